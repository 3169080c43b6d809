import { browser } from '../../lib/browser.ts';
import type { FromPage } from '../../lib/messaging/protocol.ts';
import type { Handlers, RawHandler, Sender } from '../../lib/messaging/serve.ts';
import { own, parseAddress, parseBorn, parseKeys, parseOfferRead } from '../../lib/messaging/validate.ts';
import { parsePartPath } from '../../lib/model/remembered.ts';
import type { Engine } from './engine.ts';
import { putSession } from './frames-of-tab.ts';
import { knownFor, rememberPart, tellAllFrames } from './known-sites.ts';
import { restamp } from './lists-on-tab.ts';
import type { OfferLog } from './offer-log.ts';
import { type Badge, paintsOf } from './show-on-tab.ts';
import type { TabRecords } from './tab-records.ts';

/**
 * What content scripts may ask: everything they send is checked first, and only paints go back. The style of the marks is put into offer
 * pages only, by the browser, so it is not among the page's own style sheets. (With the user's origin Chromium 156 paints no backgrounds.)
 */
export function pageHandlers({
  engine,
  tabs,
  log,
  badge,
}: {
  engine: Engine;
  tabs: TabRecords;
  log: OfferLog;
  badge: Badge;
}): ReadonlyMap<string, RawHandler> {
  const handlers: Handlers<FromPage> = {
    async 'reader/need'(_request, sender) {
      const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['/reader.js'], injectImmediately: true });
      return null;
    },
    async 'frames/need'(_request, sender) {
      await putSession(tabOf(sender));
      return null;
    },
    async 'offer/read'(request, sender) {
      const tabId = tabOf(sender);
      const { url, born, detection, facts, text, shown, asked } = parseOfferRead(request);
      const frameId = sender.frameId ?? 0;
      await tabs.put(tabId, { url, frameId, born, detection, extracted: { facts, text }, shown, asked });
      const [analysis] = await Promise.all([
        engine.paintable(url, { facts, text }),
        putMarkStyles(tabId, sender),
      ]);
      // The badge may wait for grammar; the marks do not.
      void badge.refresh(tabId);
      // In a split pane the list stands beside the offer that was just read.
      void engine
        .analyse(url, { facts, text })
        .then(({ view }) => log.note(url, view))
        .then(() => restamp(tabId))
        .catch(ignore);
      return { paints: paintsOf(analysis) };
    },
    async 'page/known'(request, sender) {
      const { verdict, part } = await knownFor(ownAddress(request, sender));
      return { verdict, part };
    },
    async 'part/picked'(request, sender) {
      const url = ownAddress(request, sender);
      const part = parsePartPath(own(request, 'part'));
      await tellAllFrames(tabOf(sender), 'page/pick-end');
      if (part) await rememberPart(url, part);
      return null;
    },
    async 'part/left'(_request, sender) {
      await tellAllFrames(tabOf(sender), 'page/pick-end');
      return null;
    },
    async 'offer/gone'(request, sender) {
      const tabId = tabOf(sender);
      await tabs.forget(tabId, { frameId: sender.frameId ?? 0, born: parseBorn(request) });
      await badge.refresh(tabId);
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

/** A page may ask and say something of its own site only; a frame that its page wrote has no site of its own. */
function ownAddress(request: unknown, { url, origin }: Sender): string {
  const address = parseAddress(request);
  const sent = URL.canParse(url ?? '') ? new URL(url ?? '').origin : 'null';
  const own = sent === 'null' ? origin : sent;
  if (own && own !== 'null' && new URL(address).origin !== own) throw new Error('not its own address');
  return address;
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
