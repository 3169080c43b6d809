import { describe, expect, it } from 'vitest';
import { COMPONENT_IDS, type ComponentId } from '../../../lib/model/fit.ts';
import type { Grade } from '../../../lib/model/view.ts';
import { addUp, type ComponentValues, type Factors } from '../../../lib/scorer/add-up.ts';
import { agreementOf, calibrate, fitWeights, type GradedOffer } from '../../../lib/scorer/calibrate.ts';
import { fc } from '../../support/fast-check.ts';

/** Numbers that look random and are always the same. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function valuesOf(of: (id: ComponentId) => number | null): ComponentValues {
  return Object.fromEntries(
    COMPONENT_IDS.map((id) => {
      const value = of(id);
      return [id, value === null ? { state: 'silent' } : { state: 'value', value, evidence: [] }];
    }),
  ) as ComponentValues;
}

/** Somebody who grades by these weights, exactly. */
function grader(count: number, weights: Factors, seed = 7): GradedOffer[] {
  const next = numbers(seed);
  const random = (): number => next.next().value as number;
  const offers = Array.from({ length: count }, (_, at) => ({
    id: `offer-${String(at).padStart(3, '0')}`,
    values: valuesOf((id) => (id !== 'skills' && random() < 0.2 ? null : random())),
  }));
  const sorted = [...offers].sort(
    (a, b) => (addUp(b.values, weights).exact ?? 0) - (addUp(a.values, weights).exact ?? 0),
  );
  const gradeOf = (offer: (typeof offers)[number]): Grade => {
    const rank = sorted.indexOf(offer) / count;
    return rank < 1 / 3 ? 'yes' : rank < 2 / 3 ? 'maybe' : 'no';
  };
  return offers.map((offer) => ({ ...offer, grade: gradeOf(offer) }));
}

describe('agreement', () => {
  it('is whole for who grades as the score does, and has a range all the same', () => {
    const offers = grader(20, {});
    const agreement = agreementOf(offers, {});
    expect(agreement?.share).toBe(1);
    expect(agreement?.high).toBe(1);
    expect(agreement?.low).toBeLessThan(1);
    expect(agreement?.pairs).toBe(7 * 7 + 7 * 6 + 7 * 6);
  });

  it('is nothing where all grades are one, and half where all scores are one', () => {
    const same = grader(16, {}).map((offer) => ({ ...offer, grade: 'maybe' as const }));
    expect(agreementOf(same, {})).toBeNull();
    const flat = grader(16, {}).map((offer) => ({ ...offer, values: valuesOf(() => 0.5) }));
    expect(agreementOf(flat, {})?.share).toBe(0.5);
  });

  it('has a range that narrows with more grades', () => {
    const width = (count: number): number => {
      const { low = 0, high = 1 } = agreementOf(grader(count, { pay: 2, skills: 0.5 }), {}) ?? {};
      return high - low;
    };
    expect(width(120)).toBeLessThan(width(18));
  });
});

describe('weights from grades', () => {
  it('are not spoken of below fifteen grades', () => {
    const few = calibrate(grader(14, { pay: 2 }), {});
    expect(few).toEqual({ graded: 14, needed: 15, agreement: null, proposal: null });
  });

  it('are not proposed to somebody whom the plan serves', () => {
    expect(calibrate(grader(40, {}), {}).proposal).toBeNull();
  });

  it('find what somebody cares about who cares about other things', () => {
    const wanted = { skills: 0.5, role: 0, pay: 2, location: 2 } as const;
    const { agreement, proposal } = calibrate(grader(60, wanted), {});
    if (!agreement || !proposal) throw new Error('nothing proposed');
    expect(proposal.agreement.share).toBeGreaterThan(agreement.share + 0.03);
    expect(proposal.heldOut.fitted).toBeGreaterThan(proposal.heldOut.now);
    expect(proposal.weights.pay ?? 1).toBeGreaterThanOrEqual(1);
    expect(proposal.weights.role ?? 1).toBeLessThan(1);
    // Once taken over, there is nothing more to say.
    expect(calibrate(grader(60, wanted), proposal.weights).proposal).toBeNull();
  });

  it('do not follow grades that were given by chance', () => {
    let proposals = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const next = numbers(seed * 977);
      const offers = grader(20, {}, seed).map((offer) => ({
        ...offer,
        grade: (['yes', 'maybe', 'no'] as const)[Math.floor((next.next().value as number) * 3)] ?? 'no',
      }));
      if (calibrate(offers, {}).proposal) proposals += 1;
    }
    // The left-out grades stop most of what fits by chance.
    console.info(`proposals to twenty people who graded by chance: ${proposals}`);
    expect(proposals).toBeLessThanOrEqual(4);
  });

  it('are the same whatever the order of the offers, and never leave the skills out', () => {
    const grade = fc.constantFrom<Grade>('yes', 'maybe', 'no');
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 });
    const offer = fc.tuple(grade, fc.array(value, { minLength: 8, maxLength: 8 })).map(([given, list]) => ({
      grade: given,
      values: valuesOf((id) => list[COMPONENT_IDS.indexOf(id)] ?? null),
    }));
    fc.assert(
      fc.property(fc.array(offer, { minLength: 15, maxLength: 20 }), (list) => {
        const offers = list.map((one, at) => ({ ...one, id: `o${at}` }));
        const one = calibrate(offers, {});
        expect(calibrate([...offers].reverse(), {})).toEqual(one);
        expect(fitWeights(offers).skills ?? 1).toBeGreaterThan(0);
        if (one.proposal && one.agreement)
          expect(one.proposal.agreement.share).toBeGreaterThan(one.agreement.share);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
