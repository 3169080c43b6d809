import type { Lexicon } from '../lexicon/lexicon-types.ts';
import type { Category } from '../model/concept.ts';
import type { Mention, Rejection } from '../model/match.ts';
import type { Span } from '../model/span.ts';
import { firstTokenFrom } from '../text/language.ts';
import { type Sentence, sentenceAt, splitSentences } from '../text/sentences.ts';
import { Gap, spanOfTokens, TokenFlag, type TokenTable, tokenize } from '../text/tokenize.ts';
import { type DocumentEvidence, weighDocument } from './document-evidence.ts';
import type { MentionCandidate, RawMention } from './find-mentions.ts';
import { guardPhrases, StemReader } from './guard-phrases.ts';
import { isFunctionWord } from './lower-case-words.ts';

export interface MeaningContext {
  /** The offer's title when it does not stand in the text's first line. */
  readonly title?: string;
  /** Stretches, in order, in which the employer speaks of itself: they tell little of the job's trade. */
  readonly aside?: readonly Span[];
  /** What other steps have made of the same text already. */
  readonly table?: TokenTable;
  readonly sentences?: readonly Sentence[];
}

export interface MeaningResult {
  /** In text order, without overlap. */
  readonly kept: Mention[];
  readonly rejected: Rejection[];
  readonly evidence: DocumentEvidence;
}

/** How far a guard word may stand from its label, in characters as a reader sees them: signs that take no place do not count. */
const REACH = 60;
/** Confidence after a word nearby, or the whole document, has confirmed an ambiguous label. */
const CONFIRMED_NEARBY = 0.95;
const CONFIRMED_BY_DOCUMENT = 0.85;
const ACCEPTED_WITHOUT_PROOF = 0.7;
/** An offer with this many times the points of IT for another trade has no IT meaning anywhere. */
const OVERWHELMING = 2.5;
/** At least this many project-management words make an unclear offer one for somebody who leads projects. */
const PROJECT_FLOOR = 3;

/** Categories whose ambiguity has nothing to do with the offer's trade: "courant", "organisation", "licence". */
const ANY_TRADE: ReadonlySet<Category> = new Set(['soft-skill', 'education', 'language', 'contract']);
/** Categories that mean the same to whoever leads projects. */
const PROJECT_WORK: ReadonlySet<Category> = new Set(['activity', 'methodology']);

type Verdict =
  | { readonly ok: true; readonly confidence: number }
  | { readonly ok: false; readonly reason: 'ambiguous' | 'other-trade'; readonly cue: Span | null };

/**
 * Decides which mentions mean what the lexicon thinks: capitals, the words nearby (`not`, `with`), and what the whole
 * offer is about. Mentions must be those of `findMentions` for the same text. Linear in text and mentions.
 */
export function decideMeaning(
  text: string,
  mentions: readonly RawMention[],
  _lexicon: Lexicon,
  context: MeaningContext = {},
): MeaningResult {
  const table = context.table ?? tokenize(text);
  const sentences = context.sentences ?? splitSentences(table);
  const title = context.title === undefined ? undefined : tokenize(context.title);
  const judge = new Judge(table, sentences);
  // Words that are contradicted where they stand prove nothing about the whole.
  const standing = mentions.filter((mention) =>
    mention.candidates.some((candidate) => judge.stands(mention, candidate)),
  );
  const evidence = weighDocument(table, standing, { title, aside: context.aside });

  const kept: Mention[] = [];
  const rejected: Rejection[] = [];
  for (const mention of mentions) {
    const whole = keep(mention, judge, evidence);
    const refusal = whole ? null : refusalOf(mention, judge, evidence);
    // Words that contradict the whole contradict its parts; a doubt about the whole is none about its parts.
    const doubted = refusal?.reason === 'ambiguous' && refusal.cue === undefined;
    const found = whole ? [whole] : doubted ? keptWithin(mention, judge, evidence) : [];
    if (found.length > 0) kept.push(...found);
    else if (refusal) rejected.push(refusal);
  }
  return { kept, rejected, evidence };
}

/** The mention with its surest reading; null where all are refused. */
function keep(mention: RawMention, judge: Judge, evidence: DocumentEvidence): Mention | null {
  let best: Mention | null = null;
  for (const candidate of mention.candidates) {
    const verdict = judge.decide(mention, candidate, evidence);
    if (!verdict.ok || (best && verdict.confidence <= best.confidence)) continue;
    const { start, end, surface } = mention;
    const { concept, category } = candidate;
    best = { start, end, surface, concept, category, confidence: verdict.confidence };
  }
  return best;
}

/** What stands of the shorter terms within a refused mention: "PMP" in a "certification PMP" that was doubted. */
function keptWithin(mention: RawMention, judge: Judge, evidence: DocumentEvidence): Mention[] {
  return (mention.inner ?? []).flatMap((shorter) => {
    const whole = keep(shorter, judge, evidence);
    return whole ? [whole] : keptWithin(shorter, judge, evidence);
  });
}

