import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledLexicon, type Lexicon, loadLexicon } from '../../lib/lexicon/load-lexicon.ts';

let opened: Lexicon | null = null;

/** The whole compiled lexicon, opened once for a test file. `npm test` compiles it first; alone: `npm run lexicon`. */
export function openLexicon(): Lexicon {
  const file = join(import.meta.dirname, '..', '..', 'lib', 'lexicon', 'compiled', 'lexicon.json');
  opened ??= loadLexicon(JSON.parse(readFileSync(file, 'utf8')) as CompiledLexicon);
  return opened;
}
