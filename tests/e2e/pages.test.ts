/**
 * Every fixture page, at the address it stands for, in real browsers: noticed or left alone as expected, and untouched. The network is not
 * asked: the browser is handed the file for the address.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openExtensionPage } from '../../scripts/drive-browser.mjs';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'pages');
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -5))
  .sort();

interface Expected {
  readonly url: string;
  readonly kind: 'offer' | 'list' | 'other';
  readonly language?: string;
  /** False where the page does not hold the offer's text (only its structured data does). */
  readonly inPage?: boolean;
}

type Session = Awaited<ReturnType<typeof openBrowser>>;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  let inside: Page;
  let page: Page;
  let html = '';

  beforeAll(async () => {
    session = await openBrowser(name, {});
    inside = await openExtensionPage(session, 'offers.html');
    page = await session.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      const main = request.isNavigationRequest() && request.frame() === page.mainFrame();
      void (
        main
          ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
          : request.abort()
      ).catch(() => undefined);
    });
  });
  afterAll(async () => {
    await session?.close();
  });

  /** What the background says of the tab with this address, once it is decided. */
  async function decided(wanted: 'offer' | 'no-offer'): Promise<string> {
    let status = '';
    for (let tries = 0; tries < 60; tries += 1) {
      status = await inside.evaluate(async (address) => {
        interface Api {
          tabs: { query(q: object): Promise<{ id?: number; url?: string }[]> };
          runtime: { sendMessage(m: unknown): Promise<{ ok: boolean; value?: { status: string } }> };
        }
        const scope = globalThis as unknown as Record<'browser' | 'chrome', Api>;
        const api = scope.browser?.tabs ? scope.browser : scope.chrome;
        const tab = (await api.tabs.query({})).find(({ url }) => url === address);
        const answer = await api.runtime.sendMessage({ type: 'tab/view', request: { tabId: tab?.id ?? -1 } });
        return answer.value?.status ?? 'no answer';
      }, page.url());
      const settled = status === 'unsupported-language' ? 'offer' : status;
      if (settled === wanted || (settled === 'no-offer' && tries > 20)) return settled;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return status;
  }

  it.each(NAMES)('%s', async (fixture) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, `${fixture}.json`), 'utf8')) as Expected;
    html = readFileSync(join(FOLDER, `${fixture}.html`), 'utf8');
    await page.goto(expected.url, { waitUntil: 'domcontentloaded' });
    const wanted = expected.kind === 'offer' ? 'offer' : 'no-offer';
    expect(await decided(wanted)).toBe(wanted);
    // Scripts of the page's own may change it; then nothing can be compared with the file.
    if (!/<script(?![^>]*ld\+json)/i.test(html)) {
      const [shown, asParsed] = await page.evaluate(
        (source) => [
          document.documentElement.outerHTML,
          new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
        ],
        html,
      );
      expect(shown).toBe(asParsed);
    }
    if (wanted === 'no-offer') expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
