/**
 * The life of a page: says when it may show something else, and stays quiet otherwise.
 *
 *   navigation, pageshow, mutations ──▶ one pending scan ──(quiet for a moment, ≤ 2 a second)──▶ onChange
 *                                                                  │ false N times: stop watching mutations
 *
 * No polling, no patching of the page's history, no listener to anything that a page can forge into work: every cause
 * ends in the same debounced scan.
 */
export interface WatchPageParts {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** Scans. Returns whether an offer is shown. Called once at the start. */
  readonly onChange: () => boolean;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Runs a task after at least so many milliseconds; returns how to call it off. A test hands in its own clock. */
  readonly schedule?: (task: () => void, delay: number) => () => void;
}

/** A scan waits until the page has been quiet for so long … */
const QUIET_FOR = 250;
/** … but not longer than this after the first change. */
const WAIT_AT_MOST = 1_500;
/** At least so long from one scan to the next: two a second. */
const BETWEEN_SCANS = 500;
/** After so many scans that found no offer, only a navigation wakes the watcher again. */
const POINTLESS_SCANS = 8;
/** Bursts of mutations that came while scans were already at their limit: the page is animating, not loading. */
const FLOOD = 20;

export function watchPage({ document, window, onChange, signal, now, schedule }: WatchPageParts): void {
  if (signal.aborted) return;
  const later =
    schedule ??
    ((task, delay) => {
      const timer = window.setTimeout(task, delay);
      return () => window.clearTimeout(timer);
    });

  let address = window.location.href;
  let title = '';
  let cancel: (() => void) | null = null;
  let due = 0;
  let firstCause = 0;
  let lastScan = Number.NEGATIVE_INFINITY;
  let pointless = 0;
  let flood = 0;
  let observing = false;

  const observer = new window.MutationObserver(() => {
    if (moved()) navigated();
    else if (observing) {
      if (cancel) flood += 1;
      ask();
    }
  });

  function observe(): void {
    if (observing || signal.aborted) return;
    observer.disconnect();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    observing = true;
  }
  /** Only the head is still watched: single-page applications change the title when they change the page. */
  function rest(): void {
    observer.disconnect();
    observing = false;
    const head = document.querySelector('head');
    if (head && !signal.aborted)
      observer.observe(head, { childList: true, subtree: true, characterData: true });
  }

  /** The address says something else; its fragment alone does not (unless it is a route). */
  function moved(): boolean {
    return withoutAnchor(window.location.href) !== withoutAnchor(address);
  }

  function navigated(): void {
    address = window.location.href;
    pointless = 0;
    flood = 0;
    observe();
    ask();
  }

  /** At most one scan waits; each further cause puts it off a little, never for ever. */
  function ask(): void {
    if (signal.aborted) return;
    const time = now();
    if (!cancel) firstCause = time;
    // A page in motion is looked at more and more rarely, up to every sixteen seconds.
    const gap = BETWEEN_SCANS * Math.min(32, 1 + Math.floor(flood / FLOOD));
    const target = Math.max(Math.min(time + QUIET_FOR, firstCause + WAIT_AT_MOST), lastScan + gap);
    if (cancel && target <= due) return;
    if (cancel && due - time > 0 && target - due < 100) return;
    cancel?.();
    due = target;
    cancel = later(scan, Math.max(0, target - time));
  }

  function scan(): void {
    cancel = null;
    if (signal.aborted || hidden()) return;
    lastScan = now();
    address = window.location.href;
    const before = title;
    title = document.title;
    const isOffer = onChange();
    if (signal.aborted) return;
    if (isOffer) pointless = 0;
    else {
      // A new title is a new page, whatever the address says.
      pointless = title === before ? pointless + 1 : 1;
      if (pointless >= POINTLESS_SCANS) rest();
    }
  }

  /** A page that is being prepared and perhaps never shown. */
  function hidden(): boolean {
    return (document as Document & { readonly prerendering?: boolean }).prerendering === true;
  }

  const listen = (target: EventTarget | undefined, type: string, handler: (event: Event) => void): void => {
    target?.addEventListener(type, handler, { signal });
  };
  const { navigation } = window as unknown as { readonly navigation?: EventTarget };
  listen(navigation, 'navigatesuccess', () => {
    if (moved()) navigated();
  });
  listen(window, 'popstate', () => {
    if (moved()) navigated();
  });
  listen(window, 'hashchange', () => {
    if (moved()) navigated();
  });
  listen(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) navigated();
  });
  listen(document, 'prerenderingchange', () => navigated());
  listen(document, 'visibilitychange', () => {
    if (!observing && document.visibilityState === 'visible' && moved()) navigated();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancel?.();
    cancel = null;
  });

  observe();
  if (!hidden()) scan();
}

/** `#section` is a place in the page; `#/jobs/12` and `#!jobs/12` are addresses. */
export function withoutAnchor(address: string): string {
  const at = address.indexOf('#');
  return at < 0 || /^#!?\//.test(address.slice(at)) ? address : address.slice(0, at);
}
