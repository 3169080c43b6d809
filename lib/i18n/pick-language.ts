import type { Language } from '../model/concept.ts';

/**
 * The interface's language: what the user chose, else French for a French browser, else English.
 * @param uiLanguage BCP 47 tag of the browser's interface
 */
export function pickLanguage(uiLanguage: string, chosen?: Language | null): Language {
  return chosen ?? (/^fr\b/i.test(uiLanguage) ? 'fr' : 'en');
}
