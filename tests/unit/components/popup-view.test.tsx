// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type PopupActions, type PopupData, PopupView } from '../../../components/PopupView.tsx';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import type { OfferView, TabView } from '../../../lib/model/view.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { draw } from '../../support/render-page.tsx';
import {
  DETECTION,
  SAMPLE_TEXT,
  sampleFit,
  sampleReading,
  sampleTabViews,
  sampleView,
  spanOf,
} from '../../support/sample-view.ts';

const VIEWS = sampleTabViews();

function actions(): PopupActions {
  return {
    save: vi.fn(),
    grade: vi.fn(),
    reveal: vi.fn(),
    retry: vi.fn(),
    reloadPage: vi.fn(),
    openProfile: vi.fn(),
    openOffers: vi.fn(),
    openOffer: vi.fn(),
    copyReport: vi.fn(),
    copy: vi.fn(),
    correct: { overrule: vi.fn(), undo: vi.fn(), have: vi.fn(), weigh: vi.fn() },
    page: {
      judge: vi.fn(),
      pickPart: vi.fn(),
      forgetPart: vi.fn(),
      readSelection: vi.fn(),
      readAnyway: vi.fn(),
    },
  };
}

function data(view: TabView, change: Partial<PopupData> = {}): PopupData {
  return {
    view,
    save: { step: 'unsaved' },
    grade: null,
    told: null,
    slow: false,
    busy: false,
    report: 'Jalon 0.1.0',
    ...change,
  };
}

