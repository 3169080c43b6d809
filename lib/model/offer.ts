import type { Span } from './span.ts';

export type Contract =
  | 'permanent'
  | 'fixed-term'
  | 'freelance'
  | 'apprenticeship'
  | 'internship'
  | 'temporary';
export type Remote = 'onsite' | 'hybrid' | 'remote';
export type PayPeriod = 'year' | 'month' | 'day' | 'hour';

/** Pay as the offer states it (gross unless said otherwise), never converted between day rates and salaries. */
export interface Salary {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly period: PayPeriod;
}

export type CefrLevel = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';
export interface AskedLanguage {
  /** ISO 639-1. */
  readonly code: string;
  readonly level: CefrLevel | 'native' | null;
}

/** Where a value was read, best source first. A user's own correction beats all. */
export type Source =
  | 'user'
  | 'json-ld'
  | 'microdata'
  | 'rdfa'
  | 'site'
  | 'meta'
  | 'heading'
  | 'page'
  | 'text'
  | 'url';

/** A value never travels without its origin. */
export interface Field<T> {
  readonly value: T;
  readonly source: Source;
  /** Where in the offer's text the words stand that say so (source `text` only). */
  readonly evidence?: readonly Span[];
  /** Values that other sources gave and that contradict this one. */
  readonly others?: readonly {
    readonly value: T;
    readonly source: Source;
    /** As above. */
    readonly evidence?: readonly Span[];
  }[];
}

/**
 * The facts of an offer (`offer` in the JSON of the `analyse` command), each absent when the offer does not say.
 * Absent is never zero and never a guess.
 */
export interface OfferFacts {
  readonly title?: Field<string>;
  readonly company?: Field<string>;
  readonly locations?: Field<readonly string[]>;
  readonly contract?: Field<Contract>;
  readonly remote?: Field<Remote>;
  readonly remoteDaysPerWeek?: Field<number>;
  readonly salary?: Field<Salary>;
  readonly experienceYearsMin?: Field<number>;
  readonly experienceYearsMax?: Field<number>;
  readonly education?: Field<string>;
  /** Years after the baccalauréat, 0..8. */
  readonly educationLevel?: Field<number>;
  readonly languages?: Field<readonly AskedLanguage[]>;
  /** ISO 8601 calendar dates. */
  readonly datePosted?: Field<string>;
  readonly validThrough?: Field<string>;
  readonly startDate?: Field<string>;
  readonly identifier?: Field<string>;
  readonly canonicalUrl?: Field<string>;
  /** Host of the board or career site, without "www.". */
  readonly source?: Field<string>;
}
export type FactName = keyof OfferFacts;

/** What the page reader hands over: facts from structured data and page shape, and the offer's own text. */
export interface ExtractedOffer {
  readonly facts: OfferFacts;
  readonly text: string;
}

/** What a reader of this page would call it. */
export type PageKind = 'offer' | 'list' | 'other';
export interface Signal {
  readonly name: string;
  /** Signed: what speaks against an offer is negative. */
  readonly weight: number;
}
export interface Detection {
  readonly isOffer: boolean;
  /** 0..1: confidence in `kind`. */
  readonly confidence: number;
  readonly kind: PageKind;
  readonly signals: readonly Signal[];
  /** ISO 639-1 of the page's own prose. */
  readonly language?: string;
}
