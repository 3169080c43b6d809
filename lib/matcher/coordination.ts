import { GapWord, gapKind, looksLikeModifier } from '../lexicon/gap-words.ts';
import { SlotGap } from '../lexicon/lexicon-types.ts';
import { isSoft, type TermHit, type TermWalker } from '../lexicon/walk-terms.ts';
import { accentedAt, Gap, plainAt } from '../text/tokenize.ts';

/** Rank of a member: above a label that stands alone, below the user's own term. */
export const MEMBER_RANK = 1;
/** A coordination has at most this many members; what follows is another phrase. */
const MOST_MEMBERS = 8;
/** A member that the lexicon does not know is skipped when it is at most this many words. */
const LONGEST_UNKNOWN_MEMBER = 4;
/** In English the shared word stands last: "risk and issue management". */
const LONGEST_LEFT_MEMBER = 3;

/**
 * The further members of coordinations: "budget" in "gestion des risques et du budget", "réseaux" in "administration
 * systèmes et réseaux", "risk" in "risk and issue management". What the members share belongs to the first one, so these
 * hits cover only their own words.
 */
export function coordinatedHits(
  chosen: readonly TermHit[],
  walker: TermWalker,
  all: readonly TermHit[],
): TermHit[] {
  const standalone = new StandaloneTerms(all);
  const members: TermHit[] = [];
  for (const hit of chosen) {
    if (hit.endToken - hit.firstToken < 2) continue;
    membersAfter(hit, walker, standalone, members);
    membersBefore(hit, walker, standalone, members);
  }
  return members.sort((a, b) => a.firstToken - b.firstToken || a.endToken - b.endToken);
}

/** The longest term that begins at a word, found by binary search in hits that are in text order. */
class StandaloneTerms {
  readonly #hits: readonly TermHit[];

  constructor(hits: readonly TermHit[]) {
    this.#hits = hits;
  }

  get(token: number): TermHit | undefined {
    let low = 0;
    let high = this.#hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hits[middle] as TermHit).firstToken < token) low = middle + 1;
      else high = middle;
    }
    let best: TermHit | undefined;
    for (let at = low; this.#hits[at]?.firstToken === token; at += 1) {
      const hit = this.#hits[at] as TermHit;
      if (!best || hit.endToken > best.endToken) best = hit;
    }
    return best;
  }
}

function membersAfter(
  hit: TermHit,
  walker: TermWalker,
  standalone: StandaloneTerms,
  members: TermHit[],
): void {
  const slot = walker.terms.nodeGap[hit.head] !== SlotGap.none;
  // A one-word term shares nothing; a plain head must have an object of its own.
  if (hit.headEnd >= hit.endToken) return;
  let at = hit.endToken;
  for (let n = 0; n < MOST_MEMBERS; n += 1) {
    const next = nextMember(walker, at, slot);
    if (next === null) break;
    const found = longest(walker.hitsFrom(hit.head, next));
    if (found !== null && mayReplace(found, slot, walker, standalone)) {
      members.push({ ...found, rank: MEMBER_RANK });
      at = found.endToken;
      continue;
    }
    if (!slot) break;
    const known = standaloneFrom(standalone, next);
    at = known ?? skipUnknown(walker, next);
    if (at < 0) break;
  }
}

/** Word where the next member begins when a comma, slash or conjunction follows word `at - 1`; null otherwise. */
function nextMember(walker: TermWalker, at: number, slot: boolean): number | null {
  const { table } = walker;
  let p = at;
  if (p >= table.count) return null;
  if (slot && isSoft(table.gap[p] as number) && gapKind(table, p) === 0) {
    // "les équipes TECHNIQUES et les prestataires"
    const word = accentedAt(table, p);
    if (!looksLikeModifier(word, 'fr') && !looksLikeModifier(word, 'en')) return null;
    p += 1;
    if (p >= table.count) return null;
  }
  const gap = table.gap[p] as number;
  const listed = (slot && gap === Gap.comma) || gap === Gap.slash;
  if (!listed && !isSoft(gap)) return gap === Gap.comma ? afterConjunction(walker, p) : null;
  const conjunction = afterConjunction(walker, p);
  if (conjunction !== null) return conjunction;
  return listed ? p : null;
}

