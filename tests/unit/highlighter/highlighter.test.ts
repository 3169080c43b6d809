import { describe, expect, it } from 'vitest';
import { createHighlighter, HIGHLIGHT_NAMES } from '../../../lib/highlighter/highlighter.ts';
import type { Paint } from '../../../lib/model/view.ts';

const paint = (start: number, status: Paint['status']): Paint => ({
  start,
  end: start + 3,
  status,
  strength: 'must',
  category: 'tool',
});
const range = (n: number): AbstractRange => ({ n }) as unknown as AbstractRange;

function fakeRegistry() {
  const registry = new Map<string, unknown>([['the-page-s-own', 'untouched']]);
  return { registry, support: { registry, create: (ranges: readonly AbstractRange[]) => [...ranges] } };
}

describe('painting', () => {
  it('puts each status under its own neutral name', () => {
    const { registry, support } = fakeRegistry();
    const painted = createHighlighter(() => support).paint(
      [paint(0, 'have'), paint(5, 'missing'), paint(9, 'have')],
      ({ start }) => [range(start)],
    );
    expect(painted).toBe(3);
    expect(registry.get(HIGHLIGHT_NAMES.have)).toEqual([range(0), range(9)]);
    expect(registry.get(HIGHLIGHT_NAMES.missing)).toEqual([range(5)]);
    expect(registry.has(HIGHLIGHT_NAMES.partial)).toBe(false);
  });

  it('never doubles: a new painting replaces the old one', () => {
    const { registry, support } = fakeRegistry();
    const highlighter = createHighlighter(() => support);
    highlighter.paint([paint(0, 'have'), paint(4, 'partial')], ({ start }) => [range(start)]);
    highlighter.paint([paint(0, 'have')], ({ start }) => [range(start)]);
    expect(registry.get(HIGHLIGHT_NAMES.have)).toEqual([range(0)]);
    expect(registry.has(HIGHLIGHT_NAMES.partial)).toBe(false);
  });

  it('leaves out what is no longer in the page', () => {
    const { support } = fakeRegistry();
    expect(
      createHighlighter(() => support).paint([paint(0, 'have'), paint(5, 'have')], ({ start }) =>
        start ? [] : [range(0)],
      ),
    ).toBe(1);
  });

  it('takes away its own marks and nothing else', () => {
    const { registry, support } = fakeRegistry();
    const highlighter = createHighlighter(() => support);
    highlighter.paint([paint(0, 'have')], () => [range(0)]);
    highlighter.flash([range(1)]);
    highlighter.clear();
    expect([...registry]).toEqual([['the-page-s-own', 'untouched']]);
  });

  it('is a quiet no-op where the browser cannot paint', () => {
    expect(createHighlighter(() => null).paint([paint(0, 'have')], () => [range(0)])).toBe(0);
  });

  it('uses names that say nothing about jobs', () => {
    for (const name of Object.values(HIGHLIGHT_NAMES)) expect(name).not.toMatch(/job|jalon|offer|fit|skill/);
  });
});
