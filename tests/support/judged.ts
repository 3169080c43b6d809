/** The judged offers of both sets with their scores by the fit: what the ranking test and the bench both measure. */
import type { Lexicon } from '../../lib/lexicon/load-lexicon.ts';
import type { ExtractedOffer } from '../../lib/model/offer.ts';
import type { Profile } from '../../lib/model/profile.ts';
import { readOffer } from '../../lib/reading/read-offer.ts';
import { ownTerms, resolveProfile } from '../../lib/scorer/resolve-profile.ts';
import { scoreFit } from '../../lib/scorer/score-fit.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { CORPUS_GRADES, CORPUS_PROFILES } from '../unit/scorer/judged-corpus.ts';
import { JUDGED_OFFERS, JUDGED_PROFILES } from '../unit/scorer/judged-offers.ts';

/** The year in which the profiles were written. */
const YEAR = 2026;

export interface JudgedSet {
  readonly name: string;
  readonly profiles: readonly Profile[];
  readonly offers: readonly (ExtractedOffer & { readonly grades: readonly number[] })[];
}

export function judgedSets(): JudgedSet[] {
  return [
    {
      name: 'written to be judged',
      profiles: JUDGED_PROFILES,
      offers: JUDGED_OFFERS.map(({ place, text, grades }) => ({
        text,
        facts: { locations: { value: [place], source: 'json-ld' } },
        grades,
      })),
    },
    {
      name: 'corpus',
      profiles: CORPUS_PROFILES,
      offers: loadCorpus().flatMap(({ name, text }) => {
        const grades = CORPUS_GRADES[name];
        return grades ? [{ text, facts: {}, grades }] : [];
      }),
    },
  ];
}

/** The score before rounding of every offer of a set; −1 where there is none. */
export function scoresByFit(
  { offers }: Pick<JudgedSet, 'offers'>,
  profile: Profile,
  lexicon: Lexicon,
  weights: Parameters<typeof scoreFit>[3]['weights'] = {},
): number[] {
  const resolved = resolveProfile(profile, lexicon);
  const extraTerms = ownTerms(profile, lexicon);
  return offers.map(
    (offer) =>
      scoreFit(resolved, readOffer(offer, lexicon, { extraTerms }), lexicon, {
        year: YEAR,
        weights,
        brief: true,
      })?.exact ?? -1,
  );
}
