/** Changes of a profile, each a pure function: old profile in, new profile out. Empty values are left out, never kept. */

import type { ComponentId } from '../lib/model/fit.ts';
import type { Contract } from '../lib/model/offer.ts';
import type {
  Profile,
  ProfilePreferences,
  ProfileSkill,
  SkillLevel,
  WeightFactor,
} from '../lib/model/profile.ts';
import { foldWords } from './fold-words.ts';
import { ALL_PRESET_SKILLS, type PresetSkill } from './preset-skills.ts';

export const EMPTY_PROFILE: Profile = { format: 'jalon.profile', version: 1 };

/** Level 0: not held. */
export type Level = 0 | SkillLevel;

/** The skill of this name (in any of its languages), or undefined. */
export function findSkill(profile: Profile, names: readonly string[]): ProfileSkill | undefined {
  const wanted = new Set(names.map(foldWords));
  return profile.skills?.find(({ label }) => wanted.has(foldWords(label)));
}

/** 3 is what a skill without a level counts as. */
export function levelOf(profile: Profile, names: readonly string[]): Level {
  const found = findSkill(profile, names);
  return found ? (found.level ?? 3) : 0;
}

/** Sets a level, adds the skill under the first name, or takes it out (0). Years and last use stay. */
export function setLevel(profile: Profile, names: readonly string[], level: Level): Profile {
  const found = findSkill(profile, names);
  const skills = profile.skills ?? [];
  if (level === 0)
    return withSkills(
      profile,
      skills.filter((skill) => skill !== found),
    );
  if (found)
    return withSkills(
      profile,
      skills.map((skill) => (skill === found ? { ...skill, level } : skill)),
    );
  return withSkills(profile, [...skills, { label: names[0] ?? '', level }]);
}

/** Level of a skill that the user says he holds, before he says how well: on his own. */
const HELD_LEVEL = 3;

/** Adds a skill that the user says he holds; one that is there keeps its level. */
export function addHeld(profile: Profile | null, names: readonly string[]): Profile {
  const known = profile ?? EMPTY_PROFILE;
  return levelOf(known, names) > 0 ? known : setLevel(known, names, HELD_LEVEL);
}

/** Years of practice and last year of practice of one skill; undefined takes the value out. */
export function setPractice(
  profile: Profile,
  label: string,
  change: { readonly years?: number | undefined; readonly lastUsed?: number | undefined },
): Profile {
  return withSkills(
    profile,
    (profile.skills ?? []).map((skill) =>
      skill.label === label ? (defined({ ...skill, ...change }) as ProfileSkill) : skill,
    ),
  );
}

/** The user's factor on one part of the score; 1 is what everything has and is not kept. */
export function setComponentWeight(profile: Profile, id: ComponentId, factor: WeightFactor): Profile {
  const weights = defined({ ...profile.weights, [id]: factor === 1 ? undefined : factor });
  return edit(profile, { weights: Object.keys(weights).length > 0 ? weights : undefined });
}

/** The user's factor on what is asked under one of these names; undefined when he said nothing of it. */
export function skillWeightOf(profile: Profile, names: readonly string[]): WeightFactor | undefined {
  const wanted = new Set(names.map(foldWords));
  return profile.skillWeights?.find(({ label }) => wanted.has(foldWords(label)))?.weight;
}

/**
 * Weighs a skill, under the name it has already or the first of these. The newest stand first.
 * @param one what becomes of a factor 1, which is what everything has: it is forgotten, or kept where the user sees it in a list
 */
export function setSkillWeight(
  profile: Profile,
  names: readonly string[],
  weight: WeightFactor,
  one: 'forget' | 'keep' = 'forget',
): Profile {
  const wanted = new Set(names.map(foldWords));
  const list = profile.skillWeights ?? [];
  const isMeant = ({ label }: { readonly label: string }): boolean => wanted.has(foldWords(label));
  const next =
    weight === 1 && one === 'forget'
      ? list.filter((other) => !isMeant(other))
      : list.some(isMeant)
        ? list.map((other) => (isMeant(other) ? { ...other, weight } : other))
        : [{ label: names[0] ?? '', weight }, ...list];
  return edit(profile, { skillWeights: filled(next) });
}

/** Weighs everything that a line of the receipt asks for. */
export function weighSkills(
  profile: Profile | null,
  skills: readonly (readonly string[])[],
  factor: WeightFactor,
): Profile {
  return skills.reduce((now, names) => setSkillWeight(now, names, factor), profile ?? EMPTY_PROFILE);
}

/** Skills that the preset list does not show. */
export function otherSkills(profile: Profile): readonly ProfileSkill[] {
  const preset = new Set(ALL_PRESET_SKILLS.flatMap(presetNames).map(foldWords));
  return (profile.skills ?? []).filter(({ label }) => !preset.has(foldWords(label)));
}

export function presetNames({ fr, en }: PresetSkill): readonly string[] {
  return [fr, en];
}

/** Changes top-level values; undefined takes the value out. */
export function edit(
  profile: Profile,
  change: { readonly [K in keyof Profile]?: Profile[K] | undefined },
): Profile {
  return defined({ ...profile, ...change }) as unknown as Profile;
}

/** Changes wishes; without any left, the profile has no `preferences`. */
export function editWishes(
  profile: Profile,
  change: { readonly [K in keyof ProfilePreferences]?: ProfilePreferences[K] | undefined },
): Profile {
  const preferences = defined({ ...profile.preferences, ...change }) as ProfilePreferences;
  return edit(profile, { preferences: Object.keys(preferences).length > 0 ? preferences : undefined });
}

export function toggleContract(profile: Profile, contract: Contract, on: boolean): Profile {
  const others = (profile.preferences?.contracts ?? []).filter((one) => one !== contract);
  return editWishes(profile, { contracts: filled(on ? [...others, contract] : others) });
}

export function toggleBreaker(profile: Profile, id: string, on: boolean): Profile {
  const others = (profile.dealBreakers ?? []).filter((one) => one !== id);
  return edit(profile, { dealBreakers: filled(on ? [...others, id] : others) });
}

type ProfileLanguage = NonNullable<Profile['languages']>[number];

/** Sets the level of a language; null takes the language out. */
export function setLanguage(profile: Profile, code: string, level: ProfileLanguage['level'] | null): Profile {
  const languages = profile.languages ?? [];
  const there = languages.some((language) => language.code === code);
  const next =
    level === null
      ? languages.filter((language) => language.code !== code)
      : there
        ? languages.map((language) => (language.code === code ? { code, level } : language))
        : [...languages, { code, level }];
  return edit(profile, { languages: filled(next) });
}

/** "Lyon, Villeurbanne" as a list: trimmed, without empty and double entries. */
export function splitList(text: string): readonly string[] {
  const items = text.split(/[,;\n]/).map((item) => item.replace(/\s+/g, ' ').trim());
  return [...new Map(items.filter(Boolean).map((item) => [foldWords(item), item])).values()];
}

function withSkills(profile: Profile, skills: readonly ProfileSkill[]): Profile {
  return edit(profile, { skills: filled(skills) });
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function defined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
