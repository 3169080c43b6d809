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
