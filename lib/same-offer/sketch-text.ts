import type { Sketch } from '../model/known-offer.ts';
import { foldPlain } from '../text/fold-text.ts';

/** Words in one group. Four in a row are seldom shared by texts that were not copied from each other. */
const GROUP = 4;
/**
 * Hashes that are kept. The likeness of two texts is estimated from as many of their united groups: at a likeness of
 * 0.85 the standard error is √(0.85·0.15/160) ≈ 0.03. A text of fewer than about 160 words is compared exactly.
 */
export const SAMPLE = 160;
/** Text beyond this (UTF-16 code units) says nothing more about which offer it is. */
const MOST_TEXT = 60_000;

/**
 * The sample ("bottom-k sketch") of a text: each group of four neighbouring words is hashed, the smallest hashes are kept.
 * Case, accents, punctuation and layout do not count. Linear in the text.
 */
export function sketchText(text: string): Sketch {
  const words = foldPlain(text.slice(0, MOST_TEXT)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at + GROUP <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let next = at; next < at + GROUP; next += 1) hash = addWord(hash, words[next] ?? '');
    hashes.add(mix(hash));
  }
  return {
    size: hashes.size,
    least: Uint32Array.from(hashes).sort().slice(0, SAMPLE),
  };
}

/** FNV-1a over the units of a word and a limit after it. */
function addWord(hash: number, word: string): number {
  let sum = hash;
  for (let at = 0; at < word.length; at += 1) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  return Math.imul(sum ^ 0x20, 0x01000193);
}

/** FNV's low bits say too much of the last letters; the smallest hashes must be a fair sample. */
function mix(hash: number): number {
  let sum = hash;
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}
