// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../components/api.ts';
import { App } from '../../../entrypoints/offers/App.tsx';
import type { SeenLog } from '../../../lib/model/known-offer.ts';
import type { OfferSummary, SavedOffer } from '../../../lib/model/view.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw, settle } from '../../support/render-page.tsx';
import {
  SAMPLE_TEXT,
  sampleLog,
  sampleReading,
  sampleSaved,
  sampleSummaries,
} from '../../support/sample-view.ts';

let page: Drawn | undefined;
beforeEach(() => {
  location.hash = '';
});
afterEach(() => page?.remove());

interface Kept {
  list: OfferSummary[];
  offer: SavedOffer | null;
  asked: { type: string; request: unknown }[];
  fail: boolean;
  log: SeenLog;
}

async function open(
  {
    hash = '',
    list = sampleSummaries(5),
    offer = sampleSaved() as SavedOffer | null,
    log = sampleLog(),
  } = {},
  language: 'fr' | 'en' = 'fr',
): Promise<{ page: Drawn; kept: Kept }> {
  location.hash = hash;
  const kept: Kept = { list, offer, asked: [], fail: false, log };
  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'offers/list': () => [...kept.list],
    'offers/get': () => kept.offer,
    'offers/update': (change: object) => ({ ...kept.offer, ...change }),
    'offers/remove': ({ id }: { id: string }) => {
      kept.list = kept.list.filter((one) => one.id !== id);
      return kept.offer;
    },
    'seen/log': () => kept.log,
    'seen/settings': (change: object) => ({ ...kept.log, ...change }),
    'seen/clear': () => sampleLog({ total: 0, newest: [] }),
    'offers/restore': () => {
      kept.list = sampleSummaries(5);
      return null;
    },
  };
  const api = (async (type: string, request: unknown) => {
    kept.asked.push({ type, request });
    if (kept.fail && type !== 'offers/list') throw new Error('disk full');
    return answers[type]?.(request as never);
  }) as unknown as Api;
  page = draw(<App api={api} copy={async () => undefined} />, language);
  await settle();
  return { page, kept };
}

const rows = (shown: Drawn): (string | undefined)[] =>
  shown.all('[data-offer]').map((row) => row.dataset.offer);
