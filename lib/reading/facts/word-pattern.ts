/**
 * Patterns made of lists of words. All cue lists of this folder are folded (lower case, no accents), so word limits are
 * those of ASCII letters and digits.
 */
export const WORD_START = '(?<![a-z0-9])';
export const WORD_END = '(?![a-z0-9])';

/** Source of "any of these, between word limits". Longer ones first, so that the longest wins. */
export function anyOf(words: readonly string[]): string {
  const ordered = [...words].sort((a, b) => b.length - a.length);
  return `${WORD_START}(?:${ordered.join('|')})${WORD_END}`;
}

/** Pattern that finds any of the words. */
export function wordPattern(...lists: readonly (readonly string[])[]): RegExp {
  return new RegExp(anyOf(lists.flat()));
}

/** Global pattern that finds every one of the words. */
export function wordsPattern(...lists: readonly (readonly string[])[]): RegExp {
  return new RegExp(anyOf(lists.flat()), 'g');
}

/** Pattern that finds any of the words right at the end of a stretch: "what stands just before". */
export function endPattern(words: readonly string[]): RegExp {
  return new RegExp(`${anyOf(words)}[ :(,]{0,3}$`);
}

/** Pattern that finds any of the words right at the start of a stretch: "what stands just after". */
export function startPattern(words: readonly string[]): RegExp {
  return new RegExp(`^[ :),+-]{0,3}${anyOf(words)}`);
}

/** Offset of the last word of the list in a stretch, or -1. */
export function lastIndexOfAny(stretch: string, global: RegExp): number {
  let last = -1;
  global.lastIndex = 0;
  for (let found = global.exec(stretch); found !== null; found = global.exec(stretch)) last = found.index;
  global.lastIndex = 0;
  return last;
}
