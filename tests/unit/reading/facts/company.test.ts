import { describe, expect, it } from 'vitest';
import { readCompany } from '../../../../lib/reading/facts/company.ts';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';

describe('readCompany', () => {
  it.each([
    ['Entreprise : Mairie de Valmont', 'Mairie de Valmont'],
    ['Société : Altelys Conseil\nLieu : Metz', 'Altelys Conseil'],
    ['Company: Northgrid Ltd', 'Northgrid Ltd'],
    ['Employer: Digital Office for Harbours', 'Digital Office for Harbours'],
    ['Project manager\n\nHi! We’re Northgrid IT, a friendly firm with 34 people.', 'Northgrid IT'],
    ['University of Marlow\nDigital Services\n\nJob title: Project Manager', 'University of Marlow'],
    ['VALMONT HOSPITAL GROUP\nVACANCY NOTICE\n\nJOB TITLE: PROJECT MANAGER', 'VALMONT HOSPITAL GROUP'],
    [
      'Project Manager II\nHollin Credit Union | Nowhereville, Idaho, United States | Full time',
      'Hollin Credit Union',
    ],
    ['Altelys recrute un chef de projet.', 'Altelys'],
    ['Northgrid is looking for an Infrastructure Project Manager.', 'Northgrid'],
    ['Le groupe Valmont recherche un PMO.', 'Valmont'],
    ['À propos de Altelys\nNous hébergeons', 'Altelys'],
    ['About Northgrid\nWe run networks.', 'Northgrid'],
    ["Qui sommes-nous ?\nMaison Ortelle, c'est un réseau de 410 magasins.", 'Maison Ortelle'],
    ['🚀 Lumeris, qui sommes-nous ?\nNous aimons le réseau.', 'Lumeris'],
    ['## Le Groupe Marsac en quelques mots\nTexte', 'Groupe Marsac'],
    ['Chef de projet\n\nOctane en bref\nAvec 300 personnes, Octane est un infogérant.', 'Octane'],
    ['PMO Infrastructure (H/F/X)\nSolvalis – 1000 Bruxelles – CDI', 'Solvalis'],
    ['PMO Infrastructure\n*Clarion Santé, Lille – CDI – 65 k€*', 'Clarion Santé'],
    ['Régie des gaz du Jura\nCheffe ou chef de projet ICT, 80 %', 'Régie des gaz du Jura'],
    ["L'association Collèges de l'Est (14 sites) cherche quelqu'un !", "Collèges de l'Est"],
    [
      "Fort de 30 ans d'histoire, le Département du Haut Val emploie 3 800 agents.",
      'Département du Haut Val',
    ],
    [
      'Coopérative Sylva · Québec · Permanent\n\nSylva, une grande famille. Sylva compte 300 personnes.',
      'Coopérative Sylva',
    ],
    [
      'About the job\nNorthgrid Energy is a leading provider of power. Northgrid Energy runs 30 sites.',
      'Northgrid Energy',
    ],
    ['At Northgrid, we keep the lights on. Northgrid is one of the best places to work.', 'Northgrid'],
    ['Rejoignez Altelys et ses équipes. Altelys accompagne les hôpitaux.', 'Altelys'],
    ['As a Project Manager at Harpsight, you will lead the teams.', 'Harpsight'],
    [
      "Responsable d'infrastructure (m/f/x)\n\nInstitut Hydrographique Fédéral\n\nLangue\n\nFrançais",
      'Institut Hydrographique Fédéral',
    ],
    ['Chef de projet IT (H/F)\nGroupe Valdis\nLyon, Auvergne-Rhône-Alpes\nHybride', 'Groupe Valdis'],
    ['Chef de projet IT (H/F)\nTemps Plein\nLyon, Auvergne-Rhône-Alpes', null],
    [
      'Project Manager\nAs a young branch of the Tarn Group, Tarnwerk AG is the centre of skills for networks.',
      'Tarnwerk AG',
    ],
    ['As a Project Manager, you are the link between teams.', null],
    ['Project Manager\nBahnhofstrasse 12, 5242 Lupfig\nYou lead.', null],
    ['Responsable de projets réseau\nAvenue de la Gare 12, 1110 Morges\nVous pilotez.', null],
    [
      'Responsable de projets réseau\nTransports Belvaux\nAvenue de la Gare 12, 1110 Morges\nVous pilotez.',
      'Transports Belvaux',
    ],
    ['La Régie gère 1 800 km de réseaux.', null],
    ['Établissement support de cinq hôpitaux.', null],
    ['Le Chef de projet est un pilote. Windows est un système.', null],
    ['Project Manager\nJob Description\nLondon\nRemote is a benefit.', null],
    ['Télétravail est une possibilité. Formation est un droit.', null],
    ['Notre client recherche un chef de projet.', null],
    ['Our client is looking for a project manager.', null],
    ['About us\nWe are great', null],
    ['About the role\nYou lead', null],
    ['Entreprise : confidentiel', null],
    ['Nous recherchons un profil senior.', null],
    ['Le candidat recherché saura travailler en équipe.', null],
    ['', null],
  ])('%s', (text, company) => {
    expect(readCompany(factText(text))?.value ?? null).toBe(company);
  });
});
