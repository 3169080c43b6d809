/**
 * Stamps on the links of a list:
 *
 *   links ──idle slices──▶ keys ──one message a slice──▶ stamps of known offers ──▶ their links are observed
 *     ▲                                                                                   │ near the window
 *   mutations (debounced)                       scroll, resize ──one frame──▶ place ▶ draw
 *
 * Nothing runs while the page rests: no timer, no polling. Links to unknown offers (nearly all) are asked about once and not looked
 * at again: to observe them until they are scrolled to costs a page of 5,000 links 15 ms a frame.
 */
import { attr } from '../extract/dom.ts';
import { offerKey } from '../extract/offer-key.ts';
import { MAX_KEYS } from '../messaging/limits.ts';
import type { Stamp } from '../model/known-offer.ts';
import {
  clipOf,
  isOpenAt,
  lineOf,
  linksIn,
  type Surroundings,
  surroundingsOf,
  targetOf,
  wordiness,
} from './look-at-link.ts';
import { placesFor } from './place-stamp.ts';
import { look, type Placed, type StampLayer } from './stamp-layer.ts';

export interface StampParts {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly layer: StampLayer;
  /** For each key the stamp of its offer, or null; rejects when nobody answers any more. */
  readonly ask: (keys: readonly string[]) => Promise<readonly (Stamp | null)[]>;
}

export interface StampedList {
  /** What is known of offers has changed: everything is asked anew. */
  renew(): void;
  /** Keys of the known offers among the links, in the page's order, each once. */
  known(): string[];
  stop(): void;
}

/** Links that are looked at in one page. */
const MOST_LINKS = 5000;
/** A slice waits for an idle moment, but not longer than this (milliseconds). */
const IDLE_WITHIN = 1000;
/** So far outside the window a stamp is drawn before it is seen. */
const AHEAD = '400px';
/** After a change of the page, links are collected when it has been quiet for so long (milliseconds) … */
const QUIET_FOR = 150;
/** … but at the latest after this. */
const WAIT_AT_MOST = 1000;
/** Stamps drawn at once: more links than a window can show. */
const MOST_DRAWN = 150;

interface Link {
  readonly element: Element;
  /** As written in the page: a recycled node has another. */
  readonly href: string;
  readonly key: string | null;
  surroundings?: Surroundings | null;
}

