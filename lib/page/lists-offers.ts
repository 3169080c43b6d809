import { all } from '../extract/dom.ts';
import { offerKey } from '../extract/offer-key.ts';
import { locate } from '../extract/sites/find-site.ts';
import type { Detection } from '../model/offer.ts';

/** Links to other offers that make a list of a page which shows one. */
const FEWEST = 4;
const LINKS = 300;

/**
 * Whether a page lists offers: search results, and on known boards also the list beside an offer (split panes) or below it. A bare
 * list on a board that detection does not know has the kind `list`; an offer on such a board is believed to stand alone.
 */
export function listsOffers(document: Document, url: string, { kind }: Pick<Detection, 'kind'>): boolean {
  if (kind === 'list') return true;
  const site = locate(url)?.site;
  if (kind !== 'offer' || !site?.offer) return false;
  const found = new Set<string>();
  for (const link of all(document, 'a[href]', LINKS)) {
    const href: unknown = (link as HTMLAnchorElement).href;
    const place = typeof href === 'string' ? locate(href) : null;
    if (place?.site !== site || !place.isOfferAddress) continue;
    const key = offerKey(place.url.href);
    if (key !== null) found.add(key);
    if (found.size > FEWEST) return true;
  }
  return false;
}
