import type { Analysis } from '../../lib/analysis/analyse-offer.ts';
import { browser } from '../../lib/browser.ts';
import type { Paint } from '../../lib/model/view.ts';
import { isSupported } from './engine.ts';

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
