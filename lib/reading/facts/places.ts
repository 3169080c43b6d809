import type { Span } from '../../model/span.ts';
import { isKnownTown } from '../../places/places.ts';
import { foldPlain } from '../../text/fold-text.ts';
import { type FactText, firstLines, matchesOf, roleAt, sourceSlice, sourceSpan } from './fact-text.ts';
import {
  CITY_STATES,
  NOT_PLACE,
  OFFICES,
  PLACE_HINTS,
  PLACE_LABELS,
  PLACE_PARTICLES,
  PLACE_SENTENCES,
  STATE_CODES,
} from './place-cues.ts';
import { anyOf, WORD_END, WORD_START } from './word-pattern.ts';

export interface PlacesReading {
  readonly places: readonly string[];
  readonly evidence: readonly Span[];
}

const FIELD = new RegExp(
  `(?:^|\\n|[|•;] ?| - )[^a-z0-9\\n]{0,5}${anyOf(PLACE_LABELS)}(?: \\([a-z ]{1,15}\\))? ?: ?\\n?[ ]{0,3}(?=([^\\n|•]{2,120}))`,
  'g',
);
const SENTENCE = new RegExp(
  `${WORD_START}(?:${PLACE_SENTENCES.join('|')})${WORD_END} (?=([^\\n]{2,80}))`,
  'g',
);
/** "Chef de projet infrastructure - Lyon (69)": a town with the number of its département. */
const TITLE_TOWN = /(?:- |– |— |\| |, )([a-z][a-z' -]{1,40}?) \((\d{2}|2[ab]|97\d)(?:\d{3})?\)/g;
const NOT = new RegExp(`^${anyOf(NOT_PLACE)}`);
const CITY_STATE = new RegExp(`^(?:${CITY_STATES.join('|')})$`);
const STATE_TOWN = new RegExp(
  `(?<![\\p{L},])(\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,2}, (?:${STATE_CODES}))(?![\\p{L}\\p{N}])`,
  'u',
);
const NOWHERE: PlacesReading = { places: [], evidence: [] };
/** The firm is what stands there: "a company based in …", "notre groupe, basé à …". */
const FIRM_BEFORE =
  /(?:we are|nous sommes|notre|our|entreprise|societe|groupe|company|group|firm|startup|start-up|leader|agency|cabinet|consultancy)[^.\n]{0,50}$/;
const PARTICLES: ReadonlySet<string> = new Set(PLACE_PARTICLES);

/** A label that stands alone above its value. */
const LABEL_ALONE = new RegExp(`^[^a-z0-9]{0,6}${anyOf(PLACE_LABELS)}[^a-z0-9]{0,4}$`);
const OTHER_FIELD =
  /(?:^|\n)[^a-z\n]{0,4}(?:contrat|type de contrat|contract|salaire|salary|remuneration|teletravail|categorie|poste|intitule(?: du poste)?|job title|role|experience|duree|duration|start date|demarrage) ?:/;
const PIN = /(?:📍|📌|🌍|🏢)(?:\ufe0f| ){0,3}(?=([^\n|•]{2,80}))/gu;
const HINT = new RegExp(
  `${WORD_START}(?:${PLACE_HINTS.join('|')})(?:(?<=')|${WORD_END}) ?(?=([^\\n]{2,60}))`,
  'g',
);
const OUR_OFFICE = new RegExp(
  `${WORD_START}(?:our|the|their|notre) (?=([a-z][^\\n.,;:]{2,30}? ${anyOf(OFFICES)}))`,
  'g',
);
/** Further down among the first lines, only a short line is one of fields. */
const SHORT_LINE = 40;
/** A sentence, not a line of fields. */
const PRONOUN = /(?<![a-z])(?:vous|nous|nos|notre|votre|vos|tu|ton|we|you|our|your|us)(?![a-z])/;
/** A line of fields in which towns may stand as cells of their own. */
const CONDITIONS_LINE =
  /(?<![a-z])(?:cdi|cdd|freelance|permanent|contract|temps plein|full[- ]time|hybrid|hybride|remote|teletravail|interim|alternance|duree indeterminee)(?![a-z])|\d ?k€?|€|£|\$/;

/** Where the job is, from a field or a sentence about the job itself. The employer's other addresses are not read. */
export function readPlaces(text: FactText): PlacesReading {
  return fieldPlaces(text) ?? sentencePlaces(text, SENTENCE, false) ?? titleTown(text) ?? NOWHERE;
}

/** Towns that only weaker words and lines of fields give; for when nothing else says where the job is. */
export function readLikelyPlaces(text: FactText): PlacesReading {
  return (
    sentencePlaces(text, HINT, true) ?? officeTown(text) ?? cellTowns(text) ?? stateTown(text) ?? NOWHERE
  );
}

/** Does the text name a town with its state or province, "Hartford, CT", "Toronto, ON"? */
export function namesAmericanTown(source: string): boolean {
  return STATE_TOWN.test(source);
}

function fieldPlaces(text: FactText): PlacesReading | null {
  for (const match of matchesOf(text, FIELD)) {
    const role = roleAt(text, match.index + 1);
    if ((role === 'company' && !amongFields(text, match.index)) || role === 'legal') continue;
    const start = match.index + match[0].length;
    const places = splitPlaces(sourceSlice(text, start, start + (match[1] ?? '').length));
    if (places.length > 0)
      return { places, evidence: [sourceSpan(text, start, start + trimmedLength(match[1] ?? ''))] };
  }
  const lines = firstLines(text, 40);
  for (const [at, line] of lines.entries()) {
    const value = lines[at + 1];
    if (value === undefined || value.end - value.start > 80) continue;
    if (!LABEL_ALONE.test(text.plain.slice(line.start, Math.min(line.end, line.start + 60)))) continue;
    const places = splitPlaces(sourceSlice(text, value.start, value.end)).filter(knownTownIn);
    if (places.length > 0) return { places, evidence: [sourceSpan(text, value.start, value.end)] };
  }
  for (const match of text.source.slice(0, 20_000).matchAll(PIN)) {
    const start = match.index + match[0].length;
    const places = splitPlaces((match[1] ?? '').replace(/^[^:]{2,25}: ?/, '')).filter(knownTownIn);
    if (places.length > 0)
      return { places, evidence: [{ start, end: start + trimmedLength(match[1] ?? '') }] };
  }
  return null;
}

/** Other fields of the job stand around: a block of fields is no story of the firm, whoever it names. */
function amongFields(text: FactText, at: number): boolean {
  return OTHER_FIELD.test(text.plain.slice(Math.max(0, at - 200), at + 240));
}

function knownTownIn(name: string): boolean {
  return isTown(name) || name.split(', ').some((part) => isTown(part));
}

function sentencePlaces(text: FactText, pattern: RegExp, onlyKnown: boolean): PlacesReading | null {
  for (const match of matchesOf(text, pattern)) {
    const role = roleAt(text, match.index);
    if (onlyKnown && (role === 'company' || role === 'legal' || role === 'process' || role === 'missions'))
      continue;
    // "We are a company based in Leeds": the firm's address.
    const recruits = /^(?:recru|recherch|looking|seeking|hiring|pour|\(?client|notre client)/.test(match[0]);
    if (
      onlyKnown &&
      !recruits &&
      FIRM_BEFORE.test(text.plain.slice(Math.max(0, match.index - 60), match.index))
    )
      continue;
    const start = match.index + match[0].length;
    const stretch = sourceSlice(text, start, start + (match[1] ?? '').length);
    const names = townsAtStart(stretch).filter((name) => !onlyKnown || isTown(name));
    const [first] = names;
    if (first === undefined) continue;
    const last = names.at(-1) ?? first;
    return {
      places: names,
      evidence: [sourceSpan(text, start, start + stretch.indexOf(last) + last.length)],
    };
  }
  return null;
}

/** "Lyon", "Lyon ou Grenoble", "Leeds or Manchester": the names at the start, those behind the first only when they are towns. */
function townsAtStart(stretch: string): string[] {
  const names: string[] = [];
  let rest = stretch;
  for (let step = 0; step < 4; step += 1) {
    const name = properName(
      /^(?:[^,]|,(?! ?\p{Lu}))*/u.exec(rest)?.[0].split(/ (?:ou|et|or|and) |\//, 1)[0] ?? '',
    );
    if (name === '' || (step > 0 && !isTown(name))) break;
    names.push(name);
    const link = /^(?: \(\d{2,5}\))?(?: (?:ou|et|or|and) |, ?| ?\/ ?)(?:à |a |in )?/u.exec(
      rest.slice(rest.indexOf(name) + name.length),
    );
    if (link === null) break;
    rest = rest.slice(rest.indexOf(name) + name.length + link[0].length);
  }
  return names;
}

function titleTown(text: FactText): PlacesReading | null {
  for (const match of matchesOf(text, TITLE_TOWN)) {
    if (match.index > 400) break;
    const cell = match[1] ?? '';
    const from = cell.lastIndexOf(' - ') + 1 === 0 ? 0 : cell.lastIndexOf(' - ') + 3;
    const start = match.index + match[0].indexOf(cell) + from;
    const name = properName(sourceSlice(text, start, start + cell.length - from));
    if (name !== '') return { places: [name], evidence: [sourceSpan(text, start, start + name.length)] };
  }
  return null;
}

function officeTown(text: FactText): PlacesReading | null {
  for (const match of matchesOf(text, OUR_OFFICE)) {
    if (roleAt(text, match.index) === 'company') continue;
    const start = match.index + match[0].length;
    const name = properName(sourceSlice(text, start, start + (match[1] ?? '').length));
    if (isTown(name)) return { places: [name], evidence: [sourceSpan(text, start, start + name.length)] };
  }
  return null;
}

/** Towns as cells of the first lines, or of a line that also says the contract, the pay or the way of working. */
function cellTowns(text: FactText): PlacesReading | null {
  const places: string[] = [];
  const evidence: Span[] = [];
  const head = firstLines(text, 10);
  const top = head.filter(({ start, end }, at) => at < 5 || end - start <= SHORT_LINE);
  for (const line of firstLines(text, 80)) {
    const plain = text.plain.slice(line.start, line.end);
    const first = top.some(({ start }) => start === line.start);
    if (plain.length > (first ? 160 : 260) || (!first && !CONDITIONS_LINE.test(plain))) continue;
    if (PRONOUN.test(plain) || (roleAt(text, line.start) === 'company' && !first)) continue;
    for (const cell of plain.matchAll(/[^,;|•·()]+?(?=$|[,;|•·()]|\.(?: |$)| - | (?:ou|or|et|and) )/g)) {
      const lead =
        /^(?: (?:ou|or|et|and) | - |[ .*_-])*(?:\d{4,5} )?(?:.{0,60} (?:a|in|de) (?=[a-z' -]{2,30}$))?/.exec(
          cell[0],
        )?.[0].length ?? 0;
      const start = line.start + cell.index + lead;
      const end = line.start + cell.index + cell[0].trimEnd().length;
      const name = sourceSlice(text, start, end);
      if (!/^\p{Lu}/u.test(name) || !isTown(name) || places.includes(name)) continue;
      places.push(name);
      evidence.push(sourceSpan(text, start, end));
    }
    if (places.length > 0) return { places: places.slice(0, 5), evidence: evidence.slice(0, 5) };
  }
  return null;
}

/** "Hartford, CT" at the top: a town that no gazetteer of this size knows, with its state. */
function stateTown(text: FactText): PlacesReading | null {
  for (const { start, end } of firstLines(text, 5)) {
    const line = sourceSlice(text, start, Math.min(end, start + 160));
    const found = STATE_TOWN.exec(line);
    if (found?.[1] === undefined) continue;
    const from = start + found.index;
    return { places: [found[1]], evidence: [sourceSpan(text, from, from + found[1].length)] };
  }
  return null;
}

/** A town of the gazetteer, or a country that is one. */
export function isTown(name: string): boolean {
  return isKnownTown(name) || CITY_STATE.test(foldPlain(name).trim());
}

function trimmedLength(value: string): number {
  return value.trimEnd().length;
}

/** Places of a field's value: without post codes, brackets and ways of working, "ou", "/" and ";" parting them. */
function splitPlaces(value: string): string[] {
  const found: string[] = [];
  const bare = value
    .replace(/^(?:preferred )?(?:locations?|sites?|towns?) (?:includes?|are|is) /i, '')
    .replace(/\([^)]{0,120}\)?/g, ' ')
    .replace(/\s-\s.{0,80}$|\s[–—]\s.{0,80}$/, ' ');
  for (const part of bare.split(/ ?[/;&] ?|(?<= )(?:ou|or|et|and)(?= )/)) {
    const name = cleanPlace(part);
    if (name !== '' && !found.includes(name)) found.push(name);
    if (found.length === 5) break;
  }
  return found;
}

function cleanPlace(part: string): string {
  const kept: string[] = [];
  for (const piece of part.split(',')) {
    const words = piece
      .replace(/(?<!\p{L})\d{4,5}(?!\p{L})/gu, ' ')
      .replace(/\d{2,3}\s?(?:[-–à]\s?\d{2,3}\s?)?%/gu, ' ')
      .replace(/\s{1,20}/g, ' ')
      .trim()
      .replace(/[.:]$/, '');
    const folded = words
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
    if (words === '' || NOT.test(folded)) continue;
    if (!/^[\p{Lu}\d]/u.test(words) || words.length > 40 || words.split(' ').length > 6) break;
    kept.push(words);
    if (kept.length === 3) break;
  }
  const name = kept.join(', ');
  return /\p{L}{2}/u.test(name) && !/^\d/.test(name) ? name : '';
}

/** The proper name at the start of a stretch: "Lyon", "Paris La Défense", "Aix-en-Provence", "Newcastle upon Tyne". */
function properName(stretch: string): string {
  const words = stretch.split(/[\s\u00a0]/).slice(0, 7);
  let name = '';
  let pending = '';
  for (const raw of words) {
    const word = raw.replace(/[.,;:!?)(]{1,3}.*$/, '');
    const stops = word !== raw;
    const plain = word.toLowerCase().replace(/['’].*$/, '');
    if (/^\p{Lu}/u.test(word)) {
      name = name === '' ? word : `${name}${pending} ${word}`;
      pending = '';
    } else if (name !== '' && PARTICLES.has(plain) && !stops) {
      pending = `${pending} ${word}`;
    } else {
      break;
    }
    if (stops) break;
  }
  return /^(?:France|UK|US|USA|Europe|CDI|CDD|IT)$/.test(name) || name.length > 50 ? '' : name;
}
