import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browserHighlights, createHighlighter } from '../lib/highlighter/highlighter.ts';
import { pageRuntime } from '../lib/page-runtime.ts';
import { startPageSession } from '../lib/session/page-session.ts';

/** Runs on every web page. Everything it needs is handed in; all the work is in lib/. */
export default defineUnlistedScript(() => {
  const runtime = pageRuntime();
  if (!runtime) return;
  startPageSession({
    document,
    window,
    runtime,
    highlighter: createHighlighter(browserHighlights()),
    now: () => performance.now(),
    born: performance.timeOrigin,
  });
});
