/**
 * Weights from the user's own grades. Only the factors of the components are fitted, to the values that the user can set by hand, never
 * links or levels: a few dozen grades cannot decide more. Deterministic: no random number, no clock.
 *
 * Agreement is the share of pairs of different grades that the score puts in the same order (equal scores count half). The fit goes up
 * from the weights as planned, one factor at a time, and takes the step that gains most, as long as a step gains more than it costs:
 * each step away from 1 costs `STEP_COST` / number of graded offers. So fifteen grades must be clearly better served, fifty a little. It is
 * proposed only if it also orders offers clearly better that it was not fitted to: both offers of a pair left out, in `FOLDS` parts,
 * dealt in `DEALS` ways. (Of twenty people who graded by chance, one or two would still be proposed something: it is never applied
 * silently.)
 */
import { COMPONENT_IDS, type ComponentId } from '../model/fit.ts';
import type { Agreement, Calibration } from '../model/lab.ts';
import { WEIGHT_FACTORS, type WeightFactor } from '../model/profile.ts';
import type { Grade } from '../model/view.ts';
import { addUp, type ComponentValues, type Factors } from './add-up.ts';

/** So many grades are asked for before anything is said: fewer give a range as wide as the scale. */
export const ENOUGH_GRADES = 15;
/** Most offers that are looked at (the newest): pairs grow with the square. */
export const MOST_GRADED = 200;
const STEP_COST = 0.5;
const FOLDS = 3;
const DEALS = 3;
/** What the fit must gain on offers left out: this over the root of the number of offers (6 points of 100 for 15, 3 for 60). */
const HELD_OUT_GAIN = 0.25;
/** 95 % of a normal distribution. */
const NORMAL_95 = 1.96;
const EPSILON = 1e-9;
const WORTH: Readonly<Record<Grade, number>> = { yes: 2, maybe: 1, no: 0 };

export interface GradedOffer {
  readonly id: string;
  readonly grade: Grade;
  /** What the offer gives each component, before any weight. */
  readonly values: ComponentValues;
}

type Weights = Readonly<Partial<Record<ComponentId, WeightFactor>>>;

