import type { AskedLanguage, CefrLevel } from '../model/offer.ts';
import { DEFAULT_CEFR } from './fit-constants.ts';

/** Levels of the Common European Framework, lowest first. */
export const CEFR: readonly CefrLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** The level that an offer asks for: a mother tongue is C2; a language without a level is working knowledge. */
export function askedLevel({ level }: Pick<AskedLanguage, 'level'>): CefrLevel {
  return level === 'native' ? 'C2' : (level ?? DEFAULT_CEFR);
}

/** Steps from the level I have up to the one asked; 0 when mine is as high. */
export function missingSteps(asked: CefrLevel, mine: CefrLevel): number {
  return Math.max(0, CEFR.indexOf(asked) - CEFR.indexOf(mine));
}