/** Why the first, most likely reading of a refused mention does not count. */
function refusalOf(mention: RawMention, judge: Judge, evidence: DocumentEvidence): Rejection {
  const { start, end, surface } = mention;
  const candidate = mention.candidates[0] as MentionCandidate;
  const { concept, category } = candidate;
  const verdict = judge.decide(mention, candidate, evidence);
  if (verdict.ok) throw new Error(`${surface} is not refused`);
  const cue = verdict.cue === null ? {} : { cue: verdict.cue };
  return { start, end, surface, concept, category, reason: verdict.reason, ...cue };
}

interface Contradiction {
  readonly span: Span;
  /** It is part of the mention itself. */
  readonly inside: boolean;
}

class Judge {
  readonly #table: TokenTable;
  readonly #sentences: readonly Sentence[];
  readonly #stems: StemReader;
  readonly #contradictions = new Map<RawMention, Map<MentionCandidate, Contradiction | null>>();

  constructor(table: TokenTable, sentences: readonly Sentence[]) {
    this.#table = table;
    this.#sentences = sentences;
    this.#stems = new StemReader(table);
  }

  /** False when capitals or a word nearby contradict this reading. */
  stands(mention: RawMention, candidate: MentionCandidate): boolean {
    return (
      candidate.guard === null ||
      (this.#casing(mention, candidate) !== 'wrong' && this.#contradiction(mention, candidate) === null)
    );
  }

  decide(mention: RawMention, candidate: MentionCandidate, evidence: DocumentEvidence): Verdict {
    const { guard } = candidate;
    const accept = (confidence: number): Verdict => ({
      ok: true,
      confidence: Math.max(confidence, candidate.confidence),
    });
    const reject = (reason: 'ambiguous' | 'other-trade', cue: Span | null): Verdict => ({
      ok: false,
      reason,
      cue,
    });
    if (guard === null) return { ok: true, confidence: candidate.confidence };
    const casing = this.#casing(mention, candidate);
    if (casing === 'wrong') return reject('ambiguous', null);
    if (casing === 'unknown' && isFunctionWord(mention.surface)) return reject('ambiguous', null);
    const contradiction = this.#contradiction(mention, candidate);
    const confirmed = this.#confirmation(mention, candidate);
    if (contradiction) {
      // A builder's IT department has both worlds in one sentence: then the whole offer decides.
      const outweighed = confirmed && !contradiction.inside && evidence.verdict === 'it';
      if (!outweighed) return reject('ambiguous', contradiction.span);
    }
    const anyTrade = ANY_TRADE.has(candidate.category) || candidate.category === 'tool';
    const foreign = evidence.verdict === 'other-trade' && evidence.other > evidence.it * OVERWHELMING;
    if (foreign && !anyTrade) return reject('other-trade', evidence.tradeWord);
    if (confirmed) return accept(CONFIRMED_NEARBY);
    if (guard.need === 'nearby') return reject(this.#doubt(evidence), this.#doubtCue(evidence));
    // A line in capitals says nothing by its capitals: the document must speak.
    if (guard.need === 'nothing' && casing !== 'unknown') return accept(CONFIRMED_BY_DOCUMENT);
    if (guard.need === 'nothing' && anyTrade && evidence.verdict !== 'unclear')
      return accept(ACCEPTED_WITHOUT_PROOF);
    if (evidence.verdict === 'it') return accept(CONFIRMED_BY_DOCUMENT);
    if (ANY_TRADE.has(candidate.category)) return accept(ACCEPTED_WITHOUT_PROOF);
    if (evidence.verdict === 'other-trade') return reject('other-trade', evidence.tradeWord);
    const projects =
      PROJECT_WORK.has(candidate.category) &&
      evidence.project >= PROJECT_FLOOR &&
      evidence.other <= evidence.it + 1;
    const leaning =
      evidence.it > 0 && evidence.it > evidence.other && evidence.it + evidence.project >= PROJECT_FLOOR;
    if (projects || leaning) return accept(ACCEPTED_WITHOUT_PROOF);
    return reject('ambiguous', null);
  }

  #doubt(evidence: DocumentEvidence): 'ambiguous' | 'other-trade' {
    return evidence.verdict === 'other-trade' ? 'other-trade' : 'ambiguous';
  }

  #doubtCue(evidence: DocumentEvidence): Span | null {
    return evidence.verdict === 'other-trade' ? evidence.tradeWord : null;
  }

