/**
 * The main job in real browsers, with the built extension: detect → read → mark → badge → popup → save → list → open again.
 * Nothing here looks at pixels or waits a fixed time: the highlight registry, the badge and the pages' own words are asked.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openExtensionPage, tabIdOf } from '../../scripts/drive-browser.mjs';
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { askFrom, badgeOf, marksIn, serialised, until } from '../support/drive-tab.ts';

const SAMPLES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'samples');
const PROFILE = JSON.parse(readFileSync(join(SAMPLES, 'profile.json'), 'utf8')) as Record<string, unknown>;

type Session = Awaited<ReturnType<typeof openBrowser>>;
type Server = Awaited<ReturnType<typeof serveFolder>>;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  let server: Server;
  /** A page of the extension, through which the test asks the background as the popup does. */
  let inside: Page;

  beforeAll(async () => {
    server = await serveFolder(SAMPLES);
    session = await openBrowser(name, { language: 'fr' });
    inside = await openExtensionPage(session, 'offers.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const ask = <T>(type: string, request: unknown): Promise<T> => askFrom<T>(inside, type, request);
  async function openSample(file: string): Promise<{ page: Page; tab: number; untouched: string }> {
    const page = await session.browser.newPage();
    // What the page looks like to itself before anything of ours can have run.
    await page.goto(`${server.origin}/${file}`, { waitUntil: 'domcontentloaded' });
    const untouched = readFileSync(join(SAMPLES, file), 'utf8');
    return { page, tab: await tabIdOf(inside, page.url()), untouched };
  }

  /** The same bytes, parsed by the same browser, in a document that no extension runs in. */
  const asParsed = (page: Page, html: string): Promise<string> =>
    page.evaluate(
      (source) => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
      html,
    );

  interface View {
    status: string;
    hasProfile?: boolean;
    savedId?: string | null;
    view?: {
      fit: { score: number; components: { points: number }[] } | null;
      reading: { text: string; matches: unknown[] };
    };
  }

  it('shows what it found but no score before there is a profile', async () => {
    const { page, tab } = await openSample('offre.html');
    const view = await until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status === 'offer',
      'view',
    );
    expect(view.hasProfile).toBe(false);
    expect(view.view?.fit).toBeNull();
    expect(view.view?.reading.matches.length).toBeGreaterThan(20);
    await until(
      () => marksIn(page),
      (marks) => marks > 20,
      'marks',
    );
    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await popup.waitForSelector('[data-status="offer"]');
    expect(await popup.$('[data-score]')).toBeNull();
    await popup.close();
    await page.close();
  });

  it.each([
    ['offre.html', 'Chef de projet infrastructures', 'Novarive'],
    ['offer.html', 'Infrastructure Project Manager', 'Harbrook Logistics'],
    // English prose: the one kind of offer for which the background opens its tagger.
    ['prose.html', 'Infrastructure Delivery Lead', 'Tarnwick Group'],
  ])('reads, marks, scores, saves and reopens %s', async (file, title, company) => {
    await ask('profile/put', { profile: PROFILE });
    const { page, tab, untouched } = await openSample(file);
    const shown = await until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status === 'offer' && Boolean(found.view?.fit),
      'view',
    );
    const fit = shown.view?.fit;
    expect(fit?.score).toBeGreaterThan(40);
    expect(fit?.score).toBe(Math.round(fit?.components.reduce((sum, { points }) => sum + points, 0) ?? -1));

    await until(
      () => marksIn(page),
      (marks) => marks > 20,
      'marks',
    );
    expect(await serialised(page)).toBe(await asParsed(page, untouched));

    // The badge may wait for grammar; the marks do not.
    await until(
      () => badgeOf(inside, tab),
      (badge) => badge === String(fit?.score),
      'badge',
    );

    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await popup.waitForSelector('[data-status="offer"] [data-score]');
    const words = await popup.evaluate(() => document.body.textContent ?? '');
    expect(words).toContain(title);
    expect(words).toContain(company);
    expect(words).toContain(String(fit?.score));
    await popup.click('[data-action="save"]');
    await popup.waitForSelector('[data-saved="true"]');
    await popup.close();
    const again = await ask<View>('tab/view', { tabId: tab });
    expect(again.savedId).toBeTruthy();
    await page.close();

    // The board has taken the offer down, and the network is gone: the saved offer is still there, text and marks.
    const list = await openExtensionPage(session, 'offers.html');
    if (name === 'chromium') await list.setOfflineMode(true);
    await list.waitForSelector('[data-offer]');
    expect(await list.evaluate(() => document.body.textContent ?? '')).toContain(title);
    await list.evaluate((id) => {
      location.hash = `#/offer/${id}`;
    }, again.savedId ?? '');
    await list.waitForSelector('[data-offer-text] mark');
    const kept = await list.evaluate(() => ({
      text: document.querySelector('[data-offer-text]')?.textContent ?? '',
      marks: document.querySelectorAll('[data-offer-text] mark').length,
    }));
    expect(kept.marks).toBeGreaterThan(20);
    for (const line of shown.view?.reading.text.split('\n').filter((text) => text.trim()) ?? []) {
      expect(kept.text).toContain(line.trim());
    }
    await list.close();
  });

  it('makes a profile by keyboard on the welcome page, and the score follows', async () => {
    await ask('profile/put', { profile: { format: 'jalon.profile', version: 1 } });
    const welcome = await openExtensionPage(session, 'welcome.html');
    await welcome.waitForSelector('[data-skill] input');
    const rated = 6;
    await welcome.focus('[data-skill] input:checked');
    for (let skill = 0; skill < rated; skill += 1) await welcome.keyboard.press('4');
    await welcome.waitForSelector('[data-save="saved"]');
    const profile = await ask<{ skills: { label: string; level: number }[] }>('profile/get', {});
    expect(profile.skills.map(({ level }) => level)).toEqual(Array(rated).fill(4));
    await welcome.close();

    const { page, tab } = await openSample('offre.html');
    const view = await until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status === 'offer' && Boolean(found.view?.fit),
      'view',
    );
    expect(view.view?.fit?.score).toBeGreaterThan(0);
    await page.close();
  });

  it('leads from a line of the receipt to its sentence', async () => {
    await ask('profile/put', { profile: PROFILE });
    const { page, tab } = await openSample('offre.html');
    await until(
      () => marksIn(page),
      (marks) => marks > 20,
      'marks',
    );
    const { view } = await ask<View>('tab/view', { tabId: tab });
    const text = view?.reading.text ?? '';
    const start = text.lastIndexOf('Anglais professionnel');
    await page.evaluate(() => window.scrollTo(0, 0));
    await ask('tab/reveal', { tabId: tab, span: { start, end: start + 7 } });
    const flashed = (): Promise<number> =>
      page.evaluate(() => (CSS.highlights.get('term-z') as { size?: number } | undefined)?.size ?? 0);
    await until(flashed, (ranges) => ranges > 0, 'flash');
    await until(
      () => page.evaluate(() => window.scrollY),
      (y) => y > 100,
      'scroll',
    );
    await until(flashed, (ranges) => ranges === 0, 'the flash ends');
    await page.close();
  });

  it('follows a single-page application: marks come and go with the offer', async () => {
    await ask('profile/put', { profile: PROFILE });
    const { page, tab } = await openSample('board.html');
    expect(await marksIn(page)).toBe(0);
    await page.click('#open-first');
    await until(
      () => marksIn(page),
      (marks) => marks > 5,
      'marks of the first offer',
    );
    const first = await until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status === 'offer' && (found.view?.reading.text ?? '').includes('premier site'),
      'first offer',
    );
    expect(first.view?.reading.text).not.toContain('second site');
    await page.click('#open-second');
    await until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status === 'offer' && (found.view?.reading.text ?? '').includes('second site'),
      'second offer',
    );
    await page.click('#close');
    await until(
      () => marksIn(page),
      (marks) => marks === 0,
      'no marks without an offer',
    );
    const after = await until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status !== 'offer',
      'no offer',
    );
    expect(after.status).toBe('no-offer');
    await page.close();
  });

  it('leaves a page that is no offer alone: nothing painted, no node added, no message stored', async () => {
    const { page, tab, untouched } = await openSample('article.html');
    const view = await until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status !== 'restricted',
      'view',
    );
    expect(view.status).toBe('no-offer');
    expect(await marksIn(page)).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await serialised(page)).toBe(await asParsed(page, untouched));
    const stored = await inside.evaluate((key) => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage?: { session: { get(k: string): Promise<object> } } }
      >;
      return (scope.browser?.storage ?? scope.chrome.storage)?.session.get(key);
    }, `tab:${tab}`);
    expect(stored).toEqual({});
    await page.close();
  });
});
