/** Filter and order of the list of saved offers. */
import type { OfferState, OfferSummary } from '../lib/model/view.ts';
import { asText, asTexts } from './as-text.ts';
import { foldWords, wantedWords } from './fold-words.ts';

export const COLUMNS = ['score', 'title', 'company', 'place', 'source', 'date', 'state'] as const;
export type Column = (typeof COLUMNS)[number];
export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

export interface Filter {
  readonly words: string;
  readonly state: OfferState | '';
}

/** Figures and dates start with the most, words with A. */
export function firstDirection(column: Column): Sorting {
  return { column, descending: column === 'score' || column === 'date' };
}

/** What the filter looks in, folded once for each line of the list. */
const folded = new WeakMap<OfferSummary, string>();

function wordsOf(offer: OfferSummary): string {
  const known = folded.get(offer);
  if (known !== undefined) return known;
  const parts = [offer.title, offer.company, ...asTexts(offer.locations), offer.source];
  const words = foldWords(parts.map((part) => asText(part)).join(' '));
  folded.set(offer, words);
  return words;
}

export function filterOffers(
  offers: readonly OfferSummary[],
  { words, state }: Filter,
): readonly OfferSummary[] {
  const wanted = wantedWords(words);
  return offers.filter(
    (offer) =>
      (state === '' || offer.state === state) && wanted.every((word) => wordsOf(offer).includes(word)),
  );
}

/**
 * A sorted copy. Offers without a score come last in either direction, and equal ones keep the newest first.
 * @param stateNames the states in the order of a hunt
 */
export function sortOffers(
  offers: readonly OfferSummary[],
  { column, descending }: Sorting,
  stateNames: readonly OfferState[],
  locale: string,
): readonly OfferSummary[] {
  const words = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const turn = descending ? -1 : 1;
  const byNewest = (a: OfferSummary, b: OfferSummary): number =>
    a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0;
  const text = (offer: OfferSummary): string =>
    column === 'place'
      ? (asTexts(offer.locations)[0] ?? '')
      : asText(offer[column as 'title' | 'company' | 'source']);
  return [...offers].sort((a, b) => {
    if (column === 'score') {
      if (a.score === null || b.score === null) {
        return Number(a.score === null) - Number(b.score === null) || byNewest(a, b);
      }
      return turn * (a.score - b.score) || byNewest(a, b);
    }
    if (column === 'date') return -turn * byNewest(a, b);
    if (column === 'state') {
      return turn * (stateNames.indexOf(a.state) - stateNames.indexOf(b.state)) || byNewest(a, b);
    }
    return turn * words.compare(text(a), text(b)) || byNewest(a, b);
  });
}
