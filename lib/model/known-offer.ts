/** What is remembered of an offer that was seen, and what is told of it elsewhere. */
import type { OfferState } from './view.ts';

/**
 * A sample of the word groups of a text: near-duplicate texts have nearly the same sample, and the text cannot be made out
 * of it. See `lib/same-offer/sketch-text.ts`.
 */
export interface Sketch {
  /** How many different groups the text has. */
  readonly size: number;
  /** The smallest hashes of them (unsigned, 32 bits), rising; all of them when the text is short. */
  readonly least: Uint32Array;
}

/** By what an offer is recognised on another board. */
export interface OfferPrint {
  readonly title: string;
  readonly company: string;
  readonly places: readonly string[];
  /** The employer's own number of the offer; empty when the page gave none. */
  readonly identifier: string;
  /** Of the whole text. */
  readonly whole: Sketch;
  /** Of missions and profile alone; null when they do not stand out or are short. */
  readonly core: Sketch | null;
}

/** The last score of an offer, with what computed it: scores of different versions are not compared. */
export interface LastScore {
  readonly score: number | null;
  readonly formula: string;
  readonly lexicon: string;
}

/** One line of the log of offers seen. */
export interface SeenOffer {
  /** Canonical address, as `offerIdentity` names it. */
  readonly identity: string;
  /** Where it was read last. */
  readonly url: string;
  readonly title: string;
  readonly company: string;
  /** Host of the board, without "www.". */
  readonly source: string;
  /** ISO 8601 instants. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly last: LastScore;
  /** When the offer is saved. */
  readonly saved: { readonly id: string; readonly state: OfferState; readonly savedAt: string } | null;
}

/** The same offer under another address, and what says so. */
export interface Elsewhere extends SeenOffer {
  readonly because: 'identifier' | 'text';
}

/** The log as the offers page shows it. */
export interface SeenLog {
  readonly enabled: boolean;
  readonly stamps: boolean;
  readonly total: number;
  /** How many are kept at most. */
  readonly most: number;
  /** The newest, without those that are saved. */
  readonly newest: readonly SeenOffer[];
}

/** What is drawn beside a link to a known offer: all that a page's process learns of it. */
export interface Stamp {
  /** In the language of the interface: "Enregistrée · 71". */
  readonly words: string;
  readonly tone: 'seen' | 'kept' | 'ended';
}

/** A known offer among those that a page lists, as the popup names it: what a stamp says to those who see it. */
export interface ListedOffer {
  readonly title: string;
  readonly company: string;
  readonly url: string;
  readonly savedId: string | null;
  readonly words: string;
}
