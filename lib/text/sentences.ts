import type { Span } from '../model/span.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { CharClass, charClass, isBulletSign } from './char-classes.ts';
import { decode } from './fold-text.ts';
import { Gap, TokenFlag, type TokenTable, tokenize } from './tokenize.ts';

/** A sentence, a heading or a list item: what a reader takes in at once. */
export interface Sentence extends Span {
  /** Paragraph or list item it belongs to, counted from 0: blank lines and bullets begin a new one. */
  readonly block: number;
  /** Line it begins in, counted from 0. */
  readonly line: number;
  /** It begins a list item. */
  readonly bullet: boolean;
  /** First word and the one after the last, in the token table. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** A line as it is written. */
export interface Line extends Span {
  /** Where the words begin, after indentation and bullet. */
  readonly textStart: number;
  readonly bullet: boolean;
  /** Number of white-space characters before the bullet or the words. */
  readonly indent: number;
  readonly blank: boolean;
}

/** Below this distance between two full stops nothing is a sentence of its own ("N. B. ok"). */
const SHORTEST_SENTENCE = 2;

/**
 * Cuts a text into sentences. A sentence ends at a full stop, question or exclamation mark followed by a capital, a digit
 * or a quotation mark, at a line break that is not a wrapped line, at a blank line and at a list item. Sentences are
 * trimmed, in order, without overlap; every word belongs to exactly one. Linear.
 */
export function splitSentences(text: string | TokenTable): Sentence[] {
  const table = typeof text === 'string' ? tokenize(text) : text;
  const { folded, gap, flags } = table;
  const lineOf = lineCounter(folded.source);
  const sentences: Sentence[] = [];
  let first = 0;
  let block = -1;
  for (let i = 0; i < table.count; i += 1) {
    const kind = gap[i] as number;
    if (i > 0 && !isBoundary(table, i, kind, first)) continue;
    if (i > 0) close(i);
    if (i === 0 || kind === Gap.block) block += 1;
    first = i;
  }
  if (table.count > 0) close(table.count);
  return sentences;

  function close(end: number): void {
    const start = folded.starts[table.from[first] as number] as number;
    sentences.push({
      start,
      end: endWithPunctuation(table, end),
      block,
      line: lineOf(start),
      bullet: opensListItem(folded.source, start),
      firstToken: first,
      endToken: end,
    });
  }

  function isBoundary(_table: TokenTable, i: number, kind: number, sentenceStart: number): boolean {
    if (kind >= Gap.lineEnd) return true;
    if (kind !== Gap.stop) return false;
    if (i - sentenceStart < SHORTEST_SENTENCE && !hasSpaceBefore(i)) return false;
    if (!hasSpaceBefore(i)) {
      // Run together without a space: "projet.Vous".
      return (
        ((flags[i] as number) & TokenFlag.capital) !== 0 && ((flags[i - 1] as number) & TokenFlag.lower) !== 0
      );
    }
    if (ABBREVIATIONS.has(decode(folded.plain, table.from[i - 1] as number, table.to[i - 1] as number)))
      return false;
    return ((flags[i] as number) & (TokenFlag.upper | TokenFlag.digit)) !== 0 || startsWithMark(i);
  }

  function hasSpaceBefore(i: number): boolean {
    const before = charClass(folded.plain[(table.from[i] as number) - 1] as number);
    return before !== CharClass.dot && before !== CharClass.stop;
  }

  /** "?" and "!" end a sentence whatever follows. */
  function startsWithMark(i: number): boolean {
    const from = table.to[i - 1] as number;
    // French puts a space before the sign.
    const sign = charClass(folded.plain[from] as number) === CharClass.space ? from + 1 : from;
    return charClass(folded.plain[sign] as number) === CharClass.stop;
  }
}

/** The sentence that holds the offset, by binary search; null between sentences. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle] as Sentence;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}

/** The lines of a text, blank ones included. Linear. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x0a;
    if (charClass(unit) !== CharClass.newline && unit !== 0x2028 && unit !== 0x2029) continue;
    lines.push(readLine(text, start, at));
    if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1;
    start = at + 1;
  }
  return lines;
}

function readLine(text: string, start: number, end: number): Line {
  let at = start;
  while (at < end && isBlankUnit(text.charCodeAt(at))) at += 1;
  const indent = at - start;
  let bullet = false;
  const bulletEnd = bulletLength(text, at, end);
  if (bulletEnd > at) {
    bullet = true;
    at = bulletEnd;
    while (at < end && isBlankUnit(text.charCodeAt(at))) at += 1;
  }
  let last = end;
  while (last > at && isBlankUnit(text.charCodeAt(last - 1))) last -= 1;
  return {
    start,
    end: Math.max(last, start),
    textStart: Math.min(at, last),
    bullet,
    indent,
    blank: last <= at,
  };
}

/** Offset after the bullet sign or number ("•", "-", "1.", "2)", "a)") that begins at `at`; `at` when there is none. */
function bulletLength(text: string, at: number, end: number): number {
  if (at >= end) return at;
  const unit = text.charCodeAt(at);
  if (isBulletSign(unit) || unit === 0x2013 || unit === 0x2014) {
    const glued = unit === 0x2d || unit === 0x2a || unit === 0x5f;
    return glued && at + 1 < end && !isBlankUnit(text.charCodeAt(at + 1)) && unit !== 0x2d ? at : at + 1;
  }
  if (
    unit === 0x6f &&
    at + 1 < end &&
    isBlankUnit(text.charCodeAt(at + 1)) &&
    text.charCodeAt(at + 1) !== 0x20
  ) {
    // A word processor's round bullet comes out as "o" and a tab.
    return at + 1;
  }
  let digits = at;
  while (digits < end && digits - at < 3 && charClass(text.charCodeAt(digits)) === CharClass.digit)
    digits += 1;
  const sign = text.charCodeAt(digits);
  const numbered = digits > at && digits - at < 3 && (sign === 0x2e || sign === 0x29);
  if (numbered && (digits + 1 >= end || isBlankUnit(text.charCodeAt(digits + 1)))) return digits + 1;
  return at;
}

function isBlankUnit(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x09 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0xfeff
  );
}

