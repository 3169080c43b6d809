/** Figures of the corpus: `npm run bench -- corpus [--differences] [NAME…]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CompiledLexicon, loadLexicon } from '../../lib/lexicon/load-lexicon.ts';
import { readOffer } from '../../lib/reading/read-offer.ts';
import { loadCorpus } from '../../tests/corpus/load-corpus.ts';
import { addTallies, measure, scores, type Tally } from '../../tests/corpus/measure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { differences: { type: 'boolean', default: false }, folder: { type: 'string' } },
});
const compiled = new URL('../../lib/lexicon/compiled/lexicon.json', import.meta.url);
const lexicon = loadLexicon(JSON.parse(readFileSync(compiled, 'utf8')) as CompiledLexicon);
const tallies: Tally[] = [];
let shapes = 0;
let shapesWrong = 0;
for (const offer of loadCorpus(values.folder)) {
  if (positionals.length > 0 && !positionals.some((name) => offer.name.startsWith(name))) continue;
  const { tally, differences } = measure(offer, readOffer({ facts: {}, text: offer.text }, lexicon));
  tallies.push(tally);
  if (offer.roleShape) shapes += 1;
  if (differences.some(({ kind }) => kind === 'shape')) shapesWrong += 1;
  const { precision, recall, f1 } = scores(tally, 'near');
  process.stdout.write(
    `${offer.name.padEnd(36)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  exact ${scores(tally, 'exact').f1.toFixed(2)}\n`,
  );
  if (values.differences) {
    for (const { kind, detail } of differences) process.stdout.write(`    ${kind.padEnd(9)}${detail}\n`);
  }
}
const all = addTallies(tallies);
const share = (part: number, whole: number): string => (whole ? (part / whole).toFixed(3) : '–');
for (const by of ['near', 'exact'] as const) {
  const { precision, recall, f1 } = scores(all, by);
  process.stdout.write(
    `${by.padEnd(8)}precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}\n`,
  );
}
process.stdout.write(
  `concept ${share(all.concept, all.near)}  strength ${share(all.strength, all.near)}  traps fallen ${share(all.trapsFallen, all.traps)}  ` +
    `facts ${share(all.factsRight, all.facts)} (${all.factsInvented} invented)  role shape ${share(shapes - shapesWrong, shapes)}\n`,
);
