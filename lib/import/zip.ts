import { ImportError } from './import-error.ts';
import type { ImportLimits } from './limits.ts';

/** A file of an archive, found by the central directory. */
export interface ZipEntry {
  /** With `/` between folders; never used as a path on this machine. */
  readonly name: string;
  read(): Promise<Uint8Array>;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a ZIP archive by name; of two with one name the first. What entries declare of their size is not believed: bytes are
 * counted as they come out, over all entries of the archive together.
 * @throws ImportError `broken`, `encrypted`, `too-many-entries`; from `read` also `expands-too-much`
 */
export function openZip(bytes: Uint8Array, limits: ImportLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new ImportError('too-many-entries', String(count));
  const entries = new Map<string, ZipEntry>();
  const spent = { bytes: 0 };
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      throw new ImportError('broken', 'central directory');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name === '' || name.endsWith('/') || entries.has(name)) continue;
    entries.set(name, {
      name,
      async read() {
        if ((flags & 1) !== 0) throw new ImportError('encrypted');
        if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL)
          throw new ImportError('broken', name);
        const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        if (from + packed > view.byteLength) throw new ImportError('broken', name);
        const data = bytes.subarray(from, from + packed);
        if (method === STORED) return counted(data, spent, limits);
        if (method === DEFLATED) return inflate(data, spent, limits);
        throw new ImportError('broken', `method ${method}`);
      },
    });
  }
  return entries;
}

/** Where the directory's end is written: the last place that fits, as its own length says. */
function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ImportError('broken', 'no end of directory');
}

function nameOf(bytes: Uint8Array, utf8: boolean): string {
  return new TextDecoder(utf8 ? 'utf-8' : 'windows-1252').decode(bytes).replaceAll('\\', '/');
}

interface Spent {
  bytes: number;
}

function counted(data: Uint8Array, spent: Spent, limits: ImportLimits): Uint8Array {
  spent.bytes += data.length;
  if (spent.bytes > limits.expandedBytes) throw new ImportError('expands-too-much');
  return data;
}

/** Inflates piece by piece and stops at the limit. */
async function inflate(data: Uint8Array, spent: Spent, limits: ImportLimits): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const wrote = writer
    .write(new Uint8Array(data))
    .then(() => writer.close())
    // The reading side says what was wrong.
    .catch(() => undefined);
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(counted(value, spent, limits));
      length += value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof ImportError ? error : new ImportError('broken', 'deflate');
  }
  await wrote;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
