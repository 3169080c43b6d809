import type { Span } from '../../model/span.ts';
import { type FactText, matchesOf, roleAt, sourceSlice, sourceSpan } from './fact-text.ts';
import { IDENTIFIER_LABELS, IDENTIFIER_LEADS } from './identifier-cues.ts';
import { WORD_START } from './word-pattern.ts';

/** The number under which the employer knows the offer, as it is written. */
export interface IdentifierReading {
  readonly value: string;
  readonly evidence: Span;
}

const VALUE = '([a-z0-9][a-z0-9_/-]{1,28}[a-z0-9])(?![a-z0-9])';
const FIELD = new RegExp(
  `${WORD_START}(?:${IDENTIFIER_LABELS.join('|')}) ?(?:: ?#?|# ?|n° ?|- |= ?)(?:n° ?|no\\.? )?${VALUE}`,
  'g',
);
const LED = new RegExp(`${WORD_START}(?:${IDENTIFIER_LEADS.join('|')}) ?:? ?(?:n° ?|# ?)?${VALUE}`, 'g');
/** A year, a date, a time, a standard: numbers that name no offer. */
const NOT_ONE =
  /^(?:(?:19|20)\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}h\d{0,2}|iso.*|rncp.*|m18\d\d|24\/7|\d{1,2}\/\d{1,2})$/;

/** The offer's own number behind a label. Null when there is none; legal notices give none. */
export function readIdentifier(text: FactText): IdentifierReading | null {
  for (const pattern of [FIELD, LED]) {
    for (const match of matchesOf(text, pattern)) {
      const value = match[1] ?? '';
      if (!/\d/.test(value) || NOT_ONE.test(value) || roleAt(text, match.index) === 'company') continue;
      const end = match.index + match[0].length;
      const start = end - value.length;
      return { value: sourceSlice(text, start, end), evidence: sourceSpan(text, start, end) };
    }
  }
  return null;
}
