import type { Section, SectionRole } from '../model/match.ts';
import type { Span } from '../model/span.ts';
import { HEADING_PATTERNS, HEADINGS } from './heading-words.ts';
import { type OfferText, openText, plainOf, toFolded } from './offer-text.ts';
import { compilePhrases, scanPhrases } from './phrase-scan.ts';
import { ENGLISH_DUTY_VERBS, WORDING_CUES } from './section-wording.ts';
import { type Sentence, splitLines, splitSentences, type TextLine } from './text-units.ts';
import { findTitle, isTitleLine } from './title-line.ts';

/** A heading found in the text: how far it reaches decides what follows its end. */
interface Heading extends Span {
  readonly role: SectionRole;
  /**
   * `section`: until the next heading. `item`: its own line and the list items right under it.
   * `list`: the list items right under it (a sentence that announces a list).
   */
  readonly reach: 'section' | 'item' | 'list';
}

/** Everything that the splitting learns of the text: later steps need the same sentences. */
export interface TextStructure {
  readonly lines: readonly TextLine[];
  readonly sentences: readonly Sentence[];
  readonly sections: readonly Section[];
  /** Role of each sentence, by index. */
  readonly roles: readonly SectionRole[];
  /**
   * By sentence: where an announcement begins that follows praise of the employer ("Notre client, leader du cloud,
   * [recherche un chef de projet]"), or -1. What stands before it is the employer's.
   */
  readonly announcements: readonly number[];
}

/** The parts of an offer, in order, without gap or overlap; offsets into `source`. */
export function splitSections(source: string, title?: string): Section[] {
  return [...readStructure(openText(source), title).sections];
}

/**
 * Lines, sentences and sections of an offer, from its headings where it has some and from its wording where not.
 * @param title what the page says the offer's title is, when it says so
 */
export function readStructure(text: OfferText, title?: string): TextStructure {
  const { source } = text;
  const lines = splitLines(source);
  const firstHeading = lines.slice(0, 4).findIndex((_, index) => headsAPart(text, lines, index));
  const heads = firstHeading < 0 ? lines : lines.slice(0, firstHeading);
  const lineTitle = findTitle(text, heads, title);
  const headings = findHeadings(text, lines, lineTitle);
  const titleSpan = lineTitle ?? titleBeforeHeading(text, lines[0], headings[0]);
  const sentences = cutAtHeadings(source, splitSentences(source, lines), headings, titleSpan);
  const wording = wordingBySentence(text, sentences);
  const roles = weighCriteria(
    text,
    lines,
    sentences,
    assignRoles(text, lines, sentences, headings, wording, titleSpan),
  );
  return {
    lines,
    sentences,
    roles,
    announcements: wording.map((own) => own?.announcement ?? -1),
    sections: mergeSections(source, sentences, roles, headings),
  };
}

/** "Infrastructure Project ManagerLocation: Dublin …": the words before the first heading of a text without line breaks. */
function titleBeforeHeading(
  text: OfferText,
  line: TextLine | undefined,
  heading: Heading | undefined,
): Span | null {
  if (!line || !heading || heading.start >= line.end || heading.start - line.start > 110) return null;
  return isTitleLine(plainOf(text, line.start, heading.start))
    ? { start: line.start, end: heading.start }
    : null;
}

// ── headings ───────────────────────────────────────────────────────────────────────────────────────────────

const HEADING_ROLES = buildHeadingRoles();
const LONGEST_HEADING = 9;

function buildHeadingRoles(): ReadonlyMap<string, SectionRole> {
  const roles = new Map<string, SectionRole>();
  for (const [role, list] of Object.entries(HEADINGS)) {
    for (const phrase of [...list.fr, ...list.en]) {
      const key = headingKey(openText(phrase).plain);
      if (!roles.has(key)) roles.set(key, role as SectionRole);
    }
  }
  return roles;
}

