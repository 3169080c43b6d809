import type { Span } from '../../model/span.ts';
import {
  DEGREE_FORMS,
  type DegreeForm,
  EDUCATION_WORDS,
  NO_DEGREE,
  NOT_DEGREE_AFTER,
  NOT_DEGREE_BEFORE,
  OR_EXPERIENCE,
} from './education-cues.ts';
import { WISH_WORDS } from './experience-cues.ts';
import {
  clauseAround,
  type FactText,
  factText,
  headingAbove,
  matchesOf,
  roleAt,
  sourceSlice,
  sourceSpan,
} from './fact-text.ts';
import { endPattern, startPattern, WORD_END, WORD_START, wordPattern } from './word-pattern.ts';

/** The degree that an offer asks for. */
export interface EducationLevel {
  /** In the offer's own kind of words: "Bac+5", "Bac+3/5", "Bachelor's", "École d'ingénieurs". */
  readonly label: string;
  /** Years after the baccalauréat, 0..8; the least that is asked when there is a range. */
  readonly level: number;
}
export interface EducationReading extends EducationLevel {
  /** The degree can be replaced by experience or an equivalent. */
  readonly orExperience: boolean;
  readonly evidence: readonly Span[];
}

/** "Bac+5", "BAC + 3/5", "bac +2 à bac +5", "Bac plus 5". Not "Bac+2 / 5 ans d'expérience". */
const BAC_PLUS =
  /(?<![a-z0-9])bac\s?(?:\+|plus) ?([2-8])(?![0-9])(?: ?(?:\/|a|-|ou|et|,) ?(?:bac ?)?\+? ?([2-8])(?! ?(?:ans|annees)|[0-9%]))?/g;
const WITH_YEARS = /^[^.;]{0,30}?(?:avec|with|and|et|\+|plus)[^.;]{0,30}?(?:experience|ans|years)/;
/** "A first-level degree with two additional years of experience may be accepted": said of what stands in for the degree. */
const IN_LIEU =
  /^[^.;]{0,90}?(?:may (?:also )?be accepted|can be accepted|(?:is|are) accepted instead|in lieu of|pourra(?:it)? etre accepte|est accepte a la place)/;
const FORMS = DEGREE_FORMS.map((form) => ({
  form,
  pattern: new RegExp(
    `${WORD_START}(?:${form.pattern})${/\\\.\??\)?$|\W$/.test(form.pattern) ? '' : WORD_END}`,
    'g',
  ),
}));
const CONTEXT = wordPattern(EDUCATION_WORDS);
/** The label of a board's field whose value stands on the next line. */
const FIELD_ABOVE =
  /^[^a-z]{0,6}(?:diplomes?|formation|niveau (?:d'etudes|de diplome|d'etude)|degree|education(?: level)?|qualifications?)(?: (?:requise?|demande|souhaitee?|exigee?|required|level))? ?:?$/;
const BEFORE_NOT = endPattern(NOT_DEGREE_BEFORE);
const AFTER_NOT = startPattern([...NOT_DEGREE_AFTER, 'the', 'our', 'new', 'complex', 'all', 'your']);
const NONE = wordPattern(NO_DEGREE);
const REPLACEABLE = wordPattern(OR_EXPERIENCE);
const WISH = wordPattern(WISH_WORDS);
const ASIDE = new Set(['company', 'benefits', 'process', 'legal', 'environment']);

interface Candidate extends Span, EducationLevel {
  readonly wish: boolean;
  readonly clause: Span;
}

/**
 * The degree asked for: of several the lowest that is a condition (a range names its floor), wishes only when there is nothing
 * else. "Scrum Master", software licences and an engineer as a job title are no degrees.
 */
export function readEducation(text: FactText): EducationReading | null {
  const candidates = candidatesOf(text, false);
  const asked = candidates.filter((one) => !one.wish);
  const pool = asked.length > 0 ? asked : candidates;
  let replaced = false;
  const counted = pool.filter((one) => {
    // "Bac+5, ou Bac+2 avec dix ans d'expérience": the second replaces the first by experience.
    const instead = pool.some(
      (other) =>
        other.level > one.level && other.clause.start === one.clause.start && other.start < one.start,
    );
    const isHigherAsked = pool.some((other) => other.level > one.level && other.start < one.start);
    if (isHigherAsked && IN_LIEU.test(text.plain.slice(one.end, Math.min(one.clause.end, one.end + 140)))) {
      replaced = true;
      return false;
    }
    const before = text.plain.slice(Math.max(one.clause.start, one.start - 40), one.start);
    const after = text.plain.slice(one.end, Math.min(one.clause.end, one.end + 70));
    if (!instead || !WITH_YEARS.test(after) || !/(?<![a-z])(?:ou|or)(?![a-z])[^,;]{0,25}$/.test(before))
      return true;
    replaced = true;
    return false;
  });
  const level = Math.min(...counted.map((one) => one.level));
  const lowest = counted.filter((one) => one.level === level);
  const chosen = lowest.find((one) => one.label.startsWith('Bac+')) ?? lowest[0];
  if (chosen === undefined) return null;
  const orExperience = replaced || counted.some((one) => replaceable(text, one));
  return {
    label: chosen.label,
    level: chosen.level,
    orExperience,
    evidence: [sourceSpan(text, chosen.start, chosen.end)],
  };
}

