import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { JalonSchema } from './database.ts';

type Upgrade = (
  database: IDBPDatabase<JalonSchema>,
  transaction: IDBPTransaction<JalonSchema, StoreNames<JalonSchema>[], 'versionchange'>,
) => void;

/** Step n brings schema version n to n + 1. A step that was released is never edited again: add another. */
export const MIGRATIONS: readonly Upgrade[] = [
  (database) => {
    const offers = database.createObjectStore('offers', { keyPath: 'id' });
    offers.createIndex('identity', 'identity', { unique: true });
    offers.createIndex('savedAt', 'savedAt');
    database.createObjectStore('profiles', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('overrules', { keyPath: 'identity' });
  },
  (database) => {
    const seen = database.createObjectStore('seen', { keyPath: 'identity' });
    seen.createIndex('lastSeen', 'lastSeen');
    seen.createIndex('keys', 'keys', { multiEntry: true });
    seen.createIndex('anchors', 'anchors', { multiEntry: true });
    seen.createIndex('twins', 'twins', { multiEntry: true });
  },
];
