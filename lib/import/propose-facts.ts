import type { CefrLevel } from '../model/offer.ts';
import { isKnownTown } from '../places/places.ts';
import { TOEIC_LEVELS } from '../reading/facts/language-cues.ts';
import type { CvDocument } from './cv-document.ts';
import type { CvJob } from './cv-jobs.ts';
import { quoteLine } from './cv-quote.ts';
import type { CvLine } from './cv-sections.ts';
import { unionMonths } from './date-ranges.ts';
import { DEGREES, NOT_FINISHED } from './degree-words.ts';
import { languagesNamed } from './language-names.ts';
import { languageLevel } from './proficiency.ts';
import type { CvProposal, Proposed } from './proposal.ts';

type ProposedLanguage = CvProposal['languages'][number];

/** A line outside the part for languages that is longer than this speaks of something else. */
const LONGEST_LANGUAGE_LINE = 90;
const LANGUAGE_LABEL = /^(?:[^a-z]{0,4})(?:langues?|languages?)(?![a-z])/;
const TOEIC = /toeic[^0-9\n]{0,20}(\d{3})(?!\d)/;

/** Languages with their levels: what a field of the file states, else what its lines say. */
export function proposeLanguages(
  { stated, parts }: CvDocument,
  lines: readonly CvLine[],
): ProposedLanguage[] {
  const found = new Map<string, ProposedLanguage>();
  for (const value of stated.languages ?? [])
    if (!found.has(value.code)) found.set(value.code, { value, quote: null });
  const hasPart = lines.some(({ section }) => section === 'languages');
  lines.forEach((line, at) => {
    const inPart = line.section === 'languages' || LANGUAGE_LABEL.test(line.folded);
    if (line.blank || line.section === 'experience' || line.section === 'projects') return;
    if (
      !inPart &&
      (line.folded.length > LONGEST_LANGUAGE_LINE ||
        (hasPart && line.section !== 'header' && line.section !== 'summary' && line.section !== 'skills'))
    )
      return;
    const names = languagesNamed(line.folded);
    names.forEach(({ code, start, end }, number) => {
      const level =
        levelOf(
          line.folded,
          start,
          end,
          names[number - 1]?.end ?? 0,
          names[number + 1]?.start ?? line.folded.length,
        ) ??
        // A column of names beside a column of levels comes out line by line.
        (inPart && line.folded.length <= end + 3 && languagesNamed(lines[at + 1]?.folded ?? '').length === 0
          ? languageLevel(lines[at + 1]?.folded ?? '')
          : null);
      if (level === null && !inPart) return;
      const before = found.get(code);
      if (before && (before.value.level !== null || level === null)) return;
      found.set(code, { value: { code, level }, quote: quoteLine(line, parts) });
    });
  });
  return [...found.values()];
}

/** The words that belong to one name: behind it up to the next name; before it where nothing stands behind. */
function levelOf(
  folded: string,
  start: number,
  end: number,
  previous: number,
  next: number,
): CefrLevel | 'native' | null {
  const behind = folded.slice(end, next);
  const toeic = Number(TOEIC.exec(behind)?.[1] ?? 0);
  const tested = toeic > 0 ? (TOEIC_LEVELS.find(([from]) => toeic >= from)?.[1] ?? null) : null;
  const before =
    folded
      .slice(previous, start)
      .split(/[,;|•/]/)
      .at(-1) ?? '';
  return languageLevel(cut(behind)) ?? tested ?? languageLevel(before) ?? languageLevel(behind);
}

/** Up to the separator that another language could follow. */
function cut(words: string): string {
  return /^[\s:(,–-]{0,4}[^,;|•]{0,60}/.exec(words)?.[0] ?? words;
}

const STATED_YEARS =
  /(?<![\d\p{L}])(\d{1,2}) ?\+? ?(?:ans|annees|years|yrs)['’]? (?:d['’]|de |of )?(?:\p{L}{1,20} ){0,3}?(?:experience|pratique)/u;

/** Years of work: as the head of the file states them, else the sum of the posts. */
export function proposeYears(
  { parts }: CvDocument,
  lines: readonly CvLine[],
  jobs: readonly CvJob[],
): Proposed<number> | null {
  for (const line of lines) {
    if (line.section !== 'header' && line.section !== 'summary') continue;
    const years = Number(STATED_YEARS.exec(line.folded)?.[1] ?? 0);
    if (years > 0 && years <= 50) return { value: years, quote: quoteLine(line, parts) };
  }
  const ranges = jobs.filter(({ first }) => lines[first]?.section !== 'projects').map(({ months }) => months);
  const years = Math.round(unionMonths(ranges) / 12);
  return years > 0 ? { value: years, quote: null } : null;
}

const DEGREE_PATTERNS = DEGREES.map(({ level, words }) => ({
  level,
  pattern: new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`),
}));
const UNFINISHED = new RegExp(`(?<![a-z])(?:${NOT_FINISHED})(?![a-z])`);

/** The highest degree that was finished. */
export function proposeEducation({ parts }: CvDocument, lines: readonly CvLine[]): Proposed<number> | null {
  const hasPart = lines.some(({ section }) => section === 'education');
  let best: Proposed<number> | null = null;
  for (const line of lines) {
    if (hasPart ? line.section !== 'education' : line.section === 'experience' || line.folded.length > 160)
      continue;
    if (UNFINISHED.test(line.folded)) continue;
    const level = DEGREE_PATTERNS.find(({ pattern }) => pattern.test(line.folded))?.level;
    if (level !== undefined && (best === null || level > best.value))
      best = { value: level, quote: quoteLine(line, parts) };
  }
  return best;
}

const LONGEST_HEADLINE = 90;
/** Lines of the head in which an address stands. */
const HEAD_LINES = 25;

/** The town, nothing below it: a field of the file, else a known town that stands alone between separators near the top. */
export function proposeCity(
  { stated, parts }: CvDocument,
  lines: readonly CvLine[],
): Proposed<string> | null {
  if (stated.city) return { value: stated.city.slice(0, 80), quote: null };
  for (const line of lines.filter(({ blank }) => !blank).slice(0, HEAD_LINES)) {
    if (line.section !== 'header' && line.section !== 'personal') continue;
    for (const piece of line.text.split(/[|•·,;\t()]|\s[-–—]\s|\s{3,}/)) {
      const name = piece.replace(/^(?:[^:]{0,20}:)?[^\p{L}]+|[^\p{L}]+$/gu, '').trim();
      if (name.length >= 3 && name.length <= 40 && /^\p{Lu}/u.test(name) && isKnownTown(name))
        return { value: name, quote: quoteLine(line, parts) };
    }
  }
  return null;
}

/** The words under the name that name a job of the trade, without the name itself. */
export function proposeHeadline(
  { stated, parts }: CvDocument,
  lines: readonly CvLine[],
  isRole: (words: string) => boolean,
): Proposed<string> | null {
  if (stated.headline) return { value: stated.headline.slice(0, LONGEST_HEADLINE), quote: null };
  const top = lines.filter(({ blank, heading }) => !blank && !heading).slice(0, HEAD_LINES / 2);
  for (const line of top) {
    if (line.section !== 'header' && line.section !== 'summary') continue;
    const piece = line.text
      .split(/\s*[|•·\t]\s*|\s[-–—]\s/)
      .find((one) => one.trim().length <= LONGEST_HEADLINE && isRole(one));
    if (piece) return { value: piece.trim(), quote: quoteLine(line, parts) };
  }
  return null;
}
