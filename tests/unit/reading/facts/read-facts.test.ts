import { describe, expect, it } from 'vitest';
import type { Field, OfferFacts } from '../../../../lib/model/offer.ts';
import { readFacts } from '../../../../lib/reading/facts/read-facts.ts';

const CONSULTING = `Axelior, ESN fondée il y a 20 ans et forte de 350 collaborateurs, réalise 40 M€ de CA.
Nous recherchons pour l’un de nos clients un(e) Chef(fe) de projet infrastructure (H/F) en CDI.

Vos missions
- Piloter la migration de 300 serveurs vers un cloud hybride (budget de 1 200 k€)
- Animer les équipes à distance et les interventions sur site

Votre profil
Issu(e) d’une formation Bac+5 (école d’ingénieurs ou université), vous justifiez d’une expérience de 5 ans minimum, dont
2 ans en environnement bancaire. La maîtrise de PRINCE2 est un plus. Anglais professionnel, notions d’allemand.

Conditions
Rémunération : 50 à 60 K€ selon profil + variable 10 %. TR à 9 €, prime de cooptation de 1 500 €.
2 jours de télétravail par semaine. Poste basé à La Défense (92).`;

const BOARD = `Mission freelance
Chef de projet infrastructure / migration datacenter
Publiée le 12/09/2026
Freelance
CDI
Durée : 1 an
400-550 €⁄j
3 à 5 ans d’expérience
Télétravail partiel
Lieu : Paris (75)`;

const AMERICAN = `IT Infrastructure Project Manager
The base salary range for this role is $115,000.00 to $145,000.00 per year, plus a 10% bonus.
Requirements
- Bachelor's degree in Computer Science or equivalent work experience
- Must have 5 to 8 years of IT Project Management
- 2 years in Azure
This is a hybrid role requiring three days per week in the office. 401(k) match up to $5,000.`;

const SILENT = `Chef de projet infrastructure senior
Depuis 30 ans, notre groupe de 2 000 salariés accompagne ses clients ; certifié Scrum Master et ITIL, vous gérez les licences.
Rémunération attractive selon profil. Vous intervenez sur site et à chaque stade du projet. Contact : 01 02 03 04 05, 75008.`;

function values(facts: OfferFacts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, one]) => [name, (one as Field<unknown>).value]),
  );
}

describe('readFacts', () => {
  it('reads a French consulting offer', () => {
    const { facts, payNotes, educationOrExperience } = readFacts(CONSULTING, [], 'fr');
    expect(values(facts)).toEqual({
      title: 'Chef(fe) de projet infrastructure',
      locations: ['La Défense'],
      contract: 'permanent',
      remote: 'hybrid',
      remoteDaysPerWeek: 2,
      salary: { min: 50_000, max: 60_000, currency: 'EUR', period: 'year' },
      experienceYearsMin: 5,
      education: 'Bac+5',
      educationLevel: 5,
      languages: [
        { code: 'en', level: 'B2' },
        { code: 'de', level: 'A2' },
      ],
    });
    expect(payNotes.map((note) => CONSULTING.slice(note.start, note.end))).toEqual(['variable 10 %']);
    expect(educationOrExperience).toBe(false);
  });

  it('reads the tags of a freelance board', () => {
    const { facts } = readFacts(BOARD, [], 'fr');
    expect(values(facts)).toEqual({
      title: 'Chef de projet infrastructure / migration datacenter',
      locations: ['Paris'],
      contract: 'freelance',
      remote: 'hybrid',
      salary: { min: 400, max: 550, currency: 'EUR', period: 'day' },
      experienceYearsMin: 3,
      experienceYearsMax: 5,
      datePosted: '2026-09-12',
    });
    expect(facts.contract?.others).toEqual([{ value: 'permanent', source: 'text' }]);
  });

  it('reads an American offer', () => {
    const { facts, educationOrExperience } = readFacts(AMERICAN, [], 'en');
    expect(values(facts)).toEqual({
      title: 'IT Infrastructure Project Manager',
      remote: 'hybrid',
      remoteDaysPerWeek: 2,
      salary: { min: 115_000, max: 145_000, currency: 'USD', period: 'year' },
      experienceYearsMin: 5,
      experienceYearsMax: 8,
      education: "Bachelor's",
      educationLevel: 3,
    });
    expect(educationOrExperience).toBe(true);
  });

  it('invents nothing where the offer says nothing', () => {
    expect(values(readFacts(SILENT, [], 'fr').facts)).toEqual({
      title: 'Chef de projet infrastructure senior',
    });
    expect(readFacts('', [], 'fr').facts).toEqual({});
  });

  it.each([CONSULTING, BOARD, AMERICAN])(
    'gives each value its source and words that stand in the text',
    (text) => {
      const { facts } = readFacts(text, [], 'fr');
      for (const one of Object.values(facts) as Field<unknown>[]) {
        expect(one.source).toBe('text');
        expect(one.evidence?.length).toBeGreaterThan(0);
        for (const span of one.evidence ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    },
  );

  it('keeps offsets through soft hyphens, decomposed accents and emoji', () => {
    const text =
      '🚀 Expe\u0301rience\u00a0: 5\u202fans · Sa\u00adlaire\u00a0: 45\u202f000\u00a0€ brut annuel';
    const { facts } = readFacts(text, [], 'fr');
    const words = (one: Field<unknown> | undefined) =>
      text.slice(one?.evidence?.[0]?.start, one?.evidence?.[0]?.end);
    expect(facts.experienceYearsMin?.value).toBe(5);
    expect(words(facts.experienceYearsMin)).toBe('5\u202fans');
    expect(facts.salary?.value.min).toBe(45_000);
    expect(words(facts.salary)).toBe('45\u202f000\u00a0€ brut annuel');
  });

  it('gives equal answers for equal input', () => {
    expect(readFacts(CONSULTING, [], 'fr')).toEqual(readFacts(CONSULTING, [], 'fr'));
  });
});

describe('hostile texts', () => {
  const HOSTILE = [
    '9',
    '1 ',
    '1.1,',
    '- ',
    '   ',
    '\n',
    'a',
    '€ ',
    '45 k€ ',
    '5 a ',
    "5 ans d'experience ",
    'experience : ',
    'bac+5 ',
    'master ',
    'degree in ',
    'anglais ',
    'en in ',
    'toeic ',
    'cdi ',
    'contract ',
    'stage ',
    'remote ',
    'hybrid - ',
    '2 jours ',
    'on site 2 ',
    'teletravail : ',
    'lieu : ',
    'start date ',
    'recherche un ',
    'A ',
    'about A',
    '(',
    '. ',
    "l'",
  ];
  it.each(HOSTILE)('stay linear: %j', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const short = text.slice(0, 50_000);
    readFacts(short, [], 'fr');
    const began = performance.now();
    readFacts(text, [], 'fr');
    // All readers together; each alone stays far below 200 ms on a free machine. Quadratic work would take minutes.
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
