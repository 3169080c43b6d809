import type { ConceptId } from '../model/concept.ts';
import { COMPONENT_IDS, type ComponentId, type Fit } from '../model/fit.ts';

/** What moved a score most: a part of it and, within the skills, one line. */
export interface Cause {
  readonly component: ComponentId;
  /** Points, before rounding; with the sign of the change. */
  readonly points: number;
  /** The line of the skills that moved most in the same direction. */
  readonly line?: { readonly concepts: readonly ConceptId[]; readonly points: number };
}

type Compared = Pick<Fit, 'exact' | 'components' | 'lines'>;

/**
 * Why a score is not what it was. Points before and after are compared part by part: parts add up to the score, so the parts' changes add
 * up to its change.
 * @returns null when there is no number on one side, or no change
 */
export function causeOfChange(before: Compared | null, after: Compared | null): Cause | null {
  if (!before || !after || before.exact === null || after.exact === null) return null;
  const direction = Math.sign(after.exact - before.exact);
  if (direction === 0) return null;
  const pointsOf = ({ components }: Compared, id: ComponentId): number =>
    components.find((part) => part.id === id)?.points ?? 0;
  const moved = COMPONENT_IDS.map((component) => ({
    component,
    points: pointsOf(after, component) - pointsOf(before, component),
  })).filter(({ points }) => Math.sign(points) === direction);
  const most = largest(moved);
  if (!most) return null;
  const line = most.component === 'skills' ? lineThatMoved(before, after, direction) : null;
  return line ? { ...most, line } : most;
}

function lineThatMoved(before: Compared, after: Compared, direction: number): Cause['line'] | null {
  const lines = new Map<string, { readonly concepts: readonly ConceptId[]; points: number }>();
  const add = ({ lines: all }: Compared, sign: 1 | -1): void => {
    for (const { concepts, points } of all) {
      const key = concepts.join(' ');
      const known = lines.get(key) ?? { concepts, points: 0 };
      known.points += sign * points;
      lines.set(key, known);
    }
  };
  add(after, 1);
  add(before, -1);
  return largest([...lines.values()].filter(({ points }) => Math.sign(points) === direction));
}

/** The first of the largest. */
function largest<T extends { readonly points: number }>(changes: readonly T[]): T | null {
  return changes.reduce<T | null>(
    (best, change) => (best && Math.abs(best.points) >= Math.abs(change.points) ? best : change),
    null,
  );
}

/** Width of one bar of the histogram, in points; the last bar also holds 100. */
export const BIN = 10;

/** How many scores lie in 0–9, 10–19 … 90–100; no number is in none. */
export function histogram(scores: readonly (number | null)[]): number[] {
  const bins = Array.from({ length: 100 / BIN }, () => 0);
  for (const score of scores) {
    if (score === null) continue;
    const at = Math.min(bins.length - 1, Math.max(0, Math.floor(score / BIN)));
    bins[at] = (bins[at] ?? 0) + 1;
  }
  return bins;
}
