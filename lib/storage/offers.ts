import type { Grade, OfferSummary, OfferView, SavedOffer } from '../model/view.ts';
import { type OfferRecord, openDatabase } from './database.ts';

/** "Saved" is said only when the disk has it: strict durability, then a read in a new transaction. */
const STRICT = { durability: 'strict' } as const;

/**
 * Saves an offer. An offer with the same identity is replaced by the new snapshot and keeps its id, its state, notes, tags
 * and history: one offer is one record.
 * @throws Error('not-saved') when the record does not read back
 */
export async function putOffer(offer: SavedOffer, identity: string): Promise<SavedOffer> {
  const database = await openDatabase();
  const transaction = database.transaction('offers', 'readwrite', STRICT);
  const before = await transaction.store.index('identity').get(identity);
  const record: OfferRecord = before
    ? {
        ...offer,
        identity,
        id: before.id,
        savedAt: before.savedAt,
        state: before.state,
        notes: before.notes,
        tags: before.tags,
        history: before.history,
        ...(before.grade ? { grade: before.grade } : {}),
        ...(before.pastScores ? { pastScores: before.pastScores } : {}),
      }
    : { ...offer, identity };
  await transaction.store.put(record);
  await transaction.done;
  const back = await database.get('offers', record.id);
  if (back?.updatedAt !== record.updatedAt) throw new Error('not-saved');
  return withoutIdentity(record);
}

/** @returns null when there is no such offer */
export async function getOffer(id: string): Promise<SavedOffer | null> {
  const record = await (await openDatabase()).get('offers', id);
  return record ? withoutIdentity(record) : null;
}

export async function findOfferId(identity: string): Promise<string | null> {
  return (await (await openDatabase()).getKeyFromIndex('offers', 'identity', identity)) ?? null;
}

/** Newest first. */
export async function listOffers(): Promise<OfferSummary[]> {
  return (await listIdentified()).map(({ identity: _identity, ...offer }) => offer);
}

/** The same with what makes each one offer. */
export async function listIdentified(): Promise<(OfferSummary & { readonly identity: string })[]> {
  const records = await (await openDatabase()).getAllFromIndex('offers', 'savedAt');
  return records.reverse().map((record) => ({ ...summary(record), identity: record.identity }));
}

/**
 * Changes what the user may change of a saved offer, in one transaction.
 * @param at ISO 8601 instant of the change
 * @throws Error('no-such-offer')
 */
export async function updateOffer(
  id: string,
  change: Partial<Pick<SavedOffer, 'state' | 'notes' | 'tags'>> & { readonly grade?: Grade | null },
  at: string,
): Promise<SavedOffer> {
  const database = await openDatabase();
  const transaction = database.transaction('offers', 'readwrite', STRICT);
  const before = await transaction.store.get(id);
  if (!before) throw new Error('no-such-offer');
  const moved = change.state !== undefined && change.state !== before.state;
  const { grade = before.grade, ...rest } = change;
  const { grade: _grade, ...others } = before;
  const record: OfferRecord = {
    ...others,
    ...rest,
    ...(grade ? { grade } : {}),
    updatedAt: at,
    history: moved ? [...before.history, { at, state: change.state ?? before.state }] : before.history,
  };
  await transaction.store.put(record);
  await transaction.done;
  return withoutIdentity(record);
}

/**
 * Puts a new reading of the stored text in the place of the old one; all that is the user's own stays.
 * @param at ISO 8601 instant of the change
 * @throws Error('no-such-offer')
 */
export async function putReading(
  id: string,
  again: Pick<OfferView, 'reading' | 'fit' | 'statuses' | 'labels' | 'matters' | 'corrections'> &
    Pick<SavedOffer, 'versions'>,
  at: string,
): Promise<SavedOffer> {
  const database = await openDatabase();
  const transaction = database.transaction('offers', 'readwrite', STRICT);
  const before = await transaction.store.get(id);
  if (!before) throw new Error('no-such-offer');
  const record: OfferRecord = { ...before, ...again, updatedAt: at };
  await transaction.store.put(record);
  await transaction.done;
  return withoutIdentity(record);
}

/** Removes an offer and hands it back, so that the removal can be undone. @throws Error('no-such-offer') */
export async function removeOffer(id: string): Promise<SavedOffer> {
  const database = await openDatabase();
  const transaction = database.transaction('offers', 'readwrite', STRICT);
  const before = await transaction.store.get(id);
  if (!before) throw new Error('no-such-offer');
  await transaction.store.delete(id);
  await transaction.done;
  return withoutIdentity(before);
}

function withoutIdentity(record: OfferRecord): SavedOffer {
  const { identity: _identity, ...offer } = record;
  return offer;
}

function summary(offer: SavedOffer): OfferSummary {
  const { facts } = offer.reading;
  const before = offer.pastScores?.at(-1);
  return {
    id: offer.id,
    url: offer.url,
    title: facts.title?.value ?? '',
    company: facts.company?.value ?? '',
    locations: facts.locations?.value ?? [],
    source: facts.source?.value ?? '',
    savedAt: offer.savedAt,
    state: offer.state,
    score: offer.fit?.score ?? null,
    low: offer.fit?.low ?? null,
    high: offer.fit?.high ?? null,
    ...(offer.grade ? { grade: offer.grade } : {}),
    ...(offer.versions.profile ? { scoredFor: offer.versions.profile } : {}),
    ...(before ? { before } : {}),
  };
}