function afterConjunction(walker: TermWalker, p: number): number | null {
  const { table } = walker;
  const kind = gapKind(table, p);
  if (kind & GapWord.and) {
    // "et/ou"
    const double = p + 1 < table.count && (gapKind(table, p + 1) & GapWord.and) !== 0;
    const next = double ? p + 2 : p + 1;
    return next < table.count && isSoft(table.gap[next] as number) ? next : null;
  }
  if (kind & GapWord.thus && p + 2 < table.count && plainAt(table, p + 1).startsWith('qu')) return p + 2;
  return null;
}

/** A label that stands for itself keeps its own meaning unless the head is a slot, which says more. */
function mayReplace(
  member: TermHit,
  slot: boolean,
  walker: TermWalker,
  standalone: StandaloneTerms,
): boolean {
  if (slot) return true;
  const own = standalone.get(member.firstToken);
  if (!own) return true;
  const mine = walker.outputsOf(own.node);
  const shared = walker.outputsOf(member.node);
  return mine.every(
    (output) => output.guard >= 0 && shared.some((other) => other.concept === output.concept),
  );
}

function longest(hits: readonly TermHit[]): TermHit | null {
  let best: TermHit | null = null;
  for (const hit of hits) {
    if (best === null || hit.endToken > best.endToken) best = hit;
  }
  return best;
}

/** End of a term that begins at word `at` or after its article; null when none does. */
function standaloneFrom(standalone: StandaloneTerms, at: number): number | null {
  for (let p = at; p < at + 3; p += 1) {
    const hit = standalone.get(p);
    if (hit) return hit.endToken;
  }
  return null;
}

/** First word after a short member that nobody knows; -1 when the list ends or the member is too long. */
function skipUnknown(walker: TermWalker, at: number): number {
  const { table } = walker;
  for (let p = at + 1; p <= at + LONGEST_UNKNOWN_MEMBER && p < table.count; p += 1) {
    const gap = table.gap[p] as number;
    if (gap === Gap.comma || (isSoft(gap) && (gapKind(table, p) & GapWord.and) !== 0)) return p;
    if (!isSoft(gap)) return -1;
    if (gapKind(table, p) & GapWord.barrier) return -1;
  }
  return -1;
}

function membersBefore(
  hit: TermHit,
  walker: TermWalker,
  standalone: StandaloneTerms,
  members: TermHit[],
): void {
  const { table } = walker;
  const last = hit.endToken - 1;
  let edge = hit.firstToken;
  for (let n = 0; n < MOST_MEMBERS; n += 1) {
    // The list ends with a conjunction: commas count only further left ("budget, risk and vendor management").
    const end = previousMemberEnd(walker, edge, n > 0);
    if (end === null) break;
    let found: TermHit | null = null;
    for (let first = Math.max(0, end - LONGEST_LEFT_MEMBER); first < end && found === null; first += 1) {
      found = sharedEnding(walker, first, end, last);
    }
    if (found === null) break;
    const own = standalone.get(found.firstToken);
    const clear = own !== undefined && walker.outputsOf(own.node).every((output) => output.guard < 0);
    if (!clear) members.push(found);
    edge = found.firstToken;
    if (edge > 0 && (gapKind(table, edge - 1) & GapWord.determiner) !== 0) break;
  }
}

/** End of the member before word `edge`, when a comma, slash or conjunction joins them. */
function previousMemberEnd(walker: TermWalker, edge: number, afterComma: boolean): number | null {
  const { table } = walker;
  if (edge < 1) return null;
  const gap = table.gap[edge] as number;
  if ((gap === Gap.comma && afterComma) || gap === Gap.slash) return edge;
  if (edge < 2 || !isSoft(gap) || (gapKind(table, edge - 1) & GapWord.and) === 0) return null;
  const before = table.gap[edge - 1] as number;
  return isSoft(before) || before === Gap.comma ? edge - 1 : null;
}

/** The term "words [first, end) + word last", told on its own words only. */
function sharedEnding(walker: TermWalker, first: number, end: number, last: number): TermHit | null {
  for (const node of walker.nodesOf(first, end)) {
    // A verb that waits for its object is no member: "planning, and external vendors" names no planning of vendors.
    if (walker.terms.nodeGap[node] !== SlotGap.none) continue;
    for (let k = walker.symbolStart[last] as number; k < (walker.symbolStart[last + 1] as number); k += 1) {
      const child = walker.child(node, walker.symbols[k] as number);
      if (child !== 0 && walker.hasOutputs(child)) {
        return {
          firstToken: first,
          endToken: end,
          node: child,
          head: child,
          headEnd: end,
          rank: MEMBER_RANK,
        };
      }
    }
  }
  return null;
}