/** A heading without the signs around it: letters, digits and single spaces. */
function headingKey(plain: string): string {
  return plain
    .replace(/[^\p{L}\p{N}'&+]{1,20}/gu, ' ')
    .trim()
    .replace(/^(?:\d{1,2}|[ivx]{1,4}) (?=\p{L})/u, '')
    .replace(/ (?:h f|f h|m f|f m|m w d|h f x|f h x)$/, '');
}

/** Headings that are common words too: alone on a line with a colon, or as a line in bold, but not glued to a sentence. */
const SHY_HEADINGS = new Set(
  (
    'about|vous|summary|description|job|mission|scope|plus|un plus|tools|outils|poste|details|start|type|length|context|' +
    'formation|experience|education|profil|profile|skills|anglais|langue|langues|contact|apply|benefits|avantages|expertise|' +
    'missions|environnement|environment|stack|technologies|technology|contrat|contract|tasks|duties|process|conditions|bonus|' +
    'preferred|required|desired|optional|essential|mandatory|obligatoire|requis|exige|souhaite|souhaitee|idealement|save|print|' +
    "share|partager|postuler|tags|travel|remote|pay|rate|shift|hours|schedule|department|domaine|secteur|secteur d'activite|" +
    'statut|budget tjm|lieu|ville|region|duree|debut|mobilite|permis|rythme|horaires|salaire|salary|remuneration|package|' +
    'inclusion|handicap|diversite|legal|rgpd|employeur|societe|entreprise|le groupe|le client|le projet|le service|objectives|' +
    'objectifs|livrables|deliverables|perimetre|competences|connaissances|qualifications|requirements|certification|' +
    'certifications|location|locations|country|city|interesse|you have|you are|vous etes|vous avez|nous recherchons|' +
    "we offer|nous offrons|nous proposons|background|overview|the team|l'equipe|life at|fonction|metier|responsibilities|" +
    'language|languages|knowledge|aptitudes|title|intitule|qualites|perspectives|evolution|role|contexte|enjeux|' +
    'need|needed|needs|we need|you need|we expect|we ask|you will|you will be|you will have|you bring|you should have|you must have|' +
    'the person|the work|the job|the post|the project|the programme|the program|purpose|asset|assets|useful|helpful|beneficial|' +
    'working at|what to expect|extras|in return|category|grade|base|terms|band|deadline|interviews|assessment|outputs|behaviours|' +
    'employer|organisation|organization|vacancies|posting|mandate|skillset|skill set|the context|telework|key facts|the process'
  ).split('|'),
);

function findHeadings(text: OfferText, lines: readonly TextLine[], title: Span | null): Heading[] {
  const headings: Heading[] = [];
  lines.forEach((line, index) => {
    if (title && line.start < title.end && line.end > title.start && line.end <= title.end) return;
    const whole = wholeLineHeading(text, lines, index);
    if (whole) {
      headings.push(whole);
      return;
    }
    const opening = openingHeading(text, lines, index, title);
    if (opening) headings.push(opening);
    if (line.end - line.start > 60) headings.push(...innerHeadings(text, line, opening?.end ?? line.start));
  });
  headings.sort((a, b) => a.start - b.start);
  // "What awaits you" names the benefits where another heading names the duties, and the duties where none does.
  const isExpectation = ({ start, end }: Heading): boolean =>
    EXPECTATION_HEADINGS.has(headingKey(plainOf(text, start, end)));
  if (headings.some(({ role, reach }) => role === 'missions' && reach === 'section')) return headings;
  return headings.map((heading) => (isExpectation(heading) ? { ...heading, role: 'missions' } : heading));
}

const EXPECTATION_HEADINGS: ReadonlySet<string> = new Set([
  'what awaits you',
  'what to expect',
  'what you can expect',
]);

/** A line behind which no title can stand any more. */
function headsAPart(text: OfferText, lines: readonly TextLine[], index: number): boolean {
  const heading = wholeLineHeading(text, lines, index);
  if (heading === null || heading.role === 'title' || heading.role === 'practical') return false;
  // "Postuler" and "Partager" stand above titles too; "Offres similaires" does not.
  return (
    heading.role !== 'other' || /simila|related|autres|other/.test(plainOf(text, heading.start, heading.end))
  );
}

/** The line is a heading and nothing else. */
function wholeLineHeading(text: OfferText, lines: readonly TextLine[], index: number): Heading | null {
  const line = lines[index] as TextLine;
  const length = line.end - line.start;
  if (length > 140) return null;
  const original = headingText(text, line);
  const plain = plainOf(text, line.start, line.end);
  const key = headingKey(plain);
  const words = key.split(' ').length;
  if (key === '') return null;
  const marked = isMarked(original);
  const colon = /[:：][\s*_]{0,4}$/.test(original);
  const exact = HEADING_ROLES.get(key);
  if (exact && (!line.bullet || line.numbered || colon || marked)) {
    return { start: line.start, end: line.end, role: exact, reach: 'section' };
  }
  if (line.bullet && !marked && !colon) return null;
  const announcing = colon && length <= 140;
  const shaped =
    words <= LONGEST_HEADING &&
    length <= 72 &&
    !/[.;,]$/.test(original) &&
    (marked ||
      colon ||
      /\?\s{0,2}$/.test(original) ||
      (!text.shouted && isCapitals(original)) ||
      standsAlone(text, lines, index));
  if (!shaped && !announcing) return null;
  // "Salary: 50,000" is a field, not the heading of a part.
  if (!marked && /^[^:]{1,40}:\s{1,4}\S/.test(plain)) return null;
  const role = HEADING_PATTERNS.find((pattern) => pattern.say.test(key))?.role;
  if (role && shaped && !(line.bullet && !marked)) {
    const alone =
      standsAlone(text, lines, index) || colon || marked || (!text.shouted && isCapitals(original));
    if (alone && !looksLikeItem(key, marked || colon)) {
      const sentence = words >= 4 && colon && (role === 'nice-to-have' || role === 'must-have');
      return { start: line.start, end: line.end, role, reach: sentence ? 'list' : 'section' };
    }
  }
  if (announcing && (role === 'nice-to-have' || role === 'must-have')) {
    return { start: line.start, end: line.end, role, reach: 'list' };
  }
  return null;
}

/** "You will get on well here if you": the items end the sentence, however long it is. */
const UNFINISHED_HEADING = / if(?: you(?:'re| are| have)?)?$/;

/** "Connaissances en réseau" under "Profil" is an item of the list, not a heading. */
function looksLikeItem(key: string, signed: boolean): boolean {
  if (signed || UNFINISHED_HEADING.test(key)) return false;
  return (
    key.split(' ').length > 5 ||
    /^(?:connaissances?|experience|maitrise|knowledge|bonne|strong|excellent|solid|proven|sens|capacite)\b/.test(
      key,
    )
  );
}

/** The line with the signs of a heading, without a bullet that is an emoji to a computer ("▪"). */
function headingText({ source }: OfferText, line: TextLine): string {
  const original = source.slice(line.from, line.end).trim();
  const isSigned = line.bullet && !line.numbered && /^\p{Extended_Pictographic}/u.test(original);
  return isSigned ? source.slice(line.start, line.end) : original;
}

/** Bold or heading signs of plain-text formats, or an emoji in front. */
function isMarked(original: string): boolean {
  return (
    /^#{1,6}\s/.test(original) ||
    /^(?:\*\*|__)[^*_]{2,80}(?:\*\*|__)\s{0,2}:?$/.test(original) ||
    /^\p{Extended_Pictographic}/u.test(original) ||
    /^(?:[-=*_~]{2,8}\s?)\S.{1,60}\S\s?[-=*_~]{2,8}$/.test(original) ||
    /^\[[^\]]{3,60}\]$/.test(original)
  );
}

function isCapitals(original: string): boolean {
  const letters = original.replace(/[^\p{L}]/gu, '');
  return letters.length >= 5 && letters === letters.toUpperCase();
}

/** A short line with a capital, between an empty line or list and a list or text. */
function standsAlone(text: OfferText, lines: readonly TextLine[], index: number): boolean {
  const line = lines[index] as TextLine;
  const next = lines[index + 1];
  if (line.bullet || !next || line.end - line.start > 60) return false;
  if (!/^[\p{Lu}\p{N}«"“']/u.test(text.source.slice(line.start, line.start + 2))) return false;
  const previous = lines[index - 1];
  const opens = line.afterBlank || previous?.bullet === true;
  return opens && (next.bullet || next.end - next.start > line.end - line.start);
}

/** "Missions : piloter …", "PROFIL: Bac+5", "Profil recherché - 5 ans": a heading and its text on one line. */
function openingHeading(
  text: OfferText,
  lines: readonly TextLine[],
  index: number,
  title: Span | null,
): Heading | null {
  const line = lines[index] as TextLine;
  const from =
    title && title.start <= line.start && title.end < line.end && title.end > line.start
      ? title.end
      : line.start;
  const start = toFolded(text, from);
  const window = text.plain.slice(start, Math.min(start + 90, toFolded(text, line.end)));
  const sign = /\s{0,3}(?::|\*\*|\s[-–]\s|\s?\?\s)/.exec(window.slice(2));
  const capitals = openingCapitals(text, line, from);
  if (capitals && !(sign && sign.index + 2 <= capitals.end - from)) return capitals;
  if (!sign) return null;
  const headEnd = sign.index + 2;
  const key = headingKey(window.slice(0, headEnd));
  if (key === '' || key.split(' ').length > LONGEST_HEADING) return null;
  const isDashSign = /-/.test(sign[0]);
  let role = HEADING_ROLES.get(key);
  if (role && isDashSign && SHY_HEADINGS.has(key) && !/^(?:missions?|profil|profile)$/.test(key)) return null;
  if (!role) {
    if (isDashSign || line.bullet || key.split(' ').length > 6) return null;
    role = HEADING_PATTERNS.find((pattern) => pattern.say.test(key))?.role;
    if (!role || role === 'intro' || role === 'company') return null;
  }
  const span = sourceSpan(text, start, start + headEnd + sign[0].trimEnd().length);
  const reach = isField(text, lines, index) ? 'item' : reachOfOpening(role, line);
  return { ...span, role, reach };
}

const FIELD = /^[\p{L}\p{N}][\p{L}\p{N}\s'/()&-]{1,40}:\s{1,4}\S/u;
const LONGEST_FIELD = 130;

/** "Language requirement: Bilingual" between "Salary: …" and "Closing date: …": one field of a table, not the head of a part. */
function isField(text: OfferText, lines: readonly TextLine[], index: number): boolean {
  const looksSo = (line: TextLine | undefined): boolean => {
    if (line === undefined || line.bullet) return false;
    const from = toFolded(text, line.start);
    const to = toFolded(text, line.end);
    return to - from <= LONGEST_FIELD && FIELD.test(text.plain.slice(from, Math.min(to, from + 60)));
  };
  const line = lines[index] as TextLine;
  const next = lines[index + 1];
  if (!looksSo(line)) return false;
  const before = !line.afterBlank && looksSo(lines[index - 1]);
  const after = next !== undefined && !next.afterBlank && looksSo(next);
  const ends = next === undefined || next.afterBlank;
  return (before && (after || ends)) || (after && line.afterBlank);
}

/** Headings that are told from a sentence even where everything is in capitals. */
const SURE_OPENINGS = /^(?:missions?|profile?|profil recherche|assignment)$/;
const GOES_ON =
  /^ (?:d[eu']|des|de la|et|est|sera|of|is|will|and|for|pour|a|to|manager|data|center|entreprise)(?![\p{L}])/u;

/** "PROFIL Cinq ans d'expérience …", "MISSION Intégration de …": a heading in capitals before a sentence that is not. */
function openingCapitals(text: OfferText, line: TextLine, from: number): Heading | null {
  const start = toFolded(text, from);
  const window = text.plain.slice(start, Math.min(start + 70, toFolded(text, line.end)));
  const words = /^[\p{L}'&/]{2,24}(?:\s{1,3}[\p{L}'&/]{2,24}){0,3}(?=\s)/u.exec(window)?.[0] ?? '';
  for (let head = words; head.length > 3; head = head.replace(/(?:^|\s{1,3})\S+$/, '')) {
    const end = head.length;
    const key = headingKey(head);
    const role = HEADING_ROLES.get(key);
    const span = sourceSpan(text, start, start + end);
    if (role && isCapitals(text.source.slice(span.start, span.end))) {
      const rest = window.slice(end).replace(/\s{1,3}/g, ' ');
      const next = /^\s{1,3}[\p{L}\d'’]+/u.exec(window.slice(end))?.[0].length ?? 0;
      const following = sourceSpan(text, start + end, start + end + next);
      const small = /^[^\p{L}]{0,6}(?:\d|\p{Lu}.{0,24}\p{Ll})/su.test(
        text.source.slice(following.start, following.end),
      );
      if (text.shouted ? SURE_OPENINGS.test(key) && !GOES_ON.test(rest) : small) {
        return { ...span, role, reach: reachOfOpening(role, line) };
      }
    }
  }
  return null;
}

/** A label with its value ("Contrat : CDI") governs its line; "Missions : …" opens a part of the offer. */
function reachOfOpening(role: SectionRole, line: TextLine): Heading['reach'] {
  if (line.bullet) return 'item';
  return role === 'practical' ||
    role === 'environment' ||
    role === 'nice-to-have' ||
    role === 'must-have' ||
    role === 'title'
    ? 'item'
    : 'section';
}

/** Headings in the middle of a long line: text copied without its line breaks. */
function innerHeadings(text: OfferText, line: TextLine, from: number): Heading[] {
  const found: Heading[] = [];
  const { source } = text;
  const end = toFolded(text, line.end);
  // Where everything is in capitals, a capital begins nothing.
  const shouted = isCapitals(source.slice(from, line.end));
  let at = toFolded(text, from);
  while (at < end) {
    const heading = innerHeadingAt(text, line, at, end, shouted);
    if (heading) {
      found.push(heading);
      at = Math.max(at + 1, toFolded(text, heading.end));
      continue;
    }
    at += 1;
  }
  return found.filter(
    (heading) => heading.start > line.start && source.slice(heading.start, heading.end) !== '',
  );
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function innerHeadingAt(
  text: OfferText,
  line: TextLine,
  at: number,
  lineEnd: number,
  shouted: boolean,
): Heading | null {
  const { source, plain } = text;
  const start = text.folded.starts[at] as number;
  const first = source.charAt(start);
  if (!/\p{Lu}/u.test(first)) return null;
  const before = source.charAt(start - 1);
  const glued = /[\p{Ll})!?.:;]/u.test(before);
  const opened = /(?:[.!?:;…)•▪\-–—*|]\s{0,3}|\s{2,})$/u.test(
    source.slice(Math.max(line.start, start - 4), start),
  );
  if (!glued && !/\s/.test(before)) return null;
  // Longest heading phrase that begins here.
  const window = plain.slice(at, Math.min(at + 60, lineEnd));
  const stops = wordEnds(window);
  for (let index = stops.length - 1; index >= 0; index -= 1) {
    const length = stops[index] as number;
    const key = headingKey(window.slice(0, length));
    const role = HEADING_ROLES.get(key);
    if (!role) continue;
    const span = sourceSpan(text, at, at + length);
    const rest = source.slice(span.end, span.end + 8);
    const colon = /^\s{0,3}\??\s{0,2}[:：]/.exec(rest) ?? /^\s{0,2}\?/.exec(rest);
    const multiword = key.includes(' ') && !SHY_HEADINGS.has(key);
    const nextCapital = (shouted ? /^\s{1,3}[•▪\-–—*➢►✔]/u : /^\s{1,3}[\p{Lu}•▪\-–—*➢►✔]/u).test(rest);
    const gluedNext = /^\p{Lu}\p{Ll}/u.test(rest) && !/\p{Lu}$/u.test(source.slice(span.end - 1, span.end));
    if (!colon && LETTER_OR_DIGIT.test(rest.charAt(0)) && !gluedNext) continue;
    const signed = colon !== null && (opened || glued || multiword);
    const unsigned =
      (glued && gluedNext) ||
      (multiword &&
        (nextCapital || gluedNext) &&
        (opened || glued || gluedNext || line.end - line.start > 250));
    if (!signed && !unsigned) continue;
    return {
      start: span.start,
      end: span.end + (colon ? colon[0].length : 0),
      role,
      reach: reachOfOpening(role, { ...line, bullet: false }),
    };
  }
  return null;
}

/** Where words end in a window, also inside a word that a capital starts anew (glued headings). */
function wordEnds(window: string): number[] {
  const ends: number[] = [];
  for (let at = 1; at <= window.length && ends.length < 60; at += 1) {
    if (LETTER_OR_DIGIT.test(window.charAt(at - 1))) ends.push(at);
  }
  return ends;
}

function sourceSpan(text: OfferText, start: number, end: number): Span {
  const { starts, ends } = text.folded;
  return { start: starts[start] as number, end: ends[Math.max(start, end - 1)] as number };
}

// ── roles of sentences ─────────────────────────────────────────────────────────────────────────────────────

/** Sentences do not reach over the border of a heading or of the title. */
function cutAtHeadings(
  source: string,
  sentences: readonly Sentence[],
  headings: readonly Heading[],
  title: Span | null,
): Sentence[] {
  const borders: Span[] = [...headings];
  if (title) borders.push(title);
  borders.sort((a, b) => a.start - b.start);
  const out: Sentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    let rest: Sentence | null = sentence;
    while (next < borders.length && (borders[next] as Span).end <= sentence.start) next += 1;
    for (let at = next; rest && at < borders.length; at += 1) {
      const border = borders[at] as Span;
      if (border.start >= rest.end) break;
      if (border.start > rest.start) out.push({ ...rest, end: border.start });
      const inside: Sentence = {
        ...rest,
        start: Math.max(rest.start, border.start),
        end: Math.min(rest.end, border.end),
      };
      if (inside.end > inside.start) out.push(inside);
      rest = border.end < rest.end ? { ...rest, start: border.end } : null;
    }
    if (rest) out.push(rest);
  }
  return out.filter((sentence) => /\S/.test(source.slice(sentence.start, sentence.end)));
}

const WORDING = compilePhrases(WORDING_CUES);
type Wording = { readonly role: SectionRole; readonly weight: number; readonly announcement: number } | null;

const WORDING_ORDER: readonly SectionRole[] = [
  'legal',
  'process',
  'benefits',
  'profile',
  'missions',
  'environment',
  'intro',
  'company',
];

/** What each sentence's own words say of its role. */
function wordingBySentence(text: OfferText, sentences: readonly Sentence[]): Wording[] {
  return sentences.map((sentence) => {
    const scores = new Map<SectionRole, { sum: number; best: number }>();
    const from = toFolded(text, sentence.start);
    const to = toFolded(text, sentence.end);
    let announcement = -1;
    for (const { phrase, start } of scanPhrases(text, WORDING, from, to)) {
      if (phrase.role === 'intro' && phrase.weight === 3 && announcement < 0) announcement = start;
      const score = scores.get(phrase.role) ?? { sum: 0, best: 0 };
      score.sum += phrase.weight;
      score.best = Math.max(score.best, phrase.weight);
      scores.set(phrase.role, score);
    }
    const word = /^[\p{L}'-]{2,20}/u.exec(text.plain.slice(from, from + 20))?.[0] ?? '';
    if (isDutyVerb(word, sentence.bullet)) {
      const score = scores.get('missions') ?? { sum: 0, best: 0 };
      scores.set('missions', { sum: score.sum + 2, best: Math.max(score.best, 2) });
    }
    let winner: Wording = null;
    let top = 0;
    for (const role of WORDING_ORDER) {
      const score = scores.get(role);
      if (score && score.sum > top) {
        top = score.sum;
        winner = { role, weight: score.best, announcement: -1 };
      }
    }
    // "Notre client, acteur majeur de l'assurance, recherche un chef de projet" announces the job.
    const announces = scores.get('intro')?.best === 3 && scores.has('company');
    if (winner && announces) {
      const role = winner.role === 'company' ? 'intro' : winner.role;
      return { role, weight: 3, announcement };
    }
    return winner;
  });
}

function isDutyVerb(word: string, bullet: boolean): boolean {
  if (ENGLISH_DUTY_VERBS.has(word)) return true;
  return (
    bullet &&
    word.length > 4 &&
    /(?:er|ir|oir|dre|tre|ire|uire)$/.test(word) &&
    !/(?:manager|leader|engineer|scanner|serveur|server|docker|user|reporter|router|developer)$/.test(word)
  );
}

/** Roles under which a sentence may still turn out to be something else, and into what. */
function mayOverride(base: SectionRole, wording: Wording): boolean {
  if (!wording || wording.role === base) return false;
  const { role, weight } = wording;
  switch (base) {
    case 'intro':
      return true;
    case 'company':
      if (role === 'intro') return weight >= 2;
      return weight === 3 && role !== 'environment';
    case 'missions':
    case 'environment':
      return (
        weight === 3 &&
        (role === 'benefits' ||
          role === 'legal' ||
          role === 'process' ||
          role === 'company' ||
          role === 'profile')
      );
    case 'profile':
    case 'must-have':
    case 'nice-to-have':
      return (
        weight === 3 && (role === 'benefits' || role === 'legal' || role === 'process' || role === 'company')
      );
    case 'practical':
    case 'process':
      return weight === 3 && (role === 'legal' || role === 'benefits' || role === 'profile');
    case 'benefits':
      return weight === 3 && (role === 'legal' || role === 'process' || role === 'profile');
    default:
      return false;
  }
}

/** Roles that the next, silent sentence of the same part inherits from a sentence that changed role by its wording. */
function lasts(base: SectionRole): boolean {
  return base === 'intro' || base === 'company';
}

/** Fewer fields in a row are remarks within a part. */
const LEAST_FIELDS = 3;

function assignRoles(
  text: OfferText,
  lines: readonly TextLine[],
  sentences: readonly Sentence[],
  headings: readonly Heading[],
  wording: readonly Wording[],
  title: Span | null,
): SectionRole[] {
  const roles: SectionRole[] = [];
  /** The heading's role, and the role that the last words gave within it. */
  let base: SectionRole = 'intro';
  let current: SectionRole = 'intro';
  let lent: { readonly heading: Heading; readonly line: number; items: boolean } | null = null;
  let nextHeading = 0;
  let lastLine = -1;
  /** Inside a line that sums up the conditions. */
  let closing = false;
  /** Fields of a table ("Location: …") since the last text that was none. */
  let fields = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index] as Sentence;
    if (title && sentence.start >= title.start && sentence.end <= title.end) {
      roles.push('title');
      continue;
    }
    // Crumbs, menus and dates above the title are the board's.
    if (title && sentence.end <= title.start) {
      roles.push('other');
      continue;
    }
    const heading = headings[nextHeading];
    if (heading && sentence.start >= heading.start && sentence.end <= heading.end) {
      if (sentence.end >= heading.end || headings[nextHeading + 1]?.start === sentence.end) nextHeading += 1;
      fields = heading.role === 'practical' && heading.reach === 'item' ? fields + 1 : 0;
      if (heading.reach === 'section') {
        lent = null;
        base = heading.role;
        current = heading.role;
        roles.push(base);
      } else {
        lent = { heading, line: sentence.line, items: false };
        roles.push(heading.role);
        // Behind "Required skills: VMware, SAN" the offer speaks on of the person, not of the duties.
        const speaksOfPerson = heading.role === 'must-have' || heading.role === 'nice-to-have';
        if (
          speaksOfPerson &&
          heading.reach === 'item' &&
          !lines[sentence.line]?.bullet &&
          base !== 'company'
        ) {
          base = 'profile';
          current = 'profile';
        }
      }
      lastLine = sentence.line;
      closing = false;
      continue;
    }
    while (nextHeading < headings.length && (headings[nextHeading] as Heading).end <= sentence.start)
      nextHeading += 1;
    if (lent) {
      const held = heldByLent(lent, lines, sentence);
      if (held) {
        if (sentence.line !== lent.line) lent.items = true;
        roles.push(lent.heading.role);
        continue;
      }
      lent = null;
    }
    const line = lines[sentence.line] as TextLine;
    // A table of fields closes the part before it: what follows an empty line is told by its own words.
    if (fields >= LEAST_FIELDS && line.afterBlank) {
      base = 'intro';
      current = 'intro';
    }
    if (line.afterBlank) fields = 0;
    if (sentence.line !== lastLine && isUnknownHeading(text, lines, sentence.line) && !isOffersOwn(base)) {
      base = 'intro';
      current = 'intro';
    } else if (sentence.line !== lastLine && line.afterBlank && base === 'intro' && isAside(current)) {
      current = 'intro';
    }
    if (sentence.line !== lastLine) closing = isOffersOwn(base) && isClosingLine(text, lines, sentence.line);
    lastLine = sentence.line;
    const own = wording[index] ?? null;
    if (closing && own?.weight !== 3) {
      roles.push('practical');
      continue;
    }
    if (title && base === 'intro' && own === null && isBadgeLine(lines, sentence, roles.at(-1))) {
      roles.push('practical');
      continue;
    }
    if (mayOverride(base, own) && own && (own.weight > 1 || current === 'intro')) {
      if (lasts(base)) current = own.role;
      roles.push(own.role);
    } else if (own && own.role === base) {
      current = base;
      roles.push(base);
    } else {
      roles.push(current);
    }
  }
  return roles;
}

/** "Weight: Desirable" in a table of criteria that was copied as lines: it speaks of the criterion above. */
const CRITERION_WEIGHT =
  /^(?:weight(?:ing)?|importance|priority|level|type|requirement|criterion type|essential or desirable|essential ?\/ ?desirable|e ?\/ ?d|poids|importance du critere)\s{0,3}[:=]\s{0,3}(?:(essential|required|mandatory|must(?: have)?|e|obligatoire|indispensable|exige)|(desirable|preferred|nice to have|optional|asset|d|souhaite|souhaitable|apprecie|optionnel))\.?$/;

/** The roles with those of criteria whose weight stands in a line of its own under them. */
function weighCriteria(
  text: OfferText,
  lines: readonly TextLine[],
  sentences: readonly Sentence[],
  roles: SectionRole[],
): SectionRole[] {
  let from = 0;
  sentences.forEach((sentence, index) => {
    const line = lines[sentence.line] as TextLine;
    const isNewLine = sentence.line !== sentences[index - 1]?.line;
    if (isNewLine && line.afterBlank) from = index;
    if (!isNewLine || line.end - line.start > 60) return;
    const weight = CRITERION_WEIGHT.exec(plainOf(text, line.start, line.end));
    if (!weight) return;
    for (let at = from; at < index; at += 1) {
      if (roles[at] === 'profile') roles[at] = weight[1] === undefined ? 'nice-to-have' : 'must-have';
    }
    from = index + 1;
  });
  return roles;
}

/** "CDI, 52 000 à 60 000 € selon expérience.", "Permanent contract, London": the kind of contract opens a line of conditions. */
const CLOSING_LINE =
  /^(?:(?:poste|contrat) (?:en|a pourvoir en) )?(?:cdi|cdd|freelance|portage|vie|permanent|fixed[- ]term|full[- ]time|temps plein|contrat a duree|contract(?: role| position)?|permanent (?:contract|role|position))(?=[ ]?(?:[,;:.|/(+]|[-–—•·] |$|a pourvoir|de \d|des? |base|based|temps|contract|role|position|full))/;

/** A line of conditions under the last duty or the last skill: it is neither, and its pay is pay. */
function isClosingLine(text: OfferText, lines: readonly TextLine[], index: number): boolean {
  const line = lines[index] as TextLine;
  if (line.bullet) return false;
  const from = toFolded(text, line.start);
  return CLOSING_LINE.test(text.plain.slice(from, from + 60));
}

/** "Lausanne – Banque Orvel SA", "CDI | Télétravail": the short lines under a title are fields. */
function isBadgeLine(
  lines: readonly TextLine[],
  sentence: Sentence,
  before: SectionRole | undefined,
): boolean {
  if (before !== 'title' && before !== 'practical') return false;
  const line = lines[sentence.line] as TextLine;
  return line.end - line.start < 90 && sentence.end === line.end && sentence.start === line.start;
}

/** Does a heading that reaches only its own item or list still hold this sentence? */
function heldByLent(
  lent: { readonly heading: Heading; readonly line: number; readonly items: boolean },
  lines: readonly TextLine[],
  sentence: Sentence,
): boolean {
  const line = lines[sentence.line] as TextLine;
  if (sentence.line === lent.line) {
    // In text on one line the label governs its own sentence only.
    return sentence.start - lent.heading.end < 4 || sentence.bullet || line.end - line.start < 400;
  }
  const headLine = lines[lent.line] as TextLine;
  if (headLine.bullet || !line.bullet) return false;
  return !(line.afterBlank && lent.items);
}

function isOffersOwn(role: SectionRole): boolean {
  return (
    role === 'missions' ||
    role === 'profile' ||
    role === 'must-have' ||
    role === 'nice-to-have' ||
    role === 'environment' ||
    role === 'intro'
  );
}

/** Parts that do not go on over an empty line when only the wording began them. */
function isAside(role: SectionRole): boolean {
  return role === 'legal' || role === 'process' || role === 'benefits' || role === 'company';
}

/** A heading whose words say nothing to us ends what the employer says of itself. */
function isUnknownHeading(text: OfferText, lines: readonly TextLine[], index: number): boolean {
  const line = lines[index] as TextLine;
  const original = headingText(text, line);
  if (line.bullet || line.end - line.start > 70) return false;
  return (
    isMarked(original) ||
    (isCapitals(original) && !text.shouted && line.afterBlank) ||
    (/:$/.test(original) && line.afterBlank)
  );
}

// ── sections ───────────────────────────────────────────────────────────────────────────────────────────────

function mergeSections(
  source: string,
  sentences: readonly Sentence[],
  roles: readonly SectionRole[],
  headings: readonly Heading[],
): Section[] {
  const starts = new Map<number, Heading>();
  for (const heading of headings) starts.set(heading.start, heading);
  const sections: { start: number; end: number; role: SectionRole; heading?: Span }[] = [];
  sentences.forEach((sentence, index) => {
    const role = roles[index] as SectionRole;
    const heading = starts.get(sentence.start);
    const last = sections.at(-1);
    if (last && last.role === role && !heading) {
      last.end = sentence.end;
      return;
    }
    sections.push({
      start: sentence.start,
      end: sentence.end,
      role,
      ...(heading ? { heading: { start: heading.start, end: heading.end } } : {}),
    });
  });
  if (sections.length === 0) return source === '' ? [] : [{ start: 0, end: source.length, role: 'intro' }];
  sections.forEach((section, index) => {
    if (index === 0) section.start = 0;
    section.end = sections[index + 1]?.start ?? source.length;
  });
  return sections;
}

/** The section that holds an offset. */
export function sectionAt(sections: readonly Section[], at: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).start <= at) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}
