import type { TokenTable } from '../text/tokenize.ts';
import type { Found } from './find-mentions.ts';

/**
 * The longest spans win (in characters), then the higher rank, then the earlier one; nothing overlaps. Both lists are in
 * text order: only hits that touch each other are compared, so that a long text costs no more per character than a short one.
 */
export function pickLongest(found: readonly Found[], table: TokenTable): Found[] {
  const chosen: Found[] = [];
  let from = 0;
  while (from < found.length) {
    let to = from + 1;
    let end = (found[from] as Found).hit.endToken;
    while (to < found.length && (found[to] as Found).hit.firstToken < end) {
      end = Math.max(end, (found[to] as Found).hit.endToken);
      to += 1;
    }
    if (to - from === 1) chosen.push(found[from] as Found);
    else pickFromCluster(found.slice(from, to), table, chosen);
    from = to;
  }
  return chosen;
}

/** Hits of two lists in text order, as one list in text order. */
export function mergeFound(a: readonly Found[], b: readonly Found[]): readonly Found[] {
  if (b.length === 0) return a;
  return [...a, ...b].sort((x, y) => x.hit.firstToken - y.hit.firstToken || x.hit.endToken - y.hit.endToken);
}

function pickFromCluster(cluster: Found[], table: TokenTable, chosen: Found[]): void {
  const length = (item: Found): number =>
    (table.to[item.hit.endToken - 1] as number) - (table.from[item.hit.firstToken] as number);
  const offset = (cluster[0] as Found).hit.firstToken;
  cluster.sort(
    (a, b) =>
      length(b) - length(a) ||
      b.rank - a.rank ||
      a.hit.firstToken - b.hit.firstToken ||
      a.hit.node - b.hit.node,
  );
  const taken: boolean[] = [];
  const mine: Found[] = [];
  for (const item of cluster) {
    const { firstToken, endToken } = item.hit;
    let free = true;
    for (let i = firstToken - offset; i < endToken - offset; i += 1) if (taken[i]) free = false;
    if (!free) continue;
    for (let i = firstToken - offset; i < endToken - offset; i += 1) taken[i] = true;
    mine.push(item);
  }
  mine.sort((a, b) => a.hit.firstToken - b.hit.firstToken);
  for (const item of mine) chosen.push(item);
}
