/**
 * The user overrules Jalon, in real browsers, with the popup's own buttons: what he says counts at once in the number, the page's marks
 * and the badge, can be undone to the very same number, and still holds when the offer is loaded again.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openExtensionPage, tabIdOf } from '../../scripts/drive-browser.mjs';
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { askFrom, badgeOf, marksIn, until } from '../support/drive-tab.ts';

const SAMPLES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'samples');
const PROFILE = JSON.parse(readFileSync(join(SAMPLES, 'profile.json'), 'utf8')) as Record<string, unknown>;
const MARKS = ['term-a', 'term-b', 'term-c', 'term-d'];

type Session = Awaited<ReturnType<typeof openBrowser>>;
type Server = Awaited<ReturnType<typeof serveFolder>>;

interface Term {
  concept: string;
  surface: string;
  strength?: string;
  reason?: string;
}
interface View {
  status: string;
  savedId?: string | null;
  view?: {
    fit: { score: number; exact: number } | null;
    reading: { matches: Term[]; rejected: Term[] };
    corrections: Term[];
  };
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  let server: Server;
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
  /** Is this word, where the page says it, under a mark? */
  const isMarked = (page: Page, word: string): Promise<boolean> =>
    page.evaluate(
      (names, wanted) =>
        names.some((mark) =>
          [...((CSS.highlights.get(mark) as Iterable<AbstractRange> | undefined) ?? [])].some(
            ({ startContainer, startOffset, endContainer, endOffset }) => {
              // A static range has places, but not their words.
              const range = document.createRange();
              range.setStart(startContainer, startOffset);
              range.setEnd(endContainer, endOffset);
              return range.toString() === wanted;
            },
          ),
        ),
      MARKS,
      word,
    );
  const badgeSays = (tab: number, words: string): Promise<string> =>
    until(
      () => badgeOf(inside, tab),
      (badge) => badge === words,
      `a badge ${words}`,
    );
  const viewOf = (tab: number): Promise<View> =>
    until(
      () => ask<View>('tab/view', { tabId: tab }),
      (found) => found.status === 'offer' && Boolean(found.view?.fit),
      'view',
    );
  const read = async (tab: number): Promise<NonNullable<View['view']>> => {
    const { view } = await viewOf(tab);
    if (!view) throw new Error('no offer');
    return view;
  };

  /** Everything that is folded is open; then a click as a person makes it. */
  async function click(popup: Page, selector: string): Promise<void> {
    await popup.waitForSelector(selector);
    // In the middle of the window: what is at its foot may lie under the save bar, where a click would meet the bar.
    await popup.evaluate((wanted) => {
      for (const section of document.querySelectorAll('details')) section.open = true;
      document.querySelector(wanted)?.scrollIntoView({ block: 'center' });
    }, selector);
    await popup.click(selector);
  }
  const said = (popup: Page): Promise<string> =>
    popup.evaluate(() => document.querySelector('main > [role="status"]')?.textContent ?? '');
  /** The popup has answered: its live region says the number that its card shows. */
  async function answered(popup: Page): Promise<number> {
    await until(
      () => said(popup),
      (words) => /score/i.test(words),
      'the number is said',
    );
    const shown = await popup.evaluate(
      () => document.querySelector<HTMLElement>('[data-score]')?.dataset.score,
    );
    expect(await said(popup)).toMatch(new RegExp(`\\b${shown} (sur|out of) 100`));
    return Number(shown);
  }
  async function correct(popup: Page, selector: string): Promise<number> {
    // The region is emptied by the click itself, before the background is asked.
    await click(popup, selector);
    return answered(popup);
  }

  it('counts a rejected term, drops a must, takes both back, and remembers', async () => {
    await ask('profile/put', { profile: PROFILE });
    const page = await session.browser.newPage();
    await page.goto(`${server.origin}/offre.html`, { waitUntil: 'domcontentloaded' });
    const tab = await tabIdOf(inside, page.url());
    const before = await read(tab);
    const marks = await until(
      () => marksIn(page),
      (count) => count > 20,
      'marks',
    );
    const teams = before.reading.rejected.find(({ surface }) => surface === 'Teams');
    expect(teams).toBeDefined();
    expect(await isMarked(page, 'Teams')).toBe(false);

    // Seen, not counted → counted.
    let popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await correct(popup, '[data-count="Teams"]');
    await until(
      () => isMarked(page, 'Teams'),
      (marked) => marked,
      'the counted term is painted',
    );
    expect(await marksIn(page)).toBeGreaterThan(marks);
    const counted = await read(tab);
    expect(counted.reading.matches.some(({ surface }) => surface === 'Teams')).toBe(true);
    expect(counted.reading.rejected.some(({ surface }) => surface === 'Teams')).toBe(false);
    await badgeSays(tab, String(counted.fit?.score));

    // A must that the user holds → not asked.
    const itil = counted.reading.matches.find(({ surface }) => surface === 'ITIL');
    expect(itil?.strength).toBe('must');
    await click(popup, '[data-row="itil"] .correct-toggle');
    const without = await correct(popup, '[data-correct="not-asked"]');
    const dropped = await read(tab);
    expect(dropped.fit?.exact).not.toBe(counted.fit?.exact);
    expect(dropped.fit?.score).toBe(without);
    expect(dropped.reading.matches.some(({ surface }) => surface === 'ITIL')).toBe(false);
    await badgeSays(tab, String(without));
    await until(
      () => isMarked(page, 'ITIL'),
      (marked) => !marked,
      'the dropped term is no longer painted',
    );

    // Loaded again, in a new popup: both still hold.
    await popup.close();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await until(
      () => isMarked(page, 'Teams'),
      (marked) => marked,
      'painted again after the reload',
    );
    expect(await isMarked(page, 'ITIL')).toBe(false);
    const reloaded = await read(tab);
    expect(reloaded.fit?.exact).toBe(dropped.fit?.exact);
    expect(reloaded.corrections).toHaveLength(2);

    // And back, one by one, to the very same number.
    popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await correct(popup, '.set-aside [data-undo="itil"]');
    expect((await read(tab)).fit?.exact).toBe(counted.fit?.exact);
    await correct(popup, `.rejections [data-undo="${teams?.concept}"]`);
    const after = await read(tab);
    expect(after.fit).toEqual(before.fit);
    expect(after.reading).toEqual(before.reading);
    expect(after.corrections).toEqual([]);
    await until(
      () => marksIn(page),
      (count) => count === marks,
      'the marks are as before',
    );
    await badgeSays(tab, String(before.fit?.score));
    await popup.close();
    await page.close();
  });

  it('holds everywhere when it is said so, and for a saved offer too', async () => {
    await ask('profile/put', { profile: PROFILE });
    const page = await session.browser.newPage();
    await page.goto(`${server.origin}/offre.html`, { waitUntil: 'domcontentloaded' });
    const tab = await tabIdOf(inside, page.url());
    const before = await read(tab);
    const { id } = await ask<{ id: string }>('tab/save', { tabId: tab });

    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await click(popup, '[data-row="itil"] .correct-toggle');
    await correct(popup, '[data-correct="wrong-always"]');
    await popup.close();
    const here = await read(tab);
    expect(here.reading.matches.some(({ concept }) => concept === 'itil')).toBe(false);
    type Saved = NonNullable<View['view']>;
    const saved = await ask<Saved>('offers/get', { id });
    expect(saved.fit).toEqual(here.fit);

    const other = await session.browser.newPage();
    await other.goto(`${server.origin}/offer.html`, { waitUntil: 'domcontentloaded' });
    const there = await read(await tabIdOf(inside, other.url()));
    expect(there.reading.matches.some(({ surface }) => surface === 'ITIL')).toBe(false);
    expect(there.reading.rejected.some((one) => one.surface === 'ITIL' && one.reason === 'overruled')).toBe(
      true,
    );
    await other.close();

    // Taken back beside the saved offer: it and the open page are as before.
    const list = await openExtensionPage(session, `offers.html#/offer/${id}`);
    await click(list, '.set-aside [data-undo="itil"]');
    await list.waitForSelector('[data-row="itil"]');
    expect((await ask<Saved>('offers/get', { id })).fit).toEqual(before.fit);
    expect((await read(tab)).fit).toEqual(before.fit);
    await list.close();
    await page.close();
  });

  it('refuses what is no correction, and changes nothing', async () => {
    await ask('profile/put', { profile: PROFILE });
    const page = await session.browser.newPage();
    await page.goto(`${server.origin}/offre.html`, { waitUntil: 'domcontentloaded' });
    const tab = await tabIdOf(inside, page.url());
    const before = await read(tab);
    const overrules = [{ concept: 'itil', surface: 'ITIL', verdict: 'forget' }];
    await expect(ask('tab/overrule', { tabId: tab, overrules, everywhere: true })).rejects.toThrow(
      'not a correction: verdict',
    );
    await expect(ask('offers/overrule', { id: 'nobody', overrules, everywhere: true })).rejects.toThrow(
      'no-such-offer',
    );
    expect(await read(tab)).toEqual(before);
    await page.close();
  });
});
