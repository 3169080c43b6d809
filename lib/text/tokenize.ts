import { CharClass, charClass, isBulletSign } from './char-classes.ts';
import { decode, type FoldedText, foldText } from './fold-text.ts';
import { isUpperAt, readInclusiveForm } from './inclusive-forms.ts';
import { SENTENCE_STARTERS, SHORTEST_HEAD } from './run-together.ts';

/**
 * What stands between two words, from "nothing" to "another paragraph". Up to `softest hard one` (`Gap.slash`) a term
 * may continue across it.
 */
export const Gap = {
  none: 0,
  space: 1,
  hyphen: 2,
  apostrophe: 3,
  /** A line break inside a running sentence. */
  line: 4,
  /** The dot of Node.js. */
  joint: 5,
  slash: 6,
  comma: 7,
  /** A hyphen or dash between spaces. */
  dash: 8,
  open: 9,
  close: 10,
  /** Colon, semicolon, quotation mark, bar and the like. */
  mark: 11,
  /** Full stop, exclamation or question mark. */
  stop: 12,
  /** A line break that ends what stands before it. */
  lineEnd: 13,
  /** Blank line or a new list item. */
  block: 14,
} as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

export const TokenFlag = {
  accent: 1,
  /** Has an upper-case letter. */
  upper: 2,
  /** Has a lower-case letter. */
  lower: 4,
  /** Begins with an upper-case letter. */
  capital: 8,
  /** Part of an address (e-mail, URL): its letters are no words. */
  opaque: 16,
  digit: 32,
  /** An elided article or pronoun, apostrophe excluded: the l of "l'ITIL". */
  elision: 64,
} as const;

/** All words of a text in parallel arrays: made for scanning without allocating. */
export interface TokenTable {
  readonly folded: FoldedText;
  readonly count: number;
  /** Folded offsets of the whole word. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Folded end of the letters to look up (the stem of an inclusive form). */
  readonly base: Int32Array;
  /** Hash of the plain letters [from, base): see `hashPlain`. */
  readonly hash: Int32Array;
  /** `gap[i]` stands before word i; `gap[count]` after the last one. */
  readonly gap: Uint8Array;
  readonly flags: Uint8Array;
  /** Forms to look up instead of the letters themselves: inclusive forms, dotted acronyms. Accents kept. */
  readonly variants: ReadonlyMap<number, readonly string[]>;
}

/** One word, for code that reads a few of them. */
export interface Token {
  /** Span in the original text. */
  readonly start: number;
  readonly end: number;
  /** Lower case with accents. */
  readonly accented: string;
  /** Lower case without accents. */
  readonly plain: string;
  /** All forms it may stand for (accents kept): one, or both sides of an inclusive form. */
  readonly forms: readonly string[];
  /** What stands before it. */
  readonly gap: Gap;
  /** `lower` is-it, `Capital`, `UPPER` (at least two letters) or `miXed`. */
  readonly casing: 'lower' | 'capital' | 'upper' | 'mixed' | 'none';
  readonly elision: boolean;
  readonly opaque: boolean;
}

const ELISIONS: ReadonlySet<string> = new Set([
  'l',
  'd',
  'j',
  'm',
  't',
  's',
  'n',
  'c',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
  'presqu',
]);
/** Endings after a dot that belong to the word: Node.js, ASP.NET, draw.io. */
const JOINED_SUFFIXES: ReadonlySet<string> = new Set(['js', 'net', 'io', 'ai', 'ts', 'py']);
/** Endings after a dot that make the whole an address. */
const ADDRESS_SUFFIXES: ReadonlySet<string> = new Set(['com', 'fr', 'org', 'eu', 'info', 'gouv', 'co']);
/** Words after or before which a line break never ends a phrase. */
const LINKING: ReadonlySet<string> = new Set(
  'de des du d la le les l et ou a au aux en sur par pour avec of the and or to for with in on a an un une'.split(
    ' ',
  ),
);
/** A line of at least this many characters was wrapped, not ended. */
const WRAPPED_LINE = 40;
/** A line of at most this many words is an item of a bare list. */
const LIST_LINE_WORDS = 2;

