import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { describePart, findPart } from '../../../lib/extract/part-path.ts';
import { type PartPath, parsePartPath } from '../../../lib/model/remembered.ts';

const TEXT = 'Vous pilotez les projets d’infrastructure de bout en bout, du cadrage à la recette.';

function page(body: string): Document {
  return parseHTML(`<!doctype html><html><body>${body}</body></html>`).document as unknown as Document;
}
function pathOf(document: Document, selector: string): PartPath {
  const path = describePart(document.querySelector(selector) as Element);
  if (!path) throw new Error('no path');
  // What is stored is what the border lets through.
  expect(parsePartPath(JSON.parse(JSON.stringify(path)))).toEqual(path);
  return path;
}

describe('the way to a part of the page', () => {
  it('leads back to the same element, on the same page and on another of the site', () => {
    const make = (title: string): string =>
      `<header><p>Menu</p></header><div class="css-1q2w3e layout"><div><section class="facts"><p>${title}</p></section>` +
      `<section class="description is-open"><p data-want>${TEXT} ${title}</p></section></div></div>`;
    const path = pathOf(page(make('un')), 'section.description');
    expect(JSON.stringify(path)).not.toMatch(/css-1q2w3e|is-open/);
    const other = page(make('deux').replace('css-1q2w3e', 'css-zzz999'));
    expect(findPart(other, path)).toBe(other.querySelector('section.description'));
  });

  it('starts at the nearest name of its own and forgets what stands above', () => {
    const path = pathOf(
      page(`<div><div id="job-text"><div><p>${TEXT}</p></div></div></div>`),
      '#job-text > div',
    );
    expect(path.map(({ tag }) => tag)).toEqual(['div', 'div']);
    const moved = page(`<main><article><div id="job-text"><div><p>${TEXT}</p></div></div></article></main>`);
    expect(findPart(moved, path)).toBe(moved.querySelector('#job-text > div'));
  });

  it('goes by names before places', () => {
    const path = pathOf(
      page(`<main><div class="intro">a</div><div class="text">${TEXT}</div></main>`),
      'main > .text',
    );
    const grown = page(
      `<main><div class="banner">${TEXT}</div><div class="intro">a</div><div class="text">${TEXT}</div></main>`,
    );
    expect(findPart(grown, path)?.getAttribute('class')).toBe('text');
  });

  it('finds nothing rather than another part', () => {
    const path = pathOf(
      page(`<main><div class="intro">a</div><div class="text">${TEXT}</div></main>`),
      'main > .text',
    );
    expect(
      findPart(page(`<main><div class="a">x</div><div class="b">${TEXT}</div></main>`), path),
    ).toBeNull();
    expect(
      findPart(page('<main><div class="intro">a</div><div class="text">…</div></main>'), path),
    ).toBeNull();
    expect(findPart(page('<p>x</p>'), path)).toBeNull();
    const byId = pathOf(page(`<div id="job-text">${TEXT}</div>`), '#job-text');
    expect(
      findPart(page(`<div id="job-text">${TEXT}</div><div id="job-text">${TEXT}</div>`), byId),
    ).toBeNull();
  });

  it('takes no name that a machine made', () => {
    for (const id of ['ember123', ':r1:', 'sc-bdVaJa', 'x"]', 'offer-4711']) {
      const document = page('<div></div>');
      const div = document.querySelector('div') as Element;
      div.setAttribute('id', id);
      div.textContent = TEXT;
      expect(describePart(div)?.at(-1)?.names).toEqual([]);
    }
  });
});