export function stampLinks({ document, window, layer, ask }: StampParts): StampedList {
  const ended = new window.AbortController();
  const links = new Map<Element, Link>();
  const near = new Set<Link>();
  const answers = new Map<string, Stamp | null>();
  let frame = 0;
  let timer = 0;
  let idle = 0;
  let round = 0;
  let firstChange = 0;

  const intersections = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = links.get(target);
        if (!link) continue;
        if (isIntersecting) near.add(link);
        else near.delete(link);
      }
      drawSoon();
    },
    { rootMargin: AHEAD },
  );
  const mutations = new window.MutationObserver(() => collectSoon());
  const sizes = new window.ResizeObserver(() => drawSoon());

  function collectSoon(): void {
    const now = window.performance.now();
    if (!timer) firstChange = now;
    else if (now - firstChange > WAIT_AT_MOST) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(collect, QUIET_FOR);
  }

  /** Takes up new links and those that name something else now; lets go of those that left the page. */
  function collect(): void {
    timer = 0;
    for (const link of links.values()) if (!link.element.isConnected) forget(link);
    window.cancelIdleCallback(idle);
    takeUp(linksIn(document, MOST_LINKS), 0);
    drawSoon();
  }

  /** The first slice at once, as what can be seen is mostly in it; the others when the page has time. */
  function takeUp(found: readonly Element[], from: number): void {
    if (ended.signal.aborted) return;
    const wanted = new Set<string>();
    let at = from;
    for (; at < found.length && wanted.size < MAX_KEYS; at += 1) {
      const link = taken(found[at] as Element);
      if (!link?.key) continue;
      if (answers.has(link.key)) observe(link);
      else wanted.add(link.key);
    }
    if (wanted.size > 0) void askFor([...wanted]);
    if (at < found.length) {
      idle = window.requestIdleCallback(() => takeUp(found, at), { timeout: IDLE_WITHIN });
    }
  }

  /** @returns null for a link that is taken up already and names the same */
  function taken(element: Element): Link | null {
    const href = attr(element, 'href');
    const before = links.get(element);
    if (before?.href === href) return null;
    if (before) forget(before);
    const link: Link = { element, href, key: offerKey(targetOf(element)) };
    links.set(element, link);
    return link;
  }

  function forget(link: Link): void {
    intersections.unobserve(link.element);
    links.delete(link.element);
    near.delete(link);
  }

  function observe(link: Link): void {
    if (link.key && answers.get(link.key)) intersections.observe(link.element);
  }

  async function askFor(keys: readonly string[]): Promise<void> {
    const mine = round;
    try {
      const stamps = await ask(keys);
      if (ended.signal.aborted || mine !== round) return;
      for (const [at, key] of keys.entries()) answers.set(key, stamps[at] ?? null);
      const asked = new Set(keys);
      for (const link of links.values()) if (link.key && asked.has(link.key)) observe(link);
    } catch {
      stop();
    }
  }

  function drawSoon(): void {
    if (frame || ended.signal.aborted) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      layer.draw(placed());
    });
  }

  function placed(): Placed[] {
    const chosen = new Map<string, { link: Link; stamp: Stamp; words: number }>();
    for (const link of near) {
      const stamp = link.key ? answers.get(link.key) : null;
      if (!stamp || !link.key || !link.element.isConnected) continue;
      const words = wordiness(link.element);
      if (words > (chosen.get(link.key)?.words ?? 0)) chosen.set(link.key, { link, stamp, words });
      if (chosen.size === MOST_DRAWN) break;
    }
    if (chosen.size === 0) return [];
    const measured = layer.measure([...chosen.values()].map(({ stamp }) => stamp));
    const result: Placed[] = [];
    for (const [key, { link, stamp }] of chosen) {
      // A page that rendered the link's words anew has a new text.
      if (!link.surroundings?.words.isConnected) link.surroundings = surroundingsOf(link.element, window);
      const { surroundings, element } = link;
      const size = measured.get(look(stamp));
      const line = surroundings && lineOf(surroundings.words);
      if (!surroundings || !line || !size) continue;
      const open = (x: number, y: number): boolean => isOpenAt(element, x, y, window);
      // The words themselves are covered: by a dialog, a header, a menu.
      if (!open((line.left + line.right) / 2, (line.top + line.bottom) / 2)) continue;
      const places = placesFor(line, size, clipOf(surroundings, window), surroundings.rtl);
      const free = places.find(({ x, y }) => open(x + size.width / 2, y + size.height / 2)) ?? places.at(-1);
      if (free) result.push({ key, stamp, spot: free, layer: surroundings.layer });
    }
    return result;
  }

  function renew(): void {
    // Answers to questions from before are none.
    round += 1;
    answers.clear();
    for (const link of [...links.values()]) forget(link);
    collect();
  }

  function known(): string[] {
    const keys = new Set<string>();
    for (const { key, element } of links.values())
      if (key && answers.get(key) && element.isConnected && keys.size < MAX_KEYS) keys.add(key);
    return [...keys];
  }

  function stop(): void {
    if (ended.signal.aborted) return;
    ended.abort();
    intersections.disconnect();
    mutations.disconnect();
    sizes.disconnect();
    window.clearTimeout(timer);
    window.cancelIdleCallback(idle);
    window.cancelAnimationFrame(frame);
    layer.clear();
  }

  const listen = (target: EventTarget, type: string, handler: () => void): void =>
    target.addEventListener(type, handler, { signal: ended.signal, capture: true, passive: true });
  // Capture: containers scroll too, and their events do not bubble. A page without stamps has nothing to move.
  listen(document, 'scroll', () => {
    if (near.size > 0) drawSoon();
  });
  listen(document, 'transitionend', () => {
    if (near.size > 0) drawSoon();
  });
  listen(window, 'resize', drawSoon);
  listen(window, 'beforeprint', () => layer.clear());
  listen(window, 'afterprint', drawSoon);
  listen(window, 'pageshow', drawSoon);

  const { body } = document;
  mutations.observe(body, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
  sizes.observe(body);
  collect();
  return { renew, known, stop };
}
