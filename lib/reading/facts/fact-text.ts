import type { Section, SectionRole } from '../../model/match.ts';
import type { Span } from '../../model/span.ts';
import { decode, type FoldedText, foldText } from '../../text/fold-text.ts';

/**
 * An offer as the readers of facts see it: folded once, read by all of them.
 *
 * Every pattern of this folder runs over `plain` (lower case, no accents, typographic signs made simple), so its word limits
 * are those of plain ASCII letters, and every repetition in it is bounded: the work is linear in the length of the text.
 */
export interface FactText {
  /** The offer's own text; spans that readers give count into it. */
  readonly source: string;
  readonly plain: string;
  readonly folded: FoldedText;
  readonly sections: readonly Section[];
  /** ISO 639-1, or "und" when nothing tells. */
  readonly language: string;
}

/** Matches of one pattern that are looked at; a text with more of them is not an offer. */
const MATCH_LIMIT = 400;
/** How far a clause or a line is followed on each side, in folded units. */
const REACH = 260;

/** Prepares a text for the readers. Without a language it is guessed from the commonest little words. */
export function factText(source: string, sections: readonly Section[] = [], language?: string): FactText {
  const folded = foldText(source);
  const plain = decode(folded.plain, 0, folded.length)
    .replace(/\r(?!\n)/g, '\n')
    .replace(/[\t\r\v\f]/g, ' ')
    .replace(/[\u2044\u2215]/g, '/');
  return { source, plain, folded, sections, language: language ?? guessLanguage(plain) };
}

/** Span of the source that stands behind a stretch of `plain`. */
export function sourceSpan(text: FactText, start: number, end: number): Span {
  return {
    start: text.folded.starts[start] ?? text.source.length,
    end: end > start ? (text.folded.ends[end - 1] ?? text.source.length) : (text.folded.starts[start] ?? 0),
  };
}

/** The words of the source behind a stretch of `plain`, as they are written. */
export function sourceSlice(text: FactText, start: number, end: number): string {
  const span = sourceSpan(text, start, end);
  return text.source.slice(span.start, span.end);
}

/** All matches of a global pattern over the folded text, at most {@link MATCH_LIMIT}. */
export function* matchesOf(text: FactText, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let count = 0; count < MATCH_LIMIT; count += 1) {
    const match = pattern.exec(text.plain);
    if (match === null) break;
    const resume = match[0] === '' ? match.index + 1 : pattern.lastIndex;
    yield match;
    // The consumer may have used the same pattern in between.
    pattern.lastIndex = resume;
  }
  pattern.lastIndex = 0;
}

/** Shortened words whose full stop ends no sentence. */
const SHORTENED =
  /(?:^|[^a-z])(?:min|mini|max|maxi|exp|env|sup|etc|ex|approx|yrs?|ltd|inc|no|tel|ref|sem|hrs?|[a-z])$/;

/** The sentence, list item or cell of a line that holds the stretch (folded offsets). */
export function clauseAround(text: FactText, start: number, end: number): Span {
  const { plain } = text;
  const low = Math.max(0, start - REACH);
  const high = Math.min(plain.length, end + REACH);
  let from = start;
  while (from > low && !endsClause(plain, from - 1)) from -= 1;
  let to = end;
  while (to < high && !endsClause(plain, to)) to += 1;
  return { start: from, end: to };
}

function endsClause(plain: string, at: number): boolean {
  const char = plain[at];
  if (char === '\n' || char === '•' || char === '|' || char === '▪') return true;
  if (char !== '.' && char !== '!' && char !== '?' && char !== ';') return false;
  const next = plain[at + 1];
  if (next !== undefined && next !== ' ' && next !== '\n') return false;
  return char !== '.' || !SHORTENED.test(plain.slice(Math.max(0, at - 7), at));
}

/** The line that holds the stretch, followed for at most {@link REACH} units on each side. */
export function lineAround(text: FactText, start: number, end: number): Span {
  const { plain } = text;
  const low = Math.max(0, start - REACH);
  const high = Math.min(plain.length, end + REACH);
  let from = start;
  while (from > low && plain[from - 1] !== '\n') from -= 1;
  let to = end;
  while (to < high && plain[to] !== '\n') to += 1;
  return { start: from, end: to };
}

/** The nearest line with words above the given offset, trimmed; empty when it is longer than a heading may be. */
export function headingAbove(text: FactText, at: number): string {
  const { plain } = text;
  const low = Math.max(0, at - REACH);
  let to = at;
  while (to > low && plain[to - 1] !== '\n') to -= 1;
  let end = to;
  while (end > low && /\s/.test(plain[end - 1] ?? '')) end -= 1;
  let from = end;
  while (from > low && plain[from - 1] !== '\n') from -= 1;
  const line = plain.slice(from, end).trim();
  return line.length <= 60 ? line : '';
}

/** The part that the section at a folded offset plays; `other` when no section is known there. */
export function roleAt(text: FactText, at: number): SectionRole {
  const offset = text.folded.starts[at] ?? 0;
  let low = 0;
  let high = text.sections.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = text.sections[middle] as Section;
    if (offset < section.start) high = middle - 1;
    else if (offset >= section.end) low = middle + 1;
    else return section.role;
  }
  return 'other';
}

/** Lines with words at the top of the offer: where titles and fields stand. */
export function firstLines(text: FactText, count: number): Span[] {
  const lines: Span[] = [];
  let start = 0;
  const limit = Math.min(text.plain.length, 4000);
  while (start < limit && lines.length < count) {
    let end = text.plain.indexOf('\n', start);
    if (end < 0) end = text.plain.length;
    if (text.plain.slice(start, Math.min(end, start + 400)).trim() !== '') lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** True when the offset stands in one of the first lines with words. */
export function inFirstLines(text: FactText, at: number, count: number): boolean {
  return firstLines(text, count).some((line) => line.start <= at && at <= line.end);
}

const FRENCH_WORDS =
  /(?<![a-z])(?:le|la|les|des|du|et|vous|pour|dans|une|nous|est|sur|avec|votre|ans|par)(?![a-z])/g;
const ENGLISH_WORDS =
  /(?<![a-z])(?:the|and|of|to|you|for|with|our|will|we|your|in|is|are|years?|per)(?![a-z])/g;

function guessLanguage(plain: string): string {
  const head = plain.slice(0, 6000);
  const french = head.match(FRENCH_WORDS)?.length ?? 0;
  const english = head.match(ENGLISH_WORDS)?.length ?? 0;
  if (english === french) return 'und';
  return english > french ? 'en' : 'fr';
}
