import type { LinkSource } from '../model/concept.ts';
import type { Conflict } from '../model/fit.ts';
import type { Contract } from '../model/offer.ts';
import type { ConditionId, Reading } from '../model/reading.ts';
import { payInUnit, remoteDays } from './components.ts';
import type { ResolvedProfile } from './resolve-profile.ts';

/** Names of deal-breakers about conditions → the condition that breaks the deal when the offer states it. */
const CONDITION_NAMES: Readonly<Record<string, ConditionId>> = {
  'on-call': 'on-call',
  'unsocial-hours': 'unsocial-hours',
  travel: 'travel',
  clearance: 'clearance',
  'people-management': 'people-management',
};
const CONTRACTS: readonly Contract[] = [
  'permanent',
  'fixed-term',
  'freelance',
  'apprenticeship',
  'internship',
  'temporary',
];

/**
 * The user's deal-breakers against the offer. `fail`: the offer states what he excludes; `unknown`: it does not say, so he should ask.
 * Nothing here ever changes the number.
 */
export function conflictsOf(
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: Pick<LinkSource, 'findConcept'>,
): Conflict[] {
  return profile.dealBreakers.flatMap((id) => conflict(id.trim(), profile, reading, lexicon) ?? []);
}

function conflict(
  id: string,
  { preferences }: ResolvedProfile,
  reading: Reading,
  lexicon: Pick<LinkSource, 'findConcept'>,
): Conflict | null {
  const { facts, conditions, matches } = reading;
  const named = CONDITION_NAMES[id];
  if (named) {
    const condition = conditions.find((known) => known.id === named);
    if (!condition || condition.state === 'not-stated') return { id, state: 'unknown', evidence: [] };
    return condition.state === 'no'
      ? null
      : { id, state: condition.state === 'yes' ? 'fail' : 'unknown', evidence: condition.evidence };
  }
  if (id === 'pay-floor') {
    const { payMin } = preferences;
    const offered = facts.salary && payInUnit(facts.salary.value);
    const floor =
      payMin &&
      payInUnit({ min: payMin.amount, max: null, currency: payMin.currency, period: payMin.period });
    if (!floor) return null;
    if (!offered || offered.unit !== floor.unit) return { id, state: 'unknown', evidence: [] };
    return offered.max < floor.min ? { id, state: 'fail', evidence: facts.salary?.evidence ?? [] } : null;
  }
  if (id === 'remote-days' || id === 'onsite') {
    const days = remoteDays(reading);
    const least = id === 'onsite' ? 1 : (preferences.remoteDaysMin ?? 1);
    if (days === null) return { id, state: 'unknown', evidence: facts.remote?.evidence ?? [] };
    return days < least
      ? { id, state: 'fail', evidence: (facts.remoteDaysPerWeek ?? facts.remote)?.evidence ?? [] }
      : null;
  }
  const contract = CONTRACTS.find((kind) => kind === id);
  if (contract) {
    if (!facts.contract) return { id, state: 'unknown', evidence: [] };
    const offered = [facts.contract.value, ...(facts.contract.others ?? []).map(({ value }) => value)];
    // Another kind is on offer as well: nothing is broken.
    return offered.every((kind) => kind === contract)
      ? { id, state: 'fail', evidence: facts.contract.evidence ?? [] }
      : null;
  }
  const concept = lexicon.findConcept(id) ?? id;
  const asked = matches.filter((match) => match.concept === concept);
  return asked.length > 0
    ? { id, state: 'fail', evidence: asked.map(({ start, end }) => ({ start, end })) }
    : null;
}
