/**
 * The user's own weights, in real browsers: set on a line of the popup, tried on all saved offers, applied or not, remembered; and his own
 * opinion of an offer, which saves it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openExtensionPage, tabIdOf } from '../../scripts/drive-browser.mjs';
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { askFrom, until } from '../support/drive-tab.ts';

const SAMPLES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'samples');
const PROFILE = JSON.parse(readFileSync(join(SAMPLES, 'profile.json'), 'utf8')) as Record<string, unknown>;

interface Kept {
  readonly id: string;
  readonly score: number;
  readonly grade?: string;
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Awaited<ReturnType<typeof openBrowser>>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let list: Page;

  beforeAll(async () => {
    server = await serveFolder(SAMPLES);
    session = await openBrowser(name, { language: 'fr' });
    list = await openExtensionPage(session, 'offers.html');
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const ask = <T>(type: string, request: unknown): Promise<T> => askFrom<T>(list, type, request);
  const click = async (page: Page, selector: string): Promise<void> => {
    await page.waitForSelector(selector);
    await page.evaluate((wanted) => {
      for (const section of document.querySelectorAll('details')) section.open = true;
      document.querySelector<HTMLElement>(wanted)?.click();
    }, selector);
  };
  const scoreIn = (page: Page): Promise<number> =>
    page.evaluate(() => Number(document.querySelector<HTMLElement>('[data-score]')?.dataset.score ?? -1));
  const kept = async (): Promise<Kept[]> =>
    [...(await ask<Kept[]>('offers/list', {}))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const changesIn = (page: Page): Promise<number> =>
    page.evaluate(() => Number(document.querySelector<HTMLElement>('.lab-summary')?.dataset.moved ?? -1));

  async function popupOn(file: string): Promise<Page> {
    const page = await session.browser.newPage();
    await page.goto(`${server.origin}/${file}`, { waitUntil: 'domcontentloaded' });
    const tab = await tabIdOf(list, page.url());
    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await popup.waitForSelector('[data-score]');
    return popup;
  }

  it('weighs a line, grades offers, tries weights on all of them, and applies them or not', async () => {
    await ask('profile/put', { profile: PROFILE });

    // An opinion saves the offer.
    const french = await popupOn('offre.html');
    await click(french, '[data-grade="yes"]');
    await french.waitForSelector('[data-saved="true"]');
    const english = await popupOn('offer.html');
    await click(english, '[data-grade="no"]');
    const saved = await until(
      kept,
      (offers) => offers.length === 2 && offers.every(({ grade }) => grade !== undefined),
      'two graded offers',
    );
    expect(saved.map(({ grade }) => grade).sort()).toEqual(['no', 'yes']);

    // A missing line that does not count any more raises the score at once; the way back is on the line.
    const before = await scoreIn(french);
    const missing = await french.evaluate(() => {
      for (const section of document.querySelectorAll('details')) section.open = true;
      const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find((one) =>
        one.querySelector('.sign.missing, .missing'),
      );
      row?.querySelector<HTMLElement>('.correct-toggle')?.click();
      return row?.dataset.row ?? '';
    });
    expect(missing).not.toBe('');
    await click(french, `[data-row="${missing}"] [data-weight] input[value="0"]`);
    const without = await until(
      () => scoreIn(french),
      (score) => score > before,
      'the score follows',
    );
    const profile = await ask<{ skillWeights?: { weight: number }[] }>('profile/get', {});
    expect(profile.skillWeights?.map(({ weight }) => weight)).toEqual([0]);
    await click(french, `[data-row="${missing}"] [data-weight] input[value="1"]`);
    await until(
      () => scoreIn(french),
      (score) => score === before,
      'the score is as it was',
    );
    expect(without).toBeGreaterThan(before);
    expect((await ask<{ skillWeights?: unknown }>('profile/get', {})).skillWeights).toBeUndefined();

    // The lab shows what would change and keeps nothing.
    await list.evaluate(() => {
      location.hash = '#/lab';
    });
    await until(
      () => changesIn(list),
      (moved) => moved === 0,
      'nothing changes yet',
    );
    await click(list, '[data-weight="skills"] input[value="0"]');
    await click(list, '[data-weight="location"] input[value="2"]');
    const moved = await until(
      () => changesIn(list),
      (count) => count > 0,
      'old and new',
    );
    expect(await kept()).toEqual(saved);
    await click(list, '[data-action="keep"]');
    await list.waitForSelector('table.offers [data-offer]');
    expect(await kept()).toEqual(saved);
    expect((await ask<{ weights?: unknown }>('profile/get', {})).weights).toBeUndefined();

    // Applied, the list has the new numbers and each offer its old one.
    await list.evaluate(() => {
      location.hash = '#/lab';
    });
    await click(list, '[data-weight="skills"] input[value="0"]');
    await click(list, '[data-weight="location"] input[value="2"]');
    await until(
      () => changesIn(list),
      (count) => count === moved,
      'the same again',
    );
    await click(list, '[data-action="apply"]');
    await list.waitForSelector('.list-before');
    const after = await kept();
    expect(after.filter(({ score }, at) => score !== saved[at]?.score)).toHaveLength(moved);
    expect((await ask<{ weights?: unknown }>('profile/get', {})).weights).toEqual({ skills: 0, location: 2 });

    // Another profile: the list says that its scores are older, and leaves them.
    await ask('profile/put', { profile: PROFILE });
    await list.evaluate(() => {
      location.hash = '#/lab';
    });
    await list.waitForSelector('.lab-summary');
    await list.evaluate(() => {
      location.hash = '#/';
    });
    await list.waitForSelector('[data-stale="2"]');
    expect(await kept()).toEqual(after);
    await click(list, '[data-action="keep-scores"]');
    await until(
      () => list.evaluate(() => document.querySelectorAll('.rescore-notice').length),
      (count) => count === 0,
      'the notice is gone',
    );
  });
});
