import { browser } from '../browser.ts';
import type { Language } from '../model/concept.ts';

/** Small preferences, kept in `storage.local`. What is missing or broken there is the default. */
export interface Settings {
  /** Language of the interface; null follows the browser. */
  readonly language: Language | null;
  /** Offers that are read are remembered, on this machine only. */
  readonly seenLog: boolean;
  /** Links to known offers carry a stamp in lists. */
  readonly stamps: boolean;
}

export const DEFAULTS: Settings = { language: null, seenLog: true, stamps: true };
const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return parseSettings(stored);
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Anything → settings: unknown keys are dropped, wrong values become the default. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const { language, seenLog, stamps } = value as Record<string, unknown>;
  return {
    language: language === 'fr' || language === 'en' ? language : DEFAULTS.language,
    seenLog: typeof seenLog === 'boolean' ? seenLog : DEFAULTS.seenLog,
    stamps: typeof stamps === 'boolean' ? stamps : DEFAULTS.stamps,
  };
}
