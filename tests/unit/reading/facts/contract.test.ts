import { describe, expect, it } from 'vitest';
import { parseContract, readContract } from '../../../../lib/reading/facts/contract.ts';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';

const ROWS: readonly (readonly [string, string | null])[] = [
  ['Contract: 6 9 months', 'freelance'],
  ['Poste en CDI basé à Lyon.', 'permanent'],
  ['Type de contrat : CDD de 12 mois', 'fixed-term'],
  ['Durée\n\nDurée indéterminée', 'permanent'],
  ['Contract: 12 months fixed term', 'fixed-term'],
  ['Status: Term (24 months), with a possibility of more', 'fixed-term'],
  ['Northgrid · Jena · hybrid · unbefristet', 'permanent'],
  ['Northgrid · Jena · befristet', 'fixed-term'],
  ['CDI ou freelance', 'permanent'],
  ['Freelance / CDI', 'freelance'],
  ['Mission freelance de 6 mois', 'freelance'],
  ['Contract type: Permanent', 'permanent'],
  ['Full-time', null],
  ['Job Type: Full-time', null],
  ['Permanent, full-time', 'permanent'],
  ['This is a full-time permanent role.', 'permanent'],
  ['12 month FTC', 'fixed-term'],
  ['12-month fixed term contract', 'fixed-term'],
  ['6 month contract, inside IR35', 'freelance'],
  ['Outside IR35', 'freelance'],
  ['Initial 6 month contract', 'freelance'],
  ['Contract management and supplier negotiation', null],
  ['Négociation de contrats avec les prestataires', null],
  ['You will review each contract with vendors.', null],
  ['Job type: Contract', 'freelance'],
  ['Chef de projet infrastructure - Alternance\nVous', 'apprenticeship'],
  ['Stage - Assistant chef de projet\nBonjour', 'internship'],
  ['À ce stade du projet, vous validez', null],
  ['Stage-gate process', null],
  ['each project stage', null],
  ['Vous encadrez un alternant et deux stagiaires', null],
  ["3 ans d'expérience (stage et alternance inclus)", null],
  ["Mission d'intérim de 3 mois", 'temporary'],
  ["Agence d'intérim leader en France", null],
  ['permanent improvement of services', null],
  ['amélioration permanente des processus', null],
  ['temporary contract until June', 'temporary'],
  ['Position: 6 months, temp-to-perm', 'temporary'],
  ['4-month renewable contract', 'freelance'],
  ['which could lead to a permanent role', null],
  ["CDI uniquement, freelance s'abstenir", 'permanent'],
  ['No C2C. W2 contract only.', 'freelance'],
  ['London | Contract | £550 per day', 'freelance'],
  ['Network Project Manager (Contract)\nLocation: Dayton', 'freelance'],
  ['TJM : 550 €', 'freelance'],
  ['Contrat de professionnalisation', 'apprenticeship'],
  ['une société indépendante', null],
  ['autonome et indépendant', null],
  ['Contrat : Freelance', 'freelance'],
  ['Statut : Cadre', null],
  ['CDD pouvant déboucher sur un CDI', 'fixed-term'],
  ['Our client, a public sector contractor', null],
  ['Portage salarial accepté', 'freelance'],
  ['emploi permanent de catégorie A', 'permanent'],
  ['Interim Project Manager\nLeeds', 'temporary'],
  [
    'Acting as an employment agency for permanent recruitment and an employment business for temporary recruitment.',
    null,
  ],
  ['Contrat\nCDI', 'permanent'],
  ['Temps plein - CDI', 'permanent'],
  ['This role offers a permanent contract', 'permanent'],
  ["Type d'emploi : Temps plein, CDI", 'permanent'],
  ['Vous gérez les contrats fournisseurs', null],
  ['apprentissage continu', null],
  ['NEC contract administration', null],
  ['Duration: 12 months contract', 'freelance'],
  ['W2 contract', 'freelance'],
  ['Internship - IT project office', 'internship'],
  ['internal stakeholders, intern', null],
  ['Nous recherchons un alternant chef de projet', 'apprenticeship'],
  ['en contact permanent avec les équipes', null],
  ['Employment type: Fixed term', 'fixed-term'],
  ['Direct hire', 'permanent'],
  ['Our support contract has been renewed twice', null],
  ['Contrat CDI, 35h', 'permanent'],
  ['à temps plein en contrat à durée indéterminée', 'permanent'],
  [
    'Alternance - Ingénieur systèmes - Metz\nDe nombreux postes en CDI à l’issue de l’alternance',
    'apprenticeship',
  ],
  ['Recrutement en CDI, intérim et CDD : notre agence vous accompagne', null],
];
const FIELDS: readonly (readonly [string, string | null])[] = [
  ['CDI', 'permanent'],
  ['FULL_TIME', null],
  ['CONTRACTOR', 'freelance'],
  ['TEMPORARY', 'temporary'],
  ['INTERN', 'internship'],
  ['PER_DIEM', 'temporary'],
  ['Fixed term', 'fixed-term'],
  ['CDD - 6 mois', 'fixed-term'],
  ['Indépendant / Freelance', 'freelance'],
  ['Permanent', 'permanent'],
  ['Alternance', 'apprenticeship'],
  ['Full time, Contract', 'freelance'],
  ['Stage', 'internship'],
  ['Intérim', 'temporary'],
];

describe('readContract', () => {
  it.each(ROWS)('%s', (text, contract) => {
    expect(readContract(factText(text))?.contract ?? null).toBe(contract);
  });

  it('keeps the other kinds that the offer accepts', () => {
    const reading = readContract(factText('Type de contrat : CDI ou freelance'));
    expect(reading?.contract).toBe('permanent');
    expect(reading?.others).toEqual(['freelance']);
  });
});

describe('parseContract', () => {
  it.each(FIELDS)('%s', (value, contract) => {
    expect(parseContract(value)).toBe(contract);
  });
});
