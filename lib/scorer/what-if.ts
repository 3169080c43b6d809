import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { WhatIf } from '../model/fit.ts';
import type { SkillLevel } from '../model/profile.ts';
import type { Reading } from '../model/reading.ts';
import { addUp, type ScoreOptions } from './add-up.ts';
import { askedLevel, CEFR } from './cefr.ts';
import { DEFAULT_LEVEL, WHAT_IF_MIN, WHAT_IF_MOST } from './fit-constants.ts';
import type { Requirement } from './requirements.ts';
import type { ResolvedProfile } from './resolve-profile.ts';
import type { Answer } from './skills.ts';

interface Change {
  readonly what: Omit<WhatIf, 'delta'>;
  /** The profile as it would be. */
  readonly profile: ResolvedProfile;
}

/**
 * What would raise this score, each by really scoring again with the one change (a skill may lift several lines); most first, less
 * than a point left out. Skills to add or to deepen, and the next step of a language; never years, age or dates of study.
 *
 * `learn azure`: the skill on the profile without further statement. `learn azure 4` and `raise azure 4`: at that level.
 * `language en C1`: at that level.
 * @param exact the score before rounding
 */
export function whatWouldMove(
  exact: number,
  answers: readonly Answer[],
  profile: ResolvedProfile,
  reading: Reading,
  requirements: readonly Requirement[],
  lexicon: Pick<LinkSource, 'link'>,
  options: ScoreOptions,
): WhatIf[] {
  const changes = new Map<string, Change>();
  for (const change of [
    ...skillChanges(requirements, answers, profile),
    ...languageChanges(reading, profile),
  ]) {
    if (!changes.has(change.what.change)) changes.set(change.what.change, change);
  }
  return [...changes.values()]
    .map(({ what, profile: changed }) => {
      const now = addUp(changed, reading, requirements, lexicon, options).exact;
      return { ...what, delta: (now ?? exact) - exact };
    })
    .filter(({ delta }) => delta >= WHAT_IF_MIN)
    .sort((a, b) => b.delta - a.delta || (a.change < b.change ? -1 : 1))
    .slice(0, WHAT_IF_MOST);
}

function* skillChanges(
  requirements: readonly Requirement[],
  answers: readonly Answer[],
  profile: ResolvedProfile,
): Generator<Change> {
  for (const [at, { kind, concepts, level: asked }] of requirements.entries()) {
    const { value, link } = answers[at] as Answer;
    // The job itself is not a skill that one adds.
    if (kind === 'job' || value >= 1) continue;
    const level = Math.max(asked ?? DEFAULT_LEVEL, DEFAULT_LEVEL) as SkillLevel;
    for (const concept of concepts) {
      const mine = profile.skills.find((skill) => skill.concept === concept);
      if (!mine) yield learn(profile, concept, level, link !== null);
      else if ((mine.level ?? DEFAULT_LEVEL) < level) yield raise(profile, concept, level);
    }
    // A related skill that falls short of the level asked: deepening it helps too.
    const related = link && profile.skills.find((skill) => skill.concept === link.skill);
    if (related && (related.level ?? DEFAULT_LEVEL) < level) yield raise(profile, related.concept, level);
  }
}

function learn(profile: ResolvedProfile, concept: ConceptId, level: SkillLevel, near: boolean): Change {
  const stated = level > DEFAULT_LEVEL ? level : null;
  const skill = { concept, label: concept, level: stated, years: null, lastUsed: null };
  return {
    what: { change: stated === null ? `learn ${concept}` : `learn ${concept} ${stated}`, concept, near },
    profile: { ...profile, skills: [...profile.skills, skill] },
  };
}

function raise(profile: ResolvedProfile, concept: ConceptId, level: SkillLevel): Change {
  return {
    what: { change: `raise ${concept} ${level}`, concept, near: true },
    profile: {
      ...profile,
      skills: profile.skills.map((skill) => (skill.concept === concept ? { ...skill, level } : skill)),
    },
  };
}

/** The next step of a language that I have, the level asked of one that I do not have. An empty list is not filled in by guessing. */
function* languageChanges({ facts }: Reading, profile: ResolvedProfile): Generator<Change> {
  if (profile.languages.size === 0) return;
  for (const language of facts.languages?.value ?? []) {
    const { code } = language;
    const asked = askedLevel(language);
    const mine = profile.languages.get(code);
    if (mine && CEFR.indexOf(mine) >= CEFR.indexOf(asked)) continue;
    const next = (mine && CEFR[CEFR.indexOf(mine) + 1]) ?? asked;
    yield {
      what: { change: `language ${code} ${next}`, near: mine !== undefined },
      profile: { ...profile, languages: new Map([...profile.languages, [code, next]]) },
    };
  }
}