  /** `unknown` on a line that is all in capitals, where capitals tell nothing. */
  #casing(mention: RawMention, candidate: MentionCandidate): 'right' | 'wrong' | 'unknown' {
    if (!candidate.caseSensitive) return 'right';
    const { first, end } = this.#tokensOf(mention);
    let upper = false;
    let lower = false;
    for (let i = first; i < end; i += 1) {
      const flags = this.#table.flags[i] as number;
      if (flags & TokenFlag.upper) upper = true;
      if (flags & TokenFlag.lower) lower = true;
    }
    if (!upper) return 'wrong';
    return !lower && this.#lineIsUpper(first, end) ? 'unknown' : 'right';
  }

  /** True when the words around, up to the ends of the line, are all in capitals and there are enough to tell. */
  #lineIsUpper(first: number, end: number): boolean {
    const { flags, gap, count, from, to } = this.#table;
    let letters = 0;
    const isUpper = (i: number): boolean => {
      const flag = flags[i] as number;
      if (flag & TokenFlag.lower) return false;
      if (flag & TokenFlag.upper) letters += (to[i] as number) - (from[i] as number);
      return true;
    };
    for (let i = first - 1; i >= 0 && !breaksLine(gap[i + 1] as number) && first - i < 12; i -= 1) {
      if (!isUpper(i)) return false;
    }
    for (let i = end; i < count && !breaksLine(gap[i] as number) && i - end < 12; i += 1) {
      if (!isUpper(i)) return false;
    }
    return letters >= 6;
  }

  /** The word nearby that forbids this reading; looked for once. */
  #contradiction(mention: RawMention, candidate: MentionCandidate): Contradiction | null {
    let found = this.#contradictions.get(mention);
    if (!found) {
      found = new Map();
      this.#contradictions.set(mention, found);
    }
    let known = found.get(candidate);
    if (known === undefined) {
      known = this.#findContradiction(mention, candidate);
      found.set(candidate, known);
    }
    return known;
  }

  #findContradiction(mention: RawMention, candidate: MentionCandidate): Contradiction | null {
    if (candidate.guard === null) return null;
    const { not } = guardPhrases(candidate.guard);
    if (not.size === 0) return null;
    const mine = this.#tokensOf(mention);
    const window = this.#window(mention, mine, true);
    const own = new Set<string>();
    for (let i = mine.first; i < mine.end; i += 1) own.add(this.#stems.at(i));
    const overlaps = (from: number, to: number): boolean => from < mine.end && mine.first < to;
    const found = this.#stems.find(not, window.first, window.end, (from, to, phrase) => {
      // "réseau d'agences" forbids the réseau it contains, not another one further on; the label alone forbids nothing.
      if (overlaps(from, to)) return phrase.colon || from < mine.first || to > mine.end;
      return !phrase.stems.some((stem) => own.has(stem));
    });
    if (found === null) return null;
    return {
      span: spanOfTokens(this.#table, found.first, found.end - 1),
      inside: overlaps(found.first, found.end),
    };
  }

  /** True when a word nearby confirms this reading. */
  #confirmation(mention: RawMention, candidate: MentionCandidate): boolean {
    if (candidate.guard === null) return true;
    const { with: confirming } = guardPhrases(candidate.guard);
    const mine = this.#tokensOf(mention);
    const window = this.#window(mention, mine, false);
    const accept = (from: number, to: number): boolean =>
      to <= mine.first || from >= mine.end || to - from > mine.end - mine.first;
    return this.#stems.find(confirming, window.first, window.end, accept) !== null;
  }

  #tokensOf(mention: RawMention): { first: number; end: number } {
    return {
      first: firstTokenFrom(this.#table, mention.start),
      end: firstTokenFrom(this.#table, mention.end),
    };
  }

  /** Words within REACH of the mention: of its sentence, or (for confirmation) up to the next blank line. */
  #window(
    mention: RawMention,
    mine: { first: number; end: number },
    sentenceOnly: boolean,
  ): { first: number; end: number } {
    const table = this.#table;
    const sentence = sentenceOnly ? sentenceAt(this.#sentences, mention.start) : null;
    const least = sentence ? sentence.firstToken : 0;
    const most = sentence ? sentence.endToken : table.count;
    let { first, end } = mine;
    const from = (table.from[first] as number) - REACH;
    const to = (table.to[Math.max(first, end - 1)] as number) + REACH;
    while (first > least && (table.to[first - 1] as number) >= from && !isBlankLine(table, first)) first -= 1;
    while (end < most && (table.from[end] as number) <= to && !isBlankLine(table, end)) end += 1;
    return { first, end };
  }
}

function breaksLine(gap: number): boolean {
  return gap === Gap.line || gap >= Gap.lineEnd;
}

function startOf(table: TokenTable, i: number): number {
  return table.folded.starts[table.from[i] as number] as number;
}

function endOf(table: TokenTable, i: number): number {
  return table.folded.ends[(table.to[i] as number) - 1] as number;
}

/** True when a blank line stands before word i. */
function isBlankLine(table: TokenTable, i: number): boolean {
  if ((table.gap[i] as number) !== Gap.block || i === 0) return false;
  const between = table.folded.source.slice(
    endOf(table, i - 1),
    Math.min(startOf(table, i), endOf(table, i - 1) + 200),
  );
  return /\n[^\S\n]{0,80}\r?\n/.test(between);
}
