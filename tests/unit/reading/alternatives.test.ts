import { describe, expect, it } from 'vitest';
import type { Category } from '../../../lib/model/concept.ts';
import { groupAlternatives } from '../../../lib/reading/alternatives.ts';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';
import { spanOf } from './judge-terms.ts';

const CATEGORIES: Readonly<Record<string, Category>> = {
  PMP: 'certification',
  PMI: 'methodology',
  PRINCE2: 'certification',
  ITIL: 'methodology',
  'MS Project': 'tool',
  Jira: 'tool',
};
const CLOUDS = ['Azure', 'AWS', 'GCP'];

/** Terms of one group in braces, in text order. */
function groups(source: string, terms: readonly string[]): string[] {
  const text = openText(source);
  const found = terms.map((term) => ({
    ...spanOf(source, term),
    concept: term,
    category: CATEGORIES[term] ?? ('technology' as const),
  }));
  const rivals = (a: string, b: string) => CLOUDS.includes(a) && CLOUDS.includes(b);
  const numbers = groupAlternatives(text, readStructure(text), found, rivals);
  const byNumber = new Map<number, string[]>();
  numbers.forEach((number, index) => {
    if (number > 0) byNumber.set(number, [...(byNumber.get(number) ?? []), terms[index] as string]);
  });
  return [...byNumber.values()].map((group) => group.join('|'));
}

describe('any one of them will do', () => {
  it.each([
    ['Connaissance d’Azure ou AWS', ['Azure', 'AWS'], ['Azure|AWS']],
    ['AWS, Azure or GCP', ['AWS', 'Azure', 'GCP'], ['AWS|Azure|GCP']],
    ['certification PMP/PRINCE2', ['PMP', 'PRINCE2'], ['PMP|PRINCE2']],
    ['méthodes (PMI, PRINCE2)', ['PMI', 'PRINCE2'], ['PMI|PRINCE2']],
    ['MS Project ou Jira', ['MS Project', 'Jira'], ['MS Project|Jira']],
    ['PRINCE2, PMP ou équivalent', ['PRINCE2', 'PMP'], ['PRINCE2|PMP']],
    ['PMP, PRINCE2, or similar certification', ['PMP', 'PRINCE2'], ['PMP|PRINCE2']],
    ['maîtrise d’Azure ou de la plateforme AWS', ['Azure', 'AWS'], []],
    ['maîtrise de Linux et VMware ou Hyper-V', ['Linux', 'VMware', 'Hyper-V'], ['VMware|Hyper-V']],
    ['(VMware ou Hyper-V), des réseaux', ['VMware', 'Hyper-V', 'réseaux'], ['VMware|Hyper-V']],
    ['Azure ou AWS, en Linux', ['Azure', 'AWS', 'Linux'], ['Azure|AWS']],
    ['PMP (ou PRINCE2)', ['PMP', 'PRINCE2'], ['PMP|PRINCE2']],
    ['Azure ou AWS. PMP ou PRINCE2.', ['Azure', 'AWS', 'PMP', 'PRINCE2'], ['Azure|AWS', 'PMP|PRINCE2']],
  ])('%s', (text, terms, expected) => {
    expect(groups(text, terms)).toEqual(expected);
  });
});

describe('all of them are meant', () => {
  it.each([
    ['Azure et AWS', ['Azure', 'AWS']],
    ['LAN/WAN', ['LAN', 'WAN']],
    ['technologies (systèmes, réseaux, cloud)', ['systèmes', 'réseaux', 'cloud']],
    ['VMware, Cisco, Linux', ['VMware', 'Cisco', 'Linux']],
    ['Azure ou non. AWS', ['Azure', 'AWS']],
    ['un contexte VMware où le réseau compte', ['VMware', 'réseau']],
  ])('%s', (text, terms) => {
    expect(groups(text, terms)).toEqual([]);
  });
});
