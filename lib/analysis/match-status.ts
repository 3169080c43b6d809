import type { LinkSource } from '../model/concept.ts';
import type { Match, MatchStatus } from '../model/match.ts';
import type { Reading } from '../model/reading.ts';
import { LANGUAGE_CODES } from '../scorer/language-codes.ts';
import { linkValue } from '../scorer/link-value.ts';
import type { ResolvedProfile } from '../scorer/resolve-profile.ts';

/** From this credit on (0..1) a skill counts as held: exact or one step narrower, at most one step of mastery short. */
const HAVE = 0.72;

/**
 * What the profile says of each match: `have`, `partial` (a related skill, or not as far as asked), `missing`. `unknown` where a
 * profile cannot tell: soft skills and circumstances that it does not name are not held against anybody.
 */
export function matchStatuses(
  profile: ResolvedProfile,
  reading: Pick<Reading, 'matches'>,
  links: LinkSource,
  { year }: { readonly year: number },
): MatchStatus[] {
  const known = new Map<string, MatchStatus>();
  return reading.matches.map((match) => {
    const key = `${match.concept} ${match.level ?? ''} ${match.years ?? ''}`;
    let status = known.get(key);
    if (!status) {
      status = statusOf(match, profile, links, year);
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
  doctorate: 8,
};

function statusOf(match: Match, profile: ResolvedProfile, links: LinkSource, year: number): MatchStatus {
  const { concept, category } = match;
  if (category === 'language') {
    if (Object.keys(profile.languages).length === 0) return 'unknown';
    const code = LANGUAGE_CODES[concept];
    return code === undefined ? 'unknown' : profile.languages[code] ? 'have' : 'missing';
  }
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
  const { value } = linkValue(requirement, profile.skills, links, year);
  if (value >= HAVE) return 'have';
  if (value > 0) return 'partial';
  return category === 'soft-skill' || category === 'domain' || category === 'contract'
    ? 'unknown'
    : 'missing';
}
