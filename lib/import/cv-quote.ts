import type { Span } from '../model/span.ts';
import type { CvPart } from './cv-document.ts';
import type { CvLine } from './cv-sections.ts';
import type { CvQuote } from './proposal.ts';

/** Longest quote and how much stands before the deciding words at most (UTF-16 code units). */
const LONGEST = 180;
const BEFORE = 70;
/** What stands before the first word of a line of a list. */
const SIGNS_BEFORE = /^[\s•▪◦●○■·*–—-]{0,12}/u;

/** The line of a CV as evidence, with the words that decided. */
export function quoteLine(line: CvLine, parts: readonly CvPart[], words?: Span): CvQuote {
  const start = words ? words.start - line.start : 0;
  const end = words ? Math.min(words.end - line.start, line.text.length) : line.text.length;
  const from =
    line.text.length <= LONGEST
      ? (SIGNS_BEFORE.exec(line.text)?.[0].length ?? 0)
      : Math.max(0, start - BEFORE);
  const text = line.text.slice(from, from + LONGEST).trimEnd();
  const part = parts.findLast((one) => one.start <= line.start);
  return {
    text,
    mark: { start: Math.max(0, start - from), end: Math.min(Math.max(0, end - from), text.length) },
    part: { kind: part?.kind ?? 'body', name: part?.name ?? '' },
    section: line.section,
  };
}
