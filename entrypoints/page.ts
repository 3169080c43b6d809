import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browserHighlights, createHighlighter } from '../lib/highlighter/highlighter.ts';
import { whenReadable } from '../lib/page/frame-gate.ts';
import { pageRuntime } from '../lib/page-runtime.ts';
import { startPageSession } from '../lib/session/page-session.ts';
import { beginSession } from '../lib/session/reader-slot.ts';

/** Runs on every web page, and in frames that could show an offer. Everything it needs is handed in; all the work is in lib/. */
export default defineUnlistedScript(() => {
  // In a frame it may be put more than once.
  const replaced = beginSession(document);
  if (!replaced) return;
  whenReadable(window, replaced, () => {
    const runtime = pageRuntime();
    if (!runtime) return;
    startPageSession({
      document,
      window,
      runtime,
      highlighter: createHighlighter(browserHighlights),
      now: () => performance.now(),
      born: performance.timeOrigin,
      replaced,
    });
  });
});
