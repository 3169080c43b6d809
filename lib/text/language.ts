import type { Span } from '../model/span.ts';
import { FUNCTION_WORDS, type KnownLanguage } from './function-words.ts';
import { accentedAt, type TokenTable, tokenize } from './tokenize.ts';

/** ISO 639-1, or `other` for a language that has none of our function words. */
export type TextLanguage = KnownLanguage | 'other';

export interface LanguageGuess {
  readonly language: TextLanguage;
  /** 0..1: how far the best language is ahead of the second. */
  readonly confidence: number;
  /** Share of the counted words for each language that has any. */
  readonly shares: Readonly<Partial<Record<KnownLanguage, number>>>;
}

/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 6;
/** Fewer function words than this tell nothing, whatever the length. */
const FEWEST_HITS = 2;
/** Prose has a function word at least every twelfth word; below that the words are of a language we do not know. */
const LEAST_SHARE = 1 / 12;

const NAMES = Object.keys(FUNCTION_WORDS) as KnownLanguage[];
const WORDS: ReadonlyMap<string, readonly KnownLanguage[]> = indexWords();

function indexWords(): Map<string, KnownLanguage[]> {
  const index = new Map<string, KnownLanguage[]>();
  for (const language of NAMES) {
    for (const word of FUNCTION_WORDS[language].split(' ')) {
      const known = index.get(word);
      if (known) known.push(language);
      else index.set(word, [language]);
    }
  }
  return index;
}

/** The language of a text, or of a span of it; null when it is too short to tell. Linear. */
export function detectLanguage(text: string | TokenTable, span?: Span): LanguageGuess | null {
  const table = typeof text === 'string' ? tokenize(text) : text;
  const { first, end } = span ? tokensIn(table, span) : { first: 0, end: table.count };
  const scores = new Map<KnownLanguage, number>();
  let hits = 0;
  for (let i = first; i < end; i += 1) {
    if ((table.to[i] as number) - (table.from[i] as number) > 8) continue;
    const languages = WORDS.get(accentedAt(table, i));
    if (languages === undefined) continue;
    hits += 1;
    // A word of two languages says half as much for each.
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const words = end - first;
  if (words < FEWEST_WORDS && hits < FEWEST_HITS) return null;
  if (hits < Math.max(FEWEST_HITS, words * LEAST_SHARE)) {
    // A list of skills has no function words in any language: that is no other language, it is no evidence.
    return looksForeign(table, first, end) ? { language: 'other', confidence: 0.5, shares: {} } : null;
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = ranked.reduce((sum, [, score]) => sum + score, 0);
  const [best, second] = ranked;
  if (best === undefined) return null;
  const shares: Partial<Record<KnownLanguage, number>> = {};
  for (const [language, score] of ranked) shares[language] = score / total;
  return { language: best[0], confidence: (best[1] - (second?.[1] ?? 0)) / best[1], shares };
}

/** Words [first, end) of the table that begin in the span, by binary search. */
export function tokensIn(table: TokenTable, span: Span): { first: number; end: number } {
  return { first: firstTokenFrom(table, span.start), end: firstTokenFrom(table, span.end) };
}

/** Index of the first word that begins at or after the offset. */
export function firstTokenFrom(table: TokenTable, offset: number): number {
  let low = 0;
  let high = table.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.folded.starts[table.from[middle] as number] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Long running text without a single known function word: letters of another script, or another language. */
function looksForeign(table: TokenTable, first: number, end: number): boolean {
  const words = end - first;
  if (words < 20) return false;
  let short = 0;
  for (let i = first; i < end; i += 1) {
    const length = (table.to[i] as number) - (table.from[i] as number);
    if (length <= 3) short += 1;
    if ((table.folded.plain[table.from[i] as number] as number) > 0x24f) return true;
  }
  return short > words * 0.25;
}
