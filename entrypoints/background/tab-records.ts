import { browser } from '../../lib/browser.ts';
import type { Detection, ExtractedOffer } from '../../lib/model/offer.ts';

/** What was read in a tab: enough to compute everything again after the worker was stopped. */
export interface TabRecord {
  readonly url: string;
  readonly detection: Detection;
  readonly extracted: ExtractedOffer;
}

export interface TabRecords {
  get(tabId: number): Promise<TabRecord | null>;
  put(tabId: number, record: TabRecord): Promise<void>;
  forget(tabId: number): Promise<void>;
}

/** Kept in session storage: in memory, never on disk, gone with the browser, and out of reach of content scripts. */
export function createTabRecords(): TabRecords {
  const key = (tabId: number): string => `tab:${tabId}`;
  return {
    async get(tabId) {
      const found = await browser.storage.session.get(key(tabId));
      return (found[key(tabId)] as TabRecord | undefined) ?? null;
    },
    async put(tabId, record) {
      await browser.storage.session.set({ [key(tabId)]: record });
    },
    async forget(tabId) {
      await browser.storage.session.remove(key(tabId));
    },
  };
}
