import type { Match, Rejection, Section } from './match.ts';
import type { OfferFacts } from './offer.ts';
import type { Span } from './span.ts';

export const ROLE_SHAPES = [
  'project-manager',
  'technical-lead',
  'engineer',
  'technician',
  'service-manager',
  'product-functional',
  'other-trade',
] as const;
export type RoleShape = (typeof ROLE_SHAPES)[number];

/** Four-state light: what the offer says about a condition. */
export type ConditionState = 'yes' | 'no' | 'not-stated' | 'conflicting';
export const CONDITIONS = [
  'remote-work',
  'on-call',
  'unsocial-hours',
  'travel',
  'clearance',
  'executive-status',
  'company-car',
  'people-management',
] as const;
export type ConditionId = (typeof CONDITIONS)[number];
export interface Condition {
  readonly id: ConditionId;
  readonly state: ConditionState;
  readonly evidence: readonly Span[];
}

/** What the offer says of the size of the work: sites, servers, users, budget, team. */
export interface ProjectSize {
  readonly kind: 'sites' | 'servers' | 'users' | 'budget' | 'team' | 'projects';
  readonly value: number;
  /** ISO 4217, for a budget. */
  readonly currency?: string;
  readonly evidence: Span;
}

export type EmployerKind = 'end-client' | 'consulting' | 'agency';

/** Everything Jalon understood of one offer, before anybody's profile is looked at. */
export interface Reading {
  /** ISO 639-1 of most of the text: 'fr', 'en' or what else it is. */
  readonly language: string;
  readonly text: string;
  readonly facts: OfferFacts;
  readonly sections: readonly Section[];
  /** Sorted by start, without overlap. */
  readonly matches: readonly Match[];
  readonly rejected: readonly Rejection[];
  /** Shares that sum to 1. */
  readonly roleShape: Readonly<Record<RoleShape, number>>;
  readonly roleEvidence: readonly Span[];
  readonly conditions: readonly Condition[];
  readonly sizes: readonly ProjectSize[];
  readonly employer?: { readonly kind: EmployerKind; readonly evidence: Span };
  /** "ou expérience équivalente": the degree can be replaced by experience. */
  readonly educationOrExperience: boolean;
  /** Additional pay facts that do not fit one number (variable, 13th month …), as quotes. */
  readonly payNotes: readonly Span[];
}
