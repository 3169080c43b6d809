import { describe, expect, it } from 'vitest';
import { masteryReader } from '../../../lib/reading/mastery.ts';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';
import { spanOf } from './judge-terms.ts';

function mastery(line: string, term: string, part = 'Profil :\n') {
  const source = part + line;
  const text = openText(source);
  return masteryReader(text, readStructure(text))(spanOf(source, term), 'technology');
}

describe('level', () => {
  it.each([
    ['Notions de PowerShell', 'PowerShell', 2],
    ['Basic understanding of Linux', 'Linux', 2],
    ['Connaissance de Citrix', 'Citrix', 3],
    ['Working knowledge of Citrix', 'Citrix', 3],
    ['Maîtrise de VMware', 'VMware', 4],
    ['Connaissance approfondie des réseaux', 'réseaux', 4],
    ['Strong knowledge of AWS', 'AWS', 4],
    ['Expert VMware', 'VMware', 5],
    ['Expertise en stockage', 'stockage', 5],
    ['Azure (confirmé)', 'Azure', 4],
    ['Maîtrise de VMware, notions de Linux', 'Linux', 2],
    ['VMware, Linux', 'VMware', undefined],
    ['Maîtrise du budget ; Linux', 'Linux', undefined],
  ])('%s: %s %s', (line, term, level) => {
    expect(mastery(line, term).level).toBe(level);
  });

  it('duties ask for no level', () => {
    expect(mastery('Maîtrise de VMware', 'VMware', 'Missions :\n').level).toBeUndefined();
  });
});

describe('years', () => {
  it.each([
    ['5 ans sur VMware', 'VMware', 5],
    ['3+ years of experience with Azure', 'Azure', 3],
    ['VMware (4 ans)', 'VMware', 4],
    ['8 ans d’expérience, dont 3 ans sur le cloud', 'cloud', 3],
    ['5 à 8 ans d’expérience en réseau', 'réseau', 5],
    ['Tu as **5 ans d’expérience** en stockage', 'stockage', 5],
    ['5 ans d’expérience. VMware', 'VMware', undefined],
    ['Depuis 45 ans sur le marché du cloud', 'cloud', undefined],
    ['CDD de 2 ans, VMware', 'VMware', undefined],
  ])('%s: %s %s', (line, term, years) => {
    expect(mastery(line, term).years).toBe(years);
  });
});
