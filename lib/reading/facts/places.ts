import type { Span } from '../../model/span.ts';
import { type FactText, matchesOf, roleAt, sourceSlice, sourceSpan } from './fact-text.ts';
import { NOT_PLACE, PLACE_LABELS, PLACE_PARTICLES, PLACE_SENTENCES } from './place-cues.ts';
import { anyOf, WORD_END, WORD_START } from './word-pattern.ts';

export interface PlacesReading {
  readonly places: readonly string[];
  readonly evidence: readonly Span[];
}

const FIELD = new RegExp(
  `(?:^|\\n|[|•] ?)[^a-z0-9\\n]{0,5}${anyOf(PLACE_LABELS)}(?: \\([a-z ]{1,15}\\))? ?: ?\\n?[ ]{0,3}(?=([^\\n|•]{2,120}))`,
  'g',
);
const SENTENCE = new RegExp(
  `${WORD_START}(?:${PLACE_SENTENCES.join('|')})${WORD_END} (?=([^\\n]{2,80}))`,
  'g',
);
/** "Chef de projet infrastructure - Lyon (69)": a town with the number of its département. */
const TITLE_TOWN = /(?:- |– |— |\| |, )([a-z][a-z' -]{1,40}?) \((\d{2}|2[ab]|97\d)(?:\d{3})?\)/g;
const NOT = new RegExp(`^${anyOf(NOT_PLACE)}`);
const PARTICLES: ReadonlySet<string> = new Set(PLACE_PARTICLES);

/** Where the job is, from a field or a sentence about the job itself. The employer's other addresses are not read. */
export function readPlaces(text: FactText): PlacesReading {
  for (const match of matchesOf(text, FIELD)) {
    const role = roleAt(text, match.index);
    if (role === 'company' || role === 'legal') continue;
    const start = match.index + match[0].length;
    const places = splitPlaces(sourceSlice(text, start, start + (match[1] ?? '').length));
    if (places.length > 0)
      return { places, evidence: [sourceSpan(text, start, start + trimmedLength(match[1] ?? ''))] };
  }
  for (const match of matchesOf(text, SENTENCE)) {
    const start = match.index + match[0].length;
    const name = properName(sourceSlice(text, start, start + (match[1] ?? '').length));
    if (name !== '') return { places: [name], evidence: [sourceSpan(text, start, start + name.length)] };
  }
  for (const match of matchesOf(text, TITLE_TOWN)) {
    if (match.index > 400) break;
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const name = properName(sourceSlice(text, start, start + (match[1] ?? '').length));
    if (name !== '') return { places: [name], evidence: [sourceSpan(text, start, start + name.length)] };
  }
  return { places: [], evidence: [] };
}

function trimmedLength(value: string): number {
  return value.trimEnd().length;
}

/** Places of a field's value: without post codes, brackets and ways of working, "ou", "/" and ";" parting them. */
function splitPlaces(value: string): string[] {
  const found: string[] = [];
  const bare = value.replace(/\([^)]{0,120}\)?/g, ' ').replace(/\s-\s.{0,80}$|\s[–—]\s.{0,80}$/, ' ');
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
