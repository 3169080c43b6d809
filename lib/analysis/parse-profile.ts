import { COMPONENT_IDS } from '../model/fit.ts';
import { type Profile, WEIGHT_FACTORS } from '../model/profile.ts';

/** One thing that is wrong with a profile file: where (as in `skills[2].level`) and why. */
export interface ProfileFault {
  readonly path: string;
  readonly reason: string;
}

const MAX_ITEMS = 2000;
const MAX_STRING = 200;
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];
const CONTRACTS = ['permanent', 'fixed-term', 'freelance', 'apprenticeship', 'internship', 'temporary'];
const PERIODS = ['year', 'month', 'day', 'hour'];

/**
 * Unknown JSON → a profile, or every fault in it: a file is taken whole or not at all. Keys that the format does not know are left
 * out; only own keys are read, so a file cannot reach a prototype.
 */
export function parseProfile(
  value: unknown,
): { readonly profile: Profile } | { readonly faults: readonly ProfileFault[] } {
  const faults: ProfileFault[] = [];
  const reader = new Reader(faults);
  const root = reader.record(value, '');
  if (!root) return { faults };
  if (root.get('format') !== 'jalon.profile') reader.fault('format', 'must be "jalon.profile"');
  if (root.get('version') !== 1) reader.fault('version', 'must be 1');
  const education = reader.optional(root, 'education', (found, path) => {
    const record = reader.record(found, path);
    const level = record && reader.required(record, 'level', path, (v, p) => reader.number(v, p, 0, 8));
    return level === undefined ? undefined : { level };
  });
  const profile = compact({
    format: 'jalon.profile' as const,
    version: 1 as const,
    headline: reader.optional(root, 'headline', (v, p) => reader.string(v, p)),
    experienceYears: reader.optional(root, 'experienceYears', (v, p) => reader.number(v, p, 0, 70)),
    education,
    skills: reader.optional(root, 'skills', (v, p) =>
      reader.list(v, p, (item, at) => readSkill(reader, item, at)),
    ),
    languages: reader.optional(root, 'languages', (v, p) =>
      reader.list(v, p, (item, at) => readLanguage(reader, item, at)),
    ),
    preferences: reader.optional(root, 'preferences', (v, p) => readPreferences(reader, v, p)),
    dealBreakers: reader.optional(root, 'dealBreakers', (v, p) =>
      reader.list(v, p, (item, at) => reader.string(item, at)),
    ),
    customTerms: reader.optional(root, 'customTerms', (v, p) =>
      reader.list(v, p, (item, at) => readTerm(reader, item, at)),
    ),
    weights: reader.optional(root, 'weights', (v, p) => readWeights(reader, v, p)),
    skillWeights: reader.optional(root, 'skillWeights', (v, p) =>
      reader.list(v, p, (item, at) => readSkillWeight(reader, item, at)),
    ),
  });
  return faults.length > 0 ? { faults } : { profile: profile as Profile };
}

function readSkill(reader: Reader, value: unknown, path: string) {
  const record = reader.record(value, path);
  if (!record) return undefined;
  return compact({
    label: reader.required(record, 'label', path, (v, p) => reader.string(v, p)),
    level: reader.optional(record, 'level', (v, p) => reader.whole(v, p, 1, 5), path),
    years: reader.optional(record, 'years', (v, p) => reader.number(v, p, 0, 70), path),
    lastUsed: reader.optional(record, 'lastUsed', (v, p) => reader.whole(v, p, 1950, 2200), path),
  });
}

function readLanguage(reader: Reader, value: unknown, path: string) {
  const record = reader.record(value, path);
  if (!record) return undefined;
  return compact({
    code: reader.required(record, 'code', path, (v, p) =>
      reader.pattern(v, p, /^[a-z]{2,3}$/, 'must be an ISO 639 code'),
    ),
    level: reader.required(record, 'level', path, (v, p) => reader.oneOf(v, p, LEVELS)),
  });
}

function readPreferences(reader: Reader, value: unknown, path: string) {
  const record = reader.record(value, path);
  if (!record) return undefined;
  return compact({
    locations: reader.optional(
      record,
      'locations',
      (v, p) => reader.list(v, p, (item, at) => reader.string(item, at)),
      path,
    ),
    remoteDaysMin: reader.optional(record, 'remoteDaysMin', (v, p) => reader.number(v, p, 0, 7), path),
    contracts: reader.optional(
      record,
      'contracts',
      (v, p) => reader.list(v, p, (item, at) => reader.oneOf(item, at, CONTRACTS)),
      path,
    ),
    payMin: reader.optional(record, 'payMin', (v, p) => readPay(reader, v, p), path),
    payTarget: reader.optional(record, 'payTarget', (v, p) => readPay(reader, v, p), path),
  });
}

