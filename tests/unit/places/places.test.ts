import { describe, expect, it } from 'vitest';
import { type Distance, distance } from '../../../lib/places/places.ts';

const CASES: readonly (readonly [mine: string, theirs: string, Distance | null])[] = [
  ['Lyon', 'Lyon', 'same'],
  ['Lyon', 'Villeurbanne', 'same'],
  ['Lyon', 'Lyon 7e (69007)', 'same'],
  ['lyon', 'LYON CEDEX 03', 'same'],
  ['Lyon', 'Lyon, Auvergne-Rhône-Alpes, France', 'same'],
  ['Lyon', 'Villefranche-sur-Saône', 'department'],
  ['Lyon', '69 - Rhône', 'department'],
  ['Lyon', 'Grenoble', 'region'],
  ['Lyon', 'Auvergne-Rhône-Alpes', 'region'],
  ['Lyon', 'Paris', 'country'],
  ['Lyon', 'Genève', 'abroad'],
  ['Lyon', 'Austin, TX, United States', 'abroad'],
  ['Rhône', 'Lyon', 'same'],
  ['69', 'Lyon', 'same'],
  ['Île-de-France', 'Massy (91)', 'same'],
  ['IDF', 'La Défense', 'same'],
  ['France', 'Nantes', 'same'],
  ['Paris', 'La Défense (92)', 'same'],
  ['Paris', 'Massy', 'region'],
  ['Bordeaux', '33 - MÉRIGNAC', 'same'],
  ['Saint-Denis', 'St Denis (93)', 'same'],
  ['Genève', 'Morges', 'region'],
  ['Lausanne', '1950 Sion', 'region'],
  ['Bruxelles', 'Nivelles', 'country'],
  ['London', 'London, England', 'same'],
  ['London', 'Manchester', 'country'],
  ['Vienne', 'Vienne (38)', 'same'],
  // Unknown is not far.
  ['Lyon', 'Trifouilly-les-Oies', null],
  ['Trifouilly-les-Oies', 'trifouilly les oies', 'same'],
  ['Lyon', 'France', null],
  ['', 'Lyon', null],
];

describe('how near two places are', () => {
  for (const [mine, theirs, expected] of CASES) {
    it(`${mine || 'nothing'} – ${theirs}: ${expected ?? 'cannot be told'}`, () => {
      expect(distance([mine], [theirs])).toBe(expected);
    });
  }

  it('takes the nearest of several', () => {
    expect(distance(['Paris', 'Lyon'], ['Genève', 'Villeurbanne'])).toBe('same');
    expect(distance([], ['Lyon'])).toBeNull();
    expect(distance(['Lyon'], [])).toBeNull();
  });

  it('is quick on a hostile name', () => {
    const started = performance.now();
    distance([`${'saint '.repeat(20_000)}x`], ['1'.repeat(100_000), 'st '.repeat(50_000)]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
