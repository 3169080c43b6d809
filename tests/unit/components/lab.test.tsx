// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../components/api.ts';
import { staleScores } from '../../../components/RescoreNotice.tsx';
import { App } from '../../../entrypoints/offers/App.tsx';
import { App as PopupApp, type Surroundings } from '../../../entrypoints/popup/App.tsx';
import type { Agreement, Calibration, LabPreview, LabStatus } from '../../../lib/model/lab.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import type { TabView } from '../../../lib/model/view.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw, settle } from '../../support/render-page.tsx';
import { sampleSaved, sampleSummaries, sampleTabViews } from '../../support/sample-view.ts';

let page: Drawn | undefined;
beforeEach(() => {
  location.hash = '';
});
afterEach(() => page?.remove());

const PROFILE: Profile = {
  format: 'jalon.profile',
  version: 1,
  skills: [{ label: 'VMware' }],
  weights: { pay: 0 },
};
const AGREEMENT: Agreement = { share: 0.81, low: 0.7, high: 0.92, pairs: 96 };
const PROPOSAL: Calibration = {
  graded: 18,
  needed: 15,
  agreement: AGREEMENT,
  proposal: {
    weights: { role: 0.5, pay: 2 },
    agreement: { ...AGREEMENT, share: 0.9 },
    heldOut: { now: 0.78, fitted: 0.88 },
  },
};
/** As the background would answer: the more the pay weighs, the more an offer changes. */
function previewOf(profile: Profile): LabPreview {
  const step = (profile.weights?.pay ?? 1) * 4;
  return {
    labels: { vmware: { fr: 'VMware', en: 'VMware' } },
    changes: sampleSummaries(6)
      .map(({ id, title, company, score }, at) => ({
        id,
        title,
        company,
        old: score,
        now: score === null ? null : score - at * step,
        cause:
          score === null || at === 0 || step === 0
            ? null
            : at % 2
              ? { component: 'pay' as const, points: -at * step }
              : {
                  component: 'skills' as const,
                  points: -at * step,
                  line: { concepts: ['vmware'], points: -at },
                },
      }))
      .reverse(),
  };
}

