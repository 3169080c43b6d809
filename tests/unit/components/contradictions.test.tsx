// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Contradictions } from '../../../components/Contradictions.tsx';
import { contradictionsOf } from '../../../components/contradictions.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import type { OfferFacts, Salary } from '../../../lib/model/offer.ts';
import { mergeFacts } from '../../../lib/reading/merge-facts.ts';
import { accessibilityFaults } from '../../support/check-accessibility.ts';
import { type Drawn, draw } from '../../support/render-page.tsx';

let page: Drawn | undefined;
afterEach(() => page?.remove());

const fr = createTranslator('fr', 'UTC');
const span = { start: 10, end: 20 };
const names = (facts: OfferFacts): string[] => contradictionsOf(facts, fr).map(({ name }) => name);
const pay = (min: number, max: number, period: Salary['period'] = 'year'): Salary => ({
  min,
  max,
  currency: 'EUR',
  period,
});

describe('what a page says differently in different places', () => {
  it('is kept with its sentence when data and text are merged', () => {
    const facts = mergeFacts(
      { contract: { value: 'permanent', source: 'json-ld' } },
      { contract: { value: 'fixed-term', source: 'text', evidence: [span] } },
    );
    expect(contradictionsOf(facts, fr)).toEqual([
      {
        name: 'contract',
        says: [
          { words: 'CDI', source: 'json-ld', evidence: [] },
          { words: 'CDD', source: 'text', evidence: [span] },
        ],
      },
    ]);
  });

  it('is none when the text offers a choice with the same value in it', () => {
    const facts = mergeFacts(
      { contract: { value: 'permanent', source: 'json-ld' } },
      {
        contract: {
          value: 'freelance',
          source: 'text',
          evidence: [span],
          others: [{ value: 'permanent', source: 'text' }],
        },
      },
    );
    expect(names(facts)).toEqual([]);
  });

  it.each<[string, OfferFacts, boolean]>([
    [
      'a range within a range',
      {
        salary: {
          value: pay(45_000, 55_000),
          source: 'json-ld',
          others: [{ value: pay(48_000, 52_000), source: 'text' }],
        },
      },
      false,
    ],
    [
      'the same by the month',
      {
        salary: {
          value: pay(48_000, 48_000),
          source: 'json-ld',
          others: [{ value: pay(4000, 4000, 'month'), source: 'text' }],
        },
      },
      false,
    ],
    [
      'another pay',
      {
        salary: {
          value: pay(35_000, 40_000),
          source: 'json-ld',
          others: [{ value: pay(48_000, 52_000), source: 'text' }],
        },
      },
      true,
    ],
    [
      'a place with its district',
      { locations: { value: ['Lyon'], source: 'json-ld', others: [{ value: ['Lyon 3e'], source: 'page' }] } },
      false,
    ],
    [
      'another place',
      { locations: { value: ['Lyon'], source: 'json-ld', others: [{ value: ['Nantes'], source: 'text' }] } },
      true,
    ],
    [
      'a title with its marks',
      {
        title: {
          value: 'Chef de projet infrastructures H/F',
          source: 'json-ld',
          others: [{ value: 'Chef(fe) de projet Infrastructures, Lyon', source: 'heading' }],
        },
      },
      false,
    ],
    [
      'another title',
      {
        title: {
          value: 'Comptable',
          source: 'json-ld',
          others: [{ value: 'Chef de projet', source: 'heading' }],
        },
      },
      true,
    ],
    [
      'a choice of one source',
      { contract: { value: 'permanent', source: 'text', others: [{ value: 'freelance', source: 'text' }] } },
      false,
    ],
    [
      'a second reference',
      { identifier: { value: 'A1', source: 'json-ld', others: [{ value: 'B2', source: 'url' }] } },
      false,
    ],
  ])('%s', (_what, facts, contradicts) => {
    expect(names(facts)).toHaveLength(contradicts ? 1 : 0);
  });

  it('shows both sides with their sources, and leads to the sentence', async () => {
    const onReveal = vi.fn();
    const facts: OfferFacts = {
      remoteDaysPerWeek: {
        value: 2,
        source: 'json-ld',
        others: [{ value: 3, source: 'text', evidence: [span] }],
      },
    };
    page = draw(<Contradictions contradictions={contradictionsOf(facts, fr)} onReveal={onReveal} />);
    expect(page.words()).toMatch(/2 jours.*données de la page.*retenu.*3 jours.*texte de l’offre/);
    await page.click('[data-contradiction="remoteDaysPerWeek"] button');
    expect(onReveal).toHaveBeenCalledWith(span);
    expect(await accessibilityFaults(page.root)).toEqual([]);
  });
});
