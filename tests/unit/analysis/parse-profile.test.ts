import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../../lib/analysis/parse-profile.ts';
import { fc } from '../../support/fast-check.ts';

const HEAD = { format: 'jalon.profile', version: 1 };
const WHOLE = {
  ...HEAD,
  headline: 'Chef de projet infrastructures',
  experienceYears: 10,
  education: { level: 5 },
  skills: [{ label: 'VMware', level: 4, years: 6, lastUsed: 2026 }, { label: 'ITIL' }],
  languages: [
    { code: 'fr', level: 'native' },
    { code: 'en', level: 'B2' },
  ],
  preferences: {
    locations: ['Lyon'],
    remoteDaysMin: 2,
    contracts: ['permanent'],
    payMin: { amount: 50_000, currency: 'EUR', period: 'year' },
  },
  dealBreakers: ['on-call'],
  customTerms: [{ label: 'Nutanix AHV', variants: ['AHV'] }],
  weights: { skills: 2, education: 0, pay: 0.5, role: 1 },
  skillWeights: [
    { label: 'VMware', weight: 2 },
    { label: 'MS Project', weight: 0 },
  ],
};

function faults(value: unknown): string[] {
  const parsed = parseProfile(value);
  return 'faults' in parsed ? parsed.faults.map(({ path }) => path) : [];
}

describe('a profile file', () => {
  it('is taken as it is', () => {
    expect(parseProfile(JSON.parse(JSON.stringify(WHOLE)))).toEqual({ profile: WHOLE });
    expect(parseProfile(HEAD)).toEqual({ profile: HEAD });
  });

  it('is refused whole, with every fault and where it is', () => {
    expect(
      faults({
        ...WHOLE,
        version: 2,
        experienceYears: '10',
        skills: [{ label: '' }, { label: 'x', level: 6 }, { level: 3 }, 'VMware', { label: 'y', level: 2.5 }],
        languages: [
          { code: 'français', level: 'C1' },
          { code: 'en', level: 'fluent' },
        ],
        preferences: {
          contracts: ['CDI'],
          payMin: { amount: -1, currency: 'euro', period: 'year' },
          remoteDaysMin: Number.NaN,
        },
        dealBreakers: 'on-call',
        weights: { skills: 3, pay: '1', education: 0 },
        skillWeights: [{ label: 'x', weight: 0.3 }, { label: 'y' }, { weight: 1 }],
      }),
    ).toEqual([
      'version',
      'experienceYears',
      'skills[0].label',
      'skills[1].level',
      'skills[2].label',
      'skills[3]',
      'skills[4].level',
      'languages[0].code',
      'languages[1].level',
      'preferences.remoteDaysMin',
      'preferences.contracts[0]',
      'preferences.payMin.amount',
      'preferences.payMin.currency',
      'dealBreakers',
      'weights.skills',
      'weights.pay',
      'skillWeights[0].weight',
      'skillWeights[1].weight',
      'skillWeights[2].label',
    ]);
    for (const value of [null, 3, 'x', [], [WHOLE], true]) expect(faults(value)).toEqual(['(file)']);
    expect(faults({})).toEqual(['format', 'version']);
  });

  it('has limits', () => {
    expect(faults({ ...HEAD, skills: Array.from({ length: 5000 }, () => ({ label: 'x' })) })).toEqual([
      'skills',
    ]);
    expect(faults({ ...HEAD, headline: 'x'.repeat(100_000) })).toEqual(['headline']);
  });

  it('cannot reach a prototype', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"format":"jalon.profile","polluted":1},"version":1,"skills":[{"__proto__":{"label":"x"}}],"constructor":{"prototype":{"polluted":1}}}',
    );
    expect(faults(hostile)).toEqual(['format', 'skills[0].label']);
    const inherited = Object.create({ format: 'jalon.profile', version: 1 });
    expect(faults(inherited)).toEqual(['format', 'version']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const kept = parseProfile(
      JSON.parse('{"format":"jalon.profile","version":1,"__proto__":{"headline":"x"}}'),
    );
    expect(kept).toEqual({ profile: HEAD });
    expect('profile' in kept && Object.getPrototypeOf(kept.profile)).toBe(Object.prototype);
  });

  it('never throws, and never lets through what it would refuse a second time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((value) => ({ ...WHOLE, skills: value, preferences: value })),
        ),
        (value) => {
          const parsed = parseProfile(value);
          if ('profile' in parsed) expect(parseProfile(parsed.profile)).toEqual(parsed);
          else expect(parsed.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
