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
 * large enough has a session of its own; the background knows which of them shows the tab's offer.
 */
import type { Highlighter } from '../highlighter/highlighter.ts';
import { MAX_TEXT } from '../messaging/limits.ts';
import type { FromPage, Reply, Request, ToPage } from '../messaging/protocol.ts';
import type { Detection } from '../model/offer.ts';
import type { Span } from '../model/span.ts';
import type { Paint } from '../model/view.ts';
import { addressOf, whenReadable } from '../page/frame-gate.ts';
import { mightBeOffer } from '../page/might-be-offer.ts';
import { watchPage } from '../page/watch-page.ts';
import type { PageRuntime } from '../page-runtime.ts';
import type { TextIndex } from '../text-index/build-text-index.ts';
import { type PageReader, takeReader } from './reader-slot.ts';

export interface PageSessionParts {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly runtime: PageRuntime;
  readonly highlighter: Highlighter;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** When the document began (milliseconds since 1970). */
  readonly born: number;
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

/** Starts the session; it ends by itself when the extension is updated or removed under the page. */
export function startPageSession(parts: PageSessionParts): void {
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(parts.document.contentType)) return;
  const ended = new AbortController();
  whenReadable(parts.window, ended.signal, () => live(parts, ended));
}

function live(
  { document, window, runtime, highlighter, now, born }: PageSessionParts,
  ended: AbortController,
): void {
  let detection = NOT_LIKE_AN_OFFER;
  let asked = false;
  let index: TextIndex | null = null;
  let offerShown = false;
  let lastSent = '';
  let lastPaints: readonly Paint[] = [];
  let turn = 0;
  /** The address that the user wanted read although it does not look like an offer; another address is another question. */
  let askedFor: string | null = null;

  const address = (): string => addressOf(window, document) ?? '';

  function scan(): void {
    const forced = askedFor === address();
    const reader = takeReader();
    if (reader) {
      judge(reader);
      return;
    }
    if (!forced && !mightBeOffer(document, address())) {
      detection = NOT_LIKE_AN_OFFER;
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
      });
  }

  function judge(reader: PageReader): void {
    const forced = askedFor === address();
    detection = reader.detect(document, address());
    if (!detection.isOffer && !forced) {
      leave();
      return;
    }
    offerShown = true;
    turn += 1;
    read(reader, turn, forced);
  }

  function read(reader: PageReader, mine: number, asked: boolean): void {
    const url = address();
    const found = reader.read(document, url);
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
    'page/read'() {
      askedFor = address();
      lastSent = '';
      scan();
    },
    'page/again'() {
      lastSent = '';
      if (offerShown) scan();
    },
    'page/paint': ({ paints }) => repaint(paints),
    'page/reveal': ({ span }) => reveal(span),
  };

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
    highlighter.clear();
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
