import type { CvLine } from './cv-sections.ts';
import { dateRange, type MonthRange, type Today } from './date-ranges.ts';

/** A dated stretch of the CV: lines from `first` up to, not including, `end`. */
export interface CvJob {
  readonly months: MonthRange;
  readonly first: number;
  readonly end: number;
  /** Lines that name the post and the firm: up to this one, not including. */
  readonly headEnd: number;
}

const DATED: ReadonlySet<string> = new Set(['experience', 'projects']);
/** Longest line that can head a post. */
const LONGEST_HEAD = 110;

/**
 * The posts of a CV: each runs from its dates to those of the next. Lines above the dates belong to the post when they open its
 * paragraph. In a CV without a heading for them every dated stretch outside education counts.
 */
export function cvJobs(lines: readonly CvLine[], today: Today): CvJob[] {
  const hasPart = lines.some(({ section }) => DATED.has(section));
  const counts = ({ section }: CvLine): boolean =>
    hasPart ? DATED.has(section) : section !== 'education' && section !== 'certifications';
  const dates = lines.flatMap((line, at) => {
    if (!counts(line) || line.heading || line.blank || line.folded.length > 160 || isBullet(line)) return [];
    const months = dateRange(line.folded, today);
    return months ? [{ at, months }] : [];
  });
  const firsts = dates.map(({ at }, number) => paragraphStart(lines, at, dates[number - 1]?.at ?? -1));
  return dates.map(({ at, months }, number) => {
    const first = firsts[number] as number;
    const nextPart = lines.findIndex((line, other) => other > at && !counts(line));
    const end = Math.min(firsts[number + 1] ?? lines.length, nextPart < 0 ? lines.length : nextPart);
    // Dates alone that open a paragraph stand above the post and the firm.
    const alone = first === at && (lines[at]?.folded.match(/\p{L}{3,}/gu)?.length ?? 0) <= 2;
    return { months, first, end, headEnd: Math.min(at + (alone ? 2 : 1), end) };
  });
}

/** Up to three short lines above, if they stand at the start of a paragraph. */
function paragraphStart(lines: readonly CvLine[], at: number, after: number): number {
  for (let first = at; first > Math.max(after, at - 4); first -= 1) {
    const above = lines[first - 1];
    if (!above || above.blank || above.heading) return first;
    if (isBullet(above) || above.folded.length > LONGEST_HEAD || /[.;]$/.test(above.folded)) return at;
  }
  return at;
}

export function isBullet({ text }: Pick<CvLine, 'text'>): boolean {
  return /^\s*(?:[•●▪◦‣∙·►➢➤✓✔*]|[-–—]\s|o\s)/u.test(text);
}
