import { describe, expect, it } from 'vitest';
import type { Category } from '../../../lib/model/concept.ts';
import { colleagueJudge } from '../../../lib/reading/colleagues.ts';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';
import { spanOf } from './judge-terms.ts';

function isColleague(
  sentence: string,
  term: string,
  concept: string,
  category: Category = 'domain',
  own: string[] = [],
) {
  const source = `Vos missions :\n${sentence}`;
  const text = openText(source);
  return (
    colleagueJudge(text, readStructure(text), new Set(own))(spanOf(source, term), concept, category) !== null
  );
}

describe('colleagues', () => {
  it.each([
    ['En lien avec les architectes, le RSSI et les développeurs.', 'architectes', 'role-architect'],
    ['En lien avec les architectes, le RSSI et les développeurs.', 'RSSI', 'role-ciso'],
    ['Reporting to the CIO, you lead projects.', 'CIO', 'role-cio'],
    ['You work closely with project managers.', 'project managers', 'role-project-manager'],
    ['Rattaché au DSI, vous pilotez.', 'DSI', 'role-cio'],
    ['Vous coordonnez les ingénieurs réseau.', 'ingénieurs réseau', 'role-network-engineer'],
  ])('%s %s', (sentence, term, concept) => {
    expect(isColleague(sentence, term, concept)).toBe(true);
  });

  it.each([
    ['En tant qu’architecte, vous concevez.', 'architecte', 'role-architect'],
    ['Nous recherchons un chef de projet.', 'chef de projet', 'role-project-manager'],
    ['As a Scrum Master you lead.', 'Scrum Master', 'role-scrum-master'],
    ['Une expérience de chef de projet.', 'chef de projet', 'role-project-manager'],
    ['En lien avec le métier, vous pilotez le chef de projet.', 'chef de projet', 'role-project-manager'],
  ])('the candidate: %s', (sentence, term, concept) => {
    expect(isColleague(sentence, term, concept)).toBe(false);
  });

  it('the title’s own role is the candidate’s', () => {
    expect(isColleague('Vous travaillez avec un architecte.', 'architecte', 'role-architect')).toBe(true);
    expect(
      isColleague('Vous travaillez avec un architecte.', 'architecte', 'role-architect', 'domain', [
        'role-architect',
      ]),
    ).toBe(false);
  });

  it('a team’s trade is the team’s, a technology on its own is not', () => {
    expect(isColleague('En lien avec les équipes réseau.', 'réseau', 'network', 'technology')).toBe(true);
    expect(isColleague('Coordonner les projets réseau.', 'réseau', 'network', 'technology')).toBe(false);
    expect(isColleague('Coordinate network and storage engineers.', 'network', 'network', 'technology')).toBe(
      false,
    );
  });

  it.each([
    ['Plan the transition with the project managers.', 'project managers', 'role-project-manager', 'domain'],
    ['A programme manager and PMO are in place.', 'programme manager', 'role-program-manager', 'domain'],
    ['A team of five (a planner, a commissioning manager).', 'commissioning', 'go-live', 'activity'],
    ['The client’s procurement people will ask.', 'procurement', 'procurement', 'activity'],
    ['Negotiate the contract with Procurement.', 'Procurement', 'procurement', 'activity'],
    ['Work with Infrastructure and Security on access.', 'Security', 'cybersecurity', 'technology'],
    ['Agree support with the Service Management team.', 'Service Management', 'itsm', 'methodology'],
  ] as const)('somebody else: %s', (sentence, term, concept, category) => {
    expect(isColleague(sentence, term, concept, category)).toBe(true);
  });

  it.each([
    ['Work with Azure and Terraform on the landing zone.', 'Terraform', 'terraform', 'technology'],
    ['Lead the procurement with care.', 'procurement', 'procurement', 'activity'],
    ['Take it from Integrated Systems Testing to handover.', 'Testing', 'testing', 'activity'],
    ['Work with Security Operations tools.', 'Security', 'cybersecurity', 'technology'],
  ] as const)('the work itself: %s', (sentence, term, concept, category) => {
    expect(isColleague(sentence, term, concept, category)).toBe(false);
  });

  it('"reporting to" is no reporting', () => {
    expect(isColleague('Reporting to the director.', 'Reporting', 'reporting', 'activity')).toBe(true);
    expect(
      isColleague('Provide status reporting to stakeholders.', 'reporting', 'reporting', 'activity'),
    ).toBe(false);
    expect(isColleague('Weekly reporting and planning.', 'reporting', 'reporting', 'activity')).toBe(false);
  });
});
