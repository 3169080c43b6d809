/** Makes .github/jalon.png anew from a real run: `node scripts/render-readme.mjs` after a change that people see. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openExtensionPage, tabIdOf } from './drive-browser.mjs';
import { serveFolder } from './serve-folder.mjs';
import { ROOT } from './setup.mjs';

const samples = join(ROOT, 'tests', 'fixtures', 'samples');
const server = await serveFolder(samples);
const session = await openBrowser('chromium', { language: 'fr' });
const helper = await openExtensionPage(session, 'offers.html');
await helper.evaluate(
  async (profile) => {
    await chrome.storage.local.set({ settings: { language: 'fr' } });
    await chrome.runtime.sendMessage({ type: 'profile/put', request: { profile } });
  },
  JSON.parse(readFileSync(join(samples, 'profile.json'), 'utf8')),
);
const page = await session.browser.newPage();
await page.setViewport({ width: 1180, height: 860, deviceScaleFactor: 1 });
await page.goto(`${server.origin}/offre.html`);
await page.waitForFunction(() => CSS.highlights.size > 0);
const offer = await page.screenshot({ encoding: 'base64' });
const popup = await openExtensionPage(session, `popup.html?tab=${await tabIdOf(helper, page.url())}`);
await popup.setViewport({ width: 380, height: 600 });
await popup.waitForSelector('[data-status="offer"] [data-score]');
const explained = await popup.screenshot({ encoding: 'base64' });

const sheet = await session.browser.newPage();
await sheet.setViewport({ width: 1180, height: 860 });
await sheet.setContent(`<style>body{margin:0}div{position:relative}#p{position:absolute;top:18px;right:18px;border-radius:10px;
  box-shadow:0 6px 40px rgb(0 0 0/35%),0 0 0 1px rgb(0 0 0/12%)}</style>
  <div><img src="data:image/png;base64,${offer}"><img id="p" src="data:image/png;base64,${explained}"></div>`);
mkdirSync(join(ROOT, '.github'), { recursive: true });
await sheet.screenshot({ path: join(ROOT, '.github', 'jalon.png') });
await session.close();
await server.close();
