import type { CefrLevel } from '../model/offer.ts';
import type { SkillLevel } from '../model/profile.ts';
import { foldPlain } from '../text/fold-text.ts';
import { LANGUAGE_LEVELS, SKILL_LEVELS, THREE_LETTERS } from './proficiency-words.ts';

const ALONE = (words: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`);
const LANGUAGES = LANGUAGE_LEVELS.map(({ level, words }) => ({ level, pattern: ALONE(words) }));
const SKILLS = SKILL_LEVELS.map(({ level, words }) => ({ level, pattern: ALONE(words) }));
const CEFR = /(?<![a-z0-9])([abc][12])(?![a-z0-9])/;

/** The level that words about one language tell: an explicit CEFR level first; null when they tell none. */
export function languageLevel(words: string): CefrLevel | 'native' | null {
  const folded = foldPlain(words);
  const stated = CEFR.exec(folded)?.[1];
  if (stated) return stated.toUpperCase() as CefrLevel;
  return LANGUAGES.find(({ pattern }) => pattern.test(folded))?.level ?? null;
}

/** The level that words about one skill tell. */
export function skillLevel(words: string): SkillLevel | null {
  const folded = foldPlain(words);
  return SKILLS.find(({ pattern }) => pattern.test(folded))?.level ?? null;
}

/** ISO 639-1 of a two- or three-letter code, as in "fr", "FRE", "en-GB"; null for what is no code. */
export function languageCode(code: string): string | null {
  const [plain = ''] = code.toLowerCase().split(/[-_]/);
  return THREE_LETTERS[plain] ?? (/^[a-z]{2}$/.test(plain) ? plain : null);
}
