import type { Lexicon } from '../lexicon/load-lexicon.ts';
import { decideMeaning, type MeaningResult } from '../matcher/decide-meaning.ts';
import type { DocumentEvidence } from '../matcher/document-evidence.ts';
import { findMentions } from '../matcher/find-mentions.ts';
import type { ConceptId } from '../model/concept.ts';
import type { Match, Mention, Rejection, RejectionReason, SectionRole, Strength } from '../model/match.ts';
import type { ExtractedOffer } from '../model/offer.ts';
import type { Reading } from '../model/reading.ts';
import { compareSpans, contains, overlaps, type Span } from '../model/span.ts';
import { foldPlain } from '../text/fold-text.ts';
import { detectLanguage } from '../text/language.ts';
import { tokenize } from '../text/tokenize.ts';
import { groupAlternatives } from './alternatives.ts';
import { colleagueJudge } from './colleagues.ts';
import { readConditions } from './conditions.ts';
import { readEmployerKind } from './employer-kind.ts';
import { readFacts } from './facts/read-facts.ts';
import type { EnglishTagger } from './grammar.ts';
import { masteryReader } from './mastery.ts';
import { mergeFacts } from './merge-facts.ts';
import { type OfferText, openText } from './offer-text.ts';
import { readProjectSizes } from './project-size.ts';
import { readRoleShape } from './role-shape.ts';
import { readStructure, sectionAt, type TextStructure } from './split-sections.ts';
import { askingSentences, type Judgement, strengthJudge } from './strength.ts';
import { sentenceAt } from './text-units.ts';

/** What the user said of a term of this offer: it outranks every rule. */
export interface Overrule {
  readonly concept: ConceptId;
  /** The words in the offer; compared without case and accents. */
  readonly surface: string;
  /** `ignore`: it is no term here; `count`: it is one, whatever the rules say. */
  readonly verdict: 'ignore' | 'count';
  readonly strength?: Strength;
}

/** A term of the user's own, from the profile. */
export interface OwnTerm {
  readonly label: string;
  readonly variants?: readonly string[];
}

export interface ReadOptions {
  readonly overrules?: readonly Overrule[];
  readonly extraTerms?: readonly OwnTerm[];
  /** From `loadEnglishTagger`, for English texts: sharpens the role shape of offers written in prose. */
  readonly tagger?: EnglishTagger;
}

/** The id under which a term of the user's own is counted. */
export function ownTermId(label: string): ConceptId {
  return `custom:${foldPlain(label).trim()}`;
}

/**
 * Everything that Jalon understands of an offer: its parts, the terms that count with how strongly they are asked, the
 * terms that do not count with the reason, the facts, the shape of the job, its conditions. Pure and linear in the text.
 */
export function readOffer(offer: ExtractedOffer, lexicon: Lexicon, options: ReadOptions = {}): Reading {
  const text = openText(offer.text);
  const givenTitle = offer.facts.title?.value;
  const structure = readStructure(text, givenTitle);
  const table = tokenize(offer.text);
  const raw = findMentions(
    table,
    lexicon,
    (options.extraTerms ?? []).map((term) => ({ ...term, id: ownTermId(term.label) })),
  );
  const meant = decideMeaning(offer.text, raw, lexicon, {
    table,
    aside: structure.sections.filter(({ role }) => SILENT_PARTS[role] !== undefined),
    ...(givenTitle === undefined ? {} : { title: givenTitle }),
  });
  const language = detectLanguage(table)?.language ?? 'und';
  const stated = readFacts(offer.text, structure.sections, language);
  const facts = mergeFacts(offer.facts, stated.facts);
  const sorted = sortTerms(
    text,
    structure,
    meant,
    stated.facts.title?.evidence ?? [],
    namesOf(text, facts.company?.value),
    options.overrules ?? [],
  );
  const matches = withAlternatives(text, structure, sorted.matches, lexicon);
  const shape = readRoleShape(
    text,
    structure,
    facts.title?.value ?? titleText(text, structure),
    language,
    options.tagger,
    foreignness(meant.evidence),
  );
  const employer = readEmployerKind(text, structure);
  return {
    language,
    text: offer.text,
    facts,
    sections: structure.sections,
    matches,
    rejected: sorted.rejected,
    roleShape: shape.shape,
    roleEvidence: shape.evidence,
    conditions: readConditions(text, structure, facts.remote),
    sizes: readProjectSizes(text, structure),
    ...(employer ? { employer } : {}),
    educationOrExperience: stated.educationOrExperience,
    payNotes: stated.payNotes,
  };
}

