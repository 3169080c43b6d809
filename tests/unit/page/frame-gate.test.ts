import { describe, expect, it } from 'vitest';
import { addressOf, isReadableSize, whenReadable } from '../../../lib/page/frame-gate.ts';

type AnyWindow = Window & typeof globalThis;
const OPEN = new AbortController().signal;

/** A frame with a size that can change, and its listeners. */
function frame(width: number, height: number, hostname = 'jobs.example') {
  const target = new EventTarget();
  const listeners: string[] = [];
  const window = {
    top: {},
    innerWidth: width,
    innerHeight: height,
    location: { hostname },
    addEventListener(type: string, ...rest: [EventListener, AddEventListenerOptions?]) {
      listeners.push(type);
      target.addEventListener(type, ...rest);
    },
    removeEventListener: (type: string, listener: EventListener) =>
      target.removeEventListener(type, listener),
  };
  return {
    window: window as unknown as AnyWindow,
    listeners,
    grow(to: number) {
      window.innerHeight = to;
      target.dispatchEvent(new Event('resize'));
    },
  };
}

describe('a frame is read when a person could read an offer in it', () => {
  it.each([
    [300, 250, false],
    [970, 250, false],
    [728, 90, false],
    [160, 600, false],
    [300, 600, false],
    [0, 0, false],
    [320, 700, true],
    [1200, 300, true],
    [980, 2400, true],
  ])('%d × %d: %s', (width, height, readable) => {
    expect(isReadableSize(width, height)).toBe(readable);
  });

  it('starts the page itself at once, without asking for its size', () => {
    const window = {
      get innerWidth(): number {
        throw new Error('asked');
      },
    } as unknown as { top: unknown };
    Object.defineProperty(window, 'top', { value: window });
    let started = 0;
    whenReadable(window as unknown as AnyWindow, OPEN, () => (started += 1));
    expect(started).toBe(1);
  });

  it('starts a small frame once, when it has grown', () => {
    const { window, grow } = frame(800, 90);
    let started = 0;
    whenReadable(window, OPEN, () => (started += 1));
    grow(200);
    expect(started).toBe(0);
    grow(1400);
    grow(1500);
    expect(started).toBe(1);
  });

  it('waits no longer when another document takes over the window', () => {
    const { window, grow } = frame(800, 90);
    const replaced = new AbortController();
    let started = 0;
    whenReadable(window, replaced.signal, () => (started += 1));
    replaced.abort();
    grow(1400);
    expect(started).toBe(0);
  });

  it('never starts among advertisements, and listens to nothing there', () => {
    const advertisement = frame(900, 900, 'ad.doubleclick.net');
    let started = 0;
    whenReadable(advertisement.window, OPEN, () => (started += 1));
    advertisement.grow(1400);
    expect(started).toBe(0);
    expect(advertisement.listeners).toEqual([]);
  });
});

describe('the address of a frame', () => {
  const of = (href: string, baseURI: string): string | null =>
    addressOf({ location: { href } } as Window, { baseURI } as Document);
  it('is its own, or that of the page that wrote it', () => {
    expect(of('https://a.example/1', 'https://other.example/')).toBe('https://a.example/1');
    expect(of('about:srcdoc', 'https://a.example/1')).toBe('https://a.example/1');
    expect(of('about:blank', 'about:blank')).toBeNull();
  });
});
