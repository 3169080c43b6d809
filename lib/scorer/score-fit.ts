import type { LinkSource } from '../model/concept.ts';
import {
  type BandId,
  COMPONENT_IDS,
  type ComponentId,
  type Fit,
  type FitComponent,
  type FitLine,
} from '../model/fit.ts';
import type { Strength } from '../model/match.ts';
import type { Reading } from '../model/reading.ts';
import { bandOf } from './bands.ts';
import { type ComponentValue, otherComponents } from './components.ts';
import {
  COMPONENT_WEIGHTS,
  CONFIDENCE_SHARES,
  COVERAGE_MIN,
  ENOUGH_REQUIREMENTS,
  FORMULA,
  HALF_WIDTH_MIN,
  HALF_WIDTH_SPAN,
  MENTION_INFORMATION,
  PROFILE_COMPONENTS,
  QUALITY_SPAN,
  QUALITY_ZERO,
  REQUIREMENTS_MIN,
  STRENGTH_CAPS,
  STRENGTH_WEIGHTS,
  WISH_COMPONENTS,
} from './fit-constants.ts';
import { conflictsOf } from './knock-outs.ts';
import { type LinkValue, linkValue } from './link-value.ts';
import { type Requirement, requirementsOf } from './requirements.ts';
import type { ResolvedProfile } from './resolve-profile.ts';
import { whatWouldMove } from './what-if.ts';

export interface ScoreOptions {
  /** The current calendar year. */
  readonly year: number;
  /** The user's own factors on the weights of components: 0 leaves one out. */
  readonly weights?: Partial<Readonly<Record<ComponentId, number>>>;
}

/**
 * The fit of a profile to a reading: the weighted mean of the components that have a value, every point traceable to one requirement,
 * its place in the text and one skill. Pure: equal input, equal output.
 * @returns null for an empty profile: there is nothing to compare, and no score is invented
 */
export function scoreFit(
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: LinkSource,
  options: ScoreOptions,
): Fit | null {
  const base = scoreWithoutWhatIf(profile, reading, lexicon, options);
  return base && { ...base, whatIf: whatWouldMove(base, profile, reading, lexicon, options) };
}

export type BareFit = Omit<Fit, 'whatIf'>;

/** The same without the counterfactuals, which call it. */
export function scoreWithoutWhatIf(
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: LinkSource,
  { year, weights = {} }: ScoreOptions,
): BareFit | null {
  if (profile.skills.length === 0) return null;
  const requirements = requirementsOf(reading);
  const shares = sharesOf(requirements);
  const answers = requirements.map((requirement) => linkValue(requirement, profile.skills, lexicon, year));
  const values: Readonly<Record<ComponentId, ComponentValue>> = {
    skills: skillsValue(requirements, shares, answers),
    ...otherComponents(profile, reading),
  };
  const weightOf = (id: ComponentId): number => COMPONENT_WEIGHTS[id] * (weights[id] ?? 1);
  const counted = COMPONENT_IDS.filter((id) => values[id].state === 'value' && weightOf(id) > 0);
  // The role alone is a guess about every page: something that the offer asks must speak as well.
  const speaks = counted.some((id) => id !== 'role');
  const total = counted.reduce((sum, id) => sum + weightOf(id), 0);
  const components: FitComponent[] = speaks
    ? counted.map((id) => component(id, values[id], weightOf(id) / total))
    : [];
  const exact = components.length > 0 ? components.reduce((sum, { points }) => sum + points, 0) : null;
  const score = exact === null ? null : Math.round(exact);

  const real = requirements.filter(({ strength }) => strength !== 'mention');
  const all = COMPONENT_IDS.reduce((sum, id) => sum + weightOf(id), 0);
  const coverage = all > 0 ? total / all : 0;
  const confidence = confidenceOf(coverage, requirements, real);
  const half = Math.round(HALF_WIDTH_MIN + HALF_WIDTH_SPAN * (1 - confidence));
  const enough = exact !== null && coverage >= COVERAGE_MIN && real.length >= REQUIREMENTS_MIN;
  const band: BandId = enough && exact !== null ? bandOf(exact) : 'insufficient';
  const low = Math.max(0, (score ?? 0) - half);
  const high = exact === null ? 100 : Math.min(100, (score ?? 0) + half);
  return {
    score,
    exact,
    low,
    high,
    band,
    edge: enough && (bandOf(low) !== band || bandOf(high) !== band),
    confidence,
    components,
    silent: COMPONENT_IDS.filter((id) => values[id].state === 'silent'),
    unfilled: COMPONENT_IDS.filter((id) => values[id].state === 'unfilled'),
    lines: linesOf(requirements, shares, answers, components),
    profileScore: subScore(components, PROFILE_COMPONENTS),
    wishesScore: subScore(components, WISH_COMPONENTS),
    conflicts: conflictsOf(profile, reading, lexicon),
    formula: FORMULA,
    lexicon: lexicon.version,
  };
}

