// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../components/api.ts';
import type { Corrector } from '../../../components/corrections.ts';
import { OfferSections } from '../../../components/OfferSections.tsx';
import { addHeld } from '../../../components/profile-edits.ts';
import { App as OffersApp } from '../../../entrypoints/offers/App.tsx';
import { App as PopupApp } from '../../../entrypoints/popup/App.tsx';
import type { Correction, OfferView, TabView } from '../../../lib/model/view.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw, settle } from '../../support/render-page.tsx';
import {
  DETECTION,
  sampleFit,
  sampleReading,
  sampleSaved,
  sampleView,
  spanOf,
} from '../../support/sample-view.ts';

let page: Drawn | undefined;
afterEach(() => page?.remove());

const VMWARE: Correction = {
  concept: 'vmware',
  surface: 'vmware',
  verdict: 'count',
  strength: 'nice',
  everywhere: false,
  spans: [spanOf('VMware')],
};
const KUBERNETES: Correction = {
  concept: 'kubernetes',
  surface: 'kubernetes',
  verdict: 'ignore',
  everywhere: true,
  spans: [spanOf('Kubernetes')],
};
const corrected = (change: Partial<OfferView> = {}): OfferView => {
  const reading = sampleReading();
  return sampleView({
    reading: {
      ...reading,
      rejected: reading.rejected.map((one) =>
        one.concept === 'kubernetes' ? { ...one, reason: 'overruled' } : one,
      ),
    },
    corrections: [VMWARE, KUBERNETES],
    ...change,
  });
};
const corrector = () =>
  ({ overrule: vi.fn(), undo: vi.fn(), have: vi.fn(), weigh: vi.fn() }) satisfies Record<
    keyof Corrector,
    unknown
  >;

