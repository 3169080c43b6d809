import { all, read } from './dom.ts';
import { parseLooseJson } from './repair-json.ts';

/** More or longer blocks than a page that means well has: the rest is not read. */
const MAX_BLOCKS = 32;
const MAX_BLOCK_LENGTH = 1_000_000;

/** The values of the page's JSON-LD blocks; blocks that cannot be mended are left out. Never throws. */
export function readJsonLd(document: Document): unknown[] {
  const values: unknown[] = [];
  for (const script of all(document, 'script[type*="ld+json" i]', MAX_BLOCKS)) {
    const text = read(script, 'textContent') ?? '';
    if (text.length > MAX_BLOCK_LENGTH) continue;
    const value = parseLooseJson(text);
    if (value !== undefined) values.push(value);
  }
  return values;
}
