import type { Analysis } from '../../lib/analysis/analyse-offer.ts';
import { browser } from '../../lib/browser.ts';
import type { Paint } from '../../lib/model/view.ts';
import { type Engine, isSupported } from './engine.ts';
import type { TabRecords } from './tab-records.ts';

/** What a page paints. Half-understood is worse than unread: an offer in another language gets no marks. */
export function paintsOf({ reading, statuses }: Pick<Analysis, 'reading' | 'statuses'>): Paint[] {
  if (!isSupported(reading.language)) return [];
  return reading.matches.map(({ start, end, strength, category }, at) => ({
    start,
    end,
    strength,
    category,
    status: statuses[at] ?? 'unknown',
  }));
}

/** Nothing for a language that Jalon does not read; the score as a number; "?" where the offer says too little for one; a dot where there is no profile yet. */
export async function showBadge(
  tabId: number,
  { reading, fit }: Pick<Analysis, 'reading' | 'fit'>,
): Promise<void> {
  if (!isSupported(reading.language)) {
    await browser.action.setBadgeText({ tabId, text: '' });
    return;
  }
  const text =
    fit === null ? '•' : fit.score === null || fit.band === 'insufficient' ? '?' : String(fit.score);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f4e79' });
}

/** Shows the badge of the tab's offer, whichever frame it is in, or none. Of several readings that overlap the last has the last word. */
export function createBadge(engine: Engine, tabs: TabRecords): (tabId: number) => Promise<void> {
  const turns = new Map<number, number>();
  return async (tabId) => {
    const mine = (turns.get(tabId) ?? 0) + 1;
    turns.set(tabId, mine);
    const record = await tabs.get(tabId);
    const analysis = record && (await engine.analyse(record.url, record.extracted));
    if (turns.get(tabId) !== mine) return;
    turns.delete(tabId);
    // The tab may have been closed while it was read.
    await (analysis ? showBadge(tabId, analysis) : browser.action.setBadgeText({ tabId, text: '' })).catch(
      () => undefined,
    );
  };
}
