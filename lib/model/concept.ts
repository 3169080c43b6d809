/**
 * A concept of the trade, in the sense of SKOS: one meaning, many labels in two languages.
 * The lexicon data (lib/lexicon/data) is written by people; `lib/lexicon/compile-lexicon.ts` turns it into what
 * the matcher loads. These types are what both sides agree on.
 */
export type ConceptId = string;

export const CATEGORIES = [
  'technology',
  'methodology',
  'activity',
  'soft-skill',
  'tool',
  'certification',
  'education',
  'language',
  'domain',
  'contract',
] as const;
export type Category = (typeof CATEGORIES)[number];

export type Language = 'fr' | 'en';

/**
 * How a skill that somebody HAS answers a concept that an offer ASKS (SKOS broader/related, typed).
 * `narrower`: what I have is one kind of what is asked (VMware for virtualisation); `narrower2`: two steps.
 * `broader`: what I have is the general case of what is asked; `broader2`: two steps.
 * `substitute`: a rival that does the same job (AWS for Azure). `adjacent`: neighbouring knowledge.
 */
export type LinkType =
  | 'exact'
  | 'narrower'
  | 'narrower2'
  | 'substitute'
  | 'broader'
  | 'broader2'
  | 'adjacent';

export interface Concept {
  readonly id: ConceptId;
  readonly category: Category;
  /** The first label of each language is the preferred one (skos:prefLabel). */
  readonly prefLabel: Readonly<Record<Language, string>>;
  readonly broader: readonly ConceptId[];
  readonly substitute: readonly ConceptId[];
  readonly adjacent: readonly ConceptId[];
  /** ESCO concept URI, where the facts give one. */
  readonly esco?: string;
  readonly rome?: string;
}

/** What scoring needs of the lexicon. */
export interface LinkSource {
  readonly version: string;
  /** How what I have answers what is asked, best link first; null when it does not. */
  link(have: ConceptId, asked: ConceptId): LinkType | null;
  /** The concept of any French or English label, folded; null for an unknown one. */
  findConcept(label: string): ConceptId | null;
  label(id: ConceptId, language: Language): string;
}
