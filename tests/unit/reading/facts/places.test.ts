import { describe, expect, it } from 'vitest';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';
import { readLikelyPlaces, readPlaces } from '../../../../lib/reading/facts/places.ts';

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['Location: Preferred locations include Dover, NH', ['Dover, NH']],
  ['Lieu : Lyon (69)', ['Lyon']],
  ['Localisation : Paris La Défense', ['Paris La Défense']],
  ['Location: Leeds', ['Leeds']],
  ['Location: London (3 days a week on-site)', ['London']],
  ['Location: Austin, TX', ['Austin, TX']],
  ['Localisation : Paris, France (hybride)', ['Paris, France']],
  ['Lieu de travail : 69003 Lyon', ['Lyon']],
  ['Lieu : Nantes ou Rennes', ['Nantes', 'Rennes']],
  ['Location: Dublin / Cork', ['Dublin', 'Cork']],
  ['Lieu\nGenève\nTaux\n80 %', ['Genève']],
  ['Chef de projet\n📍 Grenoble (38)\nTexte', ['Grenoble']],
  ['Poste en CDI basé à Paris, statut cadre', ['Paris']],
  ['Poste basé à Lyon ou Grenoble', ['Lyon', 'Grenoble']],
  ['Intitulé du poste : PMO\nEmployeur : Agence Nord\nLocalisation : Rennes', ['Rennes']],
  ['Chef de projet - Temps plein - Toulouse (31)', ['Toulouse']],
  ['Ingénieur – Contrat : CDD – Lieu : Sophia-Antipolis – Démarrage : ASAP', ['Sophia-Antipolis']],
  ['Lieu : Lausanne, 100%', ['Lausanne']],
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

const LIKELY: readonly (readonly [string, readonly string[]])[] = [
  ['Nous recherchons un chef de projet pour notre agence de Nantes.', ['Nantes']],
  ['Altelys recrute un chef de projet technique à Toulouse pour son centre.', ['Toulouse']],
  ['Mission freelance - Full remote (client à Lyon)', ['Lyon']],
  ['CDI, Lille ou Paris, 48-55k€ selon expérience', ['Lille', 'Paris']],
  ['London, hybrid – 2 days a week on site. £550 per day, with likely extension.', ['London']],
  ['You will join our team in Bristol.', ['Bristol']],
  ['Three days a week in our Manchester office.', ['Manchester']],
  ['Transports Molina, plateforme près d’Orléans', ['Orléans']],
  ['PMO\nSolvalis – 1000 Bruxelles – CDI', ['Bruxelles']],
  ['Notre client, leader de la banque, recrute à Casablanca.', ['Casablanca']],
  ['Chef de projet\nPubliée le 3\nRéf 1\nNexoria\n1 CDI\nNantes - 44\n45 k€', ['Nantes']],
  ['Nos équipes travaillent à Paris et à Berlin.', []],
  ['We are a company based in Leeds.', []],
  ['Vous pilotez les projets de notre réseau à Lyon et Marseille.', []],
  ['CDI, mutuelle, tickets restaurant, 45 k€', []],
];

describe('readLikelyPlaces', () => {
  it.each(LIKELY)('%s', (text, places) => {
    expect(readLikelyPlaces(factText(text)).places).toEqual(places);
  });
});

describe('readPlaces', () => {
  it.each(ROWS)('%s', (text, places) => {
    expect(readPlaces(factText(text)).places).toEqual(places);
  });

  it('does not take the employer’s address', () => {
    const text = 'Location: Geneva';
    expect(readPlaces(factText(text, [{ start: 0, end: text.length, role: 'company' }])).places).toEqual([]);
  });
});
