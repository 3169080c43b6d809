import { describe, expect, it } from 'vitest';
import { shownReceipt } from '../../../components/shown-points.ts';
import { sampleFit } from '../../support/sample-view.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('whole points', () => {
  it('make a receipt that adds up on both levels', () => {
    const fit = sampleFit();
    const shown = shownReceipt(fit);
    expect(sum(shown.map(({ points }) => points))).toBe(fit.score);
    for (const { component, points, lines, minor, max } of shown) {
      expect(points).toBeLessThanOrEqual(max);
      if (component.id !== 'skills') continue;
      expect(lines.length + (minor?.lines.length ?? 0)).toBe(fit.lines.length);
      expect(sum(lines.map((line) => line.points)) + (minor?.points ?? 0)).toBe(points);
      for (const line of lines) expect(line.points).toBeLessThanOrEqual(line.max);
    }
  });

  it('takes lines of little weight together, and leaves a few of them alone', () => {
    const fit = sampleFit();
    const skills = shownReceipt(fit).find(({ component }) => component.id === 'skills');
    expect(skills?.minor?.lines.map(({ concepts }) => concepts[0])).toEqual([
      'risk-management',
      'budget-management',
      'project-initiation',
    ]);
    expect(skills?.minor).toMatchObject({ points: 1, max: 2 });
    const few = { ...fit, lines: fit.lines.slice(0, -1) };
    expect(shownReceipt(few).find(({ component }) => component.id === 'skills')?.minor).toBeNull();
  });
});
