import type { Category, Concept, ConceptId, Language, LinkType } from '../model/concept.ts';

/** What must confirm an ambiguous label: data/README.md, `need`. */
export const GUARD_NEEDS = ['document', 'nearby', 'nothing'] as const;
export type GuardNeed = (typeof GUARD_NEEDS)[number];

/** A guard as people write it. */
export interface GuardSource {
  readonly surfaces?: readonly string[];
  readonly case?: boolean;
  readonly with?: readonly string[];
  readonly not?: readonly string[];
  readonly need?: GuardNeed;
  readonly why?: string;
}

/** A concept as people write it (data/README.md). */
export interface ConceptSource {
  readonly category?: Category;
  readonly fr?: readonly string[];
  readonly en?: readonly string[];
  readonly broader?: readonly ConceptId[];
  readonly substitute?: readonly ConceptId[];
  readonly adjacent?: readonly ConceptId[];
  readonly esco?: string;
  readonly rome?: string;
  readonly guard?: GuardSource | readonly GuardSource[];
}

/** A family of words for a slot (data/families.yaml). */
export interface FamilySource {
  readonly lang: Language;
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
}

/** All files of the data folder, parsed. */
export interface LexiconSources {
  readonly families: Readonly<Record<string, FamilySource>>;
  readonly files: readonly {
    /** File name without folder. */
    readonly name: string;
    readonly concepts: Readonly<Record<ConceptId, ConceptSource>>;
  }[];
  /** What could not even be parsed. */
  readonly problems: readonly LexiconProblem[];
}

/** Something wrong in the data, said so that its author knows what to do. */
export interface LexiconProblem {
  readonly level: 'error' | 'warning';
  readonly file: string;
  readonly concept: ConceptId;
  readonly what: string;
  readonly todo: string;
}

/** The words around an ambiguous label that decide its meaning, folded and cut into words. */
export interface Guard {
  readonly need: GuardNeed;
  readonly with: readonly string[];
  readonly not: readonly string[];
}

/** What a path of the term trie stands for. */
export interface TermOutput {
  /** Index of the concept. */
  readonly concept: number;
  /** Index of the guard, or -1. */
  readonly guard: number;
  /** The label counts only when it is not written all in lower case. */
  readonly caseSensitive: boolean;
  /** The label is an acronym or a very short word. */
  readonly short: boolean;
}

/**
 * The compiled lexicon: lib/lexicon/compiled/lexicon.json. Numbers are packed (pack-integers.ts), words are joined by
 * spaces: made to be opened fast, not to be read.
 */
export interface CompiledLexicon {
  readonly format: 'jalon.lexicon';
  readonly formatVersion: 2;
  /** Hash of the content: changes when and only when the data changes. */
  readonly version: string;
  /** [id, category index, French label, English label, broader, substitute, adjacent, esco, rome]. */
  readonly concepts: readonly CompiledConcept[];
  /** [index in GUARD_NEEDS, with, not]. */
  readonly guards: readonly (readonly [number, readonly string[], readonly string[]])[];
  readonly terms: PackedTerms;
}
export type CompiledConcept = readonly [
  string,
  number,
  string,
  string,
  readonly number[],
  readonly number[],
  readonly number[],
  string,
  string,
];

/** A term trie in transport form: see term-data.ts. */
export interface PackedTerms {
  readonly symbols: number;
  readonly forms: string;
  readonly formSymbols: string;
  readonly edges: string;
  readonly gaps: string;
  readonly outputs: string;
  readonly nodeOutputs: string;
}

/** The lexicon in memory: what everybody else uses. */
export interface Lexicon {
  readonly version: string;
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  /** The concept that a label names (any French or English label, in any spelling that the matcher accepts). */
  findConcept(label: string): ConceptId | null;
  /** How somebody who has one concept answers for another (values in lib/scorer/fit-constants.ts): the best link, or null. */
  link(have: ConceptId, asked: ConceptId): LinkType | null;
  /** The label to show; the id itself for a concept that this version does not know. */
  label(id: ConceptId, language: Language): string;
  /** For the matcher: the term trie, and what its outputs mean. */
  readonly terms: TermTables;
  readonly order: readonly Concept[];
  readonly guards: readonly Guard[];
}

/** The term trie as the matcher walks it: see term-tables.ts. */
export interface TermTables {
  /** Number of symbols; symbols 0 … SPECIAL_SYMBOLS-1 have fixed meanings. */
  readonly symbols: number;
  /** Open-addressing table: hash of the plain letters → form index + 1. */
  readonly slots: Int32Array;
  readonly slotMask: number;
  readonly formStart: Int32Array;
  readonly formAccented: Uint16Array;
  readonly formPlain: Uint16Array;
  /** 1: has an accent; 2: its accentless spelling is another word. */
  readonly formFlags: Uint8Array;
  readonly formSymbolStart: Int32Array;
  readonly formSymbols: Int32Array;
  /** Child of the root for each symbol, 0 when there is none. */
  readonly rootChild: Int32Array;
  /** Edges of node n are [edgeStart[n], edgeStart[n+1]), by ascending symbol; edge k leads to node k + 1. */
  readonly edgeStart: Int32Array;
  readonly edgeSymbol: Int32Array;
  readonly nodeGap: Uint8Array;
  readonly outputStart: Int32Array;
  readonly outputIds: Int32Array;
  readonly outputs: readonly TermOutput[];
}

/** Symbols with a fixed meaning. */
export const SLASH = 0;
/** de, des, du, d' and the article that may follow. */
export const OF = 1;
export const COMMA = 2;
export const SPECIAL_SYMBOLS = 3;

/** What may stand between a slot and its object: the gap of a node. */
export const SlotGap = {
  none: 0,
  /** gérer + (adverb) + article or possessive + (adjective). */
  frVerb: 1,
  /** gestion + (adjective) + de/des/du + (article) + (adjective). */
  frNoun: 2,
  /** manage + article or possessive + (adjective). */
  enVerb: 3,
  /** management of + article + (adjective): "of" is needed. */
  enOf: 4,
} as const;
export type SlotGap = (typeof SlotGap)[keyof typeof SlotGap];
