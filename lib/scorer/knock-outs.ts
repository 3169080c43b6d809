import type { LinkSource } from '../model/concept.ts';
import type { Conflict } from '../model/fit.ts';
import type { SectionRole } from '../model/match.ts';
import type { Contract, Field } from '../model/offer.ts';
import type { ConditionId, Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { distance } from '../places/places.ts';
import { offeredContracts, payAgainstFloor, remoteDays } from './components.ts';
import { WORKING_DAYS } from './fit-constants.ts';
import type { ResolvedProfile } from './resolve-profile.ts';

type Verdict = Omit<Conflict, 'id'> | null;
type Rule = (profile: ResolvedProfile, reading: Reading) => Verdict;

/** A condition that the user refuses: it breaks the deal when the offer states it. */
const condition =
  (id: ConditionId): Rule =>
  (_profile, { conditions }) => {
    const found = conditions.find((known) => known.id === id);
    if (!found || found.state === 'not-stated') return unknown();
    if (found.state === 'no') return null;
    return { state: found.state === 'yes' ? 'fail' : 'unknown', evidence: found.evidence };
  };

/** A kind of contract that the user refuses: it breaks the deal unless the offer has another kind as well. */
const refusedContract =
  (kind: Contract): Rule =>
  (_profile, reading) => {
    const offered = offeredContracts(reading);
    if (offered.length === 0) return unknown();
    return offered.every((one) => one === kind) ? fail(reading.facts.contract) : null;
  };

const contractOutsideList: Rule = ({ contracts }, reading) => {
  const offered = offeredContracts(reading);
  if (Object.keys(contracts).length === 0) return null;
  if (offered.length === 0) return unknown();
  return offered.some((kind) => (contracts[kind] ?? 0) > 0) ? null : fail(reading.facts.contract);
};

const payBelowFloor: Rule = (profile, reading) => {
  if (!profile.preferences.payMin) return null;
  const pay = payAgainstFloor(profile, reading);
  if (!pay) return unknown(reading.facts.salary);
  return pay.max < pay.floor ? fail(reading.facts.salary) : null;
};

const tooFewRemoteDays: Rule = ({ preferences }, reading) => {
  const { facts } = reading;
  const days = remoteDays(reading);
  const words = facts.remoteDaysPerWeek ?? facts.remote;
  if (days === null) return unknown(words);
  return days < (preferences.remoteDaysMin ?? 1) ? fail(words) : null;
};

/** Outside my places, and further than one goes every day; a job that is wholly remote is nowhere. */
const placeOutsideList: Rule = ({ preferences }, reading) => {
  const wished = preferences.locations ?? [];
  if (wished.length === 0 || (remoteDays(reading) ?? 0) >= WORKING_DAYS) return null;
  const { locations } = reading.facts;
  const near = distance(wished, locations?.value ?? []);
  if (near === null) return unknown(locations);
  return near === 'country' || near === 'abroad' || near === 'region' ? fail(locations) : null;
};

/** What a deal-breaker of a profile may name, besides any label of the lexicon. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...(['on-call', 'unsocial-hours', 'travel', 'clearance', 'people-management'] as const).map(
    (id): [string, Rule] => [id, condition(id)],
  ),
  ...(['permanent', 'fixed-term', 'freelance', 'apprenticeship', 'internship', 'temporary'] as const).map(
    (kind): [string, Rule] => [kind, refusedContract(kind)],
  ),
  ['contract', contractOutsideList],
  ['pay', payBelowFloor],
  ['pay-floor', payBelowFloor],
  ['remote', tooFewRemoteDays],
  ['remote-work', tooFewRemoteDays],
  ['remote-days', tooFewRemoteDays],
  ['onsite', tooFewRemoteDays],
  ['onsite-days', tooFewRemoteDays],
  ['location', placeOutsideList],
  ['relocation', placeOutsideList],
]);

/**
 * The user's deal-breakers against the offer. `fail`: the offer states what he excludes; `unknown`: it does not say, or says both, so
 * he should ask. Nothing here ever changes the number.
 */
export function conflictsOf(
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: Pick<LinkSource, 'findConcept'>,
): Conflict[] {
  return [...new Set(profile.dealBreakers.map((name) => name.trim()))].flatMap((id) => {
    const rule = RULES.get(id.toLowerCase());
    const verdict = rule ? rule(profile, reading) : refusedConcept(id, profile, reading, lexicon);
    return verdict ? [{ id, ...verdict }] : [];
  });
}

/** The condition that a concept of the lexicon stands for: "astreintes" is the deal-breaker `on-call`. */
const CONDITION_OF_CONCEPT: ReadonlyMap<string, string> = new Map([
  ['on-call', 'on-call'],
  ['non-working-hours', 'unsocial-hours'],
  ['travel', 'travel'],
]);
/** Parts of an offer that only list what is around. */
const IN_PASSING: ReadonlySet<SectionRole> = new Set(['environment', 'company', 'other']);

/** A concept that the user refuses breaks the deal where the work or the requirements name it; in passing it is a question. */
function refusedConcept(
  name: string,
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: Pick<LinkSource, 'findConcept'>,
): Verdict {
  const id = lexicon.findConcept(name) ?? name;
  const asCondition = RULES.get(CONDITION_OF_CONCEPT.get(id) ?? '');
  if (asCondition) return asCondition(profile, reading);
  const named = reading.matches.filter((match) => match.concept === id);
  if (named.length === 0) return null;
  const inPassing = named.every(({ strength, section }) => strength === 'mention' && IN_PASSING.has(section));
  return {
    state: inPassing ? 'unknown' : 'fail',
    evidence: named.map(({ start, end }) => ({ start, end })),
  };
}

function fail(field: Field<unknown> | undefined): Verdict {
  return { state: 'fail', evidence: evidenceOf(field) };
}

function unknown(field?: Field<unknown>): Verdict {
  return { state: 'unknown', evidence: evidenceOf(field) };
}

function evidenceOf(field: Field<unknown> | undefined): readonly Span[] {
  return field?.evidence ?? [];
}
