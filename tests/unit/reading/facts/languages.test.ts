import { describe, expect, it } from 'vitest';
import { factText } from '../../../../lib/reading/facts/fact-text.ts';
import { readLanguages } from '../../../../lib/reading/facts/languages.ts';

/** "code:level" of each language asked, in order; empty where none is. */
const ROWS: readonly (readonly [string, string])[] = [
  ['Anglais courant', 'en:C1'],
  ['Vous parlez couramment anglais', 'en:C1'],
  ['Anglais professionnel exigé', 'en:B2'],
  ['anglais technique', 'en:B1'],
  ['Vous êtes bilingue anglais', 'en:C2'],
  ["notions d'allemand", 'de:A2'],
  ['Anglais B2 minimum', 'en:B2'],
  ['Niveau B2 en anglais', 'en:B2'],
  ['TOEIC 785 minimum', 'en:B2'],
  ['anglais (TOEIC 900)', 'en:B2'],
  ['Fluent English', 'en:C1'],
  ['Fluent in French and English', 'fr:C1 en:C1'],
  ['Native French speaker', 'fr:native'],
  ["Maîtrise de l'anglais à l'écrit comme à l'oral", 'en:C1'],
  ["Bonne maîtrise de l'anglais", 'en:B2'],
  ["Très bon niveau d'anglais", 'en:C1'],
  ["Bon niveau d'anglais indispensable", 'en:B2'],
  ["L'anglais est requis", 'en:null'],
  ["Anglais B2 minimum, l'allemand est un atout.", 'en:B2 de:null'],
  ["L'allemand constitue un avantage", 'de:null'],
  ['Niveau B2 en anglais, C1 en allemand', 'en:B2 de:C1'],
  ['B2 anglais, B1 espagnol', 'en:B2 es:B1'],
  ['Bilingue français/anglais, allemand apprécié', 'fr:C2 en:C2 de:null'],
  ['Anglais non requis', ''],
  ["L'anglais n'est pas nécessaire", ''],
  ["leader français de l'hébergement", ''],
  ['un groupe anglais', ''],
  ['English version below', ''],
  ['programming languages: Python', ''],
  ['French company based in Lyon', ''],
  ['the French market', ''],
  ['anglais lu, écrit, parlé', 'en:B2'],
  ["Anglais courant, notions d'espagnol", 'en:C1 es:A2'],
  ['Langues : anglais, allemand', 'en:null de:null'],
  ['Langues : anglais (C1), allemand (B1)', 'en:C1 de:B1'],
  ['Professional working proficiency in English', 'en:B2'],
  ['Excellent written and spoken English', 'en:C1'],
  ['Good command of English', 'en:B2'],
  ['English (C1) and German (B2)', 'en:C1 de:B2'],
  ['German is a plus', 'de:null'],
  ['capacité à communiquer en anglais', 'en:null'],
  ['Strong communication skills in English', 'en:C1'],
  ['bilingue français/anglais', 'fr:C2 en:C2'],
  ['Vous intégrez un opérateur français reconnu pour son savoir-faire', ''],
  ["Merci d'envoyer votre CV en anglais", ''],
  ["pratique courante de l'anglais", 'en:C1'],
  ['anglais niveau B2/C1', 'en:B2'],
  ['B2/C1 en anglais', 'en:B2'],
  ['Anglais : courant', 'en:C1'],
  ['Anglais écrit et oral courant', 'en:C1'],
  ["Cours d'anglais offerts", ''],
  ['Knowledge of French would be an advantage', 'fr:null'],
  ['English is the working language, French is not required', 'en:B2'],
  ['IELTS 7', 'en:C1'],
  ['anglais scolaire', 'en:A2'],
  ["Vous maîtrisez l'anglais technique", 'en:B1'],
  ['Bilingual French/English', 'fr:C2 en:C2'],
  ['You speak French (native) and English (fluent)', 'fr:native en:C1'],
  ["Le courant alternatif, réseau français d'électricité", ''],
  ['Anglais professionnel ou courant', 'en:B2'],
  ['French and English fluency', 'fr:C1 en:C1'],
  ["une bonne connaissance de l'anglais", 'en:B2'],
  ['français courant et anglais technique', 'fr:C1 en:B1'],
];

describe('readLanguages', () => {
  it.each(ROWS)('%s', (text, languages) => {
    const reading = readLanguages(factText(text));
    expect(reading.languages.map((one) => `${one.code}:${one.level}`).join(' ')).toBe(languages);
    expect(reading.evidence).toHaveLength(reading.languages.length);
  });
});
