/**
 * Is this the same offer on another board? Said to the user, never acted upon: two records stay two records. A wrong "you saw
 * this already" costs an application that is not sent, so everything that is known must agree and what is not known
 * makes the rule stricter.
 */
import type { Elsewhere, OfferPrint } from '../model/known-offer.ts';
import { companiesAgree, placesAgree, titlesAgree } from './compare-names.ts';
import { compareSketches, type Likeness } from './compare-sketches.ts';
import { identifierKey } from './print-offer.ts';

/** Limits of likeness; found on the corpus and its variants, see tests/unit/same-offer/figures.test.ts. */
export const LIMITS = {
  /** The parts on missions and profile, where both texts have them: boards do not add to them, so one inside the other is no proof. */
  core: { jaccard: 0.75, contained: Number.POSITIVE_INFINITY },
  /** The whole text, where one has none. */
  whole: { jaccard: 0.85, contained: 0.95 },
  /** And the whole text beside a core that agrees: it keeps out a pasted list of skills. */
  wholeBesideCore: { jaccard: 0.5, contained: 0.7 },
  /** Nearly every word: then it does not matter that headings were lost and the core was found in other places. */
  identical: { jaccard: 0.97, contained: Number.POSITIVE_INFINITY },
  /** Where a board hides the company nothing but the text speaks. */
  hidden: { jaccard: 0.9, contained: 0.97 },
} as const;
/** Word groups below which a text alone proves nothing. */
const SHORTEST = 40;

/** @returns what says that it is the same offer; null when nothing does */
export function sameOffer(a: OfferPrint, b: OfferPrint): Elsewhere['because'] | null {
  if (!titlesAgree(a.title, b.title)) return null;
  const company = companiesAgree(a.company, b.company);
  if (company === 'different') return null;
  if (company === 'same' && sameIdentifier(a.identifier, b.identifier)) return 'identifier';
  // One text for five towns is five posts.
  if (placesAgree(a.places, b.places) === 'different') return null;
  if (Math.min(a.whole.size, b.whole.size) < SHORTEST) return null;
  const whole = compareSketches(a.whole, b.whole);
  if (company === 'unknown') return reaches(whole, LIMITS.hidden) ? 'text' : null;
  if (reaches(whole, LIMITS.identical)) return 'text';
  if (a.core && b.core) {
    const core = compareSketches(a.core, b.core);
    return reaches(core, LIMITS.core) && reaches(whole, LIMITS.wholeBesideCore) ? 'text' : null;
  }
  return reaches(whole, LIMITS.whole) ? 'text' : null;
}

function reaches({ jaccard, contained }: Likeness, limit: Likeness): boolean {
  return jaccard >= limit.jaccard || contained >= limit.contained;
}

function sameIdentifier(a: string, b: string): boolean {
  const key = identifierKey(a);
  return key !== '' && key === identifierKey(b);
}
