/**
 * Which frames are worth a look. A frame is read only when a person could read an offer in it. Most frames of the web are counters, buttons, players and
 * advertisements: they are left at once, and woken by nothing but their own growth (an applicant tracking system's frame often begins
 * small and is stretched when its text is there).
 */

/** Smaller than this (CSS pixels) nobody reads an offer; 300 × 250, 970 × 250 and the like are advertisements. */
const LEAST_WIDTH = 280;
const LEAST_HEIGHT = 300;
/** Sizes above the least that are sold as advertisements: exact, because an offer's frame is as tall as its text. */
const ADVERTISEMENTS = new Set(['300x600', '300x1050', '320x480', '480x320', '768x1024', '1024x768']);
/** Hosts that show advertisements, players, maps, questions of consent or proofs of being human, never an offer. */
const NEVER_OFFERS =
  /(?:^|\.)(?:doubleclick\.net|googlesyndication\.com|googletagmanager\.com|googleadservices\.com|adnxs\.com|criteo\.(?:com|net)|amazon-adsystem\.com|taboola\.com|outbrain\.com|rubiconproject\.com|pubmatic\.com|adform\.net|smartadserver\.com|teads\.tv|recaptcha\.net|hcaptcha\.com|challenges\.cloudflare\.com|youtube(?:-nocookie)?\.com|player\.vimeo\.com|dailymotion\.com|facebook\.com|platform\.twitter\.com|consentmanager\.net|consensu\.org|privacy-mgmt\.com|stripe\.com|paypal\.com|intercom\.io|zendesk\.com|crisp\.chat|hotjar\.com)$/;

export function showsNoOffers(hostname: string): boolean {
  return NEVER_OFFERS.test(hostname);
}

export function isReadableSize(width: number, height: number): boolean {
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && !ADVERTISEMENTS.has(`${width}x${height}`);
}

/**
 * Calls `start` once: at once in the top page, in a frame as soon as it is large enough, never in a frame that cannot show an offer.
 * Until then a frame costs one listener.
 * @param signal ends the waiting
 */
export function whenReadable(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  start: () => void,
): void {
  if (window.top === window) {
    start();
    return;
  }
  if (showsNoOffers(window.location.hostname)) return;
  const onResize = (): void => {
    if (!isReadableSize(window.innerWidth, window.innerHeight)) return;
    window.removeEventListener('resize', onResize);
    start();
  };
  if (isReadableSize(window.innerWidth, window.innerHeight)) start();
  else window.addEventListener('resize', onResize, { signal });
}

/** The web address of what a window shows; a frame written by its page (`about:srcdoc`) has that page's. Null without one. */
export function addressOf(window: Window, document: Document): string | null {
  const own = window.location.href;
  if (/^https?:/.test(own)) return own;
  const base: unknown = document.baseURI;
  return typeof base === 'string' && /^https?:/.test(base) ? base : null;
}
