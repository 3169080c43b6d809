/** What the user said about pages, kept for pages like them. Plain data; nothing of it is ever run or used as a pattern of its own. */

/** "This is an offer" or "This is no offer". */
export type Verdict = 'offer' | 'none';

/** Attributes by which an element is recognised, each with a value of letters, digits and `_ - : .`. */
export const PART_ATTRIBUTES = [
  'id',
  'data-testid',
  'data-test',
  'data-qa',
  'data-cy',
  'data-automation-id',
  'itemprop',
  'role',
  'class',
] as const;
export type PartAttribute = (typeof PART_ATTRIBUTES)[number];

export interface PartStep {
  /** Lower-case tag name. */
  readonly tag: string;
  /** A class has one entry for each of its words. */
  readonly names: readonly (readonly [PartAttribute, string])[];
  /** How many siblings of the same tag stand before it. */
  readonly nth: number;
}

/** The way to an element: the first step is looked for in the whole document, each other among the children of the one before. */
export type PartPath = readonly PartStep[];

/** What holds on pages of one address pattern. */
export interface Remembered {
  /** As from `addressPattern`. */
  readonly pattern: string;
  readonly verdict: Verdict | null;
  /** The part of the page that is read. */
  readonly part: PartPath | null;
  /** ISO 8601 instant of the last change. */
  readonly at: string;
}

const MAX_STEPS = 48;
const MAX_NAMES = 5;
const MAX_NTH = 2_000;
const TAG = /^[a-z][a-z0-9-]{0,40}$/;
/** The only values that ever stand in a selector: nothing in them can end a string or a bracket. */
export const PART_VALUE = /^[A-Za-z][\w:.-]{1,60}$/;

/** @returns null for anything that is no path */
export function parsePartPath(value: unknown): PartPath | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_STEPS) return null;
  const steps = value.map(parseStep);
  return steps.every((step) => step !== null) ? steps : null;
}

function parseStep(value: unknown): PartStep | null {
  if (typeof value !== 'object' || value === null) return null;
  const { tag, names, nth } = value as Record<string, unknown>;
  if (typeof tag !== 'string' || !TAG.test(tag)) return null;
  if (typeof nth !== 'number' || !Number.isInteger(nth) || nth < 0 || nth > MAX_NTH) return null;
  if (!Array.isArray(names) || names.length > MAX_NAMES) return null;
  const parsed = names.map((entry: unknown): readonly [PartAttribute, string] | null => {
    if (!Array.isArray(entry) || entry.length !== 2) return null;
    const attribute = PART_ATTRIBUTES.find((known) => known === entry[0]);
    const text: unknown = entry[1];
    return attribute && typeof text === 'string' && PART_VALUE.test(text) ? [attribute, text] : null;
  });
  return parsed.every((entry) => entry !== null) ? { tag, names: parsed, nth } : null;
}
