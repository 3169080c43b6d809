/** `npm run bench [-- corpus | matcher | …]`: figures, never a verdict. Each bench is a file of scripts/bench. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24, ROOT, say, toolEnvironment } from './setup.mjs';

const folder = join(ROOT, 'scripts', 'bench');
const [wanted, ...args] = process.argv.slice(2);
const all = readdirSync(folder).filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.d.mts'));
/** Takes so long that it runs only when it is named. */
const LONG = ['properties.mjs'];
const chosen = all.filter((file) => (wanted ? file.startsWith(`${wanted}.`) : !LONG.includes(file)));
if (chosen.length === 0) {
  say(`No bench "${wanted}". There are: ${all.map((file) => file.split('.')[0]).join(', ')}`);
  process.exit(1);
}
let status = 0;
for (const file of chosen) {
  process.stdout.write(`\n== ${file.split('.')[0]}\n`);
  if (!existsSync(join(folder, file))) continue;
  const run = spawnSync(node24(), [join(folder, file), ...args], {
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  status ||= run.status ?? 1;
}
process.exit(status);
