import type { Lexicon } from '../lexicon/load-lexicon.ts';
import type { Fit } from '../model/fit.ts';
import type { MatchStatus } from '../model/match.ts';
import type { ExtractedOffer } from '../model/offer.ts';
import type { Profile } from '../model/profile.ts';
import type { Reading } from '../model/reading.ts';
import { readOffer } from '../reading/read-offer.ts';
import { resolveProfile } from '../scorer/resolve-profile.ts';
import { scoreFit } from '../scorer/score-fit.ts';
import { matchStatuses } from './match-status.ts';

export interface Analysis {
  readonly reading: Reading;
  /** null without a profile. */
  readonly fit: Fit | null;
  /** One for each of `reading.matches`, in the same order. */
  readonly statuses: readonly MatchStatus[];
}

/**
 * The whole of what Jalon thinks of an offer: the same pure function in the extension, in the tests and on the command
 * line. Equal input gives equal output: the calendar year is a parameter.
 * @param options.year current calendar year, for how recent a skill is
 */
export function analyseOffer(
  offer: ExtractedOffer,
  profile: Profile | null,
  lexicon: Lexicon,
  options: { readonly year: number },
): Analysis {
  const reading = readOffer(offer, lexicon, { extraTerms: profile?.customTerms ?? [] });
  if (!profile) return { reading, fit: null, statuses: reading.matches.map(() => 'unknown') };
  const resolved = resolveProfile(profile, lexicon);
  return {
    reading,
    fit: scoreFit(resolved, reading, lexicon, options),
    statuses: matchStatuses(resolved, reading, lexicon, options),
  };
}
