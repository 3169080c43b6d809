/**
 * Every message between contexts as a function signature, grouped by direction. Requests and replies are plain JSON
 * values. Who may send what is decided by these groups: the background answers `FromPage` to content scripts and
 * `FromExtension` to extension pages only (see `serve.ts`).
 */

import type { CvDocument } from '../import/cv-document.ts';
import type { CvProposal } from '../import/proposal.ts';
import type { SeenLog, Stamp } from '../model/known-offer.ts';
import type { Calibration, LabPreview, LabStatus } from '../model/lab.ts';
import type { Detection, OfferFacts } from '../model/offer.ts';
import type { Profile } from '../model/profile.ts';
import type { PartPath, Remembered, Verdict } from '../model/remembered.ts';
import type { Span } from '../model/span.ts';
import type {
  Correction,
  Grade,
  OfferState,
  OfferSummary,
  Paint,
  SavedOffer,
  TabView,
} from '../model/view.ts';
import type { Overrule } from '../reading/read-offer.ts';

/** A content script speaks to the background. */
export interface FromPage {
  /** The page may show an offer: put the script that detects and reads offers into this frame. */
  'reader/need'(request: Record<string, never>): null;
  /** The page holds frames large enough for an offer: put the first look into them. */
  'frames/need'(request: Record<string, never>): null;
  /** An offer was read; the answer says what to paint. */
  'offer/read'(request: OfferRead): { readonly paints: readonly Paint[] };
  /** The page no longer shows an offer, or is left. */
  'offer/gone'(request: { readonly born: number }): null;
  /** The page lists offers: put the script that draws stamps into this frame, if there is anything to draw. */
  'stamps/need'(request: Record<string, never>): null;
  /** Which of these links lead to known offers? Keys as from `offerKey`; the answer has as many places. */
  'stamps/ask'(request: { readonly keys: readonly string[] }): { readonly stamps: readonly (Stamp | null)[] };
  /** On a site of which the user said something: does it hold here? */
  'page/known'(request: { readonly url: string }): Known;
  /** The user pointed at a part, or left without. */
  'part/picked'(request: { readonly url: string; readonly part: PartPath | null }): null;
  'part/left'(request: Record<string, never>): null;
}

/** What a page or a frame sends of its offer. */
export interface OfferRead {
  readonly url: string;
  /** When the document began (milliseconds since 1970): tells the documents of one frame apart. */
  readonly born: number;
  readonly detection: Detection;
  readonly facts: OfferFacts;
  readonly text: string;
  /** False when the text stands in the page's data only and nothing can be marked. */
  readonly shown: boolean;
  /** The user asked for this reading. */
  readonly asked: boolean;
}

/** What the user said about pages like this one. */
export type Known = Pick<Remembered, 'verdict' | 'part'>;

/** What the picker of a part shows and says: the page's process knows no translations. `{what}` and `{amount}` of `here` are filled in. */
export interface PickerWords {
  readonly language: string;
  readonly title: string;
  readonly help: string;
  readonly here: string;
  readonly wider: string;
  readonly narrower: string;
  readonly choose: string;
  readonly leave: string;
}

export interface OverruleRequest {
  readonly overrules: readonly Overrule[];
  /** From now on in every offer. */
  readonly everywhere: boolean;
}

/** Which corrections are taken back, as `OfferView.corrections` names them. */
export interface UnoverruleRequest {
  readonly terms: readonly Pick<Correction, 'concept' | 'surface' | 'everywhere'>[];
}

