/**
 * The main job, shown: a real browser, the extension, a sample offer.
 *
 *   npm start [-- --browser chromium|firefox] [--language fr|en] [--headless] [--url ADDRESS | --file PAGE.html]
 *
 * With a display a window opens and stays. Without one (or with --headless) the run is silent: it prints what was found and
 * how it was scored, and saves screenshots.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, openExtensionPage, tabIdOf } from './drive-browser.mjs';
import { serveFolder } from './serve-folder.mjs';
import { ROOT } from './setup.mjs';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    language: { type: 'string', default: 'fr' },
    headless: { type: 'boolean', default: false },
    url: { type: 'string' },
    file: { type: 'string' },
  },
});
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const language = values.language === 'en' ? 'en' : 'fr';
const samples = join(ROOT, 'tests', 'fixtures', 'samples');
const pictures = join(ROOT, '.output', 'screenshots');

const headless = values.headless || !hasDisplay();
const server = await serveFolder(samples, {
  files: values.file ? { '/your-file.html': resolve(process.env.INIT_CWD ?? '.', values.file) } : {},
});
const address =
  values.url ??
  `${server.origin}/${values.file ? 'your-file.html' : language === 'fr' ? 'offre.html' : 'offer.html'}`;

const session = await openBrowser(name, { headless, language });
try {
  if (headless) await showInText();
  else await showInWindow();
} finally {
  if (headless) {
    await session.close();
    await server.close();
  }
}

async function showInWindow() {
  const helper = await openExtensionPage(session, 'offers.html');
  await useSampleProfile(helper);
  const page = await session.browser.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const tab = await tabIdOf(helper, page.url());
  await waitForView(helper, tab);
  await openExtensionPage(session, `popup.html?tab=${tab}`);
  await page.bringToFront();
  print('A window is open with a sample offer, read against a sample profile.');
  print(
    'The last tab explains the score; so does the Jalon button (in Chromium behind the puzzle piece of the toolbar).',
  );
  print('Close the window (or press Ctrl+C) to end.');
  await new Promise((done) => session.browser.once('disconnected', done));
  await server.close();
}

async function showInText() {
  mkdirSync(pictures, { recursive: true });
  const helper = await openExtensionPage(session, 'offers.html');
  await useSampleProfile(helper);

  const page = await session.browser.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const tab = await tabIdOf(helper, page.url());
  const shown = await waitForView(helper, tab);
  const files = [await picture(page, 'page')];

  if (shown.status === 'offer') {
    tell(shown);
    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await popup.setViewport({ width: 380, height: 600 });
    await popup.waitForSelector('[data-status="offer"]', { timeout: 20_000 });
    files.push(await picture(popup, 'popup'));
    await ask(helper, 'tab/save', { tabId: tab });
    const list = await openExtensionPage(session, 'offers.html');
    await list.waitForSelector('[data-offer]', { timeout: 20_000 });
    files.push(await picture(list, 'list'));
  } else {
    print(`Jalon says: ${shown.status}${shown.detection ? ` (${signals(shown.detection)})` : ''}`);
  }
  print(`\nScreenshots:\n${files.map((file) => `  ${file}`).join('\n')}`);
}

async function useSampleProfile(helper) {
  await helper.evaluate(
    (settings) =>
      (globalThis.browser?.storage ? globalThis.browser : globalThis.chrome).storage.local.set({ settings }),
    { language },
  );
  await ask(helper, 'profile/put', {
    profile: JSON.parse(readFileSync(join(samples, 'profile.json'), 'utf8')),
  });
}

/** Asks the background as an extension page does. */
async function ask(helper, type, request) {
  const answer = await helper.evaluate(
    (message) =>
      (globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome).runtime.sendMessage(message),
    { type, request },
  );
  if (!answer?.ok) throw new Error(answer?.error ?? 'no answer');
  return answer.value;
}

/** The page is read a moment after it has loaded; a page that is no offer stays one. */
async function waitForView(helper, tabId) {
  let view;
  for (let tries = 0; tries < 60; tries += 1) {
    view = await ask(helper, 'tab/view', { tabId });
    if (view.status === 'offer' || (view.status !== 'reading' && tries > 15)) return view;
    await new Promise((done) => setTimeout(done, 100));
  }
  return view;
}

async function picture(page, what) {
  const file = join(pictures, `${name}-${language}-${what}.png`);
  await page.screenshot({ path: file });
  return file;
}

function tell({ view, detection }) {
  const { reading, fit, labels, statuses } = view;
  const { facts, matches } = reading;
  const label = (id) => labels[id]?.[language] ?? id;
  print(
    `\nDetection   ${detection.kind}, confidence ${detection.confidence.toFixed(2)} (${signals(detection)})`,
  );
  print('\nFields');
  for (const [field, { value, source }] of Object.entries(facts)) {
    print(`  ${field.padEnd(20)}${typeof value === 'object' ? JSON.stringify(value) : value}   [${source}]`);
  }
  print(`\nTerms       ${matches.length} marked, ${reading.rejected.length} seen and not counted`);
  for (const category of [...new Set(matches.map((match) => match.category))]) {
    const found = matches.flatMap((match, at) =>
      match.category === category ? [`${match.surface} (${match.strength}, ${statuses[at]})`] : [],
    );
    print(`  ${category.padEnd(15)}${[...new Set(found)].join(' · ')}`);
  }
  if (!fit) return;
  print(`\nScore       ${fit.score} (${fit.low} to ${fit.high}), ${fit.band}`);
  for (const { id, points, weight } of fit.components) {
    print(`  ${id.padEnd(15)}${points.toFixed(1).padStart(5)} of ${(100 * weight).toFixed(1)}`);
  }
  const lines = [...fit.lines].sort((a, b) => b.points - a.points);
  print(`  best        ${lines.slice(0, 3).map(line).join(' · ')}`);
  const lost = [...fit.lines].sort((a, b) => b.maxPoints - b.points - (a.maxPoints - a.points));
  print(`  to gain     ${lost.slice(0, 3).map(line).join(' · ')}`);
  for (const { id, state } of fit.conflicts) print(`  conflict    ${id} (${state})`);
  for (const { change, delta } of fit.whatIf.slice(0, 3))
    print(`  what if     ${change}: +${delta.toFixed(1)}`);

  function line({ concepts, points, maxPoints }) {
    return `${concepts.map(label).join(' / ')} ${points.toFixed(1)}/${maxPoints.toFixed(1)}`;
  }
}

function signals(detection) {
  return detection.signals.map((signal) => `${signal.name} ${signal.weight}`).join(', ');
}

function hasDisplay() {
  if (process.platform !== 'linux') return !process.env.SSH_CONNECTION && !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
