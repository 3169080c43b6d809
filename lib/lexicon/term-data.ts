import type { TermPath } from './expand-label.ts';
import { COMMA, OF, type PackedTerms, SLASH, SPECIAL_SYMBOLS, type TermOutput } from './lexicon-types.ts';
import { packIntegers, unpackIntegers } from './pack-integers.ts';

/**
 * A term trie as plain lists, between the building and the walking form.
 *
 * Words are replaced by symbols: all forms of one label word (risque, risques) share a symbol, and one form may have
 * several. Nodes are numbered breadth first, so that the k-th edge of the whole trie leads to node k + 1.
 */
export interface TermData {
  readonly symbols: number;
  readonly forms: readonly string[];
  /** For each form its symbols. */
  readonly formSymbols: readonly (readonly number[])[];
  /** For each node its edges' symbols, ascending. */
  readonly edges: readonly (readonly number[])[];
  readonly gaps: readonly number[];
  readonly nodeOutputs: readonly (readonly number[])[];
  readonly outputs: readonly TermOutput[];
}

interface Node {
  readonly children: Map<number, Node>;
  gap: number;
  readonly outputs: Set<number>;
}

/** Collects terms, then gives them as a trie. */
export class TermDataBuilder {
  readonly #symbolOfForms = new Map<string, number>();
  readonly #symbolsOfForm = new Map<string, Set<number>>();
  readonly #root: Node = { children: new Map(), gap: 0, outputs: new Set() };
  readonly #outputs: TermOutput[] = [];
  readonly #outputIds = new Map<string, number>();
  #symbols = SPECIAL_SYMBOLS;

  /** Adds a path and says which node it ends in, so that the caller can see what else ends there. */
  add(path: TermPath, output: TermOutput): ReadonlySet<number> {
    let node = this.#root;
    for (const step of path) {
      const symbol = step.kind === 'word' ? this.#symbolFor(step.forms) : specialSymbol(step.kind);
      let child = node.children.get(symbol);
      if (!child) {
        child = { children: new Map(), gap: 0, outputs: new Set() };
        node.children.set(symbol, child);
      }
      if (step.kind === 'word' && step.gapAfter !== undefined) child.gap = step.gapAfter;
      node = child;
    }
    node.outputs.add(this.#outputId(output));
    return node.outputs;
  }

  output(id: number): TermOutput {
    return this.#outputs[id] as TermOutput;
  }

  /** The whole trie. Equal input in equal order gives equal output. */
  build(): TermData {
    const edges: number[][] = [];
    const gaps: number[] = [];
    const nodeOutputs: number[][] = [];
    let level: Node[] = [this.#root];
    while (level.length > 0) {
      const next: Node[] = [];
      for (const node of level) {
        const sorted = [...node.children].sort((a, b) => a[0] - b[0]);
        edges.push(sorted.map(([symbol]) => symbol));
        gaps.push(node.gap);
        nodeOutputs.push(this.#settle(node.outputs));
        for (const [, child] of sorted) next.push(child);
      }
      level = next;
    }
    const sortedForms = [...this.#symbolsOfForm].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    return {
      symbols: this.#symbols,
      forms: sortedForms.map(([form]) => form),
      formSymbols: sortedForms.map(([, symbols]) => [...symbols].sort((a, b) => a - b)),
      edges,
      gaps,
      nodeOutputs,
      outputs: this.#outputs,
    };
  }

  /** A label that is guarded in one spelling is guarded in all spellings that end in the same place. */
  #settle(ids: ReadonlySet<number>): number[] {
    const all = [...ids];
    const guarded = new Set(
      all
        .map((id) => this.output(id))
        .filter((o) => o.guard >= 0)
        .map((o) => o.concept),
    );
    return all
      .filter((id) => {
        const output = this.output(id);
        return output.guard >= 0 || !guarded.has(output.concept);
      })
      .sort((a, b) => a - b);
  }

  #symbolFor(forms: readonly string[]): number {
    const key = [...forms].sort().join(' ');
    let symbol = this.#symbolOfForms.get(key);
    if (symbol === undefined) {
      symbol = this.#symbols;
      this.#symbols += 1;
      this.#symbolOfForms.set(key, symbol);
      for (const form of forms) {
        const symbols = this.#symbolsOfForm.get(form);
        if (symbols) symbols.add(symbol);
        else this.#symbolsOfForm.set(form, new Set([symbol]));
      }
    }
    return symbol;
  }

  #outputId(output: TermOutput): number {
    const key = `${output.concept} ${output.guard} ${output.caseSensitive} ${output.short}`;
    let id = this.#outputIds.get(key);
    if (id === undefined) {
      id = this.#outputs.length;
      this.#outputs.push(output);
      this.#outputIds.set(key, id);
    }
    return id;
  }
}

function specialSymbol(kind: 'slash' | 'comma' | 'of'): number {
  return kind === 'slash' ? SLASH : kind === 'comma' ? COMMA : OF;
}

export function packTerms(data: TermData): PackedTerms {
  const lists = (values: readonly (readonly number[])[]): string =>
    packIntegers(values.flatMap((list) => [list.length, ...deltas(list)]));
  return {
    symbols: data.symbols,
    forms: data.forms.join(' '),
    formSymbols: lists(data.formSymbols),
    edges: lists(data.edges),
    gaps: packIntegers(data.gaps),
    nodeOutputs: lists(data.nodeOutputs),
    outputs: packIntegers(
      data.outputs.flatMap((o) => [o.concept, o.guard + 1, (o.caseSensitive ? 1 : 0) + (o.short ? 2 : 0)]),
    ),
  };
}

function deltas(ascending: readonly number[]): number[] {
  return ascending.map((value, i) => value - (i === 0 ? 0 : (ascending[i - 1] as number)));
}

/** Lists of ascending numbers as one array with the start of each list. */
export interface FlatLists {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

/** Opens what `packTerms` packed of a list of lists. */
export function openLists(packed: string): FlatLists {
  const raw = unpackIntegers(packed);
  const values = new Int32Array(raw.length);
  const start = new Int32Array(raw.length + 1);
  let lists = 0;
  let count = 0;
  let at = 0;
  while (at < raw.length) {
    const size = raw[at] as number;
    at += 1;
    start[lists] = count;
    lists += 1;
    let value = 0;
    for (let k = 0; k < size && at < raw.length; k += 1) {
      value += raw[at] as number;
      values[count] = value;
      count += 1;
      at += 1;
    }
  }
  start[lists] = count;
  return { start: start.subarray(0, lists + 1), values: values.subarray(0, count) };
}

/** The same from lists that were never packed. */
export function flatten(lists: readonly (readonly number[])[]): FlatLists {
  const start = new Int32Array(lists.length + 1);
  let count = 0;
  lists.forEach((list, i) => {
    start[i] = count;
    count += list.length;
  });
  start[lists.length] = count;
  return { start, values: Int32Array.from(lists.flat()) };
}
