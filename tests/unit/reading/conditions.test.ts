import { describe, expect, it } from 'vitest';
import { readConditions } from '../../../lib/reading/conditions.ts';
import { readEmployerKind } from '../../../lib/reading/employer-kind.ts';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readProjectSizes } from '../../../lib/reading/project-size.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';

/** The lights that are lit. */
function lights(source: string): Record<string, string> {
  const text = openText(source);
  const stated = readConditions(text, readStructure(text)).filter(({ state }) => state !== 'not-stated');
  return Object.fromEntries(stated.map(({ id, state }) => [id, state]));
}

describe('conditions', () => {
  it.each([
    ['Télétravail : 2 jours par semaine', { 'remote-work': 'yes' }],
    ['Télétravail : Non', { 'remote-work': 'no' }],
    ['Pas de télétravail possible', { 'remote-work': 'no' }],
    ['Poste 100 % sur site', { 'remote-work': 'no' }],
    ['No remote work.', { 'remote-work': 'no' }],
    ['Hybrid role, 3 days in the office', { 'remote-work': 'yes' }],
    ['Télétravail : oui. Poste 100% sur site.', { 'remote-work': 'conflicting' }],
    ['Astreintes : aucune', { 'on-call': 'no' }],
    ['Vous participerez aux astreintes (week-ends et nuits).', { 'on-call': 'yes', 'unsocial-hours': 'yes' }],
    ['Poste sans astreinte ni déplacement', { 'on-call': 'no', travel: 'no' }],
    ['On-call rotation one week in six', { 'on-call': 'yes' }],
    ['Interventions possibles en HNO', { 'unsocial-hours': 'yes' }],
    ['Weekend work for cutovers', { 'unsocial-hours': 'yes' }],
    ['Déplacements ponctuels en France', { travel: 'yes' }],
    ['Les déplacements ne sont pas à prévoir', { travel: 'no' }],
    ['Travel up to 25%', { travel: 'yes' }],
    ['Travel: none', { travel: 'no' }],
    ['Habilitation secret défense requise', { clearance: 'yes' }],
    ['SC clearance required', { clearance: 'yes' }],
    ['Statut : Cadre', { 'executive-status': 'yes' }],
    ['Forfait jours', { 'executive-status': 'yes' }],
    ['Poste non cadre', { 'executive-status': 'no' }],
    ['Véhicule de fonction', { 'company-car': 'yes' }],
    ['Management d’une équipe de 5 personnes', { 'people-management': 'yes' }],
    ['You will have 3 direct reports', { 'people-management': 'yes' }],
    ['Pas de management hiérarchique', { 'people-management': 'no' }],
    ['Individual contributor role', { 'people-management': 'no' }],
    ["Absence d'astreinte", { 'on-call': 'no' }],
    ['Participation à un service de piquet', { 'on-call': 'yes' }],
    ['Astreinte un week-end sur cinq', { 'on-call': 'yes' }],
    ['Travail un samedi sur deux', { 'unsocial-hours': 'yes' }],
    ['Quelques interventions la fin de semaine', { 'unsocial-hours': 'yes' }],
    ['Encadrer 14 mécaniciens et automaticiens', { 'people-management': 'yes' }],
    ['Vous encadrez deux responsables opérationnels', { 'people-management': 'yes' }],
    ['Lead a team of six engineers', { 'people-management': 'yes' }],
    ['Véhicule hybride de service', { 'company-car': 'yes' }],
    [
      "L'entreprise\nDepuis 1932, nous cuisons des galettes.\nSalaire de 34 à 38 K€. Astreinte une semaine sur quatre.",
      { 'on-call': 'yes' },
    ],
  ])('%s', (text, expected) => {
    expect(lights(text)).toEqual(expected);
  });

  it.each([
    'Dans le cadre de nos projets de migration',
    'Vous évoluez dans un cadre international',
    'Hybrid cloud, remote access and remote sites',
    'Méthodes agiles et hybrides ; infrastructure hybride',
    'Frais de déplacement pris en charge',
    'Gestion des habilitations et habilitation électrique',
    'Offres similaires\nTechnicien avec astreintes et déplacements',
    'Agile, waterfall and hybrid methodologies',
    'Établir le planning des congés et des astreintes',
    'Généralisation du télétravail pour 2 000 personnes',
    'Description du poste\nDans le cadre du projet, vous intervenez.',
    'Accompagner 3 000 utilisateurs, dont 400 en télétravail',
    'Animer les comités et coordonner une équipe projet',
    'About us\nOur on-call engineers are great. We travel the world.',
  ])('says nothing: %s', (text) => {
    expect(lights(text)).toEqual({});
  });

  it('a contradiction shows both sides', () => {
    const source = 'Télétravail possible.\nPoste 100 % sur site.';
    const text = openText(source);
    const remote = readConditions(text, readStructure(text)).find(({ id }) => id === 'remote-work');
    expect(remote?.evidence.map((span) => source.slice(span.start, span.end))).toEqual([
      'Télétravail possible',
      'Poste 100 % sur site',
    ]);
  });

  it('the page’s own field lights a lamp that the text leaves dark', () => {
    const text = openText('Vous pilotez les projets.');
    const [remote] = readConditions(text, readStructure(text), { value: 'hybrid', source: 'json-ld' });
    expect(remote).toEqual({ id: 'remote-work', state: 'yes', evidence: [] });
  });
});

