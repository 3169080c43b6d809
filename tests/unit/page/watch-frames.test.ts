// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { watchFrames } from '../../../lib/page/watch-frames.ts';

/** The browser's sizes, said by the test. */
class Sizes {
  static all: Sizes[] = [];
  readonly observed = new Set<Element>();
  readonly tell: (entries: unknown[]) => void;
  constructor(tell: (entries: unknown[]) => void) {
    this.tell = tell;
    Sizes.all.push(this);
  }
  observe(element: Element): void {
    this.observed.add(element);
  }
  unobserve(element: Element): void {
    this.observed.delete(element);
  }
  disconnect(): void {
    this.observed.clear();
  }
}

let readable: number;
let ended: AbortController;
/** Frames without an address load nothing; the address is what the page wrote. */
function frame(address: string): Element {
  const element = document.createElement('iframe');
  Object.defineProperty(element, 'src', { value: address });
  return element;
}
function start(): void {
  readable = 0;
  ended = new AbortController();
  const own = Object.create(window, { ResizeObserver: { value: Sizes } }) as Window & typeof globalThis;
  watchFrames({ document, window: own, signal: ended.signal, onReadable: () => (readable += 1) });
}
const size = (target: Element, width: number, height: number): void => {
  for (const { observed, tell } of Sizes.all)
    if (observed.has(target)) tell([{ target, contentRect: { width, height } }]);
};

beforeEach(() => {
  ended?.abort();
  Sizes.all = [];
  document.body.replaceChildren();
});

describe('frames in which an offer may stand', () => {
  it('cost nothing where there are none, and nothing among advertisements and players', () => {
    document.body.append(frame('https://www.youtube.com/embed/x'));
    start();
    expect(Sizes.all).toEqual([]);
  });

  it('are noticed once, when they have a readable size', () => {
    const board = frame('https://boards.ats.example/embed/12');
    document.body.append(board);
    start();
    size(board, 800, 150);
    expect(readable).toBe(0);
    size(board, 800, 1400);
    size(board, 800, 1500);
    expect(readable).toBe(1);
  });

  it('are noticed again when they show another document, and when they come late', () => {
    start();
    const late = frame('https://boards.ats.example/embed/12');
    document.body.append(late);
    late.dispatchEvent(new Event('load'));
    size(late, 800, 900);
    expect(readable).toBe(1);
    late.dispatchEvent(new Event('load'));
    size(late, 800, 900);
    expect(readable).toBe(2);
  });

  it('are forgotten when it ends', () => {
    const board = frame('https://boards.ats.example/embed/12');
    document.body.append(board);
    start();
    ended.abort();
    size(board, 800, 900);
    expect(readable).toBe(0);
  });
});
