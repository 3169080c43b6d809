/** The live document is read-only: the page is the same, byte for byte, before and after. */
import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../../lib/extract/extract-offer.ts';
import { detectOfferPage } from '../../../lib/page/detect-offer-page.ts';
import { mightBeOffer } from '../../../lib/page/might-be-offer.ts';
import { buildTextIndex } from '../../../lib/text-index/build-text-index.ts';
import { DOMS, fixturePages } from '../page/fixture-pages.ts';

describe.each(DOMS)('reading changes nothing (%s)', (_, parse) => {
  it.each(fixturePages().map((page) => [page.name, page] as const))('%s', (_name, { html, expected }) => {
    const document = parse(html);
    const before = document.documentElement.outerHTML;
    mightBeOffer(document, expected.url);
    detectOfferPage(document, expected.url);
    const { root, skip } = extractOffer(document, expected.url);
    const index = buildTextIndex(root, { skip });
    index.toRanges([{ start: 0, end: Math.min(20, index.text.length) }]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
