import type { ConceptId, LinkSource, LinkType } from '../model/concept.ts';
import {
  DEFAULT_LEVEL,
  LEVEL_VALUES,
  LINK_VALUES,
  PARTIAL_CEILING,
  RECENCY_FLOOR,
  RECENCY_STEP,
  RECENT_YEARS,
  SECOND_LINK_SHARE,
  YEARS_FLOOR,
} from './fit-constants.ts';
import type { Requirement } from './requirements.ts';
import type { ResolvedSkill } from './resolve-profile.ts';

/** How well the profile answers one requirement, and which skill does. */
export interface LinkValue {
  /** 0..1. */
  readonly value: number;
  readonly link: { readonly skill: ConceptId; readonly type: LinkType } | null;
  readonly haveLevel: number | null;
}

export const NO_LINK: LinkValue = { value: 0, link: null, haveLevel: null };

/**
 * The best exact answer, or the best related one plus a little for a second: whichever is more.
 * @param year the current calendar year, for how recent a skill is
 */
export function linkValue(
  requirement: Pick<Requirement, 'concepts' | 'level' | 'years'>,
  skills: readonly ResolvedSkill[],
  links: Pick<LinkSource, 'link'>,
  year: number,
): LinkValue {
  let exact = NO_LINK;
  let first = NO_LINK;
  let second = 0;
  for (const skill of skills) {
    const found = answer(requirement, skill, links, year);
    if (!found.link) continue;
    if (found.link.type === 'exact') {
      if (better(found, exact)) exact = found;
    } else if (better(found, first)) {
      second = first.value;
      first = found;
    } else {
      second = Math.max(second, found.value);
    }
  }
  const related = Math.max(first.value, Math.min(PARTIAL_CEILING, first.value + SECOND_LINK_SHARE * second));
  return exact.value >= related ? exact : { ...first, value: related };
}

/** What one skill gives: to any of the alternatives asked, the best of them. One skill never counts as two. */
function answer(
  requirement: Parameters<typeof linkValue>[0],
  skill: ResolvedSkill,
  links: Pick<LinkSource, 'link'>,
  year: number,
): LinkValue {
  let type: LinkType | null = null;
  for (const asked of requirement.concepts) {
    const link = skill.concept === asked ? 'exact' : links.link(skill.concept, asked);
    if (link && (!type || LINK_VALUES[link] > LINK_VALUES[type])) type = link;
  }
  if (!type) return NO_LINK;
  return {
    value:
      LINK_VALUES[type] *
      levelValue(requirement, skill) *
      yearsValue(requirement, skill) *
      recency(skill, year),
    link: { skill: skill.concept, type },
    haveLevel: skill.level,
  };
}

/** The better answer; of equals the one whose skill comes first by name, so that order never decides. */
function better(a: LinkValue, b: LinkValue): boolean {
  if (a.value !== b.value || !b.link) return a.value > b.value || !b.link;
  return (a.link?.skill ?? '') < b.link.skill;
}

function levelValue({ level }: Pick<Requirement, 'level'>, skill: ResolvedSkill): number {
  const gap = Math.max(0, (level ?? DEFAULT_LEVEL) - (skill.level ?? DEFAULT_LEVEL));
  return LEVEL_VALUES[Math.min(gap, LEVEL_VALUES.length - 1)] ?? 0;
}

function yearsValue({ years }: Pick<Requirement, 'years'>, skill: ResolvedSkill): number {
  if (!years || skill.years === null) return 1;
  return YEARS_FLOOR + (1 - YEARS_FLOOR) * Math.min(1, skill.years / years);
}

function recency({ lastUsed }: ResolvedSkill, year: number): number {
  if (lastUsed === null) return 1;
  const age = year - lastUsed;
  return age <= RECENT_YEARS ? 1 : Math.max(RECENCY_FLOOR, 1 - RECENCY_STEP * (age - RECENT_YEARS));
}
