import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { CefrLevel } from '../model/offer.ts';
import type { Profile, ProfilePreferences, SkillLevel } from '../model/profile.ts';
import type { RoleShape } from '../model/reading.ts';
import { headlineRole } from './headline-role.ts';

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
  readonly languages: Readonly<Record<string, CefrLevel>>;
  readonly preferences: ProfilePreferences;
  readonly dealBreakers: readonly string[];
  /** The trade that the user looks for. */
  readonly role: RoleShape;
}

/** Concept id of a term that the lexicon does not know. */
export function customConcept(label: string): ConceptId {
  return `custom:${label.trim().toLowerCase()}`;
}

/** Labels → concepts. The same concept under two labels is one skill: the higher level, the more years, the later use. */
export function resolveProfile(profile: Profile, lexicon: Pick<LinkSource, 'findConcept'>): ResolvedProfile {
  const skills = new Map<ConceptId, ResolvedSkill>();
  for (const { label, level, years, lastUsed } of profile.skills ?? []) {
    const concept = lexicon.findConcept(label) ?? customConcept(label);
    const before = skills.get(concept);
    skills.set(concept, {
      concept,
      label: before?.label ?? label,
      level: best(before?.level, level) as SkillLevel | null,
      years: best(before?.years, years),
      lastUsed: best(before?.lastUsed, lastUsed),
    });
  }
  for (const { label } of profile.customTerms ?? []) {
    const concept = lexicon.findConcept(label) ?? customConcept(label);
    if (!skills.has(concept))
      skills.set(concept, { concept, label, level: null, years: null, lastUsed: null });
  }
  return {
    skills: [...skills.values()],
    experienceYears: profile.experienceYears ?? null,
    educationLevel: profile.education?.level ?? null,
    languages: Object.fromEntries(
      (profile.languages ?? []).map(({ code, level }) => [
        code.toLowerCase(),
        level === 'native' ? 'C2' : level,
      ]),
    ),
    preferences: profile.preferences ?? {},
    dealBreakers: profile.dealBreakers ?? [],
    role: headlineRole(profile.headline),
  };
}

function best(a: number | null | undefined, b: number | null | undefined): number | null {
  if (a == null) return b ?? null;
  return b == null ? a : Math.max(a, b);
}