/** 0 where the offer's words are of IT or of no trade, up to 1 where all are of another one. */
function foreignness({ verdict, it, other }: DocumentEvidence): number {
  return verdict === 'other-trade' ? (other - it) / (other + it) : 0;
}

function titleText(text: OfferText, structure: TextStructure): string {
  const title = structure.sections.find((section) => section.role === 'title');
  return title ? text.source.slice(title.start, title.end).trim() : '';
}

/** Parts of the page in which nothing is asked of the candidate, with the reason that people read. */
const SILENT_PARTS: Partial<Record<SectionRole, RejectionReason>> = {
  other: 'furniture',
  company: 'company',
  benefits: 'benefits',
  process: 'process',
  legal: 'legal',
};

/** Splits the terms into those that count and those that are only seen. */
function sortTerms(
  text: OfferText,
  structure: TextStructure,
  meant: Pick<MeaningResult, 'kept' | 'rejected'>,
  titleEvidence: readonly Span[],
  employerNames: readonly Span[],
  overrules: readonly Overrule[],
): { matches: Match[]; rejected: Rejection[] } {
  const judge = strengthJudge(text, structure);
  const isAsked = askingSentences(text, structure);
  const mastery = masteryReader(text, structure);
  const { kept, rejected: refused } = meant;
  const ownRoles = kept.filter((mention) => isTitleRole(structure, mention, titleEvidence));
  const isColleague = colleagueJudge(text, structure, new Set(ownRoles.map(({ concept }) => concept)));
  /** A text without a title line names the job where it first speaks of it. */
  let titleOpen = !structure.sections.some(({ role }) => role === 'title');
  const matches: Match[] = [];
  const rejected: Rejection[] = [];
  const count = (mention: Mention, judgement: Judgement, own: Strength | undefined): void => {
    const strength = own ?? (judgement.kind === 'not' ? 'mention' : judgement.kind);
    matches.push({
      ...mention,
      strength,
      ...(judgement.cue && judgement.kind === strength ? { cue: judgement.cue } : {}),
      section: sectionAt(structure.sections, mention.start)?.role ?? 'intro',
      ...mastery(mention, mention.category),
    });
  };
  for (const mention of kept) {
    const judgement = judge(mention);
    const ruled = ruling(overrules, mention);
    if (ruled?.verdict === 'count') {
      count(mention, judgement, ruled.strength);
      continue;
    }
    const refusal = ruled
      ? { reason: 'overruled' as const }
      : isEmployersName(structure, mention, employerNames)
        ? { reason: 'company' as const }
        : refuse(text.source, structure, mention, judgement, isColleague, isAsked);
    if (refusal) rejected.push(rejection(mention, refusal));
    else {
      const namesJob = ownRoles.includes(mention) || (titleOpen && mention.concept.startsWith('role-'));
      if (mention.concept.startsWith('role-')) titleOpen = false;
      const isDemanded = REQUIRED_PAPERS.has(mention.concept) && judgement.kind === 'mention';
      count(mention, judgement, namesJob || isDemanded ? 'must' : undefined);
    }
  }
  for (const item of refused) {
    const ruled = ruling(overrules, item);
    if (ruled?.verdict !== 'count') {
      rejected.push(item);
      continue;
    }
    const { start, end, surface, concept, category } = item;
    const mention = { start, end, surface, concept, category, confidence: 1 };
    count(mention, judge(mention), ruled.strength);
  }
  return { matches: matches.sort(compareSpans), rejected: rejected.sort(compareSpans) };
}

/** Conditions that the lexicon files under other categories: lights, not skills. */
const CONDITION_CONCEPTS: ReadonlySet<ConceptId> = new Set([
  'on-call',
  'non-working-hours',
  'driving-licence',
]);

/** Filed under the contract, and asked of the candidate like a certificate. */
const REQUIRED_PAPERS: ReadonlySet<ConceptId> = new Set(['security-clearance']);

/** What a heading may name all the same: "Connaissances VMware :". */
const NAMED_IN_HEADINGS: ReadonlySet<Mention['category']> = new Set([
  'technology',
  'tool',
  'methodology',
  'certification',
  'language',
]);

/** "Formation", "Qualifications", "Planning" as the heading of a part are no terms. */
function isHeadingWord(structure: TextStructure, mention: Mention): boolean {
  const heading = sectionAt(structure.sections, mention.start)?.heading;
  return (
    heading !== undefined &&
    mention.end <= heading.end &&
    mention.start >= heading.start &&
    !NAMED_IN_HEADINGS.has(mention.category)
  );
}

/** What firms call themselves and their customers; asked of nobody outside the profile ("idéalement en ESN"). */
const EMPLOYER_CONCEPTS: ReadonlySet<ConceptId> = new Set(['esn', 'sector', 'large-account', 'sme']);

