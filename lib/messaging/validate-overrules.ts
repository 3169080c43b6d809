/** Corrections at the border. They are kept for good, so unlike facts of a page they are refused, not repaired. */
import type { ConceptId } from '../model/concept.ts';
import type { Strength } from '../model/match.ts';
import type { Overrule } from '../reading/read-offer.ts';
import type { OverruleRequest, UnoverruleRequest } from './protocol.ts';
import { oneOf, own } from './validate.ts';

/** A line of the receipt has few words; a term of the lexicon is short. */
const MAX_TERMS = 100;
const MAX_CONCEPT = 220;
const MAX_SURFACE = 300;
const MAX_ID = 100;

const VERDICTS: readonly Overrule['verdict'][] = ['ignore', 'count'];
const STRENGTHS: readonly Strength[] = ['must', 'nice', 'mention'];

/** @throws Error that names the first field that is not as promised */
export function parseOverruleRequest(request: unknown): OverruleRequest {
  return {
    overrules: terms(own(request, 'overrules'), 'overrules').map(parseOverrule),
    everywhere: truth(own(request, 'everywhere'), 'everywhere'),
  };
}

/** @throws Error that names the first field that is not as promised */
export function parseUnoverruleRequest(request: unknown): UnoverruleRequest {
  return {
    terms: terms(own(request, 'terms'), 'terms').map((term) => ({
      ...parseTerm(term),
      everywhere: truth(own(term, 'everywhere'), 'everywhere'),
    })),
  };
}

/** @throws Error when it is no number that browsers give to tabs */
export function parseTabId(request: unknown): number {
  const tabId = own(request, 'tabId');
  if (typeof tabId !== 'number' || !Number.isSafeInteger(tabId) || tabId < 0) throw faulty('tabId');
  return tabId;
}

/** @throws Error when it is no id */
export function parseOfferId(request: unknown): string {
  return text(own(request, 'id'), 'id', MAX_ID);
}

function parseOverrule(value: unknown): Overrule {
  const verdict = oneOf(own(value, 'verdict'), VERDICTS);
  if (!verdict) throw faulty('verdict');
  const asked = own(value, 'strength');
  const strength = oneOf(asked, STRENGTHS);
  if (asked !== undefined && !strength) throw faulty('strength');
  // How strongly an ignored term is asked says nothing.
  return { ...parseTerm(value), verdict, ...(strength && verdict === 'count' ? { strength } : {}) };
}

function parseTerm(value: unknown): { concept: ConceptId; surface: string } {
  return {
    concept: text(own(value, 'concept'), 'concept', MAX_CONCEPT),
    surface: text(own(value, 'surface'), 'surface', MAX_SURFACE),
  };
}

function terms(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_TERMS) throw faulty(name);
  return value;
}

function text(value: unknown, name: string, most: number): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > most) throw faulty(name);
  return value;
}

function truth(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw faulty(name);
  return value;
}

function faulty(name: string): Error {
  return new Error(`not a correction: ${name}`);
}
