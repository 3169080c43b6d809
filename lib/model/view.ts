import type { Category, ConceptId, Language } from './concept.ts';
import type { Fit } from './fit.ts';
import type { Elsewhere, ListedOffer } from './known-offer.ts';
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
  /** Questions whose answers matter to this user (`QuestionId` of the scorer); absent in offers saved before it was known. */
  readonly matters?: readonly string[];
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

/** A score that an offer had before it was computed anew. */
export interface PastScore {
  /** ISO 8601 instant of the change. */
  readonly at: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly formula: string;
  readonly lexicon: string;
  /** `rules`: the formula or the lexicon changed. `profile`: the user took over what the lab showed. */
  readonly why: 'rules' | 'profile';
}

/** What the user himself thinks of an offer, to hold the score against. */
export const GRADES = ['yes', 'maybe', 'no'] as const;
export type Grade = (typeof GRADES)[number];

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
  readonly versions: {
    readonly app: string;
    readonly formula: string;
    readonly lexicon: string;
    /** Fingerprint of the profile that was scored, and of the user's own terms that the text was searched for. */
    readonly profile?: string;
    readonly terms?: string;
  };
  /** Oldest first; absent when it was always the same. */
  readonly pastScores?: readonly PastScore[];
  readonly grade?: Grade;
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
  readonly grade?: Grade;
  /** Fingerprint of the profile that was scored. */
  readonly scoredFor?: string;
  /** The last of its past scores. */
  readonly before?: PastScore;
  /** The same offer under other addresses; absent when none is known. `id` when that one is saved too. */
  readonly elsewhere?: readonly {
    readonly id: string | null;
    readonly url: string;
    readonly source: string;
  }[];
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
      /** The user's own opinion of the saved offer; absent when he gave none. */
      readonly grade?: Grade;
      /** The same offer under other addresses, saved ones first; absent when none is known. */
      readonly elsewhere?: readonly Elsewhere[];
      readonly memory?: PageMemory;
    }
  | { readonly status: 'reading' }
  | {
      readonly status: 'no-offer';
      readonly detection: Detection;
      readonly hasProfile: boolean;
      /** Known offers that the page lists, in its order; absent when there are none. */
      readonly known?: readonly ListedOffer[];
      /** Something is selected in the page. */
      readonly hasSelection?: boolean;
      readonly memory?: PageMemory;
    }
  | { readonly status: 'unsupported-language'; readonly language: string; readonly detection: Detection }
  /** The browser lets no extension read this page, or the page was open before Jalon was installed. */
  | { readonly status: 'restricted'; readonly url: string }
  | { readonly status: 'error'; readonly message: string };
