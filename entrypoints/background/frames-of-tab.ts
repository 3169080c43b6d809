import { browser } from '../../lib/browser.ts';

/** What a frame says of itself when it is asked by the background: nothing of ours need run in it. */
export interface FrameState {
  readonly frameId: number;
  /** Length of the text, and of what is selected (UTF-16 code units). */
  readonly text: number;
  readonly selected: number;
}

/** Every frame that the browser lets us into, the page itself first. @throws Error where that is not even the page */
export async function framesOf(tabId: number): Promise<readonly FrameState[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => ({
      text: window.innerHeight < 200 ? 0 : (document.body?.textContent ?? '').length,
      selected: (window.getSelection()?.toString() ?? '').trim().length,
    }),
  });
  return results
    .flatMap(({ frameId, result }) =>
      result ? [{ frameId, ...(result as Omit<FrameState, 'frameId'>) }] : [],
    )
    .sort((a, b) => a.frameId - b.frameId);
}

/** Puts the first look into every frame that has none; in small frames it waits for them to grow. */
export async function putSession(
  tabId: number,
  files: readonly ('/page.js' | '/picker.js')[] = ['/page.js'],
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [...files] as '/page.js'[],
  });
}

/** The frame that holds the page's matter: the page itself, unless a frame has much more text. */
export function mainFrame(frames: readonly FrameState[]): number {
  const page = frames.find(({ frameId }) => frameId === 0);
  const [largest] = [...frames].sort((a, b) => b.text - a.text);
  return largest && largest.text > 2 * (page?.text ?? 0) ? largest.frameId : 0;
}
