import type { OfferPrint } from '../model/known-offer.ts';
import type { SectionRole } from '../model/match.ts';
import type { Reading } from '../model/reading.ts';
import { sketchText } from './sketch-text.ts';

/** What the post itself is about. A company tells the rest of every post in the same words. */
const CORE: ReadonlySet<SectionRole> = new Set([
  'missions',
  'profile',
  'must-have',
  'nice-to-have',
  'environment',
]);
/** Word groups below which a core is too short to tell posts apart. */
const SHORTEST_CORE = 40;
/** A number of an offer with fewer digits is shared by many ("réf. 12"). */
const FEWEST_DIGITS = 3;

/** By what this offer will be known again on another board. */
export function printOffer({
  text,
  facts,
  sections,
}: Pick<Reading, 'text' | 'facts' | 'sections'>): OfferPrint {
  const core = sketchText(
    sections
      .filter(({ role }) => CORE.has(role))
      .map(({ start, end }) => text.slice(start, end))
      .join('\n'),
  );
  return {
    title: facts.title?.value ?? '',
    company: facts.company?.value ?? '',
    places: facts.locations?.value ?? [],
    identifier: facts.identifier?.value ?? '',
    whole: sketchText(text),
    core: core.size >= SHORTEST_CORE ? core : null,
  };
}

/** The smallest hashes of a text that lead to it in the store: a near-duplicate shares one of them as good as certainly. */
const ANCHORS = 8;

/**
 * Keys under which an offer that may be the same is found. With a likeness of 0.5 the chance that no anchor is shared is below
 * one in a hundred; 0.85 is asked for.
 */
export function anchorsOf({ whole, core, identifier }: OfferPrint): (number | string)[] {
  const number = identifierKey(identifier);
  const hashes = [whole, core].flatMap((sketch) => (sketch ? [...sketch.least.subarray(0, ANCHORS)] : []));
  return [...new Set<number | string>([...hashes, ...(number ? [number] : [])])];
}

/** An employer's number as it is compared: "NV-2026/118" and "nv2026118" are one. Empty where it tells too little. */
export function identifierKey(identifier: string): string {
  const plain = identifier
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return (plain.match(/\d/g)?.length ?? 0) >= FEWEST_DIGITS ? plain : '';
}
