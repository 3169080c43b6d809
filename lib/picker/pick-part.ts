/**
 * The user points at a part of the page, by pointer, touch or keyboard:
 *
 *   pointer ─▶ the part under it        ↑ wider   ↓ narrower   Tab, → next   Shift+Tab, ← before   Enter choose   Esc leave
 *
 * While it runs the page gets neither the clicks nor the keys. Afterwards the document is as it was.
 */
import { attr, tagOf, textOf, weightOf } from '../extract/dom.ts';
import type { PickerWords } from '../messaging/protocol.ts';
import { beside, firstPart, narrower, partAt, wider } from './moves.ts';
import { createOverlay, type OverlayAction } from './overlay.ts';

/** Events that would make the page act on a click that is ours. */
const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'auxclick',
  'dblclick',
  'keyup',
  'keypress',
] as const;

/** @returns null when the user, or the signal, ends it */
export function pickPart(
  { document, window, words }: { document: Document; window: Window & typeof globalThis; words: PickerWords },
  signal: AbortSignal,
): Promise<Element | null> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(null);
      return;
    }
    const running = new AbortController();
    const focused = document.activeElement;
    let current: Element | null = null;
    /** What was left to widen: narrowing goes back there. */
    let left: Element | null = null;
    let frame = 0;

    const overlay = createOverlay(document, words, (action) => act(action));

    function end(chosen: Element | null): void {
      running.abort();
      window.cancelAnimationFrame(frame);
      overlay.remove();
      if (focused instanceof window.HTMLElement && focused !== document.body)
        focused.focus({ preventScroll: true });
      resolve(chosen);
    }

    function go(to: Element | null, scroll = true): void {
      if (!to || to === current) return;
      current = to;
      if (scroll) to.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      draw();
      overlay.say(describe(to, words));
    }

    function draw(): void {
      if (current) overlay.outline(current.getBoundingClientRect());
    }

    function act(action: OverlayAction | 'next' | 'before'): void {
      if (!current && action !== 'leave') go(firstPart(document));
      else if (action === 'leave') end(null);
      else if (action === 'choose') choose();
      else if (current) move(current, action);
    }

    function move(from: Element, action: 'wider' | 'narrower' | 'next' | 'before'): void {
      if (action === 'wider') {
        const to = wider(from);
        // From the whole of a frame to the page round it, where another picker waits.
        if (!to && window.parent !== window) window.parent.focus();
        if (to) left ??= from;
        go(to);
      } else if (action === 'narrower') {
        if (tagOf(from) === 'iframe') enter(from as HTMLIFrameElement);
        const to = narrower(from, left);
        left = null;
        go(to);
      } else {
        left = null;
        go(beside(from, action));
      }
    }

    function choose(): void {
      if (current && tagOf(current) === 'iframe') enter(current as HTMLIFrameElement);
      else end(current);
    }

    /** In the frame another picker waits for the focus. */
    function enter(inner: HTMLIFrameElement): void {
      // Firefox moves the focus into another process only after the key that asked for it, and from nothing.
      overlay.blur();
      window.setTimeout(() => inner.focus(), 0);
    }

    function keyAction({ key, shiftKey }: KeyboardEvent): OverlayAction | 'next' | 'before' | null {
      switch (key) {
        case 'ArrowUp':
          return 'wider';
        case 'ArrowDown':
          return 'narrower';
        case 'ArrowRight':
          return 'next';
        case 'ArrowLeft':
          return 'before';
        case 'Tab':
          return shiftKey ? 'before' : 'next';
        case 'Enter':
          return 'choose';
        case 'Escape':
          return 'leave';
        default:
          return null;
      }
    }

    const listen = <K extends keyof WindowEventMap>(
      type: K,
      listener: (event: WindowEventMap[K]) => void,
    ): void =>
      window.addEventListener(type, listener, { capture: true, passive: false, signal: running.signal });
    const isOurs = (event: Event): boolean => event.target === overlay.host;
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };

    for (const type of SWALLOWED) {
      listen(type, (event) => {
        // On a button of the bar the click is the button's; the keys are ours everywhere.
        if (isOurs(event) && !type.startsWith('key')) return;
        swallow(event);
        if (type !== 'click' || !event.isTrusted) return;
        const { clientX, clientY } = event as MouseEvent;
        go(partAt(document.elementFromPoint(clientX, clientY)), false);
        choose();
      });
    }
    listen('keydown', (event) => {
      if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
      swallow(event);
      const action = keyAction(event);
      if (action) act(action);
    });
    listen('pointermove', (event) => {
      if (!event.isTrusted || isOurs(event)) return;
      left = null;
      go(partAt(document.elementFromPoint(event.clientX, event.clientY)), false);
    });
    const redraw = (): void => {
      window.cancelAnimationFrame(frame);
      frame = window.requestAnimationFrame(draw);
    };
    listen('scroll', redraw);
    listen('resize', redraw);
    // Entered by keyboard from the page round it.
    listen('focus', () => {
      if (!current && window.parent !== window) {
        overlay.focus();
        go(firstPart(document));
      }
    });
    signal.addEventListener('abort', () => end(null), { once: true, signal: running.signal });

    if (window.parent === window) {
      overlay.focus();
      go(firstPart(document), false);
    } else overlay.outline({ left: 0, top: 0, width: 0, height: 0 });
  });
}

/** "Vos missions: 1 240 characters": what the part begins with, and how much it is. */
function describe(part: Element, words: PickerWords): string {
  const begin = textOf(part, 60);
  const amount = new Intl.NumberFormat(words.language).format(weightOf(part));
  const what = begin || attr(part, 'title') || tagOf(part);
  return words.here.replace('{what}', () => what).replace('{amount}', amount);
}
