import type { Site } from './site.ts';
import { SITES } from './sites.ts';

export interface Place {
  readonly url: URL;
  /** Host without "www.". */
  readonly host: string;
  readonly site?: Site;
  /** The board's own identifier, when the address is known to show one offer. */
  readonly offerId?: string;
  /** True when the board's addresses of offers are known and this is one of them. */
  readonly isOfferAddress: boolean;
}

/** What the address alone says; null for an address that is none. */
export function locate(address: string): Place | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const site = siteOf(host);
  const found = site?.offer?.exec(`${url.pathname}${url.search}`.slice(0, 2_000));
  const id = found?.slice(1).find((group) => group !== undefined) ?? embeddedId(url);
  return {
    url,
    host,
    isOfferAddress: Boolean(found),
    ...(site ? { site } : {}),
    ...(id ? { offerId: id } : {}),
  };
}

/** The links of a page mostly lead to one host: the last answer is kept. */
let last: { readonly host: string; readonly site: Site | undefined } = { host: '', site: undefined };

function siteOf(host: string): Site | undefined {
  if (last.host !== host) last = { host, site: SITES.find((one) => one.host.test(host)) };
  return last.site;
}

/** Career sites that show an offer of their ATS inside a page of their own. */
function embeddedId(url: URL): string | undefined {
  const id =
    url.searchParams.get('gh_jid') ?? url.searchParams.get('ashby_jid') ?? url.searchParams.get('lever-jid');
  return id && /^[\w-]{5,40}$/.test(id) ? id : undefined;
}
