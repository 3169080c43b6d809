import { fold } from './dom.ts';
import { htmlToText } from './html-to-text.ts';
import type { JobPosting } from './job-posting.ts';
import { NO_COMPANY, NO_TITLE } from './posting-words.ts';
import {
  bareName,
  calendarDate,
  contractOf,
  educationOf,
  experienceOf,
  get,
  isRecord,
  line,
  list,
  locationsOf,
  salaryOf,
  webAddress,
} from './structured-values.ts';

const MAX_NODES = 50_000;
const MAX_DEPTH = 64;
const MAX_POSTINGS = 40;
const MAX_DESCRIPTION = 400_000;
/** Where a posting may hide inside other things. */
const WAYS = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'itemListElement',
  'item',
  'about',
  'hasPart',
  'subjectOf',
];

export interface StructuredData {
  /** Each unknown record whose type is JobPosting, in document order, without repeats. */
  readonly postings: readonly Record<string, unknown>[];
  /** Bare lower-case names of all types seen. */
  readonly types: ReadonlySet<string>;
  /** Postings that stand in a list, or list items that only name an address. */
  readonly listed: number;
}

/** Finds the postings in parsed JSON-LD. Iterative, capped, safe against cycles and against `__proto__`. */
export function findPostings(values: readonly unknown[]): StructuredData {
  const postings: Record<string, unknown>[] = [];
  const types = new Set<string>();
  const seen = new Set<unknown>();
  const stack = values.map((value) => ({ value, depth: 0, listed: false })).reverse();
  let listed = 0;
  for (let visited = 0; stack.length > 0 && visited < MAX_NODES; visited += 1) {
    const { value, depth, listed: inList } = stack.pop()!;
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (let at = Math.min(value.length, MAX_NODES) - 1; at >= 0; at -= 1) {
        stack.push({ value: value[at], depth: depth + 1, listed: inList });
      }
      continue;
    }
    const names = typeNames(value);
    for (const name of names) types.add(name);
    const isList = names.includes('itemlist');
    if (names.includes('listitem')) listed += 1;
    if (names.includes('jobposting') && isRecord(value)) {
      if (postings.length < MAX_POSTINGS) postings.push(value);
      continue;
    }
    for (let at = WAYS.length - 1; at >= 0; at -= 1) {
      const inner = get(value, WAYS[at] as string);
      if (inner !== undefined) stack.push({ value: inner, depth: depth + 1, listed: inList || isList });
    }
  }
  return { postings: distinct(postings), types, listed };
}

function typeNames(value: object): string[] {
  return list(get(value, '@type') ?? get(value, 'type'))
    .filter((name) => typeof name === 'string')
    .map(bareName);
}

/** The same posting twice (once in a graph, once alone) is one. */
function distinct(postings: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const keys = new Set<string>();
  return postings.filter((posting) => {
    const key = JSON.stringify([
      line(get(posting, 'title') ?? get(posting, 'name')),
      line(get(posting, 'identifier')),
      webAddress(get(posting, 'url')),
      line(get(posting, 'description'))?.slice(0, 200),
    ]);
    return keys.has(key) ? false : keys.add(key);
  });
}

export interface ParseOptions {
  /** 02/11/2026 is 11 February: pages in American English only. */
  readonly monthFirst?: boolean;
  /** Address of the page, for relative addresses. */
  readonly base?: string;
}

/** An unknown record that claims to be a JobPosting → what it says. Never throws. */
export function parseJobPosting(raw: Record<string, unknown>, options: ParseOptions = {}): JobPosting {
  const title = line(get(raw, 'title') ?? get(raw, 'name'));
  const description = descriptionOf(raw);
  const company = line(get(raw, 'hiringOrganization')) ?? line(get(raw, 'employer'));
  const locations = locationsOf(get(raw, 'jobLocation'));
  const experience = experienceOf(get(raw, 'experienceRequirements'));
  const education = educationOf(get(raw, 'educationRequirements'));
  const salary =
    salaryOf(get(raw, 'baseSalary'), get(raw, 'salaryCurrency')) ??
    salaryOf(get(raw, 'estimatedSalary'), get(raw, 'salaryCurrency'));
  const context = `${title ?? ''}\n${description ?? ''}`;
  return defined({
    title: title && !NO_TITLE.test(fold(title)) ? title : undefined,
    company: company && !NO_COMPANY.test(fold(company)) ? company : undefined,
    locations: locations.length > 0 ? locations : undefined,
    contract: contractOf(get(raw, 'employmentType'), context),
    remote: remoteOf(raw, context),
    salary,
    experienceYearsMin: experience.min,
    experienceYearsMax: experience.max,
    education: education.label,
    educationLevel: education.level,
    datePosted: calendarDate(get(raw, 'datePosted'), options.monthFirst),
    validThrough: calendarDate(get(raw, 'validThrough'), options.monthFirst),
    startDate: calendarDate(get(raw, 'jobStartDate'), options.monthFirst),
    identifier: identifierOf(get(raw, 'identifier')),
    url: webAddress(get(raw, 'url'), options.base) ?? webAddress(get(raw, 'mainEntityOfPage'), options.base),
    description: description || undefined,
  });
}

/** The object without its undefined entries. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The description, and the parts that some boards publish beside it when the description leaves them out. */
function descriptionOf(raw: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const name of ['description', 'responsibilities', 'qualifications', 'skills', 'jobBenefits']) {
    const text = list(get(raw, name))
      .filter((item) => typeof item === 'string')
      .join('\n')
      .slice(0, MAX_DESCRIPTION);
    const plain = htmlToText(text);
    if (plain && !parts.some((part) => part.includes(plain.slice(0, 200)))) parts.push(plain);
    // A full description says it all; the rest would only repeat it in other words.
    if (parts.length > 0 && (parts[0] as string).length > 1_500) break;
  }
  return parts.join('\n\n').slice(0, MAX_DESCRIPTION);
}

function identifierOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const found = isRecord(first) ? (line(get(first, 'value')) ?? line(get(first, '@id'))) : line(first);
  return found && found.length <= 120 ? found : undefined;
}

/** TELECOMMUTE ought to mean wholly remote; many boards set it for two days a week, and then the text says so. */
function remoteOf(raw: Record<string, unknown>, context: string): JobPosting['remote'] {
  const said = fold(line(get(raw, 'jobLocationType')) ?? '');
  if (!said) return undefined;
  if (/hybrid|partial|partiel/.test(said)) return 'hybrid';
  if (!/telecommut|remote|teletravail/.test(said))
    return /on-?site|presentiel/.test(said) ? 'onsite' : undefined;
  const hybrid =
    /hybrid|teletravail (?:partiel|occasionnel)|jours? (?:de|en) (?:teletravail|presentiel)|jours?.{0,12}sur site|days? (?:a|per) week in|days? (?:in|at) the office/;
  return hybrid.test(fold(context.slice(0, 40_000))) ? 'hybrid' : 'remote';
}
