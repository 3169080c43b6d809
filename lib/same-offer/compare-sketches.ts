import type { Sketch } from '../model/known-offer.ts';
import { SAMPLE } from './sketch-text.ts';

export interface Likeness {
  /** Shared groups / all groups of both (Jaccard), 0..1. */
  readonly jaccard: number;
  /** Shared groups / groups of the shorter text, 0..1: stays high when a board adds or cuts paragraphs. */
  readonly contained: number;
}

/** How alike two texts are, estimated from their samples; exact when both are whole. Zero when either is empty. */
export function compareSketches(a: Sketch, b: Sketch): Likeness {
  if (a.least.length === 0 || b.least.length === 0) return { jaccard: 0, contained: 0 };
  const whole = a.size === a.least.length && b.size === b.least.length;
  const wanted = whole ? Number.POSITIVE_INFINITY : SAMPLE;
  // The smallest hashes of the union are a fair sample of it: how many of them are in both?
  let seen = 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (seen < wanted) {
    const left = a.least[i];
    const right = b.least[j];
    // A cut sample says nothing of what lies beyond its end.
    if (left === undefined && (right === undefined || a.size > a.least.length)) break;
    if (right === undefined && b.size > b.least.length) break;
    if (left === right) shared += 1;
    if (left !== undefined && (right === undefined || left <= right)) i += 1;
    if (right !== undefined && (left === undefined || right <= left)) j += 1;
    seen += 1;
  }
  const jaccard = seen === 0 ? 0 : shared / seen;
  // |A ∩ B| from J = |A ∩ B| / (|A| + |B| − |A ∩ B|).
  const common = (jaccard * (a.size + b.size)) / (1 + jaccard);
  return { jaccard, contained: Math.min(1, common / Math.min(a.size, b.size)) };
}
