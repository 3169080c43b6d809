import type { LinkSource } from '../model/concept.ts';
import type { Fit } from '../model/fit.ts';
import type { Detection, FactName, OfferFacts } from '../model/offer.ts';
import { ROLE_SHAPES } from '../model/reading.ts';
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
  _lexicon: Pick<LinkSource, 'version'>,
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
      provenance: provenance(reading.facts),
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

/** The fields of the contract in its order; each null when the offer does not state it. */
function fields(facts: OfferFacts): Record<string, unknown> {
  const value = <K extends FactName>(name: K) => facts[name]?.value ?? null;
  return {
    title: value('title'),
    company: value('company'),
    locations: value('locations') ?? [],
    contract: value('contract'),
    remote: value('remote'),
    remoteDaysPerWeek: value('remoteDaysPerWeek'),
    salary: value('salary'),
    experienceYearsMin: value('experienceYearsMin'),
    experienceYearsMax: value('experienceYearsMax'),
    education: value('education'),
    educationLevel: value('educationLevel'),
    languages: value('languages') ?? [],
    datePosted: value('datePosted'),
    validThrough: value('validThrough'),
    identifier: value('identifier'),
    canonicalUrl: value('canonicalUrl'),
    source: value('source'),
  };
}

function provenance(facts: OfferFacts): Record<string, string> {
  return Object.fromEntries(
    Object.keys(fields({})).flatMap((name) => {
      const source = facts[name as FactName]?.source;
      return source ? [[name, source]] : [];
    }),
  );
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
    conflicts: fit.conflicts.map(({ id, state, evidence }) => ({
      id,
      state,
      evidence: evidence.map(spanOf),
    })),
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
