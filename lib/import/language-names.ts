import { LANGUAGE_NAMES } from '../reading/facts/language-cues.ts';
import { foldPlain } from '../text/fold-text.ts';

const CODES = new Map(
  Object.entries(LANGUAGE_NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);
const NAME = new RegExp(`(?<![a-z])(${[...CODES.keys()].join('|')})(?![a-z])`, 'g');

/** ISO 639-1 of a language's French or English name; null for an unknown one. */
export function languageOfName(name: string): string | null {
  return CODES.get(foldPlain(name).trim()) ?? null;
}

/** Every language named in a folded line, with the place of its name. */
export function languagesNamed(folded: string): { code: string; start: number; end: number }[] {
  return [...folded.matchAll(NAME)].map((found) => ({
    code: CODES.get(found[1] ?? '') ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }));
}
