import { decode, foldText } from '../text/fold-text.ts';
import { HASH_SEED } from '../text/tokenize.ts';
import { UNACCENTED_IS_ANOTHER_WORD } from './accent-pairs.ts';
import type { PackedTerms, TermOutput, TermTables } from './lexicon-types.ts';
import { unpackIntegers } from './pack-integers.ts';
import { type FlatLists, flatten, openLists, type TermData } from './term-data.ts';

/** Flags of a form in `TermTables.formFlags`. */
export const FORM_ACCENTED = 1;
export const FORM_NEEDS_ACCENTS = 2;

/** Opens packed terms into the arrays that the matcher walks. */
export function openTerms(packed: PackedTerms): TermTables {
  const raw = unpackIntegers(packed.outputs);
  const outputs: TermOutput[] = [];
  for (let at = 0; at + 2 < raw.length; at += 3) {
    const flags = raw[at + 2] as number;
    outputs.push({
      concept: raw[at] as number,
      guard: (raw[at + 1] as number) - 1,
      caseSensitive: (flags & 1) !== 0,
      short: (flags & 2) !== 0,
    });
  }
  return assemble(
    packed.symbols,
    packed.forms,
    openLists(packed.formSymbols),
    openLists(packed.edges),
    unpackIntegers(packed.gaps),
    openLists(packed.nodeOutputs),
    outputs,
  );
}

/** The same from terms built a moment ago (the user's own terms). */
export function tablesOf(data: TermData): TermTables {
  return assemble(
    data.symbols,
    data.forms.join(' '),
    flatten(data.formSymbols),
    flatten(data.edges),
    Int32Array.from(data.gaps),
    flatten(data.nodeOutputs),
    data.outputs,
  );
}

function assemble(
  symbols: number,
  forms: string,
  formSymbols: FlatLists,
  edges: FlatLists,
  gaps: Int32Array,
  nodeOutputs: FlatLists,
  outputs: readonly TermOutput[],
): TermTables {
  const count = formSymbols.start.length - 1;
  // The words are folded once, as one text: joined by spaces they keep their order and their limits.
  const folded = foldText(forms);
  const formStart = new Int32Array(count + 1);
  const formFlags = new Uint8Array(count);
  let size = 1024;
  while (size < count * 2) size *= 2;
  const slots = new Int32Array(size);
  const mask = size - 1;
  let form = 0;
  let start = 0;
  for (let at = 0; at <= folded.length && form < count; at += 1) {
    if (at < folded.length && folded.plain[at] !== 0x20) continue;
    let hash = HASH_SEED;
    let accented = false;
    for (let k = start; k < at; k += 1) {
      const unit = folded.plain[k] as number;
      if (unit !== folded.accented[k]) accented = true;
      hash = Math.imul(hash ^ unit, 16777619);
    }
    if (accented) {
      const another = UNACCENTED_IS_ANOTHER_WORD.has(decode(folded.plain, start, at));
      formFlags[form] = FORM_ACCENTED | (another ? FORM_NEEDS_ACCENTS : 0);
    }
    formStart[form] = start;
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = form + 1;
    form += 1;
    start = at + 1;
  }
  formStart[count] = folded.length + 1;

  const rootChild = new Int32Array(symbols);
  const firstEdges = edges.start[1] ?? 0;
  for (let edge = 0; edge < firstEdges; edge += 1) rootChild[edges.values[edge] as number] = edge + 1;
  return {
    symbols,
    slots,
    slotMask: mask,
    formStart,
    formAccented: folded.accented,
    formPlain: folded.plain,
    formFlags,
    formSymbolStart: formSymbols.start,
    formSymbols: formSymbols.values,
    rootChild,
    edgeStart: edges.start,
    edgeSymbol: edges.values,
    nodeGap: Uint8Array.from(gaps),
    outputStart: nodeOutputs.start,
    outputIds: nodeOutputs.values,
    outputs,
  };
}

/** Brings the high bits of an FNV hash down, where the mask looks. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