const scores = (shown: Drawn): string[] =>
  shown.all('[data-offer] .column-score').map((cell) => /^\d+/.exec(cell.textContent ?? '')?.[0] ?? '–');

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it.each([
    ['list', {}],
    ['empty list', { list: [] }],
    ['saved offer', { hash: '#/offer/a-1' }],
    ['saved offer without a fit', { hash: '#/offer/a-1', offer: sampleSaved({ fit: null }) }],
    ['offer that is gone', { hash: '#/offer/a-1', offer: null }],
  ])('has every word and no fault that axe finds: %s', async (_name, state) => {
    const { page: shown } = await open(state, language);
    expect(shown.words()).not.toMatch(
      /undefined|null|NaN|\[object|\{[a-z]+\}|\b(offers|detail|state|column)\.[a-z]/,
    );
    expect(shown.all('h1').length).toBe(1);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});

describe('the offers seen', () => {
  it('are shown with when and where, and nothing is cleared at the first click', async () => {
    const { page: shown, kept } = await open();
    expect(shown.find('.seen-list').textContent).toContain('emploi.example');
    await shown.click('[data-action="clear-seen"]');
    expect(kept.asked.map(({ type }) => type)).not.toContain('seen/clear');
    await shown.click('[data-action="clear-seen-now"]');
    await settle();
    expect(shown.find('[data-seen]').dataset.seen).toBe('0');
    expect(shown.words()).toContain('Les offres vues sont effacées.');
  });

  it('and the stamps can be switched off', async () => {
    const { page: shown, kept } = await open();
    await shown.click('[data-setting="stamps"]');
    await shown.click('[data-setting="log"]');
    await settle();
    expect(kept.asked.filter(({ type }) => type === 'seen/settings').map(({ request }) => request)).toEqual([
      { stamps: false },
      { enabled: false },
    ]);
  });

  it('never make a link of what is no web address', async () => {
    const { newest } = sampleLog();
    const log = sampleLog({ newest: newest.map((offer) => ({ ...offer, url: 'javascript:alert(1)' })) });
    const { page: shown } = await open({ log });
    expect(shown.all('.seen-list a')).toEqual([]);
  });

  it('link an offer with the same one elsewhere', async () => {
    const list = sampleSummaries(2).map((offer, at) =>
      at === 0
        ? { ...offer, elsewhere: [{ id: 'a-2', url: 'https://b.example/2', source: 'b.example' }] }
        : offer,
    );
    const { page: shown } = await open({ list });
    expect(shown.find('[data-offer="a-1"] .also').textContent).toBe('Aussi sur b.example');
    expect(shown.find('[data-offer="a-1"] .also a').getAttribute('href')).toBe('#/offer/a-2');
  });
});

describe('the list', () => {
  it('filters without regard to accents, case and order of the words', async () => {
    const { page: shown } = await open();
    await shown.type('#filter', 'generique SOCIETE');
    expect(rows(shown)).toEqual(['a-4']);
    expect(shown.words()).toContain('1 sur 5');
    await shown.type('#filter', 'aetheria');
    expect(rows(shown)).toEqual(['a-3']);
    await shown.type('#filter', 'xyz');
    expect(rows(shown)).toEqual([]);
    expect(shown.words()).toContain('Aucune offre ne correspond');
  });

  it('sorts by a click on a heading, the other way by a second one, and says so', async () => {
    const { page: shown } = await open({ list: sampleSummaries(9) });
    expect(shown.find('.column-date[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await shown.click('th.column-score .sort');
    const down = scores(shown);
    expect(down.at(-1)).toBe('–');
    expect(down.slice(0, -1).map(Number)).toEqual([...down.slice(0, -1).map(Number)].sort((a, b) => b - a));
    expect(shown.find('th.column-score[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await shown.click('th.column-score .sort');
    const up = scores(shown);
    expect(up.at(-1)).toBe('–');
    expect(up.slice(0, -1)).toEqual(down.slice(0, -1).reverse());
  });

  it('changes a state at once and takes it back when it was not kept', async () => {
    const { page: shown, kept } = await open();
    await shown.type('[data-offer="a-1"] select', 'interview');
    await settle();
    expect(kept.asked).toContainEqual({ type: 'offers/update', request: { id: 'a-1', state: 'interview' } });
    expect(shown.find<HTMLSelectElement>('[data-offer="a-1"] select').value).toBe('interview');
    kept.fail = true;
    await shown.type('[data-offer="a-1"] select', 'refused');
    await settle();
    expect(shown.find<HTMLSelectElement>('[data-offer="a-1"] select').value).toBe('interview');
    expect(shown.find('.toast').textContent).toContain('n’a pas été enregistré');
  });

  it('removes with a way back', async () => {
    const { page: shown, kept } = await open();
    await shown.click('[data-offer="a-1"] .column-actions button');
    await settle();
    expect(rows(shown)).toEqual(['a-2', 'a-3', 'a-4', 'a-5']);
    expect(shown.find('.toast').textContent).toContain('est supprimée');
    await shown.click('[data-action="undo"]');
    await settle();
    expect(rows(shown)).toEqual(['a-1', 'a-2', 'a-3', 'a-4', 'a-5']);
    expect(kept.asked).toContainEqual({ type: 'offers/restore', request: { offer: kept.offer } });
  });

  it('stays quick with ten thousand: it draws a hundred and offers more', async () => {
    const { page: shown } = await open({ list: sampleSummaries(10_000) });
    expect(rows(shown).length).toBe(100);
    expect(shown.words()).toContain('10 000 offres');
    const more = shown.all('button').find((button) => button.textContent?.includes('100 offres de plus'));
    more?.click();
    await settle();
    expect(rows(shown).length).toBe(200);
  });

  it('shows hostile words as text', async () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const [first] = sampleSummaries(1);
    const node = { type: 'img', props: {}, constructor: undefined } as unknown as string;
    const { page: shown } = await open({
      list: [
        { ...first!, title: hostile, company: hostile, locations: [hostile], source: hostile },
        {
          ...first!,
          id: 'b',
          title: node,
          company: node,
          locations: node as unknown as string[],
          source: node,
        },
      ],
    });
    expect(shown.all('img')).toEqual([]);
    expect(shown.words()).toContain(hostile);
    expect(shown.find('[data-offer="b"] a').textContent).toBe('Offre sans titre');
  });
});

describe('going to an offer and back', () => {
  const go = async (hash: string): Promise<void> => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
    await settle(20);
  };
  it('finds the list as it was, with the focus on the line that was open', async () => {
    const { page: shown } = await open();
    await shown.type('#filter', 'lyon');
    const before = rows(shown);
    await go('#/offer/a-1');
    expect(shown.all('[data-offer]')).toEqual([]);
    expect(document.activeElement).toBe(shown.find('main'));
    await go('#/');
    expect(rows(shown)).toEqual(before);
    expect(shown.find<HTMLInputElement>('#filter').value).toBe('lyon');
    expect(document.activeElement).toBe(shown.find('[data-offer="a-1"] a'));
  });
});

describe('a saved offer', () => {
  it('keeps every line of the text and every mark', async () => {
    const { page: shown } = await open({ hash: '#/offer/a-1' });
    const text = shown.find('[data-offer-text]').textContent ?? '';
    for (const line of SAMPLE_TEXT.split('\n').filter(Boolean)) expect(text).toContain(line);
    const marks = shown.all('[data-offer-text] mark');
    expect(marks.map((mark) => mark.textContent)).toEqual(
      sampleReading().matches.map(({ surface }) => surface),
    );
    for (const mark of marks) {
      expect(mark.hasAttribute('title')).toBe(false);
      const words = document.getElementById(mark.getAttribute('aria-describedby') ?? '')?.textContent;
      expect(['vous l’avez', 'vous l’avez en partie', 'absent de votre profil']).toContain(words);
    }
  });

  it('shows the sentence of a line of the receipt', async () => {
    const { page: shown } = await open({ hash: '#/offer/a-1' });
    expect(shown.all('[data-flash]')).toEqual([]);
    const line = shown.all('button.receipt-line').find((one) => one.textContent?.includes('Cybersécurité'));
    line?.click();
    await settle();
    expect(shown.all('[data-flash]').map((piece) => piece.textContent)).toEqual(['cybersécurité']);
    expect(shown.all('[data-offer-text] mark').length).toBe(sampleReading().matches.length);
  });

  it('saves notes and tags by themselves, together', async () => {
    const { page: shown, kept } = await open({ hash: '#/offer/a-1' });
    await shown.type('textarea', 'Appeler lundi');
    await shown.type('.notes input', 'Lyon, à relancer');
    expect(shown.find('[data-save]').dataset.save).toBe('dirty');
    await settle(700);
    expect(kept.asked.filter(({ type }) => type === 'offers/update')).toEqual([
      { type: 'offers/update', request: { id: 'a-1', notes: 'Appeler lundi', tags: ['Lyon', 'à relancer'] } },
    ]);
    expect(shown.find('[data-save]').dataset.save).toBe('saved');
  });

  it('saves what waits when the user leaves it', async () => {
    const { page: shown, kept } = await open({ hash: '#/offer/a-1' });
    await shown.type('textarea', 'Vite');
    shown.remove();
    await settle();
    expect(kept.asked).toContainEqual({ type: 'offers/update', request: { id: 'a-1', notes: 'Vite' } });
  });

  it('leads to the original ad, and only to a web address', async () => {
    const { page: shown } = await open({ hash: '#/offer/a-1' });
    const link = shown.find<HTMLAnchorElement>('a[target="_blank"]');
    expect(link.href).toBe('https://emploi.example/offres/nv-2026-118');
    expect(link.rel).toBe('noreferrer noopener');
    shown.remove();
    const bad = sampleSaved({ url: 'java\nscript:alert(1)' });
    const other = await open({ hash: '#/offer/a-1', offer: bad });
    expect(other.page.all('a[target="_blank"]')).toEqual([]);
  });
});
