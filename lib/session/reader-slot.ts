/**
 * Where the second script of a page leaves its work for the first. Only a first look runs on every page; what detects and reads
 * an offer is put in by the background when there may be one. Both scripts share the extension's own isolated global, which the page cannot see.
 */
import type { Detection, OfferFacts } from '../model/offer.ts';
import type { TextIndex } from '../text-index/build-text-index.ts';

export interface PageReader {
  /** Is this one offer? Reads only. */
  detect(document: Document, url: string): Detection;
  /** Reads the offer of a page; never writes to it. */
  read(document: Document, url: string): OfferRead;
}

export interface OfferRead {
  readonly facts: OfferFacts;
  readonly index: TextIndex;
  /** False when the text stands in the page's data only and nothing can be marked. */
  readonly shown: boolean;
}

const SLOT = Symbol.for('reader');

interface WithSlot {
  [SLOT]?: PageReader;
}

export function putReader(reader: PageReader): void {
  (globalThis as WithSlot)[SLOT] = reader;
}

/** @returns null before the reader was put in */
export function takeReader(): PageReader | null {
  return (globalThis as WithSlot)[SLOT] ?? null;
}
