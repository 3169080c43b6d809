import { browser } from '../../lib/browser.ts';
import type { FromPage } from '../../lib/messaging/protocol.ts';
import type { Handlers, RawHandler, Sender } from '../../lib/messaging/serve.ts';
import { parseKeys, parseOfferRead } from '../../lib/messaging/validate.ts';
import type { Engine } from './engine.ts';
import { restamp } from './lists-on-tab.ts';
import type { OfferLog } from './offer-log.ts';
import { paintsOf, showBadge } from './show-on-tab.ts';
import type { TabRecords } from './tab-records.ts';

/**
 * What content scripts may ask: everything they send is checked first, and only paints go back. The style of the marks is put into offer
 * pages only, by the browser, so it is not among the page's own style sheets. (With the user's origin Chromium 156 paints no backgrounds.)
 */
export function pageHandlers({
  engine,
  tabs,
  log,
}: {
  engine: Engine;
  tabs: TabRecords;
  log: OfferLog;
}): ReadonlyMap<string, RawHandler> {
  const handlers: Handlers<FromPage> = {
    async 'reader/need'(_request, sender) {
      const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['/reader.js'], injectImmediately: true });
      return null;
    },
    async 'offer/read'(request, sender) {
      const tabId = tabOf(sender);
      const { url, detection, facts, text } = parseOfferRead(request);
      await tabs.put(tabId, { url, detection, extracted: { facts, text } });
      const [analysis] = await Promise.all([
        engine.paintable(url, { facts, text }),
        putMarkStyles(tabId, sender),
      ]);
      // The badge may wait for grammar; the marks do not.
      void engine.analyse(url, { facts, text }).then(async (full) => {
        await showBadge(tabId, full);
        // In a split pane the list stands beside the offer that was just read.
        await log.note(url, full.view).then(() => restamp(tabId), ignore);
      });
      return { paints: paintsOf(analysis) };
    },
    async 'offer/gone'(_request, sender) {
      const tabId = tabOf(sender);
      await tabs.forget(tabId);
      await browser.action.setBadgeText({ tabId, text: '' });
      return null;
    },
    async 'stamps/need'(_request, sender) {
      if (!(await log.wantsStamps())) return null;
      const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['/stamps.js'], injectImmediately: true });
      return null;
    },
    async 'stamps/ask'(request) {
      return { stamps: await log.stamps(parseKeys(request)) };
    },
  };
  return new Map(Object.entries(handlers)) as ReadonlyMap<string, RawHandler>;
}

function tabOf(sender: Sender): number {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error('no tab');
  return tabId;
}

/** A log that cannot be written takes nothing away from reading. */
function ignore(): void {}

/** In one frame, for its whole life: a second copy is taken out before it goes in. */
async function putMarkStyles(tabId: number, { frameId = 0 }: Sender): Promise<void> {
  const style = { target: { tabId, frameIds: [frameId] }, files: ['marks.css'], origin: 'AUTHOR' as const };
  await browser.scripting.removeCSS(style).catch(() => undefined);
  await browser.scripting.insertCSS(style);
}
