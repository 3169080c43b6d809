import { describe, expect, it } from 'vitest';
import { parseEducationLevel, readEducation } from '../../../../lib/reading/facts/education.ts';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';

/** "label level", with " or" where experience or an equivalent will do; null where no degree is asked. */
const ROWS: readonly (readonly [string, string | null])[] = [
  ['De formation Bac+5', 'Bac+5 5'],
  ['Bac +3/5 en informatique', 'Bac+3/5 3'],
  ['BAC+2 à BAC+5', 'Bac+2/5 2'],
  ['Bac+3 minimum, Bac+5 souhaité', 'Bac+3 3'],
  ['Bac+5 idéalement', 'Bac+5 5'],
  ["Diplômé d'une école d'ingénieurs", "École d'ingénieurs 5"],
  ["Bac+5, école d'ingénieur ou équivalent", 'Bac+5 5 or'],
  ["Titulaire d'un Master en informatique", 'Master 5'],
  ['Scrum Master certifié', null],
  ['Certification Professional Scrum Master (PSM)', null],
  ['Diplôme\n\nMaster\n\nType de contrat', 'Master 5'],
  ['Rôle\n\nMaster\n\nType de contrat', null],
  ['gestion des licences logicielles', null],
  ["La Licence IV de l'établissement : formation assurée par la maison.", null],
  ['Vous détenez un bachelier en informatique', 'Bachelier 3'],
  ['Le jeune bachelier découvre le métier', null],
  ['Baccalauréat en informatique ou en génie', 'Baccalauréat 3'],
  ['DEC en informatique et 5 années', 'DEC 2'],
  ['Permis B exigé', null],
  ['A full UK driving licence and a degree of patience', null],
  ["Master's-level engineering degree", "Master's 5"],
  ['A three-year degree at least', 'Degree 3'],
  ['Four- or five-year degree in computer science', 'Degree 4'],
  [
    'Advanced university degree. A first-level university degree with two more years may be accepted.',
    "Master's 5 or",
  ],
  ['Ingénieur systèmes et réseaux', null],
  ['ingénieur de formation', "Diplôme d'ingénieur 5"],
  ['BTS/DUT informatique', 'Bac+2 2'],
  ['Licence professionnelle réseaux', 'Licence 3'],
  ["Titulaire d'une licence ou d'un master", 'Licence 3'],
  ['Maîtrise de VMware et de la gestion de projet', null],
  ['BUT Réseaux et télécoms ou licence', 'BUT 3'],
  ['le but de la mission est de former', null],
  ["Bachelor's degree in Computer Science or equivalent experience", "Bachelor's 3 or"],
  ["Bachelor's or Master's degree in IT", "Bachelor's 3"],
  ['BSc/MSc in Engineering', "Bachelor's 3"],
  ["Master's degree preferred", "Master's 5"],
  ["Bachelor's degree required; Master's preferred", "Bachelor's 3"],
  ['Educated to degree level', 'Degree 3'],
  ['A degree in a relevant discipline', 'Degree 3'],
  ['high degree of autonomy', null],
  ['360 degree feedback', null],
  ['You will master new technologies', null],
  ['Master data management', null],
  ['Master Service Agreement', null],
  ['PhD in computer science', 'PhD 8'],
  ['HND or equivalent qualification', 'HND 2 or'],
  ["Associate's degree", "Associate's 2"],
  ['No degree required', null],
  ["Bac+5 ou Bac+2 avec 10 ans d'expérience", 'Bac+5 5 or'],
  ['Baccalauréat en informatique (Québec)', 'Baccalauréat 3'],
  ['Bac pro systèmes numériques', 'Bac 0'],
  ['niveau bac', 'Bac 0'],
  ['BS degree in Computer Science', "Bachelor's 3"],
  ['BA/BS in a related field required', "Bachelor's 3"],
  ['MBA a plus', 'MBA 5'],
  ['De formation supérieure en informatique (Bac+4/5)', 'Bac+4/5 4'],
  ["Bac + 5 et 5 ans d'expérience", 'Bac+5 5'],
  ["Bac+2 / 5 ans d'expérience", 'Bac+2 2'],
  ['formation ingénieur ou master 2', "Diplôme d'ingénieur 5"],
  ["Titulaire d’un bac +5 en école d'ingénieur ou équivalent", 'Bac+5 5 or'],
  ['Master’s degree', "Master's 5"],
  ['Diplôme niveau 7 RNCP', 'Bac+5 5'],
  ["M2 informatique ou école d'ingénieur", 'Master 5'],
  ['Surface de 200 m2 de salle', null],
  ['vous rejoignez une équipe de 12 ingénieurs', null],
  ['Diplômé(e) de formation Ingénieur (BAC +5)', 'Bac+5 5'],
  ['Formation Bac+5 ou expérience équivalente', 'Bac+5 5 or'],
  ['4 year college degree', 'Degree 3'],
  ['A technical qualification (HNC, BSc or MSc)', 'HNC 1'],
  ['Degree or equivalent experience', 'Degree 3 or'],
  ['Bachelors degree in Computer Science', "Bachelor's 3"],
  ["Niveau d'études : Bac+5 et plus", 'Bac+5 5'],
  ["Diplôme d'ingénieur souhaité", "Diplôme d'ingénieur 5"],
  ['Master 1', 'Master 1 4'],
  ['Salle Master Class', null],
  ['Baccalaureate', null],
  ['Doctorat', 'Doctorat 8'],
  ['bac à sable', null],
  ['Tous diplômes acceptés', null],
  ['B.Sc. in IT', "Bachelor's 3"],
  ['Université ou école de commerce', 'École de commerce 5'],
  ["Bac+5 (école d'ingénieurs ou université), ou autodidacte", 'Bac+5 5 or'],
  ['Undergraduate degree or 8 years experience', 'Degree 3 or'],
];

describe('readEducation', () => {
  it.each(ROWS)('%s', (text, degree) => {
    const reading = readEducation(factText(text));
    expect(
      reading === null ? null : `${reading.label} ${reading.level}${reading.orExperience ? ' or' : ''}`,
    ).toBe(degree);
  });

  it('leaves out degrees in the parts about the employer and its benefits', () => {
    const text = 'Nous finançons un Master 2 à nos équipes.';
    expect(readEducation(factText(text, [{ start: 0, end: text.length, role: 'benefits' }]))).toBeNull();
  });
});

describe('parseEducationLevel', () => {
  it.each([
    ['bachelor degree', 3],
    ['postgraduate degree', 5],
    ['high school', 0],
    ['associate degree', 2],
    ['BachelorDegree', 3],
    ['Master', 5],
    ['Bac +2', 2],
    ['doctorat', 8],
    ['Bac', 0],
    ['professional certificate', null],
    ['', null],
  ])('%s', (value, level) => {
    expect(parseEducationLevel(value)?.level ?? null).toBe(level);
  });
});
