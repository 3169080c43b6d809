/**
 * What happens on one page, from its load to its end:
 *
 *   first look ──no──▶ wait for the page to change (nothing sent, nothing painted)
 *      │maybe
 *   ask for the reader (once) ▶ detect ──no──▶ wait for the page to change
 *                                  │yes
 *                               extract ▶ text index ▶ ask the background ▶ paint
 *                                                  ▲
 *   page changed (SPA, "see more", re-render) ─────┘   one scan at a time, late answers dropped
 *
 * Reads the DOM, never writes it. Speaks to the background only about a page that shows an offer, or when asked. Each frame that is
 * large enough has a session of its own (`watchFrames`); the background knows which of them shows the tab's offer.
 */
import type { Highlighter } from '../highlighter/highlighter.ts';
import { MAX_TEXT } from '../messaging/limits.ts';
import type { FromPage, Known, PickerWords, Reply, Request, ToPage } from '../messaging/protocol.ts';
import type { Detection } from '../model/offer.ts';
import type { Span } from '../model/span.ts';
import type { Paint } from '../model/view.ts';
import { addressOf } from '../page/frame-gate.ts';
import { mightBeOffer } from '../page/might-be-offer.ts';
import { watchFrames } from '../page/watch-frames.ts';
import { watchPage, withoutAnchor } from '../page/watch-page.ts';
import type { PageRuntime } from '../page-runtime.ts';
import type { TextIndex } from '../text-index/build-text-index.ts';
import { isKnownSite, type PageReader, type Scope, takePicker, takeReader } from './reader-slot.ts';
import { followList } from './stamp-slot.ts';

export interface PageSessionParts {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly runtime: PageRuntime;
  readonly highlighter: Highlighter;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** When the document began (milliseconds since 1970). */
  readonly born: number;
  /** Another document takes over the window: the session ends. */
  readonly replaced: AbortSignal;
}

/** How long a revealed sentence stays bright (milliseconds): long enough to find it, short enough not to nag. */
const FLASH_FOR = 1800;

/** What is said of a page that the first look ruled out. */
const NOT_LIKE_AN_OFFER: Detection = {
  isOffer: false,
  confidence: 0.99,
  kind: 'other',
  signals: [{ name: 'nothing-like-an-offer', weight: -1 }],
};

/** What is said of a page that the user ruled out. */
const SAID_TO_BE_NONE: Detection = {
  isOffer: false,
  confidence: 1,
  kind: 'other',
  signals: [{ name: 'user-says-none', weight: -10 }],
};
const SAYS_OFFER = { name: 'user-says-offer', weight: 10 };
const NOTHING_KNOWN: Known = { verdict: null, part: null };

