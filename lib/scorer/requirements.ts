import type { Category, ConceptId } from '../model/concept.ts';
import type { Match, Strength } from '../model/match.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { QUALITY } from './fit-constants.ts';

/** One thing that the offer asks for. Several concepts: any one of them will do. */
export interface Requirement {
  readonly concepts: readonly ConceptId[];
  readonly strength: Strength;
  readonly level: number | null;
  readonly years: number | null;
  /** 0..1: trust in this reading. */
  readonly quality: number;
  readonly evidence: readonly Span[];
}

/**
 * What counts as a skill here. Languages and degrees are components of their own; soft skills are shown and not scored (read least
 * surely, declared by oneself, coloured by gender); domains and contracts are circumstances.
 */
const HARD: readonly Category[] = ['technology', 'tool', 'methodology', 'activity', 'certification'];
const RANK: Readonly<Record<Strength, number>> = { mention: 0, nice: 1, must: 2 };

/**
 * Matches → requirements: one for each concept, with the strongest strength, the highest level and all its evidence, so that
 * saying a thing twice, or in another order, changes nothing. Alternatives ("Azure ou AWS") are one requirement; a concept that is
 * also asked alone leaves its alternatives.
 */
export function requirementsOf(reading: Pick<Reading, 'matches'>): Requirement[] {
  const hard = reading.matches.filter(({ category }) => HARD.includes(category));
  const alone = new Map<ConceptId, Requirement>();
  const groups = new Map<string, Requirement>();
  const members = new Map<number, Match[]>();
  for (const match of hard) {
    if (match.orGroup === undefined) add(alone, match.concept, [match.concept], [match]);
    else members.set(match.orGroup, [...(members.get(match.orGroup) ?? []), match]);
  }
  for (const matches of members.values()) {
    const concepts = [...new Set(matches.map(({ concept }) => concept))].sort();
    const [only] = concepts;
    if (concepts.length === 1 && only !== undefined) add(alone, only, concepts, matches);
    else add(groups, concepts.join('|'), concepts, matches);
  }
  // What is asked for itself at least as strongly is not asked a second time as one of several.
  const kept = [...groups.values()].filter(
    ({ concepts, strength }) =>
      !concepts.some((id) => RANK[alone.get(id)?.strength ?? 'mention'] >= RANK[strength] && alone.has(id)),
  );
  return [...alone.values(), ...kept].sort((a, b) => (a.concepts.join('|') < b.concepts.join('|') ? -1 : 1));
}

function add<K>(
  into: Map<K, Requirement>,
  key: K,
  concepts: readonly ConceptId[],
  matches: readonly Match[],
): void {
  const before = into.get(key);
  let { strength, level, years, quality, evidence } = before ?? {
    strength: 'mention' as Strength,
    level: null,
    years: null,
    quality: 0,
    evidence: [],
  };
  for (const match of matches) {
    if (RANK[match.strength] > RANK[strength]) strength = match.strength;
    level = highest(level, match.level);
    years = highest(years, match.years);
    quality = Math.max(quality, qualityOf(match));
    evidence = [...evidence, { start: match.start, end: match.end }];
  }
  into.set(key, { concepts, strength, level, years, quality, evidence });
}

function highest(a: number | null, b: number | undefined): number | null {
  return b === undefined ? a : Math.max(a ?? 0, b);
}

function qualityOf({ confidence, cue }: Match): number {
  if (confidence < 0.8) return QUALITY.ambiguous;
  return cue ? QUALITY.cue : QUALITY.section;
}
