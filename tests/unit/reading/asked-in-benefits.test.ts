import { describe, expect, it } from 'vitest';
import { readOffer } from '../../../lib/reading/read-offer.ts';
import { openLexicon } from '../../support/lexicon.ts';

function marks(line: string): string[] {
  const text = `IT Infrastructure Project Manager\n\nResponsibilities\n- Lead the VMware migration\n\nWhat we offer\n- Health insurance and pension\n- ${line}\n`;
  const from = text.indexOf(line);
  return readOffer({ facts: {}, text }, openLexicon())
    .matches.filter(({ start }) => start >= from)
    .map(({ concept }) => concept);
}

describe('among the benefits', () => {
  it.each([
    ['Weekend work is required for cutovers', 'cutover'],
    ['You must be fluent in English', 'english'],
    ['PRINCE2 certification is required', 'prince2'],
    ['You will be expected to attend the data centre at night', 'data-center'],
  ])('%s asks for it', (line, concept) => {
    expect(marks(line).some((id) => id.startsWith(concept))).toBe(true);
  });

  it.each([
    'Training budget, AWS certification paid',
    'ITIL courses',
    'English lessons',
    'Free Microsoft 365',
  ])('%s asks nothing', (line) => expect(marks(line)).toEqual([]));
});
