/**
 * What a page that is no offer pays, in Chromium: `npm run bench -- cost [pairs [page]]`. Two browsers, one with the extension and one without, load
 * the same page in turn; each pair gives one difference of main-thread time, from the start of the navigation until the page has been
 * quiet for a while. Beside it, from a trace, the time that the main thread spends in the extension's own script: the difference has all
 * (injection, listeners, garbage), the trace has no noise of the page.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../drive-browser.mjs';
import { serveFolder } from '../serve-folder.mjs';

const PAIRS = Number(process.argv[2] ?? 15);
const TRACES = 5;
const ONLY = process.argv[3];
/** After the load event (milliseconds): longer than the first look and every look that late changes can ask for. */
const QUIET = 1200;

const sentence = (n) =>
  `La ville de Vienne a inauguré sa ${n}e piste cyclable, et les riverains du quai en parlent encore au marché du samedi.`;
const html = (title, body) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const repeat = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');
const PAGES = {
  'small page': html('Bonjour', '<h1>Bonjour</h1><p>Une page de trois lignes.</p>'),
  'long article': html(
    'Les pistes cyclables de Vienne',
    `<header><nav>${repeat(12, (n) => `<a href="/${n}">Rubrique ${n}</a>`)}</nav></header><main><article><h1>Les pistes cyclables</h1>${repeat(
      160,
      (n) => `${n % 8 ? '' : `<h2>Chapitre ${n / 8 + 1}</h2>`}<p>${sentence(n)} ${sentence(n + 1)}</p>`,
    )}</article></main><footer><button>S’abonner</button></footer>`,
  ),
  '20,000 nodes': html(
    'Table',
    `<h1>Relevés</h1><table>${repeat(2000, (n) => `<tr><td>${n}</td><td><b>${n * 7}</b></td><td>m³</td><td>quai ${n % 9}</td></tr>`)}</table>`,
  ),
  'article with 10 frames': html(
    'Les pistes cyclables de Vienne',
    `<h1>Les pistes cyclables</h1>${repeat(40, (n) => `<p>${sentence(n)}</p>`)}${repeat(
      10,
      (n) => `<iframe width="300" height="250" srcdoc="<p>Encart ${n}</p>"></iframe>`,
    )}`,
  ),
};

const folder = await mkdtemp(join(tmpdir(), 'jalon-cost-'));
const names = Object.keys(PAGES).filter((name) => !ONLY || name.includes(ONLY));
await Promise.all(names.map((name, at) => writeFile(join(folder, `${at}.html`), PAGES[name])));
const server = await serveFolder(folder);
const sessions = [
  await openBrowser('chromium', { extension: false }),
  await openBrowser('chromium', { extension: true }),
];
const tabs = await Promise.all(sessions.map(openTab));

for (const [at, name] of names.entries()) {
  const address = `${server.origin}/${at}.html`;
  for (const tab of tabs) await costOf(tab, address);
  const differences = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    // Which of both goes first changes, so that a machine that grows slower favours neither.
    const order = pair % 2 === 0 ? [0, 1] : [1, 0];
    const cost = [];
    for (const which of order) cost[which] = await costOf(tabs[which], address);
    differences.push(cost[1] - cost[0]);
  }
  const own = [];
  for (let trace = 0; trace < TRACES; trace += 1) own.push(await ownTime(tabs[1], address));
  process.stdout.write(
    `${name.padEnd(26)}added ${figures(differences)} ms   own script ${figures(own)} ms   (${PAIRS} pairs)\n`,
  );
}
await Promise.all(sessions.map((session) => session.close()));
await server.close();
await rm(folder, { recursive: true });

function figures(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return `median ${at(0.5)} (${at(0.25)} to ${at(0.75)})`;
}

async function openTab({ browser, base }) {
  // The page that greets after the installation takes the front, and a page behind another is not drawn.
  if (base) {
    const greeting = await browser.waitForTarget((target) => target.url().startsWith(`${base}/welcome`));
    await (await greeting.page())?.close();
  }
  const page = await browser.newPage();
  await page.bringToFront();
  const cdp = await page.createCDPSession();
  // Processor time of the thread: a machine that is busy with something else does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

/** Milliseconds of main-thread tasks that one load costs. */
async function costOf({ page, cdp }, address) {
  await page.bringToFront();
  await page.goto('about:blank');
  const before = await tasks(cdp);
  await load(page, address);
  return (await tasks(cdp)) - before;
}

async function load(page, address) {
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, QUIET));
}

async function tasks(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Milliseconds between entering and leaving code of the extension, compilation included. */
async function ownTime({ page }, address) {
  await page.goto('about:blank');
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await load(page, address);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  let sum = 0;
  const ends = new Map();
  const ours = trace.traceEvents
    .filter(({ ph, args }) => ph === 'X' && JSON.stringify(args ?? {}).includes('chrome-extension://'))
    .sort((a, b) => a.ts - b.ts);
  for (const { pid, tid, ts, dur = 0, tdur = dur } of ours) {
    const thread = `${pid} ${tid}`;
    // What began inside another of ours is counted already.
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    sum += tdur;
  }
  return sum / 1000;
}
