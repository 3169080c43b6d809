import { all, attr, one, read } from './dom.ts';
import { titleHeading } from './shown-title.ts';
import { locate, type Place } from './sites/find-site.ts';
import { webAddress } from './structured-values.ts';

/** Parameters that only say where a visitor came from. */
const TRACKING =
  /^(?:utm_|trk|ref(?:Id|errer|Source)?$|tracking|gclid|gbraid|wbraid|fbclid|msclkid|dclid|yclid|_ga|_gl|mc_|mkt_|from$|src$|source$|sid$|session|jsession|phpsess|origin|campaign|cmp|xtor|at_|eBP$|pageNum|position$|currentPage|lipi|li_|alid$|vjs$|tk$|advn|adid|sponsored|rcid|hl$|lang$|locale$)/i;

/**
 * The address that names this offer and nothing else: the board's own form, else the page's canonical link when it
 * names the same offer, else the address itself without tracking parameters and fragment.
 */
export function canonicalUrl(document: Document, place: Place): string {
  const { site, offerId, url } = place;
  if (site?.canonical && offerId && place.isOfferAddress) return site.canonical(offerId, url);
  const declared =
    linked(document, 'link[rel~="canonical" i]', 'href', url) ??
    linked(document, 'meta[property="og:url" i]', 'content', url);
  const shown = site && !place.isOfferAddress ? titleLink(document, place) : null;
  if (shown) return ownAddress(shown);
  const own = ownAddress(place);
  return declared && namesOneOffer(declared, place, own) ? ownAddress(locate(declared) ?? place) : own;
}

/** Only the parameters that name the offer stay, where the board's addresses are known; a search keeps all but tracking. */
function ownAddress({ site, offerId, url, isOfferAddress }: Place): string {
  if (!isOfferAddress) return cleanAddress(url);
  return site?.canonical && offerId
    ? site.canonical(offerId, url)
    : cleanAddress(withoutForm(url), site?.params);
}

/** Beside a list the address is that of the search, the same for every offer; the offer's title leads to its own page. */
function titleLink(document: Document, { site, url }: Place): Place | null {
  const heading = titleHeading(document);
  const links = heading
    ? [...all(heading, 'a[href]', 3), read(heading, 'closest').call(heading, 'a[href]')]
    : [];
  for (const link of links) {
    const address = link ? webAddress(attr(link, 'href'), url.href) : undefined;
    const place = address === undefined ? null : locate(address);
    if (place?.isOfferAddress && place.site === site) return place;
  }
  return null;
}

/** The form to apply is a page below the offer's own. */
const FORM =
  /\/(?:apply|application|applications\/new|applyManually|autofillWithResume|c\/new|postuler|candidater)(?:\/.{0,40})?$/i;

function withoutForm(address: URL): URL {
  const url = new URL(address.href);
  url.pathname = url.pathname.replace(FORM, '');
  return url;
}

function linked(document: Document, selector: string, name: string, base: URL): string | undefined {
  const element = one(document, selector);
  return element ? webAddress(attr(element, name), base.href) : undefined;
}

/** Some boards point every offer at their search or home page: a canonical link without the offer's id is not trusted. */
function namesOneOffer(declared: string, place: Place, own: string): boolean {
  if (place.url.hostname.endsWith('.invalid')) return true;
  if (place.offerId) return declared.includes(place.offerId);
  const path = new URL(declared).pathname;
  if (path.length <= 1) return false;
  // An id in the address that the canonical link does not have: it names something more general.
  const id = /(?<!\d)\d{4,}(?!\d)/.exec(own.replace(/^https?:\/\/[^/]+/, ''))?.[0];
  return id ? declared.includes(id) : path.length >= new URL(own).pathname.length * 0.5;
}

/** @param only when given, the parameters that stay; else all stay but tracking */
export function cleanAddress(address: URL, only?: readonly string[]): string {
  const url = new URL(address.href);
  url.hash = /^#!?\/.*\d/.test(url.hash) ? url.hash : '';
  // In a Firefox content script the iterators of URLSearchParams cannot be iterated: the names are read from the text.
  for (const name of parameterNames(url.search)) {
    if (only ? !only.includes(name) : TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

function parameterNames(search: string): string[] {
  return search
    .slice(1)
    .split('&')
    .flatMap((pair) => {
      const name = pair.split('=', 1)[0]?.replace(/\+/g, ' ') ?? '';
      try {
        return name ? [decodeURIComponent(name)] : [];
      } catch {
        return [name];
      }
    });
}
