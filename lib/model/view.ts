import type { Category, ConceptId, Language } from './concept.ts';
import type { Fit } from './fit.ts';
import type { MatchStatus, Strength } from './match.ts';
import type { Detection } from './offer.ts';
import type { Reading } from './reading.ts';
import type { Verdict } from './remembered.ts';
import type { Span } from './span.ts';

/** All that the page's process learns of an analysis: where to paint, and how. Never the profile. */
export interface Paint extends Span {
  readonly status: MatchStatus;
  readonly strength: Strength;
  readonly category: Category;
}

/** Both labels of each concept that a view names, so that pages need not load the lexicon. */
export type Labels = Readonly<Record<ConceptId, Readonly<Record<Language, string>>>>;

/** What the user corrected and where it took effect in this offer. */
export interface Correction {
  readonly concept: ConceptId;
  /** The words as they are kept: without case and accents. */
  readonly surface: string;
  readonly verdict: 'ignore' | 'count';
  readonly strength?: Strength;
  /** It holds in every offer, not in this one alone. */
  readonly everywhere: boolean;
  /** The places that it decided; never empty. */
  readonly spans: readonly Span[];
}

/** An offer as the popup and the offers page show it. `statuses[i]` belongs to `reading.matches[i]`. */
export interface OfferView {
  readonly url: string;
  readonly reading: Reading;
  /** null without a profile: never an invented score. */
  readonly fit: Fit | null;
  readonly statuses: readonly MatchStatus[];
  readonly labels: Labels;
  /** Absent in offers that were saved before there were corrections. */
  readonly corrections?: readonly Correction[];
}

/** States of a saved offer's life (the user's own hunt). */
export const OFFER_STATES = [
  'saved',
  'applied',
  'reply',
  'interview',
  'offer',
  'refused',
  'dropped',
] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** A saved offer: a snapshot that survives the offer's deletion. Plain values only (JSON). */
export interface SavedOffer extends OfferView {
  readonly id: string;
  /** Schema version of this record. */
  readonly v: 1;
  /** ISO 8601 instants. */
  readonly savedAt: string;
  readonly updatedAt: string;
  readonly detection: Detection;
  readonly state: OfferState;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly history: readonly { readonly at: string; readonly state: OfferState }[];
  readonly versions: { readonly app: string; readonly formula: string; readonly lexicon: string };
}

/** One line of the offers list: what a table needs, without the text. */
export interface OfferSummary {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly company: string;
  readonly locations: readonly string[];
  readonly source: string;
  readonly savedAt: string;
  readonly state: OfferState;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What the user said about pages like the one shown. */
export interface PageMemory {
  /** Which pages those are, as people read addresses. */
  readonly pages: string;
  readonly verdict: Verdict | null;
  /** He chose the part that is read. */
  readonly part: boolean;
}

/** What the popup shows for a tab. */
export type TabView =
  | {
      readonly status: 'offer';
      readonly view: OfferView;
      readonly detection: Detection;
      readonly savedId: string | null;
      readonly hasProfile: boolean;
      readonly memory?: PageMemory;
    }
  | { readonly status: 'reading' }
  | {
      readonly status: 'no-offer';
      readonly detection: Detection;
      readonly hasProfile: boolean;
      /** Something is selected in the page. */
      readonly hasSelection?: boolean;
      readonly memory?: PageMemory;
    }
  | { readonly status: 'unsupported-language'; readonly language: string; readonly detection: Detection }
  /** The browser lets no extension read this page, or the page was open before Jalon was installed. */
  | { readonly status: 'restricted'; readonly url: string }
  | { readonly status: 'error'; readonly message: string };
