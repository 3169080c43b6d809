/**
 * Frames in which an offer may stand, noticed from the page that holds them: no script of ours runs in any other frame of the web, and a
 * page without large frames pays one listener. Sizes are told by the browser when it has them: nothing is laid out for us.
 */
import { read, tagOf } from '../extract/dom.ts';
import { isReadableSize, showsNoOffers } from './frame-gate.ts';

export interface WatchFramesParts {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** A frame has a readable size and a document that nobody has looked at. */
  readonly onReadable: () => void;
}

/** More frames than this are no offer's. */
const MOST = 24;

export function watchFrames({ document, window, signal, onReadable }: WatchFramesParts): void {
  /** Frames whose document is still to be looked at. */
  const unread = new WeakSet<Element>();
  let sizes: ResizeObserver | null = null;

  function look(frame: Element): void {
    const address = (frame as HTMLIFrameElement).src;
    if (typeof address === 'string' && URL.canParse(address) && showsNoOffers(new URL(address).hostname))
      return;
    unread.add(frame);
    sizes ??= new window.ResizeObserver((entries) => {
      let readable = false;
      for (const { target, contentRect } of entries) {
        if (!unread.has(target) || !isReadableSize(contentRect.width, contentRect.height)) continue;
        unread.delete(target);
        readable = true;
      }
      if (readable) onReadable();
    });
    // Observed anew it reports its size once more: the frame may show another document at the same size.
    sizes.unobserve(frame);
    sizes.observe(frame);
  }

  const frames = read(document, 'getElementsByTagName').call(document, 'iframe');
  for (let at = 0; at < MOST; at += 1) {
    const frame = frames.item(at);
    if (!frame) break;
    look(frame);
  }
  // Of every frame that comes or goes elsewhere later, the page hears the load.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof window.Element && tagOf(target) === 'iframe') look(target);
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => sizes?.disconnect());
}
