import { browser } from '../../lib/browser.ts';
import type { Detection, ExtractedOffer } from '../../lib/model/offer.ts';
import { chooseFrame } from './choose-frame.ts';

/** What was read in a tab: enough to compute everything again after the worker was stopped. */
export interface TabRecord {
  readonly url: string;
  readonly detection: Detection;
  readonly extracted: ExtractedOffer;
}

export interface FrameRecord extends TabRecord {
  /** 0 is the page itself. */
  readonly frameId: number;
  /** When the document began (milliseconds since 1970): a frame's next document is another one. */
  readonly born: number;
  /** False when the text stands in the page's data only and nothing can be marked. */
  readonly shown: boolean;
  /** The user asked for this reading. */
  readonly asked: boolean;
}

export interface TabRecords {
  /** The offer of the tab, whichever frame it is in. */
  get(tabId: number): Promise<FrameRecord | null>;
  frames(tabId: number): Promise<readonly FrameRecord[]>;
  put(tabId: number, record: FrameRecord): Promise<void>;
  /** Of one frame, and there only the document of that time, or of the whole tab. */
  forget(
    tabId: number,
    frame?: { readonly frameId: number; readonly born?: number | undefined },
  ): Promise<void>;
}

/** A page of a hundred offers in a hundred frames is none. */
const MOST_FRAMES = 12;

/** Kept in session storage: in memory, never on disk, gone with the browser, and out of reach of content scripts. */
export function createTabRecords(): TabRecords {
  const key = (tabId: number): string => `tab:${tabId}`;
  /** Two frames that report at the same time must not overwrite each other. */
  let last: Promise<unknown> = Promise.resolve();

  async function frames(tabId: number): Promise<readonly FrameRecord[]> {
    const found = (await browser.storage.session.get(key(tabId)))[key(tabId)];
    return Array.isArray(found) ? (found as FrameRecord[]) : [];
  }
  function change(
    tabId: number,
    next: (records: readonly FrameRecord[]) => readonly FrameRecord[],
  ): Promise<void> {
    const done = last.then(async () => {
      const before = await frames(tabId);
      const after = next(before);
      if (after.length > 0) await browser.storage.session.set({ [key(tabId)]: after });
      else if (before.length > 0) await browser.storage.session.remove(key(tabId));
    });
    last = done.catch(() => undefined);
    return done;
  }
  return {
    frames,
    get: async (tabId) => chooseFrame(await frames(tabId)),
    put: (tabId, record) =>
      change(tabId, (records) =>
        [record, ...records.filter(({ frameId }) => frameId !== record.frameId)].slice(0, MOST_FRAMES),
      ),
    forget: (tabId, frame) =>
      change(tabId, (records) =>
        frame === undefined
          ? []
          : records.filter(
              ({ frameId, born }) =>
                frameId !== frame.frameId || (frame.born !== undefined && born !== frame.born),
            ),
      ),
  };
}
