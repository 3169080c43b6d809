import { describe, expect, it } from 'vitest';
import type { Fit } from '../../../lib/model/fit.ts';
import { compareByFit, type Ranked } from '../../../lib/scorer/compare-fits.ts';
import { fc } from '../../support/fast-check.ts';

const conflict = { id: 'on-call', state: 'fail', evidence: [] } as const;
const ranked: fc.Arbitrary<Ranked> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  savedAt: fc.constantFrom('2026-11-01', '2026-11-02'),
  fit: fc.option(
    fc.record({
      exact: fc.option(fc.constantFrom(0, 40, 72.5)),
      conflicts: fc.constantFrom([], [conflict], [{ ...conflict, state: 'unknown' as const }]),
    }),
  ),
});

describe('P13: the order of offers', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(ranked, ranked, ranked, (a, b, c) => {
        expect(Math.sign(compareByFit(a, b)) + Math.sign(compareByFit(b, a))).toBe(0);
        if (compareByFit(a, b) <= 0 && compareByFit(b, c) <= 0)
          expect(compareByFit(a, c)).toBeLessThanOrEqual(0);
        if (compareByFit(a, b) === 0) expect(a.id).toBe(b.id);
      }),
      { numRuns: 2000 },
    );
  });

  it('puts a broken deal behind, whatever its score, and asks nobody to fail for a question', () => {
    const offer = (id: string, exact: number | null, conflicts: Fit['conflicts']): Ranked => ({
      id,
      savedAt: '2026-11-01',
      fit: { exact, conflicts },
    });
    const list = [
      offer('broken', 95, [conflict]),
      offer('none', null, []),
      offer('good', 70, [{ ...conflict, state: 'unknown' }]),
      offer('fair', 50, []),
    ];
    expect(list.sort(compareByFit).map(({ id }) => id)).toEqual(['good', 'fair', 'none', 'broken']);
  });
});
