/** What a CV proposes, beside what the profile has: nothing that is there changes unless the user ticks it. */
import type { CvProposal, CvQuote, Proposed, ProposedSkill } from '../lib/import/proposal.ts';
import type { Language } from '../lib/model/concept.ts';
import type { Profile, ProfileSkill, SkillLevel } from '../lib/model/profile.ts';
import { foldWords } from './fold-words.ts';
import { edit, editWishes, findSkill, setLanguage } from './profile-edits.ts';

/** One skill as the user decides it. */
export interface SkillChoice {
  readonly id: string;
  readonly proposed: ProposedSkill;
  /** The profile's own entry. */
  readonly held: ProfileSkill | undefined;
  readonly keep: boolean;
  readonly level: SkillLevel;
  readonly years: number | undefined;
}

export const FACTS = ['headline', 'experienceYears', 'education', 'city'] as const;
export type FactId = (typeof FACTS)[number] | `language:${string}`;
export interface FactChoice {
  readonly id: FactId;
  readonly value: string | number;
  /** The level of a language, where one was found. */
  readonly level?: string | null;
  readonly held: string | number | undefined;
  readonly quote: CvQuote | null;
  readonly keep: boolean;
}

export interface ImportChoices {
  readonly skills: readonly SkillChoice[];
  readonly facts: readonly FactChoice[];
}

/** Level of a skill of which nothing tells how well it is known. */
const UNKNOWN_LEVEL: SkillLevel = 3;

/**
 * The choices as they stand before the user has touched them: what is new is ticked, what would change something is not.
 * @param defaultHeadline the headline that nobody chose
 */
export function firstChoices(proposal: CvProposal, profile: Profile, defaultHeadline: string): ImportChoices {
  const skills = proposal.skills.map((proposed, at): SkillChoice => {
    const held = findSkill(profile, [
      proposed.label.fr,
      proposed.label.en,
      ...(proposed.concept ? [proposed.concept] : []),
    ]);
    return {
      id: proposed.concept ?? `own-${at}`,
      proposed,
      held,
      keep: proposed.keep && held === undefined,
      level: proposed.level ?? held?.level ?? UNKNOWN_LEVEL,
      years: proposed.years ?? undefined,
    };
  });
  const headline = profile.headline === defaultHeadline ? undefined : profile.headline;
  const city = proposal.city?.value;
  const places = profile.preferences?.locations ?? [];
  const facts: FactChoice[] = [
    ...fact('headline', proposal.headline, headline),
    ...fact('experienceYears', proposal.experienceYears, profile.experienceYears),
    ...fact('education', proposal.educationLevel, profile.education?.level),
    ...fact(
      'city',
      proposal.city,
      places.find((place) => foldWords(place) === foldWords(city ?? '')) ?? places[0],
    ),
    ...proposal.languages.flatMap(({ value, quote }): FactChoice[] => {
      const held = profile.languages?.find(({ code }) => code === value.code)?.level;
      if (held === value.level) return [];
      return [
        {
          id: `language:${value.code}`,
          value: value.code,
          level: value.level,
          held,
          quote,
          keep: held === undefined && value.level !== null,
        },
      ];
    }),
  ];
  return { skills, facts };
}

function fact<T extends string | number>(
  id: FactId,
  proposed: Proposed<T> | null,
  held: T | undefined,
): FactChoice[] {
  if (!proposed || proposed.value === held) return [];
  return [{ id, value: proposed.value, held, quote: proposed.quote, keep: held === undefined }];
}

/** The profile with everything that is ticked, and nothing else. */
export function mergeChoices(
  profile: Profile,
  { skills, facts }: ImportChoices,
  language: Language,
): Profile {
  let merged = profile;
  for (const { keep, proposed, held, level, years } of skills) {
    if (!keep) continue;
    const found: ProfileSkill = {
      label: held?.label ?? proposed.label[language],
      level,
      ...(years === undefined ? {} : { years }),
      ...(proposed.lastUsed === null ? {} : { lastUsed: proposed.lastUsed }),
    };
    const others = merged.skills ?? [];
    merged = edit(merged, {
      skills: held
        ? others.map((one) => (one.label === held.label ? { ...one, ...found } : one))
        : [...others, found],
    });
  }
  for (const { keep, id, value, level } of facts) {
    if (!keep) continue;
    if (id === 'headline') merged = edit(merged, { headline: String(value) });
    else if (id === 'experienceYears') merged = edit(merged, { experienceYears: Number(value) });
    else if (id === 'education') merged = edit(merged, { education: { level: Number(value) } });
    else if (id === 'city')
      merged = editWishes(merged, { locations: [...(merged.preferences?.locations ?? []), String(value)] });
    else if (level) merged = setLanguage(merged, String(value), level as Parameters<typeof setLanguage>[2]);
  }
  return merged;
}
