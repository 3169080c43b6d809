import type { TermHit } from '../lexicon/walk-terms.ts';
import type { TokenTable } from '../text/tokenize.ts';

/**
 * The longest spans win (in characters), then the higher rank, then the earlier one; nothing overlaps. Both lists are in
 * text order: only hits that touch each other are compared, so that a long text costs no more per character than a short one.
 */
export function pickLongest(hits: readonly TermHit[], table: TokenTable): TermHit[] {
  const chosen: TermHit[] = [];
  let from = 0;
  while (from < hits.length) {
    let to = from + 1;
    let end = (hits[from] as TermHit).endToken;
    while (to < hits.length && (hits[to] as TermHit).firstToken < end) {
      end = Math.max(end, (hits[to] as TermHit).endToken);
      to += 1;
    }
    if (to - from === 1) chosen.push(hits[from] as TermHit);
    else pickFromCluster(hits.slice(from, to), table, chosen);
    from = to;
  }
  return chosen;
}

/** Two lists in text order as one list in text order. */
export function mergeHits(a: readonly TermHit[], b: readonly TermHit[]): readonly TermHit[] {
  if (b.length === 0) return a;
  const merged: TermHit[] = [];
  let i = 0;
  let k = 0;
  while (i < a.length || k < b.length) {
    const left = a[i];
    const right = b[k];
    if (right === undefined || (left !== undefined && left.firstToken <= right.firstToken)) {
      merged.push(left as TermHit);
      i += 1;
    } else {
      merged.push(right);
      k += 1;
    }
  }
  return merged;
}

function pickFromCluster(cluster: TermHit[], table: TokenTable, chosen: TermHit[]): void {
  const offset = (cluster[0] as TermHit).firstToken;
  const length = (hit: TermHit): number =>
    (table.to[hit.endToken - 1] as number) - (table.from[hit.firstToken] as number);
  cluster.sort(
    (a, b) => length(b) - length(a) || b.rank - a.rank || a.firstToken - b.firstToken || a.node - b.node,
  );
  const taken: boolean[] = [];
  const mine: TermHit[] = [];
  for (const hit of cluster) {
    const { firstToken, endToken } = hit;
    let free = true;
    for (let i = firstToken - offset; i < endToken - offset; i += 1) if (taken[i]) free = false;
    if (!free) continue;
    for (let i = firstToken - offset; i < endToken - offset; i += 1) taken[i] = true;
    mine.push(hit);
  }
  mine.sort((a, b) => a.firstToken - b.firstToken);
  for (const hit of mine) chosen.push(hit);
}
