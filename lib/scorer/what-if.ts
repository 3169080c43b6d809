import type { ConceptId, LinkSource } from '../model/concept.ts';
import type { WhatIf } from '../model/fit.ts';
import type { CefrLevel } from '../model/offer.ts';
import type { SkillLevel } from '../model/profile.ts';
import type { Reading } from '../model/reading.ts';
import { DEFAULT_LEVEL, WHAT_IF_MIN } from './fit-constants.ts';
import type { ResolvedProfile } from './resolve-profile.ts';
import { type BareFit, type ScoreOptions, scoreWithoutWhatIf } from './score-fit.ts';

const CEFR: readonly CefrLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

interface Change {
  readonly change: string;
  readonly concept?: ConceptId;
  readonly near: boolean;
  readonly profile: ResolvedProfile;
}

/**
 * What would raise this score, each by really scoring again with the one change: most first, less than a point left out. Skills to
 * add or to deepen and the next step of a language; never years, age or dates of study.
 */
export function whatWouldMove(
  fit: BareFit,
  profile: ResolvedProfile,
  reading: Reading,
  lexicon: LinkSource,
  options: ScoreOptions,
): WhatIf[] {
  const { exact } = fit;
  if (exact === null) return [];
  return changes(fit, profile, reading)
    .map(({ profile: changed, ...what }) => ({
      ...what,
      delta: (scoreWithoutWhatIf(changed, reading, lexicon, options)?.exact ?? exact) - exact,
    }))
    .filter(({ delta }) => delta >= WHAT_IF_MIN)
    .sort((a, b) => b.delta - a.delta || (a.change < b.change ? -1 : 1));
}

function changes(fit: BareFit, profile: ResolvedProfile, { facts }: Reading): Change[] {
  const found = new Map<string, Change>();
  const put = (change: Change): void => void found.set(change.change, change);
  for (const { concepts, value, link, needLevel } of fit.lines) {
    if (value >= 1) continue;
    const level = Math.max(needLevel ?? DEFAULT_LEVEL, DEFAULT_LEVEL) as SkillLevel;
    for (const concept of concepts) {
      const mine = profile.skills.find((skill) => skill.concept === concept);
      if (!mine) {
        const skill = { concept, label: concept, level, years: null, lastUsed: null };
        put({
          change: `learn ${concept}`,
          concept,
          near: link !== null,
          profile: { ...profile, skills: [...profile.skills, skill] },
        });
      } else if ((mine.level ?? DEFAULT_LEVEL) < level) {
        put({
          change: `raise ${concept} ${level}`,
          concept,
          near: true,
          profile: {
            ...profile,
            skills: profile.skills.map((skill) => (skill === mine ? { ...skill, level } : skill)),
          },
        });
      }
    }
  }
  for (const { code, level } of facts.languages?.value ?? []) {
    const mine = profile.languages[code];
    const need = CEFR.indexOf(level === 'native' ? 'C2' : (level ?? 'B2'));
    const next = mine ? CEFR[CEFR.indexOf(mine) + 1] : CEFR[Math.max(0, need - 1)];
    if (!next || (mine && CEFR.indexOf(mine) >= need) || Object.keys(profile.languages).length === 0)
      continue;
    put({
      change: `language ${code} ${next}`,
      near: mine !== undefined,
      profile: { ...profile, languages: { ...profile.languages, [code]: next } },
    });
  }
  return [...found.values()];
}
