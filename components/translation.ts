import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type Translator } from '../lib/i18n/translate.ts';

/** The words of the interface, handed down by the page's entry point. */
export const Translation = createContext<Translator>(createTranslator('en'));

export function useTranslator(): Translator {
  return useContext(Translation);
}