export const HASH_SEED = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 code units. */
export function hashPlain(plain: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < plain.length; at += 1) hash = Math.imul(hash ^ plain.charCodeAt(at), 16777619);
  return hash;
}

/** Cuts a text into words. Linear in its length. */
export function tokenize(text: string | FoldedText): TokenTable {
  const folded = typeof text === 'string' ? foldText(text) : text;
  return new Tokenizer(folded).run();
}

/** The words of a text as objects. */
export function readTokens(text: string | FoldedText | TokenTable): Token[] {
  const table = typeof text === 'string' || !('count' in text) ? tokenize(text) : text;
  const tokens: Token[] = [];
  for (let i = 0; i < table.count; i += 1) tokens.push(tokenAt(table, i));
  return tokens;
}

/** Word `i` of the table as an object. */
export function tokenAt(table: TokenTable, i: number): Token {
  const { folded } = table;
  const from = table.from[i] as number;
  const to = table.to[i] as number;
  const flags = table.flags[i] as number;
  const accented = decode(folded.accented, from, to);
  return {
    start: folded.starts[from] as number,
    end: folded.ends[to - 1] as number,
    accented,
    plain: decode(folded.plain, from, to),
    forms: table.variants.get(i) ?? [accented],
    gap: table.gap[i] as Gap,
    casing: casingOf(flags, to - from),
    elision: (flags & TokenFlag.elision) !== 0,
    opaque: (flags & TokenFlag.opaque) !== 0,
  };
}

/** Span of words [first, last] in the original text. */
export function spanOfTokens(table: TokenTable, first: number, last: number): { start: number; end: number } {
  return {
    start: table.folded.starts[table.from[first] as number] as number,
    end: table.folded.ends[(table.to[last] as number) - 1] as number,
  };
}

/** The plain letters of word i. */
export function plainAt(table: TokenTable, i: number): string {
  return decode(table.folded.plain, table.from[i] as number, table.base[i] as number);
}

/** The lower-case letters of word i with their accents. */
export function accentedAt(table: TokenTable, i: number): string {
  return decode(table.folded.accented, table.from[i] as number, table.base[i] as number);
}

function casingOf(flags: number, length: number): Token['casing'] {
  const upper = (flags & TokenFlag.upper) !== 0;
  const lower = (flags & TokenFlag.lower) !== 0;
  if (!upper) return lower ? 'lower' : 'none';
  if (!lower) return length > 1 ? 'upper' : 'capital';
  return (flags & TokenFlag.capital) !== 0 ? 'capital' : 'mixed';
}

class Tokenizer {
  readonly folded: FoldedText;
  readonly plain: Uint16Array;
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly base: Int32Array;
  readonly hash: Int32Array;
  readonly gap: Uint8Array;
  readonly flags: Uint8Array;
  readonly variants = new Map<number, readonly string[]>();
  count = 0;
  /** What has been seen since the last word. */
  pending: number = Gap.block;
  newlines = 0;
  /** Folded offset where the line began; length of the last finished line that had words. */
  lineStart = 0;
  lastLineLength = 0;
  wordsInLine = 0;
  wordsInLastLine = 0;
  opaqueUntil = -1;

