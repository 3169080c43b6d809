import type { Span } from '../../model/span.ts';
import { MONTHS, POSTED_LABELS, START_LABELS, UNTIL_LABELS } from './date-cues.ts';
import { type FactText, factText, matchesOf, roleAt, sourceSpan } from './fact-text.ts';
import { namesAmericanTown } from './places.ts';
import { WORD_END, WORD_START } from './word-pattern.ts';

/** A date with the words that say it. */
export interface DatedSpan {
  /** ISO 8601 calendar date; for the start of the work also a month ("2026-09") where no day is given. */
  readonly date: string;
  readonly evidence: Span;
}
export interface DatesReading {
  readonly startDate?: DatedSpan;
  readonly datePosted?: DatedSpan;
  readonly validThrough?: DatedSpan;
}

/** Order of the numbers in "02/11/2026". */
export type DateOrder = 'day-first' | 'month-first';

const MONTH_NAMES = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const NUMERIC = /(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/;
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?(?: of)? (${MONTH_NAMES})\\.?,? (\\d{4})(?!\\d)`,
);
const MONTH_DAY = new RegExp(
  `${WORD_START}(${MONTH_NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
);
const MONTH_ONLY = new RegExp(`${WORD_START}(${MONTH_NAMES})\\.?,? (\\d{4})(?!\\d)`);

/**
 * Calendar date (YYYY-MM-DD) of a string: ISO 8601 with or without a time, "02/11/2026", "24.12.2025", "2 novembre 2026",
 * "November 2, 2026", or an epoch in seconds or milliseconds. Numbers that could be read both ways follow `order`. Null for
 * anything else, impossible days included.
 */
export function parseIsoDate(value: string | number, order: DateOrder = 'day-first'): string | null {
  if (typeof value === 'number' || /^\s*\d{10}(?:\d{3})?\s*$/.test(value)) return fromEpoch(Number(value));
  return dateIn(factText(value.slice(0, 80)).plain, order);
}

function fromEpoch(value: number): string | null {
  const milliseconds = value < 1e11 ? value * 1000 : value;
  // From 2000 to 2100: other numbers are no dates of offers.
  if (!Number.isFinite(milliseconds) || milliseconds < 946_684_800_000 || milliseconds > 4_102_444_800_000)
    return null;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function dateIn(plain: string, order: DateOrder): string | null {
  const iso = ISO.exec(plain);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = DAY_MONTH.exec(plain);
  if (written !== null)
    return calendarDate(Number(written[3]), MONTHS[written[2] ?? ''] ?? 0, Number(written[1]));
  const american = MONTH_DAY.exec(plain);
  if (american !== null)
    return calendarDate(Number(american[3]), MONTHS[american[1] ?? ''] ?? 0, Number(american[2]));
  const numeric = NUMERIC.exec(plain);
  if (numeric === null) return null;
  const first = Number(numeric[1]);
  const second = Number(numeric[2]);
  const monthFirst = second > 12 || (first <= 12 && order === 'month-first');
  return calendarDate(Number(numeric[3]), monthFirst ? first : second, monthFirst ? second : first);
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > length) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const LINK =
  '(?:envisagee?|souhaitee?|prevue?|prevu|au plus tard|ideale?)?[ :\\-–]{0,3}(?:le|au|du|on|from|a partir du|des le|by|:)?[ ]{0,2}';
const labelled = (labels: readonly string[]): RegExp =>
  new RegExp(
    `${WORD_START}(?:${[...labels].sort((a, b) => b.length - a.length).join('|')})${WORD_END} ?${LINK}\\n? ?(?=([^\\n]{4,40}))`,
    'g',
  );
const START = labelled(START_LABELS);
const POSTED = labelled(POSTED_LABELS);
const UNTIL = labelled(UNTIL_LABELS);

/** Dates that the offer states behind a label. "ASAP" and "dès que possible" are no dates. */
export function readDates(text: FactText): DatesReading {
  const startDate = firstDate(text, START, true);
  const datePosted = firstDate(text, POSTED, false);
  const validThrough = firstDate(text, UNTIL, false);
  return {
    ...(startDate === null ? {} : { startDate }),
    ...(datePosted === null ? {} : { datePosted }),
    ...(validThrough === null ? {} : { validThrough }),
  };
}

function firstDate(text: FactText, pattern: RegExp, monthsToo: boolean): DatedSpan | null {
  // American offers write the month first; they are known by their dollars or by a town with its state.
  const order: DateOrder =
    text.language === 'en' &&
    !text.plain.includes('£') &&
    (text.plain.includes('$') || namesAmericanTown(text.source))
      ? 'month-first'
      : 'day-first';
  for (const match of matchesOf(text, pattern)) {
    if (roleAt(text, match.index) === 'company') continue;
    const at = match.index + match[0].length;
    const rest = match[1] ?? '';
    for (const form of [ISO, DAY_MONTH, MONTH_DAY, NUMERIC, MONTH_ONLY]) {
      const found = form.exec(rest);
      if (found === null || found.index > 16) continue;
      if (form === MONTH_ONLY && !monthsToo) continue;
      const date =
        form === MONTH_ONLY
          ? `${found[2]}-${String(MONTHS[found[1] ?? '']).padStart(2, '0')}`
          : dateIn(found[0], order);
      if (date === null) continue;
      return { date, evidence: sourceSpan(text, match.index, at + found.index + found[0].length) };
    }
  }
  return null;
}
