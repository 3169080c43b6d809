/** Random link graphs, profiles and readings, for the properties that must hold of every score. */
import type { LinkSource, LinkType } from '../../../lib/model/concept.ts';
import { COMPONENT_IDS } from '../../../lib/model/fit.ts';
import type { Contract } from '../../../lib/model/offer.ts';
import { WEIGHT_FACTORS } from '../../../lib/model/profile.ts';
import { ROLE_SHAPES } from '../../../lib/model/reading.ts';
import type { ResolvedProfile } from '../../../lib/scorer/resolve-profile.ts';
import { fc } from '../../support/fast-check.ts';
import { type Asked, makeLinks, makeProfile, type ReadingParts, shapeOf } from './make-reading.ts';

/** Cases for each property: never fewer than two thousand. */
export const RUNS = Math.max(2000, Number(process.env.JALON_RUNS ?? 0));

export const CONCEPTS = [...'abcdefghijklmnop'];
const MIRROR: Readonly<Record<LinkType, LinkType>> = {
  exact: 'exact',
  narrower: 'broader',
  narrower2: 'broader2',
  broader: 'narrower',
  broader2: 'narrower2',
  substitute: 'substitute',
  adjacent: 'adjacent',
};

/** Links as a lexicon has them: what is narrower one way is broader the other. */
export const links: fc.Arbitrary<LinkSource> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...CONCEPTS),
      fc.constantFrom(...CONCEPTS),
      fc.constantFrom<LinkType>('narrower', 'narrower2', 'substitute', 'broader', 'broader2', 'adjacent'),
    ),
    { maxLength: 40 },
  )
  .map((edges) => {
    const table: Record<string, LinkType> = {};
    for (const [a, b, type] of edges) {
      if (a === b || table[`${a}>${b}`]) continue;
      table[`${a}>${b}`] = type;
      table[`${b}>${a}`] = MIRROR[type];
    }
    return makeLinks(table);
  });

const level = fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<1 | 2 | 3 | 4 | 5>;
const cefr = fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1', 'C2');
const contract = fc.constantFrom<Contract>('permanent', 'fixed-term', 'freelance');
const town = fc.constantFrom(
  'Lyon',
  'Villeurbanne',
  'Villefranche-sur-Saône',
  'Grenoble',
  'Paris',
  'Genève',
  'Nowhereville',
);

export const skill = fc.record({
  concept: fc.constantFrom(...CONCEPTS),
  label: fc.constant('x'),
  level: fc.option(level, { freq: 8 }),
  years: fc.option(fc.nat(15), { freq: 4 }),
  lastUsed: fc.option(fc.integer({ min: 2005, max: 2026 }), { freq: 4 }),
});

/** As users set weights: most stay as they are. */
const factor = fc.constantFrom(1, ...WEIGHT_FACTORS);
/** Empty in half of the cases. */
const componentWeights = fc.oneof(
  fc.constant({}),
  fc.record(Object.fromEntries(COMPONENT_IDS.map((id) => [id, factor])), {
    requiredKeys: [],
    noNullPrototype: true,
  }),
);
const skillWeights = fc.oneof(
  fc.constant([]),
  fc.array(fc.tuple(fc.constantFrom(...CONCEPTS), factor), { maxLength: 8 }),
);

export const profiles: fc.Arbitrary<ResolvedProfile> = fc
  .record({
    skills: fc.uniqueArray(skill, { selector: ({ concept }) => concept, minLength: 1, maxLength: 10 }),
    experienceYears: fc.option(fc.nat(30), { freq: 8 }),
    educationLevel: fc.option(fc.nat(8), { freq: 5 }),
    languages: fc
      .uniqueArray(fc.tuple(fc.constantFrom('fr', 'en', 'de'), cefr), {
        selector: ([code]) => code,
        maxLength: 3,
      })
      .map((list) => new Map(list)),
    contracts: fc.dictionary(contract, fc.constantFrom(0, 0.6, 1), { maxKeys: 3, noNullPrototype: true }),
    preferences: fc.record(
      {
        locations: fc.array(town, { maxLength: 2 }),
        remoteDaysMin: fc.nat(5),
        payMin: fc.record({
          amount: fc.integer({ min: 30_000, max: 70_000 }),
          currency: fc.constantFrom('EUR', 'GBP'),
          period: fc.constant('year' as const),
        }),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    dealBreakers: fc.subarray(['on-call', 'pay', 'location', 'contract', 'a', 'freelance']),
    shapes: fc.subarray([...ROLE_SHAPES].slice(0, 6), { minLength: 1 }),
    weights: componentWeights,
    skillWeights: skillWeights.map((list) => new Map(list)),
  })
  .map((parts) => ({ ...makeProfile([]), ...parts }) as ResolvedProfile);

export const asked: fc.Arbitrary<Asked> = fc
  .record(
    {
      concept: fc.constantFrom(...CONCEPTS),
      strength: fc.constantFrom('must', 'must', 'nice', 'nice', 'mention'),
      level,
      years: fc.integer({ min: 1, max: 8 }),
      orGroup: fc.integer({ min: 1, max: 3 }),
      category: fc.constantFrom('technology', 'tool', 'activity', 'methodology', 'certification'),
      confidence: fc.constantFrom(0.7, 0.9, 1),
      cue: fc.boolean(),
    },
    { requiredKeys: ['concept', 'strength'], noNullPrototype: true },
  )
  .map((one) => one as Asked);

export const facts: fc.Arbitrary<NonNullable<ReadingParts['facts']>> = fc
  .record(
    {
      experienceYearsMin: fc.nat(15),
      educationLevel: fc.nat(8),
      languages: fc.array(fc.record({ code: fc.constantFrom('en', 'fr', 'de'), level: fc.option(cefr) }), {
        minLength: 1,
        maxLength: 3,
      }),
      locations: fc.array(town, { minLength: 1, maxLength: 2 }),
      remoteDaysPerWeek: fc.nat(5),
      contract,
      salary: fc
        .tuple(fc.integer({ min: 25_000, max: 90_000 }), fc.option(fc.nat(20_000)))
        .map(([min, more]) => ({
          min,
          max: more === null ? null : min + more,
          currency: 'EUR',
          period: 'year' as const,
        })),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((found) => found as NonNullable<ReadingParts['facts']>);

const shape = fc
  .array(fc.nat(10), { minLength: ROLE_SHAPES.length, maxLength: ROLE_SHAPES.length })
  .map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const share = (at: number): number => (sum === 0 ? 1 / ROLE_SHAPES.length : (weights[at] ?? 0) / sum);
    return shapeOf(Object.fromEntries(ROLE_SHAPES.map((role, at) => [role, share(at)])));
  });

/** Parts of a reading, so that a property can change one of them. */
export const readingParts = fc.record({
  asked: fc.array(asked, { maxLength: 14 }),
  facts,
  shape,
  rest: fc.record({ educationOrExperience: fc.boolean() }),
});
/** The same, where something is asked. */
export const askingParts = readingParts.filter((parts) => parts.asked.length > 0);
