import { type Analysis, analyseOffer, taggerFor } from '../../lib/analysis/analyse-offer.ts';
import { fingerprint } from '../../lib/analysis/fingerprint.ts';
import { matchStatuses } from '../../lib/analysis/match-status.ts';
import { browser } from '../../lib/browser.ts';
import compiledLexicon from '../../lib/lexicon/compiled/lexicon.json' with { type: 'json' };
import { type CompiledLexicon, type Lexicon, loadLexicon } from '../../lib/lexicon/load-lexicon.ts';
import type { ExtractedOffer } from '../../lib/model/offer.ts';
import type { Profile } from '../../lib/model/profile.ts';
import type { Labels, OfferView, SavedOffer } from '../../lib/model/view.ts';
import { FORMULA } from '../../lib/scorer/fit-constants.ts';
import { mattersTo } from '../../lib/scorer/questions.ts';
import { ownTerms, resolveProfile } from '../../lib/scorer/resolve-profile.ts';
import { scoreFit } from '../../lib/scorer/score-fit.ts';
import { offerIdentity } from '../../lib/storage/offer-identity.ts';
import { getOverrules, type KeptOverrule } from '../../lib/storage/overrules.ts';
import { getProfile } from '../../lib/storage/profiles.ts';
import type { NewScore } from '../../lib/storage/scores.ts';
import { correctionsIn, extractedFrom } from './corrections.ts';

export interface Engine {
  readonly lexicon: () => Lexicon;
  /** What a page needs to be painted: at once, by rule alone (grammar never changes a mark). */
  paintable(url: string, extracted: ExtractedOffer): Promise<Analysis>;
  /** Reads and scores an offer against the stored profile, with what the user corrected. */
  analyse(
    url: string,
    extracted: ExtractedOffer,
  ): Promise<Analysis & { readonly view: OfferView; readonly profile: Profile | null }>;
  /**
   * A saved offer under a profile. Its text is read again only where that could change something: the lexicon is another one, or
   * the profile names other terms of the user's own.
   * @param brief without `whatIf`, for many offers at once
   */
  rescore(offer: SavedOffer, profile: Profile | null, brief: boolean): Promise<NewScore>;
  /** With what a score of this profile is computed now. */
  versions(profile: Profile | null): SavedOffer['versions'];
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
      const profile = await getProfile();
      const { analysis, view } = await read(url, extracted, profile);
      return { ...analysis, profile, view };
    },
    async rescore(offer, profile, brief) {
      const versions = versionsFor(profile);
      if (offer.versions.lexicon !== versions.lexicon || offer.versions.terms !== versions.terms) {
        const { view } = await read(offer.url, extractedFrom(offer.reading), profile);
        const { reading, fit, statuses, labels, matters = [], corrections = [] } = view;
        return { reading, fit, statuses, labels, matters, corrections, versions };
      }
      const { reading, corrections = [] } = offer;
      const resolved = profile && resolveProfile(profile, open());
      const fit = resolved && scoreFit(resolved, reading, open(), { year: year(), brief });
      const statuses = resolved
        ? matchStatuses(resolved, reading, open(), { year: year() })
        : reading.matches.map(() => 'unknown' as const);
      const labels = labelsOf({ reading, fit, statuses }, open());
      const matters = [...mattersTo(resolved)];
      return { reading, fit, statuses, labels, matters, corrections, versions };
    },
    versions: versionsFor,
  };

  async function read(
    url: string,
    extracted: ExtractedOffer,
    profile: Profile | null,
  ): Promise<{ readonly analysis: Analysis; readonly view: OfferView }> {
    const [overrules, grammar] = await Promise.all([overrulesOf(url, extracted), taggerFor(extracted)]);
    const analysis = analyseOffer(extracted, profile, open(), { year: year(), overrules, ...grammar });
    const { reading, fit, statuses } = analysis;
    const labels = labelsOf(analysis, open());
    return {
      analysis,
      view: {
        url,
        reading,
        fit,
        statuses,
        labels,
        matters: [...mattersTo(profile && resolveProfile(profile, open()))],
        corrections: correctionsIn(reading, overrules),
      },
    };
  }

  function versionsFor(profile: Profile | null): SavedOffer['versions'] {
    return {
      app: browser.runtime.getManifest().version,
      formula: FORMULA,
      lexicon: open().version,
      profile: fingerprint(profile),
      terms: fingerprint(profile ? ownTerms(profile, open()) : []),
    };
  }
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
