import { describe, expect, it } from 'vitest';
import { readExperience } from '../../../../lib/reading/facts/experience.ts';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';

/** Text, and [least, most] years; null where the text asks for none. */
const ROWS: readonly (readonly [string, readonly [number | null, number | null] | null])[] = [
  // What pages lose: the dash of a range, the space after a full stop.
  ['6 8 years of project management experience', [6, 8]],
  ['A degree in a related field.7+ years of IT project management experience', [7, null]],
  ['Version 2.5 years of experience', null],
  ["Vous justifiez d'au moins 5 ans d'expérience en gestion de projets.", [5, null]],
  ["5 à 10 ans d'expérience", [5, 10]],
  ["minimum 5 ans d'expérience", [5, null]],
  ['Une première expérience (2 ans) en pilotage de projets', [2, null]],
  ['10+ years of experience in IT', [10, null]],
  ['5-7 yrs experience', [5, 7]],
  ['At least five years of project management experience', [5, null]],
  ['Expérience de 3 ans minimum sur un poste similaire', [3, null]],
  ['Expérience : 5 ans', [5, null]],
  ['Expérience : > 3 ans', [3, null]],
  ['Expérience\n3 à 5 ans', [3, 5]],
  ["Fort de 20 ans d'expérience, notre groupe accompagne", null],
  ['Depuis 30 ans, nous accompagnons nos clients', null],
  ['With over 25 years of experience in hosting, Bluecrest is a leader.', null],
  ["With 150 years of history and 25 years' experience in hosting, Tamesfield employs 4,000 people.", null],
  ["With 5 years' experience in hosting, you manage projects.", [5, null]],
  ['We have over 25 years of experience.', null],
  ["Fort d'une expérience de 5 ans, vous savez piloter", [5, null]],
  ['PROFIL 6 ans mini en ingénierie réseau. NSE 4 obligatoire.', [6, null]],
  ["Une expérience significative (supérieure à 7 ans) en gestion de projets d'infrastructure", [7, null]],
  ['Un schéma directeur à 5 ans', null],
  ['CDD de 2 ans', null],
  ['2 years contract, experience with VMware', null],
  ['Garantie 5 ans', null],
  ["moins de 2 ans d'expérience", [null, 2]],
  ["3 to 5 years' experience", [3, 5]],
  ['five (5) years of experience', [5, null]],
  ["10 ans d'expérience dont 5 ans en pilotage de projets", [10, null]],
  ["5 ans d'expérience en gestion de projet. 2 ans sur VMware.", [5, null]],
  ["Bac+5 et 5 ans d'expérience", [5, null]],
  ["Bac +5 et 3 ans d'expérience minimum", [3, null]],
  ["De formation Bac+2/3 avec 5 ans d'expérience", [5, null]],
  ['Profil senior avec une expérience significative', null],
  ['You must have resided in the UK for at least 5 years', null],
  ["Bachelor's with 8 years of experience or Master's with 6 years of experience", [8, null]],
  ['7+ years managing infrastructure projects', [7, null]],
  ['Ten or more years of project management experience', [10, null]],
  ['Vous évoluez depuis au moins 5 ans dans la gestion de projets, expérience en ESN', [5, null]],
  ['ans 45 ans', null],
  ["18 mois d'expérience", [1.5, null]],
  ['mission de 12 mois renouvelable', null],
  ['3+ years of experience with Azure', [3, null]],
  ['5+ years of IT experience; 3+ years with Azure', [5, null]],
  ['Minimum 6 years of experience in Project Management', [6, null]],
  ["dans la gestion de projet d'infra depuis plus de 10 ans", null],
  ["10 ans d'expérience idéalement, 5 ans d'expérience minimum", [5, null]],
  ["Vous avez plus de 8 ans d'expérience professionnelle", [8, null]],
  ["Entre 3 et 5 ans d'expérience", [3, 5]],
  ["Our client, with more than 15 years' experience, is looking for a project manager", null],
  ["Vous bénéficiez d'une expérience de 5 à 8 ans au sein d'une ESN ou d'un groupe international", [5, 8]],
  ["5 ans d'expérience minimum au sein de notre secteur", [5, null]],
  ['expérience exigée de 3 An(s)', [3, null]],
  ['Expérience souhaitée : 5 ans et plus', [5, null]],
  ['Lyon\nDe 5 à 10 ans\nCDI', [5, 10]],
  ['Minimum 5 ans', [5, null]],
  ['5+ years', [5, null]],
  ['3 ans', null],
  ['12 à 18 mois', null],
  ['Une expérience client depuis 20 ans', null],
  ['Séniorité : confirmé (5-8 ans)', [5, 8]],
];

describe('readExperience', () => {
  it.each(ROWS)('%s', (text, years) => {
    const reading = readExperience(factText(text));
    expect(reading === null ? null : [reading.min, reading.max]).toEqual(years);
  });

  it('quotes the words that say it', () => {
    const text = 'Profil : vous justifiez d’au moins 5 ans d’expérience en infrastructure.';
    const span = readExperience(factText(text))?.evidence[0];
    expect(text.slice(span?.start, span?.end)).toBe('5 ans d’expérience');
  });

  it('does not take the employer for the candidate where the section says who speaks', () => {
    const text = 'Acteur du cloud avec 25 ans d’expérience.\nMinimum 4 ans en gestion de projet.';
    const cut = text.indexOf('\n') + 1;
    const sections = [
      { start: 0, end: cut, role: 'company' as const },
      { start: cut, end: text.length, role: 'profile' as const },
    ];
    expect(readExperience(factText(text, sections))?.min).toBe(4);
  });
});
