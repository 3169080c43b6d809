import type { Translator } from '../lib/i18n/translate.ts';
import type { AskedLanguage, OfferFacts } from '../lib/model/offer.ts';
import type { ProjectSize } from '../lib/model/reading.ts';
import { asText, asTexts } from './as-text.ts';

/** The offer's facts as people write them; null where the offer does not say. */
export function titleWords(facts: OfferFacts, { t }: Translator): string {
  return asText(facts.title?.value) || t('facts.untitled');
}

export function placeWords(facts: OfferFacts): string | null {
  return asTexts(facts.locations?.value).join(', ') || null;
}

export function contractWords({ contract }: OfferFacts, { named }: Translator): string | null {
  return contract ? named('contract', asText(contract.value), asText(contract.value)) || null : null;
}

export function remoteWords(
  { remote, remoteDaysPerWeek }: OfferFacts,
  { t, named }: Translator,
): string | null {
  const days = remoteDaysPerWeek?.value;
  if (typeof days === 'number' && days > 0 && days < 5) return t('remote.days', { count: days });
  return remote ? named('remote', asText(remote.value), asText(remote.value)) || null : null;
}

export function payWords({ salary }: OfferFacts, translator: Translator): string | null {
  const value = salary?.value;
  // A record of another time or hand may hold anything here: what is no pay is not shown as one.
  const figures = [value?.min, value?.max].every((bound) => bound === null || typeof bound === 'number');
  const named =
    typeof value?.currency === 'string' && translator.named('period', asText(value.period), '') !== '';
  return value && figures && named ? translator.pay(value) || null : null;
}

export function experienceWords(
  { experienceYearsMin, experienceYearsMax }: OfferFacts,
  { t }: Translator,
): string | null {
  const min = experienceYearsMin?.value;
  const max = experienceYearsMax?.value;
  if (typeof min === 'number' && typeof max === 'number' && max > min)
    return t('years.between', { min, max });
  const years = min ?? max;
  return typeof years === 'number' ? t('years.at-least', { count: years }) : null;
}

export function degreeName(level: number, { t, named }: Translator): string {
  return level === 1
    ? t('education.other', { level })
    : named('education', String(level), t('education.other', { level }));
}

export function languageWords(
  languages: readonly AskedLanguage[],
  { t, languageName, list }: Translator,
): string {
  return list(
    languages.flatMap(({ code, level }) => {
      const name = languageName(asText(code));
      const mastery = level === 'native' ? t('cefr.native') : asText(level);
      return name === '' ? [] : mastery ? `${name} (${mastery})` : name;
    }),
  );
}

export function sizeWords({ kind, value, currency }: ProjectSize, { t, money }: Translator): string {
  return kind === 'budget'
    ? t('size.budget', { amount: money(value, currency ?? 'EUR') })
    : t(`size.${kind}`, { count: value });
}