describe('sizes', () => {
  const sizes = (source: string) => {
    const text = openText(source);
    return readProjectSizes(text, readStructure(text)).map(({ kind, value, currency }) =>
      currency ? `${kind} ${value} ${currency}` : `${kind} ${value}`,
    );
  };
  it.each([
    ['Vous déployez 120 sites et 3 000 utilisateurs', ['sites 120', 'users 3000']],
    ['Budget de 4 M€ et équipe de 12 personnes', ['budget 4000000 EUR', 'team 12']],
    ['Manage a $2.4 million programme across 1,500 servers', ['budget 2400000 USD', 'servers 1500']],
    ['Budget annuel de 300 000 euros', ['budget 300000 EUR']],
    ['Owning budgets of up to £3m', ['budget 3000000 GBP']],
    ['5+ years of project management, Windows 11 migration projects', []],
    ['Salaire : 45 000 € selon projet', []],
    ['Fondée en 1990, présente sur 210 sites, leader du marché', []],
  ])('%s', (text, expected) => {
    expect(sizes(text)).toEqual(expected);
  });
});

describe('employer', () => {
  const kind = (source: string) => {
    const text = openText(source);
    return readEmployerKind(text, readStructure(text))?.kind;
  };
  it.each([
    ['ACME est une ESN de 300 personnes. Vous intervenez chez nos clients grands comptes.', 'consulting'],
    ['Notre client, leader du luxe, recrute un chef de projet.', 'agency'],
    ['Cabinet de recrutement spécialisé, nous recrutons pour notre client.', 'agency'],
    ['Au sein de la DSI du groupe, vous pilotez les projets.', 'end-client'],
    ['Vous pilotez les projets.', undefined],
  ])('%s', (text, expected) => {
    expect(kind(text)).toBe(expected);
  });
});

describe("an electrician's permit", () => {
  const clearance = (line: string): string | undefined => {
    const source = `Technicien datacenter\n\nVotre profil\n- ${line}\n`;
    const text = openText(source);
    return readConditions(text, readStructure(text)).find(({ id }) => id === 'clearance')?.state;
  };
  it.each([
    'Habilitation électrique H0B0',
    'Habilitations requises : B0, H0V.',
    'Habilitation H0B0 souhaitée',
    'Habilitations électriques (BR, H0V)',
    'Habilité électrique',
  ])('%s is no security clearance', (line) => expect(clearance(line)).toBe('not-stated'));
  it.each(['Habilitation secret défense requise', 'Vous êtes habilitable confidentiel défense'])(
    '%s is one',
    (line) => expect(clearance(line)).toBe('yes'),
  );
});
