import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LastScore, OfferPrint } from '../model/known-offer.ts';
import type { Profile } from '../model/profile.ts';
import type { SavedOffer } from '../model/view.ts';
import type { Overrule } from '../reading/read-offer.ts';
import { MIGRATIONS } from './migrations.ts';

/** A saved offer as stored: with the key that makes one offer one offer however it was reached. */
export interface OfferRecord extends SavedOffer {
  readonly identity: string;
}

/** What the user corrected in one offer (or everywhere, under `*`), newest first. */
export interface OverruleRecord {
  readonly identity: string;
  readonly overrules: readonly Overrule[];
  /** ISO 8601 instant. */
  readonly updatedAt: string;
}

/** One offer that was seen. What is not the user's own is a copy: this record can go at any time. */
export interface SeenRecord {
  readonly identity: string;
  /** What links to it are known by, see `offerKeys`. */
  readonly keys: readonly string[];
  readonly url: string;
  readonly source: string;
  /** ISO 8601 instants. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly last: LastScore;
  readonly print: OfferPrint;
  /** Leads to texts that may be the same, see `anchorsOf`. */
  readonly anchors: readonly (number | string)[];
  /** Identities of the same offer elsewhere; never merged. */
  readonly twins: readonly string[];
}

export interface JalonSchema extends DBSchema {
  offers: { key: string; value: OfferRecord; indexes: { identity: string; savedAt: string } };
  profiles: { key: string; value: Profile & { readonly id: string; readonly updatedAt: string } };
  overrules: { key: string; value: OverruleRecord };
  seen: {
    key: string;
    value: SeenRecord;
    indexes: { lastSeen: string; keys: string; anchors: number | string; twins: string };
  };
}

export type Database = IDBPDatabase<JalonSchema>;

export const DATABASE_NAME = 'jalon';
export const DATABASE_VERSION = MIGRATIONS.length;

/** How long an older tab may hold the database before the user is told (milliseconds). */
const BLOCKED_AFTER = 5000;

let opened: Promise<Database> | null = null;

/**
 * The one connection of this context. Closes itself when a newer version wants to upgrade, reopens on the next call.
 * @throws Error with a sentence for the user when the store cannot be opened (private window, newer data, another tab).
 */
export function openDatabase(): Promise<Database> {
  // The promise is kept before anything is awaited: of two blocked openers only the first is told so.
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Closes the connection, if any: for tests and before a restore. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = null;
  (await closing?.catch(() => null))?.close();
}

async function open(): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('store-blocked')), BLOCKED_AFTER);
  });
  const opening = openDB<JalonSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(database, transaction);
    },
    blocking: () => void closeDatabase(),
    terminated: () => {
      opened = null;
    },
  });
  try {
    return await Promise.race([opening, tooLong]);
  } catch (error) {
    // If the open succeeds after we gave up, it must not hold the store against others.
    opening.then((database) => database.close()).catch(() => undefined);
    throw named(error);
  } finally {
    clearTimeout(timer);
  }
}

function named(error: unknown): Error {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError') return new Error('store-private', { cause: error });
  if (name === 'VersionError') return new Error('store-newer', { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
