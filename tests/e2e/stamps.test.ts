/**
 * Stamps on lists, in real browsers: on the right links, where they belong, and with nothing of the page's own changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SeenLog } from '../../lib/model/known-offer.ts';
import type { TabView } from '../../lib/model/view.ts';
import { until } from '../support/drive-tab.ts';
import { type DrawnStamp, type ExtensionSession, openSession } from '../support/extension-session.ts';
import { type Listed, listPage, OTHER_MISSIONS, offerPage, unseen } from '../support/offer-pages.ts';

const PROFILE = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'samples', 'profile.json'), 'utf8'),
) as unknown;
const HOST = 'cadres.example';
const SEARCH = `https://${HOST}/offres?q=chef+de+projet`;
const SEEN = `https://${HOST}/offre/481216`;
const SAVED = `https://${HOST}/offre/481300`;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let extension: ExtensionSession;
  let savedId = '';
  const opened: Page[] = [];

  beforeAll(async () => {
    extension = await openSession(name);
    await extension.ask('profile/put', { profile: PROFILE });
    await read(SEEN, offerPage({}));
    const tab = await read(
      SAVED,
      offerPage({ title: 'Chef de projet réseaux H/F', missions: OTHER_MISSIONS }),
    );
    savedId = (await extension.ask<{ id: string }>('tab/save', { tabId: tab })).id;
    await until(
      () => extension.ask<SeenLog>('seen/log'),
      ({ total }) => total === 1,
      'log',
    );
    await closeAll();
  });
  afterAll(() => extension?.close());
  afterEach(closeAll);
  async function closeAll(): Promise<void> {
    for (const page of opened.splice(0)) await page.close();
  }

  async function read(url: string, html: string): Promise<number> {
    extension.pages.set(url, html);
    const page = await extension.open(url);
    opened.push(page);
    const tab = await extension.tab(page);
    await until(
      () => extension.ask<TabView>('tab/view', { tabId: tab }),
      ({ status }) => status === 'offer',
      'offer',
    );
    return tab;
  }
  async function openList(html: string, url = SEARCH): Promise<Page> {
    extension.pages.set(url, html);
    const page = await extension.open(url);
    opened.push(page);
    return page;
  }
  /** Twelve unknown offers, the one that was seen third (with what a list adds to an address), the saved one sixth. */
  function offers(): Listed[] {
    const list = unseen(12, HOST);
    list.splice(2, 0, {
      href: '/offre/481216?position=3&searchId=af31',
      title: 'Chef de projet infrastructures H/F',
    });
    list.splice(5, 0, { href: SAVED, title: 'Chef de projet réseaux H/F' });
    return list;
  }
  const stamped = (page: Page, count: number): Promise<DrawnStamp[]> =>
    until(
      () => extension.stamps(page),
      (found) => found.length === count,
      `${count} stamps`,
    ).then((found) => found.sort((a, b) => a.top - b.top));
  const words = (stamps: readonly DrawnStamp[]): string[] => stamps.map((stamp) => stamp.words);
  /** The line of a link's words, in window pixels. */
  const lineOf = (
    page: Page,
    part: string,
  ): Promise<{ left: number; top: number; right: number; bottom: number }> =>
    page.$eval(`a[href*="${part}"]`, (link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  const isBeside = async (page: Page, stamp: DrawnStamp | undefined, part: string): Promise<void> => {
    const line = await lineOf(page, part);
    if (!stamp) throw new Error('no stamp');
    expect(stamp.left - line.right).toBeGreaterThan(0);
    expect(stamp.left - line.right).toBeLessThan(12);
    expect(Math.abs((stamp.top + stamp.bottom) / 2 - (line.top + line.bottom) / 2)).toBeLessThan(3);
  };
  const settled = (page: Page): Promise<void> =>
    page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );

  it('stamps known offers and no other, and touches nothing of the page', async () => {
    const html = listPage(offers());
    const page = await openList(html);
    const found = await stamped(page, 2);
    expect(words(found)).toEqual([
      expect.stringMatching(/^Vue · \d+$/),
      expect.stringMatching(/^Enregistrée · \d+$/),
    ]);
    await isBeside(page, found[0], '481216');
    await isBeside(page, found[1], '481300');

    const [own, asParsed, ours] = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html').documentElement;
      const extra = [...document.documentElement.children].filter(
        (child) => child !== document.head && child !== document.body,
      );
      return [
        [document.head.outerHTML, document.body.outerHTML, ...document.documentElement.getAttributeNames()],
        [
          parsed.querySelector('head')?.outerHTML,
          parsed.querySelector('body')?.outerHTML,
          ...parsed.getAttributeNames(),
        ],
        extra.map((host) => ({
          empty: host.childNodes.length === 0,
          shadow: host.shadowRoot,
          words: host.textContent,
        })),
      ];
    }, html);
    expect(own).toEqual(asParsed);
    // One element, and nothing in it that the page could read.
    expect(ours).toEqual([{ empty: true, shadow: null, words: '' }]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    // The link below a stamp takes the click.
    const { left, top } = found[0] as DrawnStamp;
    expect(
      await page.evaluate(
        (x, y) => document.elementFromPoint(x, y)?.closest('article') !== null,
        left + 4,
        top + 4,
      ),
    ).toBe(true);
  });

  it('says in the popup which offers of the list are known, for those who do not see stamps', async () => {
    const page = await openList(listPage(offers()));
    await stamped(page, 2);
    const popup = await extension.inside(`popup.html?tab=${await extension.tab(page)}`);
    opened.push(popup);
    await popup.waitForSelector('[data-known="2"]');
    const lines = await popup.$$eval('[data-known] li', (items) =>
      items.map((item) => item.textContent ?? ''),
    );
    expect(lines[0]).toMatch(/^Chef de projet infrastructures H\/F · Novarive Vue · \d+$/);
    expect(lines[1]).toMatch(/^Chef de projet réseaux H\/F · Novarive Enregistrée · \d+$/);
  });

  it('puts nothing into sites that hunt for extensions', async () => {
    const links = [
      ...unseen(10, 'www.linkedin.com'),
      { href: SEEN, title: 'Chef de projet infrastructures H/F' },
    ];
    const page = await openList(listPage(links), 'https://www.linkedin.com/jobs/search/?keywords=chef');
    const tabId = await extension.tab(page);
    await until(
      () => extension.ask<TabView>('tab/view', { tabId }),
      (view) => view.status === 'no-offer' && view.known?.length === 1,
      'known all the same',
    );
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('leaves a list without a known offer as it came', async () => {
    const html = listPage(unseen(14, HOST, 700_000));
    const page = await openList(html, `https://${HOST}/offres?q=autre`);
    await until(
      async () => extension.ask<TabView>('tab/view', { tabId: await extension.tab(page) }),
      (view) => view.status === 'no-offer' && view.detection.kind === 'list',
      'list',
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [shown, asParsed] = await page.evaluate(
      (source) => [
        document.documentElement.outerHTML,
        new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
      ],
      html,
    );
    expect(shown).toBe(asParsed);
  });

  it('says at once what became of an offer, and goes when it is switched off', async () => {
    const html = listPage(offers());
    const page = await openList(html);
    await stamped(page, 2);
    await extension.ask('offers/update', { id: savedId, state: 'applied' });
    await until(
      () => extension.stamps(page),
      (found) => words(found).some((one) => one.startsWith('Candidature envoyée')),
      'applied',
    );
    await extension.ask('seen/settings', { stamps: false });
    await stamped(page, 0);
    // Nothing of ours is left.
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await extension.ask('seen/settings', { stamps: true });
    await stamped(page, 2);
    await extension.ask('offers/update', { id: savedId, state: 'saved' });
  });

  it('follows the page: lists that grow, are filtered, and nodes that are used again', async () => {
    const page = await openList(listPage(unseen(14, HOST)));
    await until(
      () => extension.stamps(page),
      (found) => found.length === 0,
      'none',
    );
    await page.evaluate((href) => {
      const card = document.querySelector('.card');
      const more = card?.cloneNode(true) as Element;
      more.querySelector('a')?.setAttribute('href', href);
      card?.before(more);
    }, SAVED);
    const [first] = await stamped(page, 1);
    await isBeside(page, first, '481300');
    // A virtualised list puts another offer into the same nodes.
    await page.evaluate(() => document.querySelector('.card a')?.setAttribute('href', '/offre/999999'));
    await stamped(page, 0);
    await page.evaluate(() => document.querySelectorAll('.card a')[4]?.setAttribute('href', '/offre/481216'));
    const [second] = await stamped(page, 1);
    await isBeside(page, second, '481216');
    await page.evaluate(() => document.querySelector('#results')?.replaceChildren());
    await stamped(page, 0);
  });

  it('stays with its link in a container that scrolls, and is cut off with it', async () => {
    const style = '#results{height:560px;overflow:auto;border:2px solid #999}';
    const page = await openList(listPage(offers(), { style }));
    await until(
      () => extension.stamps(page),
      (found) => found.length > 0,
      'stamps',
    );
    await page.evaluate(() => {
      const results = document.querySelector('#results');
      if (results) results.scrollTop = 90;
    });
    await settled(page);
    await until(
      async () => {
        const [stamp] = await extension.stamps(page);
        const line = await lineOf(page, '481216');
        return stamp ? Math.abs((stamp.top + stamp.bottom) / 2 - (line.top + line.bottom) / 2) : 99;
      },
      (off) => off < 3,
      'follows',
    );
    await page.evaluate(() => {
      const results = document.querySelector('#results');
      if (results) results.scrollTop = results.scrollHeight;
    });
    await stamped(page, 0);
  });

  it('lies under the page’s own dialogs and headers', async () => {
    const style =
      '#menu{position:fixed;inset:0;background:#fff;z-index:50;display:none}#menu.open{display:block}main{position:relative;z-index:3}';
    const html = listPage(offers(), { style }).replace('</body>', '<div id="menu">Filtres</div></body>');
    const page = await openList(html);
    const found = await stamped(page, 2);
    // In the layer of its list, which is below that of the menu.
    expect(found.map(({ layer }) => layer)).toEqual(['3', '3']);
    await page.evaluate(() => {
      document.querySelector('#menu')?.classList.add('open');
      dispatchEvent(new Event('resize'));
    });
    // What is outside the window waits there.
    await until(
      () => extension.stamps(page),
      (shown) => shown.every(({ top }) => top > 800),
      'covered',
    );
  });

  it('puts one stamp on an offer, at its title, though a card has several links', async () => {
    const card = (href: string, title: string): string =>
      `<article class="card"><a href="${href}"><img alt="" width="40" height="40"></a><a href="${href}#avis"><h2>${title}</h2><p>${'Vous pilotez des projets. '.repeat(20)}</p></a><p><a href="${href}?postuler=1">Voir l’offre</a></p></article>`;
    const cards = offers().map(({ href, title }) => card(href.split('?')[0] ?? '', title));
    const html = listPage(unseen(12, HOST)).replace(
      '<div id="results">',
      `<div id="results">${cards.slice(2, 3).join('')}`,
    );
    const page = await openList(html);
    const [stamp] = await stamped(page, 1);
    const heading = await page.$eval('.card h2', (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { right, top, bottom } = range.getBoundingClientRect();
      return { right, middle: (top + bottom) / 2 };
    });
    expect(Math.abs((stamp?.left ?? 0) - heading.right - 6)).toBeLessThan(2);
    expect(Math.abs(((stamp?.top ?? 0) + (stamp?.bottom ?? 0)) / 2 - heading.middle)).toBeLessThan(3);
  });

  it('looks as it should where the page’s policy forbids styles, and whatever the page’s own styles say', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'">`;
    const strict = await openList(
      listPage(offers()).replace('<head>', `<head>${policy}`),
      `${SEARCH}&strict=1`,
    );
    const [first] = await stamped(strict, 2);
    expect((first?.bottom ?? 0) - (first?.top ?? 0)).toBe(18);
    await isBeside(strict, first, '481216');
    const rude =
      '*{display:block!important;font-size:40px!important;position:static!important}html>*{opacity:1;margin:30px!important;transform:none!important}';
    const page = await openList(listPage(offers(), { style: rude }), `${SEARCH}&rude=1`);
    await page.$eval('a[href*="481216"]', (link) => link.scrollIntoView({ block: 'center' }));
    const [second] = await until(
      () => extension.stamps(page),
      (found) => found.length > 0,
      'stamps',
    );
    expect((second?.bottom ?? 0) - (second?.top ?? 0)).toBe(18);
  });

  it('finds the known offer at the end of five thousand links', async () => {
    const page = await openList(
      listPage([...unseen(4990, HOST, 600_000), ...offers().slice(0, 8)]),
      `${SEARCH}&tout=1`,
    );
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const found = await stamped(page, 2);
    await isBeside(page, found[0], '481216');
  });

  it('stands on the other side where words run from right to left', async () => {
    const page = await openList(listPage(offers(), { attributes: 'dir="rtl"' }));
    const [stamp] = await stamped(page, 2);
    const line = await lineOf(page, '481216');
    expect(line.left - (stamp?.right ?? 0)).toBeGreaterThan(0);
    expect(line.left - (stamp?.right ?? 0)).toBeLessThan(12);
  });

  it('never makes a page wider, on a narrow screen and at double size', async () => {
    const page = await openList(listPage(offers(), { style: 'h3{white-space:nowrap}' }));
    await stamped(page, 2);
    for (const [width, deviceScaleFactor] of [
      [330, 1],
      [660, 2],
    ] as const) {
      await page.setViewport({ width, height: 900, deviceScaleFactor });
      await page.evaluate(() => scrollTo(0, 200));
      const widths: number[] = [];
      for (const on of [true, false]) {
        await extension.ask('seen/settings', { stamps: on });
        await stamped(page, on ? 2 : 0);
        widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
        for (const { right } of await extension.stamps(page)) expect(right).toBeLessThanOrEqual(width);
      }
      expect(widths[0]).toBe(widths[1]);
    }
    await extension.ask('seen/settings', { stamps: true });
  });

  it('stands beside the offer that is read in a split pane', async () => {
    // A board that is known, so that its links are known to be offers.
    const links = Array.from({ length: 8 }, (_, at) => ({
      href: `https://fr.indeed.com/rc/clk?jk=aaaabbbbcccc000${at}&from=serp`,
      title: 'Chef de projet infrastructures H/F',
    }));
    const url = 'https://fr.indeed.com/emplois?q=chef+de+projet&vjk=aaaabbbbcccc0003';
    const pane =
      /<main>([\s\S]*)<\/main>/.exec(
        offerPage({ title: 'Chef de projet déploiement H/F', place: 'Bron' }),
      )?.[1] ?? '';
    const html = listPage(links)
      .replace(/<h1>.*?<\/h1>/, '')
      .replace(
        '</main>',
        `</main><section id="pane">${pane.replace('<h2>', '<div id="jobDescriptionText"><h2>').replace('<p><button>', '</div><p><button>')}</section>`,
      )
      .replace('<style>', '<style>main,#pane{width:48%;float:left}');
    await read(url, html);
    const page = opened.at(-1);
    if (!page) throw new Error('no page');
    const [stamp] = await stamped(page, 1);
    expect(stamp?.words).toMatch(/^Vue/);
    await isBeside(page, stamp, '0003&');
  });
});
