/**
 * "This is an offer", "This is no offer", "Read it anyway", "Read the selection", "Read this part…", in real browsers: what the user says
 * holds at once, on the next page like this one, and no longer when he takes it back; pages of which nothing was said are not asked.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openExtensionPage, tabIdOf } from '../../scripts/drive-browser.mjs';
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { askFrom, badgeOf, marksIn, serialised, until } from '../support/drive-tab.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const SAMPLES = join(FIXTURES, 'samples');

type Session = Awaited<ReturnType<typeof openBrowser>>;
type Server = Awaited<ReturnType<typeof serveFolder>>;
interface View {
  status: string;
  memory?: { pages: string; verdict: string | null; part: boolean };
  hasSelection?: boolean;
  detection?: { signals: { name: string }[] };
  view?: { reading: { text: string } };
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  let server: Server;
  let inside: Page;

  beforeAll(async () => {
    const files = Object.fromEntries(
      [1, 2].flatMap((at) => [
        [`/jobs/${2000 + at}.html`, join(SAMPLES, 'offre.html')],
        [`/news/${3000 + at}.html`, join(SAMPLES, 'article.html')],
        [`/journal/${4000 + at}.html`, join(FIXTURES, 'parts', 'page.html')],
      ]),
    );
    server = await serveFolder(SAMPLES, { files });
    session = await openBrowser(name, { language: 'fr' });
    inside = await openExtensionPage(session, 'offers.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  async function open(path: string): Promise<{ page: Page; tab: number }> {
    const page = await session.browser.newPage();
    await page.bringToFront();
    await page.goto(`${server.origin}${path}`, { waitUntil: 'domcontentloaded' });
    return { page, tab: await tabIdOf(inside, page.url()) };
  }
  const view = (tab: number): Promise<View> => askFrom<View>(inside, 'tab/view', { tabId: tab });
  const shows = (tab: number, status: string): Promise<View> =>
    until(
      () => view(tab),
      (found) => found.status === status,
      status,
    );
  const ask = (type: string, request: object): Promise<View> => askFrom<View>(inside, type, request);
  /** The sites into which the browser puts the script that makes pages ask. */
  const askingSites = (): Promise<string[]> =>
    inside.evaluate(async () => {
      type Scripting = { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
      const scope = globalThis as unknown as Record<'browser' | 'chrome', { scripting?: Scripting }>;
      const scripting = scope.browser?.scripting ?? scope.chrome.scripting;
      return (await scripting?.getRegisteredContentScripts())?.flatMap(({ matches }) => matches) ?? [];
    });
  async function click(popup: Page, selector: string): Promise<void> {
    await popup.waitForSelector(selector);
    await popup.evaluate((wanted) => (document.querySelector(wanted) as HTMLElement).click(), selector);
  }

  it('remembers that pages like this are no offers, with the popup’s own buttons, until it is taken back', async () => {
    expect(await askingSites()).toEqual([]);
    const { page, tab } = await open('/jobs/2001.html');
    const before = await serialised(page);
    expect((await shows(tab, 'offer')).memory).toEqual({
      pages: `${new URL(server.origin).host}/jobs/….html`,
      verdict: null,
      part: false,
    });
    await until(
      () => marksIn(page),
      (marks) => marks > 20,
      'marks',
    );
    let popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await click(popup, '[data-action="is-none"]');
    await popup.waitForSelector('[data-status="no-offer"] [data-memory="none"]');
    expect(await popup.evaluate(() => document.body.textContent ?? '')).toContain('/jobs/….html');
    await popup.close();
    expect(await marksIn(page)).toBe(0);
    expect(await badgeOf(inside, tab)).toBe('');
    expect(await askingSites()).toEqual(['*://127.0.0.1/*']);

    // Another page like it, in a new tab; a page that is not like it.
    const other = await open('/jobs/2002.html');
    const ruledOut = await shows(other.tab, 'no-offer');
    expect(ruledOut.detection?.signals.map((signal) => signal.name)).toEqual(['user-says-none']);
    expect(await marksIn(other.page)).toBe(0);
    const sample = await open('/offer.html');
    await shows(sample.tab, 'offer');
    await sample.page.close();

    // Taken back in one tab, it shows in all.
    popup = await openExtensionPage(session, `popup.html?tab=${other.tab}`);
    await click(popup, '[data-action="unjudge"]');
    await popup.waitForSelector('[data-status="offer"]');
    await popup.close();
    await shows(tab, 'offer');
    await until(
      () => marksIn(page),
      (marks) => marks > 20,
      'marks again',
    );
    expect(await serialised(page)).toBe(before);
    expect(await askingSites()).toEqual([]);
    await other.page.close();
    await page.close();
  });

  it('remembers that pages like this are offers', async () => {
    const { page, tab } = await open('/news/3001.html');
    await shows(tab, 'no-offer');
    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await click(popup, '[data-action="is-offer"]');
    await popup.waitForSelector('[data-status="offer"] [data-memory="offer"]');
    await popup.close();
    const other = await open('/news/3002.html');
    const shown = await shows(other.tab, 'offer');
    expect(shown.detection?.signals[0]?.name).toBe('user-says-offer');
    expect(shown.memory?.verdict).toBe('offer');
    await ask('tab/judge', { tabId: other.tab, verdict: null });
    await shows(other.tab, 'no-offer');
    await shows(tab, 'no-offer');
    expect(await askingSites()).toEqual([]);
    await other.page.close();
    await page.close();
  });

  it('reads a page anyway, this time and as long as it stays', async () => {
    const { page, tab } = await open('/news/3001.html');
    await shows(tab, 'no-offer');
    await ask('tab/read-anyway', { tabId: tab });
    await shows(tab, 'offer');
    await page.evaluate(() => document.querySelector('main p')?.append(' Une ligne de plus.'));
    await until(
      () => view(tab),
      (found) => (found.view?.reading.text ?? '').includes('Une ligne de plus.'),
      'still read after the page has changed',
    );
    await page.reload({ waitUntil: 'domcontentloaded' });
    await shows(tab, 'no-offer');
    await page.close();
  });

  it('reads what is selected', async () => {
    const { page, tab } = await open('/journal/4001.html');
    const before = await serialised(page);
    await shows(tab, 'no-offer');
    await expect(ask('tab/read-selection', { tabId: tab })).rejects.toThrow('no-selection');
    await page.evaluate(() => {
      const [first, last] = document.querySelectorAll('.notice p');
      getSelection()?.setBaseAndExtent(first as Node, 0, last as Node, 1);
    });
    expect((await view(tab)).hasSelection).toBe(true);
    const shown = await ask('tab/read-selection', { tabId: tab });
    expect(shown.status).toBe('offer');
    expect(shown.view?.reading.text).toContain('migration VMware');
    expect(shown.view?.reading.text).not.toMatch(/pétanque|cantine|Écrire/);
    await until(
      () => marksIn(page),
      (marks) => marks > 3,
      'marks in the selection',
    );
    expect(await serialised(page)).toBe(before);
    await page.close();
  });

  const isOpen = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.lastElementChild?.localName !== 'body');
  async function startPicking(page: Page, tab: number): Promise<void> {
    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await click(popup, '[data-action="pick-part"]');
    await until(
      () => isOpen(page),
      (open) => open,
      'the picker',
    );
    await popup.close().catch(() => undefined);
    await page.bringToFront();
  }

  it('reads the part that the user points at, on the next page too, until he takes it back', async () => {
    const { page, tab } = await open('/journal/4001.html');
    const before = await serialised(page);
    await shows(tab, 'no-offer');
    await startPicking(page, tab);
    // The page can neither see into the outline nor find anything else of it.
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(
      await page.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').body.outerHTML,
        before,
      ),
    );
    const place = await page.evaluate(() => {
      const { left, top, width } = (document.querySelector('.notice') as Element).getBoundingClientRect();
      return { x: left + width - 4, y: top + 3 };
    });
    await page.mouse.move(place.x, place.y);
    await page.mouse.click(place.x, place.y);
    const shown = await shows(tab, 'offer');
    expect(shown.view?.reading.text).toContain('migration VMware');
    expect(shown.view?.reading.text).not.toMatch(/pétanque|cantine/);
    expect(await isOpen(page)).toBe(false);
    expect(await serialised(page)).toBe(before);
    await until(
      () => marksIn(page),
      (marks) => marks > 3,
      'marks in the part',
    );
    const remembered = await until(
      () => view(tab),
      (found) => found.memory?.part === true,
      'remembered',
    );
    expect(remembered.memory?.pages).toContain('/journal/….html');

    const other = await open('/journal/4002.html');
    const there = await shows(other.tab, 'offer');
    expect(there.view?.reading.text).toContain('migration VMware');
    expect(there.view?.reading.text).not.toMatch(/pétanque|cantine/);
    const popup = await openExtensionPage(session, `popup.html?tab=${other.tab}`);
    await click(popup, '[data-action="forget-part"]');
    await popup.waitForSelector('[data-status="no-offer"]');
    await popup.close();
    await shows(tab, 'no-offer');
    expect(await askingSites()).toEqual([]);
    await other.page.close();
    await page.close();
  });

  it('picks by keyboard, keeps keys and clicks from the page, and leaves without a trace', async () => {
    const { page, tab } = await open('/journal/4001.html');
    const before = await serialised(page);
    await page.focus('#link');
    await startPicking(page, tab);
    // A link under the pointer is chosen as a part, not followed.
    await page.keyboard.press('Escape');
    await until(
      () => isOpen(page),
      (open) => !open,
      'left',
    );
    expect(await serialised(page)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    expect((await view(tab)).status).toBe('no-offer');

    await startPicking(page, tab);
    // From the whole page: into it, along the header and the sections, into one, out again.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    if (name === 'chromium') {
      const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
      expect(tree).toMatch(/Quelle partie est l’offre|Which part is the offer/);
      expect(tree).toMatch(/On cherche quelqu’un pour piloter.{0,40}(?:caractères|characters)/);
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const shown = await shows(tab, 'offer');
    expect(shown.view?.reading.text).toContain('migration VMware');
    expect(shown.view?.reading.text).not.toMatch(/pétanque|cantine/);
    expect(await serialised(page)).toBe(before);
    expect(await page.evaluate(() => (globalThis as unknown as { keys: number }).keys)).toBe(0);
    await ask('tab/forget-part', { tabId: tab });

    await startPicking(page, tab);
    const link = await page.evaluate(() => {
      const { left, top } = (document.querySelector('#link') as Element).getBoundingClientRect();
      return { x: left + 5, y: top + 5 };
    });
    await page.mouse.click(link.x, link.y);
    await shows(tab, 'offer');
    expect(await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
    await ask('tab/forget-part', { tabId: tab });
    await page.close();
  });

  it('lets only pages ask what was said of pages', async () => {
    await expect(ask('page/known', { url: server.origin })).rejects.toThrow('not allowed');
  });
});
