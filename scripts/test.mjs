/**
 * `npm test`: sets up a fresh machine and runs everything: types, lint, unit and property tests, both builds, the add-on
 * linter, then the built extension in real Chromium and real Firefox. Ends with "N passed, N failed".
 *
 *   npm test [-- unit | e2e | static]   only that part
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, node24, ROOT, say, toolEnvironment } from './setup.mjs';

const only = process.argv[2];
const wants = (part) => !only || only === part;
const reports = join(ROOT, '.output', 'reports');

ensurePackages();
if (wants('e2e')) ensureBrowsers(['chromium', 'firefox']);
const env = toolEnvironment();
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;

/** One command that passes or fails as a whole. */
function check(name, command, args) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env });
  if (status === 0) passed += 1;
  else failed += 1;
  say(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** A Vitest project: each of its tests counts. */
function vitest(project) {
  const started = Date.now();
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const { status } = spawnSync(
    bin('vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: ROOT, stdio: 'inherit', env },
  );
  const counts = readCounts(report);
  passed += counts.passed;
  failed += counts.failed;
  // A run that broke before or beside its tests must not look green.
  if (status !== 0 && counts.failed === 0) failed += 1;
  if (counts.passed + counts.failed === 0) failed += 1;
  say(`${status === 0 ? 'ok  ' : 'FAIL'} ${project} tests (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

const lexicon = check('lexicon', node24(), [join(ROOT, 'scripts', 'compile-lexicon.mjs'), '--check']);
if (wants('static')) {
  check('wxt prepare', bin('wxt'), ['prepare']);
  check('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
  check('lint', bin('biome'), ['ci', '--colors=off', '.']);
}
if (lexicon && wants('unit')) vitest('unit');
if (lexicon && (wants('e2e') || wants('static'))) {
  const built =
    check('build for Chrome', bin('wxt'), ['build', '-b', 'chrome']) &
    check('build for Firefox', bin('wxt'), ['build', '-b', 'firefox']);
  if (built && wants('static')) {
    check('web-ext lint', node24(), [join(ROOT, 'scripts', 'lint-addon.mjs')]);
  }
  if (built && wants('e2e')) vitest('e2e');
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
