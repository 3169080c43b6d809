import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownIntegers, shownReceipt } from '../../../components/shown-points.ts';
import { sampleFit } from '../../support/sample-view.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('whole points', () => {
  it('add up to the rounded sum, each within one of its part', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 40 }), (parts) => {
        const total = Math.round(sum(parts));
        const shown = shownIntegers(parts, total);
        expect(sum(shown)).toBe(total);
        shown.forEach((points, index) => {
          expect(Math.abs(points - (parts[index] ?? 0))).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it('give a part of nothing nothing', () => {
    expect(shownIntegers([0, 0.6, 0.6, 0], 1)).toEqual([0, 1, 0, 0]);
    expect(shownIntegers([], 0)).toEqual([]);
  });

  it('do not lose a whole point to the last digits of a sum', () => {
    expect(shownIntegers([2.9999999999999996, 1], 4)).toEqual([3, 1]);
  });

  it('make a receipt that adds up on both levels', () => {
    const fit = sampleFit();
    const shown = shownReceipt(fit);
    expect(sum(shown.map(({ points }) => points))).toBe(fit.score);
    for (const { component, points, lines, max } of shown) {
      expect(points).toBeLessThanOrEqual(max);
      if (component.id !== 'skills') continue;
      expect(lines.length).toBe(fit.lines.length);
      expect(sum(lines.map((line) => line.points))).toBe(points);
      for (const line of lines) expect(line.points).toBeLessThanOrEqual(line.max);
    }
  });
});
