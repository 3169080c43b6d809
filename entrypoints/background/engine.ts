import { type Analysis, analyseOffer, taggerFor } from '../../lib/analysis/analyse-offer.ts';
import compiledLexicon from '../../lib/lexicon/compiled/lexicon.json' with { type: 'json' };
import { type CompiledLexicon, type Lexicon, loadLexicon } from '../../lib/lexicon/load-lexicon.ts';
import type { ExtractedOffer } from '../../lib/model/offer.ts';
import type { Profile } from '../../lib/model/profile.ts';
import type { Labels, OfferView } from '../../lib/model/view.ts';
import { offerIdentity } from '../../lib/storage/offer-identity.ts';
import { getOverrules, type KeptOverrule } from '../../lib/storage/overrules.ts';
import { getProfile } from '../../lib/storage/profiles.ts';
import { correctionsIn } from './corrections.ts';

export interface Engine {
  readonly lexicon: () => Lexicon;
  /** What a page needs to be painted: at once, by rule alone (grammar never changes a mark). */
  paintable(url: string, extracted: ExtractedOffer): Promise<Analysis>;
  /** Reads and scores an offer against the stored profile, with what the user corrected. */
  analyse(
    url: string,
    extracted: ExtractedOffer,
  ): Promise<Analysis & { readonly view: OfferView; readonly profile: Profile | null }>;
}

/** Languages that Jalon understands; others are noticed and said so. */
export function isSupported(language: string): boolean {
  return language === 'fr' || language === 'en';
}

/** The lexicon is opened on first need, so that a worker woken for something small stays quick. */
export function createEngine(): Engine {
  let lexicon: Lexicon | null = null;
  const open = (): Lexicon => (lexicon ??= loadLexicon(compiledLexicon as unknown as CompiledLexicon));
  const year = (): number => new Date().getFullYear();
  return {
    lexicon: open,
    async paintable(url, extracted) {
      const [profile, overrules] = await Promise.all([getProfile(), overrulesOf(url, extracted)]);
      return analyseOffer(extracted, profile, open(), { year: year(), overrules });
    },
    async analyse(url, extracted) {
      const [profile, overrules, grammar] = await Promise.all([
        getProfile(),
        overrulesOf(url, extracted),
        taggerFor(extracted),
      ]);
      const analysis = analyseOffer(extracted, profile, open(), { year: year(), overrules, ...grammar });
      const { reading, fit, statuses } = analysis;
      return {
        ...analysis,
        profile,
        view: {
          url,
          reading,
          fit,
          statuses,
          labels: labelsOf(analysis, open()),
          corrections: correctionsIn(reading, overrules),
        },
      };
    },
  };
}

function overrulesOf(url: string, { facts }: ExtractedOffer): Promise<KeptOverrule[]> {
  return getOverrules(offerIdentity(url, facts));
}

/** The labels of every concept that a view of this analysis can name. */
function labelsOf({ reading, fit }: Analysis, lexicon: Lexicon): Labels {
  const ids = new Set<string>();
  for (const { concept } of reading.matches) ids.add(concept);
  for (const { concept } of reading.rejected) ids.add(concept);
  for (const { concepts, link } of fit?.lines ?? []) {
    for (const id of concepts) ids.add(id);
    if (link) ids.add(link.skill);
  }
  for (const { concept } of fit?.whatIf ?? []) if (concept) ids.add(concept);
  return Object.fromEntries(
    [...ids].map((id) => [id, { fr: lexicon.label(id, 'fr'), en: lexicon.label(id, 'en') }]),
  );
}
