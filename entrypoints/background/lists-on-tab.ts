import { browser } from '../../lib/browser.ts';
import { unwrap } from '../../lib/messaging/client.ts';
import type { Reply, ToStamps } from '../../lib/messaging/protocol.ts';
import { parseKeys } from '../../lib/messaging/validate.ts';

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

/** The keys of the known offers that a tab lists, in its order; none where nothing is stamped. */
export async function keysOnTab(tabId: number): Promise<string[]> {
  const type: keyof ToStamps = 'page/listed';
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { type, request: {} }, { frameId: 0 });
    return parseKeys(unwrap(answer) as Reply<ToStamps, 'page/listed'>);
  } catch {
    return [];
  }
}
