import type { Translator } from '../lib/i18n/translate.ts';
import type { FactName, Field, OfferFacts, Salary, Source } from '../lib/model/offer.ts';
import type { Span } from '../lib/model/span.ts';
import { asText, asTexts } from './as-text.ts';
import {
  contractWords,
  degreeName,
  experienceWords,
  languageWords,
  payWords,
  placeWords,
  remoteWords,
} from './offer-words.ts';

/** One thing that the page's data, the page and the offer's text say differently. */
export interface Contradiction {
  readonly name: FactName;
  /** The first is the one that Jalon goes by. */
  readonly says: readonly {
    readonly words: string;
    readonly source: Source;
    readonly evidence: readonly Span[];
  }[];
}

type Words = (facts: OfferFacts, translator: Translator) => string | null;

/** The facts that decide something, in the order of their weight. Two spellings of a reference decide nothing. */
const SHOWN: readonly (readonly [FactName, Words])[] = [
  ['contract', contractWords],
  ['salary', payWords],
  ['remote', ({ remote }, translator) => remoteWords(remote ? { remote } : {}, translator)],
  [
    'remoteDaysPerWeek',
    ({ remoteDaysPerWeek }, translator) =>
      remoteWords(remoteDaysPerWeek ? { remoteDaysPerWeek } : {}, translator),
  ],
  ['locations', (facts) => placeWords(facts)],
  ['experienceYearsMin', experienceWords],
  [
    'educationLevel',
    ({ educationLevel }, translator) =>
      typeof educationLevel?.value === 'number' ? degreeName(educationLevel.value, translator) : null,
  ],
  [
    'languages',
    ({ languages }, translator) => (languages ? languageWords(languages.value, translator) : null),
  ],
  ['startDate', ({ startDate }, { date }) => date(asText(startDate?.value)) || null],
  ['validThrough', ({ validThrough }, { date }) => date(asText(validThrough?.value)) || null],
  ['title', ({ title }) => asText(title?.value) || null],
  ['company', ({ company }) => asText(company?.value) || null],
];

/** What contradicts, with the words of each side. Two renderings of one thing are no contradiction. */
export function contradictionsOf(facts: OfferFacts, translator: Translator): readonly Contradiction[] {
  return SHOWN.flatMap(([name, words]): Contradiction[] => {
    const field: Field<unknown> | undefined = facts[name];
    if (!field?.others?.length) return [];
    const said = (value: unknown, source: Source): string =>
      words({ [name]: { value, source } } as OfferFacts, translator) ?? '';
    const says = [
      { words: said(field.value, field.source), source: field.source, evidence: field.evidence ?? [] },
    ];
    for (const { value, source, evidence = [] } of field.others) {
      const other = said(value, source);
      // Several values of one text are a choice that it offers.
      const isChoice = source === 'text' && field.source === 'text';
      if (other === '' || isChoice || isSame(name, field.value, value)) continue;
      if (!says.some((one) => plain(one.words) === plain(other)))
        says.push({ words: other, source, evidence });
    }
    return says.length > 1 && says[0]?.words ? [{ name, says }] : [];
  });
}

function isSame(name: FactName, one: unknown, other: unknown): boolean {
  switch (name) {
    case 'salary':
      return paysOverlap(one as Salary, other as Salary);
    case 'locations': {
      const places = asTexts(one as readonly string[]).map(plain);
      const others = asTexts(other as readonly string[]).map(plain);
      return others.every((place) => places.some((known) => known.includes(place) || place.includes(known)));
    }
    case 'title':
    case 'company': {
      const [a, b] = [plain(asText(one)), plain(asText(other))];
      return a.includes(b) || b.includes(a) || shareWords(asText(one), asText(other));
    }
    default:
      return false;
  }
}

/** One range within the other, or the same yearly pay by the month: rounding, not contradiction. */
function paysOverlap(a: Salary, b: Salary): boolean {
  const yearly = ({ period }: Salary): number => (period === 'month' ? 12 : 1);
  const comparable =
    a.currency === b.currency &&
    (a.period === b.period || (/year|month/.test(a.period) && /year|month/.test(b.period)));
  if (!comparable) return false;
  const [low, high] = boundsOf(a).map((bound) => bound * yearly(a)) as [number, number];
  const [least, most] = boundsOf(b).map((bound) => bound * yearly(b)) as [number, number];
  return (least >= low * 0.98 && most <= high * 1.02) || (low >= least * 0.98 && high <= most * 1.02);
}

function boundsOf({ min, max }: Salary): [number, number] {
  return [min ?? max ?? 0, max ?? min ?? 0];
}

/** "Chef de projet infra H/F" and "Chef(fe) de projet infra - Lyon" name one job. */
function shareWords(a: string, b: string): boolean {
  const words = (text: string): Set<string> =>
    new Set(
      folded(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2),
    );
  const [one, other] = [words(a), words(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 0.6 * Math.min(one.size, other.size) && shared > 0;
}

function plain(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