interface Asked {
  type: string;
  request: unknown;
}
async function open({
  hash = '#/lab',
  language = 'fr' as 'fr' | 'en',
  calibration = PROPOSAL,
  profile = PROFILE as Profile | null,
  status = { profile: 'p', keptFor: null, running: false, rules: null } as LabStatus,
} = {}): Promise<{ page: Drawn; asked: Asked[]; last: (type: string) => unknown }> {
  location.hash = hash;
  const asked: Asked[] = [];
  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'offers/list': () =>
      sampleSummaries(5).map((offer, at) => ({
        ...offer,
        scoredFor: at < 3 ? 'old' : 'p',
        ...(at === 0
          ? {
              before: {
                at: offer.savedAt,
                score: 12,
                low: 4,
                high: 20,
                formula: 'fit-1',
                lexicon: 'x',
                why: 'rules',
              },
            }
          : {}),
      })),
    'offers/get': () => sampleSaved({ grade: 'maybe' }),
    'profile/get': () => profile,
    'lab/status': () => status,
    'lab/calibration': () => calibration,
    'lab/preview': ({ profile: tried }: { profile: Profile }) => previewOf(tried),
    'lab/apply': () => ({ changed: 3, total: 6 }),
    'lab/keep': () => null,
    'offers/update': () => sampleSaved(),
  };
  const api = (async (type: string, request: unknown) => {
    asked.push({ type, request });
    return answers[type]?.(request as never);
  }) as unknown as Api;
  page = draw(<App api={api} copy={async () => undefined} />, language);
  // The profile arrives, then the pause before it is tried, then the answer.
  await settle();
  await settle(400);
  await settle();
  return { page, asked, last: (type) => asked.filter((one) => one.type === type).at(-1)?.request };
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const nothingMissing =
    /undefined|null|NaN|\[object|\{[a-z]+\}|\b(lab|grade|calibration|rescore|weights?)\.[a-z0-9]/;

  it.each([
    ['with a proposal', PROPOSAL],
    ['without one', { ...PROPOSAL, proposal: null }],
    ['with too few grades', { graded: 3, needed: 15, agreement: null, proposal: null }],
    ['with one grade only', { graded: 16, needed: 15, agreement: null, proposal: null }],
  ] as const)('the lab has every word and no fault that axe finds: %s', async (_name, calibration) => {
    const { page: shown } = await open({ language, calibration });
    expect(shown.all('[data-change]').length).toBe(0);
    await shown.click('[data-weight="pay"] input[value="2"]');
    await settle(400);
    for (const details of shown.all('details')) details.setAttribute('open', '');
    expect(shown.all('[data-change]').length).toBe(4);
    expect(shown.words()).not.toMatch(nothingMissing);
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('so has the list with what became of its scores', async () => {
    const rules = { at: '2026-11-23T10:00:00.000Z', total: 12, changed: 5 };
    const { page: shown } = await open({
      language,
      hash: '',
      status: { profile: 'p', keptFor: null, running: false, rules },
    });
    expect(shown.words()).not.toMatch(nothingMissing);
    expect(shown.find('[data-rescored]').textContent).toContain('12');
    expect(shown.find('[data-stale]').dataset.stale).toBe('3');
    expect(shown.find('.list-before').textContent).toContain('12');
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});

describe('the lab', () => {
  it('previews what is tried, the largest change first with its reason, and keeps nothing', async () => {
    const { page: shown, asked } = await open();
    expect(shown.find('.lab-summary').dataset.moved).toBe('0');
    await shown.click('[data-weight="pay"] input[value="2"]');
    await shown.click('[data-weight="skills"] input[value="0.5"]');
    await settle(400);
    const previews = asked.filter(({ type }) => type === 'lab/preview');
    // Two quick clicks are one question.
    expect(previews.map(({ request }) => (request as { profile: Profile }).profile.weights)).toEqual([
      { pay: 0 },
      { pay: 2, skills: 0.5 },
    ]);
    const first = shown.find('[data-change]');
    expect(first.dataset.change).toBe('a-5');
    expect(first.textContent).toContain('−32');
    expect(first.textContent).toContain('Compétences −32, surtout VMware −4');
    expect(asked.some(({ type }) => type === 'lab/apply' || type === 'profile/put')).toBe(false);
    expect(shown.all('.histogram rect').length).toBe(20);
  });

  it('applies exactly what was shown, and says so in the list', async () => {
    const { page: shown, last } = await open();
    await shown.click('[data-weight="pay"] input[value="1"]');
    await settle(400);
    await shown.click('[data-action="apply"]');
    await settle(20);
    expect(last('lab/apply')).toEqual(last('lab/preview'));
    expect(location.hash).toBe('#/');
    await settle(20);
    expect(shown.words()).toContain('3 scores ont changé');
  });

  it('can be left with everything as it was', async () => {
    const { page: shown, asked } = await open();
    await shown.click('[data-weight="pay"] input[value="2"]');
    await shown.click('[data-action="keep"]');
    await settle(20);
    expect(location.hash).toBe('#/');
    expect(asked.some(({ type }) => type === 'lab/apply' || type === 'profile/put')).toBe(false);
    expect(asked.some(({ type }) => type === 'lab/keep')).toBe(true);
  });

  it('tries proposed weights only when asked, and then only previews them', async () => {
    const { page: shown, asked, last } = await open();
    expect(shown.words()).toContain('81 % des paires dans le même ordre');
    expect(asked.filter(({ type }) => type === 'lab/preview')).toHaveLength(1);
    await shown.click('[data-action="try"]');
    await settle(400);
    expect((last('lab/preview') as { profile: Profile }).profile).toEqual({
      ...PROFILE,
      weights: { role: 0.5, pay: 2 },
    });
    expect(shown.find<HTMLInputElement>('[data-weight="role"] input:checked').value).toBe('0.5');
    expect(asked.some(({ type }) => type === 'lab/apply')).toBe(false);
  });

  it('has a way to the profile where there is none', async () => {
    const { page: shown } = await open({ profile: null });
    expect(shown.find('a[href="welcome.html"].button')).toBeTruthy();
  });
});

describe('stale scores', () => {
  const offers = sampleSummaries(3).map((offer, at) => ({ ...offer, scoredFor: at === 0 ? 'now' : 'old' }));
  it('are counted unless the user keeps them or has no profile', () => {
    const status = { running: false, rules: null };
    expect(staleScores(offers, { ...status, profile: 'now', keptFor: null })).toBe(2);
    expect(staleScores(offers, { ...status, profile: 'now', keptFor: 'now' })).toBe(0);
    expect(staleScores(offers, { ...status, profile: 'now', keptFor: 'earlier' })).toBe(2);
    expect(staleScores(offers, { ...status, profile: null, keptFor: null })).toBe(0);
  });
});

describe('the user’s opinion', () => {
  it('is given and taken back in the list and on the offer', async () => {
    const { page: shown, last } = await open({ hash: '' });
    await shown.click('[data-offer="a-2"] [data-grade="yes"]');
    expect(last('offers/update')).toEqual({ id: 'a-2', grade: 'yes' });
    expect(shown.find('[data-offer="a-2"] [data-grade="yes"]').getAttribute('aria-pressed')).toBe('true');
    await shown.click('[data-offer="a-2"] [data-grade="yes"]');
    expect(last('offers/update')).toEqual({ id: 'a-2', grade: null });
    shown.remove();
    const detail = await open({ hash: '#/offer/a-1' });
    expect(detail.page.find('[data-grade="maybe"]').getAttribute('aria-pressed')).toBe('true');
    await detail.page.click('[data-grade="no"]');
    expect(detail.last('offers/update')).toEqual({ id: 'a-1', grade: 'no' });
  });

  it('saves the offer from the popup first', async () => {
    const asked: Asked[] = [];
    const view = sampleTabViews().offer as TabView;
    const api = (async (type: string, request: unknown) => {
      asked.push({ type, request });
      return type === 'tab/view' ? view : type === 'tab/save' ? { id: 'new' } : sampleSaved();
    }) as unknown as Api;
    const around = { tabId: 3, version: '0', userAgent: 'x' } as unknown as Surroundings;
    page = draw(<PopupApp api={api} around={around} />);
    await settle();
    await page.click('[data-grade="maybe"]');
    await settle();
    expect(asked.slice(1)).toEqual([
      { type: 'tab/save', request: { tabId: 3 } },
      { type: 'offers/update', request: { id: 'new', grade: 'maybe' } },
    ]);
    expect(page.find('[data-saved]').dataset.saved).toBe('true');
    await page.click('[data-grade="maybe"]');
    await settle();
    expect(asked.at(-1)).toEqual({ type: 'offers/update', request: { id: 'new', grade: null } });
  });
});
