/** Small numbers as offers write them in words, folded. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
  vingt: 20,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};

/** Source of a pattern for a number below 100 in digits or a small one in words. */
export const SMALL_NUMBER = `(?:\\d{1,2}|${Object.keys(NUMBER_WORDS).join('|')})`;

/** Source of a pattern for the place between two numbers whose dash the page lost: "3 4 days". */
export const LOST_DASH = '(?<=\\d) (?=\\d)';

/** Value of what {@link SMALL_NUMBER} matched; null when there is nothing to read. */
export function smallNumber(words: string | undefined): number | null {
  if (words === undefined || words === '') return null;
  if (/^\d{1,2}$/.test(words)) return Number(words);
  return NUMBER_WORDS[words] ?? null;
}
