import { accentedAt, type TokenTable } from './tokenize.ts';

/**
 * Words i and i+1 as one name, when nothing but a dot stands between them; null when they are two words. The tokeniser
 * cuts at a dot and before a capital that begins a sentence elsewhere ("ManagerJob"), and so do some names.
 */
export function cutName(table: TokenTable, i: number): string | null {
  if (i + 1 >= table.count) return null;
  const between = (table.from[i + 1] as number) - (table.to[i] as number);
  if (between === 0) return accentedAt(table, i) + accentedAt(table, i + 1);
  const dot = between === 1 && table.folded.plain[table.to[i] as number] === 0x2e;
  return dot ? `${accentedAt(table, i)}.${accentedAt(table, i + 1)}` : null;
}

/** True for the words of "www.monday.com", "joe@monday.com", "monday.com/jobs", but not for "monday.com" alone. */
export function isInsideAddress(table: TokenTable, i: number): boolean {
  const { plain, length } = table.folded;
  const before = (table.from[i] as number) - 1;
  const after = table.to[i + 1] as number;
  if (before >= 0 && '@/.:-_'.includes(String.fromCharCode(plain[before] as number))) return true;
  if (after >= length) return false;
  const sign = String.fromCharCode(plain[after] as number);
  return (
    '/@:-_'.includes(sign) ||
    (sign === '.' && /[\p{L}\p{N}]/u.test(String.fromCharCode(plain[after + 1] ?? 0)))
  );
}
