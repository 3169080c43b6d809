import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { ConceptSource, FamilySource, LexiconProblem, LexiconSources } from './lexicon-types.ts';

/** Name of the file that holds the slots' families. */
const FAMILIES = 'families.yaml';

/** Reads all YAML files of a folder. For Node only: build, command line and tests. */
export function readLexiconSources(directory: string): LexiconSources {
  const problems: LexiconProblem[] = [];
  const files: { name: string; concepts: Record<string, ConceptSource> }[] = [];
  let families: Record<string, FamilySource> = {};
  const names = readdirSync(directory)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  for (const name of names) {
    const document = parseDocument(readFileSync(join(directory, name), 'utf8'));
    for (const error of document.errors) {
      problems.push({
        level: 'error',
        file: name,
        concept: '',
        what: `YAML, line ${error.linePos?.[0].line ?? '?'}: ${error.message.split('\n')[0]}`,
        todo: 'correct the indentation, quotes or repeated key at that line',
      });
    }
    const content: unknown = document.errors.length > 0 ? null : document.toJS();
    if (content === null || typeof content !== 'object') continue;
    if (name === FAMILIES) families = content as Record<string, FamilySource>;
    else files.push({ name, concepts: content as Record<string, ConceptSource> });
  }
  return { families, files, problems };
}
