import type { ExtractedOffer, FactName, Field, OfferFacts } from '../../lib/model/offer.ts';
import type { Reading } from '../../lib/model/reading.ts';
import type { Correction } from '../../lib/model/view.ts';
import type { KeptOverrule } from '../../lib/storage/overrules.ts';
import { foldPlain } from '../../lib/text/fold-text.ts';

/** The same term with its words as they are kept and compared: without case and accents. */
export function folded<T extends { readonly surface: string }>(term: T): T {
  return { ...term, surface: foldPlain(term.surface) };
}

/** The overrules that decided something in this reading, with the places. */
export function correctionsIn(reading: Reading, overrules: readonly KeptOverrule[]): Correction[] {
  const ignored = reading.rejected.filter(({ reason }) => reason === 'overruled');
  return overrules.flatMap((overrule) => {
    const spans = (overrule.verdict === 'count' ? reading.matches : ignored)
      .filter(
        ({ concept, surface }) =>
          concept === overrule.concept && foldPlain(surface) === foldPlain(overrule.surface),
      )
      .map(({ start, end }) => ({ start, end }));
    return spans.length > 0 ? [{ ...overrule, spans }] : [];
  });
}

/** What the page once handed over, from a kept reading: what was read in the text is left out, as it will be read there again. */
export function extractedFrom({ text, facts }: Reading): ExtractedOffer {
  const given: Partial<Record<FactName, Field<unknown>>> = {};
  for (const [name, field] of Object.entries(facts) as [FactName, Field<unknown>][]) {
    if (field.source === 'text') continue;
    const { value, source } = field;
    const others = (field.others ?? []).filter((other) => other.source !== 'text');
    given[name] = { value, source, ...(others.length > 0 ? { others } : {}) };
  }
  return { text, facts: given as OfferFacts };
}
