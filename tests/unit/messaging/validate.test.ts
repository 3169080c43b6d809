import { describe, expect, it } from 'vitest';
import { MAX_TEXT } from '../../../lib/messaging/limits.ts';
import { parseDetection, parseFacts, parseOfferRead } from '../../../lib/messaging/validate.ts';
import { fc } from '../../support/fast-check.ts';

const GOOD = {
  url: 'https://jobs.example/1',
  text: 'Chef de projet',
  facts: {},
  detection: { isOffer: true },
};

describe('what a page sends', () => {
  it('keeps what has the promised shape', () => {
    const facts = {
      title: {
        value: '  Chef de\u00a0projet ',
        source: 'json-ld',
        others: [{ value: 'Autre', source: 'heading' }],
      },
      salary: { value: { min: 45000, max: 55000, currency: 'EUR', period: 'year' }, source: 'microdata' },
      languages: { value: [{ code: 'en', level: 'B2' }, { code: 'xxx' }], source: 'page' },
      datePosted: { value: '2026-11-02', source: 'json-ld' },
    };
    expect(parseFacts(facts)).toEqual({
      title: { value: 'Chef de projet', source: 'json-ld', others: [{ value: 'Autre', source: 'heading' }] },
      salary: { value: { min: 45000, max: 55000, currency: 'EUR', period: 'year' }, source: 'microdata' },
      languages: { value: [{ code: 'en', level: 'B2' }], source: 'page' },
      datePosted: { value: '2026-11-02', source: 'json-ld' },
    });
  });

  it.each([
    [
      'a title that is a node of the interface',
      { title: { value: { type: 'img', props: {}, constructor: undefined }, source: 'page' } },
    ],
    ['an unknown source', { title: { value: 'x', source: 'hacker' } }],
    ['a script address', { canonicalUrl: { value: 'java\nscript:alert(1)', source: 'json-ld' } }],
    ['a date that is none', { datePosted: { value: '9999-99-99T', source: 'json-ld' } }],
    ['a salary without a period', { salary: { value: { min: 1, max: 2, currency: 'EUR' }, source: 'page' } }],
    [
      'a salary that is not finite',
      { salary: { value: { min: 1 / 0, max: null, currency: 'EUR', period: 'year' }, source: 'page' } },
    ],
    [
      'a currency that is markup',
      { salary: { value: { min: 1, max: 2, currency: '<b>', period: 'year' }, source: 'page' } },
    ],
    ['a negative number of days', { remoteDaysPerWeek: { value: -1, source: 'page' } }],
    ['a fact that only the prototype has', Object.create({ title: { value: 'x', source: 'page' } })],
  ])('drops %s', (_name, facts) => {
    expect(parseFacts(facts)).toEqual({});
  });

  it('does not let a page reach a prototype', () => {
    parseFacts(
      JSON.parse('{"__proto__":{"polluted":1},"title":{"__proto__":{"value":"x","source":"page"}}}'),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['no web address', { ...GOOD, url: 'file:///etc/passwd' }],
    ['no text', { ...GOOD, text: 4 }],
    ['a text that is too long', { ...GOOD, text: 'x'.repeat(MAX_TEXT + 1) }],
    ['nothing', null],
  ])('refuses %s', (_name, request) => {
    expect(() => parseOfferRead(request)).toThrow();
  });

  it('makes something plain of anything', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), (value) => {
        const plain = { facts: parseFacts(value), detection: parseDetection(value) };
        expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
      }),
    );
  });
});
