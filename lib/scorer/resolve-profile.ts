import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { CefrLevel, Contract } from '../model/offer.ts';
import type { Profile, ProfilePreferences, SkillLevel, WeightFactor } from '../model/profile.ts';
import type { RoleShape } from '../model/reading.ts';
import { foldPlain } from '../text/fold-text.ts';
import { CEFR } from './cefr.ts';
import { DEFAULT_LEVEL } from './fit-constants.ts';
import { headlineRoles, headlineShapes } from './headline-role.ts';

/** A skill of the user as the scorer sees it: a concept, or a term of the user's own. */
export interface ResolvedSkill {
  readonly concept: ConceptId;
  readonly label: string;
  readonly level: SkillLevel | null;
  readonly years: number | null;
  readonly lastUsed: number | null;
}

export interface ResolvedProfile {
  readonly skills: readonly ResolvedSkill[];
  readonly experienceYears: number | null;
  /** Years after the baccalauréat. */
  readonly educationLevel: number | null;
  /** ISO 639-1 → level; a mother tongue is C2. */
  readonly languages: ReadonlyMap<string, CefrLevel>;
  readonly preferences: ProfilePreferences;
  /** How much each kind of contract is wanted (0..1); empty: nothing said. */
  readonly contracts: Readonly<Partial<Record<Contract, number>>>;
  readonly dealBreakers: readonly string[];
  /** The kinds of job that the headline names; project manager when it names none. Never empty. */
  readonly shapes: readonly RoleShape[];
  /** The jobs of the lexicon that the headline names. */
  readonly roles: readonly ConceptId[];
  /** The user's factors on components; 1 where nothing is said. */
  readonly weights: NonNullable<Profile['weights']>;
  /** The user's factors on what is asked; 1 where nothing is said. */
  readonly skillWeights: ReadonlyMap<ConceptId, WeightFactor>;
}

/** Concept id of a term that the lexicon does not know: the same under which the reading counts the user's own terms. */
export function customConcept(label: string): ConceptId {
  return `custom:${foldPlain(label).trim()}`;
}

/**
 * The concept that a skill's label names: its id (as in "learn prince2-cert", so that what Jalon advises can be written down as it
 * stands), or any of its labels; null when the lexicon knows neither.
 */
export function conceptOf(
  label: string,
  lexicon: Pick<LinkSource, 'findConcept' | 'label'>,
): ConceptId | null {
  return lexicon.label(label, 'fr') === label ? lexicon.findConcept(label) : label;
}

/**
 * The user's own terms, for the reading to look for: those that he lists, and the skills whose label the lexicon does not know
 * ("a label that no concept knows becomes a custom term").
 */
export function ownTerms(
  profile: Profile,
  lexicon: Pick<LinkSource, 'findConcept' | 'label'>,
): NonNullable<Profile['customTerms']> {
  const listed = profile.customTerms ?? [];
  const known = new Set(listed.map(({ label }) => customConcept(label)));
  const unknown = (profile.skills ?? []).filter(
    ({ label }) => conceptOf(label, lexicon) === null && !known.has(customConcept(label)),
  );
  return [...listed, ...unknown.map(({ label }) => ({ label }))];
}

/**
 * Labels → concepts. The same concept under two labels is one skill, with the better of each statement: to write a skill down
 * twice never makes it less. (Nothing said counts as level 3, as long enough and as recent.)
 */
export function resolveProfile(
  profile: Profile,
  lexicon: Pick<LinkSource, 'findConcept' | 'label'>,
): ResolvedProfile {
  const skills = new Map<ConceptId, ResolvedSkill>();
  for (const { label, level = null, years = null, lastUsed = null } of profile.skills ?? []) {
    const concept = conceptOf(label, lexicon) ?? customConcept(label);
    const skill: ResolvedSkill = { concept, label, level, years, lastUsed };
    const before = skills.get(concept);
    skills.set(concept, before ? betterOf(before, skill) : skill);
  }
  for (const { label } of profile.customTerms ?? []) {
    const concept = customConcept(label);
    if (!skills.has(concept))
      skills.set(concept, { concept, label, level: null, years: null, lastUsed: null });
  }
  return {
    skills: [...skills.values()],
    experienceYears: profile.experienceYears ?? null,
    educationLevel: profile.education?.level ?? null,
    languages: languagesOf(profile.languages ?? []),
    preferences: profile.preferences ?? {},
    contracts: Object.fromEntries((profile.preferences?.contracts ?? []).map((kind) => [kind, 1])),
    dealBreakers: profile.dealBreakers ?? [],
    shapes: headlineShapes(profile.headline),
    roles: headlineRoles(profile.headline, lexicon),
    weights: profile.weights ?? {},
    skillWeights: skillWeightsOf(profile, lexicon),
  };
}

/** Said twice of one concept, the first holds: order of a list that the user sees, newest first. */
function skillWeightsOf(
  { skillWeights = [] }: Pick<Profile, 'skillWeights'>,
  lexicon: Pick<LinkSource, 'findConcept' | 'label'>,
): Map<ConceptId, WeightFactor> {
  const factors = new Map<ConceptId, WeightFactor>();
  for (const { label, weight } of skillWeights) {
    const concept = conceptOf(label, lexicon) ?? customConcept(label);
    if (!factors.has(concept)) factors.set(concept, weight);
  }
  return factors;
}

/** A language that is listed twice has its better level. */
function languagesOf(listed: NonNullable<Profile['languages']>): Map<string, CefrLevel> {
  const levels = new Map<string, CefrLevel>();
  for (const { code, level } of listed) {
    const stated = level === 'native' ? 'C2' : level;
    const before = levels.get(code);
    if (!before || CEFR.indexOf(stated) > CEFR.indexOf(before)) levels.set(code, stated);
  }
  return levels;
}

function betterOf(a: ResolvedSkill, b: ResolvedSkill): ResolvedSkill {
  return {
    ...a,
    level: (a.level ?? DEFAULT_LEVEL) >= (b.level ?? DEFAULT_LEVEL) ? a.level : b.level,
    years: a.years === null || b.years === null ? null : Math.max(a.years, b.years),
    lastUsed: a.lastUsed === null || b.lastUsed === null ? null : Math.max(a.lastUsed, b.lastUsed),
  };
}
