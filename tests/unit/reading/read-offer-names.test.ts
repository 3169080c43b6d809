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
