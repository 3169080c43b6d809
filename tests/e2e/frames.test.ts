/**
 * Offers in frames, as applicant tracking systems embed them: of the same origin, of another one, written by the page itself. Badge and
 * popup show the tab's offer whichever frame it is in; marks are in the frame; the documents are as they were.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openExtensionPage, tabIdOf } from '../../scripts/drive-browser.mjs';
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { askFrom, badgeOf, marksIn, serialised, until } from '../support/drive-tab.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const SAMPLES = join(FIXTURES, 'samples');
const PROFILE: unknown = JSON.parse(readFileSync(join(SAMPLES, 'profile.json'), 'utf8'));

type Session = Awaited<ReturnType<typeof openBrowser>>;
type Server = Awaited<ReturnType<typeof serveFolder>>;
interface View {
  status: string;
  view?: {
    url: string;
    fit: { score: number } | null;
    reading: {
      text: string;
      facts: Partial<Record<'title' | 'validThrough', { value: string; others?: { value: string }[] }>>;
    };
  };
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let session: Session;
  let server: Server;
  let inside: Page;
  /** The same server under another name: another site, so another process. */
  let elsewhere: string;

  beforeAll(async () => {
    const files = Object.fromEntries(
      ['offre.html', 'prose.html', 'article.html'].map((file) => [`/${file}`, join(SAMPLES, file)]),
    );
    server = await serveFolder(join(FIXTURES, 'frames'), { files });
    elsewhere = server.origin.replace('127.0.0.1', 'localhost');
    session = await openBrowser(name, { language: 'fr' });
    inside = await openExtensionPage(session, 'offers.html');
    await askFrom(inside, 'profile/put', { profile: PROFILE });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  async function open(query: Record<string, string>): Promise<{ page: Page; tab: number }> {
    const page = await session.browser.newPage();
    await page.bringToFront();
    await page.goto(`${server.origin}/careers.html?${new URLSearchParams(query)}`, {
      waitUntil: 'domcontentloaded',
    });
    return { page, tab: await tabIdOf(inside, page.url()) };
  }
  const view = (tab: number): Promise<View> => askFrom<View>(inside, 'tab/view', { tabId: tab });
  const frameOf = (page: Page, end: string): Promise<Frame> =>
    until(
      async () => page.frames().find((frame) => frame.url().endsWith(end)) as Frame,
      Boolean,
      `a frame ${end}`,
    );
  const flashed = (frame: Frame): Promise<number> =>
    frame.evaluate(() => (CSS.highlights.get('term-z') as { size?: number } | undefined)?.size ?? 0);

  it.each([
    ['the same origin', () => `${server.origin}/offre.html`, {}],
    ['another origin, late and stretched', () => `${elsewhere}/offre.html`, { height: '90px', stretch: '1' }],
  ])('reads, marks, scores and shows an offer in a frame of %s', async (_what, address, options) => {
    const { page, tab } = await open({ frame: address(), ...options });
    const before = await serialised(page);
    const frame = await frameOf(page, '/offre.html');
    const shown = await until(
      () => view(tab),
      (found) => found.status === 'offer' && Boolean(found.view?.fit),
      'view',
    );
    expect(shown.view?.url).toBe(address());
    expect(shown.view?.reading.facts.title?.value).toContain('Chef de projet infrastructures');
    await until(
      () => marksIn(frame),
      (marks) => marks > 20,
      'marks in the frame',
    );
    expect(await marksIn(page)).toBe(0);
    await until(
      () => badgeOf(inside, tab),
      (badge) => badge === String(shown.view?.fit?.score),
      'badge',
    );

    // From the popup to the sentence, through the frame.
    const start = shown.view?.reading.text.lastIndexOf('Anglais professionnel') ?? -1;
    await askFrom(inside, 'tab/reveal', { tabId: tab, span: { start, end: start + 7 } });
    await until(
      () => flashed(frame),
      (ranges) => ranges > 0,
      'flash',
    );
    await until(
      () => page.evaluate(() => window.scrollY),
      (y) => y > 50,
      'the page scrolls to the sentence',
    );

    // Nobody wrote into either document (the loader itself stretches the frame).
    const still = (html: string): string => html.replace(/height: \d+px/, '');
    expect(still(await serialised(page))).toBe(still(before));
    const source = readFileSync(join(SAMPLES, 'offre.html'), 'utf8');
    const parsed = await frame.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      source,
    );
    expect(await serialised(frame)).toBe(parsed);

    // The frame goes elsewhere, then to another offer, then away.
    const go = (to: string): Promise<void> =>
      page.evaluate((target) => {
        (document.getElementById('board') as HTMLIFrameElement).src = target;
      }, to);
    await go(address().replace('offre', 'article'));
    await until(
      () => badgeOf(inside, tab),
      (badge) => badge === '',
      'no badge for an article',
    );
    expect((await view(tab)).status).toBe('no-offer');
    await go(address().replace('offre', 'prose'));
    const prose = await frameOf(page, '/prose.html');
    await until(
      () => marksIn(prose),
      (marks) => marks > 20,
      'marks of the other offer',
    );
    const other = await until(
      () => view(tab),
      (found) => found.status === 'offer' && Boolean(found.view?.url.endsWith('prose.html')),
      'the other offer',
    );
    expect(other.view?.reading.facts.title?.value).toContain('Infrastructure Delivery Lead');
    await page.evaluate(() => document.getElementById('board')?.remove());
    await until(
      () => view(tab),
      (found) => found.status === 'no-offer',
      'no offer without the frame',
    );
    await until(
      () => badgeOf(inside, tab),
      (badge) => badge === '',
      'no badge without the frame',
    );
    await page.close();
  });

  it('reads a frame whose empty first document was looked at before its offer came', async () => {
    const { page, tab } = await open({ frame: `${server.origin}/offre.html?after=2500` });
    const frame = await frameOf(page, 'after=2500');
    const shown = await until(
      () => view(tab),
      (found) => found.status === 'offer',
      'view',
    );
    expect(shown.view?.url).toBe(frame.url());
    await until(
      () => marksIn(frame),
      (marks) => marks > 20,
      'marks in the frame',
    );
    await page.close();
  });

  it('reads a frame that the page wrote itself', async () => {
    const { page, tab } = await open({});
    const source = readFileSync(join(SAMPLES, 'offre.html'), 'utf8');
    await page.evaluate((srcdoc) => {
      const { embed } = globalThis as unknown as { embed(address: string, options: object): void };
      embed('', { srcdoc });
    }, source);
    const shown = await until(
      () => view(tab),
      (found) => found.status === 'offer',
      'view',
    );
    expect(shown.view?.url).toBe(page.url());
    const frame = await frameOf(page, 'srcdoc');
    await until(
      () => marksIn(frame),
      (marks) => marks > 20,
      'marks in the frame',
    );
    await page.close();
  });

  it('leaves a frame alone in which nobody could read an offer, and wakes when it grows', async () => {
    const { page, tab } = await open({ frame: `${elsewhere}/offre.html`, height: '250px', width: '970px' });
    const frame = await frameOf(page, '/offre.html');
    await until(
      () => view(tab),
      (found) => found.status === 'no-offer',
      'view',
    );
    expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.evaluate(() => {
      (document.getElementById('board') as HTMLElement).style.height = '700px';
    });
    await until(
      () => marksIn(frame),
      (marks) => marks > 20,
      'marks once it is large',
    );
    await page.close();
  });

  it.each(['pointer', 'keyboard'])('lets the user point at a part inside a frame: %s', async (by) => {
    const { page, tab } = await open({ frame: `${elsewhere}/article.html` });
    const frame = await frameOf(page, '/article.html');
    await frame.waitForSelector('main p');
    const before = [await serialised(page), await serialised(frame)];
    await until(
      () => view(tab),
      (found) => found.status === 'no-offer',
      'no offer',
    );
    await askFrom(inside, 'tab/pick-part', { tabId: tab });
    await page.bringToFront();
    const isOpen = (where: Page | Frame): Promise<boolean> =>
      where.evaluate(() => document.documentElement.lastElementChild?.localName !== 'body');
    expect(await isOpen(frame)).toBe(true);
    if (by === 'pointer') {
      const inner = await frame.evaluate(() => {
        const { left, top } = (document.querySelector('main p') as Element).getBoundingClientRect();
        return { x: left + 8, y: top + 8 };
      });
      const outer = await page.evaluate(() => {
        const { left, top } = (document.getElementById('board') as Element).getBoundingClientRect();
        return { x: left, y: top };
      });
      await page.mouse.click(inner.x + outer.x, inner.y + outer.y);
    } else {
      // From the page's main part to its sentence, to the box of the frame, to the frame, and in.
      for (const key of ['ArrowDown', 'Tab', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
      await until(
        () => frame.evaluate(() => document.hasFocus()),
        (focused) => focused,
        'the frame has the focus',
      );
      await page.keyboard.press('Enter');
    }
    const shown = await until(
      () => view(tab),
      (found) => found.status === 'offer',
      'the part',
    );
    expect(shown.view?.url).toBe(`${elsewhere}/article.html`);
    await until(
      async () => [await isOpen(page), await isOpen(frame)],
      (open) => !open.includes(true),
      'both pickers are gone',
    );
    expect([await serialised(page), await serialised(frame)]).toEqual(before);
    await askFrom(inside, 'tab/forget-part', { tabId: tab });
    await page.close();
  });

  it('takes the text from the frame and completes it with what the page round it knows', async () => {
    const data = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Chef de projet infrastructures',
      datePosted: '2026-11-02',
      validThrough: '2027-02-28',
      hiringOrganization: { '@type': 'Organization', name: 'Novarive Groupe' },
      description: 'Une annonce dont le texte est dans le cadre.',
    });
    const { page, tab } = await open({
      frame: `${elsewhere}/offre.html`,
      data,
      title: 'Chef de projet infrastructures, Novarive',
    });
    const shown = await until(
      () => view(tab),
      (found) => Boolean(found.view?.reading.facts.validThrough?.others),
      'both sources',
    );
    expect(shown.view?.url).toBe(`${elsewhere}/offre.html`);
    expect(shown.view?.reading.text).toContain('Anglais professionnel');
    expect(shown.view?.reading.facts.validThrough).toMatchObject({
      value: '2027-01-15',
      others: [{ value: '2027-02-28' }],
    });
    expect(await marksIn(await frameOf(page, '/offre.html'))).toBeGreaterThan(20);
    // The page and its frame contradict each other: the popup says so, with both sides.
    const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
    await popup.waitForSelector('[data-status="offer"]');
    const said = await popup.evaluate(
      () => document.querySelector('[data-contradiction="validThrough"]')?.textContent ?? '',
    );
    expect(said).toMatch(/2027.*2027/);
    await popup.close();
    await page.close();
  });
});
