import type { ComponentId } from '../model/fit.ts';
import type { Contract, Field, Salary } from '../model/offer.ts';
import type { ProfilePreferences } from '../model/profile.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { distance } from '../places/places.ts';
import { askedLevel, missingSteps } from './cefr.ts';
import {
  EDUCATION_VALUES,
  EXPERIENCE_FOR_DEGREE,
  EXPERIENCE_GRACE,
  EXPERIENCE_SPAN_MIN,
  EXPERIENCE_SPAN_SHARE,
  LANGUAGE_VALUES,
  PAY_AT_FLOOR,
  PAY_BELOW_SPAN,
  PAY_RANGE_REACHES_FLOOR,
  PAY_TARGET_FACTOR,
  PLACE_SHARE,
  PLACE_VALUES,
  REMOTE_DAY_LOSS,
  STRENGTH_WEIGHTS,
  WISHED_DEGREE_FACTOR,
  WORKING_DAYS,
} from './fit-constants.ts';
import { LANGUAGE_CODES } from './language-codes.ts';
import type { ResolvedProfile } from './resolve-profile.ts';
import { carryOver, roleFit } from './role-fit.ts';

/** A component's value (0..1), or why it has none: the offer is silent, or the profile is not filled in. */
export type ComponentValue =
  | {
      readonly state: 'value';
      readonly value: number;
      /** Factor on the component's weight, when the offer itself gives it less. */
      readonly emphasis?: number;
      readonly evidence: readonly Span[];
    }
  | { readonly state: 'silent' }
  | { readonly state: 'unfilled' }
  /** Everything that it would count was given the factor 0 by the user. */
  | { readonly state: 'left-out' };

const SILENT: ComponentValue = { state: 'silent' };
const UNFILLED: ComponentValue = { state: 'unfilled' };

export type OtherComponents = Readonly<Record<Exclude<ComponentId, 'skills'>, ComponentValue>>;

/** All components but the skills. A component about which the offer says nothing abstains: silence is neither good nor bad. */
export function otherComponents(profile: ResolvedProfile, reading: Reading): OtherComponents {
  const experience = experienceValue(profile, reading);
  return {
    role: roleValue(profile, reading),
    experience,
    languages: languagesValue(profile, reading),
    education: educationValue(profile, reading, experience),
    location: locationValue(profile, reading),
    contract: contractValue(profile, reading),
    pay: payValue(profile, reading),
  };
}

function roleValue(profile: ResolvedProfile, reading: Reading): ComponentValue {
  const value = roleFit(profile, reading);
  return value === null ? SILENT : { state: 'value', value, evidence: reading.roleEvidence };
}

/** Years above what is asked, or above the range, are never a loss. Years in another kind of job count in part. */
function experienceValue(profile: ResolvedProfile, reading: Reading): ComponentValue {
  const { facts } = reading;
  const asked = facts.experienceYearsMin?.value;
  if (asked === undefined) return SILENT;
  if (profile.experienceYears === null) return UNFILLED;
  const mine = profile.experienceYears * carryOver(profile, reading);
  const missing = Math.max(0, asked - mine - EXPERIENCE_GRACE);
  const value =
    mine >= asked ? 1 : clamp(1 - missing / Math.max(EXPERIENCE_SPAN_MIN, EXPERIENCE_SPAN_SHARE * asked));
  return { state: 'value', value, evidence: evidenceOf(facts.experienceYearsMin) };
}

/** Mean over the languages asked, a required one counting three times a desired one. */
function languagesValue(profile: ResolvedProfile, { facts, matches }: Reading): ComponentValue {
  const asked = facts.languages?.value ?? [];
  if (asked.length === 0) return SILENT;
  if (profile.languages.size === 0) return UNFILLED;
  let sum = 0;
  let weights = 0;
  for (const { code, level } of asked) {
    const strengths = matches.flatMap((match) =>
      match.category === 'language' && LANGUAGE_CODES[match.concept] === code ? [match.strength] : [],
    );
    const wished = strengths.length > 0 && strengths.every((strength) => strength === 'nice');
    const weight = STRENGTH_WEIGHTS[wished ? 'nice' : 'must'];
    const mine = profile.languages.get(code);
    const gap = mine ? missingSteps(askedLevel({ level }), mine) : LANGUAGE_VALUES.length;
    sum += weight * (LANGUAGE_VALUES[gap] ?? 0);
    weights += weight;
  }
  return { state: 'value', value: sum / weights, evidence: evidenceOf(facts.languages) };
}

/** Years after the baccalauréat → level of the European Qualifications Framework. */
function eqf(years: number): number {
  if (years < 2) return 4;
  if (years < 3) return 5;
  if (years < 5) return 6;
  return years < 8 ? 7 : 8;
}

function educationValue(
  { educationLevel: mine }: ResolvedProfile,
  { facts, matches, educationOrExperience }: Reading,
  experience: ComponentValue,
): ComponentValue {
  const asked = facts.educationLevel?.value;
  if (asked === undefined) return SILENT;
  if (mine === null) return UNFILLED;
  const gap = Math.max(0, eqf(asked) - eqf(mine));
  const degree = EDUCATION_VALUES[Math.min(gap, EDUCATION_VALUES.length - 1)] ?? 0;
  const instead =
    educationOrExperience && experience.state === 'value' ? EXPERIENCE_FOR_DEGREE * experience.value : 0;
  const strengths = matches.flatMap(({ category, strength }) => (category === 'education' ? [strength] : []));
  const wished = strengths.length > 0 && strengths.every((strength) => strength === 'nice');
  return {
    state: 'value',
    value: Math.max(degree, instead),
    ...(wished ? { emphasis: WISHED_DEGREE_FACTOR } : {}),
    evidence: evidenceOf(facts.education ?? facts.educationLevel),
  };
}

