import { expandLabel } from '../lexicon/expand-label.ts';
import type { TermTables } from '../lexicon/lexicon-types.ts';
import { TermDataBuilder } from '../lexicon/term-data.ts';
import { tablesOf } from '../lexicon/term-tables.ts';
import { TermWalker } from '../lexicon/walk-terms.ts';
import type { Category } from '../model/concept.ts';
import type { Span } from '../model/span.ts';
import { decode } from '../text/fold-text.ts';
import { spanOfTokens, TokenFlag, type TokenTable } from '../text/tokenize.ts';
import { EVERYBODYS_TOOLS, EVIDENCE_GROUPS, type OtherTrade } from './evidence-words.ts';
import type { RawMention } from './find-mentions.ts';

/** What the whole offer says about its trade. */
export interface DocumentEvidence {
  /** `it`: the offer is about information technology; `other-trade`: it is about another one; `unclear`: too little. */
  readonly verdict: 'it' | 'other-trade' | 'unclear';
  /** Points for information technology: distinct unambiguous technologies, trade words, title. */
  readonly it: number;
  /** Points for the strongest other trade. */
  readonly other: number;
  readonly trade: OtherTrade | null;
  /** The words that speak most for the other trade. */
  readonly tradeWord: Span | null;
  /** Project-management words: the offer is for somebody who leads projects, in whatever trade. */
  readonly project: number;
}

/** Points of one distinct unambiguous technology or named tool. */
const TECHNOLOGY_POINTS = 2;
/** Points of one distinct ambiguous technology that no word contradicts: several of them support each other. */
const DOUBTFUL_TECHNOLOGY_POINTS = 0.5;
/** A trade word in the title says more than one in the text. */
const TITLE_FACTOR = 3;
/** A word that comes again and again says a little more, up to this many times. */
const MOST_REPEATS = 3;
const REPEAT_POINTS = 0.5;
/** Least points for a verdict. */
const IT_FLOOR = 4;
const OTHER_FLOOR = 4;
/** How many times the points of IT another trade needs. */
const OTHER_MARGIN = 1.2;
/** The title is the first line with words, at most this many words of it. */
const LONGEST_TITLE = 16;

const TECHNICAL: ReadonlySet<Category> = new Set(['technology', 'tool', 'certification']);

interface EvidenceTerm {
  readonly trade: (typeof EVIDENCE_GROUPS)[number]['trade'];
  readonly weight: number;
  readonly capitals: boolean;
}

export interface EvidenceOptions {
  /** The title, when it is not the first line. */
  readonly title?: TokenTable | undefined;
  /** Stretches, in order, in which the employer speaks of itself: a cloud provider hires cooks too. */
  readonly aside?: readonly Span[] | undefined;
}

/**
 * Weighs what the whole text says about its trade. What the employer says of itself is asked only when the job leaves it
 * open. Linear.
 */
export function weighDocument(
  table: TokenTable,
  mentions: readonly RawMention[],
  { title, aside = [] }: EvidenceOptions = {},
): DocumentEvidence {
  if (aside.length === 0) return weigh(table, mentions, title, []);
  const job = weigh(table, mentions, title, aside);
  return job.verdict === 'unclear' ? weigh(table, mentions, title, []) : job;
}

function weigh(
  table: TokenTable,
  mentions: readonly RawMention[],
  title: TokenTable | undefined,
  aside: readonly Span[],
): DocumentEvidence {
  const points = new Map<string, number>();
  const strongest = new Map<string, { points: number; span: Span }>();
  const add = (trade: string, value: number): void => {
    points.set(trade, (points.get(trade) ?? 0) + value);
  };
  const titleEnd = title ? 0 : titleLength(table);
  const inAside = spanFinder(aside);
  const seen = new Map<number, Set<string>>();
  const sources: [TokenTable, (firstToken: number) => boolean][] = [[table, (first) => first < titleEnd]];
  if (title) sources.push([title, () => true]);
  for (const [source, inTitle] of sources) {
    for (const found of evidenceIn(source)) {
      const { term, first, end } = found;
      if (source === table && inAside(startOfToken(source, first))) continue;
      const said = seen.get(found.id) ?? new Set<string>();
      seen.set(found.id, said);
      const times = said.size;
      said.add(`${wordAt(source, first - 1)} ${wordAt(source, end)}`);
      // The same words around it: a part that stands there twice says nothing new.
      const isNew = said.size > times;
      const repeat = times === 0 ? term.weight : isNew && times < MOST_REPEATS ? REPEAT_POINTS : 0;
      const value = inTitle(first) ? term.weight * TITLE_FACTOR : repeat;
      if (value === 0) continue;
      add(term.trade, value);
      if (source !== table) continue;
      const best = strongest.get(term.trade);
      if (!best || value > best.points) {
        strongest.set(term.trade, { points: value, span: spanOfTokens(source, first, end - 1) });
      }
    }
  }
  const it = (points.get('it') ?? 0) + technologyPoints(mentions, spanFinder(aside));
  let trade: OtherTrade | null = null;
  let other = 0;
  let sum = 0;
  for (const [name, value] of points) {
    if (name === 'it' || name === 'project') continue;
    sum += value;
    if (value > other) {
      other = value;
      trade = name as OtherTrade;
    }
  }
  // Trades that live together (building, roads, energy) add up by half.
  other += (sum - other) / 2;
  const verdict =
    other >= OTHER_FLOOR && other > it * OTHER_MARGIN
      ? 'other-trade'
      : it >= IT_FLOOR && it >= other
        ? 'it'
        : 'unclear';
  return {
    verdict,
    it,
    other,
    trade,
    tradeWord: trade === null ? null : (strongest.get(trade)?.span ?? null),
    project: points.get('project') ?? 0,
  };
}

