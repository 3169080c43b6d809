import type { Span } from '../../../lib/model/span.ts';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';
import { type Judgement, strengthJudge } from '../../../lib/reading/strength.ts';

/** Where a term stands in a text; the test is wrong when it does not. */
export function spanOf(text: string, term: string, from = 0): Span {
  const start = text.indexOf(term, from);
  if (start < 0) throw new Error(`"${term}" does not stand in "${text}"`);
  return { start, end: start + term.length };
}

/** What the reading says of each term of a text. */
export function judgeTerms(source: string, terms: readonly string[]): Record<string, Judgement['kind']> {
  const text = openText(source);
  const judge = strengthJudge(text, readStructure(text));
  return Object.fromEntries(terms.map((term) => [term, judge(spanOf(source, term)).kind]));
}

/** The role of the part in which a word stands. */
export function roleOf(source: string, word: string): string | undefined {
  const { sections } = readStructure(openText(source));
  const { start } = spanOf(source, word);
  return sections.find((section) => section.start <= start && start < section.end)?.role;
}
