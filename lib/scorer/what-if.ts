import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { WhatIf } from '../model/fit.ts';
import type { SkillLevel } from '../model/profile.ts';
import type { Reading } from '../model/reading.ts';
import { addUp, type ComponentValues, type Factors, skillsValue } from './add-up.ts';
import { askedLevel, CEFR } from './cefr.ts';
import { otherComponents } from './components.ts';
import { DEFAULT_LEVEL, WHAT_IF_LINES, WHAT_IF_MIN, WHAT_IF_MOST } from './fit-constants.ts';
import type { Requirement } from './requirements.ts';
import type { ResolvedProfile } from './resolve-profile.ts';
import { type Answer, answersAfter } from './skills.ts';

interface Change {
  readonly what: Omit<WhatIf, 'delta'>;
  /** The profile as it would be. */
  readonly profile: ResolvedProfile;
  /** The skill in which it differs; null: it differs in something else. */
  readonly skill: ConceptId | null;
}

/** A score and all that it was computed from. */
export interface Scored {
  /** Before rounding. */
  readonly exact: number;
  readonly profile: ResolvedProfile;
  readonly reading: Reading;
  readonly requirements: readonly Requirement[];
  readonly answers: readonly Answer[];
  readonly carry: number;
  readonly values: ComponentValues;
  readonly links: Pick<LinkSource, 'link'>;
  readonly factors: Factors;
  /** The current calendar year. */
  readonly year: number;
}

/**
 * What would raise this score, each by really scoring again with the one change (a skill may lift several lines); most first, less
 * than a point left out. Skills to add or to deepen, and the next step of a language; never years, age or dates of study.
 *
 * `learn azure`: the skill on the profile without further statement. `learn azure 4` and `raise azure 4`: at that level.
 * `language en C1`: at that level.
 */
export function whatWouldMove(scored: Scored): WhatIf[] {
  const { exact } = scored;
  const changes = new Map<string, Change>();
  for (const change of [...skillChanges(scored), ...languageChanges(scored)]) {
    if (!changes.has(change.what.change)) changes.set(change.what.change, change);
  }
  return [...changes.values()]
    .map((change) => ({ ...change.what, delta: (scoreAfter(change, scored) ?? exact) - exact }))
    .filter(({ delta }) => delta >= WHAT_IF_MIN)
    .sort((a, b) => b.delta - a.delta || (a.change < b.change ? -1 : 1))
    .slice(0, WHAT_IF_MOST);
}

/** The score after one change. Only what the change can touch is worked out again. */
function scoreAfter(
  { profile, skill }: Change,
  { reading, requirements, answers, carry, values, links, factors, year }: Scored,
): number | null {
  if (skill === null) {
    return addUp({ ...values, ...otherComponents(profile, reading) }, factors).exact;
  }
  const now = answersAfter(skill, answers, requirements, profile, links, year);
  return addUp({ ...values, skills: skillsValue(requirements, now, carry) }, factors).exact;
}

/** Skills for the lines that lose most: those lines can gain a point at all, and a page of a thousand terms stays quick. */
function* skillChanges({ requirements, answers, profile }: Scored): Generator<Change> {
  const losing = requirements
    .map((requirement, at) => ({ requirement, answer: answers[at] as Answer }))
    .sort((a, b) => b.answer.share * (1 - b.answer.value) - a.answer.share * (1 - a.answer.value))
    .slice(0, WHAT_IF_LINES);
  for (const { requirement, answer } of losing) {
    const { concepts, level: asked } = requirement;
    const { value, link } = answer;
    if (value >= 1) continue;
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
    skill: concept,
    what: { change: stated === null ? `learn ${concept}` : `learn ${concept} ${stated}`, concept, near },
    profile: { ...profile, skills: [...profile.skills, skill] },
  };
}

function raise(profile: ResolvedProfile, concept: ConceptId, level: SkillLevel): Change {
  return {
    skill: concept,
    what: { change: `raise ${concept} ${level}`, concept, near: true },
    profile: {
      ...profile,
      skills: profile.skills.map((skill) => (skill.concept === concept ? { ...skill, level } : skill)),
    },
  };
}

/** The next step of a language that I have, the level asked of one that I do not have. An empty list is not filled in by guessing. */
function* languageChanges({ reading: { facts }, profile }: Scored): Generator<Change> {
  if (profile.languages.size === 0) return;
  for (const language of facts.languages?.value ?? []) {
    const { code } = language;
    const asked = askedLevel(language);
    const mine = profile.languages.get(code);
    if (mine && CEFR.indexOf(mine) >= CEFR.indexOf(asked)) continue;
    const next = (mine && CEFR[CEFR.indexOf(mine) + 1]) ?? asked;
    yield {
      skill: null,
      what: { change: `language ${code} ${next}`, near: mine !== undefined },
      profile: { ...profile, languages: new Map([...profile.languages, [code, next]]) },
    };
  }
}