function offer(change: Partial<OfferView> = {}): TabView {
  return { status: 'offer', view: sampleView(change), detection: DETECTION, savedId: null, hasProfile: true };
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it.each(Object.keys(VIEWS))('shows: %s', async (name) => {
    const view = VIEWS[name] as TabView;
    const page = draw(<PopupView data={data(view, { slow: true })} actions={actions()} />, language);
    expect(page.find('main').dataset.status).toBe(view.status);
    expect(page.all('h1').length).toBe(1);
    // A key or a hole that no message fills would be read by the user.
    expect(page.words()).not.toMatch(/undefined|null|NaN|\[object|\{[a-z]+\}/);
    expect(page.words()).not.toMatch(
      /\b(popup|band|component|condition|conflict|shape|signal|why|what-if)\.[a-z-]+/,
    );
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('shares no sentence with the other language', () => {
    const other = createTranslator(language === 'fr' ? 'en' : 'fr');
    for (const view of Object.values(VIEWS)) {
      const words = draw(<PopupView data={data(view)} actions={actions()} />, language).words();
      for (const key of [
        'popup.save',
        'why.best',
        'conditions.title',
        'popup.no-offer.read',
        'popup.error.copy',
      ] as const) {
        expect(words).not.toContain(other.t(key));
      }
    }
  });
});

describe('an offer with a fit', () => {
  it('says number, margin, word and range', () => {
    const page = draw(<PopupView data={data(offer())} actions={actions()} />);
    const { score } = sampleFit();
    expect(page.find('[data-score]').dataset.score).toBe(String(score));
    expect(page.words()).toContain(`${score}± 8`);
    expect(page.words()).toContain('Bon accord (limite)');
    expect(page.words()).toContain(`entre ${Number(score) - 8} et ${Number(score) + 8} sur 100`);
  });

  it('puts what breaks the deal before the number, what fails before what is open', () => {
    const page = draw(<PopupView data={data(offer())} actions={actions()} />);
    const words = page.words();
    expect(words.indexOf('Contre vos critères · Astreintes')).toBeGreaterThan(0);
    expect(words.indexOf('À demander · Habilitation')).toBeGreaterThan(words.indexOf('Contre vos critères'));
    expect(words.indexOf('À demander · Habilitation')).toBeLessThan(words.indexOf('Bon accord'));
  });

  it('leads every line of the receipt to its sentence', async () => {
    const act = actions();
    const page = draw(<PopupView data={data(offer())} actions={act} />);
    const lines = page.all('button.receipt-line');
    expect(lines.length).toBe(sampleFit().lines.length);
    for (const line of lines) line.click();
    const revealed = vi
      .mocked(act.reveal)
      .mock.calls.map(([{ start, end }]) => SAMPLE_TEXT.slice(start, end));
    expect(revealed.sort()).toEqual(
      sampleFit()
        .lines.flatMap(({ evidence }) => evidence.map(({ start, end }) => SAMPLE_TEXT.slice(start, end)))
        .sort(),
    );
  });

  it('goes through several places of a line one click after the other', async () => {
    const act = actions();
    const spans = [spanOf('VMware'), spanOf('Kubernetes')];
    const [line] = sampleFit().lines;
    const fit = sampleFit({ lines: [{ ...line!, evidence: spans }] });
    const page = draw(<PopupView data={data(offer({ fit }))} actions={act} />);
    for (let count = 0; count < 3; count += 1) await page.click('button.receipt-line');
    expect(vi.mocked(act.reveal).mock.calls.map(([span]) => span)).toEqual([spans[0], spans[1], spans[0]]);
  });

  it('says the same whole points in the reasons as on the receipt', () => {
    const page = draw(<PopupView data={data(offer())} actions={actions()} />);
    const [best] = page.all('.gain .reason');
    expect(best?.textContent).toContain('Expérience');
    const points = page.find('[data-component="experience"] [data-points]').dataset.points;
    expect(best?.textContent).toContain(`+${points}`);
    const [worst] = page.all('.loss .reason');
    expect(worst?.textContent).toBe('−9Cybersécurité\u00A0: absent de votre profil');
  });

  it('has no button that leads nowhere', () => {
    const fit = sampleFit();
    const bare = sampleFit({ lines: fit.lines.map((line) => ({ ...line, evidence: [] })) });
    const page = draw(<PopupView data={data(offer({ fit: bare }))} actions={actions()} />);
    expect(page.all('button.receipt-line').length).toBe(0);
    expect(page.all('span.receipt-line').length).toBe(fit.lines.length);
  });

  it('warns of another role, with the shares, and is silent about a project manager’s', () => {
    expect(draw(<PopupView data={data(offer())} actions={actions()} />).words()).not.toContain(
      'autre métier',
    );
    const page = draw(
      <PopupView data={data(VIEWS['offer of another role'] as TabView)} actions={actions()} />,
    );
    expect(page.words()).toContain('Les bons mots, mais un autre métier');
    expect(page.words()).toContain('ingénieur : 54 %');
    expect(page.words()).toContain('chef de projet : 18 %');
    expect(page.words()).not.toContain('technicien');
  });

  it('says when skills count less because the job is of another kind', () => {
    const words = (carry: number): string =>
      draw(<PopupView data={data(offer({ fit: sampleFit({ carry }) }))} actions={actions()} />).words();
    expect(words(0.6)).toContain('vos compétences y comptent pour 60 %');
    expect(words(1)).not.toContain('y comptent pour');
  });

  it('tells a mixed role from another one', () => {
    const roleShape = { ...sampleReading().roleShape, 'project-manager': 0.4, engineer: 0.45 };
    const view = offer({ reading: sampleReading({ roleShape }) });
    const words = draw(<PopupView data={data(view)} actions={actions()} />).words();
    expect(words).toContain('Un rôle mixte À parts proches : ingénieur et chef de projet.');
    expect(words).not.toContain('autre métier');
  });

  it('tells the four states of a condition by a word and a shape, not by colour', () => {
    const page = draw(<PopupView data={data(offer())} actions={actions()} />);
    const states = new Map(page.all('[data-condition]').map((light) => [light.dataset.state, light]));
    expect([...states.keys()].sort()).toEqual(['conflicting', 'no', 'not-stated', 'yes']);
    const shapes = [...states.values()].map((light) => light.querySelector('svg')?.innerHTML);
    // The dashes of "not stated" come from its class; the drawings of the others differ by themselves.
    expect(new Set(shapes).size).toBe(4);
    expect(page.words()).toContain('Déplacements contradictoire');
    expect(page.words()).toContain('Télétravail 2 jours de télétravail');
  });

  it('lists what was seen and not counted, with the reason in words', () => {
    const page = draw(<PopupView data={data(offer())} actions={actions()} />);
    expect(page.words()).toContain('L’entreprise parle d’elle-mêmeKubernetes');
    expect(page.words()).toContain('Autre sens iciSan');
  });
});

describe('an offer without a profile', () => {
  it('shows what was found, offers the onboarding, and invents no score', async () => {
    const act = actions();
    const page = draw(<PopupView data={data(VIEWS['offer without a profile'] as TabView)} actions={act} />);
    expect(page.all('[data-score]')).toEqual([]);
    expect(page.words()).not.toMatch(/sur 100|Bon accord/);
    expect(page.words()).toContain('14 termes de votre métier repérés');
    await page.click('[data-action="start"]');
    expect(act.openProfile).toHaveBeenCalledOnce();
  });
});

describe('an offer that says too little', () => {
  it('shows the range and no number', () => {
    const page = draw(
      <PopupView data={data(VIEWS['offer with too little'] as TabView)} actions={actions()} />,
    );
    expect(page.find('[data-score]').dataset.score).toBe('');
    expect(page.words()).toContain('31–83');
    expect(page.words()).toContain('Trop peu d’éléments');
    expect(page.words()).not.toMatch(/±|Total/);
    expect(page.all('.reason-points, .points, .what-if-delta')).toEqual([]);
    expect(page.words()).toContain('14 termes de votre métier repérés');
  });
});

describe('saving', () => {
  it('says saved only in the saved state', () => {
    const view = offer();
    const page = draw(<PopupView data={data(view, { save: { step: 'saving' } })} actions={actions()} />);
    expect(page.find('.save-bar').dataset.saved).toBe('false');
    expect(page.words()).not.toContain('Enregistrée');
    page.redraw(<PopupView data={data(view, { save: { step: 'failed' } })} actions={actions()} />);
    expect(page.find('[role="alert"]').textContent).toContain('n’a pas été enregistrée');
    expect(page.find('.save-bar').dataset.saved).toBe('false');
    page.redraw(<PopupView data={data(view, { save: { step: 'saved', id: 'a-1' } })} actions={actions()} />);
    expect(page.find('.save-bar').dataset.saved).toBe('true');
    expect(page.words()).toContain('Enregistrée');
  });

  it('hands the focus on to the next thing to do', () => {
    const view = offer();
    const page = draw(<PopupView data={data(view, { save: { step: 'saving' } })} actions={actions()} />);
    page.redraw(<PopupView data={data(view, { save: { step: 'saved', id: 'a-1' } })} actions={actions()} />);
    expect(document.activeElement?.getAttribute('data-action')).toBe('open-saved');
  });
});

describe('hostile data', () => {
  const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
  const node = {
    type: 'img',
    props: { src: 'x', onerror: 'alert(1)' },
    key: null,
    ref: null,
    constructor: undefined,
  };

  it('is shown as text', () => {
    const text = `${hostile}\n${SAMPLE_TEXT}`;
    const view = offer({
      labels: Object.fromEntries(
        ['project-management', 'cybersecurity'].map((id) => [id, { fr: hostile, en: hostile }]),
      ),
      reading: sampleReading({
        text,
        facts: {
          title: { value: hostile, source: 'json-ld' },
          company: { value: hostile, source: 'json-ld' },
          locations: { value: [hostile], source: 'json-ld' },
          identifier: { value: hostile, source: 'json-ld' },
        },
        rejected: [
          {
            start: 0,
            end: hostile.length,
            concept: 'x',
            category: 'tool',
            surface: hostile,
            reason: 'ambiguous',
          },
        ],
      }),
      fit: sampleFit({ conflicts: [{ id: hostile, state: 'fail', evidence: [] }] }),
    });
    const page = draw(<PopupView data={data(view)} actions={actions()} />);
    expect(page.all('img, script')).toEqual([]);
    expect(page.words().split(hostile).length - 1).toBeGreaterThanOrEqual(6);
  });

  it('that pretends to be an element is left out', () => {
    const value = node as unknown as string;
    const view = offer({
      labels: { 'project-management': { fr: value, en: value } },
      reading: sampleReading({
        facts: {
          title: { value, source: 'json-ld' },
          company: { value, source: 'json-ld' },
          locations: { value: [value], source: 'json-ld' },
          contract: { value: value as never, source: 'json-ld' },
          remote: { value: value as never, source: 'json-ld' },
          salary: { value: value as never, source: 'json-ld' },
          education: { value, source: 'json-ld' },
          datePosted: { value, source: 'json-ld' },
          identifier: { value, source: 'json-ld' },
          languages: { value: [{ code: value, level: value as never }], source: 'json-ld' },
        },
      }),
    });
    const page = draw(<PopupView data={data(view)} actions={actions()} />);
    expect(page.all('img')).toEqual([]);
    expect(page.find('h1').textContent).toBe('Offre sans titre');
    expect(page.words()).not.toContain('[object');
  });

  it('in a signal’s name or a language’s code is shown as text', () => {
    const detection = {
      isOffer: false,
      confidence: 1,
      kind: 'other' as const,
      signals: [{ name: hostile, weight: -1 }],
    };
    const page = draw(
      <PopupView data={data({ status: 'no-offer', detection, hasProfile: true })} actions={actions()} />,
    );
    expect(page.all('img')).toEqual([]);
    expect(page.words()).toContain(hostile);
    const other = draw(
      <PopupView
        data={data({ status: 'unsupported-language', detection, language: hostile })}
        actions={actions()}
      />,
    );
    expect(other.all('img')).toEqual([]);
  });
});
