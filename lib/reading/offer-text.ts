import type { Span } from '../model/span.ts';
import { decode, type FoldedText, foldText } from '../text/fold-text.ts';

/**
 * The offer's text as the reading rules look at it: two folded strings of the same length (lower case; with and
 * without accents) and the way between their offsets and those of the original text.
 */
export interface OfferText {
  readonly source: string;
  /** Lower case, no accents, plain apostrophes and dashes. */
  readonly plain: string;
  /** Lower case with accents; same length as `plain`. */
  readonly accented: string;
  /** False when nobody typed an accent: then a missing one says nothing. */
  readonly hasAccents: boolean;
  /** Nearly everything is written in capitals: then a capital says nothing. */
  readonly shouted: boolean;
  readonly folded: FoldedText;
}

/** Opens a text for reading. Linear in its length. */
export function openText(source: string): OfferText {
  const folded = foldText(source);
  const plain = decode(folded.plain, 0, folded.length);
  const accented = decode(folded.accented, 0, folded.length);
  return { source, plain, accented, hasAccents: plain !== accented, shouted: isShouted(source), folded };
}

/** Fewer than one letter in ten is small. Counts plain letters only; accents are too few to matter. */
function isShouted(source: string): boolean {
  let small = 0;
  let capital = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code >= 97 && code <= 122) small += 1;
    else if (code >= 65 && code <= 90) capital += 1;
  }
  return small * 9 < capital;
}

/** From a stretch of the folded strings to the original it stands for. */
export function toSource(text: OfferText, start: number, end: number): Span {
  const { starts, ends, length } = text.folded;
  const from = starts[Math.min(start, length)] as number;
  return { start: from, end: end > start ? (ends[end - 1] as number) : from };
}

/** The first folded offset at or after an original offset. */
export function toFolded(text: OfferText, at: number): number {
  const { starts, length } = text.folded;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The folded words (no accents) of a stretch of the original. */
export function plainOf(text: OfferText, start: number, end: number): string {
  return start >= end ? '' : text.plain.slice(toFolded(text, start), toFolded(text, end));
}
