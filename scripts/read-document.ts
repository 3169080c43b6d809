/** Reads a file from disk as text, or says in a code and a sentence why it is none. */
import { readFileSync, statSync } from 'node:fs';

/** Larger files are refused: ten times the largest job page seen (bytes). */
export const MAX_BYTES = 10 * 1024 * 1024;

export class DocumentError extends Error {
  readonly code: 'not-found' | 'unreadable' | 'not-a-file' | 'too-large' | 'empty' | 'binary';
  constructor(code: DocumentError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * @returns the text, decoded as its byte order mark, its own `charset` declaration or UTF-8 say, else as Windows-1252
 * @throws DocumentError
 */
export function readDocument(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw new DocumentError('empty', 'the file has no content');
  const text = decode(bytes);
  if (text.trim() === '') throw new DocumentError('empty', 'the file has only white space');
  return text;
}

function readBytes(path: string): Uint8Array {
  try {
    const { size, isFile } = ((found) => ({ size: found.size, isFile: found.isFile() }))(statSync(path));
    if (!isFile) throw new DocumentError('not-a-file', 'not a regular file');
    if (size > MAX_BYTES) {
      throw new DocumentError('too-large', `the file has ${size} bytes; at most ${MAX_BYTES} are read`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new DocumentError('not-found', 'there is no such file');
    throw new DocumentError('unreadable', message);
  }
}

const MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decode(bytes: Uint8Array): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  if (looksBinary(bytes)) throw new DocumentError('binary', 'the file is not text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const declared = /charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? 'windows-1252';
    return decoderFor(/^utf-?8$/i.test(declared) ? 'windows-1252' : declared).decode(bytes);
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** A zero byte, or more than one control character in fifty, in the first 64 KiB: no text that people write. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  }
  return controls * 50 > head.length;
}
