import { expandLabel, LabelError } from '../lexicon/expand-label.ts';
import type { Guard, Lexicon, TermOutput, TermTables } from '../lexicon/lexicon-types.ts';
import { TermDataBuilder } from '../lexicon/term-data.ts';
import { tablesOf } from '../lexicon/term-tables.ts';
import { type TermHit, TermWalker } from '../lexicon/walk-terms.ts';
import type { Category, Concept, ConceptId } from '../model/concept.ts';
import type { Span } from '../model/span.ts';
import { spanOfTokens, TokenFlag, type TokenTable, tokenize } from '../text/tokenize.ts';
import { coordinatedHits, MEMBER_RANK } from './coordination.ts';
import { isUncapitalisedFunctionWord } from './lower-case-words.ts';
import { mergeHits, pickLongest } from './pick-longest.ts';

/** One reading of a mention: a label may belong to several concepts, told apart by their guards. */
export interface MentionCandidate {
  readonly concept: ConceptId;
  readonly category: Category;
  /** What must be looked at before it counts; null for an unambiguous label. */
  readonly guard: Guard | null;
  /** Counts only when it is not written all in lower case. */
  readonly caseSensitive: boolean;
  /** 0..1: how sure the label alone makes us. */
  readonly confidence: number;
}

/** A place where the lexicon sees a label, before meaning is decided. */
export interface RawMention extends Span {
  readonly surface: string;
  /** At least one; the first is the most likely. */
  readonly candidates: readonly MentionCandidate[];
  /** Member of a coordination that shares its head: "budget" in "gestion des risques et du budget". */
  readonly coordinated: boolean;
  /** The terms within it, which stand when this one turns out to mean something else; only where it may. */
  readonly inner?: readonly RawMention[];
}

/** A term of the user's own: data, never code. */
export interface ExtraTerm {
  readonly id: ConceptId;
  readonly label: string;
  readonly variants?: readonly string[];
  readonly category?: Category;
}

/** How sure a label makes us: unambiguous, short, guarded. */
const CONFIDENCE = { clear: 1, short: 0.85, guarded: 0.6 } as const;

/**
 * All places where a label of the lexicon (or of the user) stands: longest span first, without overlap, in order.
 * A mention starts at the first and ends at the last letter of its label. Linear in the length of the text.
 */
export function findMentions(
  text: string | TokenTable,
  lexicon: Lexicon,
  extraTerms: readonly ExtraTerm[] = [],
): RawMention[] {
  const table = typeof text === 'string' ? tokenize(text) : text;
  const scan = new TermWalker(table, lexicon.terms);
  const own =
    extraTerms.length === 0 ? null : new TermWalker(table, tablesOfExtraTerms(extraTerms), OWN_RANK);
  const labels = scan.hits().filter((hit) => isReadable(hit, scan));
  const usable = mergeHits(labels, own?.hits() ?? []);
  const chosen = pickLongest(usable, table);
  const members = coordinatedHits(
    own === null ? chosen : chosen.filter((hit) => hit.rank < OWN_RANK),
    scan,
    labels,
  );
  const all = members.length === 0 ? chosen : pickLongest(mergeHits(usable, members), table);
  const around = hitsWithin(usable);
  const mentionOf = (hit: TermHit, within: readonly TermHit[]): RawMention => {
    const { firstToken, endToken, rank } = hit;
    const nodes = nodesOnSpan(hit, within);
    const candidates =
      own !== null && rank === OWN_RANK
        ? nodes.flatMap((node) => own.outputsOf(node)).map((output) => extraCandidate(output, extraTerms))
        : lexiconCandidates(nodes, rank === MEMBER_RANK, scan, lexicon);
    const { start, end } = spanOfTokens(table, firstToken, endToken - 1);
    const surface = table.folded.source.slice(start, end);
    const mention = { start, end, surface, candidates, coordinated: rank === MEMBER_RANK };
    if (within.length < 2 || candidates.some(({ guard }) => guard === null)) return mention;
    const shorter = within.filter((other) => other.endToken - other.firstToken < endToken - firstToken);
    if (shorter.length === 0) return mention;
    return { ...mention, inner: pickLongest(shorter, table).map((other) => mentionOf(other, shorter)) };
  };
  return all.map((hit) => mentionOf(hit, around(hit)));
}

/** The nodes of all terms of one rank that cover exactly these words: one label may be spelled by two patterns. */
function nodesOnSpan(hit: TermHit, within: readonly TermHit[]): number[] {
  const nodes = [hit.node];
  for (const { firstToken, endToken, rank, node } of within) {
    if (firstToken !== hit.firstToken || endToken !== hit.endToken || rank !== hit.rank) continue;
    if (!nodes.includes(node)) nodes.push(node);
  }
  return nodes;
}

