import type { Span } from '../model/span.ts';
import { withoutInvisible } from '../text/fold-text.ts';
import { ENGLISH_DUTY_VERBS } from './section-wording.ts';

/**
 * A line as a reader sees it: hard-wrapped lines joined, the bullet or number taken off.
 * `start`/`end` hold the words; `from`/`to` the whole stretch of the text, line break included.
 */
export interface TextLine extends Span {
  readonly from: number;
  readonly to: number;
  readonly bullet: boolean;
  /** Its bullet is a number or letter: perhaps a numbered heading. */
  readonly numbered: boolean;
  /** An empty line (or the beginning of the text) stands before it. */
  readonly afterBlank: boolean;
}

/** A sentence, or one item of a list: the field within which cue words govern. */
export interface Sentence extends Span {
  /** Index into the lines. */
  readonly line: number;
  readonly bullet: boolean;
}

const BULLET =
  /^[\s>]{0,12}(?:[-–—•▪▫◦‣⁃●○■□◆◇➢➤►▶▸✓✔✅☑→⇒➔➜❖✦★☆❯›»·*+]{1,2}(?=\s)\s{0,8}|[•▪▫◦‣●○■□➢➤►▶▸✓✔✅☑→➔➜❖✦·](?=[\p{L}\d*])|\(?\d{1,2}[.)]\s{1,4}(?=\S)|[a-h][.)]\s{1,4}(?=\S))/u;
