/**
 * Offers that were seen, in real browsers: remembered on this machine, known again on another board, cleared and switched off.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeenLog } from '../../lib/model/known-offer.ts';
import type { OfferSummary, TabView } from '../../lib/model/view.ts';
import { until } from '../support/drive-tab.ts';
import { type ExtensionSession, openSession } from '../support/extension-session.ts';
import { OTHER_MISSIONS, offerPage, type PostedOffer } from '../support/offer-pages.ts';

const PROFILE = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'samples', 'profile.json'), 'utf8'),
) as unknown;
const HERE = 'https://cadres.example/offre/481216?utm_source=mail';
const THERE = 'https://www.emplois-ouest.example/annonces/77120931';
type Offer = Extract<TabView, { status: 'offer' }>;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let extension: ExtensionSession;
  const opened: Page[] = [];

  beforeAll(async () => {
    extension = await openSession(name);
    await extension.ask('profile/put', { profile: PROFILE });
  });
  afterAll(() => extension?.close());
  beforeEach(async () => {
    for (const page of opened.splice(0)) await page.close();
    for (const { id } of await extension.ask<OfferSummary[]>('offers/list'))
      await extension.ask('offers/remove', { id });
    await extension.ask('seen/settings', { enabled: true, stamps: true });
    await extension.ask('seen/clear');
  });

  const log = (): Promise<SeenLog> => extension.ask<SeenLog>('seen/log');
  async function read(url: string, offer: PostedOffer): Promise<{ tab: number; view: Offer }> {
    extension.pages.set(url, offerPage(offer));
    const page = await extension.open(url);
    opened.push(page);
    const tab = await extension.tab(page);
    const view = await until(
      () => extension.ask<TabView>('tab/view', { tabId: tab }),
      (found): found is Offer => found.status === 'offer' && found.view.fit !== null,
      'view',
    );
    return { tab, view: view as Offer };
  }
  const logged = (total: number): Promise<SeenLog> => until(log, (found) => found.total === total, 'log');

  it('remembers what was read, once', async () => {
    const { view } = await read(HERE, {});
    const { newest } = await logged(1);
    expect(newest[0]).toMatchObject({
      identity: 'https://cadres.example/offre/481216',
      title: 'Chef de projet infrastructures H/F',
      company: 'Novarive',
      source: 'cadres.example',
      saved: null,
      last: { score: view.view.fit?.score, formula: view.view.fit?.formula, lexicon: view.view.fit?.lexicon },
    });
    await read(HERE, {});
    expect((await log()).total).toBe(1);
    expect(view.elsewhere).toBeUndefined();
  });

  it('says that the same offer was seen on another board, with its score', async () => {
    const first = await read(HERE, {});
    await logged(1);
    const { tab, view } = await read(THERE, {
      title: 'Chef de projet infrastructure (F/H) - CDI',
      company: 'NOVARIVE SAS',
      before:
        'Annonce publiée il y a 3 jours. Soyez parmi les premiers candidats et postulez avec votre profil.',
    });
    expect(view.elsewhere).toHaveLength(1);
    expect(view.elsewhere?.[0]).toMatchObject({ source: 'cadres.example', because: 'text', saved: null });
    const popup = await extension.inside(`popup.html?tab=${tab}`);
    opened.push(popup);
    await popup.waitForSelector('[data-elsewhere="1"]');
    const words = await popup.$eval('[data-elsewhere]', (element) => element.textContent ?? '');
    expect(words).toContain('Déjà vue sur cadres.example');
    expect(words).toContain(`score ${first.view.view.fit?.score}`);
  });

  it('says that it is saved there, leads to it, and links both in the list without making them one', async () => {
    const first = await read(HERE, {});
    const { id } = await extension.ask<{ id: string }>('tab/save', { tabId: first.tab });
    await extension.ask('seen/clear');
    const second = await read(THERE, { company: 'Groupe Novarive' });
    expect(second.view.savedId).toBeNull();
    expect(second.view.elsewhere?.[0]?.saved).toMatchObject({ id, state: 'saved' });
    const popup = await extension.inside(`popup.html?tab=${second.tab}`);
    opened.push(popup);
    await popup.waitForSelector(`[data-open="${id}"]`);
    expect(await popup.$eval('[data-elsewhere]', (element) => element.textContent ?? '')).toContain(
      'Déjà enregistrée sur cadres.example',
    );

    const other = await extension.ask<{ id: string }>('tab/save', { tabId: second.tab });
    expect(other.id).not.toBe(id);
    const offers = await extension.ask<OfferSummary[]>('offers/list');
    expect(offers).toHaveLength(2);
    expect(offers.find((offer) => offer.id === id)?.elsewhere).toEqual([
      { id: other.id, url: THERE, source: 'emplois-ouest.example' },
    ]);
    const list = await extension.inside('offers.html');
    opened.push(list);
    await list.waitForSelector(`[data-offer="${id}"] .also a`);
    expect(await list.$eval(`[data-offer="${id}"] .also`, (element) => element.textContent)).toBe(
      'Aussi sur emplois-ouest.example',
    );
  });

  it('knows a saved offer under another address of the same board', async () => {
    const board = 'https://boards.greenhouse.io/novarive/jobs/5567788';
    const first = await read(board, {});
    const { id } = await extension.ask<{ id: string }>('tab/save', { tabId: first.tab });
    const again = await read('https://carrieres.novarive.example/postes?gh_jid=5567788', {});
    expect(again.view).toMatchObject({ savedId: id });
    expect(again.view.elsewhere).toBeUndefined();
    expect(await extension.ask<{ id: string }>('tab/save', { tabId: again.tab })).toEqual({ id });
    expect(await extension.ask<OfferSummary[]>('offers/list')).toHaveLength(1);
  });

  it('does not take another post of the company for it', async () => {
    await read(HERE, {});
    await logged(1);
    const missions = await read(THERE, { missions: OTHER_MISSIONS });
    expect(missions.view.elsewhere).toBeUndefined();
    await logged(2);
    const place = await read('https://cadres.example/offre/481999', { place: 'Nantes' });
    expect(place.view.elsewhere).toBeUndefined();
  });

  it('is cleared and switched off from the page of offers; saved offers stay', async () => {
    const { tab } = await read(HERE, {});
    await extension.ask('tab/save', { tabId: tab });
    await read(THERE, { title: 'Directeur de programme H/F', missions: OTHER_MISSIONS });
    await logged(1);
    const page = await extension.inside('offers.html');
    opened.push(page);
    await page.waitForSelector('[data-seen="1"]');
    await page.click('.seen-log summary');
    await page.click('[data-action="clear-seen"]');
    await page.click('[data-action="clear-seen-now"]');
    await page.waitForSelector('[data-seen="0"]');
    expect(await extension.ask<OfferSummary[]>('offers/list')).toHaveLength(1);

    await page.click('[data-setting="log"]');
    await until(log, ({ enabled }) => !enabled, 'switched off');
    const again = await read('https://cadres.example/offre/490000', { company: 'Groupe Novarive' });
    // The saved one is the user's own and still known.
    expect(again.view.elsewhere).toHaveLength(1);
    expect((await log()).total).toBe(0);
  });
});
