import type { ComponentId } from '../model/fit.ts';
import type { CefrLevel, Field, Salary } from '../model/offer.ts';
import type { Reading, RoleShape } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import {
  DEFAULT_CEFR,
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
  ROLE_AFFINITY,
  WORKING_DAYS,
} from './fit-constants.ts';
import { LANGUAGE_CODES } from './language-codes.ts';
import { distance } from './places.ts';
import type { ResolvedProfile } from './resolve-profile.ts';

/** A component's value, or why it has none: the offer is silent, or the profile is not filled in. */
export type ComponentValue =
  | { readonly state: 'value'; readonly value: number; readonly evidence: readonly Span[] }
  | { readonly state: 'silent' }
  | { readonly state: 'unfilled' };

const SILENT: ComponentValue = { state: 'silent' };
const UNFILLED: ComponentValue = { state: 'unfilled' };

/** All components but the skills. A component about which the offer says nothing abstains: silence is neither good nor bad. */
export function otherComponents(
  profile: ResolvedProfile,
  reading: Reading,
): Readonly<Record<Exclude<ComponentId, 'skills'>, ComponentValue>> {
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

function roleValue({ role }: ResolvedProfile, { roleShape, roleEvidence }: Reading): ComponentValue {
  let value = 0;
  for (const [shape, share] of Object.entries(roleShape) as [RoleShape, number][]) {
    value += share * (ROLE_AFFINITY[role][shape] ?? 0);
  }
  return { state: 'value', value: clamp(value), evidence: roleEvidence };
}

function experienceValue({ experienceYears: mine }: ResolvedProfile, { facts }: Reading): ComponentValue {
  const asked = facts.experienceYearsMin?.value;
  if (asked === undefined) return SILENT;
  if (mine === null) return UNFILLED;
  const missing = Math.max(0, asked - mine - EXPERIENCE_GRACE);
  const value =
    mine >= asked ? 1 : clamp(1 - missing / Math.max(EXPERIENCE_SPAN_MIN, EXPERIENCE_SPAN_SHARE * asked));
  return { state: 'value', value, evidence: evidenceOf(facts.experienceYearsMin) };
}

const CEFR: readonly CefrLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Mean over the languages asked, a required one counting three times a desired one. */
function languagesValue(profile: ResolvedProfile, { facts, matches }: Reading): ComponentValue {
  const asked = facts.languages?.value ?? [];
  if (asked.length === 0) return SILENT;
  if (Object.keys(profile.languages).length === 0) return UNFILLED;
  let sum = 0;
  let weights = 0;
  for (const { code, level } of asked) {
    const strengths = matches.flatMap((match) =>
      match.category === 'language' && LANGUAGE_CODES[match.concept] === code ? [match.strength] : [],
    );
    const weight = strengths.length > 0 && strengths.every((strength) => strength === 'nice') ? 1 : 3;
    const mine = profile.languages[code];
    const need = CEFR.indexOf(level === 'native' ? 'C2' : (level ?? DEFAULT_CEFR));
    const gap = mine ? Math.max(0, need - CEFR.indexOf(mine)) : LANGUAGE_VALUES.length;
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
  { facts, educationOrExperience }: Reading,
  experience: ComponentValue,
): ComponentValue {
  const asked = facts.educationLevel?.value;
  if (asked === undefined) return SILENT;
  if (mine === null) return UNFILLED;
  const gap = Math.max(0, eqf(asked) - eqf(mine));
  const degree = EDUCATION_VALUES[Math.min(gap, EDUCATION_VALUES.length - 1)] ?? 0;
  const instead =
    educationOrExperience && experience.state === 'value' ? EXPERIENCE_FOR_DEGREE * experience.value : 0;
  return { state: 'value', value: Math.max(degree, instead), evidence: evidenceOf(facts.educationLevel) };
}

/** Remote days a week that the offer gives; null when it does not say how many. */
export function remoteDays({ facts }: Pick<Reading, 'facts'>): number | null {
  const days = facts.remoteDaysPerWeek?.value;
  if (days !== undefined) return days;
  if (facts.remote?.value === 'remote') return WORKING_DAYS;
  return facts.remote?.value === 'onsite' ? 0 : null;
}

function locationValue({ preferences }: ResolvedProfile, reading: Reading): ComponentValue {
  const { facts } = reading;
  const offered = facts.locations?.value ?? [];
  const days = remoteDays(reading);
  if (offered.length === 0 && days === null) return SILENT;
  const near = distance(preferences.locations ?? [], offered);
  const hasPlaceWish = (preferences.locations ?? []).length > 0;
  const place = days === WORKING_DAYS && hasPlaceWish ? 1 : near === null ? null : PLACE_VALUES[near];
  const wanted = preferences.remoteDaysMin;
  const remote =
    days === null || wanted === undefined ? null : clamp(1 - REMOTE_DAY_LOSS * Math.max(0, wanted - days));
  const value =
    place !== null && remote !== null ? PLACE_SHARE * place + (1 - PLACE_SHARE) * remote : (place ?? remote);
  if (value === null) return hasPlaceWish || wanted !== undefined ? SILENT : UNFILLED;
  return {
    state: 'value',
    value,
    evidence: [...evidenceOf(facts.locations), ...evidenceOf(facts.remoteDaysPerWeek ?? facts.remote)],
  };
}

function contractValue({ preferences }: ResolvedProfile, { facts }: Reading): ComponentValue {
  const { contract } = facts;
  if (!contract) return SILENT;
  const wanted = preferences.contracts ?? [];
  if (wanted.length === 0) return UNFILLED;
  const offered = [contract.value, ...(contract.others ?? []).map(({ value }) => value)];
  return {
    state: 'value',
    value: offered.some((kind) => wanted.includes(kind)) ? 1 : 0,
    evidence: evidenceOf(contract),
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

function payValue({ preferences }: ResolvedProfile, { facts }: Reading): ComponentValue {
  const offered = facts.salary && payInUnit(facts.salary.value);
  if (!facts.salary || !offered) return SILENT;
  const { payMin, payTarget } = preferences;
  if (!payMin) return UNFILLED;
  const floor = payInUnit({
    min: payMin.amount,
    max: null,
    currency: payMin.currency,
    period: payMin.period,
  });
  // Another unit or currency than mine cannot be compared: nothing is said.
  if (!floor || floor.unit !== offered.unit) return SILENT;
  const target =
    payTarget &&
    payInUnit({ min: payTarget.amount, max: null, currency: payTarget.currency, period: payTarget.period });
  const aim = Math.max(target?.unit === floor.unit ? target.min : floor.min * PAY_TARGET_FACTOR, floor.min);
  const middle = (offered.min + offered.max) / 2;
  let value: number;
  if (middle >= aim) value = 1;
  else if (middle >= floor.min)
    value = PAY_AT_FLOOR + (1 - PAY_AT_FLOOR) * ((middle - floor.min) / (aim - floor.min));
  else {
    value = PAY_AT_FLOOR * clamp(1 - (floor.min - middle) / (PAY_BELOW_SPAN * floor.min));
    if (offered.max >= floor.min) value = Math.max(value, PAY_RANGE_REACHES_FLOOR);
  }
  return { state: 'value', value, evidence: evidenceOf(facts.salary) };
}

function evidenceOf(field: Field<unknown> | undefined): readonly Span[] {
  return field?.evidence ?? [];
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