function sections(
  view: OfferView,
  language: 'fr' | 'en' = 'fr',
): { page: Drawn; correct: ReturnType<typeof corrector> } {
  const correct = corrector();
  page = draw(
    <main>
      <h1>x</h1>
      <h2>y</h2>
      <OfferSections view={view} open onReveal={vi.fn()} onCopy={vi.fn()} correct={correct} />
    </main>,
    language,
  );
  return { page, correct };
}
const rowOf = (concepts: string): string => `[data-row="${concepts}"]`;

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it('is accessible, closed, open and corrected', async () => {
    const { page: shown } = sections(corrected(), language);
    expect(await accessibilityFaults(document.body)).toEqual([]);
    await shown.click(`${rowOf('vmware')} .correct-toggle`);
    expect(shown.all('.correct-menu')).toHaveLength(1);
    expect(await accessibilityFaults(document.body)).toEqual([]);
    expect(shown.words()).not.toMatch(/\{[a-z]+\}|correct\.[a-z]+/);
  });

  it('every button has a name that begins with the words it shows', () => {
    const { page: shown } = sections(corrected(), language);
    for (const button of shown.all('.correct-count, .correct-undo'))
      expect(button.getAttribute('aria-label')?.startsWith(button.textContent ?? '-')).toBe(true);
    expect(shown.all('.correct-count').length).toBeGreaterThan(0);
    const names = shown.all('.correct-toggle').map((button) => button.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a term that was seen and not counted', () => {
  it('counts with one click', async () => {
    const { page: shown, correct } = sections(sampleView());
    const [button] = shown.all('[data-count="Kubernetes"]');
    button?.click();
    expect(correct.overrule).toHaveBeenCalledExactlyOnceWith(
      [{ concept: 'kubernetes', surface: 'Kubernetes', verdict: 'count' }],
      false,
    );
  });

  it('that the user set aside is taken back instead', async () => {
    const { page: shown, correct } = sections(corrected());
    expect(shown.all('[data-count="Kubernetes"]')).toEqual([]);
    await shown.click('.rejections [data-undo="kubernetes"]');
    expect(correct.undo).toHaveBeenCalledExactlyOnceWith([
      { concept: 'kubernetes', surface: 'kubernetes', everywhere: true },
    ]);
  });
});

describe('a line of the receipt', () => {
  const TERM = { concept: 'vmware', surface: 'VMware' };
  it.each([
    ['not-asked', [{ ...TERM, verdict: 'ignore' }], false],
    ['nice', [{ ...TERM, verdict: 'count', strength: 'nice' }], false],
    ['wrong', [{ ...TERM, verdict: 'ignore' }], false],
    ['wrong-always', [{ ...TERM, verdict: 'ignore' }], true],
  ])('can be said to be: %s', async (choice, overrules, everywhere) => {
    const { page: shown, correct } = sections(sampleView());
    await shown.click(`${rowOf('vmware')} .correct-toggle`);
    await shown.click(`[data-correct="${choice}"]`);
    expect(correct.overrule).toHaveBeenCalledExactlyOnceWith(overrules, everywhere);
    expect(shown.all('.correct-menu')).toEqual([]);
    expect(document.activeElement).toBe(shown.find(`${rowOf('vmware')} .correct-toggle`));
  });

  it('offers no strength that it has, and "I have it" only for what is not held', async () => {
    const { page: shown, correct } = sections(sampleView());
    for (const line of sampleFit().lines) {
      const row = rowOf(line.concepts.join(' '));
      await shown.click(`${row} .correct-toggle`);
      expect(shown.all('[data-correct="must"]').length).toBe(line.strength === 'must' ? 0 : 1);
      expect(shown.all('[data-correct="nice"]').length).toBe(line.strength === 'nice' ? 0 : 1);
      expect(shown.all('[data-correct^="have"]').length).toBe(
        line.link?.type === 'exact' ? 0 : line.concepts.length,
      );
    }
    await shown.click(`${rowOf('cybersecurity')} .correct-toggle`);
    await shown.click('[data-correct="have"]');
    expect(correct.have).toHaveBeenCalledOnce();
    expect(correct.have.mock.calls[0]?.[0]).toContain('cybersécurité');
  });

  it('covers all the words of its concept at once', async () => {
    const reading = sampleReading();
    const second = spanOf('Azure');
    const fit = sampleFit();
    const line = fit.lines.find(({ concepts }) => concepts.join() === 'vmware');
    const found = reading.matches.find(({ concept }) => concept === 'vmware');
    if (!line || !found) throw new Error('the sample has changed');
    const { page: shown, correct } = sections(
      sampleView({
        reading: { ...reading, matches: [...reading.matches, { ...found, ...second, surface: 'vSphere' }] },
        fit: { ...fit, lines: [{ ...line, evidence: [...line.evidence, second] }] },
      }),
    );
    await shown.click(`${rowOf('vmware')} .correct-toggle`);
    await shown.click('[data-correct="not-asked"]');
    expect(correct.overrule.mock.calls[0]?.[0].map(({ surface }: { surface: string }) => surface)).toEqual([
      'VMware',
      'vSphere',
    ]);
  });

  it('closes its menu with Escape and keeps the focus; only one is open', async () => {
    const { page: shown } = sections(sampleView());
    await shown.click(`${rowOf('vmware')} .correct-toggle`);
    await shown.click(`${rowOf('cybersecurity')} .correct-toggle`);
    expect(shown.all('.correct-menu')).toHaveLength(1);
    expect(shown.find(`${rowOf('vmware')} .correct-toggle`).getAttribute('aria-expanded')).toBe('false');
    await shown.press(shown.find('[data-correct="wrong"]'), 'Escape');
    expect(shown.all('.correct-menu')).toEqual([]);
    expect(document.activeElement).toBe(shown.find(`${rowOf('cybersecurity')} .correct-toggle`));
  });

  it('says that it was corrected, with the way back', async () => {
    const { page: shown, correct } = sections(corrected());
    expect(shown.find(`${rowOf('vmware')} .corrected`).textContent).toContain('corrigé par vous');
    await shown.click(`${rowOf('vmware')} [data-undo]`);
    expect(correct.undo).toHaveBeenCalledExactlyOnceWith([
      { concept: 'vmware', surface: 'vmware', everywhere: false },
    ]);
    expect(shown.all('.receipt-row .corrected')).toHaveLength(1);
  });

  it('that was set aside stays in sight', () => {
    const { page: shown } = sections(corrected());
    expect(shown.find('.set-aside').textContent).toBe(
      'Écartés par vousKubernetesdans toutes les offresAnnuler',
    );
  });

  it('hands the focus to the way back when it goes', async () => {
    const fit = sampleFit();
    const { page: shown, correct } = sections(sampleView());
    await shown.click(`${rowOf('vmware')} .correct-toggle`);
    await shown.click('[data-correct="not-asked"]');
    const gone = sampleView({
      fit: { ...fit, lines: fit.lines.filter(({ concepts }) => concepts.join() !== 'vmware') },
      corrections: [{ ...VMWARE, verdict: 'ignore' }],
    });
    shown.redraw(
      <main>
        <h1>x</h1>
        <h2>y</h2>
        <OfferSections view={gone} open onReveal={vi.fn()} onCopy={vi.fn()} correct={correct} />
      </main>,
    );
    expect(document.activeElement).toBe(shown.find('[data-undo="vmware"]'));
  });

  it('cannot be corrected where nobody listens', () => {
    page = draw(<OfferSections view={corrected()} open onReveal={vi.fn()} onCopy={vi.fn()} />);
    expect(page.all('.correct-toggle, .correct-count, .correct-undo')).toEqual([]);
    expect(page.all('button.receipt-line').length).toBe(sampleFit().lines.length);
  });
});

describe('the popup', () => {
  const tab = (view: OfferView): TabView => ({
    status: 'offer',
    view,
    detection: DETECTION,
    savedId: null,
    hasProfile: true,
  });
  async function open(answers: Readonly<Record<string, (request: never) => unknown>>) {
    const asked: [string, unknown][] = [];
    const api = (async (type: string, request: unknown) => {
      asked.push([type, request]);
      const answer = answers[type];
      if (!answer) throw new Error(`nobody answers ${type}`);
      return answer(request as never);
    }) as unknown as Api;
    page = draw(
      <PopupApp
        api={api}
        around={{
          tabId: 7,
          version: '0',
          userAgent: '',
          open: vi.fn(),
          reloadTab: async () => undefined,
          showPage: () => undefined,
          copy: async () => undefined,
        }}
      />,
    );
    await settle();
    return { page, asked };
  }

  it('shows and says the new number', async () => {
    const { page: shown, asked } = await open({
      'tab/view': () => tab(sampleView()),
      'tab/overrule': () => tab(sampleView({ fit: sampleFit({ score: 81 }) })),
    });
    await shown.click('[data-count="Kubernetes"]');
    await settle();
    expect(asked.at(-1)).toEqual([
      'tab/overrule',
      {
        tabId: 7,
        overrules: [{ concept: 'kubernetes', surface: 'Kubernetes', verdict: 'count' }],
        everywhere: false,
      },
    ]);
    expect(shown.find('[data-score]').dataset.score).toBe('81');
    expect(shown.find('main > [role="status"]').textContent).toContain('81 sur 100');
  });

  it('says when a correction was not saved, and shows what was there', async () => {
    const { page: shown } = await open({ 'tab/view': () => tab(sampleView()) });
    const before = shown.find('[data-score]').dataset.score;
    await shown.click('[data-count="Kubernetes"]');
    await settle();
    expect(shown.find('main > [role="status"]').textContent).toContain('n’a pas été enregistrée');
    expect(shown.find('main > [role="status"]').className).toBe('told');
    expect(shown.find('[data-score]').dataset.score).toBe(before);
  });

  it('shows the answer to the last correction, whichever comes last', async () => {
    const replies: ((view: TabView) => void)[] = [];
    const { page: shown } = await open({
      'tab/view': () => tab(sampleView()),
      'tab/overrule': () => new Promise<TabView>((resolve) => replies.push(resolve)),
    });
    await shown.click('[data-count="Kubernetes"]');
    await shown.click('[data-count="Kubernetes"]');
    replies[1]?.(tab(sampleView({ fit: sampleFit({ score: 82 }) })));
    replies[0]?.(tab(sampleView({ fit: sampleFit({ score: 11 }) })));
    await settle();
    expect(shown.find('[data-score]').dataset.score).toBe('82');
  });

  it('puts a skill that the user holds into the profile', async () => {
    const { page: shown, asked } = await open({
      'tab/view': () => tab(sampleView()),
      'profile/get': () => ({ format: 'jalon.profile', version: 1, experienceYears: 9 }),
      'profile/put': () => null,
    });
    await shown.click(`${rowOf('cybersecurity')} .correct-toggle`);
    await shown.click('[data-correct="have"]');
    await settle();
    expect(asked.filter(([type]) => type === 'profile/put')).toEqual([
      [
        'profile/put',
        {
          profile: {
            format: 'jalon.profile',
            version: 1,
            experienceYears: 9,
            skills: [{ label: 'cybersécurité', level: 3 }],
          },
        },
      ],
    ]);
    expect(asked.at(-1)?.[0]).toBe('tab/view');
  });
});

describe('a saved offer', () => {
  it('is corrected, and what is being typed stays', async () => {
    location.hash = '#/offer/a-1';
    const saved = sampleSaved();
    const asked: string[] = [];
    const api = (async (type: string) => {
      asked.push(type);
      if (type === 'offers/list') return [];
      if (type === 'offers/get') return saved;
      if (type === 'offers/overrule')
        return { ...saved, notes: 'old', fit: sampleFit({ score: 33 }), corrections: [VMWARE] };
      return saved;
    }) as unknown as Api;
    page = draw(<OffersApp api={api} copy={async () => undefined} />);
    await settle();
    await page.type('textarea', 'typed meanwhile');
    await page.click('[data-count="Kubernetes"]');
    await settle();
    expect(asked).toContain('offers/overrule');
    expect(page.find('[data-score]').dataset.score).toBe('33');
    expect(page.find<HTMLTextAreaElement>('textarea').value).toBe('typed meanwhile');
    expect(page.words()).toContain('Score : 33 sur 100');
    location.hash = '';
  });
});

describe('a skill that the user says he holds', () => {
  it('is added on his own level, under one name, and never lowers what is there', () => {
    const first = addHeld(null, ['VMware', 'vSphere']);
    expect(first.skills).toEqual([{ label: 'VMware', level: 3 }]);
    const expert = { ...first, skills: [{ label: 'vsphere', level: 5 as const }] };
    expect(addHeld(expert, ['VMware', 'vSphere'])).toBe(expert);
  });
});
