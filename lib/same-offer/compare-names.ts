/** Titles and companies as boards write them: the same name in other clothes. */
import { foldPlain } from '../text/fold-text.ts';
import { COMPANY_FORMS, NO_COMPANY, PLACE_NOISE, TELLING, TITLE_NOISE } from './name-words.ts';

/**
 * Words of a title that tell posts apart: without the marks of sex and contract that one board adds and another leaves out.
 * What stands for a place stays: "Lyon" and "Paris" are two posts.
 */
export function titleWords(title: string): string[] {
  const words = foldPlain(title.slice(0, 300)).match(/[\p{L}\p{N}+#]+/gu) ?? [];
  return words.filter((word) => !TITLE_NOISE.has(word)).map(singular);
}

/** Whether two titles may name one post: the same words in any order, or all of the shorter in the longer with few more. */
export function titlesAgree(a: string, b: string): boolean {
  const [short, long] = [new Set(titleWords(a)), new Set(titleWords(b))].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (short.size === 0) return false;
  for (const word of short) if (!long.has(word)) return false;
  for (const word of long) if (!short.has(word) && TELLING.has(word)) return false;
  return long.size === short.size || (short.size >= 2 && long.size - short.size <= 3);
}

export type Agreement = 'same' | 'unknown' | 'different';

/** Whether two names may be one company; unknown when either board hides it. */
export function companiesAgree(a: string, b: string): Agreement {
  const left = companyWords(a);
  const right = companyWords(b);
  if (left.length === 0 || right.length === 0) return 'unknown';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.every((word) => long.includes(word))) return 'same';
  return left.join('') === right.join('') ? 'same' : 'different';
}

function companyWords(name: string): string[] {
  const words = foldPlain(name.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.some((word) => NO_COMPANY.has(word))) return [];
  const telling = words.filter((word) => !COMPANY_FORMS.has(word));
  // A name made of nothing but forms ("Groupe SA") is that name.
  return telling.length > 0 ? telling : words;
}

/** Whether two lists of places can be those of one post; unknown when either says none. */
export function placesAgree(a: readonly string[], b: readonly string[]): Agreement {
  const left = a.map(placeWords).filter((words) => words.size > 0);
  const right = b.map(placeWords).filter((words) => words.size > 0);
  if (left.length === 0 || right.length === 0) return 'unknown';
  return left.some((one) => right.some((other) => shareAWord(one, other))) ? 'same' : 'different';
}

/** "69003 Lyon 3e", "Lyon (69)" and "Lyon, Auvergne-Rhône-Alpes, France" have "lyon" in common; numbers and lands say too little. */
function placeWords(place: string): Set<string> {
  const words = foldPlain(place.slice(0, 200)).match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !PLACE_NOISE.has(word)));
}

function shareAWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** "projets" and "projet" are one word of a title. Only the plain plural: "réseaux" is always written so. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