/** Remote days a week that the offer gives; null when it does not say how many. */
export function remoteDays({ facts }: Pick<Reading, 'facts'>): number | null {
  const days = facts.remoteDaysPerWeek?.value;
  if (days !== undefined) return days;
  if (facts.remote?.value === 'remote') return WORKING_DAYS;
  return facts.remote?.value === 'onsite' ? 0 : null;
}

/** Nearness of the place and remote days against what I want; either alone when the other cannot be told. */
function locationValue({ preferences }: ResolvedProfile, reading: Reading): ComponentValue {
  const { facts } = reading;
  const offered = facts.locations?.value ?? [];
  const days = remoteDays(reading);
  if (offered.length === 0 && days === null) return SILENT;
  const wished = preferences.locations ?? [];
  const wantedDays = preferences.remoteDaysMin;
  if (wished.length === 0 && wantedDays === undefined) return UNFILLED;
  const near = distance(wished, offered);
  const remoteOnly = days !== null && days >= WORKING_DAYS && wished.length > 0;
  const place = remoteOnly ? 1 : near && PLACE_VALUES[near];
  const remote =
    days === null || wantedDays === undefined
      ? null
      : clamp(1 - REMOTE_DAY_LOSS * Math.max(0, wantedDays - days));
  const value =
    place !== null && remote !== null ? PLACE_SHARE * place + (1 - PLACE_SHARE) * remote : (place ?? remote);
  if (value === null) return SILENT;
  return {
    state: 'value',
    value,
    evidence: [...evidenceOf(facts.locations), ...evidenceOf(facts.remoteDaysPerWeek ?? facts.remote)],
  };
}

/** The kinds of contract on offer: where two sources name two kinds ("CDI ou freelance"), either. */
export function offeredContracts({ facts: { contract } }: Pick<Reading, 'facts'>): Contract[] {
  return contract ? [contract.value, ...(contract.others ?? []).map(({ value }) => value)] : [];
}

function contractValue({ contracts }: ResolvedProfile, reading: Reading): ComponentValue {
  const offered = offeredContracts(reading);
  if (offered.length === 0) return SILENT;
  if (Object.keys(contracts).length === 0) return UNFILLED;
  return {
    state: 'value',
    value: Math.max(...offered.map((kind) => contracts[kind] ?? 0)),
    evidence: evidenceOf(reading.facts.contract),
  };
}

/** Pay in the unit of comparison: a year (months × 12) or a day. Day rates and salaries are never converted into each other. */
export function payInUnit({
  min,
  max,
  currency,
  period,
}: Salary): { unit: string; min: number; max: number } | null {
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  if (period === 'month') return { unit: `${currency}/year`, min: low * 12, max: high * 12 };
  return { unit: `${currency}/${period}`, min: low, max: high };
}

/** One amount in the unit of comparison; null when there is none. */
function amountInUnit(pay: ProfilePreferences['payMin']): { unit: string; amount: number } | null {
  const range = pay && payInUnit({ min: pay.amount, max: null, currency: pay.currency, period: pay.period });
  return range ? { unit: range.unit, amount: range.min } : null;
}

/** What the offer pays against my floor, both in one unit; null when they cannot be compared. */
export function payAgainstFloor(
  { preferences }: Pick<ResolvedProfile, 'preferences'>,
  { facts }: Pick<Reading, 'facts'>,
): { readonly min: number; readonly max: number; readonly floor: number; readonly target: number } | null {
  const offered = facts.salary ? payInUnit(facts.salary.value) : null;
  const floor = amountInUnit(preferences.payMin);
  if (!offered || !floor || floor.unit !== offered.unit) return null;
  const target = amountInUnit(preferences.payTarget);
  const aim = target?.unit === floor.unit ? target.amount : floor.amount * PAY_TARGET_FACTOR;
  return { min: offered.min, max: offered.max, floor: floor.amount, target: Math.max(aim, floor.amount) };
}

function payValue(profile: ResolvedProfile, reading: Reading): ComponentValue {
  const { salary } = reading.facts;
  if (!salary || !payInUnit(salary.value)) return SILENT;
  if (!profile.preferences.payMin) return UNFILLED;
  const pay = payAgainstFloor(profile, reading);
  // Another unit or currency than mine cannot be compared: nothing is said.
  if (!pay) return SILENT;
  const { max, floor, target } = pay;
  const middle = (pay.min + max) / 2;
  let value: number;
  if (middle >= target) value = 1;
  else if (middle >= floor) value = PAY_AT_FLOOR + (1 - PAY_AT_FLOOR) * ((middle - floor) / (target - floor));
  else {
    value = PAY_AT_FLOOR * clamp(1 - (floor - middle) / (PAY_BELOW_SPAN * floor));
    if (max >= floor) value = Math.max(value, PAY_RANGE_REACHES_FLOOR);
  }
  return { state: 'value', value, evidence: evidenceOf(salary) };
}

function evidenceOf(field: Field<unknown> | undefined): readonly Span[] {
  return field?.evidence ?? [];
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
