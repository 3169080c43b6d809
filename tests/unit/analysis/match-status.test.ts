import { describe, expect, it } from 'vitest';
import { matchStatuses } from '../../../lib/analysis/match-status.ts';
import { makeLinks, makeProfile, makeReading, YEAR } from '../scorer/make-reading.ts';

const links = makeLinks({
  'vmware>virtualization': 'narrower',
  'aws>azure': 'substitute',
  'role-infrastructure-pm>role-it-pm': 'narrower',
});
const profile = makeProfile(
  [
    ['vmware', 3],
    ['aws', 4],
    ['itil', 2],
  ],
  { languages: new Map([['en', 'B2']]), educationLevel: 3, roles: ['role-infrastructure-pm'] },
);

describe('what the profile says of a match', () => {
  const reading = makeReading({
    asked: [
      { concept: 'vmware' },
      { concept: 'vmware', level: 5 },
      { concept: 'virtualization' },
      { concept: 'azure' },
      { concept: 'itil' },
      { concept: 'kubernetes' },
      { concept: 'rigor', category: 'soft-skill' },
      { concept: 'english', category: 'language' },
      { concept: 'german', category: 'language' },
      { concept: 'bilingual', category: 'language' },
      { concept: 'bac-plus-3', category: 'education' },
      { concept: 'bac-plus-5', category: 'education' },
      { concept: 'bac-plus-8', category: 'education' },
      { concept: 'role-it-pm', category: 'domain' },
      { concept: 'banking-finance', category: 'domain' },
    ],
  });

  it('is have, partial or missing, and unknown where a profile cannot tell', () => {
    expect(matchStatuses(profile, reading, links, { year: YEAR })).toEqual([
      'have',
      'partial',
      'have',
      'partial',
      'have',
      'missing',
      'unknown',
      'have',
      'missing',
      'unknown',
      'have',
      'partial',
      'missing',
      'have',
      'unknown',
    ]);
  });

  it('holds a language against the level asked', () => {
    const asked = makeReading({
      asked: [{ concept: 'english', category: 'language' }],
      facts: { languages: [{ code: 'en', level: 'C1' }] },
    });
    expect(matchStatuses(profile, asked, links, { year: YEAR })).toEqual(['partial']);
    expect(matchStatuses(makeProfile([['itil']]), asked, links, { year: YEAR })).toEqual(['unknown']);
  });
});
