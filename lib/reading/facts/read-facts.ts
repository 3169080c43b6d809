import type { Section } from '../../model/match.ts';
import type { Contract, Field, OfferFacts } from '../../model/offer.ts';
import type { Span } from '../../model/span.ts';
import { readCompany } from './company.ts';
import { readContract } from './contract.ts';
import { type DatedSpan, readDates } from './dates.ts';
import { readEducation } from './education.ts';
import { readExperience } from './experience.ts';
import { type FactText, factText } from './fact-text.ts';
import { type HeaderCells, readHeaderCells } from './header-cells.ts';
import { readIdentifier } from './identifier.ts';
import { readLanguages } from './languages.ts';
import type { NamedSpan } from './name-span.ts';
import { readPay } from './pay.ts';
import { type PlacesReading, readLikelyPlaces, readPlaces } from './places.ts';
import { readRemote } from './remote.ts';
import { readTitle } from './title.ts';

/** What the words of an offer say about its facts. */
export interface FactsReading {
  /** Every field has source `text` and the spans that say so; what is not stated is absent. */
  readonly facts: OfferFacts;
  /** The degree can be replaced by experience or an equivalent. */
  readonly educationOrExperience: boolean;
  /** Parts of the pay that do not fit one number, as quotes. */
  readonly payNotes: readonly Span[];
}

/**
 * Reads all facts of an offer from its plain text. `sections` may be empty: they only help to tell the candidate from the
 * employer. `language` (ISO 639-1) decides currencies that nobody wrote; it is guessed when it is neither French nor English.
 * Linear in the length of the text.
 */
export function readFacts(text: string, sections: readonly Section[], language: string): FactsReading {
  const offer = factText(text, sections, language === 'fr' || language === 'en' ? language : undefined);
  const pay = readPay(offer);
  const experience = readExperience(offer);
  const education = readEducation(offer);
  const languages = readLanguages(offer);
  const contract = readContract(offer);
  const remote = readRemote(offer);
  const header = readHeaderCells(offer);
  const places = placesOf(offer, header.towns);
  const dates = readDates(offer);
  const facts: OfferFacts = {
    ...entry('title', nameField(readTitle(offer))),
    ...entry('company', nameField(readCompany(offer) ?? header.company)),
    ...(places.places.length > 0 ? { locations: field(places.places, places.evidence) } : {}),
    ...(contract === null
      ? {}
      : { contract: contractField(contract.contract, contract.evidence, contract.others) }),
    ...(remote === null ? {} : { remote: field(remote.remote, remote.evidence) }),
    ...(remote === null || remote.daysPerWeek === null
      ? {}
      : { remoteDaysPerWeek: field(remote.daysPerWeek, remote.daysEvidence) }),
    ...(pay.salary === null ? {} : { salary: field(pay.salary, pay.evidence) }),
    ...(experience === null || experience.min === null
      ? {}
      : { experienceYearsMin: field(experience.min, experience.evidence) }),
    ...(experience === null || experience.max === null
      ? {}
      : { experienceYearsMax: field(experience.max, experience.evidence) }),
    ...(education === null
      ? {}
      : {
          education: field(education.label, education.evidence),
          educationLevel: field(education.level, education.evidence),
        }),
    ...(languages.languages.length > 0 ? { languages: field(languages.languages, languages.evidence) } : {}),
    ...entry('datePosted', dateField(dates.datePosted)),
    ...entry('validThrough', dateField(dates.validThrough)),
    ...entry('startDate', dateField(dates.startDate)),
    ...entry('identifier', nameField(readIdentifier(offer))),
  };
  return { facts, educationOrExperience: education?.orExperience ?? false, payNotes: pay.notes };
}

/** Where the job is: what the text states, else the towns of the first lines, else what weaker words say. */
function placesOf(offer: FactText, towns: HeaderCells['towns']): PlacesReading {
  const stated = readPlaces(offer);
  if (stated.places.length > 0) return stated;
  if (towns.length === 0) return readLikelyPlaces(offer);
  return {
    places: [...new Set(towns.map(({ name }) => name))],
    evidence: towns.map(({ evidence }) => evidence),
  };
}

function field<T>(value: T, evidence: readonly Span[]): Field<T> {
  return { value, source: 'text', evidence };
}

function contractField(
  value: Contract,
  evidence: readonly Span[],
  others: readonly Contract[],
): Field<Contract> {
  const main = field(value, evidence);
  return others.length === 0
    ? main
    : { ...main, others: others.map((other) => ({ value: other, source: 'text' as const })) };
}

function nameField(name: NamedSpan | null): Field<string> | null {
  return name === null ? null : field(name.value, [name.evidence]);
}

function dateField(date: DatedSpan | undefined): Field<string> | null {
  return date === undefined ? null : field(date.date, [date.evidence]);
}

function entry<K extends 'title' | 'company' | 'datePosted' | 'validThrough' | 'startDate' | 'identifier'>(
  name: K,
  value: Field<string> | null,
): Partial<Record<K, Field<string>>> {
  return value === null ? {} : ({ [name]: value } as Record<K, Field<string>>);
}
