/** `npm start`: sets up a fresh machine, builds, and shows the main job in a real browser. Options: see start-demo.mjs. */
import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, node24, ROOT, run, runScript, toolEnvironment } from './setup.mjs';

const args = process.argv.slice(2);
const named = args.indexOf('--browser');
const browser = named >= 0 && args[named + 1] === 'firefox' ? 'firefox' : 'chromium';

ensurePackages();
ensureBrowsers([browser]);
const env = toolEnvironment();
run(node24(), [join(ROOT, 'scripts', 'compile-lexicon.mjs')], { env, stdio: ['ignore', 2, 2] });
run(
  join(ROOT, 'node_modules', '.bin', 'wxt'),
  ['build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'],
  {
    env,
    stdio: ['ignore', 2, 2],
  },
);
runScript('start-demo.mjs', args);
