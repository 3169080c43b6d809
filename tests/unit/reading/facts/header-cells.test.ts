import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/reading/facts/read-facts.ts';

describe('the first lines of an offer', () => {
  it.each([
    [
      'Chef de projet infrastructures (H/F) - Lyon (69) - CDI\n\nVous pilotez',
      'Chef de projet infrastructures',
      undefined,
      ['Lyon'],
    ],
    ['Chef de projet réseau H/F – Lille\nCDI', 'Chef de projet réseau', undefined, ['Lille']],
    ['Project Lead (M/F) – Angers, France', 'Project Lead', undefined, ['Angers']],
    ['Technicien datacenter (H/F) – Marcoussis', 'Technicien datacenter', undefined, ['Marcoussis']],
    [
      'Chef de projet infrastructures (H/F)\n\nNovarive · Lyon\n\nVos missions',
      'Chef de projet infrastructures',
      'Novarive',
      ['Lyon'],
    ],
    [
      'Project Manager IT\nLausanne – Banque Privée Orvel SA\n\nProfil',
      'Project Manager IT',
      'Banque Privée Orvel SA',
      ['Lausanne'],
    ],
    ['Chargé de projet TI\nMontréal (Québec)\n\nTexte', 'Chargé de projet TI', undefined, ['Montréal']],
    [
      'Chef de projet infra (H/F)\nOrléans, Centre-Val de Loire\nCDI',
      'Chef de projet infra',
      undefined,
      ['Orléans'],
    ],
    ['Responsable projets infra - Luxembourg\nTexte', 'Responsable projets infra', undefined, ['Luxembourg']],
    [
      'Infrastructure Project Manager - Leeds (hybrid) - £60k',
      'Infrastructure Project Manager',
      undefined,
      ['Leeds'],
    ],
    [
      'Program Manager, Data Center\n\nBrightwell Health – Columbus, OH – Full-time',
      'Program Manager, Data Center',
      'Brightwell Health',
      ['Columbus'],
    ],
  ])('%j', (text, title, company, locations) => {
    const { facts } = readFacts(text, [], 'und');
    expect([facts.title?.value, facts.company?.value, facts.locations?.value]).toEqual([
      title,
      company,
      locations,
    ]);
  });

  it.each([
    [
      'a town inside a sentence',
      'Chef de projet réseau\n\nNous accompagnons Paris et sa région depuis 20 ans.',
    ],
    ['two names beside a town', 'Chef de projet réseau\n\nNovarive · Belladone · Lyon'],
    ['the county of a town', 'Network Project Manager\n\nMinneapolis, Carver County, Minnesota'],
    ['no town at all', 'Chef de projet réseau\n\nInfrastructure et Production'],
  ])('takes no employer from %s', (_name, text) => {
    expect(readFacts(text, [], 'fr').facts.company).toBeUndefined();
  });
});
