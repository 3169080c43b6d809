/**
 * The order of judged offers, by the fit and by simple ways: `npm run bench -- ranking`. How the offers were judged:
 * tests/unit/scorer/JUDGING.md. Ranges: 95 % of 2,000 draws of offers with replacement, the same draws for every way.
 */
import { readFileSync } from 'node:fs';
import { type CompiledLexicon, loadLexicon } from '../../lib/lexicon/load-lexicon.ts';
import { BASELINES } from '../../tests/support/baselines.ts';
import { type JudgedSet, judgedSets, scoresByFit } from '../../tests/support/judged.ts';

const DRAWS = 2000;
const compiled = new URL('../../lib/lexicon/compiled/lexicon.json', import.meta.url);
const lexicon = loadLexicon(JSON.parse(readFileSync(compiled, 'utf8')) as CompiledLexicon);

/** For each person the result of each pair of offers: 1 right, ½ a tie, 0 wrong, −1 not judged. */
type Results = readonly Float32Array[];

function resultsOf({ offers }: JudgedSet, scores: readonly (readonly number[])[]): Results {
  const size = offers.length;
  return scores.map((given, person) => {
    const table = new Float32Array(size * size).fill(-1);
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < size; b += 1) {
        const wanted = Math.sign((offers[a]?.grades[person] ?? 0) - (offers[b]?.grades[person] ?? 0));
        if (wanted === 0) continue;
        const found = Math.sign((given[a] ?? 0) - (given[b] ?? 0));
        table[a * size + b] = found === wanted ? 1 : found === 0 ? 0.5 : 0;
      }
    }
    return table;
  });
}

/** Share of right pairs when each offer counts as often as it was drawn. */
function shareOf(results: Results, drawn: readonly number[]): number {
  const size = drawn.length;
  let right = 0;
  let pairs = 0;
  for (const table of results) {
    for (let a = 0; a < size; a += 1) {
      const times = drawn[a] ?? 0;
      if (times === 0) continue;
      for (let b = a + 1; b < size; b += 1) {
        const result = table[a * size + b] ?? -1;
        const weight = times * (drawn[b] ?? 0);
        if (result < 0 || weight === 0) continue;
        right += weight * result;
        pairs += weight;
      }
    }
  }
  return pairs === 0 ? 0.5 : right / pairs;
}

/** Always the same draws. */
function* draws(size: number): Generator<number[]> {
  let state = 20261123;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const times = Array.from({ length: size }, () => 0);
    for (let at = 0; at < size; at += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const picked = Math.floor((state / 2 ** 32) * size);
      times[picked] = (times[picked] ?? 0) + 1;
    }
    yield times;
  }
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);
const range = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `${percent(at(0.025))} to${percent(at(0.975))}`;
};

for (const set of judgedSets()) {
  const texts = set.offers.map(({ text }) => text);
  const ways = new Map<string, Results>([
    [
      'fit (ours)',
      resultsOf(
        set,
        set.profiles.map((profile) => scoresByFit(set, profile, lexicon)),
      ),
    ],
    [
      'fit without the kind of job',
      resultsOf(
        set,
        set.profiles.map((profile) => scoresByFit(set, profile, lexicon, { role: 0 })),
      ),
    ],
    ...Object.entries(BASELINES).map(
      ([name, baseline]) =>
        [
          name,
          resultsOf(
            set,
            set.profiles.map((profile) => baseline(profile, texts)),
          ),
        ] as const,
    ),
  ]);
  const once = texts.map(() => 1);
  const ours = ways.get('fit (ours)') ?? [];
  const pairs = ours.reduce((sum, table) => sum + table.filter((result) => result >= 0).length / 2, 0);
  process.stdout.write(
    `${set.name}: ${texts.length} offers, ${set.profiles.length} people, ${pairs} judged pairs\n` +
      `${'right pairs, %'.padEnd(30)}${'share'.padStart(6)}   95 % range        fit better by   95 % range\n`,
  );
  const sampled = [...draws(texts.length)];
  const oursSampled = sampled.map((drawn) => shareOf(ours, drawn));
  for (const [name, results] of ways) {
    const shares = sampled.map((drawn) => shareOf(results, drawn));
    const better = results === ours ? '' : percent(shareOf(ours, once) - shareOf(results, once));
    const betterRange =
      results === ours ? '' : range(shares.map((share, at) => (oursSampled[at] ?? 0) - share));
    process.stdout.write(
      `${name.padEnd(30)}${percent(shareOf(results, once))}   ${range(shares)}   ${better.padStart(11)}   ${betterRange}\n`,
    );
  }
  process.stdout.write('\n');
}