/**
 * Level of a string that is known to be about education (a field of a page, schema.org `credentialCategory`):
 * "Bac +5", "bachelor degree", "Master". Null when it names no level.
 */
export function parseEducationLevel(value: string): EducationLevel | null {
  const spaced = value.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1 $2');
  const candidates = candidatesOf(factText(spaced), true);
  let lowest: Candidate | null = null;
  for (const one of candidates) if (lowest === null || one.level < lowest.level) lowest = one;
  if (lowest !== null) return { label: lowest.label, level: lowest.level };
  const plain = factText(spaced).plain;
  if (/post-?graduate/.test(plain)) return { label: "Master's", level: 5 };
  if (/high ?school|^bac$|baccalaureat/.test(plain))
    return { label: /bac/.test(plain) ? 'Bac' : 'High school', level: 0 };
  return null;
}

function candidatesOf(text: FactText, isolated: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matchesOf(text, BAC_PLUS)) {
    const first = Number(match[1]);
    // "Bac+5 ou Bac+2 avec dix ans d'expérience": the second stands for the first, it does not lower it.
    const instead =
      /(?<![a-z])ou(?![a-z])/.test(match[0]) &&
      WITH_YEARS.test(text.plain.slice(match.index + match[0].length, match.index + match[0].length + 60));
    const second = match[2] === undefined || instead ? first : Number(match[2]);
    const low = Math.min(first, second);
    const label = first === second ? `Bac+${low}` : `Bac+${low}/${Math.max(first, second)}`;
    add(text, found, match, { level: low, label }, isolated);
  }
  for (const { form, pattern } of FORMS) {
    for (const match of matchesOf(text, pattern)) {
      if (!isDegree(text, match, form, isolated)) continue;
      add(text, found, match, form, isolated);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  let reach = 0;
  for (const one of found) {
    if (one.start >= reach) kept.push(one);
    reach = Math.max(reach, one.end);
  }
  return kept;
}

function add(
  text: FactText,
  found: Candidate[],
  match: RegExpExecArray,
  level: EducationLevel,
  isolated: boolean,
): void {
  const start = match.index;
  const end = start + match[0].length;
  if (!isolated && ASIDE.has(roleAt(text, start))) return;
  const clause = clauseAround(text, start, end);
  const sentence = text.plain.slice(clause.start, clause.end);
  if (NONE.test(sentence)) return;
  found.push({
    start,
    end,
    level: level.level,
    label: level.label,
    wish: isWish(text, clause, start, end),
    clause,
  });
}

function isDegree(text: FactText, match: RegExpExecArray, form: DegreeForm, isolated: boolean): boolean {
  const start = match.index;
  const end = start + match[0].length;
  if (BEFORE_NOT.test(text.plain.slice(Math.max(0, start - 30), start))) return false;
  if (AFTER_NOT.test(text.plain.slice(end, end + 30))) return false;
  if (form.need === undefined || isolated) return true;
  const written = sourceSlice(text, start, end);
  if (form.need === 'upper' && written !== written.toUpperCase()) return false;
  if (form.need === 'capital' && !/^\p{Lu}/u.test(written)) return false;
  const clause = clauseAround(text, start, end);
  const before = text.plain.slice(Math.max(clause.start, start - 90), start);
  const after = text.plain.slice(end, Math.min(clause.end, end + 90));
  if (FIELD_ABOVE.test(headingAbove(text, start))) return true;
  return CONTEXT.test(before) || CONTEXT.test(after) || /(?:degree|diplome)/.test(match[0]);
}

/** A wish word in the same stretch between commas, or one that opens the sentence. */
function isWish(text: FactText, clause: Span, start: number, end: number): boolean {
  const before = text.plain.slice(Math.max(clause.start, start - 60), start);
  const after = text.plain.slice(end, Math.min(clause.end, end + 70));
  return WISH.test(before.slice(before.lastIndexOf(',') + 1)) || WISH.test(after.split(/[,(]/)[0] ?? '');
}

function replaceable(text: FactText, one: Candidate): boolean {
  return REPLACEABLE.test(text.plain.slice(one.start, Math.min(one.clause.end, one.end + 140)));
}
