import type { LinkSource } from '../model/concept.ts';
import type { Match, MatchStatus } from '../model/match.ts';
import type { Reading } from '../model/reading.ts';
import { askedLevel, missingSteps } from '../scorer/cefr.ts';
import { HELD_FROM } from '../scorer/fit-constants.ts';
import { isRole } from '../scorer/headline-role.ts';
import { LANGUAGE_CODES } from '../scorer/language-codes.ts';
import { linkValue } from '../scorer/link-value.ts';
import type { ResolvedProfile } from '../scorer/resolve-profile.ts';
import { asSkill } from '../scorer/skills.ts';

/**
 * What the profile says of each match: `have`, `partial` (a related skill, or not as far as asked), `missing`. `unknown` where a
 * profile cannot tell: soft skills and circumstances that it does not name are not held against anybody.
 */
export function matchStatuses(
  profile: ResolvedProfile,
  reading: Pick<Reading, 'matches' | 'facts'>,
  links: LinkSource,
  { year }: { readonly year: number },
): MatchStatus[] {
  const known = new Map<string, MatchStatus>();
  return reading.matches.map((match) => {
    const key = `${match.concept} ${match.level ?? ''} ${match.years ?? ''}`;
    let status = known.get(key);
    if (!status) {
      status = statusOf(match, profile, reading, links, year);
      known.set(key, status);
    }
    return status;
  });
}

/** Years after the baccalauréat that a degree of the lexicon stands for. */
const DEGREES: Readonly<Record<string, number>> = {
  baccalaureat: 0,
  'bac-plus-2': 2,
  'bac-plus-3': 3,
  'bac-plus-4': 4,
  'bac-plus-5': 5,
  'engineering-school': 5,
  'bac-plus-8': 8,
  'business-school': 5,
};

function statusOf(
  match: Match,
  profile: ResolvedProfile,
  reading: Pick<Reading, 'facts'>,
  links: Pick<LinkSource, 'link'>,
  year: number,
): MatchStatus {
  const { concept, category } = match;
  if (category === 'language') return languageStatus(concept, profile, reading);
  if (category === 'education') {
    const asked = DEGREES[concept];
    if (profile.educationLevel === null || asked === undefined) return 'unknown';
    return profile.educationLevel >= asked
      ? 'have'
      : profile.educationLevel >= asked - 2
        ? 'partial'
        : 'missing';
  }
  const requirement = { concepts: [concept], level: match.level ?? null, years: match.years ?? null };
  const jobs = isRole(concept) ? profile.roles.map(asSkill) : [];
  const { value } = linkValue(requirement, [...profile.skills, ...jobs], links, year);
  if (value >= HELD_FROM) return 'have';
  if (value > 0) return 'partial';
  return category === 'soft-skill' || category === 'domain' || category === 'contract'
    ? 'unknown'
    : 'missing';
}

/** A language is held from the level asked on, in part below it. */
function languageStatus(
  concept: string,
  { languages }: ResolvedProfile,
  { facts }: Pick<Reading, 'facts'>,
): MatchStatus {
  const code = LANGUAGE_CODES[concept];
  if (languages.size === 0 || code === undefined) return 'unknown';
  const mine = languages.get(code);
  if (!mine) return 'missing';
  const asked = facts.languages?.value.find((language) => language.code === code);
  return asked && missingSteps(askedLevel(asked), mine) > 0 ? 'partial' : 'have';
}
