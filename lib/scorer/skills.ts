import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { Strength } from '../model/match.ts';
import { STRENGTH_CAPS, STRENGTH_WEIGHTS } from './fit-constants.ts';
import { type LinkValue, linkValue } from './link-value.ts';
import type { Requirement } from './requirements.ts';
import type { ResolvedProfile, ResolvedSkill } from './resolve-profile.ts';

/** What the profile answers to one requirement, and which share of the skills component hangs on it. */
export interface Answer extends LinkValue {
  /** 0..1; the shares of all requirements sum to 1. */
  readonly share: number;
}

/** The answers in the order of the requirements. */
export function answersOf(
  requirements: readonly Requirement[],
  profile: ResolvedProfile,
  links: Pick<LinkSource, 'link'>,
  year: number,
): Answer[] {
  const shares = sharesOf(requirements);
  return requirements.map((requirement, at) => {
    const skills = skillsFor(requirement, profile);
    return { ...linkValue(requirement, skills, links, year), share: shares[at] ?? 0 };
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
    const skills = skillsFor(requirement, profile);
    return { ...linkValue(requirement, skills, links, year), share: answer.share };
  });
}

function skillsFor({ kind }: Requirement, { skills, roles }: ResolvedProfile): readonly ResolvedSkill[] {
  return kind === 'job' ? [...skills, ...roles.map(asSkill)] : skills;
}

/** A job that the headline names, as something the user has. */
export function asSkill(concept: string): ResolvedSkill {
  return { concept, label: concept, level: null, years: null, lastUsed: null };
}

/**
 * Share of each requirement in the skills component; they sum to 1. Each class has a mass (musts 3 each; nice-to-haves 1 each, at
 * most 4 together; mentions 0.4 each, at most 1.6 together) that its members share.
 */
export function sharesOf(requirements: readonly Pick<Requirement, 'strength'>[]): number[] {
  const counts: Record<Strength, number> = { must: 0, nice: 0, mention: 0 };
  for (const { strength } of requirements) counts[strength] += 1;
  const mass = (strength: Strength): number =>
    Math.min(STRENGTH_WEIGHTS[strength] * counts[strength], STRENGTH_CAPS[strength]);
  const total = mass('must') + mass('nice') + mass('mention');
  return requirements.map(({ strength }) => mass(strength) / (counts[strength] * total));
}