/** @param now today's weights of the profile */
export function calibrate(offers: readonly GradedOffer[], now: Weights): Calibration {
  // By id: the order in which offers come decides nothing.
  const graded = [...offers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const agreement = graded.length >= ENOUGH_GRADES ? agreementOf(graded, now) : null;
  return {
    graded: graded.length,
    needed: ENOUGH_GRADES,
    agreement,
    proposal: agreement && proposalFor(graded, now, agreement),
  };
}

/** @returns null when no two offers have different grades */
export function agreementOf(offers: readonly GradedOffer[], weights: Factors): Agreement | null {
  const table = pairTable(offers, weights);
  const pairs = table.pairs.reduce((sum, count) => sum + count, 0) / 2;
  if (pairs === 0) return null;
  const right = table.right.reduce((sum, count) => sum + count, 0) / 2;
  const share = right / pairs;
  const error = jackknifeError(right, pairs, table);
  // No pair wrong among few is no certainty: at least the error of one pair.
  const margin = NORMAL_95 * Math.max(error, 0.5 / pairs);
  return { share, low: Math.max(0, share - margin), high: Math.min(1, share + margin), pairs };
}

/** Pairs of one offer hang together: the error comes from leaving out whole offers, one at a time. */
function jackknifeError(
  right: number,
  pairs: number,
  table: { readonly right: readonly number[]; readonly pairs: readonly number[] },
): number {
  const without = table.pairs.flatMap((own, at) =>
    pairs > own ? [(right - (table.right[at] ?? 0)) / (pairs - own)] : [],
  );
  const mean = without.reduce((sum, share) => sum + share, 0) / without.length;
  const spread = without.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  return Math.sqrt(((without.length - 1) / without.length) * spread);
}

/** For each offer the pairs that it is in, and how many of them stand in the user's order. */
function pairTable(
  offers: readonly GradedOffer[],
  weights: Factors,
): { readonly right: number[]; readonly pairs: number[] } {
  const scores = offers.map(({ values }) => addUp(values, weights).exact ?? -1);
  const right = offers.map(() => 0);
  const pairs = offers.map(() => 0);
  for (let a = 0; a < offers.length; a += 1) {
    for (let b = a + 1; b < offers.length; b += 1) {
      const wanted = WORTH[(offers[a] as GradedOffer).grade] - WORTH[(offers[b] as GradedOffer).grade];
      if (wanted === 0) continue;
      const given = (scores[a] ?? 0) - (scores[b] ?? 0);
      const won = Math.abs(given) < EPSILON ? 0.5 : given > 0 === wanted > 0 ? 1 : 0;
      for (const at of [a, b]) {
        right[at] = (right[at] ?? 0) + won;
        pairs[at] = (pairs[at] ?? 0) + 1;
      }
    }
  }
  return { right, pairs };
}

function shareOf({ right, pairs }: ReturnType<typeof pairTable>): number {
  const all = pairs.reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : right.reduce((sum, count) => sum + count, 0) / all;
}

/** Steps away from 1: half and double are one, nothing is two. */
function steps(weights: Weights): number {
  return COMPONENT_IDS.reduce((sum, id) => sum + stepsOf(weights[id] ?? 1), 0);
}

function stepsOf(factor: WeightFactor): number {
  return factor === 0 ? 2 : factor === 1 ? 0 : 1;
}

/** The best weights that single changes lead to from the plan. Skills are never left out: they are what the user can prove. */
export function fitWeights(offers: readonly GradedOffer[]): Weights {
  const cost = STEP_COST / Math.max(1, offers.length);
  const worth = (weights: Weights): number => shareOf(pairTable(offers, weights)) - cost * steps(weights);
  let best: Weights = {};
  let bestWorth = worth(best);
  while (true) {
    let next: Weights | null = null;
    for (const id of COMPONENT_IDS) {
      for (const factor of WEIGHT_FACTORS) {
        if (factor === (best[id] ?? 1) || (id === 'skills' && factor === 0)) continue;
        const tried = { ...best, [id]: factor };
        const value = worth(tried);
        if (value > bestWorth + EPSILON) {
          next = tried;
          bestWorth = value;
        }
      }
    }
    if (!next) return planned(best);
    best = next;
  }
}

/** Without the factors that are as planned. */
function planned(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).filter(([, factor]) => factor !== 1)) as Weights;
}

function proposalFor(
  offers: readonly GradedOffer[],
  now: Weights,
  agreement: Agreement,
): Calibration['proposal'] {
  const weights = fitWeights(offers);
  if (COMPONENT_IDS.every((id) => (weights[id] ?? 1) === (now[id] ?? 1))) return null;
  const fitted = agreementOf(offers, weights);
  if (!fitted || fitted.share <= agreement.share + EPSILON) return null;
  const heldOut = heldOutShares(offers, now);
  return heldOut.fitted - heldOut.now > HELD_OUT_GAIN / Math.sqrt(offers.length)
    ? { weights, agreement: fitted, heldOut }
    : null;
}

/** Pairs of offers that were both left out, ordered by the weights that were fitted to the others. */
function heldOutShares(
  offers: readonly GradedOffer[],
  now: Weights,
): { readonly now: number; readonly fitted: number } {
  // Grades are dealt out in turn, so that each part has some of each.
  const byGrade = offers
    .map(({ grade }, at) => ({ grade, at }))
    .sort((a, b) => WORTH[b.grade] - WORTH[a.grade] || a.at - b.at);
  const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);
  let right = 0;
  let rightNow = 0;
  let pairs = 0;
  for (let deal = 0; deal < DEALS; deal += 1) {
    // Each deal puts other offers together: the second goes one further after each round, the third two.
    const partOf = new Map(
      byGrade.map(({ at }, turn) => [at, (turn + deal * Math.floor(turn / FOLDS)) % FOLDS]),
    );
    for (let part = 0; part < FOLDS; part += 1) {
      const isOut = (at: number): boolean => partOf.get(at) === part;
      const weights = fitWeights(offers.filter((_, at) => !isOut(at)));
      const out = offers.filter((_, at) => isOut(at));
      const fitted = pairTable(out, weights);
      right += sum(fitted.right);
      pairs += sum(fitted.pairs);
      rightNow += sum(pairTable(out, now).right);
    }
  }
  return pairs === 0 ? { now: 0, fitted: 0 } : { now: rightNow / pairs, fitted: right / pairs };
}
