import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EN } from '../../../lib/i18n/messages.en.ts';
import { FR } from '../../../lib/i18n/messages.fr.ts';
import { pickLanguage } from '../../../lib/i18n/pick-language.ts';
import { createTranslator, frenchSpaces, type MessageKey } from '../../../lib/i18n/translate.ts';

const fr = createTranslator('fr', 'UTC');
const en = createTranslator('en', 'UTC');
const KEYS = Object.keys(FR) as MessageKey[];
const plain = (text: string): string => text.replace(/\s/g, ' ');
const holes = (message: string): string[] =>
  [...message.matchAll(/\{[a-z]+\}/g)].map(([hole]) => hole).sort();
const forms = (message: string | { one: string; other: string }): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];

describe('the messages', () => {
  it('are the same in both languages, hole by hole', () => {
    expect(Object.keys(EN).sort()).toEqual([...KEYS].sort());
    for (const key of KEYS) {
      const french = forms(FR[key]);
      const english = forms(EN[key]);
      expect(english.length, key).toBe(french.length);
      expect(holes(english.at(-1) ?? ''), key).toEqual(holes(french.at(-1) ?? ''));
      for (const form of [...french, ...english]) expect(form.trim(), key).not.toBe('');
    }
  });

  it('write apostrophes and quotes as typographers do, and leave the French spaces to the translator', () => {
    for (const key of KEYS) {
      for (const form of [...forms(FR[key]), ...forms(EN[key])]) expect(form, key).not.toMatch(/['"]/);
      for (const form of forms(FR[key])) {
        expect(form, key).not.toMatch(/[\u00A0\u202F]|\S[:;!?»](\s|$)|«\S/);
      }
      for (const form of forms(EN[key])) expect(form, key).not.toMatch(/\s[:;!?]/);
    }
  });
});

it('has no message that no page says', () => {
  const root = join(import.meta.dirname, '../../..');
  const code = ['components', 'entrypoints', 'lib/i18n']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(root, folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('messages.'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // Keys that are put together from data: `contract.${kind}` and named('contract', kind, …).
  const families = [...code.matchAll(/(?:`|named\(\s*')([a-z.-]+)(?:\.\$\{|',)/g)].map(
    ([, family]) => `${family}.`,
  );
  const unsaid = KEYS.filter(
    (key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  );
  expect(unsaid).toEqual([]);
});

describe('the translator', () => {
  it('fills in and chooses the plural of its language', () => {
    expect(fr.t('offers.count', { count: 0 })).toBe('0 offre');
    expect(fr.t('offers.count', { count: 1 })).toBe('1 offre');
    expect(fr.t('offers.count', { count: 2 })).toBe('2 offres');
    expect(en.t('offers.count', { count: 0 })).toBe('0 offers');
    expect(en.t('offers.count', { count: 1 })).toBe('1 offer');
    expect(plain(fr.t('offers.count', { count: 10_000 }))).toBe('10 000 offres');
    expect(en.t('offers.count', { count: 10_000 })).toBe('10,000 offers');
  });

  it('never reads a value as a pattern', () => {
    expect(en.t('offers.removed', { title: '{title} $& $1 {count}' })).toBe(
      '“{title} $& $1 {count}” was removed.',
    );
  });

  it('finds messages that data names, and only those', () => {
    expect(fr.named('contract', 'permanent', '?')).toBe('CDI');
    expect(fr.named('contract', 'constructor', '?')).toBe('?');
    expect(fr.named('', 'toString', '?')).toBe('?');
  });

  it('puts the spaces of French typography', () => {
    expect(frenchSpaces('« Oui » : non ? ± 8')).toBe('«\u00A0Oui\u00A0»\u00A0: non\u202F? ±\u00A08');
    expect(frenchSpaces('12:30')).toBe('12:30');
  });

  it.each([
    [
      { min: 48_000, max: 54_000, currency: 'EUR', period: 'year' },
      '48 000–54 000 €/an',
      '€48,000 – €54,000/year',
    ],
    [{ min: 550, max: 550, currency: 'EUR', period: 'day' }, '550 €/jour', '€550/day'],
    [
      { min: 120_000, max: null, currency: 'CHF', period: 'year' },
      'à partir de 120 000 CHF/an',
      'from CHF 120,000/year',
    ],
    [
      { min: null, max: 3_800.5, currency: 'EUR', period: 'month' },
      'jusqu’à 3 800,50 €/mois',
      'up to €3,800.50/month',
    ],
    [{ min: null, max: null, currency: 'EUR', period: 'year' }, '', ''],
    [
      { min: 10, max: 20, currency: 'no currency', period: 'hour' },
      '10 – 20 no currency/heure',
      '10 – 20 no currency/hour',
    ],
  ] as const)('says pay as it is stated: %o', (salary, french, english) => {
    expect(plain(fr.pay(salary)).replace(/\s*–\s*/, french.includes(' – ') ? ' – ' : '–')).toBe(french);
    expect(plain(en.pay(salary)).replace(/\s*–\s*/, ' – ')).toBe(english);
  });

  it('says dates without slipping a day, and leaves what is no date', () => {
    expect(fr.date('2026-11-02', 'long')).toBe('2 novembre 2026');
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(createTranslator('en', zone).date('2026-11-02'), zone).toBe('2 Nov 2026');
    }
    expect(en.date('2026-11-20T23:30:00.000Z')).toBe('20 Nov 2026');
    expect(en.date('soon')).toBe('soon');
    expect(fr.time('2026-11-20T09:30:00.000Z')).toBe('09:30');
  });

  it('names languages, and does not fall over codes that are none', () => {
    expect(fr.languageName('de')).toBe('allemand');
    expect(en.languageName('de')).toBe('German');
    expect(en.languageName('not a code')).toBe('not a code');
  });
});

describe('the language of the interface', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR-fr', 'fr'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['frr', 'en'],
    ['', 'en'],
  ] as const)('%s → %s', (tag, language) => {
    expect(pickLanguage(tag)).toBe(language);
  });
  it('is the user’s own choice first', () => {
    expect(pickLanguage('fr', 'en')).toBe('en');
    expect(pickLanguage('fr', null)).toBe('fr');
  });
});

describe('the manifest’s messages', () => {
  const read = (language: string): Record<string, { message: string }> =>
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../public/_locales', language, 'messages.json'), 'utf8'),
    );
  it('are the same in both languages and as short as the stores want', () => {
    expect(Object.keys(read('en')).sort()).toEqual(['actionTitle', 'extDescription', 'extName']);
    expect(Object.keys(read('fr')).sort()).toEqual(Object.keys(read('en')).sort());
    for (const language of ['fr', 'en']) {
      expect(read(language).extDescription?.message.length).toBeLessThanOrEqual(132);
      expect(read(language).extName?.message).toBe('Jalon');
    }
  });
});
