import { describe, expect, it } from 'vitest';
import { causeOfChange, histogram } from '../../../lib/scorer/compare-scores.ts';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { fc } from '../../support/fast-check.ts';
import { links, profiles, readingParts } from './arbitraries.ts';
import { makeLinks, makeProfile, makeReading, YEAR } from './make-reading.ts';

describe('the cause of a change', () => {
  it('is a part that moved as the score did, by at least its share', () => {
    fc.assert(
      fc.property(profiles, profiles, readingParts, links, (one, two, parts, lexicon) => {
        const reading = makeReading(parts);
        const [before, after] = [one, two].map((profile) =>
          scoreFit(profile, reading, lexicon, { year: YEAR }),
        );
        if (!before || !after) throw new Error('both have skills');
        const cause = causeOfChange(before, after);
        const back = causeOfChange(after, before);
        if (before.exact === null || after.exact === null || before.exact === after.exact) {
          expect([cause, back]).toEqual([null, null]);
          return;
        }
        const change = after.exact - before.exact;
        if (Math.abs(change) < 1e-9) return;
        expect(Math.sign(cause?.points ?? 0)).toBe(Math.sign(change));
        // Eight parts add up to the change, so the largest is at least an eighth of it.
        expect(Math.abs(cause?.points ?? 0)).toBeGreaterThanOrEqual(Math.abs(change) / 8 - 1e-9);
        expect(back?.component).toBe(cause?.component);
        expect(back?.points).toBeCloseTo(-(cause?.points ?? 0), 9);
      }),
    );
  });

  it('names the line of the skills', () => {
    const reading = makeReading({ asked: [{ concept: 'a' }, { concept: 'b' }, { concept: 'c' }] });
    const fitOf = (skills: Parameters<typeof makeProfile>[0]) =>
      scoreFit(makeProfile(skills), reading, makeLinks({}), { year: YEAR });
    const cause = causeOfChange(fitOf([['a']]), fitOf([['a'], ['c', 2]]));
    expect(cause?.component).toBe('skills');
    expect(cause?.line?.concepts).toEqual(['c']);
    expect(cause?.line?.points).toBeCloseTo(cause?.points ?? 0, 9);
  });
});

describe('the histogram', () => {
  it('counts every number once, and what has none nowhere', () => {
    expect(histogram([0, 9, 10, 55, 99, 100, null])).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
    expect(histogram([])).toEqual(Array.from({ length: 10 }, () => 0));
  });
});
