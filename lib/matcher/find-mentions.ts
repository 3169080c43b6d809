import { expandLabel, LabelError } from '../lexicon/expand-label.ts';
import type { Guard, Lexicon, TermOutput, TermTables } from '../lexicon/lexicon-types.ts';
import { TermDataBuilder } from '../lexicon/term-data.ts';
import { tablesOf } from '../lexicon/term-tables.ts';
import { type TermHit, TermWalker } from '../lexicon/walk-terms.ts';
import type { Category, ConceptId } from '../model/concept.ts';
import type { Span } from '../model/span.ts';
import { spanOfTokens, TokenFlag, type TokenTable, tokenize } from '../text/tokenize.ts';
import { coordinatedHits } from './coordination.ts';
import { isUncapitalisedFunctionWord } from './lower-case-words.ts';
import { mergeFound, pickLongest } from './pick-longest.ts';

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
  const labels = readableHits(scan, table);
  const usable = mergeFound(labels, extraTerms.length === 0 ? [] : extraHits(table, extraTerms));
  const chosen = pickLongest(usable, table);
  const members = coordinatedHits(hitsOf(chosen), scan, hitsOf(labels)).map(
    (hit): Found => ({ hit, walker: scan, rank: RANK.member }),
  );
  const all = members.length === 0 ? chosen : pickLongest(mergeFound(usable, members), table);
  const mentions: RawMention[] = [];
  for (const item of all) {
    const mention = describeMention(item, table, lexicon, extraTerms);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

/** Between equal spans the user's own term wins, then the member of a coordination, then the label. */
const RANK = { label: 0, member: 1, own: 2 } as const;

function readableHits(walker: TermWalker, table: TokenTable): Found[] {
  const found: Found[] = [];
  for (const hit of walker.hits()) {
    const item: Found = { hit, walker, rank: RANK.label };
    if (isReadable(item, table)) found.push(item);
  }
  return found;
}

function extraHits(table: TokenTable, extraTerms: readonly ExtraTerm[]): Found[] {
  const walker = new TermWalker(table, tablesOfExtraTerms(extraTerms));
  return walker.hits().map((hit): Found => ({ hit, walker, rank: RANK.own }));
}

/** The hits of the lexicon among them. */
function hitsOf(found: readonly Found[]): TermHit[] {
  return found.filter((item) => item.rank !== RANK.own).map((item) => item.hit);
}

/** A hit with the trie it was found in, and its rank between equal spans. */
export interface Found {
  readonly hit: TermHit;
  readonly walker: TermWalker;
  readonly rank: number;
}

/** False for "it", "si", "but" …: a lower-case function word is not even a doubtful acronym. */
function isReadable(item: Found, table: TokenTable): boolean {
  const { firstToken, endToken } = item.hit;
  if (endToken - firstToken > 1) return true;
  if ((table.flags[firstToken] as number) & TokenFlag.upper) return true;
  if (!isUncapitalisedFunctionWord(table, firstToken)) return true;
  return !item.walker.outputsOf(item.hit.node).every((output) => output.caseSensitive);
}

function describeMention(
  item: Found,
  table: TokenTable,
  lexicon: Lexicon,
  extraTerms: readonly ExtraTerm[],
): RawMention | null {
  const { hit, walker, rank } = item;
  const byConcept = new Map<ConceptId, MentionCandidate>();
  for (const output of walker.outputsOf(hit.node)) {
    const read = rank === RANK.own ? extraCandidate(output, extraTerms) : lexiconCandidate(output, lexicon);
    if (read === null) continue;
    const candidate = rank === RANK.member ? confirmed(read) : read;
    const known = byConcept.get(candidate.concept);
    if (!known || candidate.confidence > known.confidence) byConcept.set(candidate.concept, candidate);
  }
  if (byConcept.size === 0) return null;
  const candidates = [...byConcept.values()];
  if (candidates.length > 1) {
    candidates.sort((a, b) => b.confidence - a.confidence || (a.concept < b.concept ? -1 : 1));
  }
  const { start, end } = spanOfTokens(table, hit.firstToken, hit.endToken - 1);
  return {
    start,
    end,
    surface: table.folded.source.slice(start, end),
    candidates,
    coordinated: rank === RANK.member,
  };
}

/** What shares a head with an unambiguous term is as sure as that term. */
function confirmed(candidate: MentionCandidate): MentionCandidate {
  return { ...candidate, guard: null, caseSensitive: false, confidence: CONFIDENCE.clear };
}

function lexiconCandidate(output: TermOutput, lexicon: Lexicon): MentionCandidate | null {
  const concept = lexicon.order[output.concept];
  if (!concept) return null;
  const guard = lexicon.guards[output.guard] ?? null;
  return {
    concept: concept.id,
    category: concept.category,
    guard,
    caseSensitive: output.caseSensitive,
    confidence: guard !== null ? CONFIDENCE.guarded : output.short ? CONFIDENCE.short : CONFIDENCE.clear,
  };
}

function extraCandidate(output: TermOutput, extraTerms: readonly ExtraTerm[]): MentionCandidate | null {
  const term = extraTerms[output.concept];
  if (!term) return null;
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
