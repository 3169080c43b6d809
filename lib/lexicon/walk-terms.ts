import { cutName, isInsideAddress } from '../text/cut-names.ts';
import { detectLanguage } from '../text/language.ts';
import { accentedAt, Gap, HASH_SEED, TokenFlag, type TokenTable } from '../text/tokenize.ts';
import { GapWord, gapKind, looksLikeModifier } from './gap-words.ts';
import { COMMA, OF, SLASH, SlotGap, type TermOutput, type TermTables } from './lexicon-types.ts';
import { FORM_ACCENTED, FORM_NEEDS_ACCENTS, spread } from './term-tables.ts';

/**
 * Walks the term trie over the words of a text.
 *
 *   words      pilotez   l'   ensemble   des   nouveaux   risques
 *   walk       <gérer> ──────── gap: skipped ──────────► risque ●
 *
 * One walk starts at every word whose symbols leave the root. A walk never looks further than the longest label and its
 * gaps, so that the whole scan is linear in the number of words.
 */
export interface TermHit {
  readonly firstToken: number;
  readonly endToken: number;
  /** Node of the trie that was reached. */
  readonly node: number;
  /** Node after the head (the slot, or the first word): what a coordinated member continues from. */
  readonly head: number;
  /** First word after the head. */
  readonly headEnd: number;
  /** Between equal spans the higher rank wins. */
  readonly rank: number;
}

/** A determiner phrase between slot and object is at most this many words: "de l'ensemble de nos différents". */
const LONGEST_GAP = 6;

export class TermWalker {
  readonly table: TokenTable;
  readonly terms: TermTables;
  readonly rank: number;
  /** Symbols of word i are symbols[symbolStart[i] … symbolStart[i + 1]). */
  readonly symbolStart: Int32Array;
  symbols: Int32Array;
  /** Symbols of words i and i+1 written as one (Wi-Fi for a label "wifi"). */
  readonly joined = new Map<number, readonly number[]>();
  #hits: TermHit[] = [];
  #first = 0;
  /** Is the text French without a single accent? Asked only when a word depends on it. */
  #accentless: boolean | null = null;

  /** `rank` is given to every hit of this walk. */
  constructor(table: TokenTable, terms: TermTables, rank = 0) {
    this.table = table;
    this.rank = rank;
    this.terms = terms;
    this.symbolStart = new Int32Array(table.count + 1);
    this.symbols = new Int32Array(table.count * 2 + 16);
    this.#readSymbols();
  }

  /** All terms of the text, in the order of their first words; several may begin at the same word. */
  hits(): TermHit[] {
    const { rootChild } = this.terms;
    const { count } = this.table;
    this.#hits = [];
    for (let i = 0; i < count; i += 1) {
      this.#first = i;
      for (let k = this.symbolStart[i] as number; k < (this.symbolStart[i + 1] as number); k += 1) {
        const child = rootChild[this.symbols[k] as number] as number;
        if (child !== 0) this.#visit(child, i + 1, child, i + 1);
      }
      const joined = this.joined.get(i);
      if (joined) {
        for (const symbol of joined) {
          const child = rootChild[symbol] as number;
          if (child !== 0) this.#visit(child, i + 2, child, i + 2);
        }
      }
    }
    return this.#hits;
  }

  /**
   * The terms that continue from `node` at word `at`, as if the head stood before it ("gestion des risques et DU BUDGET").
   * They begin at their own first word: article and preposition stay outside.
   */
  hitsFrom(node: number, at: number): TermHit[] {
    const kept = this.#hits;
    this.#hits = [];
    const gap = this.terms.nodeGap[node] as number;
    const begin = (from: number, first: number): void => {
      if (first >= this.table.count) return;
      this.#first = first;
      this.#words(from, first, node, first);
    };
    begin(node, at);
    if (gap !== SlotGap.none) {
      for (const end of this.gapEnds(at, gap, false)) begin(node, end);
    } else {
      const of = this.child(node, OF);
      if (of !== 0) {
        begin(of, at);
        for (const end of this.gapEnds(at, SlotGap.frNoun, false)) begin(of, end);
      }
    }
    const found = this.#hits;
    this.#hits = kept;
    return found;
  }

