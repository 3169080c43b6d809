import { describe, expect, it } from 'vitest';
import type { ConditionState, Reading } from '../../../lib/model/reading.ts';
import { conflictsOf } from '../../../lib/scorer/knock-outs.ts';
import { makeLinks, makeProfile, makeReading, type ReadingParts } from './make-reading.ts';

const profile = makeProfile([['itil']], {
  contracts: { permanent: 1 },
  preferences: {
    locations: ['Lyon'],
    remoteDaysMin: 2,
    payMin: { amount: 50_000, currency: 'EUR', period: 'year' },
  },
});

function conflict(id: string, parts: ReadingParts): string {
  const [found] = conflictsOf({ ...profile, dealBreakers: [id] }, makeReading(parts), makeLinks({}));
  return found?.state ?? 'none';
}
const condition = (id: Reading['conditions'][number]['id'], state: ConditionState): ReadingParts => ({
  rest: { conditions: [{ id, state, evidence: state === 'not-stated' ? [] : [{ start: 1, end: 2 }] }] },
});
const pay = (min: number, max: number): ReadingParts => ({
  facts: { salary: { min, max, currency: 'EUR', period: 'year' } },
});

describe('deal-breakers', () => {
  it('about conditions: stated is a conflict, silence and contradiction are questions', () => {
    expect(conflict('on-call', condition('on-call', 'yes'))).toBe('fail');
    expect(conflict('on-call', condition('on-call', 'no'))).toBe('none');
    expect(conflict('on-call', condition('on-call', 'not-stated'))).toBe('unknown');
    expect(conflict('On-Call', condition('on-call', 'conflicting'))).toBe('unknown');
    expect(conflict('travel', {})).toBe('unknown');
  });

  it('about contracts: a kind that is refused, or any kind outside the list', () => {
    expect(conflict('freelance', { facts: { contract: 'freelance' } })).toBe('fail');
    expect(conflict('freelance', { facts: { contract: 'permanent' } })).toBe('none');
    expect(conflict('contract', { facts: { contract: 'fixed-term' } })).toBe('fail');
    expect(conflict('contract', {})).toBe('unknown');
    const both = makeReading({});
    const offer: Reading = {
      ...both,
      facts: {
        contract: { value: 'freelance', source: 'text', others: [{ value: 'permanent', source: 'text' }] },
      },
    };
    expect(
      conflictsOf({ ...profile, dealBreakers: ['freelance', 'contract'] }, offer, makeLinks({})),
    ).toEqual([]);
  });

  it('about pay: only when even the top of the range is below the floor', () => {
    expect(conflict('pay', pay(40_000, 45_000))).toBe('fail');
    expect(conflict('pay-floor', pay(40_000, 52_000))).toBe('none');
    expect(conflict('pay', {})).toBe('unknown');
    expect(
      conflict('pay', { facts: { salary: { min: 500, max: 500, currency: 'EUR', period: 'day' } } }),
    ).toBe('unknown');
    expect(
      conflict('pay', { facts: { salary: { min: 3_500, max: null, currency: 'EUR', period: 'month' } } }),
    ).toBe('fail');
  });

  it('about remote days and places', () => {
    expect(conflict('remote', { facts: { remoteDaysPerWeek: 1 } })).toBe('fail');
    expect(conflict('remote', { facts: { remoteDaysPerWeek: 2 } })).toBe('none');
    expect(conflict('onsite-days', { facts: { remote: 'onsite' } })).toBe('fail');
    expect(conflict('remote', { facts: { remote: 'hybrid' } })).toBe('unknown');
    expect(conflict('location', { facts: { locations: ['Paris'] } })).toBe('fail');
    expect(conflict('relocation', { facts: { locations: ['Villeurbanne'] } })).toBe('none');
    expect(conflict('location', { facts: { locations: ['Nowhereville'] } })).toBe('unknown');
    expect(conflict('location', { facts: { locations: ['Paris'], remote: 'remote' } })).toBe('none');
  });

  it('about any concept: where the work asks for it; in a list of what is around it is a question', () => {
    expect(conflict('sap', { asked: [{ concept: 'sap' }] })).toBe('fail');
    expect(conflict('sap', { asked: [{ concept: 'sap', strength: 'mention', section: 'missions' }] })).toBe(
      'fail',
    );
    expect(
      conflict('sap', { asked: [{ concept: 'sap', strength: 'mention', section: 'environment' }] }),
    ).toBe('unknown');
    expect(conflict('sap', { asked: [{ concept: 'itil' }] })).toBe('none');
  });

  it('say each thing once, with its words', () => {
    const found = conflictsOf(
      { ...profile, dealBreakers: ['on-call', 'on-call '] },
      makeReading(condition('on-call', 'yes')),
      makeLinks({}),
    );
    expect(found).toEqual([{ id: 'on-call', state: 'fail', evidence: [{ start: 1, end: 2 }] }]);
  });
});
