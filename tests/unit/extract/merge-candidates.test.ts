import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectCandidates, RANKING } from '../../../lib/extract/merge-candidates.ts';
import type { Source } from '../../../lib/model/offer.ts';

const SOURCES: readonly Source[] = RANKING.all;

describe('merging', () => {
  it('believes the better source, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SOURCES], { minLength: 1 }), (order) => {
        const candidates = collectCandidates();
        for (const source of order) candidates.add('company', source, `Société ${source}`);
        const best = [...order].sort((a, b) => SOURCES.indexOf(a) - SOURCES.indexOf(b))[0];
        expect(candidates.merge().company?.source).toBe(best);
      }),
    );
  });

  it('lets the user overrule everything', () => {
    for (const rank of Object.values(RANKING)) expect(rank[0]).toBe('user');
  });

  it('names every source in every ranking once', () => {
    for (const rank of Object.values(RANKING)) expect([...rank].sort()).toEqual([...SOURCES].sort());
  });

  it('keeps what contradicts and drops what agrees', () => {
    const candidates = collectCandidates();
    candidates.add('company', 'json-ld', 'Ormeval');
    candidates.add('company', 'page', 'ORMEVAL');
    candidates.add('company', 'meta', 'Cabinet Virelay');
    expect(candidates.merge().company).toEqual({
      value: 'Ormeval',
      source: 'json-ld',
      others: [{ value: 'Cabinet Virelay', source: 'meta' }],
    });
  });

  it('has no field for values that are absent', () => {
    const candidates = collectCandidates();
    candidates.add('company', 'json-ld', undefined);
    expect(candidates.merge()).toEqual({});
  });
});
