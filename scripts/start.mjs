/** `npm start`: sets up a fresh machine, builds, and shows the main job in a real browser. Options: see start-demo.mjs. */
import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, node24, ROOT, run, runScript, toolEnvironment } from './setup.mjs';

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(`npm start [-- options]

Sets everything up, builds, and shows the main job in a real browser on a sample offer.

  --browser chromium|firefox   which browser (chromium)
  --language fr|en             language of the interface and of the sample (fr)
  --headless                   no window: print what was found and the score, save screenshots
  --url ADDRESS                another page instead of the sample
  --file PAGE.html             a page from a file instead of the sample

Without a display --headless is taken for granted. JALON_CHROMIUM and JALON_FIREFOX name a browser that is not found by itself.
`);
  process.exit(0);
}
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
