import { describe, expect, it } from 'vitest';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';
import { parseRemote, readRemote } from '../../../../lib/reading/facts/remote.ts';

/** Mode and, where the text gives them, days away from the office a week. */
const ROWS: readonly (readonly [string, string | null])[] = [
  ['Leeds (onsite 3 4 days per week)', 'hybrid 1'],
  ['- Type: Remote (travel once a quarter)', 'remote'],
  ['2 jours de télétravail par semaine', 'hybrid 2'],
  ['Télétravail : 3j/sem', 'hybrid 3'],
  ['TT 2j', 'hybrid 2'],
  ['2 days from home', 'hybrid 2'],
  ['3 days a week in the office', 'hybrid 2'],
  ['Full remote', 'remote'],
  ['100 % télétravail', 'remote'],
  ['Télétravail partiel', 'hybrid'],
  ['télétravail possible', 'hybrid'],
  ['télétravail occasionnel', 'hybrid'],
  ['Télétravail : Non', 'onsite'],
  ['Pas de télétravail', 'onsite'],
  ['Poste 100% sur site', 'onsite'],
  ['hybrid cloud environments', null],
  ['cloud hybride', null],
  ['remote access and remote sites', null],
  ['provide remote support to users', null],
  ['interventions sur site client', null],
  ['hébergement on-site des serveurs', null],
  ['Location: London (3 days a week on-site)', 'hybrid 2'],
  ['Remote working: Hybrid - remotely up to 3 days per week', 'hybrid 3'],
  ['Network Project Manager – Sunderland – On-site, 3 days/week – Contract', 'hybrid 2'],
  ['Location: Dayton, OH (onsite)', 'onsite'],
  ['Telework: up to 3 days a week', 'hybrid 3'],
  ['Teleworking : up to two days per week', 'hybrid 2'],
  ['Up to 60 % mobile working', 'hybrid 3'],
  ['Leeds / remote - 1 day on site', 'hybrid 4'],
  ['2 days pw on site in Leeds, rest remote', 'hybrid 3'],
  ['You will be on site four days out of five.', 'hybrid 1'],
  ['Dayton, OH (Hybrid: Tue-Thu in the office)', 'hybrid 2'],
  ['Tuesday through Thursday at our Dayton headquarters', 'hybrid 2'],
  ['Lundi et vendredi en télétravail', 'hybrid 2'],
  ['Monday to Friday in the office', null],
  ['at the client’s premises three days a week', 'hybrid 2'],
  ['This role is fully onsite', 'onsite'],
  ['Up to 2 days remote if agreed', 'hybrid 2'],
  ['On-site requirement: about 2-3 days per week', 'hybrid 2'],
  ['Not a hybrid role', 'onsite'],
  ['This is a mostly remote role', 'remote'],
  ['Hybrid', 'hybrid'],
  ['Télétravail fréquent', 'hybrid'],
  ["Un accord permet de télétravailler jusqu'à 2 jours par semaine", 'hybrid 2'],
  ['Télétravail 2-3 jours/semaine', 'hybrid 2'],
  ['Localisation: Paris, France (Hybrid)', 'hybrid'],
  ['Fully remote, UK based', 'remote'],
  ['Remote', 'remote'],
  ['Location: Remote', 'remote'],
  ['50% de télétravail', 'hybrid'],
  ['40 % de télétravail', 'hybrid 2'],
  ['rythme : 3 jours sur site / 2 jours de télétravail', 'hybrid 2'],
  ['10 jours de télétravail par mois', 'hybrid'],
  ['Déploiement du télétravail pour 5 000 agents', null],
  ['solutions de télétravail (VPN)', null],
  ['RTT, mutuelle, télétravail, tickets restaurant', 'hybrid'],
  ['5 days a week in the office', 'onsite'],
  ['office-based role', 'onsite'],
  ['must work on site with vendors 2 times', null],
  ["2 jours sur site pour l'installation", null],
  ['Mode de travail : hybride', 'hybrid'],
  ['Hybrid working available', 'hybrid'],
  ['hybrid infrastructure (Azure)', null],
  ['Lead remote teams across Europe', null],
  ['manage onsite contractors', null],
  ['This position is remote', 'remote'],
  ['Travail hybride (2 jours de TT/semaine)', 'hybrid 2'],
  ['deux jours de télétravail hebdomadaires', 'hybrid 2'],
  ['Télétravail non précisé', null],
  ['2 jours de congés', null],
  ['Déplacements 2 jours par semaine sur site', null],
  ['Full remote possible', 'remote'],
  ['pas de full remote, 2 jours de TT par semaine', 'hybrid 2'],
  ['Hybrid (2 days on site)', 'hybrid 3'],
  ['Hybrid – 2 days per week in our Leeds office', 'hybrid 3'],
  ['home-based role', 'remote'],
  ['Nantes ou full remote', 'remote'],
  ['flexible working, 25 days holiday', null],
  ["1 jour de télétravail/semaine après la période d'essai", 'hybrid 1'],
  ['Télétravail : oui, 2 jours', 'hybrid 2'],
  ['Télétravail à raison de 2 jours par semaine', 'hybrid 2'],
  ['méthodologie hybride (agile et cycle en V)', null],
  ['Hybrid: 3 days on-site, 2 remote', 'hybrid 2'],
  ['présentiel à Casablanca', null],
  ['You will be required in the office two days per week', 'hybrid 3'],
  ['work from home 3 days per week', 'hybrid 3'],
  ['Télétravail possible (2j/semaine)', 'hybrid 2'],
  ['remote hands in datacenters', null],
  ['Remote/Hybrid', 'hybrid'],
  ['No remote', 'onsite'],
  ['Télétravail\nPartiel possible', 'hybrid'],
  ['Télétravail\nNon', 'onsite'],
  ['Télétravail\nTotal', 'remote'],
  ['London\n3 days on-site\nPermanent', 'hybrid 2'],
];

function written(
  reading: { readonly remote: string; readonly daysPerWeek: number | null } | null,
): string | null {
  return reading === null
    ? null
    : `${reading.remote}${reading.daysPerWeek === null ? '' : ` ${reading.daysPerWeek}`}`;
}

describe('readRemote', () => {
  it.each(ROWS)('%s', (text, remote) => {
    expect(written(readRemote(factText(text)))).toBe(remote);
  });
});

describe('parseRemote', () => {
  it.each([
    ['TELECOMMUTE', 'remote'],
    ['Hybride', 'hybrid'],
    ['Télétravail partiel', 'hybrid'],
    ['Partiel possible', 'hybrid'],
    ['Non', 'onsite'],
    ['On-site', 'onsite'],
    ['Full remote', 'remote'],
    ['2 jours/semaine de télétravail', 'hybrid 2'],
    ['Paris', null],
    ['', null],
  ])('%s', (value, remote) => {
    expect(written(parseRemote(value))).toBe(remote);
  });
});
