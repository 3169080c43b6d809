import type { AskedLanguage, CefrLevel } from '../../model/offer.ts';
import type { Span } from '../../model/span.ts';
import { WISH_WORDS } from './experience-cues.ts';
import {
  clauseAround,
  type FactText,
  headingAbove,
  lineAround,
  matchesOf,
  roleAt,
  sourceSpan,
} from './fact-text.ts';
import {
  ASKED_WORDS,
  IELTS_LEVELS,
  LANGUAGE_CODES,
  LANGUAGE_NAMES,
  LEVEL_CUES,
  LINKING_WORDS,
  NO_LANGUAGE,
  NOT_LANGUAGE_AFTER,
  NOT_LANGUAGE_BEFORE,
  OWNER_WORDS,
  SPEAKER_BEFORE,
  SPEAKERS,
  TOEIC_LEVELS,
  USE_WORDS,
} from './language-cues.ts';
import { anyOf, endPattern, startPattern, wordPattern } from './word-pattern.ts';

export interface LanguagesReading {
  readonly languages: readonly AskedLanguage[];
  readonly evidence: readonly Span[];
}

const CODE_OF = new Map(
  Object.entries(LANGUAGE_NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);
const NAME = new RegExp(anyOf([...CODE_OF.keys()]), 'g');
const NAME_ANY = wordPattern([...CODE_OF.keys()]);
const TEST = /(?<![a-z])(toeic|ielts)(?![a-z])[^0-9\n.;]{0,25}(\d{1,3}(?:[.,]\d)?)/g;
const CEFR = /(?<![a-z0-9])([abc][12])(?![a-z0-9])/g;
const LEVELS = LEVEL_CUES.map(({ level, words }) => ({ level, pattern: new RegExp(anyOf(words), 'g') }));
const LINKS: ReadonlySet<string> = new Set(LINKING_WORDS);
const ASKED = wordPattern(ASKED_WORDS);
const IN_USE = new RegExp(`${anyOf(USE_WORDS)}[^.;,]{0,40}(?:en|in) (?:francais et (?:en )?|french and )?$`);
const BEFORE_NOT = endPattern(NOT_LANGUAGE_BEFORE);
const AFTER_NOT = startPattern(NOT_LANGUAGE_AFTER);
const NONE = wordPattern(NO_LANGUAGE);
const NAMES_AT_END = new RegExp(
  `(?:(?:du |de l'|de la |de |l'|le )?${anyOf([...CODE_OF.keys()])}[ /,&-]{0,3}(?:et|and)? ?){1,3}$`,
);
const NAMES_AT_START = new RegExp(
  `^[ /,&-]{0,3}(?:et|and|ou|or)?[ -]{0,2}(?:in |en |d'|l')?${anyOf([...CODE_OF.keys()])}`,
);
const WISH = wordPattern(WISH_WORDS);
const LABEL_LINE =
  /^[^a-z]{0,6}(?:langues?|languages?|niveau (?:de langue|d'anglais)|language skills|langues? etrangeres?|langues? parlees?)[a-z ()]{0,30}[:\-–]/;
const LABEL_HEADING =
  /^[^a-z]{0,6}(?:langues?|languages?|language skills|langues? etrangeres?|language requirements?)(?: [a-z]{1,12}){0,2} ?:?$/;
const OWNER = endPattern(OWNER_WORDS);
const SPEAKER = new RegExp(`${anyOf(SPEAKER_BEFORE)} (${Object.keys(SPEAKERS).join('|')})(?![a-z])`, 'g');
const CODE = Object.keys(LANGUAGE_CODES).join('|');
const CODES = new RegExp(
  `(?<![a-z])(bilingue|trilingue|bilingual|trilingual|langues? ?:|languages? ?:) ?\\(?((?:${CODE})(?:(?: ?[/,&+-] ?| et | and )(?:${CODE})){1,3})(?![a-z])`,
  'g',
);
const ASIDE = new Set(['company', 'benefits', 'legal', 'process']);

interface Mention extends Span {
  readonly code: string;
  readonly level: CefrLevel | 'native' | null;
  readonly wish: boolean;
}

/**
 * Languages asked of the candidate, in the order in which they appear, each once. Nationalities ("groupe français"), other
 * versions of the text and languages said not to be needed are left out. A language without a word of mastery has level null.
 */
export function readLanguages(text: FactText): LanguagesReading {
  const mentions: Mention[] = [];
  const names = [...matchesOf(text, NAME)];
  names.forEach((match, at) => {
    const previous = names[at - 1];
    const next = names[at + 1];
    const mention = judge(
      text,
      match,
      previous === undefined ? 0 : previous.index + previous[0].length,
      next === undefined ? text.plain.length : next.index,
    );
    if (mention !== null) mentions.push(mention);
  });
  for (const match of matchesOf(text, TEST)) {
    const level = testLevel(match[1] ?? '', Number((match[2] ?? '').replace(',', '.')));
    if (level !== null)
      mentions.push({
        start: match.index,
        end: match.index + match[0].length,
        code: 'en',
        level,
        wish: false,
      });
  }
  mentions.push(...speakers(text), ...codes(text));
  mentions.sort((a, b) => a.start - b.start);
  const languages: AskedLanguage[] = [];
  const evidence: Span[] = [];
  for (const code of new Set(mentions.map((one) => one.code))) {
    const own = mentions.filter((one) => one.code === code);
    const chosen =
      own.find((one) => one.level !== null && !one.wish) ??
      own.find((one) => one.level !== null) ??
      (own[0] as Mention);
    languages.push({ code, level: chosen.level });
    evidence.push(sourceSpan(text, chosen.start, chosen.end));
  }
  return { languages, evidence };
}

/** "Vous êtes francophone": the language is the speaker's own. */
function* speakers(text: FactText): Generator<Mention> {
  for (const match of matchesOf(text, SPEAKER)) {
    const word = match[1] ?? '';
    const start = match.index + match[0].length - word.length;
    if (ASIDE.has(roleAt(text, start))) continue;
    yield { start, end: start + word.length, code: SPEAKERS[word] ?? word, level: 'native', wish: false };
  }
}

/** "Trilingue FR/NL/EN", "Langues : FR, EN". */
function* codes(text: FactText): Generator<Mention> {
  for (const match of matchesOf(text, CODES)) {
    const list = match[2] ?? '';
    const from = match.index + match[0].length - list.length;
    for (const code of list.matchAll(/[a-z]{2,3}/g)) {
      const known = LANGUAGE_CODES[code[0]];
      if (known === undefined) continue;
      const start = from + code.index;
      const level = /^biling/.test(match[1] ?? '') ? 'C2' : null;
      yield { start, end: start + code[0].length, code: known, level, wish: false };
    }
  }
}

function judge(
  text: FactText,
  match: RegExpExecArray,
  previousEnd: number,
  nextStart: number,
): Mention | null {
  const { plain } = text;
  const start = match.index;
  const end = start + match[0].length;
  if (ASIDE.has(roleAt(text, start))) return null;
  const clause = clauseAround(text, start, end);
  const line = lineAround(text, start, end);
  const before = plain.slice(Math.max(clause.start, start - 90), start);
  const after = plain.slice(end, Math.min(clause.end, end + 90));
  if (BEFORE_NOT.test(before) || AFTER_NOT.test(after)) return null;
  // Each language of a list takes the words between its neighbours: "anglais courant, notions d'allemand".
  const own = plain.slice(end, Math.min(clause.end, end + 70, nextStart));
  const ownBefore = plain.slice(Math.max(clause.start, start - 70, previousEnd), start);
  if (
    NONE.test(ownTail(own)) ||
    /(?:sans|aucun|no|without) (?:[a-z]{2,14} ){0,3}(?:d'|de |en |of |in )?$/.test(ownBefore)
  )
    return null;
  const code = CODE_OF.get(match[0]) ?? match[0];

  const level = levelOf(before, after, {
    before: ownBefore,
    after: own,
    previous: previousEnd > clause.start,
    next: nextStart < Math.min(clause.end, end + 70),
  });
  const labelled =
    LABEL_LINE.test(plain.slice(line.start, start)) || LABEL_HEADING.test(headingAbove(text, start));
  const asked =
    level !== null ||
    labelled ||
    IN_USE.test(before) ||
    OWNER.test(before) ||
    ASKED.test(before.slice(-45)) ||
    ASKED.test(after.slice(0, 60)) ||
    standsAlone(text, start, end);
  if (!asked) return null;
  // An adjective before a noun ("un opérateur français reconnu") has no word of mastery right beside it.
  if (
    /(?:e|es|s)$/.test(match[0]) === false &&
    level === null &&
    /^ (?:[a-z]{4,} ){0,1}(?:company|group|market)/.test(after)
  )
    return null;
  return {
    start,
    end,
    code,
    level,
    wish: WISH.test(own.split(/[,;]/)[0] ?? '') || WISH.test(ownBefore),
  };
}

/** The words between a name and its neighbours in a list of languages. */
interface Own {
  readonly before: string;
  readonly after: string;
  /** Another language stands before, or behind, in the same clause. */
  readonly previous: boolean;
  readonly next: boolean;
}

/** The words of mastery that belong to this name: an explicit CEFR level, then the nearest word behind or before it. */
function levelOf(
  before: string,
  after: string,
  { before: ownBefore, after: own, previous, next }: Own,
): CefrLevel | 'native' | null {
  // "Anglais B2 minimum, l'allemand est un atout", "B2 en anglais, C1 en allemand": a comma ends what belongs to a name.
  const near = previous ? (ownBefore.split(/[,;]/).at(-1) ?? '') : ownBefore;
  const comma = next ? own.lastIndexOf(',') : -1;
  const behind = comma < 0 ? own : own.slice(0, comma);
  const explicit =
    firstCefr(behind.slice(0, 45)) ??
    lastCefr(near.slice(-25)) ??
    (NAME_ANY.test(after) ? null : firstCefr(after.slice(0, 45)));
  if (explicit !== null) return explicit;
  let best: {
    readonly level: CefrLevel | 'native';
    readonly distance: number;
    readonly length: number;
  } | null = null;
  const consider = (stretch: string, forward: boolean, penalty: number): void => {
    const heard = withoutOtherSubjects(stretch);
    for (const { level, pattern } of LEVELS) {
      for (const found of heard.matchAll(pattern)) {
        const after = heard.slice(found.index + found[0].length);
        // In front, the word must lead to the name: "maîtrise de l'anglais", "fluent in spoken and written English".
        if (!forward && !links(after)) continue;
        const distance = (forward ? found.index : after.length) + penalty;
        // Of two that end at one place the longer says more: "très bon niveau" over "bon niveau".
        const length = found[0].length;
        if (
          best === null ||
          distance < best.distance ||
          (distance === best.distance && length > best.length)
        ) {
          best = { level, distance, length };
        }
      }
    }
  };
  consider(own.slice(0, 40), true, 0);
  consider(ownBefore, false, 2);
  if (best !== null) return (best as { readonly level: CefrLevel | 'native' }).level;
  // "Bilingue français/anglais, allemand apprécié": a wish does not share the level of what is asked.
  if (WISH.test(own.split(/[,;]/)[0] ?? '')) return null;
  // Coordinated names share their word: "bilingue français/anglais", "French and English fluency".
  if (
    /^[ /&,-]{0,3}(?:et|and|ou|or)?[ /-]{0,2}(?:de l'|de la |du |de |en |d'|l'|in |of )?$/.test(ownBefore)
  ) {
    const shared = before.slice(0, before.length - ownBefore.length).replace(NAMES_AT_END, '');
    consider(shared, false, 10);
  }
  if (best === null && /^ ?(?:\/|et|and|&|-|,) ?/.test(after))
    consider(after.slice(0, 60).replace(NAMES_AT_START, ''), true, 10);
  return (best as { readonly level: CefrLevel | 'native' } | null)?.level ?? null;
}

/** Nothing but linking words: what stands between them belongs together. */
function links(stretch: string): boolean {
  const words = stretch.split(/[^a-z]+/).filter((word) => word !== '');
  return words.length <= 8 && words.every((word) => LINKS.has(word));
}

/** A stretch without what speaks of something else ("environnement technique", "compétences techniques"). */
function withoutOtherSubjects(stretch: string): string {
  return stretch
    .replace(
      /(?:environnements?|competences?|equipes?|documentations?|connaissances|profil|expertise|chef de projet|solutions?|skills?) (?:techniques?|technical|professionnelles?|professionnel|operationnelles?)/g,
      ' ',
    )
    .replace(
      /(?:technical|professional|working|business) (?:environment|skills|team|teams|experience|requirements|stakeholders)/g,
      ' ',
    )
    .replace(/(?:strong|good|great|excellente?|bonne?) (?:plus|asset|advantage|preference|atout|point)/g, ' ')
    .replace(/(?:experience|parcours|milieu|cadre|contexte) (?:professionnelle?)/g, ' ');
}

function ownTail(own: string): string {
  return /^[^,;.]{0,50}/.exec(own)?.[0] ?? '';
}

function firstCefr(stretch: string): CefrLevel | null {
  CEFR.lastIndex = 0;
  const found = CEFR.exec(stretch);
  CEFR.lastIndex = 0;
  return found === null ? null : (found[1]?.toUpperCase() as CefrLevel);
}
function lastCefr(stretch: string): CefrLevel | null {
  const all = [...stretch.matchAll(CEFR)];
  // "B2/C1 en anglais": the first of a pair is the floor.
  const pair =
    all.length > 1 && /^[abc][12] ?[/-] ?[abc][12]/.test(stretch.slice(all[all.length - 2]?.index));
  const found = all[all.length - (pair ? 2 : 1)];
  return found === undefined ? null : (found[1]?.toUpperCase() as CefrLevel);
}

/** A list item or a short line that is nothing but the language. */
function standsAlone(text: FactText, start: number, end: number): boolean {
  const line = lineAround(text, start, end);
  const role = roleAt(text, start);
  const bare = text.plain.slice(line.start, line.end).replace(/^[^a-z]+|[^a-z]+$/g, '');
  return (
    bare === text.plain.slice(start, end) &&
    (role === 'profile' || role === 'must-have' || role === 'nice-to-have')
  );
}

function testLevel(test: string, score: number): CefrLevel | null {
  const table = test === 'ielts' ? IELTS_LEVELS : TOEIC_LEVELS;
  if (test === 'ielts' ? score > 9 : score > 990) return null;
  return table.find(([from]) => score >= from)?.[1] ?? null;
}
