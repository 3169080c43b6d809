import type { Language } from '../model/concept.ts';
import type { Salary } from '../model/offer.ts';
import { EN } from './messages.en.ts';
import { FR } from './messages.fr.ts';

export type MessageKey = keyof typeof FR;
type Plural = { readonly one: string; readonly other: string };

/** The names between braces of a message; a plural has those of its `other` form. */
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Params<K extends MessageKey> = (typeof FR)[K] extends string
  ? Names<(typeof FR)[K]>
  : (typeof FR)[K] extends Plural
    ? Names<(typeof FR)[K]['other']>
    : never;
type Arguments<K extends MessageKey> = [Params<K>] extends [never]
  ? []
  : [values: { readonly [P in Params<K>]: P extends 'count' ? number : string | number }];

/** The interface's words and figures in one language. */
export interface Translator {
  readonly language: Language;
  /** A message with its values filled in; missing values do not compile. */
  t<K extends MessageKey>(key: K, ...values: Arguments<K>): string;
  /** The message whose key is made of a prefix and a name that data gave; the fallback when there is none. */
  named(prefix: string, name: string, fallback: string): string;
  /** A sentence that is whole already, with the spaces of the language's typography. */
  typeset(sentence: string): string;
  number(value: number): string;
  /** 0..1 as a whole percentage. */
  percent(value: number): string;
  /** An ISO 8601 date or instant as a calendar date; what is no date comes back as it is. */
  date(iso: string, style?: 'short' | 'long'): string;
  /** An ISO 8601 instant as hours and minutes. */
  time(iso: string): string;
  money(amount: number, currency: string): string;
  /** Pay as the offer states it, with its period. */
  pay(salary: Salary): string;
  /** The name of a language by its ISO 639-1 code; the code itself when unknown. */
  languageName(code: string): string;
  /** A comma list with "and". */
  list(items: readonly string[]): string;
}

const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string | Plural>>>> = {
  fr: FR,
  en: EN,
};
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** @param timeZone IANA name, the machine's own when absent (tests give one) */
export function createTranslator(language: Language, timeZone?: string): Translator {
  const locale = LOCALES[language];
  const messages = MESSAGES[language];
  const zone = timeZone ? { timeZone } : {};
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone });
  const day = (month: 'short' | 'long', where: { timeZone?: string }): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', ...where });
  // A calendar date has no time zone: read and written in the same one, it cannot slip to the day before or after.
  const utc = { timeZone: 'UTC' };
  const instants = { short: day('short', zone), long: day('long', zone) };
  const calendarDays = { short: day('short', utc), long: day('long', utc) };

  function typeset(sentence: string): string {
    return language === 'fr' ? frenchSpaces(sentence) : sentence;
  }

  function fill(message: string | Plural, values: Readonly<Record<string, string | number>>): string {
    const count = values.count;
    const form =
      typeof message === 'string'
        ? message
        : typeof count === 'number' && plurals.select(count) === 'one'
          ? message.one
          : message.other;
    return typeset(form).replace(/\{([a-z]+)\}/g, (hole, name: string) => {
      const value = values[name];
      return value === undefined ? hole : typeof value === 'number' ? numbers.format(value) : value;
    });
  }

  function money(amount: number, currency: string): string {
    const whole = Number.isInteger(amount);
    try {
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: whole ? 0 : 2,
        minimumFractionDigits: whole ? 0 : 2,
      }).format(amount);
    } catch {
      return `${numbers.format(amount)} ${currency}`;
    }
  }

  const translator: Translator = {
    language,
    t: (key, ...values) => fill(messages[key], values[0] ?? {}),
    named(prefix, name, fallback) {
      const key = `${prefix}.${name}`;
      return Object.hasOwn(messages, key) ? fill(messages[key as MessageKey], {}) : fallback;
    },
    typeset,
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(value),
    date(iso, style = 'short') {
      const at = new Date(iso);
      if (Number.isNaN(at.getTime())) return iso;
      return (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? calendarDays : instants)[style].format(at);
    },
    time(iso) {
      const at = new Date(iso);
      return Number.isNaN(at.getTime()) ? iso : clock.format(at);
    },
    money,
    pay({ min, max, currency, period }) {
      const amount =
        min !== null && max !== null && min !== max
          ? moneyRange(min, max, currency)
          : min === max && min !== null
            ? money(min, currency)
            : min !== null
              ? translator.t('pay.from', { amount: money(min, currency) })
              : max !== null
                ? translator.t('pay.to', { amount: money(max, currency) })
                : '';
      return amount ? translator.t(`period.${period}`, { amount }) : '';
    },
    languageName(code) {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    },
    list: (items) => lists.format(items),
  };
  return translator;

  /** "45 000 – 55 000 €": the currency once. */
  function moneyRange(min: number, max: number, currency: string): string {
    try {
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: 0,
      }).formatRange(min, max);
    } catch {
      return `${numbers.format(min)} – ${numbers.format(max)} ${currency}`;
    }
  }
}

/** No-break spaces where French typography wants them; a number stays with the word before it. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?])/g, '\u202F$1')
    .replace(/ ([:»])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/± /g, '±\u00A0');
}
