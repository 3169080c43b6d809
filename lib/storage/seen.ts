/**
 * The log of offers seen. Offers that are saved have a record here as well, by which they are known again on other boards; those
 * are neither dropped for age nor cleared.
 */
import type { OfferState } from '../model/view.ts';
import { type OfferRecord, openDatabase, type SeenRecord } from './database.ts';

/** Offers that are remembered without being saved; the one seen longest ago makes room. About 1.5 KB each. */
export const MOST_SEEN = 5000;
/** What the user asked to be forgotten is gone from the disk when he is told so. */
const STRICT = { durability: 'strict' } as const;
/** Records looked at for one anchor: a company's own words lead to all its posts. */
const MOST_PER_ANCHOR = 60;

/** An offer as it was read now; the log adds the times. */
export type NewlySeen = Omit<SeenRecord, 'firstSeen' | 'lastSeen'>;

/** A record with what the user made of the offer. */
export interface Known {
  readonly seen: SeenRecord;
  readonly saved: {
    readonly id: string;
    readonly state: OfferState;
    readonly savedAt: string;
    readonly score: number | null;
  } | null;
}

/**
 * Notes that an offer was seen, and links it with its twins both ways. The first time stays; what was read last replaces the rest.
 * @param at ISO 8601 instant
 * @param most unsaved offers that stay
 */
export async function putSeen(offer: NewlySeen, at: string, most = MOST_SEEN): Promise<void> {
  const transaction = (await openDatabase()).transaction(['seen', 'offers'], 'readwrite');
  const seen = transaction.objectStore('seen');
  const offers = transaction.objectStore('offers');
  const before = await seen.get(offer.identity);
  await seen.put({
    ...offer,
    twins: [...new Set([...offer.twins, ...(before?.twins ?? [])])],
    firstSeen: before?.firstSeen ?? at,
    lastSeen: at,
  });
  for (const identity of offer.twins) {
    const twin = await seen.get(identity);
    if (twin && !twin.twins.includes(offer.identity))
      await seen.put({ ...twin, twins: [...twin.twins, offer.identity] });
  }
  if (!before) {
    let tooMany = (await seen.count()) - (await offers.count()) - most;
    let cursor = tooMany > 0 ? await seen.index('lastSeen').openCursor() : null;
    while (cursor && tooMany > 0) {
      const { identity } = cursor.value;
      if (identity !== offer.identity && (await offers.index('identity').getKey(identity)) === undefined) {
        await cursor.delete();
        tooMany -= 1;
      }
      cursor = await cursor.continue();
    }
  }
  await transaction.done;
}

/** The record of one offer; null when it was never noted. */
export async function getSeen(identity: string): Promise<SeenRecord | null> {
  return (await (await openDatabase()).get('seen', identity)) ?? null;
}

/** For each key the offer that it names, or null: the saved one before others, then the one seen last. */
export async function findKnown(keys: readonly string[]): Promise<(Known | null)[]> {
  const transaction = (await openDatabase()).transaction(['seen', 'offers']);
  const index = transaction.objectStore('seen').index('keys');
  const offers = transaction.objectStore('offers').index('identity');
  const found = await Promise.all(
    keys.map(async (key) => {
      const records = await index.getAll(key, 10);
      const known = await Promise.all(
        records.map(async (seen) => ({ seen, saved: savedPart(await offers.get(seen.identity)) })),
      );
      return known.sort(bySavedThenLast)[0] ?? null;
    }),
  );
  await transaction.done;
  return found;
}

/** Every offer that shares an anchor: candidates for the same offer elsewhere, saved ones first. */
export async function findByAnchors(anchors: readonly (number | string)[]): Promise<Known[]> {
  const transaction = (await openDatabase()).transaction(['seen', 'offers']);
  const index = transaction.objectStore('seen').index('anchors');
  const offers = transaction.objectStore('offers').index('identity');
  const records = new Map<string, SeenRecord>();
  for (const list of await Promise.all(anchors.map((anchor) => index.getAll(anchor, MOST_PER_ANCHOR)))) {
    for (const seen of list) records.set(seen.identity, seen);
  }
  const known = await Promise.all(
    [...records.values()].map(async (seen) => ({
      seen,
      saved: savedPart(await offers.get(seen.identity)),
    })),
  );
  await transaction.done;
  return known.sort(bySavedThenLast);
}

/** The twins of every offer that has some, by identity; those that are no longer known are left out. */
export async function allTwins(): Promise<ReadonlyMap<string, readonly SeenRecord[]>> {
  const { store } = (await openDatabase()).transaction('seen');
  const linked = new Map<string, SeenRecord>();
  for (const record of await store.index('twins').getAll()) linked.set(record.identity, record);
  return new Map(
    [...linked].map(([identity, { twins }]) => [identity, twins.flatMap((twin) => linked.get(twin) ?? [])]),
  );
}

/** The newest offers that are not saved, and how many there are in all. */
export async function listSeen(limit: number): Promise<{ total: number; newest: SeenRecord[] }> {
  const transaction = (await openDatabase()).transaction(['seen', 'offers']);
  const offers = transaction.objectStore('offers');
  const seen = transaction.objectStore('seen');
  const newest: SeenRecord[] = [];
  let cursor = await seen.index('lastSeen').openCursor(null, 'prev');
  while (cursor && newest.length < limit) {
    if ((await offers.index('identity').getKey(cursor.value.identity)) === undefined)
      newest.push(cursor.value);
    cursor = await cursor.continue();
  }
  return { total: Math.max(newest.length, (await seen.count()) - (await offers.count())), newest };
}

export async function hasKnown(): Promise<boolean> {
  return (await (await openDatabase()).count('seen')) > 0;
}

/** Forgets every offer that is not saved. (To delete thousands one by one takes seconds: the store is emptied and the saved ones are put back.) */
export async function clearSeen(): Promise<void> {
  const transaction = (await openDatabase()).transaction(['seen', 'offers'], 'readwrite', STRICT);
  const seen = transaction.objectStore('seen');
  const kept: SeenRecord[] = [];
  let cursor = await transaction.objectStore('offers').index('identity').openKeyCursor();
  while (cursor) {
    const record = await seen.get(cursor.key);
    if (record) kept.push(record);
    cursor = await cursor.continue();
  }
  await seen.clear();
  await Promise.all(kept.map((record) => seen.put(record)));
  await transaction.done;
}

/** Forgets one offer. */
export async function removeSeen(identity: string): Promise<void> {
  await (await openDatabase()).delete('seen', identity);
}

/** Saved offers that have no record here yet: saved before there was a log, or put back from a file. */
export async function savedWithoutRecord(): Promise<OfferRecord[]> {
  const transaction = (await openDatabase()).transaction(['seen', 'offers']);
  const known = new Set(await transaction.objectStore('seen').getAllKeys());
  const offers = transaction.objectStore('offers');
  const missing: OfferRecord[] = [];
  let cursor = await offers.index('identity').openKeyCursor();
  while (cursor) {
    const record = known.has(cursor.key) ? undefined : await offers.get(cursor.primaryKey);
    if (record) missing.push(record);
    cursor = await cursor.continue();
  }
  return missing;
}

function savedPart(offer: OfferRecord | undefined): Known['saved'] {
  return offer
    ? { id: offer.id, state: offer.state, savedAt: offer.savedAt, score: offer.fit?.score ?? null }
    : null;
}

function bySavedThenLast(a: Known, b: Known): number {
  return Number(b.saved !== null) - Number(a.saved !== null) || (a.seen.lastSeen < b.seen.lastSeen ? 1 : -1);
}
