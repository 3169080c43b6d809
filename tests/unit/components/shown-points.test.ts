import { describe, expect, it } from 'vitest';
import { shownReceipt } from '../../../components/shown-points.ts';
import { sampleFit } from '../../support/sample-view.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('whole points', () => {
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
