import type { TokenTable } from '../text/tokenize.ts';
import type { Found } from './find-mentions.ts';

/** The longest spans win (in characters), then the higher rank, then the earlier one; nothing overlaps. In text order. */
export function pickLongest(found: readonly Found[], table: TokenTable): Found[] {
  const length = (item: Found): number =>
    (table.to[item.hit.endToken - 1] as number) - (table.from[item.hit.firstToken] as number);
  const order = found
    .map((item) => ({ item, length: length(item) }))
    .sort(
      (a, b) =>
        b.length - a.length ||
        b.item.rank - a.item.rank ||
        a.item.hit.firstToken - b.item.hit.firstToken ||
        a.item.hit.node - b.item.hit.node,
    );
  const taken = new Uint8Array(table.count);
  const chosen: Found[] = [];
  for (const { item } of order) {
    const { firstToken, endToken } = item.hit;
    let free = true;
    for (let i = firstToken; i < endToken; i += 1) if (taken[i]) free = false;
    if (!free) continue;
    taken.fill(1, firstToken, endToken);
    chosen.push(item);
  }
  return chosen.sort((a, b) => a.hit.firstToken - b.hit.firstToken);
}
