/** The whole store out and in again. What comes in was checked by `parseBackup`; it goes in wholly or not at all. */
import type { Backup, BackupPart } from '../exchange/backup.ts';
import {
  type JalonSchema,
  type OfferRecord,
  type OverruleRecord,
  openDatabase,
  type SeenRecord,
} from './database.ts';

type ProfileRecord = JalonSchema['profiles']['value'];

const STORES = ['offers', 'overrules', 'profiles', 'seen'] as const;

/** What an import does to one kind of record. */
export interface ImportCount {
  readonly added: number;
  /** The file's record is newer than ours. */
  readonly replaced: number;
  /** Ours is the same or newer and stays. */
  readonly kept: number;
}
export type ImportPlan = Readonly<Record<BackupPart, ImportCount>>;

/** All records, each kind in the order of its keys, as they were at one moment. */
export async function readBackup(): Promise<Backup> {
  const transaction = (await openDatabase()).transaction(STORES);
  const [offers, overrules, profiles, seen] = await Promise.all([
    transaction.objectStore('offers').getAll(),
    transaction.objectStore('overrules').getAll(),
    transaction.objectStore('profiles').getAll(),
    transaction.objectStore('seen').getAll(),
  ]);
  await transaction.done;
  return { offers, overrules, profiles, seen } as unknown as Backup;
}

/** What `importBackup` would do now. Writes nothing. */
export async function planImport(backup: Backup): Promise<ImportPlan> {
  return merge(backup, false);
}

/**
 * Puts a backup into the store in one transaction. One offer is one record: of two with the same identity the one changed last
 * stays, under the id that is known here. To import the same file again changes nothing.
 * @throws when anything cannot be written; then nothing was
 */
export async function importBackup(backup: Backup): Promise<ImportPlan> {
  return merge(backup, true);
}

async function merge(backup: Backup, write: boolean): Promise<ImportPlan> {
  const database = await openDatabase();
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const offers = transaction.objectStore('offers');
  const overrules = transaction.objectStore('overrules');
  const profiles = transaction.objectStore('profiles');
  const seen = transaction.objectStore('seen');
  const count = { offers: tally(), overrules: tally(), profiles: tally(), seen: tally() };
  try {
    for (const record of backup.offers as unknown as readonly OfferRecord[]) {
      const before = await offers.index('identity').get(record.identity);
      if (!settle(count.offers, before?.updatedAt, record.updatedAt) || !write) continue;
      await offers.put({ ...record, id: before?.id ?? (await freeId(offers, record.id)) });
    }
    for (const record of backup.overrules as unknown as readonly OverruleRecord[]) {
      const before = await overrules.get(record.identity);
      if (settle(count.overrules, before?.updatedAt, record.updatedAt) && write) await overrules.put(record);
    }
    for (const record of backup.profiles as unknown as readonly ProfileRecord[]) {
      const before = await profiles.get(record.id);
      if (settle(count.profiles, before?.updatedAt, record.updatedAt) && write) await profiles.put(record);
    }
    for (const record of backup.seen as unknown as readonly SeenRecord[]) {
      const before = await seen.get(record.identity);
      if (!settle(count.seen, before?.lastSeen, record.lastSeen) || !write) continue;
      // What was known here of the past stays known.
      const firstSeen = before && before.firstSeen < record.firstSeen ? before.firstSeen : record.firstSeen;
      await seen.put({
        ...record,
        firstSeen,
        twins: [...new Set([...record.twins, ...(before?.twins ?? [])])],
      });
    }
  } catch (error) {
    // Without this a put that throws before it is queued would leave the earlier ones to be committed.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // The store has done it itself.
    }
    throw error;
  }
  await transaction.done;
  return count;
}

interface Tally {
  added: number;
  replaced: number;
  kept: number;
}

function tally(): Tally {
  return { added: 0, replaced: 0, kept: 0 };
}

/** Counts one record; true when the file's is to be written. Instants are compared as instants. */
function settle(count: Tally, before: string | undefined, now: string): boolean {
  const what = before === undefined ? 'added' : Date.parse(now) > Date.parse(before) ? 'replaced' : 'kept';
  count[what] += 1;
  return what !== 'kept';
}

/** The id itself unless another offer has it here. */
async function freeId(
  offers: { getKey(id: string): Promise<string | undefined> },
  id: string,
): Promise<string> {
  let free = id;
  for (let count = 2; (await offers.getKey(free)) !== undefined; count += 1) free = `${id}-${count}`;
  return free;
}
