import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../lib/analysis/analyse-offer.ts';
import { matchStatuses } from '../../../lib/analysis/match-status.ts';
import { toContract } from '../../../lib/analysis/to-contract.ts';
import type { Detection } from '../../../lib/model/offer.ts';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { makeReading, YEAR } from '../scorer/make-reading.ts';
import { LINKS, PROFILE, SENIOR_PERMANENT } from '../scorer/worked-examples.ts';

const detection: Detection = {
  isOffer: true,
  confidence: 0.97123,
  kind: 'offer',
  signals: [{ name: 'json-ld', weight: 0.9 }],
};

function contract(analysis: Analysis | null): Record<string, Record<string, unknown>> {
  return JSON.parse(JSON.stringify(toContract('offer.html', detection, analysis)));
}
const analysed: Analysis = {
  reading: {
    ...SENIOR_PERMANENT,
    rejected: [
      {
        start: 0,
        end: 2,
        concept: 'san',
        category: 'technology',
        surface: SENIOR_PERMANENT.text.slice(0, 2),
        reason: 'ambiguous',
      },
    ],
    conditions: [{ id: 'on-call', state: 'yes', evidence: [{ start: 3, end: 5 }] }],
  },
  fit: scoreFit(
    { ...PROFILE, dealBreakers: ['on-call', 'travel'] },
    {
      ...SENIOR_PERMANENT,
      conditions: [{ id: 'on-call', state: 'yes', evidence: [{ start: 3, end: 5 }] }],
    },
    LINKS,
    { year: YEAR },
  ),
  statuses: matchStatuses(PROFILE, SENIOR_PERMANENT, LINKS, { year: YEAR }),
};

describe('the object of the analyse command', () => {
  it('has every key of the contract, in its order', () => {
    const line = contract(analysed);
    expect(Object.keys(line)).toEqual(['file', 'page', 'offer', 'matches', 'rejected', 'roleShape', 'fit']);
    expect(Object.keys(line.page ?? {})).toEqual(['isOffer', 'confidence', 'kind', 'signals']);
    expect(Object.keys(line.offer ?? {})).toEqual([
      'language',
      'title',
      'company',
      'locations',
      'contract',
      'remote',
      'remoteDaysPerWeek',
      'salary',
      'experienceYearsMin',
      'experienceYearsMax',
      'education',
      'educationLevel',
      'languages',
      'datePosted',
      'validThrough',
      'identifier',
      'canonicalUrl',
      'source',
      'text',
      'provenance',
    ]);
    expect(Object.keys((line.matches as unknown as object[])[0] ?? {})).toEqual([
      'start',
      'end',
      'surface',
      'concept',
      'category',
      'strength',
      'status',
    ]);
    expect(Object.keys((line.rejected as unknown as object[])[0] ?? {})).toEqual([
      'start',
      'end',
      'surface',
      'concept',
      'reason',
    ]);
    expect(Object.keys(line.fit ?? {})).toEqual([
      'score',
      'low',
      'high',
      'band',
      'components',
      'conflicts',
      'whatIf',
    ]);
  });

  it('has null where the offer does not say, and a source for each field that has a value', () => {
    const { offer } = contract(analysed);
    expect(offer).toMatchObject({
      title: null,
      company: null,
      remote: null,
      datePosted: null,
      locations: ['Villeurbanne'],
    });
    expect(offer?.salary).toEqual({ min: 48_000, max: 54_000, currency: 'EUR', period: 'year' });
    const sourced = Object.keys(offer?.provenance as object).sort();
    const valued = Object.entries(offer ?? {})
      .filter(([name, value]) => name !== 'text' && name !== 'provenance' && value !== null)
      .map(([name]) => name)
      .sort();
    expect(sourced).toEqual(valued);
  });

  it('has points that add up to the score, and surfaces that stand in the text', () => {
    const { fit, matches, offer } = contract(analysed);
    const components = fit?.components as { points: number; weight: number }[];
    expect(Math.round(components.reduce((sum, { points }) => sum + points, 0))).toBe(fit?.score);
    expect(components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    for (const { start, end, surface } of matches as unknown as {
      start: number;
      end: number;
      surface: string;
    }[]) {
      expect(String(offer?.text).slice(start, end)).toBe(surface);
    }
  });

  it('reports what breaks a deal, not what has to be asked', () => {
    expect(contract(analysed).fit?.conflicts).toEqual([{ id: 'on-call', evidence: [{ start: 3, end: 5 }] }]);
  });

  it('has no fit without a profile, and nothing but the page when it is no offer', () => {
    const reading = makeReading({ asked: [{ concept: 'itil' }] });
    const line = contract({ reading, fit: null, statuses: ['unknown'] });
    expect(line.fit).toBeNull();
    expect(line.matches).toMatchObject([{ concept: 'itil', status: 'unknown' }]);
    expect(contract(null)).toEqual({
      file: 'offer.html',
      page: { isOffer: true, confidence: 0.97, kind: 'offer', signals: [{ name: 'json-ld', weight: 0.9 }] },
      offer: null,
      matches: [],
      rejected: [],
      roleShape: null,
      fit: null,
    });
  });

  it('gives a shape of job that sums to 1', () => {
    const shares = Object.values(contract(analysed).roleShape as Record<string, number>);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
