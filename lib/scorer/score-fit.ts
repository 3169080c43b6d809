import type { LinkSource } from '../model/concept.ts';
import {
  type BandId,
  COMPONENT_IDS,
  type ComponentId,
  type Fit,
  type FitComponent,
  type FitLine,
} from '../model/fit.ts';
import type { Reading } from '../model/reading.ts';
import { addUp, type ComponentValues, factorsOf, type ScoreOptions, skillsValue } from './add-up.ts';
import { bandOf } from './bands.ts';
import { otherComponents } from './components.ts';
import { confidenceOf, halfWidth } from './confidence.ts';
import {
  COVERAGE_MIN,
  FORMULA,
  INSUFFICIENT_HALF_WIDTH,
  PROFILE_COMPONENTS,
  REQUIREMENTS_MIN,
  WISH_COMPONENTS,
} from './fit-constants.ts';
import { conflictsOf } from './knock-outs.ts';
import { type Requirement, requirementsOf } from './requirements.ts';
import type { ResolvedProfile } from './resolve-profile.ts';
import { carryOver } from './role-fit.ts';
import { type Answer, answersOf } from './skills.ts';
import { whatWouldMove } from './what-if.ts';

export type { ScoreOptions } from './add-up.ts';

/**
 * The fit of a profile to a reading: the weighted mean of the components that have a value, every point traceable to one requirement,
 * its place in the text and one skill. Pure: equal input, equal output.
 * @returns null for a profile without any skill: there is nothing to compare, and no score is invented
 */
export function scoreFit(
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: LinkSource,
  options: ScoreOptions,
): Fit | null {
  if (profile.skills.length === 0) return null;
  const { requirements, answers, carry, values } = partsOf(profile, reading, lexicon, options);
  const factors = factorsOf(profile, options);
  const { exact, components, coverage } = addUp(values, factors);
  const score = exact === null ? null : Math.round(exact);
  const confidence = confidenceOf({ coverage, requirements, answers });
  const real = requirements.filter(({ strength }, at) => strength !== 'mention' && answers[at]?.factor !== 0);
  const enough = exact !== null && coverage >= COVERAGE_MIN && real.length >= REQUIREMENTS_MIN;
  const half = enough ? halfWidth(confidence) : INSUFFICIENT_HALF_WIDTH;
  const low = score === null ? 0 : Math.max(0, score - half);
  const high = score === null ? 100 : Math.min(100, score + half);
  const band: BandId = enough ? bandOf(exact) : 'insufficient';
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
    unfilled: COMPONENT_IDS.filter((id) => values[id].state === 'unfilled' && factors[id] !== 0),
    ...leftOut(COMPONENT_IDS.filter((id) => values[id].state === 'left-out' || factors[id] === 0)),
    carry,
    lines: linesOf(requirements, answers, carry, components),
    profileScore: subScore(components, PROFILE_COMPONENTS),
    wishesScore: subScore(components, WISH_COMPONENTS),
    conflicts: conflictsOf(profile, reading, lexicon),
    whatIf:
      exact === null || options.brief
        ? []
        : whatWouldMove({
            exact,
            profile,
            reading,
            requirements,
            answers,
            carry,
            values,
            links: lexicon,
            factors,
            year: options.year,
          }),
    formula: FORMULA,
    lexicon: lexicon.version,
  };
}

/** What each component is worth before any weight of a component: what calibration weighs. null as for `scoreFit`. */
export function componentValues(
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: LinkSource,
  options: ScoreOptions,
): ComponentValues | null {
  return profile.skills.length === 0 ? null : partsOf(profile, reading, lexicon, options).values;
}

function partsOf(
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: LinkSource,
  { year }: ScoreOptions,
): {
  readonly requirements: readonly Requirement[];
  readonly answers: readonly Answer[];
  readonly carry: number;
  readonly values: ComponentValues;
} {
  const requirements = requirementsOf(reading);
  const answers = answersOf(requirements, profile, lexicon, year);
  const carry = carryOver(profile, reading);
  const skills = skillsValue(requirements, answers, carry);
  return { requirements, answers, carry, values: { skills, ...otherComponents(profile, reading) } };
}

function leftOut(ids: readonly ComponentId[]): Pick<Fit, 'leftOut'> {
  return ids.length > 0 ? { leftOut: ids } : {};
}

/** The receipt of the skills: one line a requirement; the lines add up to the component's points. */
function linesOf(
  requirements: readonly Requirement[],
  answers: readonly Answer[],
  carry: number,
  components: readonly FitComponent[],
): FitLine[] {
  const skills = components.find(({ id }) => id === 'skills');
  if (!skills) return [];
  return requirements.map(({ concepts, strength, level, evidence }, at) => {
    const { share, value, link, haveLevel, factor } = answers[at] as Answer;
    const maxPoints = 100 * skills.weight * share * carry;
    return {
      concepts,
      strength,
      points: maxPoints * value,
      maxPoints,
      value,
      link,
      haveLevel,
      needLevel: level,
      ...(factor === 1 ? {} : { factor }),
      evidence,
    };
  });
}

/** 0..100: the same mean over some of the components; null when none of them speaks. */
function subScore(components: readonly FitComponent[], ids: readonly ComponentId[]): number | null {
  const part = components.filter(({ id }) => ids.includes(id));
  const weight = part.reduce((sum, component) => sum + component.weight, 0);
  return weight > 0 ? Math.round(part.reduce((sum, { points }) => sum + points, 0) / weight) : null;
}
