/** What a correction is about, worked out from what is on the screen. Pure; the pages send it. */
import type { FitLine } from '../lib/model/fit.ts';
import type { WeightFactor } from '../lib/model/profile.ts';
import type { Reading } from '../lib/model/reading.ts';
import type { Span } from '../lib/model/span.ts';
import type { Correction } from '../lib/model/view.ts';
import type { Overrule } from '../lib/reading/read-offer.ts';

/** A concept under the words of the offer. */
export type Term = Pick<Overrule, 'concept' | 'surface'>;
export type Undone = Pick<Correction, 'concept' | 'surface' | 'everywhere'>;

/** What a page does when the user corrects something. */
export interface Corrector {
  overrule(overrules: readonly Overrule[], everywhere: boolean): void;
  undo(terms: readonly Undone[]): void;
  /** The user holds this skill after all: it goes into the profile. */
  have(names: readonly string[]): void;
  /** How much what a line asks for counts to him, in every offer: each of its skills by all its names. */
  weigh(skills: readonly (readonly string[])[], factor: WeightFactor): void;
}

/** The words under which a line of the receipt stands in the offer, each once. */
export function termsOfLine({ concepts, evidence }: FitLine, reading: Reading): Term[] {
  return distinct(
    reading.matches.filter((match) => concepts.includes(match.concept) && isOneOf(match, evidence)),
  );
}

/** The same term once, however often it stands there. */
export function distinct(terms: readonly Term[]): Term[] {
  return [
    ...new Map(
      terms.map(({ concept, surface }) => [`${concept}\n${surface}`, { concept, surface }]),
    ).values(),
  ];
}

/** The corrections that made a line of the receipt what it is. */
export function correctionsOfLine(
  { concepts, evidence }: FitLine,
  corrections: readonly Correction[],
): Correction[] {
  return corrections.filter(
    ({ verdict, concept, spans }) =>
      verdict === 'count' && concepts.includes(concept) && spans.some((span) => isOneOf(span, evidence)),
  );
}

/** Corrections of one verdict, those of the same concept together. */
export function byConcept(
  corrections: readonly Correction[],
  verdict: Correction['verdict'],
): {
  readonly concept: string;
  readonly corrections: readonly Correction[];
  readonly spans: readonly Span[];
}[] {
  const groups = new Map<string, Correction[]>();
  for (const correction of corrections) {
    if (correction.verdict !== verdict) continue;
    groups.set(correction.concept, [...(groups.get(correction.concept) ?? []), correction]);
  }
  return [...groups].map(([concept, group]) => ({
    concept,
    corrections: group,
    spans: group.flatMap(({ spans }) => spans),
  }));
}

/** What taking these corrections back has to name. */
export function undoneBy(corrections: readonly Correction[]): Undone[] {
  return corrections.map(({ concept, surface, everywhere }) => ({ concept, surface, everywhere }));
}

function isOneOf({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start === start && span.end === end);
}
