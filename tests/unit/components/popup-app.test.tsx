// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../components/api.ts';
import { App, type Surroundings } from '../../../entrypoints/popup/App.tsx';
import type { TabView } from '../../../lib/model/view.ts';
import { type Drawn, draw, settle } from '../../support/render-page.tsx';
import { sampleTabViews } from '../../support/sample-view.ts';

const VIEWS = sampleTabViews();
let page: Drawn | undefined;
afterEach(() => page?.remove());

type Answers = Readonly<Record<string, (request: never) => unknown>>;

/** An api that answers from a table; a table entry may throw or wait. */
function apiOf(answers: Answers): Api & { asked: string[] } {
  const asked: string[] = [];
  const api = async (type: string, request: unknown): Promise<unknown> => {
    asked.push(type);
    const answer = answers[type];
    if (!answer) throw new Error(`nobody answers ${type}`);
    return answer(request as never);
  };
  return Object.assign(api as unknown as Api, { asked });
}

function surroundings(): Surroundings {
  return {
    tabId: 7,
    version: '0.1.0',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36',
    open: vi.fn(),
    reloadTab: vi.fn(async () => undefined),
    showPage: vi.fn(),
    copy: vi.fn(async () => undefined),
  };
}

async function open(
  answers: Answers,
  around = surroundings(),
): Promise<{ page: Drawn; api: { asked: string[] }; around: Surroundings }> {
  const api = apiOf(answers);
  page = draw(<App api={api} around={around} />);
  await settle();
  return { page, api, around };
}

const view = (name: string): TabView => VIEWS[name] as TabView;

describe('the popup', () => {
  it('asks again while the page is being read', async () => {
    const answers = [view('reading'), view('reading'), view('offer')];
    const { page: shown } = await open({ 'tab/view': () => answers.shift() });
    expect(shown.find('main').dataset.status).toBe('reading');
    await settle(750);
    expect(shown.find('main').dataset.status).toBe('offer');
  });

  it('says saved only after the reply, by click or by the key S', async () => {
    let reply: (value: unknown) => void = () => undefined;
    const { page: shown, around } = await open({
      'tab/view': () => view('offer'),
      'tab/save': () => new Promise((resolve) => (reply = resolve)),
    });
    await shown.press(document.body, 's');
    expect(shown.find('.save-bar').dataset.saved).toBe('false');
    reply({ id: 'a-9' });
    await settle();
    expect(shown.find('.save-bar').dataset.saved).toBe('true');
    await shown.click('[data-action="open-saved"]');
    expect(around.open).toHaveBeenCalledWith('offers.html', '#/offer/a-9');
  });

  it('sends one save, however often the key is pressed', async () => {
    const { page: shown, api } = await open({
      'tab/view': () => view('offer'),
      'tab/save': () => new Promise(() => undefined),
    });
    for (let count = 0; count < 3; count += 1) await shown.press(document.body, 's');
    expect(api.asked.filter((type) => type === 'tab/save')).toEqual(['tab/save']);
  });

  it('does not take Ctrl+S or a page without an offer for a save', async () => {
    const { page: shown, api } = await open({ 'tab/view': () => view('no offer') });
    await shown.press(document.body, 's');
    expect(api.asked).not.toContain('tab/save');
  });

  it('tells that a save failed and saves at the next try', async () => {
    let tries = 0;
    const { page: shown } = await open({
      'tab/view': () => view('offer'),
      'tab/save': () => {
        tries += 1;
        if (tries === 1) throw new Error('not-saved');
        return { id: 'a-1' };
      },
    });
    await shown.click('[data-action="save"]');
    await settle();
    expect(shown.find('[role="alert"]').textContent).toContain('pas été enregistrée');
    await shown.click('[data-action="save"]');
    await settle();
    expect(shown.find('.save-bar').dataset.saved).toBe('true');
  });

  it('knows an offer that was saved before', async () => {
    const { page: shown } = await open({ 'tab/view': () => view('offer saved') });
    expect(shown.find('.save-bar').dataset.saved).toBe('true');
  });

  it('reads a page anyway', async () => {
    const { page: shown } = await open({
      'tab/view': () => view('no offer'),
      'tab/read-anyway': () => view('offer'),
    });
    await shown.click('[data-action="read-anyway"]');
    await settle();
    expect(shown.find('main').dataset.status).toBe('offer');
  });

  it('shows a sentence in the page, and says when it is gone', async () => {
    const asked: unknown[] = [];
    const { page: shown } = await open({
      'tab/view': () => view('offer'),
      'tab/reveal': (request: unknown) => {
        asked.push(request);
        if (asked.length > 1) throw new Error('gone');
        return null;
      },
    });
    await shown.click('button.reason');
    await settle();
    expect(asked[0]).toMatchObject({ tabId: 7, span: { start: expect.any(Number) } });
    expect(shown.words()).toContain('La phrase est affichée');
    await shown.click('button.reason');
    await settle();
    expect(shown.words()).toContain('n’est plus à sa place');
  });

  it('copies a report in which nothing is personal', async () => {
    const { page: shown, around } = await open({
      'tab/view': () => {
        throw new Error(
          'cannot read "Chef de projet chez Novarive" at https://emploi.example/o?mail=a@b.example',
        );
      },
    });
    expect(shown.find('main').dataset.status).toBe('error');
    await shown.click('[data-action="copy-report"]');
    const [[report = ''] = []] = vi.mocked(around.copy).mock.calls;
    expect(report).toBe(
      'Jalon 0.1.0\nError: cannot read [words] at [address]\nBrowser: Chrome/142\nInterface: fr',
    );
    expect(shown.find('.report').textContent).toBe(report);
  });

  it('reloads a page that is older than the extension', async () => {
    // Right after the reload the page has no script yet: that is no reason to send the user away again.
    const answers = [view('page older than Jalon'), view('page older than Jalon'), view('offer')];
    const { page: shown, around } = await open({ 'tab/view': () => answers.shift() });
    await shown.click('.notice button');
    await settle(20);
    expect(shown.find('main').dataset.status).toBe('reading');
    await settle(400);
    expect(around.reloadTab).toHaveBeenCalledOnce();
    expect(shown.find('main').dataset.status).toBe('offer');
  });
});
