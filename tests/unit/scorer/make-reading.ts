/** Readings and profiles for tests of the score, written as short as they are thought. */
import type { Category, ConceptId, LinkSource, LinkType } from '../../../lib/model/concept.ts';
import { COMPONENT_IDS } from '../../../lib/model/fit.ts';
import type { Match, SectionRole, Strength } from '../../../lib/model/match.ts';
import type { OfferFacts } from '../../../lib/model/offer.ts';
import { type Reading, ROLE_SHAPES, type RoleShape } from '../../../lib/model/reading.ts';
import { COMPONENT_WEIGHTS } from '../../../lib/scorer/fit-constants.ts';
import type { ResolvedProfile, ResolvedSkill } from '../../../lib/scorer/resolve-profile.ts';

export interface Asked {
  readonly concept: ConceptId;
  readonly strength?: Strength;
  readonly level?: 1 | 2 | 3 | 4 | 5;
  readonly years?: number;
  readonly orGroup?: number;
  readonly category?: Category;
  readonly confidence?: number;
  readonly section?: SectionRole;
  /** The strength is said in words. */
  readonly cue?: boolean;
}

export interface ReadingParts {
  readonly asked?: readonly Asked[];
  readonly facts?: { readonly [K in keyof OfferFacts]?: NonNullable<OfferFacts[K]>['value'] };
  readonly shape?: Partial<Record<RoleShape, number>>;
  readonly rest?: Partial<Reading>;
}

/** A reading whose matches stand one after the other in a text of their own ids. */
export function makeReading({ asked = [], facts = {}, shape, rest = {} }: ReadingParts): Reading {
  let text = '';
  const matches = asked.map((one): Match => {
    const start = text.length;
    text += one.concept;
    const end = text.length;
    text += ' ';
    return {
      start,
      end,
      surface: text.slice(start, end),
      concept: one.concept,
      category: one.category ?? 'technology',
      confidence: one.confidence ?? 1,
      strength: one.strength ?? 'must',
      section: one.section ?? 'profile',
      ...(one.cue ? { cue: { start, end } } : {}),
      ...(one.level === undefined ? {} : { level: one.level }),
      ...(one.years === undefined ? {} : { years: one.years }),
      ...(one.orGroup === undefined ? {} : { orGroup: one.orGroup }),
    };
  });
  return {
    language: 'fr',
    text,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        { value, source: 'text', evidence: [{ start: 0, end: 1 }] },
      ]),
    ) as OfferFacts,
    sections: [],
    matches,
    rejected: [],
    roleShape: shapeOf(shape ?? { 'project-manager': 1 }),
    roleEvidence: [],
    conditions: [],
    sizes: [],
    educationOrExperience: false,
    payNotes: [],
    ...rest,
  };
}

export function shapeOf(shares: Partial<Record<RoleShape, number>>): Record<RoleShape, number> {
  return Object.fromEntries(ROLE_SHAPES.map((shape) => [shape, shares[shape] ?? 0])) as Record<
    RoleShape,
    number
  >;
}

/** The shape of an offer that does not say what kind of job it is. */
export const NO_SHAPE = shapeOf(
  Object.fromEntries(ROLE_SHAPES.map((shape) => [shape, 1 / ROLE_SHAPES.length])),
);

export type Have = readonly [
  concept: ConceptId,
  level?: 1 | 2 | 3 | 4 | 5 | null,
  years?: number | null,
  lastUsed?: number | null,
];

export function makeProfile(skills: readonly Have[], rest: Partial<ResolvedProfile> = {}): ResolvedProfile {
  return {
    skills: skills.map(
      ([concept, level = null, years = null, lastUsed = null]): ResolvedSkill => ({
        concept,
        label: concept,
        level,
        years,
        lastUsed,
      }),
    ),
    experienceYears: null,
    educationLevel: null,
    languages: new Map(),
    preferences: {},
    contracts: {},
    dealBreakers: [],
    shapes: ['project-manager'],
    roles: [],
    weights: {},
    skillWeights: new Map(),
    ...rest,
  };
}

/** A lexicon that knows exactly these links ("azure>cloud": the first is had, the second asked). */
export function makeLinks(links: Readonly<Record<string, LinkType>>): LinkSource {
  return {
    version: 'test',
    link: (have, asked) => (have === asked ? 'exact' : (links[`${have}>${asked}`] ?? null)),
    findConcept: (label) => (/^[a-z][a-z0-9.-]*$/.test(label) ? label : null),
    label: (id, language) => `${id} (${language})`,
  };
}
export const YEAR = 2026;

/** Factors that bring back the weights under which the worked examples were worked out by hand; the kind of job was none of them. */
const EXAMPLE_WEIGHTS = {
  skills: 52,
  role: 0,
  experience: 13,
  languages: 9,
  education: 5,
  location: 9,
  contract: 5,
  pay: 7,
};
export const AS_IN_EXAMPLES = {
  year: YEAR,
  weights: Object.fromEntries(COMPONENT_IDS.map((id) => [id, EXAMPLE_WEIGHTS[id] / COMPONENT_WEIGHTS[id]])),
};
