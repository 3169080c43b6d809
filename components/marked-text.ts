/** The offer's text cut into paragraphs and pieces for the screen: what is marked, what flashes, what is a heading. */
import type { MatchStatus } from '../lib/model/match.ts';
import type { Span } from '../lib/model/span.ts';

export interface Mark extends Span {
  readonly status: MatchStatus;
}
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly status: MatchStatus | null;
  readonly flash: boolean;
}
export interface Paragraph {
  readonly start: number;
  readonly heading: boolean;
  readonly pieces: readonly Piece[];
}

/**
 * One paragraph a line that has words. Every character of such a line is in exactly one piece; marks that run over a line's
 * end go on in the next one. Linear in text and marks.
 * @param marks sorted by start, without overlap
 * @param headings starts of heading lines
 */
export function markedText(
  text: string,
  marks: readonly Mark[],
  headings: readonly Span[],
  flash: Span | null,
): Paragraph[] {
  const heads = new Set(headings.map(({ start }) => start));
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let from = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (line.trim() !== '') {
      while (from < marks.length && (marks[from]?.end ?? 0) <= at) from += 1;
      const inside: Mark[] = [];
      for (let index = from; index < marks.length; index += 1) {
        const mark = marks[index];
        if (!mark || mark.start >= end) break;
        inside.push(mark);
      }
      const indent = line.length - line.trimStart().length;
      paragraphs.push({
        start: at,
        heading: heads.has(at) || heads.has(at + indent),
        pieces: cutLine(line, at, inside, flash),
      });
    }
    at = end + 1;
  }
  return paragraphs;
}

function cutLine(line: string, at: number, marks: readonly Mark[], flash: Span | null): Piece[] {
  const end = at + line.length;
  const borders = new Set([at, end]);
  for (const span of flash ? [...marks, flash] : marks) {
    if (span.start > at && span.start < end) borders.add(span.start);
    if (span.end > at && span.end < end) borders.add(span.end);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let current = 0;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? at;
    const stop = cuts[index + 1] ?? end;
    while (current < marks.length && (marks[current]?.end ?? 0) <= start) current += 1;
    const mark = marks[current];
    pieces.push({
      start,
      text: line.slice(start - at, stop - at),
      status: mark && mark.start <= start ? mark.status : null,
      flash: flash !== null && flash.start <= start && stop <= flash.end,
    });
  }
  return pieces;
}
