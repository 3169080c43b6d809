import { describe, expect, it } from 'vitest';
import {
  parseOfferId,
  parseOverruleRequest,
  parseTabId,
  parseUnoverruleRequest,
} from '../../../lib/messaging/validate-overrules.ts';

const TERM = { concept: 'vmware', surface: 'VMware' };
const GOOD = { overrules: [{ ...TERM, verdict: 'count', strength: 'must' }], everywhere: false };
const withOverrule = (change: object): unknown => ({
  ...GOOD,
  overrules: [{ ...GOOD.overrules[0], ...change }],
});

describe('a correction at the border', () => {
  it('passes as it is, without what was not promised', () => {
    expect(parseOverruleRequest({ ...GOOD, more: 1, tabId: 4 })).toEqual(GOOD);
    expect(parseOverruleRequest(withOverrule({ start: 3, strength: undefined }))).toEqual({
      overrules: [{ ...TERM, verdict: 'count' }],
      everywhere: false,
    });
  });

  it('has no strength when the term is ignored', () => {
    expect(parseOverruleRequest(withOverrule({ verdict: 'ignore' })).overrules).toEqual([
      { ...TERM, verdict: 'ignore' },
    ]);
  });

  it.each([
    ['nothing', undefined, 'overrules'],
    ['no list', { ...GOOD, overrules: GOOD.overrules[0] }, 'overrules'],
    ['an empty list', { ...GOOD, overrules: [] }, 'overrules'],
    ['too long a list', { ...GOOD, overrules: Array(101).fill(GOOD.overrules[0]) }, 'overrules'],
    ['an entry that is no object', { ...GOOD, overrules: ['vmware'] }, 'verdict'],
    ['an unknown verdict', withOverrule({ verdict: 'delete' }), 'verdict'],
    ['an unknown strength', withOverrule({ strength: 'very' }), 'strength'],
    ['a strength of a prototype', withOverrule({ strength: 'toString' }), 'strength'],
    ['no concept', withOverrule({ concept: '' }), 'concept'],
    ['too long a concept', withOverrule({ concept: 'x'.repeat(221) }), 'concept'],
    ['words of spaces', withOverrule({ surface: ' \n' }), 'surface'],
    ['too many words', withOverrule({ surface: 'x'.repeat(301) }), 'surface'],
    ['words that are an object', withOverrule({ surface: { toString: () => 'x' } }), 'surface'],
    ['no word on how far it holds', { overrules: GOOD.overrules }, 'everywhere'],
    ['a text for it', { ...GOOD, everywhere: 'yes' }, 'everywhere'],
    ['fields of a prototype', Object.create(GOOD), 'overrules'],
  ])('is refused: %s', (_what, request, field) => {
    expect(() => parseOverruleRequest(request)).toThrow(`not a correction: ${field}`);
  });

  it('is taken back term by term', () => {
    const terms = [{ ...TERM, everywhere: true }];
    expect(parseUnoverruleRequest({ terms: [{ ...terms[0], spans: [] }] })).toEqual({ terms });
    expect(() => parseUnoverruleRequest({ terms: [TERM] })).toThrow('everywhere');
    expect(() => parseUnoverruleRequest({ terms: [] })).toThrow('terms');
    expect(() => parseUnoverruleRequest({ terms: [{ ...TERM, concept: 3, everywhere: true }] })).toThrow(
      'concept',
    );
  });

  it('names its tab or its offer', () => {
    expect(parseTabId({ tabId: 12 })).toBe(12);
    for (const tabId of [undefined, '12', -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => parseTabId({ tabId })).toThrow('tabId');
    expect(parseOfferId({ id: 'a-1' })).toBe('a-1');
    for (const id of [undefined, '', 7, 'x'.repeat(101)]) expect(() => parseOfferId({ id })).toThrow('id');
  });
});
