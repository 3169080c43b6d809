import type { Span } from '../model/span.ts';
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
const GLUED_DASH = /^[\s>]{0,12}[-–—*](?=\p{L})/u;

/** Splits a text into lines. Linear in its length. */
export function splitLines(source: string): TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  let afterBlank = true;
  while (at < source.length) {
    let stop = source.indexOf('\n', at);
    const to = stop < 0 ? source.length : stop + 1;
    if (stop < 0) stop = source.length;
    const raw = source.slice(at, stop);
    if (raw.trim() === '') {
      afterBlank = true;
      at = to;
      continue;
    }
    const opening = raw.slice(0, 40);
    const mark = BULLET.exec(opening) ?? GLUED_DASH.exec(opening);
    const line: TextLine = {
      start: at + (mark ? mark[0].length : raw.length - raw.trimStart().length),
      end: at + raw.trimEnd().length,
      from: at,
      to,
      bullet: mark !== null,
      numbered: mark !== null && /[\p{L}\p{N}]/u.test(mark[0]),
      afterBlank,
    };
    const previous = lines.at(-1);
    if (previous && !line.bullet && !afterBlank && continues(source, previous, line)) {
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

/** A hard-wrapped line goes on in the next one. */
function continues(source: string, previous: TextLine, line: TextLine): boolean {
  const last = source.slice(Math.max(previous.start, previous.end - 12), previous.end);
  if (/[.!?:;…]$/.test(last)) return false;
  const lastBreak = source.lastIndexOf('\n', previous.end - 1);
  const width = previous.end - Math.max(previous.start, lastBreak + 1);
  if (width < 35) return false;
  return LOWER_START.test(source.slice(line.start, line.start + 2)) || OPEN_END.test(last);
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

/** A capital glued to the end of a word begins a sentence when its word is one of those that do. */
function startsGlued(source: string, at: number): boolean {
  if (!/[\p{Ll})+]/u.test(source.charAt(at - 1)) || !/\p{Lu}/u.test(source.charAt(at))) return false;
  const word = /^\p{Lu}[\p{Ll}'’-]{0,16}/u.exec(source.slice(at, at + 18))?.[0].toLowerCase() ?? '';
  const bare = word.split(/['’]/)[0] ?? word;
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