/** Share of each requirement in the skills component; they sum to 1. */
export function sharesOf(requirements: readonly Pick<Requirement, 'strength'>[]): number[] {
  const counts: Record<Strength, number> = { must: 0, nice: 0, mention: 0 };
  for (const { strength } of requirements) counts[strength] += 1;
  const mass = (strength: Strength): number =>
    Math.min(STRENGTH_WEIGHTS[strength] * counts[strength], STRENGTH_CAPS[strength]);
  const total = mass('must') + mass('nice') + mass('mention');
  return requirements.map(({ strength }) => mass(strength) / (counts[strength] * total));
}

function skillsValue(
  requirements: readonly Requirement[],
  shares: readonly number[],
  answers: readonly LinkValue[],
): ComponentValue {
  if (requirements.length === 0) return { state: 'silent' };
  const value = answers.reduce((sum, answer, at) => sum + (shares[at] ?? 0) * answer.value, 0);
  return {
    state: 'value',
    value: Math.min(1, value),
    evidence: requirements.flatMap(({ evidence }) => evidence.slice(0, 1)),
  };
}

function component(id: ComponentId, value: ComponentValue, weight: number): FitComponent {
  if (value.state !== 'value') throw new Error(`component ${id} has no value`);
  return { id, value: value.value, weight, points: 100 * weight * value.value, evidence: value.evidence };
}

function linesOf(
  requirements: readonly Requirement[],
  shares: readonly number[],
  answers: readonly LinkValue[],
  components: readonly FitComponent[],
): FitLine[] {
  const skills = components.find(({ id }) => id === 'skills');
  if (!skills) return [];
  return requirements.map(({ concepts, strength, level, evidence }, at) => {
    const { value, link, haveLevel } = answers[at] ?? { value: 0, link: null, haveLevel: null };
    const maxPoints = 100 * skills.weight * (shares[at] ?? 0);
    return {
      concepts,
      strength,
      points: maxPoints * value,
      maxPoints,
      value,
      link,
      haveLevel,
      needLevel: level,
      evidence,
    };
  });
}

function subScore(components: readonly FitComponent[], ids: readonly ComponentId[]): number | null {
  const part = components.filter(({ id }) => ids.includes(id));
  const weight = part.reduce((sum, component) => sum + component.weight, 0);
  return weight > 0 ? Math.round(part.reduce((sum, { points }) => sum + points, 0) / weight) : null;
}

/** 0..1 from how much of the score the offer speaks about, how many requirements it has, and how surely they were read. */
function confidenceOf(
  coverage: number,
  requirements: readonly Requirement[],
  real: readonly Requirement[],
): number {
  const information = real.length + MENTION_INFORMATION * (requirements.length - real.length);
  const mean = real.length > 0 ? real.reduce((sum, { quality }) => sum + quality, 0) / real.length : 0;
  return (
    CONFIDENCE_SHARES.coverage * coverage +
    CONFIDENCE_SHARES.requirements * Math.min(1, information / ENOUGH_REQUIREMENTS) +
    CONFIDENCE_SHARES.quality * Math.min(1, Math.max(0, (mean - QUALITY_ZERO) / QUALITY_SPAN))
  );
}
