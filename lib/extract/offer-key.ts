/**
 * One name for one offer, made of an address alone: what a link in a list and the page of the offer have in common. Coarser than
 * the canonical address, and never opened: slugs, languages and where a visitor came from do not count.
 */
import { cleanAddress } from './identity.ts';
import { locate, type Place } from './sites/find-site.ts';

/** An id inside a path; then the query only says where a visitor came from. */
const ID_IN_PATH = /(?<![\p{L}\p{N}])(?:\d{4,}|[\da-f]{8}-[\da-f]{4}-[\da-f-]{22})(?![\p{L}\p{N}])/iu;
/** Career sites that show an offer of their system in a page of their own: the same offer as on the system's own site. */
const EMBEDDED = [
  ['gh_jid', 'greenhouse'],
  ['ashby_jid', 'ashby'],
  ['lever-jid', 'lever'],
] as const;
const LONGEST = 600;

/** @returns null for what is no web address, or says nothing but a host */
export function offerKey(address: string): string | null {
  const place = locate(address);
  return place ? keyOf(place) : null;
}

/** Every key under which a link may name the offer that was read here. */
export function offerKeys(url: string, canonical: string | undefined): string[] {
  const keys = [canonical, url].flatMap((address) => {
    const place = address === undefined ? null : locate(address);
    const key = place && keyOf(place);
    // The address in the window may be that of a search: it is believed only when it names an offer.
    return key && (address === canonical || canonical === undefined || namesAnOffer(place)) ? [key] : [];
  });
  return [...new Set(keys)];
}

/** For boards whose addresses are known: is this one of an offer? Undefined elsewhere. */
export function isOfferLink(address: string): boolean | undefined {
  const place = locate(address);
  return place?.site?.offer ? place.isOfferAddress : undefined;
}

function keyOf({ url, host, site, offerId, isOfferAddress }: Place): string | null {
  if (!/^https?:$/.test(url.protocol)) return null;
  if (site && isOfferAddress && offerId) {
    if (site.key) return site.key(offerId, url);
    return site.canonical ? tidy(new URL(site.canonical(offerId, url))) : `${host}#${offerId}`;
  }
  for (const [name, system] of EMBEDDED) {
    const id = url.search.includes(`${name}=`) ? url.searchParams.get(name) : null;
    if (id && /^[\w-]{5,40}$/.test(id)) return `${system}#${id}`;
  }
  const named = ID_IN_PATH.test(decoded(url.pathname)) && !/^#!?\/.*\d/.test(url.hash);
  const clean = new URL(named ? url.href : cleanAddress(url, isOfferAddress ? site?.params : undefined));
  if (named) clean.search = clean.hash = '';
  return tidy(clean);
}

/** Without protocol, "www." and a slash at the end. */
function tidy({ hostname, pathname, search, hash, port }: URL): string | null {
  const path = pathname.replace(/\/+$/, '');
  if (!path && !search && !hash) return null;
  const key = `${hostname.replace(/^www\./, '')}${port && `:${port}`}${path}${search}${hash}`;
  return key.length <= LONGEST ? key : null;
}

function namesAnOffer(place: Place | null): boolean {
  return place !== null && (place.isOfferAddress || ID_IN_PATH.test(decoded(place.url.pathname)));
}

function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
