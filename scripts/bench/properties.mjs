/**
 * The properties of the score on many random cases: `npm run bench -- properties [RUNS]`, 100,000 each without a number (about half an
 * hour on two cores, so it runs only when it is named). The same seed as in the tests: a failure is found again.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, toolEnvironment } from '../setup.mjs';

const runs = Number(process.argv[2] ?? 100_000);
if (!Number.isInteger(runs) || runs < 1) {
  process.stderr.write('How many cases? A whole number.\n');
  process.exit(1);
}
const tests = ['properties', 'oracle', 'compare-scores'].map((name) => `tests/unit/scorer/${name}.test.ts`);
const { status } = spawnSync(
  join(ROOT, 'node_modules', '.bin', 'vitest'),
  ['run', '--project', 'unit', '--testTimeout=7200000', ...tests],
  { cwd: ROOT, stdio: 'inherit', env: { ...toolEnvironment(), JALON_RUNS: String(runs) } },
);
process.exit(status ?? 1);
