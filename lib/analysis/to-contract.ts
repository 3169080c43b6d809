import type { LinkSource } from '../model/concept.ts';
import type { Fit } from '../model/fit.ts';
import type { Detection, FactName, OfferFacts } from '../model/offer.ts';
import { type Reading, ROLE_SHAPES } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { Analysis } from './analyse-offer.ts';

/**
 * The JSON object of the `analyse` command for one file: every key of the contract, in its order; null where there is nothing to say.
 * @param analysis null when the page is no offer
 */
export function toContract(
  file: string,
  detection: Detection,
  analysis: Analysis | null,
  _lexicon?: Pick<LinkSource, 'version'>,
): Record<string, unknown> {
  const page = {
    isOffer: detection.isOffer,
    confidence: round(detection.confidence),
    kind: detection.kind,
    signals: detection.signals.map(({ name, weight }) => ({ name, weight: round(weight) })),
  };
  if (!analysis) return { file, page, offer: null, matches: [], rejected: [], roleShape: null, fit: null };
  const { reading, statuses, fit } = analysis;
  return {
    file,
    page,
    offer: {
      language: reading.language,
      ...fields(reading.facts),
      text: reading.text,
      provenance: provenance(reading),
    },
    matches: reading.matches.map(({ start, end, surface, concept, category, strength }, at) => ({
      start,
      end,
      surface,
      concept,
      category,
      strength,
      status: statuses[at] ?? 'unknown',
    })),
    rejected: reading.rejected.map(({ start, end, surface, concept, reason }) => ({
      start,
      end,
      surface,
      concept,
      reason,
    })),
    roleShape: Object.fromEntries(ROLE_SHAPES.map((shape) => [shape, reading.roleShape[shape]])),
    fit: fit && fitOf(fit),
  };
}

/** The fields of an offer in the order of the contract, between its language and its text. */
const CONTRACT_FIELDS = [
  'title',
  'company',
  'locations',
  'contract',
  'remote',
  'remoteDaysPerWeek',
  'salary',
  'experienceYearsMin',
  'experienceYearsMax',
  'education',
  'educationLevel',
  'languages',
  'datePosted',
  'validThrough',
  'identifier',
  'canonicalUrl',
  'source',
] as const satisfies readonly FactName[];

/** Each field, null when the offer does not state it; lists are empty then. */
function fields(facts: OfferFacts): Record<string, unknown> {
  return Object.fromEntries(CONTRACT_FIELDS.map((name) => [name, fieldOf(facts, name)]));
}

function fieldOf(facts: OfferFacts, name: (typeof CONTRACT_FIELDS)[number]): unknown {
  switch (name) {
    case 'locations':
      return facts.locations?.value ?? [];
    case 'languages':
      return (facts.languages?.value ?? []).map(({ code, level }) => ({ code, level }));
    case 'salary': {
      const pay = facts.salary?.value;
      return pay ? { min: pay.min, max: pay.max, currency: pay.currency, period: pay.period } : null;
    }
    default:
      return facts[name]?.value ?? null;
  }
}

/** The source of each field that has a value. The language is always read from the text. */
function provenance({ facts, language }: Pick<Reading, 'facts' | 'language'>): Record<string, string> {
  const sources: Record<string, string> = language === '' ? {} : { language: 'text' };
  for (const name of CONTRACT_FIELDS) {
    const source = facts[name]?.source;
    if (source) sources[name] = source;
  }
  return sources;
}

function fitOf(fit: Fit): Record<string, unknown> {
  return {
    score: fit.score,
    low: fit.low,
    high: fit.high,
    band: fit.band,
    components: fit.components.map(({ id, value, weight, points, evidence }) => ({
      id,
      value,
      weight,
      points,
      evidence: evidence.map(spanOf),
    })),
    // What the offer leaves open is a question to ask, no conflict.
    conflicts: fit.conflicts
      .filter(({ state }) => state === 'fail')
      .map(({ id, evidence }) => ({ id, evidence: evidence.map(spanOf) })),
    whatIf: fit.whatIf.map(({ change, delta }) => ({ change, delta: round(delta) })),
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Two decimals are enough to read, and do not change from one machine to the next. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
