/** How close a reading comes to the expected one: the same figures that a judge would take. */
import type { Reading } from '../../lib/model/reading.ts';
import { overlaps, type Span } from '../../lib/model/span.ts';
import type { CorpusOffer } from './load-corpus.ts';

export interface Tally {
  readonly expected: number;
  readonly found: number;
  /** Same start and end. */
  readonly exact: number;
  /** One mark for one expected mark, sharing at least half of the longer one. */
  readonly near: number;
  /** Of the near ones. */
  readonly concept: number;
  readonly strength: number;
  readonly traps: number;
  readonly trapsFallen: number;
  readonly facts: number;
  readonly factsRight: number;
  /** Facts that the text does not state and the reading has. */
  readonly factsInvented: number;
}

export interface Difference {
  readonly kind: 'missed' | 'extra' | 'concept' | 'strength' | 'trap' | 'fact' | 'shape';
  readonly detail: string;
}

export const JUDGED_FACTS = [
  'title',
  'company',
  'contract',
  'remote',
  'remoteDaysPerWeek',
  'salary',
  'experienceYearsMin',
  'experienceYearsMax',
  'educationLevel',
  'languages',
] as const;

export function measure(offer: CorpusOffer, reading: Reading): { tally: Tally; differences: Difference[] } {
  const differences: Difference[] = [];
  const free = new Set(reading.matches);
  let exact = 0;
  let near = 0;
  let concept = 0;
  let strength = 0;
  for (const expected of offer.matches) {
    const match =
      [...free].find(({ start, end }) => start === expected.start && end === expected.end) ??
      [...free].find((found) => halfShared(found, expected));
    if (!match) {
      differences.push({
        kind: 'missed',
        detail: `${expected.surface} | ${expected.concept} | ${expected.strength}`,
      });
      continue;
    }
    free.delete(match);
    near += 1;
    if (match.start === expected.start && match.end === expected.end) exact += 1;
    if (match.concept === expected.concept) concept += 1;
    else
      differences.push({
        kind: 'concept',
        detail: `${match.surface}: ${match.concept}, expected ${expected.concept}`,
      });
    if (match.strength === expected.strength) strength += 1;
    else
      differences.push({
        kind: 'strength',
        detail: `${match.surface}: ${match.strength}, expected ${expected.strength}`,
      });
  }
  for (const { surface, concept: id, strength: asked } of free) {
    differences.push({ kind: 'extra', detail: `${surface} | ${id} | ${asked}` });
  }
  const fallen = offer.leftAlone.filter((trap) => reading.matches.some((match) => overlaps(match, trap)));
  for (const { surface, why } of fallen) differences.push({ kind: 'trap', detail: `${surface} (${why})` });

  let facts = 0;
  let factsRight = 0;
  let factsInvented = 0;
  for (const name of JUDGED_FACTS) {
    const want = offer.facts[name];
    const have = reading.facts[name]?.value;
    if (want !== undefined) {
      facts += 1;
      if (sameFact(want, have) || (name === 'title' && sameTitle(want, have))) factsRight += 1;
      else
        differences.push({
          kind: 'fact',
          detail: `${name}: ${JSON.stringify(have)}, expected ${JSON.stringify(want)}`,
        });
    } else if (have !== undefined) {
      factsInvented += 1;
      differences.push({ kind: 'fact', detail: `${name}: ${JSON.stringify(have)}, not stated` });
    }
  }
  const largest = Object.entries(reading.roleShape).sort(([, a], [, b]) => b - a)[0]?.[0];
  if (offer.roleShape && largest !== offer.roleShape) {
    differences.push({ kind: 'shape', detail: `${largest}, expected ${offer.roleShape}` });
  }
  return {
    tally: {
      expected: offer.matches.length,
      found: reading.matches.length,
      exact,
      near,
      concept,
      strength,
      traps: offer.leftAlone.length,
      trapsFallen: fallen.length,
      facts,
      factsRight,
      factsInvented,
    },
    differences,
  };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (name: keyof Tally): number => tallies.reduce((total, tally) => total + tally[name], 0);
  return {
    expected: sum('expected'),
    found: sum('found'),
    exact: sum('exact'),
    near: sum('near'),
    concept: sum('concept'),
    strength: sum('strength'),
    traps: sum('traps'),
    trapsFallen: sum('trapsFallen'),
    facts: sum('facts'),
    factsRight: sum('factsRight'),
    factsInvented: sum('factsInvented'),
  };
}

/** Precision, recall and F1 of spans, 0..1; `exact` demands the same borders. */
export function scores(
  tally: Tally,
  by: 'exact' | 'near',
): { precision: number; recall: number; f1: number } {
  const precision = tally.found ? tally[by] / tally.found : 0;
  const recall = tally.expected ? tally[by] / tally.expected : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

function halfShared(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 >= Math.max(a.end - a.start, b.end - b.start);
}

function sameFact(want: unknown, have: unknown): boolean {
  if (typeof want === 'string' && typeof have === 'string') return plain(want) === plain(have);
  return JSON.stringify(sorted(want)) === JSON.stringify(sorted(have));
}

/** A title with a few words more behind it (a place, a kind of contract) is still that title. */
function sameTitle(want: unknown, have: unknown): boolean {
  return (
    typeof want === 'string' && typeof have === 'string' && `${plain(have)} `.startsWith(`${plain(want)} `)
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
