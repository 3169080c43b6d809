/** What the re-score lab shows: the saved offers under other weights, before anything is kept. */
import type { ConceptId } from './concept.ts';
import type { ComponentId } from './fit.ts';
import type { Profile } from './profile.ts';
import type { Labels } from './view.ts';

/** One saved offer, before and after. */
export interface ScoreChange {
  readonly id: string;
  readonly title: string;
  readonly company: string;
  /** The stored score. */
  readonly old: number | null;
  /** The score under the profile that is tried. */
  readonly now: number | null;
  /** Which part of the score moved most, in points with the sign of the change; null when nothing moved or one side has no number. */
  readonly cause: {
    readonly component: ComponentId;
    readonly points: number;
    readonly line?: { readonly concepts: readonly ConceptId[]; readonly points: number };
  } | null;
}

export interface LabPreview {
  /** The largest change first, then by title. Offers whose score stays are there too. */
  readonly changes: readonly ScoreChange[];
  /** Of the concepts that causes name. */
  readonly labels: Labels;
}

export interface LabStatus {
  /** Fingerprint of today's profile; null without one. */
  readonly profile: string | null;
  /** Fingerprint of the profile for which the user decided to keep the scores as they are. */
  readonly keptFor: string | null;
  /** Scores of older rules are being computed anew just now. */
  readonly running: boolean;
  /** Scores that were computed anew because the rules changed, until the user has read it; null when there is nothing to tell. */
  readonly rules: {
    /** ISO 8601 instant. */
    readonly at: string;
    readonly total: number;
    readonly changed: number;
  } | null;
}

/** How the score's order agrees with the user's grades. */
export interface Agreement {
  /** Share of the pairs of different grades that stand in the same order, 0..1; equal scores count half. */
  readonly share: number;
  /** 95 % range of the share. */
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

export interface Calibration {
  /** Offers with a grade and a score. */
  readonly graded: number;
  /** From so many on agreement is shown. */
  readonly needed: number;
  /** Under today's weights; null when there are too few grades or no two different ones. */
  readonly agreement: Agreement | null;
  /** Weights that agree more, also on grades that they were not fitted to; null when there are none. */
  readonly proposal: {
    readonly weights: NonNullable<Profile['weights']>;
    readonly agreement: Agreement;
    /** Share of pairs in the same order for offers that were left out of the fit: ours by default, and with fitted weights. */
    readonly heldOut: { readonly now: number; readonly fitted: number };
  } | null;
}
