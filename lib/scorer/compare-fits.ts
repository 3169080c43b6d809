import type { Fit } from '../model/fit.ts';

/** What an order of offers by fit looks at. */
export interface Ranked {
  readonly id: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly fit: Pick<Fit, 'exact' | 'conflicts'> | null;
}

/**
 * Best first: offers that break no deal before those that do, then by the score before rounding, offers without a score last; ties by
 * the later save, then by id. A total order: sorting twice, or from any start, gives one list.
 */
export function compareByFit(a: Ranked, b: Ranked): number {
  return (
    Number(isBroken(a)) - Number(isBroken(b)) ||
    compareNumbers(b.fit?.exact ?? -1, a.fit?.exact ?? -1) ||
    compareTexts(b.savedAt, a.savedAt) ||
    compareTexts(a.id, b.id)
  );
}

function isBroken({ fit }: Ranked): boolean {
  return fit?.conflicts.some(({ state }) => state === 'fail') ?? false;
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