/** Starts the session; it ends by itself when the extension is updated or removed under the page. */
export function startPageSession({
  document,
  window,
  runtime,
  highlighter,
  now,
  born,
  replaced,
}: PageSessionParts): void {
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
  const ended = new AbortController();
  let detection = NOT_LIKE_AN_OFFER;
  let asked = false;
  let index: TextIndex | null = null;
  let offerShown = false;
  let lastSent = '';
  let lastPaints: readonly Paint[] = [];
  let turn = 0;
  /** The address that the user wanted read although it does not look like an offer; another address is another question. */
  let askedFor: string | null = null;

  /** What of the page the user wants read at that address: a selection, or a part that he has just pointed at. */
  let scope: Scope | null = null;
  /** What the user said about pages like this, as asked for one address. */
  let known = NOTHING_KNOWN;
  let knownFor: string | null = null;
  let knownSite = isKnownSite();
  let picking: AbortController | null = null;

  const address = (): string => addressOf(window, document) ?? '';
  /** An anchor is a place in the page, not another page. */
  const here = (): string => withoutAnchor(address());

  function scan(): void {
    const forced = askedFor === here();
    if (knownSite && knownFor !== here()) {
      askWhatIsKnown();
      return;
    }
    if (known.verdict === 'none' && !forced) {
      detection = SAID_TO_BE_NONE;
      leave();
      return;
    }
    const reader = takeReader();
    if (reader) {
      judge(reader);
      return;
    }
    if (!forced && !known.verdict && !known.part && !mightBeOffer(document, address())) {
      detection = NOT_LIKE_AN_OFFER;
      followList(false, needStamps);
      return;
    }
    if (asked) return;
    asked = true;
    tell('reader/need', {})
      .then(() => {
        const arrived = takeReader();
        if (arrived) judge(arrived);
      })
      .catch(() => undefined)
      .finally(() => {
        asked = false;
        if (knownSite && knownFor !== here()) scan();
      });
  }

  /** Elsewhere than on those sites nobody asks, and there once for each address. */
  function askWhatIsKnown(): void {
    const url = here();
    if (asked) return;
    asked = true;
    tell('page/known', { url })
      .catch(() => null)
      .then((answer) => {
        asked = false;
        known = answer ?? NOTHING_KNOWN;
        knownFor = url;
        scan();
      });
  }

  function judge(reader: PageReader): void {
    const forced = askedFor === here();
    if (!forced || !scope?.root.isConnected) scope = null;
    const part = !forced && known.part ? reader.findPart(document, known.part) : null;
    if (part) scope = { root: part };
    detection = reader.detect(document, address());
    followList(reader.lists(document, address(), detection), needStamps);
    if (!detection.isOffer && (part || known.verdict === 'offer')) {
      const signals = [SAYS_OFFER, ...detection.signals];
      detection = { ...detection, isOffer: true, kind: 'offer', confidence: 0.95, signals };
    }
    if (!detection.isOffer && !forced) {
      leave();
      return;
    }
    offerShown = true;
    turn += 1;
    read(reader, turn, forced);
  }

  function needStamps(): void {
    tell('stamps/need', {}).catch(() => undefined);
  }

  function read(reader: PageReader, mine: number, asked: boolean): void {
    const url = address();
    const found = reader.read(document, url, scope);
    index = found.index;
    const { facts, shown } = found;
    const request = { url, born, detection, facts, text: index.text.slice(0, MAX_TEXT), shown, asked };
    const fingerprint = JSON.stringify(request);
    // The page re-rendered the same words: the marks only need their new nodes.
    if (fingerprint === lastSent) {
      repaint(lastPaints);
      return;
    }
    lastSent = fingerprint;
    tell('offer/read', request).then(
      (reply) => {
        if (mine === turn && offerShown && reply) repaint(reply.paints);
      },
      () => undefined,
    );
  }

  function leave(): void {
    if (!offerShown) return;
    offerShown = false;
    turn += 1;
    lastSent = '';
    index = null;
    lastPaints = [];
    highlighter.clear();
    tell('offer/gone', { born }).catch(() => undefined);
  }

  function repaint(paints: readonly Paint[]): void {
    lastPaints = paints;
    const current = index;
    if (current) highlighter.paint(paints, (paint) => current.toRanges([paint]));
  }

  function reveal(span: Span): void {
    const ranges = index?.toRanges([span]) ?? [];
    const first = ranges[0];
    if (!first) return;
    const node = first.startContainer;
    const element = node instanceof window.Element ? node : node.parentElement;
    element?.scrollIntoView({
      block: 'center',
      behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    });
    highlighter.flash(ranges);
    window.setTimeout(() => highlighter.unflash(), FLASH_FOR);
  }

  const handlers: { readonly [K in keyof ToPage]: (request: Request<ToPage, K>) => Reply<ToPage, K> } = {
    'page/detection': () => ({ url: address(), detection, pending: asked }),
    'page/read': () => readNow(null),
    'page/read-selection'() {
      const selection = window.getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
      const common = range?.commonAncestorContainer;
      const root = common instanceof window.Element ? common : common?.parentElement;
      if (!range || !root || !/\S/.test(range.toString())) throw new Error('no-selection');
      readNow({ root, within: range });
    },
    'page/known-changed'() {
      knownSite = true;
      knownFor = null;
      askedFor = null;
      lastSent = '';
      scan();
    },
    'page/pick': ({ words }) => pick(words),
    'page/pick-end': () => picking?.abort(),
    'page/again'() {
      lastSent = '';
      if (offerShown) scan();
    },
    'page/paint': ({ paints }) => repaint(paints),
    'page/reveal': ({ span }) => reveal(span),
  };

  /** What the user asks for is read now and as long as the address is the same. */
  function readNow(wanted: Scope | null): void {
    askedFor = here();
    scope = wanted;
    lastSent = '';
    scan();
  }

  function pick(words: PickerWords): void {
    const picker = takePicker();
    if (!picker) return;
    picking?.abort();
    const mine = new AbortController();
    picking = mine;
    const url = address();
    picker.pick(words, mine.signal).then((picked) => {
      if (mine.signal.aborted) return;
      picking = null;
      if (!picked) {
        tell('part/left', {}).catch(() => undefined);
        return;
      }
      readNow({ root: picked.element });
      tell('part/picked', { url, part: picked.path }).catch(() => undefined);
    });
  }

  async function tell<K extends keyof FromPage>(
    type: K,
    request: Request<FromPage, K>,
  ): Promise<Reply<FromPage, K> | null> {
    if (!alive()) return null;
    try {
      const answer = (await runtime.sendMessage({ type, request })) as
        | { ok?: boolean; value?: unknown }
        | undefined;
      return answer?.ok ? (answer.value as Reply<FromPage, K>) : null;
    } catch (error) {
      if (!alive()) end();
      throw error;
    }
  }

  /** False once the extension was updated or removed: this script is then an orphan and goes quiet. */
  function alive(): boolean {
    try {
      return Boolean(runtime.id);
    } catch {
      return false;
    }
  }

  function end(): void {
    ended.abort();
    picking?.abort();
    highlighter.clear();
    followList(false, needStamps);
  }

  function listen(
    message: unknown,
    sender: { readonly id?: string },
    answer: (reply: unknown) => void,
  ): boolean {
    const { type, request } = (message ?? {}) as { type?: keyof ToPage; request?: never };
    if (sender.id !== runtime.id || !type || !Object.hasOwn(handlers, type)) return false;
    try {
      answer({ ok: true, value: handlers[type](request as never) });
    } catch (error) {
      answer({ ok: false, error: error instanceof Error ? error.message : String(error) });
    }
    return false;
  }

  replaced.addEventListener('abort', end);
  runtime.onMessage.addListener(listen);
  ended.signal.addEventListener('abort', () => {
    try {
      runtime.onMessage.removeListener(listen);
    } catch {
      // An orphan has no runtime to remove it from.
    }
  });

  // A frame that is taken out, a tab that goes elsewhere; a page that comes back out of the cache is looked at anew.
  window.addEventListener('pagehide', leave, { signal: ended.signal });

  watchFrames({
    document,
    window,
    signal: ended.signal,
    onReadable: () => void tell('frames/need', {}).catch(() => undefined),
  });
  watchPage({
    document,
    window,
    signal: ended.signal,
    now,
    onChange: () => {
      if (alive()) scan();
      else end();
      return offerShown || asked;
    },
  });
}
