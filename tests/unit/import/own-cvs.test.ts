/** CVs written by us, in every format: how many of the skills that a reader sees are proposed, and how many that he would strike out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CvDocument } from '../../../lib/import/cv-document.ts';
import type { CvProposal } from '../../../lib/import/proposal.ts';
import { proposeProfile } from '../../../lib/import/propose.ts';
import { readCvFile, readCvText } from '../../../lib/import/read-file.ts';
import { openLexicon } from '../../support/lexicon.ts';
import { makeDocx, makeOdt, pdfOfText, wordParagraph } from '../../support/make-files.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'cvs');
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))
  .sort();
const TODAY = { year: 2026, month: 11 };

interface Expected {
  readonly skills: readonly string[];
  readonly never: readonly string[];
  readonly languages: Readonly<Record<string, string>>;
  readonly education: number;
  readonly years: number;
  readonly city: string;
}

const lexicon = openLexicon();
const textOf = (name: string): string => readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;

const FORMATS: Readonly<Record<string, (text: string) => Promise<CvDocument>>> = {
  text: async (text) => readCvText(text),
  docx: (text) => readCvFile(makeDocx(text.split('\n').map(wordParagraph).join(''))),
  odt: (text) => readCvFile(makeOdt(text)),
  pdf: (text) => readCvFile(pdfOfText(text)),
};

/** Found under its own concept or a narrower one ("ITIL Foundation" for ITIL). */
function isProposed({ skills }: CvProposal, label: string): boolean {
  const asked = lexicon.findConcept(label);
  return skills.some(
    ({ concept }) =>
      concept !== null &&
      asked !== null &&
      ['exact', 'narrower'].includes(lexicon.link(concept, asked) ?? ''),
  );
}

describe.each(Object.keys(FORMATS))('own CVs as %s', (format) => {
  it('proposes at least nine tenths of what a reader sees', async () => {
    let seen = 0;
    let found = 0;
    const missing: string[] = [];
    for (const name of NAMES) {
      const read = FORMATS[format];
      if (!read) throw new Error(format);
      const proposal = proposeProfile(await read(textOf(name)), lexicon, TODAY);
      for (const label of expectedOf(name).skills) {
        expect(lexicon.findConcept(label), label).not.toBeNull();
        seen += 1;
        if (isProposed(proposal, label)) found += 1;
        else missing.push(`${name}: ${label}`);
      }
    }
    expect(seen).toBeGreaterThan(190);
    expect(found / seen, missing.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(NAMES)('%s: facts, and nothing that is only wished, refused or a firm', async (name) => {
    const expected = expectedOf(name);
    const proposal = proposeProfile(
      await (FORMATS[format] as (text: string) => Promise<CvDocument>)(textOf(name)),
      lexicon,
      TODAY,
    );
    const ticked = proposal.skills.filter(({ keep }) => keep).map(({ concept }) => concept);
    for (const label of expected.never) expect(ticked).not.toContain(lexicon.findConcept(label));
    expect(Object.fromEntries(proposal.languages.map(({ value }) => [value.code, value.level]))).toEqual(
      expected.languages,
    );
    expect(proposal.educationLevel?.value).toBe(expected.education);
    expect(proposal.experienceYears?.value).toBe(expected.years);
    expect(proposal.city?.value).toBe(expected.city);
    expect(proposal.headline?.value).toBeTruthy();
  });
});

describe('what is nobody’s business', () => {
  it.each(NAMES)('%s holds no birth date, street, family, nationality, mail or telephone', (name) => {
    const { text } = readCvText(textOf(name));
    expect(text).not.toMatch(
      /1982|02\/05\/1979|Tanneurs|Marlow|LS6|Mariée|enfants|Nationalité|British|28 ans/,
    );
    expect(text).not.toMatch(/@|06 12 34|7700/);
    expect(text).toMatch(/Lyon|Leeds|Nantes|Toulouse|London|Strasbourg/);
  });
});

describe('years and levels', () => {
  const senior = proposeProfile(readCvText(textOf('senior-fr')), lexicon, TODAY);
  const skill = (label: string, { skills } = senior) =>
    skills.find(({ concept }) => concept === lexicon.findConcept(label));

  it('adds up the posts, and knows the last year', () => {
    expect(skill('Veeam')).toMatchObject({ years: 8, lastUsed: 2026, level: 4, levelFrom: 'years' });
    expect(skill('Nagios')).toMatchObject({ years: 4, lastUsed: 2013, level: 3 });
  });
  it('believes words before years', () => {
    expect(skill('Azure')).toMatchObject({ level: 5, levelFrom: 'words' });
    expect(skill('Ansible')).toMatchObject({ level: 1, levelFrom: 'words', years: null });
  });
  it('reads ratings by figures, dots and percent', () => {
    const changer = proposeProfile(readCvText(textOf('changer-fr')), lexicon, TODAY);
    expect(skill('Windows Server', changer)?.level).toBe(4);
    expect(skill('VMware', changer)?.level).toBe(4);
    expect(skill('Ansible', changer)?.level).toBe(2);
  });
  it('shows the passage', () => {
    const quote = skill('Veeam')?.quote;
    expect(quote?.text.slice(quote.mark.start, quote.mark.end)).toBe('Veeam');
    expect(quote?.section).toBe('experience');
  });
});
