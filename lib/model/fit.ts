import type { ConceptId, LinkType } from './concept.ts';
import type { Strength } from './match.ts';
import type { Span } from './span.ts';

export const COMPONENT_IDS = [
  'skills',
  'role',
  'experience',
  'languages',
  'education',
  'location',
  'contract',
  'pay',
] as const;
export type ComponentId = (typeof COMPONENT_IDS)[number];

/** One part of the score. `points` of all components add up to the score before its one rounding. */
export interface FitComponent {
  readonly id: ComponentId;
  /** 0..1. */
  readonly value: number;
  /** Share of the whole after silent components have abstained; all weights sum to 1. */
  readonly weight: number;
  /** 100 · weight · value. */
  readonly points: number;
  /** The user's own factor on the weight, counted in already; absent when it is 1. */
  readonly factor?: number;
  readonly evidence: readonly Span[];
}

/** One line of the receipt: one requirement, what the user has, what it gave. */
export interface FitLine {
  /** The concept asked for; several when any one of them will do. */
  readonly concepts: readonly ConceptId[];
  readonly strength: Strength;
  /** maxPoints · value. */
  readonly points: number;
  /** What it could give in this kind of job (`Fit.carry` counted in). */
  readonly maxPoints: number;
  /** 0..1. */
  readonly value: number;
  readonly link: { readonly skill: ConceptId; readonly type: LinkType } | null;
  readonly haveLevel: number | null;
  readonly needLevel: number | null;
  /** The user's own factor, counted in already; absent when it is 1. A line of factor 0 is kept in sight and counts for nothing. */
  readonly factor?: number;
  readonly evidence: readonly Span[];
}

export interface Conflict {
  readonly id: string;
  /** `fail`: the offer says so; `unknown`: it does not say, ask. Never changes the number. */
  readonly state: 'fail' | 'unknown';
  readonly evidence: readonly Span[];
}

export interface WhatIf {
  /** e.g. "learn prince2", "raise azure 4", "language en C1". */
  readonly change: string;
  readonly concept?: ConceptId;
  /** Points, recomputed with the change, not estimated. */
  readonly delta: number;
  /** True when a related skill is there already: perhaps it only needs to be written down. */
  readonly near: boolean;
}

export type BandId = 'strong' | 'good' | 'worth-a-look' | 'stretch' | 'far' | 'insufficient';

export interface Fit {
  /** 0..100, whole; null when the offer gives too little to say a number. */
  readonly score: number | null;
  /** The score before rounding: the sum of the points. */
  readonly exact: number | null;
  readonly low: number;
  readonly high: number;
  readonly band: BandId;
  /** The uncertainty crosses a border of the band. */
  readonly edge: boolean;
  /** 0..1, how sure the number is (lib/scorer/confidence.ts). */
  readonly confidence: number;
  readonly components: readonly FitComponent[];
  /** Components the offer says nothing about. */
  readonly silent: readonly ComponentId[];
  /** Components the profile says nothing about. */
  readonly unfilled: readonly ComponentId[];
  /** Components that the user left out (factor 0); absent when there is none. */
  readonly leftOut?: readonly ComponentId[];
  /** How far skills carry over into the offer's kind of job, 0..1; 1 in the user's own. */
  readonly carry: number;
  readonly lines: readonly FitLine[];
  readonly profileScore: number | null;
  readonly wishesScore: number | null;
  readonly conflicts: readonly Conflict[];
  readonly whatIf: readonly WhatIf[];
  /** Formula and lexicon versions the numbers were computed with. */
  readonly formula: string;
  readonly lexicon: string;
}
