/**
 * The border: what a content script sends is data from a page that may be hostile. Every field is coerced to the plain
 * value that its type promises, capped, or left out. Nothing here trusts a prototype, a getter or a length.
 */
import { parseProfile } from '../analysis/parse-profile.ts';
import type {
  AskedLanguage,
  Contract,
  Detection,
  Field,
  OfferFacts,
  PageKind,
  PayPeriod,
  Remote,
  Salary,
  Source,
} from '../model/offer.ts';
import type { Profile } from '../model/profile.ts';
import { MAX_KEYS, MAX_TEXT } from './limits.ts';
import type { OfferRead } from './protocol.ts';

const MAX_STRING = 300;
const MAX_URL = 2_000;
const MAX_ITEMS = 40;

const KINDS: readonly PageKind[] = ['offer', 'list', 'other'];
const SOURCES: readonly Source[] = [
  'user',
  'json-ld',
  'microdata',
  'rdfa',
  'site',
  'meta',
  'heading',
  'page',
  'text',
  'url',
];
const CONTRACTS: readonly Contract[] = [
  'permanent',
  'fixed-term',
  'freelance',
  'apprenticeship',
  'internship',
  'temporary',
];
const REMOTES: readonly Remote[] = ['onsite', 'hybrid', 'remote'];
const PERIODS: readonly PayPeriod[] = ['year', 'month', 'day', 'hour'];

/** @throws Error when the address is no web address or the text is missing or too long */
export function parseOfferRead(request: unknown): OfferRead {
  const url = webAddress(own(request, 'url'));
  const text = own(request, 'text');
  if (!url) throw new Error('not a web address');
  if (typeof text !== 'string') throw new Error('no text');
  if (text.length > MAX_TEXT) throw new Error('text too long');
  return {
    url,
    detection: parseDetection(own(request, 'detection')),
    facts: parseFacts(own(request, 'facts')),
    text,
    born: parseBorn(request),
    shown: own(request, 'shown') !== false,
    asked: own(request, 'asked') === true,
  };
}

/** Keys of links, in their places: what is no key is the empty one, which nothing has. @throws Error when it is no list of keys */
export function parseKeys(request: unknown): string[] {
  const keys = own(request, 'keys');
  if (!Array.isArray(keys) || keys.length > MAX_KEYS) throw new Error('no keys');
  return keys.map((key: unknown) => (typeof key === 'string' && key.length <= MAX_URL ? key : ''));
}

/** @throws Error when it is no web address */
export function parseAddress(request: unknown): string {
  const url = webAddress(own(request, 'url'));
  if (!url) throw new Error('not a web address');
  return url;
}

/** When the document of the sender began; 0 when it does not say. */
export function parseBorn(request: unknown): number {
  return number(own(request, 'born'), 0, Number.MAX_SAFE_INTEGER) ?? 0;
}

/** @throws Error that names each fault with its path */
export function parseProfileOrThrow(value: unknown): Profile {
  const parsed = parseProfile(value);
  if ('faults' in parsed) {
    throw new Error(parsed.faults.map(({ path, reason }) => `${path}: ${reason}`).join('; '));
  }
  return parsed.profile;
}

export function parseDetection(value: unknown): Detection {
  const signals = list(own(value, 'signals'), (signal) => {
    const name = words(own(signal, 'name'));
    const weight = number(own(signal, 'weight'), -1e3, 1e3);
    return name !== undefined && weight !== undefined ? { name, weight } : undefined;
  });
  const language = words(own(value, 'language'));
  return {
    isOffer: own(value, 'isOffer') === true,
    confidence: number(own(value, 'confidence'), 0, 1) ?? 0,
    kind: oneOf(own(value, 'kind'), KINDS) ?? 'other',
    signals: signals ?? [],
    ...(language ? { language } : {}),
  };
}

type Coerce<T> = (value: unknown) => T | undefined;

const FACTS: { readonly [K in keyof OfferFacts]-?: Coerce<Exclude<OfferFacts[K], undefined>['value']> } = {
  title: words,
  company: words,
  locations: (value) => list(value, words),
  contract: (value) => oneOf(value, CONTRACTS),
  remote: (value) => oneOf(value, REMOTES),
  remoteDaysPerWeek: (value) => number(value, 0, 7),
  salary,
  experienceYearsMin: (value) => number(value, 0, 60),
  experienceYearsMax: (value) => number(value, 0, 60),
  education: words,
  educationLevel: (value) => number(value, 0, 8),
  languages: (value) => list(value, askedLanguage),
  datePosted: date,
  validThrough: date,
  startDate: date,
  identifier: words,
  canonicalUrl: webAddress,
  source: words,
};

export function parseFacts(value: unknown): OfferFacts {
  const facts: Record<string, Field<unknown>> = {};
  for (const [name, coerce] of Object.entries(FACTS) as [keyof OfferFacts, Coerce<unknown>][]) {
    const field = own(value, name);
    const found = coerce(own(field, 'value'));
    const source = oneOf(own(field, 'source'), SOURCES);
    if (found === undefined || source === undefined) continue;
    const others = list(own(field, 'others'), (other) => {
      const otherValue = coerce(own(other, 'value'));
      const otherSource = oneOf(own(other, 'source'), SOURCES);
      return otherValue !== undefined && otherSource ? { value: otherValue, source: otherSource } : undefined;
    });
    facts[name] = { value: found, source, ...(others?.length ? { others } : {}) };
  }
  return facts as OfferFacts;
}

/** Only a value's own, enumerable-or-not data under this very name: never what a prototype says. */
export function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function words(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const tidy = value
    .slice(0, MAX_STRING * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  return tidy ? tidy.slice(0, MAX_STRING) : undefined;
}

function number(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((name) => name === value);
}

function list<T>(value: unknown, coerce: Coerce<T>): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MAX_ITEMS).flatMap((item) => coerce(item) ?? []) as T[];
}

function date(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_URL || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

function salary(value: unknown): Salary | undefined {
  const min = number(own(value, 'min'), 0, 1e9) ?? null;
  const max = number(own(value, 'max'), 0, 1e9) ?? null;
  const period = oneOf(own(value, 'period'), PERIODS);
  const currency = own(value, 'currency');
  if ((min === null && max === null) || !period) return undefined;
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
    ? { min, max, currency, period }
    : undefined;
}

function askedLanguage(value: unknown): AskedLanguage | undefined {
  const code = own(value, 'code');
  if (typeof code !== 'string' || !/^[a-z]{2}$/.test(code)) return undefined;
  const level = oneOf(own(value, 'level'), ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const) ?? null;
  return { code, level };
}
