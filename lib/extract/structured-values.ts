/**
 * Unknown values of structured data → plain values. Every function takes what a page may write (string, number, list,
 * nested object, nonsense) and returns a sane value or undefined. Only own, named keys are read.
 */
import type { Contract, PayPeriod, Salary } from '../model/offer.ts';
import { fold, tidy } from './dom.ts';
import { decodeEntities } from './html-to-text.ts';
import { CONTRACT_WORDS, DEGREE_WORDS, MONTHS, PERIOD_WORDS } from './posting-words.ts';

const MAX_TEXT = 300;
const MAX_ITEMS = 20;

export type Unknown = unknown;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own value under a schema.org name, whatever its letter case or prefix (`schema:title`, an IRI). */
export function get(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return get(value[0], name);
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, name)) return value[name];
  const wanted = name.toLowerCase();
  for (const key of Object.keys(value).slice(0, 100)) {
    if (bareName(key) === wanted) return value[key];
  }
  return undefined;
}

/** `http://schema.org/JobPosting`, `schema:JobPosting` and `jobposting` are one name. */
export function bareName(name: string): string {
  return name
    .slice(-80)
    .replace(/^.*[/#:]/, '')
    .trim()
    .toLowerCase();
}

/** One line of text: a string, a number, the name of a thing, or the first sane one of a list. Cut with an ellipsis. */
export function line(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = tidy(
      decodeEntities(String(value).slice(0, MAX_TEXT * 6))
        .replace(/<[^<>]{0,300}>/g, ' ')
        // Direction overrides would let a title rewrite the line it is shown in.
        .replace(/[\u202a-\u202e\u2066-\u2069\0]/g, ''),
    );
    if (!text || /^(?:null|undefined|nan|\[object object\])$/i.test(text)) return undefined;
    return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  }
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_ITEMS)) {
      const found = line(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  for (const key of ['name', '@value', 'value', 'legalName']) {
    const inner = get(value, key);
    const found = inner === undefined ? undefined : line(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat(2).slice(0, MAX_ITEMS) : [value];
}

/** A number from a number or from text in French or English writing; undefined outside 0 … 1e9. */
export function amount(value: unknown): number | undefined {
  let found: number;
  if (typeof value === 'number') found = value;
  else if (typeof value === 'string') return amounts(value)[0];
  else return undefined;
  return found >= 0 && found < 1e9 ? Math.round(found * 100) / 100 : undefined;
}

/** All numbers of a short text: "45 000 € – 55k", "45,000.50", "1.200,00". */
export function amounts(text: string): number[] {
  const found: number[] = [];
  const pattern =
    /(-?)(\d{1,9}(?:[ \u00a0\u202f.,'’]\d{3}(?!\d)){0,3})(?:[.,](\d{1,2})(?!\d))?(?:e\+?(\d{1,3}))?\s?(k)?/gi;
  for (const [, minus, whole = '', cents = '0', power, thousand] of text.slice(0, 200).matchAll(pattern)) {
    const number = Number(`${whole.replace(/\D/g, '')}.${cents}e${power ?? 0}`) * (thousand ? 1000 : 1);
    if (!minus && number < 1e9) found.push(number);
  }
  return found;
}

/** ISO calendar date of an ISO string, a European or American date, a date in words or an epoch; undefined if none. */
export function calendarDate(value: unknown, monthFirst = false): string | undefined {
  const text = typeof value === 'number' ? String(value) : line(value);
  if (!text) return undefined;
  const epoch = /^(\d{10})(\d{3})?(?:\.\d+)?$/.exec(text);
  if (epoch) {
    const day = new Date(Number(epoch[1]) * 1000);
    return iso(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  const whole =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (whole) return iso(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const european = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (european) {
    const [first, second, year] = [Number(european[1]), Number(european[2]), Number(european[3])];
    const swap = second > 12 || (monthFirst && first <= 12);
    return swap ? iso(year, first, second) : iso(year, second, first);
  }
  const folded = fold(text);
  const words = /(\d{1,2})(?:er|st|nd|rd|th)?\.?,? (?:de )?([a-z]{3,10})\.?,? (?:de )?(\d{4})/.exec(folded);
  // "Wed Aug 05 02:00:00 UTC 2026"
  const java = /([a-z]{3}) (\d{1,2}) \d\d:\d\d:\d\d [a-z]{2,5} (\d{4})/.exec(folded);
  const american = java ?? /([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/.exec(folded);
  const [day, name, year] =
    words && !java ? [words[1], words[2], words[3]] : american ? [american[2], american[1], american[3]] : [];
  const month = name ? MONTHS.findIndex((pattern) => pattern.test(name)) + 1 : 0;
  return month > 0 ? iso(Number(year), month, Number(day)) : undefined;
}

function iso(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * `employmentType` in all its forms (string, list, CSV; schema.org names or words).
 * @param context title and description: schema.org has one word, TEMPORARY, for a CDD and for an agency job
 */
export function contractOf(value: unknown, context: string): Contract | undefined {
  const words = list(value).flatMap((item) => line(item) ?? []);
  const said = fold(words.join(' ').replace(/_/g, ' '));
  if (!said) return undefined;
  for (const [contract, pattern] of CONTRACT_WORDS) {
    if (contract === 'internship' && /apprenti|alternan/.test(fold(context.slice(0, 300))))
      return 'apprenticeship';
    if (pattern.test(said)) return contract;
  }
  if (!/\btemporary\b/.test(said)) return undefined;
  return /\bcdd\b|duree determinee|fixed[- ]term/.test(fold(context.slice(0, 20_000)))
    ? 'fixed-term'
    : 'temporary';
}

export function periodOf(value: unknown): PayPeriod | undefined {
  const said = fold(line(value) ?? '');
  if (!said) return undefined;
  return PERIOD_WORDS.find(([, pattern]) => pattern.test(said))?.[0];
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['EUR', /€|euro/i],
  ['GBP', /£|sterling/i],
  ['CHF', /\bfr\.|francs? suisse/i],
  ['USD', /\$|dollar/i],
];

function currencyOf(value: unknown): string | undefined {
  const said = line(value);
  if (!said) return undefined;
  const code = /^[A-Z]{3}$/.exec(said.toUpperCase())?.[0] ?? /\b(?:EUR|GBP|CHF|USD|CAD)\b/.exec(said)?.[0];
  return code ?? CURRENCIES.find(([, pattern]) => pattern.test(said))?.[0];
}

/** `baseSalary` as a number, a string, a `MonetaryAmount` or what else people write; 0 and 1 mean "not said". */
export function salaryOf(base: unknown, otherCurrency: unknown): Salary | undefined {
  const money = Array.isArray(base) ? base[0] : base;
  const inner = get(money, 'value') ?? get(money, 'amount');
  const holder = isRecord(inner) || Array.isArray(inner) ? inner : money;
  let low = amount(get(holder, 'minValue') ?? get(money, 'minValue'));
  let high = amount(get(holder, 'maxValue') ?? get(money, 'maxValue'));
  let said = '';
  if (low === undefined && high === undefined) {
    const single = isRecord(holder) ? (get(holder, 'value') ?? inner) : (inner ?? money);
    if (typeof single === 'string') {
      said = line(single) ?? '';
      if (/^\s*-\d/.test(said)) return undefined;
      const numbers = amounts(said);
      if (numbers.length > 2) return undefined;
      [low, high] = numbers;
    } else {
      low = amount(single);
    }
    high ??= low;
  }
  if (low !== undefined && low <= 1) low = undefined;
  if (high !== undefined && high <= 1) high = undefined;
  if (low === undefined && high === undefined) return undefined;
  if (low !== undefined && high !== undefined && low > high) [low, high] = [high, low];
  const top = high ?? low ?? 0;
  const currency =
    currencyOf(get(money, 'currency') ?? get(holder, 'currency') ?? otherCurrency) ?? currencyOf(said);
  let period =
    periodOf(get(holder, 'unitText') ?? get(money, 'unitText') ?? get(holder, 'unitCode')) ?? periodOf(said);
  // An amount of this size can only be for a year.
  if (!period && top >= 12_000) period = 'year';
  if (!currency || !period || /week|semaine/i.test(line(get(holder, 'unitText')) ?? '')) return undefined;
  // "45 a year" is 45 thousand.
  const factor = period === 'year' && top >= 15 && top < 500 ? 1000 : 1;
  const scaled = (value: number | undefined): number | null => (value === undefined ? null : value * factor);
  return { min: scaled(low), max: scaled(high), currency, period };
}

/** Years of experience from `monthsOfExperience` or a short text ("5 à 10 ans", "36 months"). */
export function experienceOf(value: unknown): { min?: number; max?: number } {
  const first = Array.isArray(value) ? value[0] : value;
  const months = amount(get(first, 'monthsOfExperience'));
  if (months !== undefined) return months > 0 && months <= 720 ? { min: inYears(months) } : {};
  const said = fold(line(first) ?? line(get(first, 'description')) ?? '');
  const found = /(\d{1,2})(?:\s?(?:a|to|-|–|et)\s?(\d{1,2}))?\s?\+?\s?(an|annee|year|yr|mois|month)s?\b/.exec(
    said,
  );
  if (!found) return {};
  const scale = /^mo/.test(found[3] ?? '') ? (n: number) => inYears(n) : (n: number) => n;
  const min = scale(Number(found[1]));
  return found[2] ? { min, max: scale(Number(found[2])) } : { min };
}

function inYears(months: number): number {
  return Math.round((months / 12) * 10) / 10;
}

/** Degree and its level, when the value is a short label rather than prose. */
export function educationOf(value: unknown): { label?: string; level?: number } {
  const labels = list(value).flatMap((item) => line(get(item, 'credentialCategory')) ?? line(item) ?? []);
  const label = labels[0];
  if (!label || label.length > 80 || /no requirement|sans diplome|aucun/i.test(fold(label))) return {};
  const level = degreeLevel(label);
  return level === undefined ? { label } : { label, level };
}

function degreeLevel(label: string): number | undefined {
  const folded = fold(label).replace(/_/g, ' ');
  const bac = /bac ?\+ ?([1-8])/.exec(folded);
  return bac ? Number(bac[1]) : DEGREE_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Town names (else region, else country) of `jobLocation` in all its forms. */
export function locationsOf(value: unknown): string[] {
  const found: string[] = [];
  for (const place of list(value)) {
    const address = get(place, 'address') ?? place;
    for (const one of list(address)) {
      const parts = isRecord(one)
        ? [
            ...list(get(one, 'addressLocality')),
            get(one, 'addressRegion'),
            get(one, 'name'),
            get(one, 'addressCountry'),
            get(one, 'streetAddress'),
          ]
        : [one];
      const name = parts.map(placeName).find((part) => part !== undefined) ?? placeName(get(place, 'name'));
      if (name && !found.includes(name)) found.push(name);
    }
  }
  return found;
}

/** "69 - LYON 03", "69003 Lyon" and "Lyon (69)" without the code. */
function placeName(value: unknown): string | undefined {
  const said = line(value)
    ?.replace(/^(?:F-)?\d{2,5}[AB]?\s{0,3}[-–,]?\s{0,3}(?=\p{L})/u, '')
    .replace(/\s{0,3}\(?\b\d{2,5}\)?$/, '')
    .replace(/^[\s,–-]{1,5}|[\s,–-]{1,5}$/g, '');
  return said && said.length > 1 && said.length <= 120 ? said : undefined;
}

/** An absolute web address without credentials, or undefined. */
export function webAddress(value: unknown, base?: string): string | undefined {
  const text = typeof value === 'string' ? value.trim() : (get(value, '@id') ?? get(value, 'url'));
  if (typeof text !== 'string' || !text || text.length > 2_000) return undefined;
  try {
    const url = new URL(text, base);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
    return url.href;
  } catch {
    return undefined;
  }
}
