/**
 * Folding: the text as a comparison sees it, with the way back to the original.
 *
 *   original   P i l o t e s  <soft hyphen>  ﬁ b r e   É t é (NFD)
 *   accented   p i l o t e s                 f i b r e é t é
 *   plain      p i l o t e s                 f i b r e e t e
 *
 * `accented` and `plain` always have the same length, so that one offset serves both. Every folded unit knows the
 * code units of the original it stands for; soft hyphens and zero-width characters stand for nothing.
 */
export interface FoldedText {
  readonly source: string;
  /** Number of folded units. */
  readonly length: number;
  /** Lower case, composed accents kept. Only the first `length` entries count. */
  readonly accented: Uint16Array;
  /** Lower case, accents removed. */
  readonly plain: Uint16Array;
  /** `starts[i]`: where the original of unit i begins. `starts[length]` is the length of the original. */
  readonly starts: Int32Array;
  /** `ends[i]`: where the original of unit i ends (combining marks included). */
  readonly ends: Int32Array;
}

const LOW = 0x250;
/** Up to this many units a string is put together unit by unit. */
const SHORT = 40;
/** Directly mapped units below LOW; 0 means "look closer". */
const LOW_PLAIN = new Uint16Array(LOW);
const LOW_ACCENTED = new Uint16Array(LOW);
const COMBINING = /[\u0300-\u036f]/g;

/** Letters that fold into two units, and the few that no normalisation decomposes. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ĳ: 'ij',
  ŉ: "'n",
  ǆ: 'dz',
  ǉ: 'lj',
  ǌ: 'nj',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const STROKES: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ı: 'i', ŧ: 't' };

for (let code = 1; code < LOW; code += 1) {
  const lower = String.fromCharCode(code).toLowerCase();
  if (lower.length !== 1 || EXPANSIONS[lower] !== undefined || code === 0xad) continue;
  const plain = STROKES[lower] ?? lower.normalize('NFD').replace(COMBINING, '');
  if (plain.length !== 1) continue;
  LOW_ACCENTED[code] = lower.charCodeAt(0);
  LOW_PLAIN[code] = plain.charCodeAt(0);
}
LOW_ACCENTED[0xa0] = LOW_PLAIN[0xa0] = 0x20;
// Acute accent, grave accent and modifier apostrophe are typed for an apostrophe.
LOW_ACCENTED[0xb4] = LOW_PLAIN[0xb4] = LOW_ACCENTED[0x60] = LOW_PLAIN[0x60] = 0x27;

const APOSTROPHES = '\u2018\u2019\u201b\u02bc\u02b9\u2032\uff07';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d';

/** Folds the whole text. Linear in its length. */
export function foldText(source: string): FoldedText {
  // The longest expansion of one code unit is three units (ﬃ); texts with many of them grow the arrays.
  let capacity = source.length + 16;
  let accented = new Uint16Array(capacity);
  let plain = new Uint16Array(capacity);
  let starts = new Int32Array(capacity + 1);
  let ends = new Int32Array(capacity + 1);
  let n = 0;
  const size = source.length;
  for (let at = 0; at < size; at += 1) {
    const code = source.charCodeAt(at);
    if (code < LOW) {
      const direct = LOW_PLAIN[code] as number;
      if (direct !== 0) {
        accented[n] = LOW_ACCENTED[code] as number;
        plain[n] = direct;
        starts[n] = at;
        ends[n] = at + 1;
        n += 1;
        continue;
      }
    }
    if (isInvisible(code)) continue;
    if (code >= 0x300 && code <= 0x36f) {
      if (n > 0 && ends[n - 1] === at) {
        const composed = String.fromCharCode(accented[n - 1] as number, code).normalize('NFC');
        if (composed.length === 1) accented[n - 1] = composed.charCodeAt(0);
        ends[n - 1] = at + 1;
      }
      continue;
    }
    let width = 1;
    let replacement: string;
    if (code >= 0xd800 && code <= 0xdbff && at + 1 < size) {
      const point = source.codePointAt(at) as number;
      width = point > 0xffff ? 2 : 1;
      // Letters "in bold" from the mathematical block, as posts on social networks use them.
      replacement =
        point >= 0x1d400 && point <= 0x1d7ff
          ? String.fromCodePoint(point).normalize('NFKD').toLowerCase()
          : ' ';
    } else {
      replacement = foldRare(code);
    }
    if (n + replacement.length > capacity) {
      capacity = capacity * 2 + replacement.length;
      accented = grow16(accented, capacity);
      plain = grow16(plain, capacity);
      starts = grow32(starts, capacity + 1);
      ends = grow32(ends, capacity + 1);
    }
    for (let k = 0; k < replacement.length; k += 1) {
      const unit = replacement.charCodeAt(k);
      accented[n] = unit;
      plain[n] = unit < LOW && LOW_PLAIN[unit] !== 0 ? (LOW_PLAIN[unit] as number) : barePlain(unit);
      starts[n] = at;
      ends[n] = at + width;
      n += 1;
    }
    at += width - 1;
  }
  starts[n] = size;
  ends[n] = size;
  return { source, length: n, accented, plain, starts, ends };
}

/** The lower-case form with its accents: what "RÉSEAUX" and "réseaux" have in common. */
export function foldAccented(text: string): string {
  const folded = foldText(text);
  return decode(folded.accented, 0, folded.length);
}

/** The lower-case form without accents: what "RÉSEAUX" and "reseaux" have in common. */
export function foldPlain(text: string): string {
  const folded = foldText(text);
  return decode(folded.plain, 0, folded.length);
}

/** A stretch of folded units as a string. */
export function decode(units: Uint16Array, start: number, end: number): string {
  let out = '';
  if (end - start <= SHORT) {
    // Words are short: one unit at a time is four times faster than a call with many arguments.
    for (let at = start; at < end; at += 1) out += String.fromCharCode(units[at] as number);
    return out;
  }
  for (let at = start; at < end; at += 4096) {
    out += String.fromCharCode(...units.subarray(at, Math.min(end, at + 4096)));
  }
  return out;
}

/** The text without the characters that a reader does not see. Offsets do not survive: only for looking at a stretch by itself. */
export function withoutInvisible(text: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isInvisible(text.charCodeAt(at))) continue;
    out += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Characters that a reader does not see: soft hyphen, zero-width space and joiners, direction marks, BOM, variation selectors. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** The rare characters: typography, full-width forms, ligatures, other scripts. */
function foldRare(code: number): string {
  if (code === 0) return ' ';
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return "'";
  if (DASHES.includes(char)) return '-';
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000) return ' ';
  if (code === 0x2028 || code === 0x2029) return '\n';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const lower = char.toLowerCase();
  const expansion = EXPANSIONS[lower];
  if (expansion !== undefined) return expansion;
  const composed = lower.normalize('NFC');
  return composed.length === 0 ? ' ' : composed;
}

/** The accentless unit of a rare composed letter (Vietnamese, Greek with tonos …). */
function barePlain(unit: number): number {
  const bare = String.fromCharCode(unit).normalize('NFD').replace(COMBINING, '');
  return bare.length === 0 ? unit : bare.charCodeAt(0);
}

function grow16(from: Uint16Array, capacity: number): Uint16Array<ArrayBuffer> {
  const to = new Uint16Array(capacity);
  to.set(from);
  return to;
}
function grow32(from: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(capacity);
  to.set(from);
  return to;
}
