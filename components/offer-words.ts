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
  return contract ? named('contract', asText(contract.value), asText(contract.value)) : null;
}

export function remoteWords(
  { remote, remoteDaysPerWeek }: OfferFacts,
  { t, named }: Translator,
): string | null {
  const days = remoteDaysPerWeek?.value;
  if (typeof days === 'number' && days > 0 && days < 5) return t('remote.days', { count: days });
  return remote ? named('remote', asText(remote.value), asText(remote.value)) : null;
}

export function payWords({ salary }: OfferFacts, translator: Translator): string | null {
  return salary && typeof salary.value === 'object' ? translator.pay(salary.value) || null : null;
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
    languages.map(({ code, level }) => {
      const name = languageName(asText(code));
      return level ? `${name} (${level === 'native' ? t('cefr.native') : level})` : name;
    }),
  );
}

export function sizeWords({ kind, value, currency }: ProjectSize, { t, money }: Translator): string {
  return kind === 'budget'
    ? t('size.budget', { amount: money(value, currency ?? 'EUR') })
    : t(`size.${kind}`, { count: value });
}
