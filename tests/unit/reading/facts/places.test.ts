import { describe, expect, it } from 'vitest';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';
import { readPlaces } from '../../../../lib/reading/facts/places.ts';

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['Lieu : Lyon (69)', ['Lyon']],
  ['Localisation : Paris La Défense', ['Paris La Défense']],
  ['Location: Leeds', ['Leeds']],
  ['Location: London (3 days a week on-site)', ['London']],
  ['Location: Austin, TX', ['Austin, TX']],
  ['Localisation : Paris, France (hybride)', ['Paris, France']],
  ['Lieu de travail : 69003 Lyon', ['Lyon']],
  ['Lieu : Nantes ou Rennes', ['Nantes', 'Rennes']],
  ['Location: Dublin / Cork', ['Dublin', 'Cork']],
  ['Location: Remote', []],
  ['Localisation : à définir', []],
  ['Lieu\u00a0: Aix-en-Provence', ['Aix-en-Provence']],
  ['Le poste est basé à Villeneuve-d’Ascq (59).', ['Villeneuve-d’Ascq']],
  ['Poste basé à Boulogne sur Mer, déplacements à prévoir', ['Boulogne sur Mer']],
  ['This role is based in Milton Keynes with travel.', ['Milton Keynes']],
  ['The position will be located in Newcastle upon Tyne.', ['Newcastle upon Tyne']],
  ['Chef de projet infrastructure H/F - Toulouse (31)', ['Toulouse']],
  ['Basée à Lille, notre société accompagne les ETI.', []],
  ['We are a company based in Leeds with offices in Paris.', []],
  ['Vous piloterez des projets à Lyon et à Marseille.', []],
  ['Lieu de réunion à préciser', []],
  ['', []],
];

describe('readPlaces', () => {
  it.each(ROWS)('%s', (text, places) => {
    expect(readPlaces(factText(text)).places).toEqual(places);
  });

  it('does not take the employer’s address', () => {
    const text = 'Location: Geneva';
    expect(readPlaces(factText(text, [{ start: 0, end: text.length, role: 'company' }])).places).toEqual([]);
  });
});
