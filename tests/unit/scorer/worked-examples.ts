/** Three offers and one profile whose score was worked out by hand, with paper and without this code. */
import type { ConceptId, LinkSource } from '../../../lib/model/concept.ts';
import type { Strength } from '../../../lib/model/match.ts';
import { type Asked, makeLinks, makeProfile, makeReading } from './make-reading.ts';

export const LINKS: LinkSource = makeLinks({
  'azure>cloud': 'narrower',
  'vmware>virtualisation': 'narrower',
  'vmware>os': 'adjacent',
  'vmware>storage': 'adjacent',
  'msproject>planning': 'adjacent',
  'azure>aws': 'substitute',
  'aws>azure': 'substitute',
  'vmware>kubernetes': 'adjacent',
  'azure>kubernetes': 'adjacent',
  'aws>kubernetes': 'adjacent',
});

/** Nine years, Lyon, at least two remote days; permanent, or freelance at a pinch. */
export const PROFILE = makeProfile(
  [
    ['infra-pm', 4, 8, 2026],
    ['itil', 4, 6, 2026],
    ['prince2', 3, 5, 2025],
    ['msproject', 4, 8, 2026],
    ['jira', 3, 4, 2026],
    ['vmware', 3, 6, 2024],
    ['azure', 3, 3, 2026],
    ['network', 3, 8, 2026],
    ['budget', 4, 8, 2026],
    ['risk', 3, 8, 2026],
  ],
  {
    experienceYears: 9,
    educationLevel: 5,
    languages: new Map([
      ['fr', 'C2'],
      ['en', 'B2'],
    ]),
    contracts: { permanent: 1, freelance: 0.6, 'fixed-term': 0 },
    preferences: {
      locations: ['Lyon'],
      remoteDaysMin: 2,
      payMin: { amount: 55_000, currency: 'EUR', period: 'year' },
      payTarget: { amount: 62_000, currency: 'EUR', period: 'year' },
    },
  },
);
/** The same, with the day rate he asks as a freelancer. */
export const PROFILE_BY_DAY = {
  ...PROFILE,
  preferences: {
    ...PROFILE.preferences,
    payMin: { amount: 500, currency: 'EUR', period: 'day' },
    payTarget: { amount: 580, currency: 'EUR', period: 'day' },
  },
} as const;

function all(strength: Strength, ...concepts: ConceptId[]): Asked[] {
  return concepts.map((concept) => ({ concept, strength }));
}

/** The role description of the product: five musts, three wishes, six mentions; silent on place, pay, contract, languages. */
export const ROLE_DESCRIPTION = makeReading({
  asked: [
    ...all('must', 'infra-pm'),
    ...['os', 'network', 'security', 'cloud'].map((concept): Asked => ({ concept, level: 4 })),
    { concept: 'pmp', strength: 'nice', level: 4, orGroup: 1 },
    { concept: 'prince2', strength: 'nice', level: 4, orGroup: 1 },
    { concept: 'itil', strength: 'nice', level: 4 },
    { concept: 'msproject', strength: 'nice', orGroup: 2 },
    { concept: 'jira', strength: 'nice', orGroup: 2 },
    ...all('mention', 'budget', 'risk', 'planning', 'reporting', 'storage', 'virtualisation'),
  ],
  facts: { experienceYearsMin: 3, educationLevel: 5 },
});

/** "Freelance Infrastructure PM, Azure migration. Paris, 2 days remote. 550–600 €/day. Fluent English. Terraform a plus." */
export const SHORT_FREELANCE = makeReading({
  asked: [
    { concept: 'infra-pm', cue: true },
    { concept: 'azure', cue: true },
    { concept: 'terraform', strength: 'nice', cue: true },
  ],
  facts: {
    languages: [{ code: 'en', level: 'C1' }],
    locations: ['Paris'],
    remoteDaysPerWeek: 2,
    contract: 'freelance',
    salary: { min: 550, max: 600, currency: 'EUR', period: 'day' },
  },
});

/** A senior permanent job beside Lyon that pays below the floor. */
export const SENIOR_PERMANENT = makeReading({
  asked: [
    ...['infra-pm', 'aws', 'kubernetes'].map((concept): Asked => ({ concept, level: 4 })),
    { concept: 'pmp', orGroup: 1 },
    { concept: 'prince2', orGroup: 1 },
    ...all('must', 'vmware', 'itil', 'network'),
    ...all('nice', 'terraform'),
  ],
  facts: {
    experienceYearsMin: 12,
    languages: [{ code: 'en', level: 'C1' }],
    locations: ['Villeurbanne'],
    remoteDaysPerWeek: 3,
    contract: 'permanent',
    salary: { min: 48_000, max: 54_000, currency: 'EUR', period: 'year' },
  },
});
