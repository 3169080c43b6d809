import { describe, expect, it } from 'vitest';
import { parsePartPath } from '../../../lib/model/remembered.ts';

const step = { tag: 'div', names: [['id', 'offer']], nth: 0 };

describe('a way to a part, from anywhere', () => {
  it('is taken as it is when it is one', () => {
    expect(parsePartPath([step, { tag: 'p', names: [], nth: 3, extra: 1 }])).toEqual([
      step,
      { tag: 'p', names: [], nth: 3 },
    ]);
  });
  it.each([
    ['nothing', null],
    ['an empty list', []],
    ['too many steps', Array(60).fill(step)],
    ['a tag that is a selector', [{ ...step, tag: 'div > p' }]],
    ['an attribute that is not ours', [{ ...step, names: [['style', 'abcdef']] }]],
    ['a value that ends a string', [{ ...step, names: [['id', 'a"]body']] }]],
    ['a place that is none', [{ ...step, nth: -1 }]],
    ['a fraction', [{ ...step, nth: 0.5 }]],
    ['names that are no list', [{ ...step, names: 'id' }]],
    ['one wrong step among right ones', [step, 'div']],
  ])('is refused: %s', (_what, value) => {
    expect(parsePartPath(value)).toBeNull();
  });
});