  constructor(folded: FoldedText) {
    this.folded = folded;
    this.plain = folded.plain;
    this.size = folded.length;
    const capacity = (folded.length >> 1) + 2;
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.base = new Int32Array(capacity);
    this.hash = new Int32Array(capacity);
    this.gap = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  run(): TokenTable {
    let at = 0;
    while (at < this.size) at = this.step(at);
    this.gap[this.count] = Gap.block;
    return {
      folded: this.folded,
      count: this.count,
      from: this.from,
      to: this.to,
      base: this.base,
      hash: this.hash,
      gap: this.gap,
      flags: this.flags,
      variants: this.variants,
    };
  }

  /** Handles what stands at `at` and gives the offset after it. */
  private step(at: number): number {
    const kind = charClass(this.plain[at] as number);
    switch (kind) {
      case CharClass.letter:
      case CharClass.digit:
        return this.word(at, at);
      case CharClass.space:
      case CharClass.markup:
        if (kind === CharClass.markup && this.newlines > 0 && this.isSpaceAt(at + 1)) this.raise(Gap.block);
        else this.raise(Gap.space);
        return at + 1;
      case CharClass.newline:
        return this.newline(at);
      case CharClass.apostrophe:
        this.raise(Gap.apostrophe);
        return at + 1;
      case CharClass.hyphen:
        if (this.newlines > 0 || this.count === 0) this.raise(Gap.block);
        else if (this.isSpaceAt(at - 1) || this.isSpaceAt(at + 1)) this.raise(Gap.dash);
        else this.raise(Gap.hyphen);
        return at + 1;
      case CharClass.dot:
        return this.dot(at);
      case CharClass.plus:
        if (this.nextIsDigit(at + 1)) return this.push(at, at + 1, at + 1, 0);
        this.raise(Gap.mark);
        return at + 1;
      case CharClass.ampersand:
        return this.push(at, at + 1, at + 1, 0);
      case CharClass.slash:
        this.raise(Gap.slash);
        return at + 1;
      case CharClass.comma:
        this.raise(Gap.comma);
        return at + 1;
      case CharClass.open:
        this.raise(Gap.open);
        return at + 1;
      case CharClass.close:
        this.raise(Gap.close);
        return at + 1;
      case CharClass.at:
        this.address(at);
        return at + 1;
      case CharClass.colon:
        if (this.plain[at + 1] === 0x2f && this.plain[at + 2] === 0x2f) this.address(at);
        this.raise(Gap.mark);
        return at + 1;
      case CharClass.stop:
        this.raise(Gap.stop);
        return at + 1;
      case CharClass.bullet:
      case CharClass.middot:
        this.raise(Gap.block);
        return at + 1;
      default:
        this.raise(this.newlines > 0 && isBulletSign(this.plain[at] as number) ? Gap.block : Gap.mark);
        return at + 1;
    }
  }

  private raise(gap: number): void {
    if (gap > this.pending) this.pending = gap;
  }

  private newline(at: number): number {
    // \r\n is one line break.
    const width = this.plain[at] === 0x0d && this.plain[at + 1] === 0x0a ? 2 : 1;
    this.newlines += 1;
    if (this.newlines > 1) {
      this.raise(Gap.block);
    } else {
      this.raise(Gap.line);
      this.lastLineLength = at - this.lineStart;
      this.wordsInLastLine = this.wordsInLine;
    }
    this.wordsInLine = 0;
    this.lineStart = at + width;
    return at + width;
  }

  private dot(at: number): number {
    const before = at > 0 ? charClass(this.plain[at - 1] as number) : CharClass.space;
    const after = at + 1 < this.size ? charClass(this.plain[at + 1] as number) : CharClass.space;
    if (after === CharClass.letter && !isWordClass(before) && before !== CharClass.dot) {
      // .NET
      return this.word(at, at + 1);
    }
    if (after === CharClass.letter && isWordClass(before)) {
      const suffix = this.lettersFrom(at + 1, 5);
      if (JOINED_SUFFIXES.has(suffix)) {
        this.raise(Gap.joint);
        return at + 1;
      }
      if (ADDRESS_SUFFIXES.has(suffix) && !isUpperAt(this.folded, at + 1)) this.address(at);
    }
    this.raise(Gap.stop);
    return at + 1;
  }

  /** Reads the word whose first letter or digit is at `first` (`start` may be the dot of ".NET"). */
  private word(start: number, first: number): number {
    const { plain, size, folded } = this;
    const { accented, source, starts } = folded;
    let hash = HASH_SEED;
    let flags = 0;
    let at = start;
    if (start < first) {
      hash = Math.imul(hash ^ (plain[start] as number), 16777619);
      at = first;
    }
    while (at < size) {
      const unit = plain[at] as number;
      const kind = charClass(unit);
      if (kind === CharClass.letter) {
        // Most letters are their own lower case without accent: one comparison settles both questions.
        if (source.charCodeAt(starts[at] as number) === unit) {
          flags |= TokenFlag.lower;
          if (accented[at] !== unit) flags |= TokenFlag.accent;
        } else {
          if (accented[at] !== unit) flags |= TokenFlag.accent;
          if (!isUpperAt(folded, at)) {
            flags |= TokenFlag.lower;
          } else {
            if (at - first >= SHORTEST_HEAD && (flags & TokenFlag.lower) !== 0 && this.startsSentence(at))
              break;
            flags |= at === first ? TokenFlag.upper | TokenFlag.capital : TokenFlag.upper;
          }
        }
      } else if (kind === CharClass.digit) {
        flags |= TokenFlag.digit;
      } else if (
        // 802.1X, 3.5, 3,5
        (kind === CharClass.dot || kind === CharClass.comma) &&
        at > first &&
        charClass(plain[at - 1] as number) === CharClass.digit &&
        at + 1 < size &&
        charClass(plain[at + 1] as number) === CharClass.digit
      ) {
        // part of the number
      } else {
        break;
      }
      hash = Math.imul(hash ^ unit, 16777619);
      at += 1;
    }
    let base = at;
    let end = at;
    const next = at < size ? charClass(plain[at] as number) : CharClass.space;
    if (
      (next === CharClass.plus || next === CharClass.hash) &&
      (flags & TokenFlag.lower || flags & TokenFlag.upper)
    ) {
      let signs = at;
      while (signs < size && signs - at < 2 && charClass(plain[signs] as number) === next) signs += 1;
      const after = signs < size ? charClass(plain[signs] as number) : CharClass.space;
      const glued =
        next === CharClass.plus ? isWordClass(charClass(plain[at - 1] as number)) : at - first <= 2;
      if (
        glued &&
        !isWordClass(after) &&
        after !== next &&
        !(next === CharClass.plus && this.nextIsDigit(signs))
      ) {
        for (let k = at; k < signs; k += 1) hash = Math.imul(hash ^ (plain[k] as number), 16777619);
        base = signs;
        end = signs;
      }
    } else if (next === CharClass.dot && at - first === 1 && flags & (TokenFlag.lower | TokenFlag.upper)) {
      const acronym = this.dottedAcronym(first);
      if (acronym !== null) {
        this.variants.set(this.count, [acronym.letters]);
        flags |= acronym.flags;
        end = acronym.end;
        base = end;
      }
    } else if (
      next === CharClass.open ||
      next === CharClass.middot ||
      next === CharClass.dot ||
      next === CharClass.slash ||
      next === CharClass.hyphen ||
      next === CharClass.bullet
    ) {
      const inclusive = flags & TokenFlag.digit ? null : readInclusiveForm(folded, first, at);
      if (inclusive !== null) {
        this.variants.set(this.count, inclusive.forms);
        end = inclusive.end;
      }
    } else if (next === CharClass.apostrophe && at - first <= 6 && ELISIONS.has(decode(plain, first, at))) {
      flags |= TokenFlag.elision;
    }
    const done = this.push(start, end, base, flags, hash);
    // "ManagerJob": the page has lost a line break here.
    if (next === CharClass.letter) this.raise(Gap.lineEnd);
    // The last dot of S.I. belongs to the acronym: it ends no sentence.
    if (end > at && this.plain[end] === 0x2e && this.variants.has(this.count - 1)) return done + 1;
    if (next === CharClass.dot && at - first === 3 && decode(plain, first, at) === 'www') this.address(at);
    return done;
  }

  /** S.I., R.S.S.I., e.g.: at least two single letters, each followed by a dot (the last dot may be missing). */
  private dottedAcronym(first: number): { end: number; letters: string; flags: number } | null {
    let letters = '';
    let at = first;
    let end = first;
    let flags = 0;
    while (at < this.size && charClass(this.plain[at] as number) === CharClass.letter) {
      const after = at + 1 < this.size ? charClass(this.plain[at + 1] as number) : CharClass.space;
      if (isWordClass(after)) break;
      letters += String.fromCharCode(this.folded.accented[at] as number);
      flags |= isUpperAt(this.folded, at) ? TokenFlag.upper : TokenFlag.lower;
      end = at + 1;
      if (after !== CharClass.dot) break;
      at += 2;
      if (letters.length > 8) return null;
    }
    // "projet.e.t": a word that goes on after the last dot is no acronym.
    if (letters.length < 2) return null;
    return { end, letters, flags };
  }

  private push(start: number, end: number, base: number, flags: number, hash?: number): number {
    const i = this.count;
    let gap = this.pending;
    if (gap === Gap.line && this.endsLine(start, end, flags)) gap = Gap.lineEnd;
    this.from[i] = start;
    this.to[i] = end;
    this.base[i] = base;
    this.hash[i] = hash ?? Math.imul(HASH_SEED ^ (this.plain[start] as number), 16777619);
    this.gap[i] = gap;
    this.flags[i] = start < this.opaqueUntil ? flags | TokenFlag.opaque : flags;
    this.count = i + 1;
    this.pending = Gap.none;
    this.newlines = 0;
    this.wordsInLine += 1;
    return end;
  }

  /** Does the single line break before the word at `start` end what stood before it? */
  private endsLine(start: number, end: number, flags: number): boolean {
    if (this.lastLineLength >= WRAPPED_LINE) return false;
    if (LINKING.has(decode(this.plain, start, Math.min(end, start + 5)))) return false;
    const i = this.count - 1;
    if (i >= 0 && LINKING.has(decode(this.plain, this.from[i] as number, this.to[i] as number))) return false;
    return (flags & TokenFlag.capital) !== 0 || this.wordsInLastLine <= LIST_LINE_WORDS;
  }

  /** Everything glued to `at`, before and after it, is an address. */
  private address(at: number): void {
    if (at < this.opaqueUntil) return;
    let end = at;
    while (end < this.size) {
      const kind = charClass(this.plain[end] as number);
      if (kind === CharClass.space || kind === CharClass.newline || kind === CharClass.close) break;
      end += 1;
    }
    this.opaqueUntil = end;
    let i = this.count - 1;
    let edge = at;
    while (i >= 0 && edge - (this.to[i] as number) <= 1 && !this.isSpaceAt(edge - 1)) {
      this.flags[i] = (this.flags[i] as number) | TokenFlag.opaque;
      edge = this.from[i] as number;
      i -= 1;
    }
  }

  /** "…ManagerJob": does one of the words that begin sentences, with a capital, stand at `at`? */
  private startsSentence(at: number): boolean {
    // A capital after a lower-case letter, lower case behind it.
    if (isUpperAt(this.folded, at - 1) || (at + 1 < this.size && isUpperAt(this.folded, at + 1)))
      return false;
    return SENTENCE_STARTERS.has(this.lettersFrom(at, 16));
  }

  private lettersFrom(at: number, limit: number): string {
    let end = at;
    while (end < this.size && end - at <= limit && isWordClass(charClass(this.plain[end] as number))) {
      end += 1;
    }
    return decode(this.plain, at, end);
  }

  private isSpaceAt(at: number): boolean {
    if (at < 0 || at >= this.size) return true;
    const kind = charClass(this.plain[at] as number);
    return kind === CharClass.space || kind === CharClass.newline;
  }

  private nextIsDigit(at: number): boolean {
    // "Bac + 5": a few spaces at most, or the search would not be linear on a run of pluses and spaces.
    for (let k = at; k < this.size && k < at + 3; k += 1) {
      const kind = charClass(this.plain[k] as number);
      if (kind === CharClass.digit) return true;
      if (kind !== CharClass.space) return false;
    }
    return false;
  }
}

function isWordClass(kind: number): boolean {
  return kind === CharClass.letter || kind === CharClass.digit;
}
