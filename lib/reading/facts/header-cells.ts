import type { Span } from '../../model/span.ts';
import { distance } from '../../places/places.ts';
import { COMPANY_STOPS } from './company-cues.ts';
import { type FactText, firstLines, sourceSlice, sourceSpan } from './fact-text.ts';
import { isTown } from './places.ts';
import { GENDERS, ROLE_WORDS } from './title-cues.ts';
import { wordPattern } from './word-pattern.ts';

/** A cell of the lines at the top of an offer ("Chef de projet réseau – Lille", "Novarive · Lyon · CDI"). */
export interface HeaderCells {
  /** Towns that the gazetteer knows. */
  readonly towns: readonly { readonly name: string; readonly evidence: Span }[];
  /** The one name that is left beside a town or right under the title. */
  readonly company: { readonly value: string; readonly evidence: Span } | null;
}

const ROLE = wordPattern(ROLE_WORDS);
const STOP = wordPattern(COMPANY_STOPS);
/** What parts the cells: bars, dots, dashes between spaces, commas; brackets are cells of their own. */
const PARTS = /\s*[|·•—–;()]\s*(?:-\s+)?|\s+-\s+|\s*,\s+|\s{3,}/g;
const GENDER = new RegExp(`^${GENDERS}$`);
/** "Minneapolis, Hennepin County": where the town lies. */
const COUNTY = / (?:County|Parish|Borough)$/;
const LINES = 4;
const LONGEST_LINE = 140;
const MOST_WORDS = 6;

/**
 * Towns and the employer's name from the first lines. Careful: a name counts as the employer only when it stands in a line of cells
 * with a known town, or alone in such a line under the title, begins with capitals, and is no role, contract, place or number.
 */
export function readHeaderCells(text: FactText): HeaderCells {
  const towns: { name: string; evidence: Span }[] = [];
  const names: { value: string; evidence: Span }[] = [];
  for (const line of firstLines(text, LINES)) {
    if (line.end - line.start > LONGEST_LINE) continue;
    const plain = text.plain.slice(line.start, line.end);
    if (/[.!?:]\s*$/.test(plain) || / (?:vous|nous|you|we|our|notre) /.test(plain)) continue;
    const cells = cellsOf(text, line);
    // "Montréal (Québec)": a town in brackets behind a town says in which region.
    const here = cells.filter(
      ({ value, evidence }, at) =>
        isTown(value) && !(text.source[evidence.start - 1] === '(' && isTown(cells[at - 1]?.value ?? '')),
    );
    for (const { value, evidence } of here) towns.push({ name: withoutNumber(value), evidence });
    if (here.length === 0) continue;
    names.push(
      ...cells.filter((cell) => !here.includes(cell) && isName(cell.value) && !isPlace(cell.value, here)),
    );
  }
  const [only] = names;
  return { towns, company: names.length === 1 && only ? only : null };
}

/** The region or country of a town in the same line: "Orléans, Centre-Val de Loire". */
function isPlace(name: string, towns: readonly { readonly value: string }[]): boolean {
  return (
    isTown(name) ||
    distance(
      [name],
      towns.map(({ value }) => value),
    ) !== null
  );
}

function cellsOf(text: FactText, line: Span): { value: string; evidence: Span }[] {
  const plain = text.plain.slice(line.start, line.end);
  const cells: { value: string; evidence: Span }[] = [];
  let from = 0;
  const put = (to: number): void => {
    const raw = plain.slice(from, to);
    const start = line.start + from + (raw.length - raw.trimStart().length);
    const end = line.start + from + raw.trimEnd().length;
    if (end > start)
      cells.push({ value: sourceSlice(text, start, end), evidence: sourceSpan(text, start, end) });
  };
  for (const match of plain.matchAll(PARTS)) {
    put(match.index);
    from = match.index + match[0].length;
  }
  put(plain.length);
  return cells;
}

function isName(cell: string): boolean {
  const words = cell.trim().split(/\s+/);
  if (words.length > MOST_WORDS || cell.length < 2 || /\d{2}|[€£$%]|^[A-Z]{2}$/.test(cell)) return false;
  const folded = cell.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (ROLE.test(folded) || STOP.test(folded) || GENDER.test(folded) || COUNTY.test(cell)) return false;
  return words.every(
    (word) => /^[\p{Lu}\d&]/u.test(word) || /^(?:de|du|des|la|le|les|et|and|of|d'|&|l')/.test(word),
  );
}

function withoutNumber(town: string): string {
  return town.replace(/\s*\(?\b\d{2,5}\b\)?\s*$/, '').trim();
}