/** True when only a bullet sign and blanks stand between the line's beginning and `start`. */
function opensListItem(text: string, start: number): boolean {
  let at = start - 1;
  let seen = false;
  while (at >= 0 && start - at < 12) {
    const unit = text.charCodeAt(at);
    if (charClass(unit) === CharClass.newline) return seen;
    if (isBulletSign(unit) || unit === 0x2013 || unit === 0x2014) seen = true;
    else if (!isBlankUnit(unit)) return false;
    at -= 1;
  }
  return seen && at < 0;
}

/** Where the sentence ends whose last word is `endToken - 1`: closing punctuation belongs to it. */
function endWithPunctuation(table: TokenTable, endToken: number): number {
  const { folded } = table;
  const limit = endToken < table.count ? (table.from[endToken] as number) : folded.length;
  let at = table.to[endToken - 1] as number;
  let end = at;
  while (at < limit) {
    const kind = charClass(folded.plain[at] as number);
    if (kind === CharClass.newline || kind === CharClass.bullet || kind === CharClass.open) break;
    if (kind === CharClass.hyphen) break;
    if (kind !== CharClass.space) end = at + 1;
    at += 1;
  }
  return folded.ends[end - 1] as number;
}

/** Gives the line number of ascending offsets, in one pass over the text. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 0;
  return (offset) => {
    while (at < offset) {
      const unit = text.charCodeAt(at);
      if (charClass(unit) === CharClass.newline && !(unit === 0x0d && text.charCodeAt(at + 1) === 0x0a))
        line += 1;
      at += 1;
    }
    return line;
  };
}
