import { ImportError } from './import-error.ts';

export type Container = 'zip' | 'pdf' | 'xml' | 'json' | 'text';

/** How many bytes tell what a file is. */
const HEAD = 1024;

const REFUSED: readonly (readonly [string, 'picture' | 'other-format'])[] = [
  ['\x89PNG', 'picture'],
  ['\xFF\xD8\xFF', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  // Word, Excel and PowerPoint before 2007, and Office files with a password.
  ['\xD0\xCF\x11\xE0', 'other-format'],
  ['{\\rtf', 'other-format'],
  ['7z\xBC\xAF', 'other-format'],
  ['Rar!', 'other-format'],
  ['\x1F\x8B', 'other-format'],
  ['MZ', 'other-format'],
  ['\x7FELF', 'other-format'],
  ['%!PS', 'other-format'],
];

/**
 * What the bytes are; the file's name and declared type are never asked.
 * @throws ImportError `empty`, `picture`, `other-format`, `unknown-format`
 */
export function sniffFormat(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new ImportError('empty');
  const head = latin(bytes.subarray(0, HEAD));
  for (const [sign, fault] of REFUSED) if (head.startsWith(sign)) throw new ImportError(fault);
  if (/^....ftyp(?:heic|heif|avif|mif1)/s.test(head) || /^RIFF....WEBP/s.test(head))
    throw new ImportError('picture');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  // Readers take a header anywhere in the first kilobyte, and writers rely on it.
  if (head.includes('%PDF-')) return 'pdf';
  const text = decodeText(bytes.subarray(0, HEAD * 4), true).trimStart();
  if (text === '' && decodeText(bytes).trim() === '') throw new ImportError('empty');
  if (
    /^<(?:\?xml|!DOCTYPE\s{1,9}(?!html)|[A-Za-z][\w.-]{0,40}:?(?:SkillsPassport|Candidate)|SkillsPassport|Candidate)/.test(
      text,
    )
  )
    return 'xml';
  if (/^<(?:!DOCTYPE\s{1,9}html|html|svg)/i.test(text)) throw new ImportError('other-format', 'a web page');
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  return 'text';
}

/**
 * Text in UTF-8, UTF-16 with its mark, or Windows-1252 where it is not UTF-8.
 * @param cut the bytes may end within a letter
 * @throws ImportError `unknown-format` for what is no text in any of them
 */
export function decodeText(bytes: Uint8Array, cut = false): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  if (controls > bytes.length / 200) throw new ImportError('unknown-format');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
