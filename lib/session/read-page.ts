import { letters, tagOf } from '../extract/dom.ts';
import { extractOffer } from '../extract/extract-offer.ts';
import { isFurniture } from '../extract/furniture.ts';
import { findPart } from '../extract/part-path.ts';
import type { OfferFacts } from '../model/offer.ts';
import { detectOfferPage } from '../page/detect-offer-page.ts';
import { listsOffers } from '../page/lists-offers.ts';
import { buildTextIndex } from '../text-index/build-text-index.ts';
import type { PageReader, Scope } from './reader-slot.ts';

/** Detection; then extraction and text index as one step: fields with provenance, and the offer's own text with the way back to its nodes. */
export const pageReader: PageReader = {
  detect: detectOfferPage,
  lists: listsOffers,
  findPart,
  read(document, url, scope) {
    const { facts, root, skip, inPage } = extractOffer(document, url);
    if (!scope) return { facts, index: buildTextIndex(root, { skip }), shown: inPage };
    const index = buildTextIndex(scope.root, { skip: outside(scope) });
    return { facts: factsFor(facts, index.text), index, shown: true };
  },
};

/** The user's choice is believed: only menus and buttons inside it are left out. */
function outside({ root, within }: Scope): (element: Element) => boolean {
  const chosen = tagOf(root) !== 'body';
  return (element) => (within ? !within.intersectsNode(element) : false) || isFurniture(element, chosen);
}

/** A title that the page shows elsewhere may belong to something else. */
function factsFor(facts: OfferFacts, text: string): OfferFacts {
  const { title, ...others } = facts;
  const elsewhere = title && /^(?:heading|meta|page)$/.test(title.source);
  return title && elsewhere && !letters(text).includes(letters(title.value)) ? others : facts;
}
