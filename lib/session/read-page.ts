import { extractOffer } from '../extract/extract-offer.ts';
import { detectOfferPage } from '../page/detect-offer-page.ts';
import { buildTextIndex } from '../text-index/build-text-index.ts';
import type { PageReader } from './reader-slot.ts';

/** Detection; then extraction and text index as one step: fields with provenance, and the offer's own text with the way back to its nodes. */
export const pageReader: PageReader = {
  detect: detectOfferPage,
  read(document, url) {
    const { facts, root, skip, inPage } = extractOffer(document, url);
    return { facts, index: buildTextIndex(root, { skip }), shown: inPage };
  },
};