/** Gives, for hits asked in text order, those of a list in text order that lie within each. */
function hitsWithin(hits: readonly TermHit[]): (outer: TermHit) => readonly TermHit[] {
  let from = 0;
  return ({ firstToken, endToken }) => {
    while (from < hits.length && (hits[from] as TermHit).firstToken < firstToken) from += 1;
    const within: TermHit[] = [];
    for (let i = from; i < hits.length && (hits[i] as TermHit).firstToken < endToken; i += 1) {
      if ((hits[i] as TermHit).endToken <= endToken) within.push(hits[i] as TermHit);
    }
    return within;
  };
}

/** Rank of the user's own terms: they win over everything on the same words. */
const OWN_RANK = MEMBER_RANK + 1;

/** False for "it", "si", "but" …: a lower-case function word is not even a doubtful acronym. */
function isReadable(hit: TermHit, walker: TermWalker): boolean {
  const { firstToken, endToken } = hit;
  if (endToken - firstToken > 1) return true;
  const { table } = walker;
  if ((table.flags[firstToken] as number) & TokenFlag.upper) return true;
  if (!isUncapitalisedFunctionWord(table, firstToken)) return true;
  return !walker.outputsOf(hit.node).every((output) => output.caseSensitive);
}

/** Candidates by node: they depend on nothing else, and the same few hundred terms come again and again. */
const KNOWN_CANDIDATES = new WeakMap<Lexicon, Map<number, readonly MentionCandidate[]>>();

/** One candidate a concept, the most likely first. */
function lexiconCandidates(
  nodes: readonly number[],
  isMember: boolean,
  walker: TermWalker,
  lexicon: Lexicon,
): readonly MentionCandidate[] {
  const [first] = nodes;
  const simple = nodes.length === 1 && !isMember && first !== undefined;
  let known = KNOWN_CANDIDATES.get(lexicon);
  if (!known) {
    known = new Map();
    KNOWN_CANDIDATES.set(lexicon, known);
  }
  const cached = simple ? known.get(first) : undefined;
  if (cached) return cached;
  const byConcept = new Map<ConceptId, MentionCandidate>();
  for (const output of nodes.flatMap((node) => walker.outputsOf(node))) {
    const candidate = lexiconCandidate(output, lexicon);
    const read = isMember ? confirmed(candidate) : candidate;
    const other = byConcept.get(read.concept);
    if (!other || read.confidence > other.confidence) byConcept.set(read.concept, read);
  }
  const candidates = [...byConcept.values()].sort(
    (a, b) => b.confidence - a.confidence || (a.concept < b.concept ? -1 : 1),
  );
  if (simple) known.set(first, candidates);
  return candidates;
}

/**
 * What shares a head with a term is as sure as that term; only the words that forbid its meaning still count
 * ("gestion du parc et du réseau d'agences").
 */
function confirmed(candidate: MentionCandidate): MentionCandidate {
  const guard = candidate.guard === null ? null : withoutNeed(candidate.guard);
  return { ...candidate, guard, caseSensitive: false, confidence: CONFIDENCE.clear };
}

const RELAXED = new WeakMap<Guard, Guard>();

/** The same guard, asking for no confirmation; one object for each guard. */
function withoutNeed(guard: Guard): Guard {
  let relaxed = RELAXED.get(guard);
  if (!relaxed) {
    relaxed = { ...guard, need: 'nothing' };
    RELAXED.set(guard, relaxed);
  }
  return relaxed;
}

function lexiconCandidate(output: TermOutput, lexicon: Lexicon): MentionCandidate {
  const concept = lexicon.order[output.concept] as Concept;
  const guard = lexicon.guards[output.guard] ?? null;
  return {
    concept: concept.id,
    category: concept.category,
    guard,
    caseSensitive: output.caseSensitive,
    confidence: guard !== null ? CONFIDENCE.guarded : output.short ? CONFIDENCE.short : CONFIDENCE.clear,
  };
}

function extraCandidate(output: TermOutput, extraTerms: readonly ExtraTerm[]): MentionCandidate {
  const term = extraTerms[output.concept] as ExtraTerm;
  return {
    concept: term.id,
    category: term.category ?? 'technology',
    guard: null,
    caseSensitive: false,
    confidence: CONFIDENCE.clear,
  };
}

/** The user's terms as a small trie. A label without letters is left out: it could never match. */
function tablesOfExtraTerms(extraTerms: readonly ExtraTerm[]): TermTables {
  const builder = new TermDataBuilder();
  extraTerms.forEach((term, concept) => {
    for (const label of [term.label, ...(term.variants ?? [])]) {
      // The user writes words, not patterns: brackets and angle brackets are plain signs here.
      const words = label.replace(/[<>()]/g, ' ');
      try {
        for (const language of ['fr', 'en'] as const) {
          for (const path of expandLabel(words, language, {})) {
            builder.add(path, { concept, guard: -1, caseSensitive: false, short: false });
          }
        }
      } catch (error) {
        if (!(error instanceof LabelError)) throw error;
      }
    }
  });
  return tablesOf(builder.build());
}