/** The round bullet of word processors comes out as a small o; "> " opens items in texts copied from mails. */
const LETTER_BULLET = /^[\s>]{0,12}(?:o\s{1,8}(?=\p{Lu}|\d)|>\s{1,8}(?=\p{L}|\d))/u;
/** Signs that open an item where the line above or below begins with the same one: alone they open a heading. */
const REPEATED_SIGN = /^\s{0,12}((?:\p{Extended_Pictographic}\uFE0F?|[#~=])\s{1,8})(?=\S)/u;
const GLUED_DASH = /^[\s>]{0,12}[-–—*](?=\p{L})/u;

/** Splits a text into lines. Linear in its length. */
export function splitLines(source: string): TextLine[] {
  const lines: TextLine[] = [];
  const width = widthOfCapitals(source);
  let at = 0;
  let afterBlank = true;
  /** The repeatable sign of the line before, when no empty line stands between. */
  let signBefore = '';
  while (at < source.length) {
    let stop = source.indexOf('\n', at);
    const to = stop < 0 ? source.length : stop + 1;
    if (stop < 0) stop = source.length;
    const raw = source.slice(at, stop);
    if (raw.trim() === '') {
      afterBlank = true;
      signBefore = '';
      at = to;
      continue;
    }
    const opening = raw.slice(0, 40);
    const repeated = REPEATED_SIGN.exec(opening);
    const sign = repeated?.[1] ?? '';
    const isItem =
      sign !== '' &&
      (sign === signBefore ||
        source
          .slice(to, to + 40)
          .trimStart()
          .startsWith(sign));
    signBefore = sign;
    const mark =
      BULLET.exec(opening) ??
      GLUED_DASH.exec(opening) ??
      LETTER_BULLET.exec(opening) ??
      (isItem ? repeated : null);
    const line: TextLine = {
      start: at + (mark ? mark[0].length : raw.length - raw.trimStart().length),
      end: at + raw.trimEnd().length,
      from: at,
      to,
      bullet: mark !== null,
      numbered: mark !== null && /[a-h\p{N}]/u.test(mark[0]),
      afterBlank,
    };
    const previous = lines.at(-1);
    if (previous && !line.bullet && !afterBlank && continues(source, previous, line, width)) {
      lines[lines.length - 1] = { ...previous, end: line.end, to };
    } else if (line.end > line.start) {
      lines.push(line);
    }
    afterBlank = false;
    at = to;
  }
  return lines;
}

const LOWER_START = /^[\p{Ll}(]/u;
const OPEN_END =
  /(?:,|\s(?:de|des|du|la|le|les|et|ou|en|dans|sur|pour|avec|un|une|the|of|and|or|a|an|to|with|for|in|on|our|your|nos|vos))$/iu;

/** No line ends behind these. */
const UNFINISHED = /\s(?:not|n't|pas|be)$/i;

/** A hard-wrapped line goes on in the next one. */
function continues(source: string, previous: TextLine, line: TextLine, capitals: number): boolean {
  const last = source.slice(Math.max(previous.start, previous.end - 12), previous.end);
  if (/[.!?:;…]$/.test(last)) return false;
  if (UNFINISHED.test(last)) return true;
  const lastBreak = source.lastIndexOf('\n', previous.end - 1);
  const width = previous.end - Math.max(previous.start, lastBreak + 1);
  if (width < 35) return false;
  if (LOWER_START.test(source.slice(line.start, line.start + 2)) || OPEN_END.test(last)) return true;
  // In capitals only the width tells a wrapped line from a new one: the next word would not have had room.
  if (capitals === 0) return false;
  const next = source.slice(line.start, line.end);
  const word = /^\S{1,30}/.exec(next)?.[0] ?? '';
  return (
    width + word.length + 1 > capitals * 0.9 &&
    !next.slice(0, 30).includes(':') &&
    isAllCapitals(next) &&
    isAllCapitals(source.slice(previous.start, previous.end))
  );
}

/** Fewer lines in capitals are headings. */
const LEAST_CAPITAL_LINES = 10;
/** Text that was wrapped by hand or by a mail program is not wider. */
const WIDEST_WRAP = 100;

/** How wide the lines are that stand in capitals, when a text was written and wrapped so; else 0. */
function widthOfCapitals(source: string): number {
  const widths: number[] = [];
  let lines = 0;
  for (const line of source.split('\n')) {
    const width = withoutInvisible(line).trim().length;
    if (width === 0) continue;
    lines += 1;
    if (isAllCapitals(line)) widths.push(width);
  }
  if (widths.length < LEAST_CAPITAL_LINES || widths.length * 2 <= lines) return 0;
  // A few lines stand out of every margin.
  const width = widths.sort((a, b) => b - a)[Math.floor(widths.length / 5)] as number;
  return width <= WIDEST_WRAP ? width : 0;
}

function isAllCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** Nobody writes longer sentences; lists of links and hostile pages do. It keeps every rule within a sentence linear. */
const LONGEST_SENTENCE = 1500;

/** Words before a full stop that do not end a sentence. */
const ABBREVIATIONS = new Set(
  'ex cf min max env approx mr mme dr sr jr inc ltd co vs e.g i.e resp st av bd no tel ref art incl excl'.split(
    ' ',
  ),
);
const INLINE_BULLET = '•▪▫◦‣●○■□➢➤►▶▸✓✔✅☑❖✦➔➜';
/** Words that begin a sentence or item where a text lost its line breaks: "… is essentialGood knowledge of …". */
const GLUED_STARTS = new Set(
  (
    'vous nous le la les au en dans pour bonne bonnes maitrise maîtrise connaissance connaissances expérience experience formation ' +
    'gestion pilotage suivi coordination animation rédaction participation piloter gérer assurer coordonner animer rédiger ' +
    'participer suivre garantir définir organiser anglais diplôme ' +
    'we you the this as our your if in good excellent strong solid proven knowledge ability bachelor bachelors degree must ' +
    'familiarity understanding previous minimum demonstrated hands-on certification fluent willingness experienced proficient'
  ).split(' '),
);

/** "LinkedIn Learning", "BuiltIn", "the PlugIn": names with a capital within. */
const INNER_IN = /(?:linked|built|plug|check|log|sign|add|opt|drop)$/i;

/** A capital glued to the end of a word begins a sentence when its word is one of those that do. */
function startsGlued(source: string, at: number): boolean {
  if (!/[\p{Ll})+]/u.test(source.charAt(at - 1)) || !/\p{Lu}/u.test(source.charAt(at))) return false;
  const word = /^\p{Lu}[\p{Ll}'’-]{0,16}/u.exec(source.slice(at, at + 18))?.[0].toLowerCase() ?? '';
  const bare = word.split(/['’]/)[0] ?? word;
  if (bare === 'in' && INNER_IN.test(source.slice(Math.max(0, at - 8), at))) return false;
  return GLUED_STARTS.has(bare) || ENGLISH_DUTY_VERBS.has(bare);
}

/** Splits lines into sentences and list items. Linear in the length of the text. */
export function splitSentences(source: string, lines: readonly TextLine[]): Sentence[] {
  const sentences: Sentence[] = [];
  lines.forEach((line, index) => {
    const dashes = countDashItems(source, line);
    let from = line.start;
    let bullet = line.bullet;
    const push = (end: number, nextBullet: boolean) => {
      const span = trimSpan(source, from, end);
      if (span.end > span.start) sentences.push({ ...span, line: index, bullet });
      from = end;
      bullet = nextBullet;
    };
    for (let at = line.start; at < line.end; at += 1) {
      const char = source.charAt(at);
      if (char === '.' || char === '!' || char === '?' || char === '…') {
        if (endsSentence(source, at, line)) push(at + 1, false);
      } else if (char === ';') {
        push(at + 1, bullet);
      } else if (at > from && INLINE_BULLET.includes(char)) {
        push(at, true);
        from = at + 1;
      } else if (dashes && isDash(char) && isSpace(source.charAt(at - 1)) && isSpace(source.charAt(at + 1))) {
        push(at, true);
        from = at + 1;
      } else if (at > from && startsGlued(source, at)) {
        push(at, false);
      } else if (at - from > LONGEST_SENTENCE && isSpace(char)) {
        push(at, bullet);
      }
    }
    push(line.end, false);
  });
  return sentences;
}

/** In "Missions : - piloter … - suivre …" the dashes open items; a lone dash is punctuation. */
function countDashItems(source: string, line: TextLine): boolean {
  const body = source.slice(line.start, line.end);
  const items = body.match(/(?:[:;.]|\s)\s{0,2}[-–—]\s{1,3}(?=\p{Lu}|\p{Ll}{2,20}(?:er|ir|re)\s)/gu);
  return items !== null && (items.length >= 3 || (items.length >= 1 && /:\s{0,2}[-–—]\s/.test(body)));
}

function endsSentence(source: string, at: number, line: TextLine): boolean {
  let next = at + 1;
  while (next < line.end && '.!?…»”")]*_'.includes(source.charAt(next))) next += 1;
  if (next >= line.end) return true;
  const after = source.charAt(next);
  if (!isSpace(after)) return isGluedSentence(source, at, next);
  if (source.charAt(at) === '.') {
    const word = /[\p{L}.]{1,8}$/u.exec(source.slice(Math.max(line.start, at - 8), at))?.[0].toLowerCase();
    if (word && (ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word))) return false;
  }
  while (next < line.end && isSpace(source.charAt(next))) next += 1;
  return !/[\p{Ll}]/u.test(source.charAt(next)) || source.charAt(at) !== '.';
}

/** "… des environnements.Vos missions": a sentence end without its space. */
function isGluedSentence(source: string, at: number, next: number): boolean {
  if (next !== at + 1) return false;
  return (
    /[\p{Ll})]{4}$/u.test(source.slice(at - 4, at)) &&
    /^\p{Lu}[\p{Ll}'’ ]/u.test(source.slice(next, next + 2))
  );
}

function trimSpan(source: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s\-–—•*]/u.test(source.charAt(from))) from += 1;
  while (to > from && isSpace(source.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isDash(char: string): boolean {
  return char === '-' || char === '–' || char === '—';
}

function isSpace(char: string): boolean {
  return char === '' || /\s/.test(char);
}

/** The sentence that holds this offset: the last one that begins at or before it. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).start <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
