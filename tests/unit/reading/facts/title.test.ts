import { describe, expect, it } from 'vitest';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';
import { readTitle } from '../../../../lib/reading/facts/title.ts';

describe('readTitle', () => {
  it.each([
    ['Chef de projet infrastructures (H/F)\nVos missions\n- Piloter', 'Chef de projet infrastructures'],
    ['Cheffe de projet réseau – CDI – Lyon\nBonjour', 'Cheffe de projet réseau'],
    ['Data Centre Migration PM - Leeds - £450pd Outside\n6 months', 'Data Centre Migration PM'],
    ['Sr Project Manager Duration: 4 months Location: Dayton, OH (Hybrid)\nText', 'Sr Project Manager'],
    [
      'Senior IT Project Manager, Digital Workplace / Gestionnaire de projet TI principal, milieu numérique\nText',
      'Senior IT Project Manager, Digital Workplace',
    ],
    ['Infrastructure Project Manager | London | £60k\nAbout us', 'Infrastructure Project Manager'],
    ['Intitulé du poste : Responsable de projets télécoms\nCDI', 'Responsable de projets télécoms'],
    ['Job title: Data Centre Migration Manager\nLocation: Leeds', 'Data Centre Migration Manager'],
    ['**PMO Infrastructure F/H**\nContexte', 'PMO Infrastructure'],
    [
      'Nous recherchons un(e) Chef(fe) de projet infrastructure (H/F) pour notre site de Metz.',
      'Chef(fe) de projet infrastructure',
    ],
    ['Altelys recrute un chef de projet réseau basé à Metz.', 'chef de projet réseau'],
    [
      'Our client is looking for an experienced IT Infrastructure Project Manager to lead a data centre move.',
      'IT Infrastructure Project Manager',
    ],
    [
      'Orvanis recrute ! Chef·fe de projet Digital Workplace – Metz\nTexte',
      'Chef·fe de projet Digital Workplace',
    ],
    ['ALTERNANCE – Assistant(e) chef de projet (H/F)\nTexte', 'Assistant(e) chef de projet'],
    [
      'Ingénieur réseaux et sécurité - Mission freelance - Full remote (client à Lyon)',
      'Ingénieur réseaux et sécurité',
    ],
    ['Cheffe ou chef de projet ICT, 80 à 100 %\nCDD', 'Cheffe ou chef de projet ICT'],
    ['IT Project Manager (Contract, Outside IR35)\nLeeds', 'IT Project Manager'],
    [
      'Notre client nous confie la recherche de son Chef de projet sécurité des infrastructures H/F.',
      'Chef de projet sécurité des infrastructures',
    ],
    ['Altelys recrute un chef de projet technique à Toulouse pour son agence.', 'chef de projet technique'],
    [
      "Altelys recrute pour l'un de ses clients grands comptes un(e) Chef(fe) de projet Workplace.",
      'Chef(fe) de projet Workplace',
    ],
    ['Northgrid Ltd has an exciting opportunity for an IT Project Manager to join us.', 'IT Project Manager'],
    ['(IT) Rollout Project Manager - Leeds\nText', '(IT) Rollout Project Manager'],
    ['Marlow & Tanner is seeking Project Managers to join their team.', 'Project Managers'],
    ['We are looking for leadership and a strong manager mindset.', null],
    ['Nous menons une recherche de pointe sur les réseaux.', null],
    ['Description du poste\nVous pilotez les projets.', null],
    ['Nous avons des managers formidables et une équipe soudée.', null],
    ['Profil recherché : rigueur, autonomie', null],
    ['', null],
  ])('%s', (text, title) => {
    expect(readTitle(factText(text))?.value ?? null).toBe(title);
  });

  it('points at the words', () => {
    const text = '  ## Project Manager, Networks\nText';
    const title = readTitle(factText(text));
    expect(text.slice(title?.evidence.start, title?.evidence.end)).toBe('Project Manager, Networks');
  });
});
