import type { Category, ConceptId } from './concept.ts';
import type { Span } from './span.ts';

/** How strongly the offer asks for a concept. `must` > `nice` > `mention`. */
export type Strength = 'must' | 'nice' | 'mention';

/** What the user's profile says about a concept. `unknown`: there is no profile to ask. */
export type MatchStatus = 'have' | 'partial' | 'missing' | 'unknown';

/** A place in the text where the lexicon sees a concept: what the matcher gives, before meaning is decided. */
export interface Mention extends Span {
  readonly concept: ConceptId;
  readonly category: Category;
  /** Exactly `text.slice(start, end)`. */
  readonly surface: string;
  /** 0..1: how sure the label alone makes us (1: unambiguous label; lower: short or ambiguous, decided by guards). */
  readonly confidence: number;
}

export type RejectionReason =
  /** The words have another meaning here (San Francisco, "si vous", réseau d'agences). */
  | 'ambiguous'
  /** The offer says it is not needed ("anglais non requis"). */
  | 'negated'
  /** Menus, tags, forms, share bars: not the offer's own sentences. */
  | 'furniture'
  /** The employer speaks of itself, of its benefits, of its hiring process or of the law. */
  | 'company'
  | 'benefits'
  | 'process'
  | 'legal'
  /** A condition of the job (contract, remote, place): read as a field, not as a skill. */
  | 'field'
  /** A colleague or another team, not the candidate ("en lien avec les architectes"). */
  | 'colleague'
  /** The offer belongs to another trade that shares the words (roads, rail, buildings). */
  | 'other-trade'
  /** The user said that this one is wrong. */
  | 'overruled';

/** Seen, and not counted: kept with its reason so that the user can overrule it. */
export interface Rejection extends Span {
  readonly concept: ConceptId;
  readonly category: Category;
  readonly surface: string;
  readonly reason: RejectionReason;
  /** The words that decided, when there are any. */
  readonly cue?: Span;
}

/** A mention that counts, with how strongly it is asked and why we say so. */
export interface Match extends Mention {
  readonly strength: Strength;
  /** The words that decided the strength; absent when the section or nothing decided. */
  readonly cue?: Span;
  readonly section: SectionRole;
  /** Asked mastery 1..5 (levels as in `SkillLevel`), when the words say so. */
  readonly level?: 1 | 2 | 3 | 4 | 5;
  /** Asked years of practice with this very thing ("5 ans sur VMware"). */
  readonly years?: number;
  /** Matches of one alternative ("Azure ou AWS") carry the same number, unique in the offer. */
  readonly orGroup?: number;
}

export const SECTION_ROLES = [
  'title',
  'intro',
  'missions',
  'profile',
  'must-have',
  'nice-to-have',
  'environment',
  'benefits',
  'company',
  'practical',
  'process',
  'legal',
  'other',
] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

/** A stretch of the offer with one role. Sections follow each other without gap or overlap. */
export interface Section extends Span {
  readonly role: SectionRole;
  /** The heading line, when there is one. */
  readonly heading?: Span;
}
