import type { Contract } from '../../model/offer.ts';
import type { Span } from '../../model/span.ts';
import {
  CONTRACT_FORMS,
  CONTRACT_LABELS,
  LATER_BEFORE,
  OTHER_CONTRACT_SUBJECT,
  RULED_OUT_AFTER,
  RULED_OUT_BEFORE,
} from './contract-cues.ts';
import {
  clauseAround,
  type FactText,
  factText,
  firstLines,
  headingAbove,
  lineAround,
  matchesOf,
  roleAt,
  sourceSlice,
  sourceSpan,
} from './fact-text.ts';
import { anyOf, endPattern, startPattern, WORD_END, WORD_START, wordPattern } from './word-pattern.ts';

export interface ContractReading {
  /** The main kind of contract: "CDI ou freelance" is permanent. */
  readonly contract: Contract;
  readonly evidence: readonly Span[];
  /** Other kinds that the offer accepts. */
  readonly others: readonly Contract[];
}

const FORMS = CONTRACT_FORMS.map((form) => ({
  ...form,
  regexp: new RegExp(`${WORD_START}(?:${form.pattern})${WORD_END}`, 'g'),
}));
const LABEL = new RegExp(
  `(?:^|[|•·,;(-] ?|  )[^a-z0-9]{0,4}${anyOf(CONTRACT_LABELS)}(?: \\([a-z ]{1,20}\\))? ?[:=–-] ?[^.|\\n]{0,60}$`,
);
const LABEL_HEADING = new RegExp(`^[^a-z]{0,6}${anyOf(CONTRACT_LABELS)}(?: propose| de travail)? ?:?$`);
const BEFORE_OUT = endPattern(RULED_OUT_BEFORE);
const AFTER_OUT = startPattern(RULED_OUT_AFTER);
const LATER = wordPattern(LATER_BEFORE);
/** "De nombreux CDI à l'issue de l'alternance". */
const LATER_AFTER = /(?<![a-z])(?:a l'issue|au terme|at the end of|on completion)(?![a-z])/;
/** "CDI, 50 k€ selon expérience": the experience decides the pay, it is not what the contract was. */
const PAY_DEPENDS =
  /(?<![a-z])(?:selon|suivant|en fonction de|according to|depending (?:up)?on|based on|doe)(?: (?:votre|vos|le|la|l'|your|the|profil|profile|et|and|ou|or)){0,4} ?(?:experiences?|profils?|profile)/g;
const OTHER_SUBJECT = wordPattern(OTHER_CONTRACT_SUBJECT);
/** Terms that hold a weak word with another meaning. */
const OTHER_TERM =
  /(?<![a-z])(?:ce stade|au stade|stage[ -]gates?|(?:early|late|each|every|this|project|next|final|later|multi|per|which|any)[ -]stages?|stages? of|contract (?:management|manage\w{0,4}|negotiation\w?|negotiat\w{1,4}|review\w{0,2}|governance|award|terms?|value|change|documents?|law|administration|performance|renewals?|compliance|amount|vehicle|deliverables?|requirements?|lifecycle)|(?:employment|service|vendor|supplier|customer|client|sector|nec\d?|support|maintenance|framework|zero[- ]hours?|public) contract|contract (?:and|&) (?:vendor|supplier|budget|commercial)|general contractor|temporary (?:works?|access|file|tables?|storage|email|power)|permanent (?:resident|residence|residency|improvement|recruitment|contact|secretary|fix|solution|staff|team|members)|machine[ -]learning)/;
const TITLE_ROLE =
  /(?<![a-z])(?:chef|cheffe|project manager|pmo|ingenieur|manager|consultant|architect|responsable|assistant|technicien|administrateur|engineer|coordinat)/;
/** A sentence that happens to stand at the top is no title. */
const SENTENCE_WORDS =
  /(?<![a-z])(?:we|is|are|has|have|our|you|the client|vous|nous|notre|votre|est|sont|recherchons)(?![a-z])|[.!?] |[.!?]$/;
const PURE_FIELD =
  /^[^a-z0-9]{0,6}(?:(?:permanent|contract|temporary|interim|freelance|internship|stage|alternance|apprenticeship|apprentissage|cdi|cdd|full[- ]time|part[- ]time|temps plein|temps partiel|temps complet|hybrid|remote|on-?site|cadre|ou|or|et|and|\d{1,2}|months?|mois|perm|temp)[ ,/|&+()•·-]{0,4}){1,8}$/;
/** A daily rate is what freelancers are paid by. */
const DAY_RATE =
  /(?<![a-z])(?:tjm|taux journalier|tarif journalier)(?![a-z])[^.\n]{0,30}(?:\d{3}|:)|[£€$] ?\d{3,4}(?: ?(?:-|to|a) ?[£€$]? ?\d{3,4})? ?(?:€ ?)?(?:ht ?)?(?:per day|\/ ?day|a day|p\/d|pd|\/ ?jour|\/ ?j|par jour)(?![a-z])|\d{3,4} ?€ ?(?:ht ?)?(?:\/ ?jour|\/ ?j|par jour|per day)(?![a-z])/g;

const KINDS = [
  ['cdi', 'permanent'],
  ['cdd', 'fixed[ -]term'],
  ['interim', 'temporary', 'temp'],
  ['freelances?', 'contract'],
  ['alternance', 'stage'],
].map((words) => wordPattern(words));

interface Candidate extends Span {
  readonly contract: Contract;
  readonly score: number;
}

/**
 * The kind of contract of this job. A field beats a title, a title a sentence; of equals the first is the main one. "Full-time"
 * is no kind of contract, contracts with suppliers are none either, nor what may come after this one.
 */
export function readContract(text: FactText): ContractReading | null {
  const candidates = candidatesOf(text, false);
  if (candidates.length === 0) {
    for (const match of matchesOf(text, DAY_RATE)) {
      const start = match.index;
      candidates.push({ start, end: start + match[0].length, contract: 'freelance', score: 1 });
    }
  }
  const chosen = best(candidates);
  if (chosen === null) return null;
  const others = [...new Set(candidates.map((one) => one.contract))].filter((one) => one !== chosen.contract);
  return { contract: chosen.contract, evidence: [sourceSpan(text, chosen.start, chosen.end)], others };
}

/** Kind of contract of a string that is known to name one ("CDI", "FULL_TIME, CONTRACTOR", "Fixed term"); null otherwise. */
export function parseContract(value: string): Contract | null {
  const spaced = value.slice(0, 200).replace(/[_;]/g, ' ');
  return (
    best(candidatesOf(factText(spaced), true))?.contract ??
    (/(?<![a-z])per[ _]diem(?![a-z])/i.test(value) ? 'temporary' : null)
  );
}

function best(candidates: readonly Candidate[]): Candidate | null {
  let chosen: Candidate | null = null;
  for (const one of candidates) {
    if (
      chosen === null ||
      one.score > chosen.score ||
      (one.score === chosen.score && one.start < chosen.start)
    )
      chosen = one;
  }
  return chosen;
}

function candidatesOf(text: FactText, isolated: boolean): Candidate[] {
  const found: (Candidate & { readonly weight: number })[] = [];
  const top = firstLines(text, 3);
  for (const form of FORMS) {
    for (const match of matchesOf(text, form.regexp)) {
      const start = match.index;
      const end = start + match[0].length;
      const score = isolated
        ? form.weight + 1
        : listsServices(text, start, end)
          ? 0
          : scoreOf(text, start, end, form.weight, form.contract, top);
      if (score > 0) found.push({ start, end, contract: form.contract, score, weight: form.weight });
    }
  }
  // Longer words first where they overlap: "fixed-term contract" is no "contract", "contract role" no bare "contract".
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || b.weight - a.weight);
  const kept: Candidate[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
    if (kept.length >= 60) break;
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Three kinds in one sentence that is no field: an agency lists what it sells. */
function listsServices(text: FactText, start: number, end: number): boolean {
  const clause = clauseAround(text, start, end);
  const sentence = text.plain.slice(clause.start, clause.end);
  const kinds = KINDS.filter((kind) => kind.test(sentence)).length;
  return kinds >= 3 && !LABEL.test(text.plain.slice(lineAround(text, start, end).start, start));
}

function scoreOf(
  text: FactText,
  start: number,
  end: number,
  weight: number,
  contract: Contract,
  top: readonly Span[],
): number {
  const { plain } = text;
  const clause = clauseAround(text, start, end);
  const line = lineAround(text, start, end);
  const before = plain.slice(Math.max(clause.start, start - 80), start);
  const after = plain.slice(end, Math.min(clause.end, end + 60)).replace(PAY_DEPENDS, '');
  const near = plain.slice(Math.max(clause.start, start - 24), Math.min(clause.end, end + 24));
  if (BEFORE_OUT.test(before) || AFTER_OUT.test(after)) return 0;
  if (OTHER_TERM.test(near)) return 0;
  if (LATER.test(before.slice(-45)) || LATER_AFTER.test(after)) return 0;
  const role = roleAt(text, start);
  const lineBefore = plain.slice(line.start, start);
  const lineText = plain.slice(line.start, line.end);
  const labelled =
    plain.slice(start, end).includes(':') ||
    LABEL.test(lineBefore) ||
    (lineBefore.trim().length < 40 && LABEL_HEADING.test(headingAbove(text, start)));
  const alone = PURE_FIELD.test(lineText) && lineText.trim() !== '';
  const inTop = top.some((one) => one.start <= start && start <= one.end);
  const inTitle = inTop && (role === 'title' || lineText.length <= 130);
  if (labelled) return 6;
  const sure =
    weight === 3 && contract !== 'internship' && contract !== 'apprenticeship' && contract !== 'temporary';
  if (OTHER_SUBJECT.test(before) || (!sure && OTHER_SUBJECT.test(after))) {
    // Years of experience in brackets and agencies that list what they sell say nothing of this job; a title does.
    if (!inTitle || !TITLE_ROLE.test(lineText)) return 0;
  }
  if (role === 'company' || role === 'legal' || role === 'process')
    return weight === 3 && contract !== 'temporary' ? 2 : 0;
  if (alone) return 5;
  if (weight === 1) {
    // In French "permanent" is an adjective and "temporaire" too; in English "stage" is a phase.
    const cell = cellOfFields(lineText, plain.slice(start, end), sourceSlice(text, start, end));
    if (!inTitle || !TITLE_ROLE.test(lineText) || SENTENCE_WORDS.test(lineText)) return cell ? 4 : 0;
    if (contract === 'permanent' && text.language === 'fr') return 0;
    if (contract === 'internship' && text.language === 'en' && /^stage/.test(plain.slice(start, end)))
      return 0;
    if (contract === 'freelance' && !cell) return 0;
    return 4;
  }
  if (inTitle) return weight + 2;
  return weight;
}

/** The word fills a cell of its own in a line of fields: "London | Contract | £550", "Project Manager - Permanent". */
function cellOfFields(line: string, word: string, written: string): boolean {
  if (line.length > 160 || !/^\p{Lu}/u.test(written)) return false;
  return line.split(/ - | ?[|•·,/()] ?|\s-\s/).some((cell) => cell.trim() === word);
}