function wordAt({ folded, from, to, count }: TokenTable, i: number): string {
  return i < 0 || i >= count ? '' : decode(folded.plain, from[i] as number, to[i] as number);
}

/** Tells whether an offset stands in one of the spans; to be asked with rising offsets. */
function spanFinder(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next] as Span).end <= offset) next += 1;
    return next < spans.length && (spans[next] as Span).start <= offset;
  };
}

function startOfToken(table: TokenTable, i: number): number {
  return table.folded.starts[table.from[i] as number] as number;
}

function technologyPoints(mentions: readonly RawMention[], inAside: (offset: number) => boolean): number {
  const clear = new Set<string>();
  const doubtful = new Set<string>();
  for (const mention of mentions) {
    if (inAside(mention.start)) continue;
    const [first] = mention.candidates;
    if (!first || !TECHNICAL.has(first.category) || EVERYBODYS_TOOLS.has(first.concept)) continue;
    if (first.guard === null) clear.add(first.concept);
    else if (first.category === 'technology') doubtful.add(first.concept);
  }
  return clear.size * TECHNOLOGY_POINTS + doubtful.size * DOUBTFUL_TECHNOLOGY_POINTS;
}

function titleLength(table: TokenTable): number {
  let end = 0;
  const source = table.folded.source;
  while (end < table.count && end < LONGEST_TITLE) {
    if (end > 0) {
      const from = table.folded.ends[(table.to[end - 1] as number) - 1] as number;
      const to = table.folded.starts[table.from[end] as number] as number;
      if (/[\n\r]/.test(source.slice(from, Math.min(to, from + 40)))) return end;
    }
    end += 1;
  }
  // Running text without a line break has no title.
  return end === table.count || end < LONGEST_TITLE ? end : 0;
}

interface FoundEvidence {
  readonly id: number;
  readonly term: EvidenceTerm;
  readonly first: number;
  readonly end: number;
}

function* evidenceIn(table: TokenTable): Generator<FoundEvidence> {
  const { tables, terms } = evidenceTables();
  const walker = new TermWalker(table, tables);
  let covered = 0;
  let best: { first: number; end: number; node: number } | null = null;
  const emit = function* (hit: { first: number; end: number; node: number }): Generator<FoundEvidence> {
    covered = hit.end;
    for (const output of walker.outputsOf(hit.node)) {
      const term = terms[output.concept] as EvidenceTerm;
      if (term.capitals && !allUpper(table, hit.first)) continue;
      yield { id: output.concept, term, first: hit.first, end: hit.end };
    }
  };
  for (const hit of walker.hits()) {
    if (hit.firstToken < covered) continue;
    if (best && hit.firstToken !== best.first) {
      yield* emit(best);
      best = null;
      if (hit.firstToken < covered) continue;
    }
    if (!best || hit.endToken > best.end) best = { first: hit.firstToken, end: hit.endToken, node: hit.node };
  }
  if (best) yield* emit(best);
}

function allUpper(table: TokenTable, i: number): boolean {
  const flags = table.flags[i] as number;
  return (flags & TokenFlag.upper) !== 0 && (flags & TokenFlag.lower) === 0;
}

let cached: { tables: TermTables; terms: readonly EvidenceTerm[] } | null = null;

/** The evidence words as a trie, built at the first use. */
function evidenceTables(): { tables: TermTables; terms: readonly EvidenceTerm[] } {
  if (cached) return cached;
  const builder = new TermDataBuilder();
  const terms: EvidenceTerm[] = [];
  for (const group of EVIDENCE_GROUPS) {
    for (const language of ['fr', 'en'] as const) {
      for (const word of group.words[language]) {
        const concept = terms.length;
        const capitals = word.length <= 5 && word === word.toUpperCase();
        terms.push({ trade: group.trade, weight: group.weight, capitals });
        for (const path of expandLabel(word, language, {})) {
          builder.add(path, { concept, guard: -1, caseSensitive: false, short: false });
        }
      }
    }
  }
  cached = { tables: tablesOf(builder.build()), terms };
  return cached;
}
