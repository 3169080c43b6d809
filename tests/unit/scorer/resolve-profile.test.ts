import { describe, expect, it } from 'vitest';
import { ownTermId } from '../../../lib/reading/read-offer.ts';
import { headlineRoles, headlineShapes } from '../../../lib/scorer/headline-role.ts';
import { customConcept, ownTerms, resolveProfile } from '../../../lib/scorer/resolve-profile.ts';
import { fc } from '../../support/fast-check.ts';
import { compileSmall } from '../lexicon/make-lexicon.ts';

const { lexicon } = compileSmall({
  azure: { fr: ['Azure', 'Microsoft Azure'], en: ['Azure'] },
  'role-project-manager': { category: 'domain', fr: ['chef de projet'], en: ['project manager'] },
  'role-infrastructure-pm': {
    category: 'domain',
    fr: ['chef de projet infrastructures'],
    en: ['infrastructure project manager'],
  },
});
const profile = { format: 'jalon.profile', version: 1 } as const;

describe('a profile, resolved', () => {
  it('knows a skill under any of its labels, once, and never less for being written twice', () => {
    const { skills } = resolveProfile(
      { ...profile, skills: [{ label: 'AZURE' }, { label: 'microsoft azure', level: 1, years: 2 }] },
      lexicon,
    );
    expect(skills).toEqual([{ concept: 'azure', label: 'AZURE', level: null, years: null, lastUsed: null }]);
  });

  it('takes the better of two statements', () => {
    const { skills } = resolveProfile(
      {
        ...profile,
        skills: [
          { label: 'Azure', level: 2, years: 6, lastUsed: 2020 },
          { label: 'Microsoft Azure', level: 4, years: 1, lastUsed: 2025 },
        ],
      },
      lexicon,
    );
    expect(skills[0]).toMatchObject({ level: 4, years: 6, lastUsed: 2025 });
  });

  it('makes an unknown label a term of the user’s own, under the id that the reading counts it by', () => {
    const mine = {
      ...profile,
      skills: [{ label: 'Nutanix AHV' }, { label: 'Azure' }],
      customTerms: [{ label: 'Zorglub' }],
    };
    expect(resolveProfile(mine, lexicon).skills.map(({ concept }) => concept)).toEqual([
      'custom:nutanix ahv',
      'azure',
      'custom:zorglub',
    ]);
    expect(ownTerms(mine, lexicon).map(({ label }) => label)).toEqual(['Zorglub', 'Nutanix AHV']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        expect(customConcept(label)).toBe(ownTermId(label));
      }),
    );
  });

  it('knows a skill by the id that advice names it by', () => {
    const { skills } = resolveProfile({ ...profile, skills: [{ label: 'role-infrastructure-pm' }] }, lexicon);
    expect(skills.map(({ concept }) => concept)).toEqual(['role-infrastructure-pm']);
  });

  it('has the better level of a language listed twice; a mother tongue is C2', () => {
    const { languages } = resolveProfile(
      {
        ...profile,
        languages: [
          { code: 'en', level: 'C1' },
          { code: 'en', level: 'B1' },
          { code: 'fr', level: 'native' },
        ],
      },
      lexicon,
    );
    expect([...languages]).toEqual([
      ['en', 'C1'],
      ['fr', 'C2'],
    ]);
  });
});

describe('the headline', () => {
  it('names kinds of job, several where it names several, project manager where it names none', () => {
    expect(headlineShapes('Chef de projet infrastructures')).toEqual(['project-manager']);
    expect(headlineShapes('Cheffe de projet')).toEqual(['project-manager']);
    expect(headlineShapes('Administrateur systèmes, vers la gestion de projet')).toEqual([
      'project-manager',
      'engineer',
    ]);
    expect(headlineShapes('Ingénieure réseaux')).toEqual(['engineer']);
    expect(headlineShapes('Service Delivery Manager')).toEqual(['service-manager']);
    expect(headlineShapes('Architecte cloud')).toEqual(['technical-lead']);
    expect(headlineShapes('Technicienne support')).toEqual(['technician']);
    expect(headlineShapes(undefined)).toEqual(['project-manager']);
    expect(headlineShapes('Passionné par la montagne')).toEqual(['project-manager']);
  });

  it('names jobs of the lexicon, the longest name first', () => {
    expect(headlineRoles('Senior Chef de projet infrastructures – Lyon', lexicon)).toEqual([
      'role-infrastructure-pm',
    ]);
    expect(headlineRoles('Chef de projet / Infrastructure Project Manager', lexicon)).toEqual([
      'role-project-manager',
      'role-infrastructure-pm',
    ]);
    expect(headlineRoles(undefined, lexicon)).toEqual([]);
  });
});
