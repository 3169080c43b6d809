import type { FactName, Field, OfferFacts } from '../model/offer.ts';

/**
 * One value for each fact: what the page's structured data says wins over what the text says; a text that says something
 * else is kept beside it, so that people see the contradiction.
 */
export function mergeFacts(page: OfferFacts, text: OfferFacts): OfferFacts {
  const merged: Partial<Record<FactName, Field<unknown>>> = { ...text };
  for (const name of Object.keys(page) as FactName[]) {
    const stated = page[name] as Field<unknown> | undefined;
    if (stated === undefined) continue;
    merged[name] = withOther(stated, text[name] as Field<unknown> | undefined);
  }
  return merged as OfferFacts;
}

function withOther(stated: Field<unknown>, read: Field<unknown> | undefined): Field<unknown> {
  if (read === undefined) return stated;
  if (sameValue(stated.value, read.value)) {
    // The page's value with the words of the text that confirm it.
    return read.evidence && !stated.evidence ? { ...stated, evidence: read.evidence } : stated;
  }
  // A text that offers a choice with the page's value in it does not contradict.
  if (read.others?.some(({ value }) => sameValue(stated.value, value))) return stated;
  const { value, source, evidence } = read;
  const others = [...(stated.others ?? []), { value, source, ...(evidence ? { evidence } : {}) }];
  return { ...stated, others };
}

function sameValue(a: unknown, b: unknown): boolean {
  return comparable(a) === comparable(b);
}

/** Plain values, written so that the order of keys and the case of words do not count. */
function comparable(value: unknown): string {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (Array.isArray(value)) return `[${value.map(comparable).sort().join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${key}:${comparable(part)}`).join(',')}}`;
  }
  return String(value);
}
