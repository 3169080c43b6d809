// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { beside, firstPart, isPart, narrower, partAt, wider } from '../../../lib/picker/moves.ts';

const LONG = 'Une phrase qui dit assez de choses pour être une partie de la page.';

beforeEach(() => {
  document.body.innerHTML =
    `<nav id="nav">${LONG}</nav>` +
    `<main id="main"><div id="wrap"><div id="same"><section id="a"><p id="a1">${LONG}</p><p id="tiny">court</p></section>` +
    `<section id="b"><p id="b1">${LONG}</p></section></div></div></main>` +
    `<div id="hidden" data-hidden>${LONG}</div><script id="script">/* ${LONG} */</script><div id="box"><iframe id="frame"></iframe></div>`;
  // happy-dom draws nothing: what is shown is said by the test.
  for (const element of document.querySelectorAll('*'))
    element.getBoundingClientRect = () => new DOMRect(0, 0, element.id === 'hidden' ? 0 : 100, 20);
});
const at = (id: string): Element => document.getElementById(id) as Element;
const idOf = (element: Element | null): string | null => element && (element.id || element.localName);

describe('from one part of a page to the next', () => {
  it('begins at the main part', () => {
    expect(idOf(firstPart(document))).toBe('main');
    at('main').remove();
    expect(idOf(firstPart(document))).toBe('body');
  });
  it('takes neither snippets nor what is hidden or no text, but frames and what holds them', () => {
    expect(['a1', 'tiny', 'hidden', 'script', 'frame', 'box'].filter((id) => isPart(at(id)))).toEqual([
      'a1',
      'frame',
      'box',
    ]);
    expect(idOf(partAt(at('tiny')))).toBe('a');
  });
  it('widens to what shows more, up to the body', () => {
    const steps: (string | null)[] = [];
    for (let part: Element | null = at('b1'); part; part = wider(part)) steps.push(idOf(part));
    expect(steps).toEqual(['b1', 'same', 'body']);
  });
  it('narrows past boxes that show the same, or back to where it came from', () => {
    expect(idOf(narrower(at('main'), null))).toBe('a');
    expect(idOf(narrower(at('a'), null))).toBe('a1');
    expect(narrower(at('a1'), null)).toBeNull();
    expect(idOf(narrower(at('same'), at('b1')))).toBe('b1');
    expect(idOf(narrower(at('box'), null))).toBe('frame');
  });
  it('goes from part to part in reading order, over the borders of boxes', () => {
    expect(idOf(beside(at('a1'), 'next'))).toBe('b');
    expect(idOf(beside(at('b'), 'before'))).toBe('a');
    expect(idOf(beside(at('a'), 'before'))).toBe('nav');
    expect(beside(at('nav'), 'before')).toBeNull();
    expect(idOf(beside(at('b'), 'next'))).toBe('box');
  });
});