/** An extension page (popup, offers, welcome) speaks to the background. */
export interface FromExtension {
  'tab/view'(request: { readonly tabId: number }): TabView;
  'tab/save'(request: { readonly tabId: number }): { readonly id: string };
  /** Scroll the page to a span of the offer's text and let it flash. */
  'tab/reveal'(request: { readonly tabId: number; readonly span: Span }): void;
  /** Read the page although detection says it is no offer. */
  'tab/read-anyway'(request: { readonly tabId: number }): TabView;
  /** Read what the user has selected. @throws Error `no-selection` */
  'tab/read-selection'(request: { readonly tabId: number }): TabView;
  /** "This is an offer", "This is no offer", or null: neither any more. Remembered for pages like this. */
  'tab/judge'(request: { readonly tabId: number; readonly verdict: Verdict | null }): TabView;
  /** Let the user point at the part to be read; what he chooses is remembered for pages like this. */
  'tab/pick-part'(request: { readonly tabId: number }): null;
  'tab/forget-part'(request: { readonly tabId: number }): TabView;
  /** The user corrects what was read: in one go for all words of a line, in this offer or everywhere. */
  'tab/overrule'(request: OverruleRequest & { readonly tabId: number }): TabView;
  'tab/unoverrule'(request: UnoverruleRequest & { readonly tabId: number }): TabView;
  'profile/get'(request: Record<string, never>): Profile | null;
  'profile/put'(request: { readonly profile: Profile }): null;
  /** What a CV that was read proposes for the profile. Nothing is kept. */
  'cv/propose'(request: { readonly document: CvDocument }): CvProposal;
  /** Labels of the lexicon that start with or contain the typed words, best first, at most 20. */
  'lexicon/search'(request: {
    readonly query: string;
  }): readonly { readonly concept: string; readonly fr: string; readonly en: string }[];
  'offers/list'(request: Record<string, never>): readonly OfferSummary[];
  'offers/get'(request: { readonly id: string }): SavedOffer | null;
  'offers/update'(request: {
    readonly id: string;
    readonly state?: OfferState;
    readonly notes?: string;
    readonly tags?: readonly string[];
    /** null takes it back. */
    readonly grade?: Grade | null;
  }): SavedOffer;
  /** The same for a saved offer: its stored text is read and scored again, with today's profile. */
  'offers/overrule'(request: OverruleRequest & { readonly id: string }): SavedOffer;
  'offers/unoverrule'(request: UnoverruleRequest & { readonly id: string }): SavedOffer;
  /** Reads and scores the stored text again, as after a change of the profile. */
  'offers/reread'(request: { readonly id: string }): SavedOffer;
  'offers/remove'(request: { readonly id: string }): SavedOffer;
  /** Undo of a removal: puts the record back as it was. */
  'offers/restore'(request: { readonly offer: SavedOffer }): null;
  /** With what the saved scores were computed, and what became of them by itself. */
  'lab/status'(request: Record<string, never>): LabStatus;
  /** What every saved offer would score under this profile. Nothing is kept. */
  'lab/preview'(request: { readonly profile: Profile }): LabPreview;
  /** Keeps the profile and gives every saved offer its score under it. @returns how many scores are others now */
  'lab/apply'(request: { readonly profile: Profile }): { readonly changed: number; readonly total: number };
  /** The saved scores stay as they are although the profile changed, and the notice of new rules was read. */
  'lab/keep'(request: Record<string, never>): null;
  /** How far the score agrees with the user's grades, and the weights that would agree more. */
  'lab/calibration'(request: Record<string, never>): Calibration;
  /** The log of offers seen, with its settings. */
  'seen/log'(request: Record<string, never>): SeenLog;
  'seen/settings'(request: { readonly enabled?: boolean; readonly stamps?: boolean }): SeenLog;
  /** Forgets every offer seen that is not saved. */
  'seen/clear'(request: Record<string, never>): SeenLog;
}

/** The background speaks to a content script. */
export interface ToPage {
  /** `pending`: it is still being decided. */
  'page/detection'(request: Record<string, never>): {
    readonly url: string;
    readonly detection: Detection;
    readonly pending: boolean;
  };
  /** Read, whatever detection says. */
  'page/read'(request: Record<string, never>): void;
  /** Send what is shown once more: the profile or a correction has changed. */
  'page/again'(request: Record<string, never>): void;
  /** Read what is selected. @throws Error `no-selection` */
  'page/read-selection'(request: Record<string, never>): void;
  /** What the user said about pages like this has changed: ask again. */
  'page/known-changed'(request: Record<string, never>): void;
  'page/pick'(request: { readonly words: PickerWords }): void;
  'page/pick-end'(request: Record<string, never>): void;
  'page/paint'(request: { readonly paints: readonly Paint[] }): void;
  'page/reveal'(request: { readonly span: Span }): void;
}

/** The background speaks to the script that draws stamps, where there is one. */
export interface ToStamps {
  /** What is known of offers has changed: stamps are asked for anew. */
  'page/restamp'(request: Record<string, never>): void;
  /** The keys of the known offers among the page's links, in its order. */
  'page/listed'(request: Record<string, never>): { readonly keys: readonly string[] };
}

export type Request<P, K extends keyof P> = P[K] extends (request: infer R) => unknown ? R : never;
export type Reply<P, K extends keyof P> = P[K] extends (request: never) => infer R ? R : never;

/** On the wire: what is asked, and always an answer: a value or an error. */
export interface Envelope {
  readonly type: string;
  readonly request: unknown;
}
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };
