import type { Category, ConceptId } from '../model/concept.ts';
import type { CefrLevel } from '../model/offer.ts';
import type { SkillLevel } from '../model/profile.ts';
import type { Span } from '../model/span.ts';
import type { CvFormat, CvPart } from './cv-document.ts';
import type { CvSection } from './section-headings.ts';

/** The words of the file that a proposal rests on. */
export interface CvQuote {
  /** A line, cut where it is long. */
  readonly text: string;
  /** The deciding words within `text`. */
  readonly mark: Span;
  readonly part: Pick<CvPart, 'kind' | 'name'>;
  readonly section: CvSection;
}

export interface ProposedSkill {
  /** null: the file lists it and the lexicon does not know it. */
  readonly concept: ConceptId | null;
  readonly category: Category | null;
  readonly label: Readonly<Record<'fr' | 'en', string>>;
  /** null: nothing tells; the user says. */
  readonly level: SkillLevel | null;
  readonly levelFrom: 'words' | 'years' | null;
  readonly years: number | null;
  /** Calendar year. */
  readonly lastUsed: number | null;
  /** Ticked at first. */
  readonly keep: boolean;
  /** How often the file speaks of it. */
  readonly count: number;
  readonly quote: CvQuote;
}

/** One value besides skills. */
export interface Proposed<T> {
  readonly value: T;
  /** null when it was added up or stated by a field of the file. */
  readonly quote: CvQuote | null;
}

/** What a file proposes for a profile. Nothing of it is stored before the user says so. */
export interface CvProposal {
  readonly format: CvFormat;
  /** Certificates are skills of the category `certification`. Surest and most frequent first within a category. */
  readonly skills: readonly ProposedSkill[];
  readonly languages: readonly Proposed<{
    readonly code: string;
    readonly level: CefrLevel | 'native' | null;
  }>[];
  readonly headline: Proposed<string> | null;
  readonly experienceYears: Proposed<number> | null;
  /** Years after the baccalauréat. */
  readonly educationLevel: Proposed<number> | null;
  readonly city: Proposed<string> | null;
}
