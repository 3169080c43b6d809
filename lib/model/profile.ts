import type { ComponentId } from './fit.ts';
import type { CefrLevel, Contract, PayPeriod } from './offer.ts';

/** 1 notions, 2 with help, 3 on my own, 4 confirmed (trains others), 5 expert. */
export type SkillLevel = 1 | 2 | 3 | 4 | 5;

export interface ProfileSkill {
  /** Any French or English label of a concept, or the user's own term. */
  readonly label: string;
  readonly level?: SkillLevel;
  readonly years?: number;
  /** Calendar year. */
  readonly lastUsed?: number;
}

export interface ProfilePreferences {
  readonly locations?: readonly string[];
  readonly remoteDaysMin?: number;
  readonly contracts?: readonly Contract[];
  readonly payMin?: { readonly amount: number; readonly currency: string; readonly period: PayPeriod };
  readonly payTarget?: { readonly amount: number; readonly currency: string; readonly period: PayPeriod };
}

/** What the user may make of a weight: leave it out, halve it, keep it, double it. */
export const WEIGHT_FACTORS = [0, 0.5, 1, 2] as const;
export type WeightFactor = (typeof WEIGHT_FACTORS)[number];

/** The user's own factor on every requirement that asks for one skill. */
export interface SkillWeight {
  /** Any French or English label of a concept, or the user's own term. */
  readonly label: string;
  readonly weight: WeightFactor;
}

/** The user's profile as kept on his machine and as the file format that `analyse --profile` reads. */
export interface Profile {
  readonly format: 'jalon.profile';
  readonly version: 1;
  readonly headline?: string;
  readonly experienceYears?: number;
  readonly education?: { readonly level: number };
  readonly skills?: readonly ProfileSkill[];
  readonly languages?: readonly { readonly code: string; readonly level: CefrLevel | 'native' }[];
  readonly preferences?: ProfilePreferences;
  readonly dealBreakers?: readonly string[];
  readonly customTerms?: readonly { readonly label: string; readonly variants?: readonly string[] }[];
  /** Factors on the parts of the score; 1 where nothing is said. */
  readonly weights?: Readonly<Partial<Record<ComponentId, WeightFactor>>>;
  /** Factors on single skills, wherever an offer asks for them. */
  readonly skillWeights?: readonly SkillWeight[];
}
