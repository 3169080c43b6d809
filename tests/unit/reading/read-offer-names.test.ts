import { describe, expect, it } from 'vitest';
import { readOffer } from '../../../lib/reading/read-offer.ts';
import { openLexicon } from '../../support/lexicon.ts';

const TEXT = `Infrastructure Project Manager

Harbrook Logistics is moving twelve depots to a new network.

Requirements
Experience of logistics and of Azure at a firm like Harbrook Logistics.`;

describe("the employer's name", () => {
  it('asks nobody for what stands in it', () => {
    const reading = readOffer(
      { text: TEXT, facts: { company: { value: 'Harbrook Logistics', source: 'json-ld' } } },
      openLexicon(),
    );
    const inName = (surface: { start: number }): boolean =>
      TEXT.slice(0, surface.start).endsWith('Harbrook ');
    expect(reading.matches.some(inName)).toBe(false);
    expect(reading.matches.map(({ surface }) => surface)).toContain('Azure');
  });
});

describe('words that say when a thing is done', () => {
  it.each([
    ['Requirements', 'Manage vendors, including escalation when required.', 'Azure'],
    ['Missions', 'Assurer le reporting et, si nécessaire, la gestion de crise.', 'Azure'],
  ])('ask for nothing (%s)', (_heading, sentence) => {
    const text = `Infrastructure Project Manager\n\nResponsibilities\n${sentence}\nPlan the Azure migration.`;
    const { matches } = readOffer({ text, facts: {} }, openLexicon());
    expect(
      matches.filter(({ section }) => section === 'missions').map(({ strength }) => strength),
    ).not.toContain('must');
    expect(matches.some(({ surface }) => surface.includes('Azure'))).toBe(true);
  });
});
