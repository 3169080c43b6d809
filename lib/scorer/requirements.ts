import type { Category, ConceptId } from '../model/concept.ts';
import type { Match, Strength } from '../model/match.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { CLEAR_LABEL, QUALITY } from './fit-constants.ts';
import { isRole } from './headline-role.ts';

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
 * What counts as a skill. Languages and degrees are components of their own; contracts are circumstances; soft skills are shown and
 * not scored (read least surely, declared by oneself, coloured by gender).
 */
const HARD: ReadonlySet<Category> = new Set([
  'technology',
  'tool',
  'methodology',
  'activity',
  'certification',
]);
const RANK: Readonly<Record<Strength, number>> = { mention: 0, nice: 1, must: 2 };

/**
 * Matches → requirements: one for each concept, with the strongest strength, the highest level and all its evidence, so that
 * saying a thing twice, or in another order, changes nothing. Alternatives ("Azure ou AWS") are one requirement; what is also asked
 * for itself, as strongly, leaves them.
 *
 * Domains: jobs are no skill. What job the offer is for is a component of its own (`role`), read from the whole text; counted as a
 * must as well, the title alone gave a short offer all its skills (JUDGING.md: 2 and 3 points of the judged pairs). Sectors and regulations count as a mention where they are asked (must or nice) and not at all where they only
 * describe the employer.
 */
export function requirementsOf(reading: Pick<Reading, 'matches'>): Requirement[] {
  const alone = new Map<ConceptId, Requirement>();
  const groups = new Map<string, Requirement>();
  const members = new Map<number, Match[]>();
  for (const match of reading.matches) {
    if (match.category === 'domain') {
      if (!isRole(match.concept) && match.strength !== 'mention')
        add(alone, [match.concept], [{ ...match, strength: 'mention' }]);
    } else if (HARD.has(match.category)) {
      if (match.orGroup === undefined) add(alone, [match.concept], [match]);
      else members.set(match.orGroup, [...(members.get(match.orGroup) ?? []), match]);
    }
  }
  for (const matches of members.values()) {
    const concepts = distinct(matches);
    if (concepts.length === 1) add(alone, concepts, matches);
    else add(groups, concepts, matches);
  }
  const kept = [...groups.values()].filter(
    ({ concepts, strength }) =>
      !concepts.some((id) => {
        const itself = alone.get(id);
        return itself !== undefined && RANK[itself.strength] >= RANK[strength];
      }),
  );
  return [...alone.values(), ...kept].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function distinct(matches: readonly Match[]): ConceptId[] {
  return [...new Set(matches.map(({ concept }) => concept))].sort();
}

function keyOf({ concepts }: Pick<Requirement, 'concepts'>): string {
  return concepts.join('|');
}

function add(
  into: Map<string, Requirement>,
  concepts: readonly ConceptId[],
  matches: readonly Match[],
): void {
  const key = concepts.join('|');
  const before = into.get(key);
  let strength: Strength = before?.strength ?? 'mention';
  let level = before?.level ?? null;
  let years = before?.years ?? null;
  let quality = before?.quality ?? 0;
  const evidence = [...(before?.evidence ?? [])];
  for (const match of matches) {
    if (RANK[match.strength] > RANK[strength]) strength = match.strength;
    level = highest(level, match.level);
    years = highest(years, match.years);
    quality = Math.max(quality, qualityOf(match));
    evidence.push({ start: match.start, end: match.end });
  }
  into.set(key, { concepts, strength, level, years, quality, evidence });
}

function highest(a: number | null, b: number | undefined): number | null {
  return b === undefined ? a : Math.max(a ?? 0, b);
}

function qualityOf({ confidence, cue }: Match): number {
  if (confidence < CLEAR_LABEL) return QUALITY.ambiguous;
  return cue ? QUALITY.cue : QUALITY.section;
}
