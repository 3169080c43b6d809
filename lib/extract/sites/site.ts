/**
 * What is known of one board or applicant tracking system. Everything is a hint: a selector that finds nothing falls
 * back to the generic path, so that a redesign costs precision and never the offer.
 */
export interface Site {
  readonly name: string;
  /** Tested on the host name without "www.". */
  readonly host: RegExp;
  /** Tested on path and query of an address that shows one offer; group 1 is the board's own identifier. */
  readonly offer?: RegExp;
  /** Query parameters that name the offer; all others are dropped from the canonical address. */
  readonly params?: readonly string[];
  /**
   * What names the offer among all of the site's, when it is not host and identifier: identifiers that are one on several hosts, or
   * that need the company beside them.
   */
  readonly key?: (id: string, url: URL) => string;
  /** Canonical address made of the identifier, for boards with split panes. */
  readonly canonical?: (id: string, url: URL) => string;
  /** CSS selectors, first match wins. `text` may match several parts of one offer: their common parent is the root. */
  readonly text?: string;
  readonly title?: string;
  readonly company?: string;
  readonly places?: string;
}
