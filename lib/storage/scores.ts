/** Scores of saved offers, computed anew: read one after the other, so that ten thousand offers never lie in memory together. */
import type { OfferView, PastScore, SavedOffer } from '../model/view.ts';
import { type OfferRecord, openDatabase } from './database.ts';

/** Past scores that are kept of one offer; beyond it the oldest go. */
const MOST_PAST = 20;
/** Offers that are read at once. */
const BATCH = 50;

export type NewScore = Pick<SavedOffer, 'versions'> &
  Pick<OfferView, 'reading' | 'fit' | 'statuses' | 'labels' | 'matters' | 'corrections'>;

/** Every saved offer, in batches, in the order of their ids. What is saved or removed meanwhile may or may not be among them. */
export async function* savedOffers(): AsyncGenerator<readonly SavedOffer[]> {
  const database = await openDatabase();
  let after: string | null = null;
  while (true) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const records: OfferRecord[] = await database.getAll('offers', range, BATCH);
    if (records.length === 0) return;
    yield records.map(({ identity: _identity, ...offer }) => offer);
    after = records.at(-1)?.id ?? null;
    if (records.length < BATCH) return;
  }
}

/**
 * Puts new scores in the place of old ones, all or none; the old number goes into the offer's history when it is another one. Offers that
 * are gone, or were changed by the user since they were read, keep what they have of the user's.
 * @param at ISO 8601 instant
 */
export async function putScores(
  scores: ReadonlyMap<string, NewScore>,
  why: PastScore['why'],
  at: string,
): Promise<void> {
  const transaction = (await openDatabase()).transaction('offers', 'readwrite', { durability: 'strict' });
  const { store } = transaction;
  await Promise.all(
    [...scores].map(async ([id, again]) => {
      const before = await store.get(id);
      if (!before) return;
      const changed = (before.fit?.score ?? null) !== (again.fit?.score ?? null);
      await store.put({
        ...before,
        ...again,
        ...(changed
          ? { pastScores: [...(before.pastScores ?? []), past(before, why, at)].slice(-MOST_PAST) }
          : {}),
      });
    }),
  );
  await transaction.done;
}

function past({ fit, versions }: SavedOffer, why: PastScore['why'], at: string): PastScore {
  return {
    at,
    score: fit?.score ?? null,
    low: fit?.low ?? null,
    high: fit?.high ?? null,
    formula: fit?.formula ?? versions.formula,
    lexicon: versions.lexicon,
    why,
  };
}
