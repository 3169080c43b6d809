import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { Strength } from '../model/match.ts';
import { STRENGTH_CAPS, STRENGTH_WEIGHTS } from './fit-constants.ts';
import { type LinkValue, linkValue } from './link-value.ts';
import type { Requirement } from './requirements.ts';
import type { ResolvedProfile, ResolvedSkill } from './resolve-profile.ts';

/** What the profile answers to one requirement, and which share of the skills component hangs on it. */
export interface Answer extends LinkValue {
  /** 0..1; the shares of all requirements sum to 1, or are all 0 where the user gave everything asked the factor 0. */
  readonly share: number;
  /** The user's factor on this requirement, counted in `share`. */
  readonly factor: number;
}

/** The answers in the order of the requirements. */
export function answersOf(
  requirements: readonly Requirement[],
  profile: ResolvedProfile,
  links: Pick<LinkSource, 'link'>,
  year: number,
): Answer[] {
  const factors = requirements.map((requirement) => factorOf(requirement, profile));
  const shares = sharesOf(requirements, factors);
  return requirements.map((requirement, at) => {
    return {
      ...linkValue(requirement, profile.skills, links, year),
      share: shares[at] ?? 0,
      factor: factors[at] ?? 1,
    };
  });
}

/** The answers after one skill was added or deepened: only the requirements that it is linked to are answered again. */
export function answersAfter(
  changed: ConceptId,
  answers: readonly Answer[],
  requirements: readonly Requirement[],
  profile: ResolvedProfile,
  links: Pick<LinkSource, 'link'>,
  year: number,
): Answer[] {
  return answers.map((answer, at) => {
    const requirement = requirements[at];
    if (!requirement?.concepts.some((asked) => asked === changed || links.link(changed, asked)))
      return answer;
    const { share, factor } = answer;
    return { ...linkValue(requirement, profile.skills, links, year), share, factor };
  });
}

/** Alternatives weigh as much as the one that matters most to the user: any of them will do. */
function factorOf(
  { concepts }: Pick<Requirement, 'concepts'>,
  { skillWeights }: Pick<ResolvedProfile, 'skillWeights'>,
): number {
  return Math.max(...concepts.map((concept) => skillWeights.get(concept) ?? 1));
}

/** A job that the headline names, as something the user has. */
export function asSkill(concept: string): ResolvedSkill {
  return { concept, label: concept, level: null, years: null, lastUsed: null };
}

/**
 * Share of each requirement in the skills component; they sum to 1. Each class has a mass (musts 3 each, nice-to-haves 1 each, mentions
 * 0.4 each, at most 1.6 together) that its members share, each by the user's factor.
 * @returns zeros when every factor is 0
 */
export function sharesOf(
  requirements: readonly Pick<Requirement, 'strength'>[],
  factors: readonly number[] = [],
): number[] {
  const sums: Record<Strength, number> = { must: 0, nice: 0, mention: 0 };
  const factorAt = (at: number): number => factors[at] ?? 1;
  requirements.forEach(({ strength }, at) => {
    sums[strength] += factorAt(at);
  });
  const mass = (strength: Strength): number =>
    Math.min(STRENGTH_WEIGHTS[strength] * sums[strength], STRENGTH_CAPS[strength]);
  const total = mass('must') + mass('nice') + mass('mention');
  return requirements.map(({ strength }, at) =>
    sums[strength] > 0 ? (mass(strength) * factorAt(at)) / (sums[strength] * total) : 0,
  );
}
