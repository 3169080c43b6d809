/** The add-on linter that Firefox's store runs, on the built package: no error, and no warning but those explained here. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, say, toolEnvironment } from './setup.mjs';

const FOLDER = join(ROOT, '.output', 'firefox-mv3');

/** Warnings that are not ours to mend. */
const EXPLAINED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    why: 'Preact itself can set innerHTML (dangerouslySetInnerHTML); our code never asks for it, and a test says so.',
    holds: (warning) => readFileSync(join(FOLDER, warning.file), 'utf8').includes('dangerouslySetInnerHTML'),
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    why: 'pdf.js can import a worker or an image decoder by address; the policy allows files of the package only, and nothing else is named.',
    holds: ofPdfReader,
  },
];

/** The file is the CV worker with pdf.js in it, and the policy of extension pages still forbids evaluation. */
function ofPdfReader({ file }) {
  const { content_security_policy: policy } = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));
  const pages = policy?.extension_pages ?? 'unsafe-eval';
  return (
    /^assets\/cv-worker-[\w-]+\.js$/.test(file) &&
    /script-src[^;]*'self'/.test(pages) &&
    !/unsafe-eval|https?:/.test(pages)
  );
}

const run = spawnSync(
  join(ROOT, 'node_modules', '.bin', 'web-ext'),
  ['lint', '--source-dir', FOLDER, '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', env: toolEnvironment(), maxBuffer: 64 * 1024 * 1024 },
);
const start = run.stdout.indexOf('{');
if (start < 0) {
  say(run.stderr || run.stdout || 'web-ext printed nothing');
  process.exit(1);
}
const report = JSON.parse(run.stdout.slice(start));
const ours = [
  ...report.errors,
  ...report.warnings.filter(
    (warning) => !EXPLAINED.some(({ code, holds }) => code === warning.code && holds(warning)),
  ),
];
for (const { _type, code, message, file } of ours) say(`${_type}: ${code} ${file ?? ''}: ${message}`);
say(
  `web-ext lint: ${report.errors.length} errors, ${report.warnings.length} warnings, ${ours.length} of them ours`,
);
process.exit(ours.length === 0 ? 0 : 1);
