import { browser } from '../../lib/browser.ts';
import type { ToStamps } from '../../lib/messaging/protocol.ts';

const RESTAMP: { readonly type: keyof ToStamps; readonly request: object } = {
  type: 'page/restamp',
  request: {},
};

/** Tells the lists that are open in a tab, or in all, that what is known of offers has changed. Nobody need listen. */
export async function restamp(tabId?: number): Promise<void> {
  const ids = tabId === undefined ? (await browser.tabs.query({})).map(({ id }) => id) : [tabId];
  await Promise.all(
    ids.map(async (id) => {
      if (id !== undefined) await browser.tabs.sendMessage(id, RESTAMP).catch(() => undefined);
    }),
  );
}
