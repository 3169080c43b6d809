import type { CefrLevel } from '../model/offer.ts';
import type { CvDocument, CvFormat } from './cv-document.ts';
import { ImportError } from './import-error.ts';
import { languageCode, languageLevel } from './proficiency.ts';
import { emptyCv, type StructuredCv, type StructuredItem, writeStructured } from './structured-cv.ts';
import { allOf, at, childrenOf, textOf, type XmlElement } from './xml.ts';

const CEFR: readonly string[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/**
 * Europass in both generations: `SkillsPassport` (to 2020) and `Candidate` (HR-XML, since). What is not named here is not read:
 * birth date, sex, nationality, photo, street and number stay in the file.
 * @throws ImportError `no-cv` for XML that is neither
 */
export function readEuropass(
  root: XmlElement,
  format: Extract<CvFormat, 'europass-xml' | 'europass-pdf'> = 'europass-xml',
): CvDocument {
  if (root.name === 'SkillsPassport') return writeStructured(passport(root), format);
  if (root.name === 'Candidate') return writeStructured(candidate(root), format);
  throw new ImportError('no-cv', root.name.slice(0, 40));
}

function passport(root: XmlElement): StructuredCv {
  const cv = emptyCv();
  const learner = at(root, 'LearnerInfo');
  cv.headline = textOf(at(learner, 'Headline', 'Description', 'Label'));
  cv.city = textOf(at(learner, 'Identification', 'ContactInfo', 'Address', 'Contact', 'Municipality'));
  for (const work of childrenOf(at(learner, 'WorkExperienceList'), 'WorkExperience'))
    cv.jobs.push({
      title: [textOf(at(work, 'Position', 'Label')), textOf(at(work, 'Employer', 'Name'))]
        .filter(Boolean)
        .join(', '),
      ...passportPeriod(at(work, 'Period')),
      lines: [markup(at(work, 'Activities'))],
    });
  for (const study of childrenOf(at(learner, 'EducationList'), 'Education'))
    cv.education.push({
      title: [textOf(at(study, 'Title')), eqf(textOf(at(study, 'Level', 'Code')))].filter(Boolean).join(' '),
      from: '',
      to: null,
      lines: [markup(at(study, 'Activities'))],
    });
  const skills = at(learner, 'Skills');
  for (const mother of allOf(at(skills, 'Linguistic', 'MotherTongueList'), 'MotherTongue'))
    put(cv, textOf(at(mother, 'Description', 'Code')), 'native');
  for (const foreign of allOf(at(skills, 'Linguistic', 'ForeignLanguageList'), 'ForeignLanguage')) {
    const level = at(foreign, 'ProficiencyLevel');
    const parts = ['Listening', 'SpokenInteraction', 'SpokenProduction'].map((part) =>
      textOf(at(level, part)),
    );
    put(cv, textOf(at(foreign, 'Description', 'Code')), lowest(parts));
  }
  for (const part of ['Computer', 'JobRelated', 'Organisational', 'Communication']) {
    const words = markup(at(skills, part, 'Description'));
    for (const label of words.split(/[\n,;]/).map((one) => one.trim())) if (label) cv.skills.push({ label });
  }
  for (const achievement of allOf(at(learner, 'AchievementList'), 'Achievement')) {
    const words = markup(at(achievement, 'Description'));
    if (words) cv.certifications.push(...words.split('\n'));
  }
  return cv;
}

function passportPeriod(period: XmlElement | undefined): Pick<StructuredItem, 'from' | 'to'> {
  const read = (name: string): string => {
    const found = at(period, name)?.attributes;
    const month = /\d{1,2}/.exec(found?.get('month') ?? '')?.[0];
    const year = /^\d{4}/.exec(found?.get('year') ?? '')?.[0] ?? '';
    return year && month ? `${year}-${month.padStart(2, '0')}` : year;
  };
  return dated(read('From'), read('To'), textOf(at(period, 'Current')) === 'true');
}

function candidate(root: XmlElement): StructuredCv {
  const cv = emptyCv();
  cv.city = textOf(at(root, 'CandidatePerson', 'Communication', 'Address', 'CityName'));
  const mother = textOf(at(root, 'CandidatePerson', 'PrimaryLanguageCode'));
  if (mother) put(cv, mother, 'native');
  for (const profile of childrenOf(root, 'CandidateProfile')) {
    cv.summary ||= markup(at(profile, 'ExecutiveSummary'));
    for (const employer of allOf(at(profile, 'EmploymentHistory'), 'EmployerHistory')) {
      const name = textOf(at(employer, 'OrganizationName'));
      for (const position of childrenOf(employer, 'PositionHistory'))
        cv.jobs.push({
          title: [textOf(at(position, 'PositionTitle')), name].filter(Boolean).join(', '),
          ...candidatePeriod(at(position, 'EmploymentPeriod')),
          lines: [markup(at(position, 'Description'))],
        });
    }
    for (const study of allOf(at(profile, 'EducationHistory'), 'EducationOrganizationAttendance'))
      cv.education.push({
        title: [
          allOf(study, 'DegreeName').map(textOf).join(', '),
          eqf(textOf(at(study, 'EducationLevelCode'))),
        ]
          .filter(Boolean)
          .join(' '),
        from: '',
        to: null,
        lines: allOf(study, 'OccupationalSkillsCovered').map(markup),
      });
    for (const competency of allOf(at(profile, 'PersonQualifications'), 'PersonCompetency')) {
      const kind = textOf(at(competency, 'TaxonomyID'));
      if (kind === 'language') {
        const scores = childrenOf(competency, 'CompetencyDimension')
          .filter((dimension) =>
            /Listening|Spoken|Interaction|Production/i.test(
              textOf(at(dimension, 'CompetencyDimensionTypeCode')),
            ),
          )
          .map((dimension) => textOf(at(dimension, 'Score', 'ScoreText')));
        put(cv, textOf(at(competency, 'CompetencyID')), lowest(scores));
      } else {
        const label = textOf(at(competency, 'CompetencyName'));
        if (label) cv.skills.push({ label });
      }
    }
    for (const digital of [...allOf(profile, 'DigitalSkill'), ...allOf(profile, 'DigitalSkills')])
      for (const label of markup(digital)
        .split(/[\n,;|/]/)
        .map((one) => one.trim()))
        if (label) cv.skills.push({ label });
    for (const name of allOf(at(profile, 'Certifications'), 'CertificationName'))
      cv.certifications.push(textOf(name));
    for (const project of allOf(at(profile, 'ProjectsHistory'), 'Project'))
      cv.projects.push({
        title: textOf(at(project, 'ProjectTitle')),
        from: '',
        to: null,
        lines: [markup(at(project, 'Description'))],
      });
  }
  cv.headline ||= cv.jobs[0]?.title.split(',')[0] ?? '';
  return cv;
}

function candidatePeriod(period: XmlElement | undefined): Pick<StructuredItem, 'from' | 'to'> {
  const read = (name: string): string =>
    /^\d{4}(?:-\d{2})?/.exec(textOf(at(period, name, 'FormattedDateTime')))?.[0] ?? '';
  return dated(read('StartDate'), read('EndDate'), textOf(at(period, 'CurrentIndicator')) === 'true');
}

function dated(from: string, to: string, current: boolean): Pick<StructuredItem, 'from' | 'to'> {
  return { from, to: from === '' ? null : current ? '' : to === '' ? null : to };
}

function put(cv: StructuredCv, code: string, level: CefrLevel | 'native' | null): void {
  const known = languageCode(code);
  if (known && !cv.languages.some((one) => one.code === known)) cv.languages.push({ code: known, level });
}

/** Of the levels of listening and speaking the lowest: what an offer asks for is to take part. */
function lowest(levels: readonly string[]): CefrLevel | null {
  const known = levels.map((level) => languageLevel(level)).filter((level) => CEFR.includes(level ?? ''));
  return (known.sort()[0] as CefrLevel | undefined) ?? null;
}

/** Level of the European framework in words that the reader of degrees knows. */
function eqf(code: string): string {
  const known: Readonly<Record<string, string>> = {
    '5': 'Bac+2',
    '6': 'Bac+3',
    '7': 'Bac+5',
    '8': 'Doctorat',
  };
  const words = known[/\d/.exec(code)?.[0] ?? ''];
  return words === undefined ? '' : `(${words})`;
}

/** Text of an element that holds HTML, as elements or escaped; lists keep their lines. */
function markup(element: XmlElement | undefined): string {
  if (!element) return '';
  let text = '';
  const walk = (node: XmlElement): void => {
    for (const child of node.children) {
      if (typeof child === 'string') text += child;
      else {
        walk(child);
        if (/^(?:p|li|br|div|ul|ol)$/.test(child.name)) text += '\n';
      }
    }
  };
  walk(element);
  return text
    .replace(/<(?:br|\/p|\/li|\/div)\b[^>]{0,100}>/gi, '\n')
    .replace(/<[^>]{0,300}>/g, '')
    .replace(/[ \t\u00A0]+/g, ' ')
    .trim();
}