  /** Nodes reached from the root by exactly the words [first, end). */
  nodesOf(first: number, end: number): number[] {
    let nodes = [0];
    for (let i = first; i < end; i += 1) {
      if (i > first && !isSoft(this.table.gap[i] as number)) return [];
      const next: number[] = [];
      for (const node of nodes) {
        for (let k = this.symbolStart[i] as number; k < (this.symbolStart[i + 1] as number); k += 1) {
          const child = this.child(node, this.symbols[k] as number);
          if (child !== 0) next.push(child);
        }
      }
      nodes = next;
    }
    return nodes;
  }

  child(node: number, symbol: number): number {
    if (node === 0) return this.terms.rootChild[symbol] as number;
    const { edgeSymbol, edgeStart } = this.terms;
    let low = edgeStart[node] as number;
    let high = (edgeStart[node + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = edgeSymbol[middle] as number;
      if (found === symbol) return middle + 1;
      if (found < symbol) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  hasOutputs(node: number): boolean {
    const { outputStart } = this.terms;
    return (outputStart[node] as number) < (outputStart[node + 1] as number);
  }

  outputsOf(node: number): readonly TermOutput[] {
    const { outputStart, outputIds, outputs } = this.terms;
    const list: TermOutput[] = [];
    for (let k = outputStart[node] as number; k < (outputStart[node + 1] as number); k += 1) {
      list.push(outputs[outputIds[k] as number] as TermOutput);
    }
    return list;
  }

  /**
   * Where the object of a slot may begin when its gap starts at word `at`: after article, possessive, quantifier,
   * preposition and at most one adjective or adverb. Does not include `at` itself. `checkFirst` is false after a
   * conjunction or a comma.
   */
  gapEnds(at: number, gap: number, checkFirst = true): number[] {
    const { table } = this;
    const language = gap === SlotGap.enVerb || gap === SlotGap.enOf ? 'en' : 'fr';
    const ends: number[] = [];
    let modifierUsed = false;
    let articleSeen = false;
    // "au changement des …", "the planning of …": what looked like an adjective was the noun.
    let closed = false;
    let ofSeen = false;
    let p = at;
    while (p < table.count && p - at < LONGEST_GAP) {
      if ((p > at || checkFirst) && !isSoft(table.gap[p] as number)) break;
      const kind = gapKind(table, p);
      if ((kind & (GapWord.of | GapWord.determiner | GapWord.light)) !== 0) {
        if (closed && (kind & GapWord.light) === 0) break;
        if (kind & GapWord.of) ofSeen = true;
        articleSeen = true;
        p += 1;
      } else if ((kind & GapWord.whole) !== 0 && p > at) {
        p += 1;
      } else if (kind !== 0) {
        break;
      } else {
        if (modifierUsed || !looksLikeModifier(accentedAt(table, p), language)) break;
        modifierUsed = true;
        closed = articleSeen;
        p += 1;
      }
      if (gap !== SlotGap.enOf || ofSeen) ends.push(p);
    }
    return ends.filter((end) => end < table.count && isSoft(table.gap[end] as number));
  }

  /** Arrives at a node after word `at - 1`. */
  #visit(node: number, at: number, head: number, headEnd: number): void {
    const { nodeGap } = this.terms;
    const slot = nodeGap[node] as number;
    const newHead = slot === 0 ? head : node;
    const newHeadEnd = slot === 0 ? headEnd : at;
    if (this.hasOutputs(node)) {
      this.#hits.push({
        firstToken: this.#first,
        endToken: at,
        node,
        head: newHead,
        headEnd: newHeadEnd,
        rank: this.rank,
      });
    }
    this.#step(node, at, newHead, newHeadEnd);
  }

