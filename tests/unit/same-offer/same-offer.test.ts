import { describe, expect, it } from 'vitest';
import type { OfferPrint } from '../../../lib/model/known-offer.ts';
import { companiesAgree, placesAgree, titlesAgree } from '../../../lib/same-offer/compare-names.ts';
import { sameOffer } from '../../../lib/same-offer/same-offer.ts';
import { sketchText } from '../../../lib/same-offer/sketch-text.ts';

describe('titles', () => {
  it.each([
    ['Chef de projet infrastructures H/F', 'CHEF DE PROJET INFRASTRUCTURE (F/H)'],
    ['Chef de projets infrastructure - CDI', 'Chef de projet Infrastructures'],
    ['Infrastructure Project Manager', 'Project Manager, Infrastructure (m/w/d)'],
    ['Chef de projet infrastructures', 'Chef de projet infrastructures - Lyon'],
  ])('%s = %s', (a, b) => {
    expect(titlesAgree(a, b)).toBe(true);
    expect(titlesAgree(b, a)).toBe(true);
  });
  it.each([
    ['Chef de projet infrastructures', 'Chef de projet applicatif'],
    ['Chef de projet réseau', 'Chef de projet systèmes et réseau cloud sécurité stockage'],
    ['Chef de projet infrastructures', 'Chef de projet infrastructures junior'],
    ['Chef de projet infrastructures', 'Chef de projet infrastructures - alternance'],
    ['Chef de projet Lyon', 'Chef de projet Paris'],
    ['', ''],
    ['H/F', 'H/F'],
  ])('%s ≠ %s', (a, b) => {
    expect(titlesAgree(a, b)).toBe(false);
    expect(titlesAgree(b, a)).toBe(false);
  });
});

describe('companies', () => {
  it.each([
    ['Novarive', 'NOVARIVE SAS', 'same'],
    ['Groupe Novarive', 'Novarive France', 'same'],
    ['Harbrook Logistics Ltd', 'Harbrook Logistics', 'same'],
    ['Banque du Val', 'Banque du Lac', 'different'],
    ['Novarive', 'Entreprise confidentielle', 'unknown'],
    ['', 'Novarive', 'unknown'],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(companiesAgree(a, b)).toBe(expected);
    expect(companiesAgree(b, a)).toBe(expected);
  });
});

describe('places', () => {
  it.each([
    [['Lyon 3e'], ['69003 Lyon, Auvergne-Rhône-Alpes, France'], 'same'],
    [['Lyon', 'Paris'], ['Paris (75)'], 'same'],
    [['Lyon, France'], ['Paris, France'], 'different'],
    [['Saint-Denis'], ['Saint-Étienne'], 'different'],
    [['Île-de-France'], ['Paris'], 'unknown'],
    [[], ['Paris'], 'unknown'],
  ])('%j, %j: %s', (a, b, expected) => {
    expect(placesAgree(a, b)).toBe(expected);
  });
});

describe('the same offer', () => {
  const words = (count: number, seed: string): string =>
    Array.from({ length: count }, (_, at) => `${seed}${at}`).join(' ');
  const print = (change: Partial<OfferPrint> = {}): OfferPrint => ({
    title: 'Chef de projet infrastructures H/F',
    company: 'Novarive',
    places: ['Lyon'],
    identifier: '',
    whole: sketchText(words(300, 'a')),
    core: sketchText(words(150, 'a')),
    ...change,
  });

  it('has the same words under the same names', () => {
    expect(
      sameOffer(print(), print({ title: 'Chef de projet infrastructure', company: 'NOVARIVE SA' })),
    ).toBe('text');
  });
  it('or the same number, though the words were written anew', () => {
    const rewritten = { whole: sketchText(words(300, 'z')), core: null };
    expect(
      sameOffer(print({ identifier: 'NV-2026-118' }), print({ ...rewritten, identifier: 'nv2026118' })),
    ).toBe('identifier');
    expect(
      sameOffer(print({ identifier: 'NV-2026-118' }), print({ ...rewritten, identifier: 'NV-2026-119' })),
    ).toBeNull();
    expect(
      sameOffer(print({ identifier: 'réf 1' }), print({ ...rewritten, identifier: 'réf 1' })),
    ).toBeNull();
    expect(
      sameOffer(
        print({ identifier: 'NV-2026-118' }),
        print({ identifier: 'NV-2026-118', company: 'Autre maison' }),
      ),
    ).toBeNull();
  });
  it('is not another post of the company in the same words about the company', () => {
    const other = {
      whole: sketchText(`${words(240, 'a')} ${words(60, 'b')}`),
      core: sketchText(`${words(90, 'a')} ${words(60, 'b')}`),
    };
    expect(sameOffer(print(), print(other))).toBeNull();
  });
  it('is not the same text for another town, nor under another title or company', () => {
    expect(sameOffer(print(), print({ places: ['Nantes'] }))).toBeNull();
    expect(sameOffer(print(), print({ title: 'Ingénieur réseau' }))).toBeNull();
    expect(sameOffer(print(), print({ company: 'Harbrook' }))).toBeNull();
  });
  it('is judged by a stricter rule when a board hides the company', () => {
    const hidden = { company: 'Confidentiel' };
    expect(sameOffer(print(), print(hidden))).toBe('text');
    const shortened = { whole: sketchText(`${words(270, 'a')} ${words(30, 'b')}`) };
    expect(sameOffer(print({ core: null }), print({ ...shortened, core: null }))).toBe(null);
    expect(sameOffer(print(), print({ ...hidden, ...shortened }))).toBeNull();
  });
  it('is not said of texts that are too short to tell', () => {
    const short = { whole: sketchText(words(30, 'a')), core: null };
    expect(sameOffer(print(short), print(short))).toBeNull();
  });
});
