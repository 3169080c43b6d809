import type { OfferFacts } from '../model/offer.ts';

/**
 * The key that makes one offer one record however it was reached: the canonical address that extraction found, else
 * the page's address without its fragment.
 */
export function offerIdentity(url: string, facts: OfferFacts): string {
  const address = facts.canonicalUrl?.value ?? url;
  return address.split('#', 1)[0] ?? address;
}
