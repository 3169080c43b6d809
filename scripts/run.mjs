/** `npm run <what>`: sets up what is missing, then runs the real command under the newer Node. */
import { join } from 'node:path';
import { ensurePackages, node24, ROOT, run, runScript, say, toolEnvironment } from './setup.mjs';

const [what, ...args] = process.argv.slice(2);
ensurePackages();
const env = toolEnvironment();
const tool = (name, ...rest) => run(join(ROOT, 'node_modules', '.bin', name), rest, { env });
const lexicon = () =>
  run(node24(), [join(ROOT, 'scripts', 'compile-lexicon.mjs')], { env, stdio: ['ignore', 2, 2] });

switch (what) {
  case 'wxt':
    lexicon();
    tool('wxt', ...args);
    break;
  case 'build':
    lexicon();
    tool('wxt', 'build', '-b', 'chrome', ...args);
    tool('wxt', 'build', '-b', 'firefox', ...args);
    break;
  case 'zip':
    lexicon();
    tool('wxt', 'zip', '-b', 'chrome', ...args);
    tool('wxt', 'zip', '-b', 'firefox', ...args);
    break;
  case 'lexicon':
    run(node24(), [join(ROOT, 'scripts', 'compile-lexicon.mjs'), '--check', ...args], { env });
    break;
  case 'analyse':
    lexicon();
    // The files that the caller names are relative to where he stands.
    runScript('analyse.ts', args, { cwd: process.env.INIT_CWD ?? process.cwd() });
    break;
  case 'bench':
    lexicon();
    runScript('bench.mjs', args);
    break;
  default:
    say(`Unknown command: ${what ?? '(none)'}`);
    process.exit(1);
}
