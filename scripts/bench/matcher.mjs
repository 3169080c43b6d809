/**
 * Speed of lexicon loading and of the matcher: node scripts/bench/matcher.mjs
 * Prints medians; the text is made of our own sample offers, 40,000 characters long.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SAMPLE_OFFERS } from '../../tests/unit/matcher/offers.ts';

const compiled = fileURLToPath(new URL('../../lib/lexicon/compiled/lexicon.json', import.meta.url));
const start = performance.now();
const { loadLexicon } = await import('../../lib/lexicon/load-lexicon.ts');
const imported = performance.now();
const json = JSON.parse(readFileSync(compiled, 'utf8'));
const parsed = performance.now();
const lexicon = loadLexicon(json);
const loaded = performance.now();
const { findMentions } = await import('../../lib/matcher/find-mentions.ts');
const { decideMeaning } = await import('../../lib/matcher/decide-meaning.ts');
const { tokenize } = await import('../../lib/text/tokenize.ts');
const { splitSentences } = await import('../../lib/text/sentences.ts');

console.log(`import of the modules  ${(imported - start).toFixed(1)} ms (type stripping included)`);
console.log(`read and parse         ${(parsed - imported).toFixed(1)} ms`);
console.log(`load, cold             ${(loaded - parsed).toFixed(1)} ms`);

const all = SAMPLE_OFFERS.map((offer) => offer.text).join('\n\n');
const text = all.repeat(Math.ceil(40_000 / all.length)).slice(0, 40_000);

const cold = performance.now();
findMentions(text, lexicon);
console.log(
  `findMentions, cold     ${(performance.now() - cold).toFixed(1)} ms for ${text.length} characters`,
);

measure('load, warm', () => loadLexicon(json), null);
measure('tokenize', () => tokenize(text), text.length);
const table = tokenize(text);
measure('splitSentences', () => splitSentences(table), text.length);
measure('findMentions', () => findMentions(text, lexicon), text.length);
measure('findMentions (tokens)', () => findMentions(table, lexicon), text.length);
const mentions = findMentions(table, lexicon);
measure('decideMeaning', () => decideMeaning(text, mentions, lexicon), text.length);
const long = text.repeat(25);
measure('findMentions, 1 M', () => findMentions(long, lexicon), long.length, 15);

function measure(name, run, size, rounds = 200) {
  const times = [];
  for (let i = 0; i < rounds; i += 1) {
    const begin = performance.now();
    run();
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(rounds / 2)];
  const speed = size === null ? '' : `  ${(size / 1000 / median).toFixed(1)} MB/s (characters)`;
  console.log(`${name.padEnd(22)} ${median.toFixed(2)} ms${speed}`);
}