/** The firm's department, and what stands in its praise before it says whom it looks for. */
function isEmployersOwn(structure: TextStructure, mention: Mention): boolean {
  if (mention.concept === 'it-department') return true;
  if (EMPLOYER_CONCEPTS.has(mention.concept)) {
    const role = sectionAt(structure.sections, mention.start)?.role;
    return role === 'intro' || role === 'missions' || role === 'practical' || role === 'title';
  }
  const announcement = structure.announcements[sentenceAt(structure.sentences, mention.start)] ?? -1;
  return mention.end <= announcement && !mention.concept.startsWith('role-');
}

/** Shortest name that is looked for in the text: shorter ones are words of their own. */
const SHORTEST_NAME = 4;

/** Where the employer's name stands: "Harbrook Logistics" asks nobody for logistics. */
function namesOf({ source }: OfferText, name: string | undefined): Span[] {
  const found: Span[] = [];
  if (!name || name.length < SHORTEST_NAME) return found;
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length });
  }
  return found;
}

/** A term inside the employer's name; one that is the whole name (Oracle, SAP) still counts where the candidate is described. */
function isEmployersName(structure: TextStructure, mention: Mention, names: readonly Span[]): boolean {
  const name = names.find((span) => contains(span, mention));
  if (!name) return false;
  const whole = name.end - name.start === mention.end - mention.start;
  return !whole || sectionAt(structure.sections, mention.start)?.role !== 'profile';
}

type Refusal = Pick<Rejection, 'reason' | 'cue'>;

/** Why a term that means what the lexicon thinks is still not counted; null when it counts. */
function refuse(
  source: string,
  structure: TextStructure,
  mention: Mention,
  judgement: Judgement,
  isColleague: ReturnType<typeof colleagueJudge>,
  isAsked: ReturnType<typeof askingSentences>,
): Refusal | null {
  const role = sectionAt(structure.sections, mention.start)?.role ?? 'intro';
  if (role === 'other') return { reason: 'furniture' };
  const isField = mention.category === 'contract' && !REQUIRED_PAPERS.has(mention.concept);
  if (isField || CONDITION_CONCEPTS.has(mention.concept)) return { reason: 'field' };
  if (isHeadingWord(structure, mention)) return { reason: 'furniture' };
  if (judgement.kind === 'not')
    return { reason: 'negated', ...(judgement.cue ? { cue: judgement.cue } : {}) };
  const silent = SILENT_PARTS[role];
  // "Anglais courant exigé" among the conditions is a requirement all the same.
  const asked = role === 'benefits' && isAsked(mention);
  if (silent && !asked) return { reason: silent };
  if (role === 'practical' && (mention.category === 'domain' || isFieldName(source, mention)))
    return { reason: 'field' };
  if (isEmployersOwn(structure, mention)) return { reason: 'company' };
  const colleague = isColleague(mention, mention.concept, mention.category);
  return colleague ? { reason: 'colleague', cue: colleague } : null;
}

/** "Workplace: Leeds", "Network : 3 sites": the name of a field at the start of its line. */
function isFieldName(source: string, { start, end }: Mention): boolean {
  if (!/^\s?[:：]/.test(source.slice(end, end + 3))) return false;
  return /(?:^|\n)[^\p{L}\p{N}\n]{0,8}$/u.test(source.slice(Math.max(0, start - 10), start));
}

function rejection(mention: Mention, refusal: Refusal): Rejection {
  const { start, end, surface, concept, category } = mention;
  return { start, end, surface, concept, category, ...refusal };
}

function ruling(
  overrules: readonly Overrule[],
  term: { concept: ConceptId; surface: string },
): Overrule | undefined {
  return overrules.find(
    (overrule) =>
      overrule.concept === term.concept && foldPlain(overrule.surface) === foldPlain(term.surface),
  );
}

/** A role named in the title line, or in the words in which the text states its title. */
function isTitleRole(structure: TextStructure, mention: Mention, titleEvidence: readonly Span[]): boolean {
  if (!mention.concept.startsWith('role-')) return false;
  if (sectionAt(structure.sections, mention.start)?.role === 'title') return true;
  return titleEvidence.some((span) => overlaps(span, mention));
}

/** Numbers the alternatives: matches of which any one will do. */
function withAlternatives(
  text: OfferText,
  structure: TextStructure,
  matches: readonly Match[],
  lexicon: Lexicon,
): Match[] {
  const groups = groupAlternatives(text, structure, matches, (a, b) => lexicon.link(a, b) === 'substitute');
  return matches.map((match, index) => {
    const group = groups[index] ?? 0;
    return group === 0 ? match : { ...match, orGroup: group };
  });
}
