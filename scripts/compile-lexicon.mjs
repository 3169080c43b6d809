/**
 * Checks lib/lexicon/data and compiles it to lib/lexicon/compiled/lexicon.json when something changed.
 *
 *     node scripts/compile-lexicon.mjs            compile if needed, print what is wrong
 *     node scripts/compile-lexicon.mjs --check    the same, and exit 1 when there are errors
 *     node scripts/compile-lexicon.mjs --force    compile even if nothing changed
 *     node scripts/compile-lexicon.mjs --quiet    print errors only
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compileLexicon, formatProblem } from '../lib/lexicon/compile-lexicon.ts';
import { readLexiconSources } from '../lib/lexicon/read-lexicon-sources.ts';
import { lexiconInputs } from './lib/lexicon-inputs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataFolder = join(root, 'lib/lexicon/data');
const outFolder = join(root, 'lib/lexicon/compiled');
const outFile = join(outFolder, 'lexicon.json');
const stampFile = join(outFolder, 'inputs.sha256');

const flags = new Set(process.argv.slice(2));
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

const stamp = sha256(
  lexiconInputs(root)
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`)
    .join('\n'),
);
const known = existsSync(outFile) && existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
const upToDate = known === stamp;

if (!upToDate || flags.has('--check') || flags.has('--force')) {
  const { lexicon, problems } = compileLexicon(readLexiconSources(dataFolder), sha256);
  const errors = problems.filter((problem) => problem.level === 'error');
  for (const problem of flags.has('--quiet') ? errors : problems) console.error(formatProblem(problem));
  if (!upToDate || flags.has('--force')) {
    mkdirSync(outFolder, { recursive: true });
    writeWhole(outFile, JSON.stringify(lexicon));
    writeWhole(stampFile, stamp);
  }
  const json = JSON.stringify(lexicon);
  const size = (bytes) => `${Math.round(bytes / 1024)} kB`;
  console.error(
    `lexicon ${lexicon.version}: ${lexicon.concepts.length} concepts, ${lexicon.guards.length} guards, ` +
      `${size(Buffer.byteLength(json))} (${size(gzipSync(json).length)} gzip), ` +
      `${errors.length} errors, ${problems.length - errors.length} warnings`,
  );
  if (flags.has('--check') && errors.length > 0) process.exitCode = 1;
}

/** Two commands may compile at once: nobody ever reads half a file. */
function writeWhole(file, content) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