function readPay(reader: Reader, value: unknown, path: string) {
  const record = reader.record(value, path);
  if (!record) return undefined;
  return compact({
    amount: reader.required(record, 'amount', path, (v, p) => reader.number(v, p, 0, 1e9)),
    currency: reader.required(record, 'currency', path, (v, p) =>
      reader.pattern(v, p, /^[A-Z]{3}$/, 'must be an ISO 4217 code'),
    ),
    period: reader.required(record, 'period', path, (v, p) => reader.oneOf(v, p, PERIODS)),
  });
}

function readTerm(reader: Reader, value: unknown, path: string) {
  const record = reader.record(value, path);
  if (!record) return undefined;
  return compact({
    label: reader.required(record, 'label', path, (v, p) => reader.string(v, p)),
    variants: reader.optional(
      record,
      'variants',
      (v, p) => reader.list(v, p, (item, at) => reader.string(item, at)),
      path,
    ),
  });
}

function readWeights(reader: Reader, value: unknown, path: string) {
  const record = reader.record(value, path);
  return (
    record &&
    compact(
      Object.fromEntries(
        COMPONENT_IDS.map((id) => [id, reader.optional(record, id, (v, p) => reader.factor(v, p), path)]),
      ),
    )
  );
}

function readSkillWeight(reader: Reader, value: unknown, path: string) {
  const record = reader.record(value, path);
  if (!record) return undefined;
  return compact({
    label: reader.required(record, 'label', path, (v, p) => reader.string(v, p)),
    weight: reader.required(record, 'weight', path, (v, p) => reader.factor(v, p)),
  });
}

/** Reads values and notes each fault with its path; undefined stands for "not there" and for "wrong, and noted". */
class Reader {
  readonly #faults: ProfileFault[];

  constructor(faults: ProfileFault[]) {
    this.#faults = faults;
  }

  fault(path: string, reason: string): undefined {
    this.#faults.push({ path: path || '(file)', reason });
    return undefined;
  }

  record(value: unknown, path: string): ReadonlyMap<string, unknown> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fault(path, 'must be an object');
    return new Map(Object.entries(value));
  }

  optional<T>(
    record: ReadonlyMap<string, unknown>,
    name: string,
    read: (value: unknown, path: string) => T | undefined,
    path = '',
  ): T | undefined {
    const value = record.get(name);
    return value === undefined || value === null ? undefined : read(value, path ? `${path}.${name}` : name);
  }

  required<T>(
    record: ReadonlyMap<string, unknown>,
    name: string,
    path: string,
    read: (value: unknown, path: string) => T | undefined,
  ): T | undefined {
    if (record.get(name) === undefined) return this.fault(`${path}.${name}`, 'is missing');
    return read(record.get(name), `${path}.${name}`);
  }

  string(value: unknown, path: string): string | undefined {
    if (typeof value !== 'string' || value.trim() === '') return this.fault(path, 'must be a text');
    return value.length > MAX_STRING ? this.fault(path, `must have at most ${MAX_STRING} characters`) : value;
  }

  pattern(value: unknown, path: string, shape: RegExp, reason: string): string | undefined {
    return typeof value === 'string' && shape.test(value) ? value : this.fault(path, reason);
  }

  oneOf(value: unknown, path: string, allowed: readonly string[]): string | undefined {
    if (typeof value === 'string' && allowed.includes(value)) return value;
    return this.fault(path, `must be one of ${allowed.join(', ')}`);
  }

  number(value: unknown, path: string, least: number, most: number): number | undefined {
    if (typeof value === 'number' && value >= least && value <= most) return value;
    return this.fault(path, `must be a number from ${least} to ${most}`);
  }

  /** What the user may make of a weight. */
  factor(value: unknown, path: string): number | undefined {
    return (
      WEIGHT_FACTORS.find((factor) => factor === value) ??
      this.fault(path, `must be one of ${WEIGHT_FACTORS.join(', ')}`)
    );
  }

  whole(value: unknown, path: string, least: number, most: number): number | undefined {
    const found = this.number(value, path, least, most);
    return found === undefined || Number.isInteger(found)
      ? found
      : this.fault(path, 'must be a whole number');
  }

  list<T>(
    value: unknown,
    path: string,
    read: (item: unknown, path: string) => T | undefined,
  ): T[] | undefined {
    if (!Array.isArray(value)) return this.fault(path, 'must be a list');
    if (value.length > MAX_ITEMS) return this.fault(path, `must have at most ${MAX_ITEMS} entries`);
    return value.flatMap((item: unknown, at) => {
      const found = read(item, `${path}[${at}]`);
      return found === undefined ? [] : [found];
    });
  }
}

/** The same without the keys that have no value. */
function compact<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
