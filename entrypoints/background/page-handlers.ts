import { browser } from '../../lib/browser.ts';
import type { FromPage } from '../../lib/messaging/protocol.ts';
import type { Handlers, RawHandler, Sender } from '../../lib/messaging/serve.ts';
import { parseOfferRead } from '../../lib/messaging/validate.ts';
import type { Fit } from '../../lib/model/fit.ts';
import type { Paint } from '../../lib/model/view.ts';
import { type Engine, isSupported } from './engine.ts';
import type { TabRecords } from './tab-records.ts';

/**
 * What content scripts may ask: everything they send is checked first, and only paints go back. The style of the marks is put into offer
 * pages only, by the browser, so it is not among the page's own style sheets. (With the user's origin Chromium 156 paints no backgrounds.)
 */
export function pageHandlers({
  engine,
  tabs,
}: {
  engine: Engine;
  tabs: TabRecords;
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
      const [{ reading, statuses }] = await Promise.all([
        engine.paintable({ facts, text }),
        putMarkStyles(tabId, sender),
      ]);
      // The badge may wait for grammar; the marks do not.
      void engine
        .analyse(url, { facts, text })
        .then(({ fit, reading: full }) => showBadge(tabId, isSupported(full.language) ? fit : undefined));
      // Half-understood is worse than unread: an offer in another language gets no marks and no number.
      if (!isSupported(reading.language)) return { paints: [] };
      const paints: Paint[] = reading.matches.map(({ start, end, strength, category }, at) => ({
        start,
        end,
        strength,
        category,
        status: statuses[at] ?? 'unknown',
      }));
      return { paints };
    },
    async 'offer/gone'(_request, sender) {
      const tabId = tabOf(sender);
      await tabs.forget(tabId);
      await browser.action.setBadgeText({ tabId, text: '' });
      return null;
    },
  };
  return new Map(Object.entries(handlers)) as ReadonlyMap<string, RawHandler>;
}

function tabOf(sender: Sender): number {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error('no tab');
  return tabId;
}

/** In one frame, for its whole life: a second copy is taken out before it goes in. */
async function putMarkStyles(tabId: number, { frameId = 0 }: Sender): Promise<void> {
  const style = { target: { tabId, frameIds: [frameId] }, files: ['marks.css'], origin: 'AUTHOR' as const };
  await browser.scripting.removeCSS(style).catch(() => undefined);
  await browser.scripting.insertCSS(style);
}

/** Nothing for a language that Jalon does not read; the score as a number; "?" where the offer says too little for one; a dot where there is no profile yet. */
async function showBadge(tabId: number, fit: Fit | null | undefined): Promise<void> {
  if (fit === undefined) {
    await browser.action.setBadgeText({ tabId, text: '' });
    return;
  }
  const text =
    fit === null ? '•' : fit.score === null || fit.band === 'insufficient' ? '?' : String(fit.score);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f4e79' });
}
