import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../lib/reading/merge-facts.ts';

describe('mergeFacts', () => {
  it('the page wins, the contradiction is kept', () => {
    const merged = mergeFacts(
      { contract: { value: 'permanent', source: 'json-ld' } },
      { contract: { value: 'freelance', source: 'text', evidence: [{ start: 3, end: 12 }] } },
    );
    expect(merged.contract).toEqual({
      value: 'permanent',
      source: 'json-ld',
      others: [{ value: 'freelance', source: 'text', evidence: [{ start: 3, end: 12 }] }],
    });
  });

  it('the same value in other words is no contradiction and brings its evidence', () => {
    const merged = mergeFacts(
      { locations: { value: ['LYON', 'Paris'], source: 'json-ld' } },
      { locations: { value: ['Paris', 'Lyon'], source: 'text', evidence: [{ start: 0, end: 4 }] } },
    );
    expect(merged.locations).toEqual({
      value: ['LYON', 'Paris'],
      source: 'json-ld',
      evidence: [{ start: 0, end: 4 }],
    });
  });

  it('what only one of them says is kept', () => {
    const merged = mergeFacts(
      { company: { value: 'ACME', source: 'meta' } },
      { experienceYearsMin: { value: 5, source: 'text' } },
    );
    expect(merged).toEqual({
      company: { value: 'ACME', source: 'meta' },
      experienceYearsMin: { value: 5, source: 'text' },
    });
  });
});