  /** Tries every way on from a node. */
  #step(node: number, at: number, head: number, headEnd: number): void {
    const { edgeStart, edgeSymbol, nodeGap } = this.terms;
    const firstEdge = edgeStart[node] as number;
    if (firstEdge === (edgeStart[node + 1] as number) || at >= this.table.count) return;
    const gap = this.table.gap[at] as number;
    if (!isSoft(gap)) {
      const symbol = gap === Gap.slash ? SLASH : gap === Gap.comma ? COMMA : -1;
      const child = symbol < 0 ? 0 : this.child(node, symbol);
      if (child !== 0) this.#words(child, at, head, headEnd);
      return;
    }
    if (nodeGap[node] !== SlotGap.enOf) this.#words(node, at, head, headEnd);
    if (nodeGap[node] !== SlotGap.none) {
      for (const end of this.gapEnds(at, nodeGap[node] as number)) this.#words(node, end, head, headEnd);
      return;
    }
    // Special symbols are the smallest: an OF edge is among the first ones.
    const hasOf =
      edgeSymbol[firstEdge] === OF || (edgeSymbol[firstEdge] === SLASH && edgeSymbol[firstEdge + 1] === OF);
    if (!hasOf || (gapKind(this.table, at) & GapWord.of) === 0) return;
    const child = this.child(node, OF);
    if (child === 0 || at + 1 >= this.table.count || !isSoft(this.table.gap[at + 1] as number)) return;
    this.#words(child, at + 1, head, headEnd);
    const article = (gapKind(this.table, at + 1) & GapWord.determiner) !== 0;
    if (article && at + 2 < this.table.count && isSoft(this.table.gap[at + 2] as number)) {
      this.#words(child, at + 2, head, headEnd);
    }
  }

  #words(node: number, at: number, head: number, headEnd: number): void {
    for (let k = this.symbolStart[at] as number; k < (this.symbolStart[at + 1] as number); k += 1) {
      const child = this.child(node, this.symbols[k] as number);
      if (child !== 0) this.#visit(child, at + 1, head, headEnd);
    }
    const joined = this.joined.get(at);
    if (!joined) return;
    for (const symbol of joined) {
      const child = this.child(node, symbol);
      if (child !== 0) this.#visit(child, at + 2, head, headEnd);
    }
  }

  #readSymbols(): void {
    const { table } = this;
    let count = 0;
    for (let i = 0; i < table.count; i += 1) {
      this.symbolStart[i] = count;
      const flags = table.flags[i] as number;
      const next = table.gap[i + 1] as number;
      if (next === Gap.stop || next === Gap.lineEnd) this.#rejoin(i);
      if (flags & TokenFlag.opaque) continue;
      const variants = table.variants.get(i);
      if (variants) {
        const symbols = new Set(variants.flatMap((form) => symbolsOfForm(this.terms, form)));
        this.#reserve(count + symbols.size);
        for (const symbol of symbols) this.symbols[count++] = symbol;
        continue;
      }
      count = this.#readWord(i, flags, count);
      if ((next === Gap.hyphen || next === Gap.joint) && i + 1 < table.count) {
        const symbols = symbolsOfForm(this.terms, accentedAt(table, i) + accentedAt(table, i + 1));
        if (symbols.length > 0) this.joined.set(i, symbols);
      }
    }
    this.symbolStart[table.count] = count;
  }

  /** A name that the tokeniser has cut, where the lexicon knows it whole: Cloud|Formation, Rocket.|Chat, monday.|com. */
  #rejoin(i: number): void {
    const { table } = this;
    const name = cutName(table, i);
    if (name === null) return;
    const symbols = symbolsOfForm(this.terms, name);
    if (symbols.length === 0) return;
    const opaque = ((table.flags[i] as number) & TokenFlag.opaque) !== 0;
    if (opaque && isInsideAddress(table, i)) return;
    this.joined.set(i, symbols);
  }

  /** Looks the letters of word i up, where they stand. */
  #readWord(i: number, flags: number, before: number): number {
    const { terms, table } = this;
    const { plain, accented } = table.folded;
    const from = table.from[i] as number;
    const length = (table.base[i] as number) - from;
    const capitals = (flags & TokenFlag.upper) !== 0 && (flags & TokenFlag.lower) === 0 && length > 1;
    let count = before;
    let slot = spread(table.hash[i] as number) & terms.slotMask;
    for (;;) {
      const form = (terms.slots[slot] as number) - 1;
      if (form < 0) return count;
      slot = (slot + 1) & terms.slotMask;
      const start = terms.formStart[form] as number;
      if ((terms.formStart[form + 1] as number) - 1 - start !== length) continue;
      let k = 0;
      while (k < length && terms.formPlain[start + k] === plain[from + k]) k += 1;
      if (k < length) continue;
      const formFlags = terms.formFlags[form] as number;
      if (flags & TokenFlag.accent) {
        k = 0;
        while (k < length && terms.formAccented[start + k] === accented[from + k]) k += 1;
        if (k < length) continue;
      } else if (formFlags & FORM_ACCENTED && formFlags & FORM_NEEDS_ACCENTS && !capitals) {
        // Whoever writes no accent at all means "marchés publics" with "marches publics".
        this.#accentless ??= isAccentlessFrench(table);
        if (!this.#accentless) continue;
      }
      const symbolEnd = terms.formSymbolStart[form + 1] as number;
      let symbolAt = terms.formSymbolStart[form] as number;
      this.#reserve(count + symbolEnd - symbolAt);
      for (; symbolAt < symbolEnd; symbolAt += 1)
        this.symbols[count++] = terms.formSymbols[symbolAt] as number;
    }
  }

  #reserve(needed: number): void {
    if (needed <= this.symbols.length) return;
    const larger = new Int32Array(needed * 2);
    larger.set(this.symbols);
    this.symbols = larger;
  }
}

