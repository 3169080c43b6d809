import { MONTHS, NOW_WORDS, SINCE_WORDS } from './date-words.ts';

/** Months since year 0, the first included, the end not. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
  /** It goes on. */
  readonly current: boolean;
}
/** Today, as the caller's clock has it. */
export interface Today {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
}

const MONTH = `(?:(${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.? ?'?|(0?[1-9]|1[0-2]) ?[/.-] ?)`;
const YEAR = '((?:19[6-9]|20[0-4])\\d)';
const POINT = `(?:${YEAR}[-/.](0[1-9]|1[0-2])(?!\\d)|${MONTH}?${YEAR})`;
const DAY = '(?:le )?(?:\\d{1,2}(?:er)? ?[/.-]? ?(?=\\d{1,2}[/.]|\\p{L}))?';
const RANGE = new RegExp(
  `(?<![\\p{L}\\d])(?:de |du |from )?${DAY}${POINT} {0,3}(?:->?|>|a|au|to|until|till|jusqu'?(?:a|en)|et|/|→|\u00BB) {0,3}${DAY}(?:${POINT}|(${NOW_WORDS}))(?![\\p{L}\\d])`,
  'u',
);
const SINCE = new RegExp(`(?<![\\p{L}])(?:${SINCE_WORDS}) (?:le )?${POINT}(?![\\p{L}\\d])`, 'u');
const ALONE = new RegExp(`^[^\\p{L}\\d]{0,4}${POINT}(?![\\p{L}\\d])|[(|,:-] ?${POINT}\\)?$`, 'u');

/**
 * The dates of a post in a folded line: "mars 2019 - aujourd'hui", "03/2016 – 02/2019", "2012-2016", "since 2021", "2018". A range of
 * years lasts their difference; one year alone lasts a year.
 */
export function dateRange(folded: string, today: Today): MonthRange | null {
  const now = today.year * 12 + today.month;
  const range = RANGE.exec(folded);
  if (range) {
    const from = point(range, 1);
    const current = range[11] !== undefined;
    const end = current ? null : point(range, 6);
    if (!from || (!current && !end)) return null;
    const to = end
      ? end.month === null
        ? end.year * 12 + (from.month === null ? 0 : 6)
        : end.year * 12 + end.month
      : now;
    const first = from.year * 12 + (from.month ?? 1) - 1;
    return sound({ from: first, to: from.month === null && to <= first ? first + 12 : to, current }, now);
  }
  const since = SINCE.exec(folded);
  const open = since && point(since, 1);
  if (open) return sound({ from: open.year * 12 + (open.month ?? 1) - 1, to: now, current: true }, now);
  const alone = ALONE.exec(folded);
  const only = alone && (point(alone, 1) ?? point(alone, 6));
  if (!only) return null;
  const from = only.year * 12 + (only.month ?? 1) - 1;
  return sound({ from, to: from + (only.month === null ? 12 : 1), current: false }, now);
}

/** Groups of POINT: year and month of "2019-03", or name or number of the month and the year. */
function point(found: RegExpExecArray, at: number): { year: number; month: number | null } | null {
  const iso = found[at];
  if (iso !== undefined) return { year: Number(iso), month: Number(found[at + 1]) };
  const year = found[at + 4];
  if (year === undefined) return null;
  const name = found[at + 2];
  const number = found[at + 3];
  return { year: Number(year), month: name ? (MONTHS[name] ?? null) : number ? Number(number) : null };
}

/** What starts after today or ends before it starts is no post. */
function sound(range: MonthRange, now: number): MonthRange | null {
  const to = Math.min(range.to, now);
  return range.from >= to ? null : { ...range, to };
}

/** Months covered by any of the ranges: what overlaps counts once. */
export function unionMonths(ranges: readonly MonthRange[]): number {
  let end = 0;
  let months = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return months;
}
