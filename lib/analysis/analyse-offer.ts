import type { Lexicon } from '../lexicon/load-lexicon.ts';
import type { Fit } from '../model/fit.ts';
import type { MatchStatus } from '../model/match.ts';
import type { ExtractedOffer } from '../model/offer.ts';
import type { Profile } from '../model/profile.ts';
import type { Reading } from '../model/reading.ts';
import { type EnglishTagger, loadEnglishTagger, wantsEnglishTagger } from '../reading/grammar.ts';
import { type Overrule, readOffer } from '../reading/read-offer.ts';
import { ownTerms, resolveProfile } from '../scorer/resolve-profile.ts';
import { scoreFit } from '../scorer/score-fit.ts';
import { matchStatuses } from './match-status.ts';

export interface Analysis {
  readonly reading: Reading;
  /** null without a profile. */
  readonly fit: Fit | null;
  /** One for each of `reading.matches`, in the same order. */
  readonly statuses: readonly MatchStatus[];
}

export interface AnalysisOptions {
  /** Current calendar year, for how recent a skill is. */
  readonly year: number;
  /** What the user said of terms of this offer; the first that fits a term decides. */
  readonly overrules?: readonly Overrule[];
  /** From `taggerFor`: without it the role shape of English prose is read by rule alone. */
  readonly tagger?: EnglishTagger;
}

/**
 * The whole of what Jalon thinks of an offer: the same pure function in the extension, in the tests and on the command
 * line. Equal input gives equal output: the calendar year is a parameter.
 */
export function analyseOffer(
  offer: ExtractedOffer,
  profile: Profile | null,
  lexicon: Lexicon,
  options: AnalysisOptions,
): Analysis {
  const { tagger, overrules } = options;
  const reading = readOffer(offer, lexicon, {
    extraTerms: profile ? ownTerms(profile, lexicon) : [],
    ...(overrules ? { overrules } : {}),
    ...(tagger ? { tagger } : {}),
  });
  if (!profile) return { reading, fit: null, statuses: reading.matches.map(() => 'unknown') };
  const resolved = resolveProfile(profile, lexicon);
  return {
    reading,
    fit: scoreFit(resolved, reading, lexicon, options),
    statuses: matchStatuses(resolved, reading, lexicon, options),
  };
}

let tagger: Promise<EnglishTagger> | null = null;

/** What `analyseOffer` needs for this offer besides its rules: nothing, or the English tagger, opened once on first need. */
export async function taggerFor(offer: ExtractedOffer): Promise<{ readonly tagger?: EnglishTagger }> {
  if (!wantsEnglishTagger(offer.text)) return {};
  tagger ??= loadEnglishTagger();
  return { tagger: await tagger };
}
