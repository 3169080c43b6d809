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
import { pickLongest } from './pick-longest.ts';

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
  const found: Found[] = scan.hits().map((hit) => ({ hit, walker: scan, rank: 0 }));
  if (extraTerms.length > 0) {
    const own = new TermWalker(table, tablesOfExtraTerms(extraTerms));
    for (const hit of own.hits()) found.push({ hit, walker: own, rank: 1 });
  }
  const describe = (item: Found): RawMention | null =>
    describeMention(item, table, item.rank === 1 ? null : lexicon, extraTerms);
  const usable = found.filter((item) => item.rank === 1 || isReadable(item, table));
  const chosen = pickLongest(usable, table);
  const members = coordinatedHits(
    chosen.filter((item) => item.rank === 0).map((item) => item.hit),
    scan,
    usable.filter((item) => item.rank === 0).map((item) => item.hit),
  );
  const all =
    members.length === 0
      ? chosen
      : pickLongest([...usable, ...members.map((hit): Found => ({ hit, walker: scan, rank: 0.5 }))], table);
  return all.map(describe).filter((mention): mention is RawMention => mention !== null);
}

/** A hit with the trie it was found in. Rank decides between equal spans: user's term, coordination, label. */
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
  return !isUncapitalisedFunctionWord(table, firstToken);
}

function describeMention(
  item: Found,
  table: TokenTable,
  lexicon: Lexicon | null,
  extraTerms: readonly ExtraTerm[],
): RawMention | null {
  const { hit, walker, rank } = item;
  const { start, end } = spanOfTokens(table, hit.firstToken, hit.endToken - 1);
  const outputs = walker.outputsOf(hit.node);
  const candidates = outputs
    .map((output) => (lexicon ? lexiconCandidate(output, lexicon) : extraCandidate(output, extraTerms)))
    .filter((candidate): candidate is MentionCandidate => candidate !== null)
    .map((candidate) => (rank === 0.5 ? confirmed(candidate) : candidate))
    .sort((a, b) => b.confidence - a.confidence || (a.concept < b.concept ? -1 : 1));
  if (candidates.length === 0) return null;
  return {
    start,
    end,
    surface: table.folded.source.slice(start, end),
    candidates,
    coordinated: rank === 0.5,
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
