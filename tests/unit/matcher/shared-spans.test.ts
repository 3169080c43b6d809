import { describe, expect, it } from 'vitest';
import type { ConceptSource } from '../../../lib/lexicon/lexicon-types.ts';
import { decideMeaning } from '../../../lib/matcher/decide-meaning.ts';
import { findMentions } from '../../../lib/matcher/find-mentions.ts';
import { compileSmall } from '../lexicon/make-lexicon.ts';

const same = (...labels: string[]): ConceptSource => ({ fr: labels, en: labels });

const { lexicon, problems } = compileSmall({
  'issue-management': { ...same('escalate issues'), guard: { with: ['incident'], need: 'nearby' } },
  escalation: {
    fr: ['<manage> issues', '<gérer> alertes'],
    en: ['escalate issues'],
    guard: { need: 'nothing' },
  },
  pmp: same('PMP'),
  certified: {
    ...same('certification PMP'),
    guard: { with: ['diplôme'], not: ['fournisseur'], need: 'nearby' },
  },
  cloudformation: same('CloudFormation'),
  logmein: same('LogMeIn'),
  rocket: same('Rocket.Chat'),
  monday: same('monday.com'),
  broken: same('401(k)'),
});

function kept(text: string): string[] {
  return decideMeaning(text, findMentions(text, lexicon), lexicon).kept.map(
    ({ surface, concept }) => `${surface}: ${concept}`,
  );
}

describe('one span, several concepts', () => {
  it('offers the readings of all labels that end there', () => {
    const [mention] = findMentions('You escalate issues.', lexicon);
    expect(mention?.candidates.map(({ concept }) => concept).sort()).toEqual([
      'escalation',
      'issue-management',
    ]);
  });
});

describe('a doubted term', () => {
  it('gives way to the term within it', () => {
    expect(kept('Une certification PMP, toujours.')).toEqual(['PMP: pmp']);
  });
  it('stands where a word nearby confirms it', () => {
    expect(kept('Diplôme ou certification PMP.')).toEqual(['certification PMP: certified']);
  });
  it('takes the terms within along where a word contradicts it', () => {
    expect(kept('La certification PMP du fournisseur.')).toEqual([]);
  });
});

describe('names that the tokeniser cuts', () => {
  it.each([
    ['CloudFormation et le reste', 'CloudFormation: cloudformation'],
    ['avec LogMeIn.', 'LogMeIn: logmein'],
    ['sur Rocket.Chat, toujours', 'Rocket.Chat: rocket'],
    ['monday.com ou autre', 'monday.com: monday'],
    ['(monday.com)', 'monday.com: monday'],
    ['Outil : monday.com.', 'monday.com: monday'],
  ])('%s', (text, expected) => expect(kept(text)).toEqual([expected]));

  it.each(['www.monday.com', 'https://monday.com/jobs', 'joe@monday.com', 'monday.com/jobs', 'x.monday.com'])(
    '%s is an address',
    (text) => expect(kept(`Voir ${text} pour tout.`)).toEqual([]),
  );

  it('are not made of two sentences', () => {
    expect(kept('We have a rocket.Chat with us.')).toEqual(['rocket.Chat: rocket']);
    expect(kept('We have a rocket. Chat with us.')).toEqual([]);
    expect(kept('In the cloud formation is all.')).toEqual([]);
  });
});

describe('a label that its own spelling does not reach', () => {
  it('is reported', () => {
    expect(problems.filter(({ what }) => what.includes('never match')).map(({ concept }) => concept)).toEqual(
      ['broken'],
    );
  });
});