function isAccentlessFrench(table: TokenTable): boolean {
  for (let i = 0; i < table.count; i += 1) if ((table.flags[i] as number) & TokenFlag.accent) return false;
  return detectLanguage(table)?.language === 'fr';
}

/** True for what may stand between two words of one term. */
export function isSoft(gap: number): boolean {
  return gap <= Gap.joint;
}

/** Symbols of a spelled form (accents kept). */
export function symbolsOfForm(terms: TermTables, form: string): number[] {
  const plain = form.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const accented = plain !== form;
  let hash = HASH_SEED;
  for (let k = 0; k < plain.length; k += 1) hash = Math.imul(hash ^ plain.charCodeAt(k), 16777619);
  const found: number[] = [];
  let slot = spread(hash) & terms.slotMask;
  for (;;) {
    const index = (terms.slots[slot] as number) - 1;
    if (index < 0) return found;
    slot = (slot + 1) & terms.slotMask;
    const start = terms.formStart[index] as number;
    const end = (terms.formStart[index + 1] as number) - 1;
    if (String.fromCharCode(...terms.formPlain.subarray(start, end)) !== plain) continue;
    const flags = terms.formFlags[index] as number;
    if (accented && String.fromCharCode(...terms.formAccented.subarray(start, end)) !== form) continue;
    if (!accented && flags & FORM_NEEDS_ACCENTS) continue;
    for (
      let k = terms.formSymbolStart[index] as number;
      k < (terms.formSymbolStart[index + 1] as number);
      k += 1
    ) {
      found.push(terms.formSymbols[k] as number);
    }
  }
}

/** Outputs of the terms that are the whole text, of whatever form; empty when it is no term. */
export function matchWhole(table: TokenTable, terms: TermTables): readonly TermOutput[] {
  const walker = new TermWalker(table, terms);
  const whole = walker.hits().filter((hit) => hit.firstToken === 0 && hit.endToken === table.count);
  return whole.flatMap((hit) => walker.outputsOf(hit.node));
}
