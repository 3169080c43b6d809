/**
 * The complete backup as one JSON file. The same store always gives the same bytes: records lie in the order of their keys, names
 * within a record in the order of the alphabet, and nothing tells when the file was made (its name does).
 */
import { isBackupOffer, isOverrules, isProfileRecord, isSeen } from './backup-shapes.ts';

export const BACKUP_FORMAT = 'jalon.backup';
export const BACKUP_VERSION = 1;
/** Parts of a backup, one for each store. */
export const BACKUP_PARTS = ['offers', 'overrules', 'profiles', 'seen'] as const;
export type BackupPart = (typeof BACKUP_PARTS)[number];
/** Records as they lie in the store; their shapes were checked. */
export type BackupRecord = Readonly<Record<string, unknown>>;
export type Backup = Readonly<Record<BackupPart, readonly BackupRecord[]>>;

/** Arrays of numbers that the store keeps packed carry this name in the file. */
const PACKED = '$uint32';
/** Beyond this a file is no backup of ours but an attack on the stack. */
const MOST_DEPTH = 40;
/** Names that would change what an object is; none of ours is called so. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The file, piece by piece, so that ten thousand offers need not become one string. Records must come in the order of their keys. */
export function* backupPieces(backup: Backup): Generator<string> {
  yield `{"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION}`;
  for (const part of BACKUP_PARTS) {
    yield `,\n"${part}":[`;
    let first = true;
    for (const record of backup[part]) {
      yield `${first ? '' : ','}\n${JSON.stringify(ordered(record))}`;
      first = false;
    }
    yield ']';
  }
  yield '}\n';
}

/** Why a file was not taken: all of it is refused for one fault. */
export class BackupError extends Error {
  /** `not-json`, `not-ours`, `newer` (a later Jalon wrote it), `damaged`. */
  readonly reason: 'not-json' | 'not-ours' | 'newer' | 'damaged';
  /** Where the fault lies, e.g. `offers 12`; empty when it is the whole file. */
  readonly place: string;
  constructor(reason: BackupError['reason'], place = '') {
    super(`backup-${reason}${place ? `: ${place}` : ''}`);
    this.reason = reason;
    this.place = place;
  }
}

/** @throws BackupError when the file is not wholly a backup of ours */
export function parseBackup(file: string): Backup {
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch {
    throw new BackupError('not-json');
  }
  if (!isObject(value) || value.format !== BACKUP_FORMAT) throw new BackupError('not-ours');
  if (typeof value.version !== 'number' || value.version < 1) throw new BackupError('damaged');
  if (value.version > BACKUP_VERSION) throw new BackupError('newer');
  return {
    offers: part(value, 'offers', isBackupOffer, 'identity', 'id'),
    overrules: part(value, 'overrules', isOverrules, 'identity'),
    profiles: part(value, 'profiles', isProfileRecord, 'id'),
    seen: part(value, 'seen', isSeen, 'identity'),
  };
}

function part(
  file: Readonly<Record<string, unknown>>,
  name: BackupPart,
  isGood: (record: BackupRecord) => boolean,
  ...unique: readonly string[]
): BackupRecord[] {
  const list = file[name];
  if (!Array.isArray(list)) throw new BackupError('damaged', name);
  const known = unique.map(() => new Set<unknown>());
  return list.map((entry: unknown, index) => {
    const record = unpacked(entry, 0);
    const place = `${name} ${index + 1}`;
    if (!isObject(record) || !isGood(record)) throw new BackupError('damaged', place);
    unique.forEach((key, at) => {
      if (known[at]?.has(record[key])) throw new BackupError('damaged', place);
      known[at]?.add(record[key]);
    });
    return record;
  });
}

/** A copy with names in the order of the alphabet and packed numbers spelled out. */
function ordered(value: unknown): unknown {
  if (value instanceof Uint32Array) return { [PACKED]: [...value] };
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

/** The way back; `undefined`, which no record is, stands for what can only be hostile. */
function unpacked(value: unknown, depth: number): unknown {
  if (depth > MOST_DEPTH) throw new BackupError('damaged');
  if (Array.isArray(value)) return value.map((entry) => unpacked(entry, depth + 1));
  if (!isObject(value)) return value;
  const packed = value[PACKED];
  if (packed !== undefined) {
    if (!Array.isArray(packed) || !packed.every(isUint32)) throw new BackupError('damaged');
    return Uint32Array.from(packed);
  }
  const keys = Object.keys(value);
  if (keys.some((key) => FORBIDDEN.has(key))) throw new BackupError('damaged');
  return Object.fromEntries(keys.map((key) => [key, unpacked(value[key], depth + 1)]));
}

function isUint32(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
