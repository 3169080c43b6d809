import type { Guard } from '../lexicon/lexicon-types.ts';
import { plainAt, TokenFlag, type TokenTable, tokenize } from '../text/tokenize.ts';

/** A guard word or phrase, cut into word stems. */
export interface Phrase {
  readonly stems: readonly string[];
  /** "Requirements:" is a heading: the colon belongs to the phrase. */
  readonly colon: boolean;
  /** The phrase is an acronym in capitals: it counts only in capitals (SI is not si). */
  readonly capitals: boolean;
}
/** Phrases by their first stem. */
type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export interface GuardPhrases {
  readonly with: PhraseIndex;
  readonly not: PhraseIndex;
}

const COLON = 0x3a;
const SPACE = 0x20;

const INDEXES = new WeakMap<Guard, GuardPhrases>();

/** The guard's words, cut once. */
export function guardPhrases(guard: Guard): GuardPhrases {
  const known = INDEXES.get(guard);
  if (known) return known;
  const made = { with: indexPhrases(guard.with), not: indexPhrases(guard.not) };
  INDEXES.set(guard, made);
  return made;
}

function indexPhrases(words: readonly string[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const word of words) {
    const table = tokenize(word);
    const stems = Array.from({ length: table.count }, (_, i) => stemOf(plainAt(table, i)));
    const [first] = stems;
    if (first === undefined) continue;
    const letters = word.replace(/[^\p{L}]/gu, '');
    const capitals =
      stems.length === 1 && letters.length > 0 && letters.length <= 5 && letters === letters.toUpperCase();
    const phrase: Phrase = { stems, colon: /:\s*$/.test(word), capitals };
    const list = index.get(first);
    if (list) list.push(phrase);
    else index.set(first, [phrase]);
  }
  return index;
}

/** Without the plural's -s or -x, so that "serveurs" in a guard finds "serveur" in the text. */
export function stemOf(plain: string): string {
  return plain.length > 3 && /[sx]$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** Stems of the words of one text, made when they are asked for. */
export class StemReader {
  readonly #table: TokenTable;
  readonly #stems: (string | undefined)[] = [];

  constructor(table: TokenTable) {
    this.#table = table;
  }

  at(i: number): string {
    let stem = this.#stems[i];
    if (stem === undefined) {
      stem = stemOf(plainAt(this.#table, i));
      this.#stems[i] = stem;
    }
    return stem;
  }

  /** The first phrase that stands within words [first, end), as a word range; `accept` may refuse one. */
  find(
    index: PhraseIndex,
    first: number,
    end: number,
    accept: (from: number, to: number, phrase: Phrase) => boolean,
  ): { first: number; end: number } | null {
    if (index.size === 0) return null;
    for (let i = first; i < end; i += 1) {
      const phrases = index.get(this.at(i));
      if (!phrases) continue;
      for (const phrase of phrases) {
        const to = i + phrase.stems.length;
        if (to > end) continue;
        let k = 1;
        while (k < phrase.stems.length && this.at(i + k) === phrase.stems[k]) k += 1;
        if (k < phrase.stems.length) continue;
        if (phrase.colon && !this.#colonAfter(to - 1)) continue;
        if (phrase.capitals && ((this.#table.flags[i] as number) & TokenFlag.upper) === 0) continue;
        if (accept(i, to, phrase)) return { first: i, end: to };
      }
    }
    return null;
  }

  #colonAfter(i: number): boolean {
    const { folded, to } = this.#table;
    const at = to[i] as number;
    return folded.plain[at] === COLON || (folded.plain[at] === SPACE && folded.plain[at + 1] === COLON);
  }
}
