// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explanationText } from '../../../components/explanation-text.ts';
import { notFound } from '../../../components/not-found.ts';
import { OfferSections } from '../../../components/OfferSections.tsx';
import { ScoreCard } from '../../../components/ScoreCard.tsx';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import { COMPONENT_IDS } from '../../../lib/model/fit.ts';
import { CONDITIONS } from '../../../lib/model/reading.ts';
import type { OfferView } from '../../../lib/model/view.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw } from '../../support/render-page.tsx';
import { sampleFit, sampleReading, sampleView } from '../../support/sample-view.ts';

let page: Drawn | undefined;
afterEach(() => page?.remove());

function sections(view: OfferView, language: 'fr' | 'en' = 'fr') {
  const onCopy = vi.fn();
  page = draw(
    <main>
      <h1>x</h1>
      <h2>y</h2>
      <OfferSections view={view} open onReveal={vi.fn()} onCopy={onCopy} />
    </main>,
    language,
  );
  for (const details of page.all('details')) details.setAttribute('open', '');
  return { page, onCopy };
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it('all that is below the first screen is accessible and has every word', async () => {
    const { page: shown } = sections(sampleView({ matters: ['on-call', 'budget'] }), language);
    expect(shown.words()).not.toMatch(
      /undefined|null|NaN|\[object|\{[a-z]+\}|\b(silent|text|questions)\.[a-z]/,
    );
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });

  it('the copied explanation says the numbers of the screen, and adds up', async () => {
    const view = sampleView();
    const { page: shown, onCopy } = sections(view, language);
    await shown.click('[data-action="copy-explanation"]');
    const text = String(onCopy.mock.calls[0]?.[0]);
    const fit = sampleFit();
    expect(text).toBe(explanationText(view, fit, createTranslator(language)));
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\{[a-z]+\}/);
    expect(text).toContain(String(fit.score));
    const points = (pattern: RegExp): number =>
      [...text.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);
    const pattern = language === 'fr' ? /^- .+: (\d+) sur \d+$/gm : /^- .+: (\d+) of \d+$/gm;
    expect(points(pattern)).toBe(fit.score);
    const lines = language === 'fr' ? /^ {4}.+: (\d+) sur \d+$/gm : /^ {4}.+: (\d+) of \d+$/gm;
    const skills = Number(shown.find('[data-component="skills"] [data-points]').dataset.points);
    expect(points(lines)).toBe(skills);
  });
});

describe('the first screen', () => {
  it('shows parts that add up to the number, as the receipt has them', () => {
    const fit = sampleFit();
    page = draw(<ScoreCard fit={fit} />);
    const parts = page.all('[data-part]').map((part) => Number(part.querySelector('strong')?.textContent));
    expect(parts.length).toBe(fit.components.length);
    expect(parts.reduce((sum, points) => sum + points, 0)).toBe(fit.score);
    const musts = fit.lines.filter(({ strength }) => strength === 'must').length;
    const figures = [...(page.find('.score-musts').textContent ?? '').matchAll(/\d+/g)].map(Number);
    expect(figures[0]).toBe(musts);
    expect(figures.slice(1).reduce((sum, count) => sum + count, 0)).toBe(musts);
  });
});

describe('what the offer leaves out', () => {
  it('is complete where it says nothing, with and without a score', () => {
    const silent = sampleReading({ facts: {}, conditions: [], sizes: [] });
    const { employer: _employer, ...reading } = silent;
    const all = notFound(reading, null);
    expect(all.parts).toEqual(['experience', 'languages', 'education', 'location', 'contract', 'pay']);
    expect(all.conditions).toEqual(CONDITIONS);
    expect(all.facts).toHaveLength(5);
    expect(notFound(reading, { silent: COMPONENT_IDS }).parts).toEqual(COMPONENT_IDS);
  });

  it('does not call silent what was said but cannot be compared', () => {
    const missing = notFound(sampleReading(), { silent: ['pay', 'experience'] });
    expect([missing.parts, missing.incomparable]).toEqual([[], ['pay', 'experience']]);
  });

  it('is a question first where it matters to the user', () => {
    const { page: shown } = sections(sampleView({ matters: ['team'] }));
    const asked = shown.all('.questions li');
    expect(asked[0]?.textContent).toContain('compte pour vous');
    expect(asked.slice(1).some((one) => one.classList.contains('matters'))).toBe(false);
    expect(asked[0]?.textContent).toMatch(/Combien de personnes/);
  });
});
