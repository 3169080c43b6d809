import type { Span } from '../model/span.ts';
import { type OfferText, toSource } from './offer-text.ts';

/**
 * A phrase that the reading rules look for. `say` is a regular expression over the folded text (lower case, no
 * accents); a space in it stands for any white space. It matches whole words only, and has to begin with letters or
 * digits, or with one group of alternatives that do. Repetitions in it are bounded.
 */
export interface Phrase {
  readonly say: string;
  /** The first accented letter of the phrase that has to be there when the offer writes accents ("souhaité", not "souhaite"). */
  readonly accent?: string;
}

export interface PhraseHit<P extends Phrase> extends Span {
  readonly phrase: P;
}

interface CompiledPhrase<P extends Phrase> {
  readonly phrase: P;
  readonly regex: RegExp;
}

/** Phrases by the first one or two letters of the word they begin with. */
export type PhraseTable<P extends Phrase> = ReadonlyMap<string, readonly CompiledPhrase<P>[]>;

/** Prepares a list of phrases; call it once for each constant list. */
export function compilePhrases<P extends Phrase>(list: readonly P[]): PhraseTable<P> {
  const table = new Map<string, CompiledPhrase<P>[]>();
  for (const phrase of list) {
    const regex = new RegExp(`${spacesToClass(phrase.say)}(?![\\p{L}\\p{N}])`, 'uy');
    for (const key of new Set(firstLetters(phrase.say))) {
      const bucket = table.get(key);
      if (bucket) bucket.push({ phrase, regex });
      else table.set(key, [{ phrase, regex }]);
    }
  }
  return table;
}

/**
 * All phrases of a table in the text: at each place the longest, from left to right, without overlap; as spans of the
 * original text.
 * @param from folded offset to begin at
 * @param to folded offset to end at
 */
export function scanPhrases<P extends Phrase>(
  text: OfferText,
  table: PhraseTable<P>,
  from = 0,
  to = text.plain.length,
): PhraseHit<P>[] {
  const hits: PhraseHit<P>[] = [];
  // A stretch that ends inside a run of letters ("essentialGood") ends a word all the same.
  const cut = to < text.plain.length && isWordUnit(text.plain.charCodeAt(to));
  const plain = cut ? text.plain.slice(0, to) : text.plain;
  let at = from;
  while (at < to) {
    if (!isWordUnit(plain.charCodeAt(at)) || (at > from && isWordUnit(plain.charCodeAt(at - 1)))) {
      at += 1;
      continue;
    }
    const best = longestAt(text, plain, table, at, to);
    if (!best) {
      at += 1;
      continue;
    }
    hits.push({ ...toSource(text, at, best.end), phrase: best.phrase });
    at = best.end;
  }
  return hits;
}

/** True when the table has a phrase anywhere in this stretch (folded offsets). */
export function hasPhrase<P extends Phrase>(
  text: OfferText,
  table: PhraseTable<P>,
  from: number,
  to: number,
): boolean {
  return scanPhrases(text, table, from, to).length > 0;
}

function longestAt<P extends Phrase>(
  text: OfferText,
  plain: string,
  table: PhraseTable<P>,
  at: number,
  to: number,
): { readonly phrase: P; readonly end: number } | null {
  let best: { phrase: P; end: number } | null = null;
  for (const key of [plain.slice(at, at + 1), plain.slice(at, at + 2)]) {
    for (const { phrase, regex } of table.get(key) ?? []) {
      regex.lastIndex = at;
      const found = regex.exec(plain);
      if (!found) continue;
      const end = at + found[0].length;
      if (end > to || (best && end <= best.end)) continue;
      if (phrase.accent && !accentFits(text, phrase.accent, at, end)) continue;
      best = { phrase, end };
    }
  }
  return best;
}

/** Before a noun: "les demandes" is no "demandé" whose accent was left out. */
const DETERMINER =
  /(?<![\p{L}\p{N}])(?:les?|la|une?|des|du|au|aux|[nv]os|[nv]otre|leurs?|ces|cet?|cette|l')\s{0,3}$/u;

/** The accent is there, or cannot be expected: the offer has none, or the word alone stands in capitals. */
function accentFits(text: OfferText, accent: string, start: number, end: number): boolean {
  if (text.accented.slice(start, end).includes(accent)) return true;
  if (text.hasAccents) {
    const span = toSource(text, start, end);
    const original = text.source.slice(span.start, span.end);
    if (text.shouted || original !== original.toUpperCase()) return false;
  }
  return !DETERMINER.test(text.plain.slice(Math.max(0, start - 12), start));
}

function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 127 && isLetter(code));
}

const LETTER = /\p{L}/u;
function isLetter(code: number): boolean {
  return LETTER.test(String.fromCharCode(code));
}

const DIGIT_KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The keys a phrase is filed under: its first two letters where both are certain, else the first. */
function firstLetters(say: string): string[] {
  if (say.startsWith('\\d')) return DIGIT_KEYS;
  if (!say.startsWith('(?:')) return [keyOf(say)];
  const close = closingBracket(say);
  const optional = say.charAt(close + 1) === '?';
  const rest = say.slice(close + (optional ? 2 : 1));
  const keys = splitAlternatives(say.slice(3, close)).flatMap((part) => firstLetters(part + rest));
  return optional ? [...keys, ...firstLetters(rest)] : keys;
}

function keyOf(part: string): string {
  const sure = /^[a-z0-9]{2}(?![?{*])/.test(part);
  const key = part.slice(0, sure ? 2 : 1);
  if (!/^[a-z0-9]/.test(key)) throw new Error(`A phrase has to begin with a letter or digit: ${part}`);
  return key;
}

function closingBracket(say: string): number {
  let depth = 0;
  for (let at = 0; at < say.length; at += 1) {
    if (say[at] === '(') depth += 1;
    else if (say[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  throw new Error(`Unbalanced brackets in a phrase: ${say}`);
}

function splitAlternatives(body: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === '|' && depth === 0) {
      parts.push(body.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(body.slice(from));
  return parts;
}

/** A space stands for any white space, " ?" for perhaps some; inside a class it stands for itself. */
function spacesToClass(say: string): string {
  let out = '';
  let inClass = false;
  for (let at = 0; at < say.length; at += 1) {
    const char = say.charAt(at);
    if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    if (char !== ' ' || inClass) {
      out += char;
    } else if (say.charAt(at + 1) === '?') {
      out += '\\s{0,4}';
      at += 1;
    } else {
      out += '\\s{1,4}';
    }
  }
  return out;
}
