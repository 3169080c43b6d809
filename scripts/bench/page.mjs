/**
 * How soon the marks are there, in real browsers: `npm run bench -- page`. Medians over several loads of the bundled samples; the slowest is
 * the first, with a cold background. Figures only: the machine decides them as much as we do.
 */
import { join } from 'node:path';
import { openBrowser, openExtensionPage } from '../drive-browser.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { ROOT } from '../setup.mjs';

const LOADS = 15;
const server = await serveFolder(join(ROOT, 'tests', 'fixtures', 'samples'));
const rows = [];
for (const name of ['chromium', 'firefox']) {
  const session = await openBrowser(name, {});
  await openExtensionPage(session, 'offers.html');
  for (const [what, file] of [
    ['offer, French', 'offre.html'],
    ['offer, English prose', 'prose.html'],
  ]) {
    rows.push([
      name,
      `${what}: load event to painted marks`,
      await paintedAfter(session, `${server.origin}/${file}`),
    ]);
  }
  await session.close();
}
await server.close();
for (const [name, what, values] of rows) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  process.stdout.write(
    `${name.padEnd(10)}${what.padEnd(52)}median ${at(0.5)} ms   ${at(0)} to ${at(1)}   (${sorted.length} loads)\n`,
  );
}

/** Milliseconds from the page's load event to the first painted mark, asked every few milliseconds. */
async function paintedAfter({ browser }, address) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    addEventListener('load', () => {
      const start = performance.now();
      const look = () => {
        if (CSS.highlights.size > 0)
          document.documentElement.dataset.paintedAfter = String(performance.now() - start);
        else setTimeout(look, 2);
      };
      look();
    });
  });
  // A tab behind another has its timers slowed down.
  await page.bringToFront();
  const values = [];
  for (let load = 0; load < LOADS; load += 1) {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => document.documentElement.dataset.paintedAfter, {
      timeout: 10_000,
      polling: 20,
    });
    values.push(Number(await page.evaluate(() => document.documentElement.dataset.paintedAfter)));
  }
  await page.close();
  return values;
}
