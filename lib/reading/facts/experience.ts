import type { Span } from '../../model/span.ts';
import { DOES } from './company-cues.ts';
import {
  CANDIDATE_WORDS,
  CEILING_WORDS,
  EMPLOYER_WORDS,
  EXPERIENCE_WORDS,
  FLOOR_WORDS,
  GENERAL_OBJECTS,
  OTHER_SUBJECT,
  OTHER_TIME_AFTER,
  OTHER_TIME_BEFORE,
  PART_WORDS,
  WISH_WORDS,
} from './experience-cues.ts';
import {
  clauseAround,
  type FactText,
  headingAbove,
  lineAround,
  matchesOf,
  roleAt,
  sourceSlice,
  sourceSpan,
} from './fact-text.ts';
import { LOST_DASH, SMALL_NUMBER, smallNumber } from './number-words.ts';
import {
  anyOf,
  endPattern,
  lastIndexOfAny,
  startPattern,
  WORD_END,
  wordPattern,
  wordsPattern,
} from './word-pattern.ts';

/** Years of experience asked of the candidate. At least one of the two is a number. */
export interface ExperienceYears {
  readonly min: number | null;
  readonly max: number | null;
  readonly evidence: readonly Span[];
}

const UNIT = '(ans|an\\(s\\)|annees?|an|years?|year\\(s\\)|yrs?|yoe|mois|months?)';
const BRACKETED = '(?: ?\\((\\d{1,2})\\))?';
const OPEN_END = '( ?\\+| ?plus| or more| ou plus| et plus)?';
/** "5 ans", "3 à 5 ans", "five (5) to ten years", "entre 3 et 5 ans", "10+ yrs", "> 3 ans". Not the 5 of "Bac+5". */
const QUANTITY = new RegExp(
  `(?<![a-z0-9])(?<![0-9][.,])(?<!bac ?\\+ ?)(?:(>=?|≥|\\+) ?)?((?:entre|between|de|from) )?(${SMALL_NUMBER})${BRACKETED}${OPEN_END}` +
    `(?:(?: ?(?:a|-|/|to|ou|or|~|et|and) ?|${LOST_DASH})(${SMALL_NUMBER})${BRACKETED}( ?\\+)?)?[ -]?${UNIT}(?![a-z])`,
  'g',
);
const EXPERIENCE = wordPattern(EXPERIENCE_WORDS);
const EXPERIENCE_NEXT = new RegExp(
  `^[ ,)'+-]{0,3}(?:(?:minimum|min\\.?|mini|au moins|et plus|ou plus|or more|plus) ?)?(?:d'|de |d |of |in )?${anyOf(EXPERIENCE_WORDS)}`,
);
const FLOOR_BEFORE = endPattern(FLOOR_WORDS);
const FLOOR_AFTER =
  /^ ?[,(]? ?(?:\+|minimum|mini(?![a-z])|min(?![a-z])|au moins|au minimum|requis|exige|et \+|et plus|ou plus|or more|required)/;
const CEILING_BEFORE = endPattern(CEILING_WORDS);
const EMPLOYER = wordsPattern(EMPLOYER_WORDS);
const CANDIDATE = wordsPattern(CANDIDATE_WORDS);
const CANDIDATE_ANY = wordPattern(CANDIDATE_WORDS);
const DIRECT_ADDRESS = wordPattern(['vous', 'votre', 'tu', 'you', 'your', 'justifi\\w{1,5}']);
/** The sentence asks for something right away. */
const ASKS = wordPattern([
  'must have',
  'requires?',
  'required',
  'justifi\\w{1,5}',
  'titulaire',
  'vous avez',
  'you have',
  'tu as',
]);
/** The firm as the subject of what follows; "au sein de notre secteur" is not. */
const SUBJECT_AFTER = /(?<![a-z])(?:nous|we)(?![a-z])|, ?(?:notre|nos|our) /;
const FIRM_AFTER = new RegExp(
  `, [^,.;\\n]{2,40}? (?:${DOES.join('|')}|(?:est|is) (?:un|une|le|la|l'|a|an|the|one))${WORD_END}`,
);
const STRONG_OF = /(?<![a-z])(?:fort|forte|forts|fortes) (?:de|d')/;
const WITH_OPENER = /^[^a-z]{0,4}(?:avec|with) (?:plus de |pres de |over |more than |nearly )?$/;
const OTHER_BEFORE = endPattern(OTHER_TIME_BEFORE);
const OTHER_AFTER = startPattern(OTHER_TIME_AFTER);
const OTHER_TOPIC = wordPattern(OTHER_SUBJECT);
const GENERAL = wordPattern(GENERAL_OBJECTS);
const PART = endPattern([...PART_WORDS, ...PART_WORDS.map((word) => `${word} \\w{3,12} \\w{1,4}`)]);
const WISH = wordPattern(WISH_WORDS);
const FIELD_LABEL =
  /^[^a-z]{0,6}(?:niveau d'|annees d'|years of |level of |required |minimum |work )?(?:experiences?|xp|exp|seniorite|seniority)(?:(?: [a-z' ]{1,30})?(?: ?\([a-z ]{1,20}\))? ?[:\-–] ?(?:(?:confirme|senior|junior|intermediaire|mid|expert) )?)?[^a-z]{0,3}$/;
const FIELD_HEADING =
  /^[^a-z]{0,6}(?:niveau d'|annees d'|years of )?experiences?(?: (?:requise?|souhaitee?|exigee?|professionnelle|minimum|minimale|required|level))? ?:?$/;
/** What a line that only gives years may hold beside them. */
const OWN_LINE =
  /^[^a-z0-9]{0,6}(?:(?:de|from|minimum|mini|min|au moins|at least|et plus|ou plus|of) ?\.?){0,2}[^a-z0-9]{0,3}$/;
/** What may stand before the years in a field's value: "Minimum 5 ans", "gestion de projet : 5 ans". */
const VALUE_LINE =
  /^[^a-z0-9]{0,6}(?:(?:minimum|min\.?|mini|au moins|plus de|moins de|de|from|at least) ?)?$|^[^.\n]{2,40}: ?$/;
/** An object of the years right behind them: "years managing …", "ans en tant que …", "ans sur un poste …". */
const OBJECT_NEXT =
  /^[ )]{0,2}(?:minimum |mini |min\.? |au moins |requis |exiges? )?(?:in|as|managing|leading|delivering|running|working|within|spent|en tant que|en qualite de|comme|dans|sur un|a un|en (?:gestion|pilotage|conduite|management|environnement|esn|chefferie|ingenierie|administration|production|exploitation|informatique|infra(?:structures?)?|reseaux?|systemes?|projets?|tant que|maitrise|integration|milieu|entreprise|cabinet)|de (?:gestion|pilotage|conduite|management)|of (?:managing|leading|working|delivering|project|it|infrastructure|technical|program|programme|hands|relevant|proven|progressive|professional))(?![a-z])/;
const NUMBERED_THING = /(?<![a-z])(?:itil|niveau|level|version|v|office|windows|n|phase|lot|tier|prince) ?$/;

interface Candidate extends Span {
  readonly min: number | null;
  readonly max: number | null;
  readonly general: boolean;
  readonly wish: boolean;
  readonly clauseStart: number;
}

/**
 * Years of experience that the offer asks for in general. Years of one single skill give way to general ones, wishes to
 * conditions; of several general conditions the largest is taken. The employer's age, lengths of contracts, warranties,
 * ages and vetting periods are not experience. Words without a number (senior, confirmé) give nothing.
 */
export function readExperience(text: FactText): ExperienceYears | null {
  const candidates: Candidate[] = [];
  for (const match of matchesOf(text, QUANTITY)) {
    const candidate = judge(text, match, candidates[candidates.length - 1]);
    if (candidate !== null) candidates.push(candidate);
  }
  const chosen =
    best(candidates.filter((one) => one.general && !one.wish)) ??
    best(candidates.filter((one) => one.general)) ??
    best(candidates.filter((one) => !one.wish));
  if (chosen === null) return null;
  return { min: chosen.min, max: chosen.max, evidence: [sourceSpan(text, chosen.start, chosen.end)] };
}

function best(candidates: readonly Candidate[]): Candidate | null {
  let chosen: Candidate | null = null;
  for (const one of candidates) {
    if (chosen === null || (one.min ?? -1) > (chosen.min ?? -1)) chosen = one;
  }
  return chosen;
}

function judge(text: FactText, match: RegExpExecArray, previous: Candidate | undefined): Candidate | null {
  const { plain } = text;
  const opener = match[2] ?? '';
  const end = match.index + match[0].length;
  // "moins de | 2 ans": the little word belongs to what stands before.
  const start =
    opener === 'de ' || opener === 'from '
      ? match.index + match[0].indexOf(opener) + opener.length
      : match.index;
  const clause = clauseAround(text, start, end);
  const before = plain.slice(Math.max(clause.start, start - 160), start);
  const after = plain.slice(end, Math.min(clause.end, end + 140));
  const numbers = quantityOf(match, before, after);
  if (numbers === null) return null;

  const unit = match[9] ?? '';
  const months = unit.startsWith('mo');
  const direct = EXPERIENCE_NEXT.test(after) || unit === 'yoe';
  const fieldLabel = FIELD_LABEL.test(before);
  const fieldHeading = VALUE_LINE.test(before) && FIELD_HEADING.test(headingAbove(text, start));
  if (months && !direct && !fieldLabel) return null;

  const role = roleAt(text, start);
  const asking = role === 'profile' || role === 'must-have' || role === 'nice-to-have';
  const named =
    direct ||
    fieldLabel ||
    fieldHeading ||
    EXPERIENCE.test(after.slice(0, 90)) ||
    EXPERIENCE.test(before.slice(-90));
  const floor =
    match[1] !== undefined || match[5] !== undefined || FLOOR_BEFORE.test(before) || FLOOR_AFTER.test(after);
  const objectNext = OBJECT_NEXT.test(after);
  const item = /^[^a-z0-9]{0,6}$/.test(before) || ASKS.test(before);
  // A line of its own, "Minimum 5 ans" or "3 à 5 ans", is the field of a board.
  const line = lineAround(text, start, end);
  const rest = plain.slice(line.start, start) + plain.slice(end, line.end);
  const ownLine = (floor || match[6] !== undefined) && !months && OWN_LINE.test(rest);
  if (!named && !ownLine && !(floor && (objectNext || asking)) && !(objectNext && (asking || item)))
    return null;
  if (!direct && !fieldLabel && OTHER_AFTER.test(after)) return null;
  // "un plan à 5 ans": a term, not experience.
  if (!direct && !FLOOR_BEFORE.test(before) && /(?<![a-z])a $/.test(before)) return null;
  if (OTHER_TOPIC.test(before) || OTHER_TOPIC.test(after.slice(0, 70))) return null;
  if (!fieldLabel && speaksOfEmployer(before, after, role)) return null;
  // "5 ans d'expérience" is bound to the word; anything looser must not be a date or a contract's length.
  if (
    !fieldLabel &&
    OTHER_BEFORE.test(before) &&
    !(direct && !/(?:depuis|since)[a-z ]{0,14}$/.test(before))
  ) {
    if (
      !DIRECT_ADDRESS.test(before) ||
      /(?:cdd|contrat|contract|mission|duree|duration)[a-z :]{0,12}$/.test(before)
    )
      return null;
  }
  // "8 years with a bachelor's or 6 with a master's": the first is the requirement, the others its alternatives.
  if (previous !== undefined && previous.clauseStart === clause.start && start - previous.end < 160) {
    if (/(?<![a-z])(?:or|ou)(?![a-z])/.test(plain.slice(previous.end, start))) return null;
  }
  const part = PART.test(before) && /\d|experience/.test(before);
  const tail = direct ? (EXPERIENCE_NEXT.exec(after)?.[0].length ?? 0) : 0;
  const scale = (value: number | null): number | null =>
    value === null || !months ? value : Math.round((value / 12) * 10) / 10;
  return {
    start,
    end: end + tail,
    min: scale(numbers.min),
    max: scale(numbers.max),
    general: fieldLabel || fieldHeading || (!part && isGeneral(text, end + tail, clause.end)),
    wish: role === 'nice-to-have' || isWish(before, after),
    clauseStart: clause.start,
  };
}

/** The numbers of a quantity, or null when they cannot be years of experience. */
function quantityOf(
  match: RegExpExecArray,
  before: string,
  after: string,
): { min: number | null; max: number | null } | null {
  const joiner = match[6] === undefined ? '' : match[0].slice((match[3] ?? '').length);
  let low = smallNumber(match[4]) ?? smallNumber(match[3]);
  let high = smallNumber(match[7]) ?? smallNumber(match[6]);
  if (low === null) return null;
  const listed = high !== null && / (?:et|and) /.test(joiner) && !/^(?:entre|between)/.test(match[2] ?? '');
  if (high !== null && (listed || high < low || NUMBERED_THING.test(before))) {
    // "Bac+2 et 5 ans", "ITIL 4 - 5 ans": only the second number counts years.
    low = high;
    high = null;
  }
  if (low > 30 || (high !== null && high > 40)) return null;
  if (high !== null) return { min: low, max: match[8] !== undefined ? null : high };
  if (CEILING_BEFORE.test(before) && !/^ ?\+/.test(after)) return { min: null, max: low };
  return { min: low, max: null };
}

/** A wish word governs its own stretch between commas, or the whole sentence from its start ("Idéalement, …"). */
function isWish(before: string, after: string): boolean {
  const near = before.slice(-60);
  return (
    WISH.test(near.slice(near.lastIndexOf(',') + 1)) ||
    /^[^a-z]{0,4}(?:idealement|ideally),/.test(before) ||
    WISH.test(after.split(',')[0] ?? '')
  );
}

/** The years are the employer's: the last subject named before them is the firm, or the firm follows as the subject. */
function speaksOfEmployer(before: string, after: string, role: string): boolean {
  const strong = STRONG_OF.test(before) || WITH_OPENER.test(before);
  if (strong && !DIRECT_ADDRESS.test(before) && !DIRECT_ADDRESS.test(after)) return true;
  // "With 25 years' experience in hosting, Tamesfield employs 4,000 people."
  if (FIRM_AFTER.test(after) && !DIRECT_ADDRESS.test(before) && !DIRECT_ADDRESS.test(after)) return true;
  const employer = lastIndexOfAny(before, EMPLOYER);
  const candidate = lastIndexOfAny(before, CANDIDATE);
  if (employer > candidate) return true;
  if (candidate < 0 && SUBJECT_AFTER.test(after) && !DIRECT_ADDRESS.test(after)) return true;
  const aside = role === 'company' || role === 'benefits' || role === 'legal' || role === 'process';
  return aside && candidate < 0 && !CANDIDATE_ANY.test(after);
}

/** The years are of the trade as a whole rather than of one product: judged by what follows them. */
function isGeneral(text: FactText, at: number, clauseEnd: number): boolean {
  const object = text.plain.slice(at, Math.min(clauseEnd, at + 80));
  const head =
    /^[ ,)]{0,3}(?:(?:minimum|min\.?|experience|experiences|d'experience|of|proven|hands-on|relevant|solid|practical) ?){0,4}(sur|with|using|on|avec|in|en|dans|de|d'|of) ?/.exec(
      object,
    );
  if (head === null) return true;
  if (GENERAL.test(object)) return true;
  const preposition = head[1];
  if (
    preposition === 'sur' ||
    preposition === 'with' ||
    preposition === 'using' ||
    preposition === 'on' ||
    preposition === 'avec'
  ) {
    return false;
  }
  const next = sourceSlice(text, at + head[0].length, at + head[0].length + 2);
  return !/^\p{Lu}/u.test(next);
}
