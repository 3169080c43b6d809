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

/** The score on the toolbar button. */
export interface Badge {
  /** Reads the tab's offer, whichever frame it is in, and shows its score, or nothing where there is none. */
  refresh(tabId: number): Promise<void>;
  /** Shows what has been read already; a reading that began before has nothing to say any more. */
  show(tabId: number, analysis: Pick<Analysis, 'reading' | 'fit'>): Promise<void>;
}

/** One for the whole background: of several readings that overlap, the one begun last has the last word. */
export function createBadge(engine: Pick<Engine, 'analyse'>, tabs: Pick<TabRecords, 'get'>): Badge {
  // Never starts anew: a slow reading must not take the number of a later one.
  let turn = 0;
  const turns = new Map<number, number>();
  return {
    async refresh(tabId) {
      turn += 1;
      const mine = turn;
      turns.set(tabId, mine);
      const record = await tabs.get(tabId);
      const analysis = record && (await engine.analyse(record.url, record.extracted));
      if (turns.get(tabId) !== mine) return;
      turns.delete(tabId);
      await paint(tabId, analysis ?? null);
    },
    async show(tabId, analysis) {
      turns.delete(tabId);
      await paint(tabId, analysis);
    },
  };
}

/** Nothing for a language that Jalon does not read; the score as a number; "?" where the offer says too little for one; a dot where there is no profile yet. */
async function paint(tabId: number, analysis: Pick<Analysis, 'reading' | 'fit'> | null): Promise<void> {
  const text = analysis === null || !isSupported(analysis.reading.language) ? '' : scoreText(analysis.fit);
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f4e79' });
  } catch {
    // The tab may have been closed while it was read.
  }
}

function scoreText(fit: Analysis['fit']): string {
  if (fit === null) return '•';
  return fit.score === null || fit.band === 'insufficient' ? '?' : String(fit.score);
}
