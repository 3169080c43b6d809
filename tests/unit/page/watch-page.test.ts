import { Window } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';
import { type WatchPageParts, watchPage } from '../../../lib/page/watch-page.ts';

interface Circumstances {
  readonly isOffer?: () => boolean;
  readonly navigation?: boolean;
  readonly prerendering?: boolean;
  readonly url?: string;
}

/** A clock, a page and a watcher on it. Time moves only when the test says so. */
function setUp({
  isOffer = () => false,
  navigation = false,
  prerendering = false,
  url = 'https://a.example/jobs',
}: Circumstances = {}) {
  const real = new Window({ url });
  const document = real.document as unknown as Document;
  document.body.innerHTML = '<main><h1>Un</h1></main>';
  let time = 0;
  const tasks = new Set<{ due: number; run: () => void }>();
  const observers: { callback: MutationCallback; target: Node | null }[] = [];
  class Observer {
    readonly entry: (typeof observers)[number];
    constructor(callback: MutationCallback) {
      this.entry = { callback, target: null };
      observers.push(this.entry);
    }
    observe(target: Node): void {
      this.entry.target = target;
    }
    disconnect(): void {
      this.entry.target = null;
    }
  }
  const events = new EventTarget();
  const navigationEvents = new EventTarget();
  const location = { href: url };
  const window = {
    location,
    MutationObserver: Observer,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    ...(navigation ? { navigation: navigationEvents } : {}),
  } as unknown as WatchPageParts['window'];
  if (prerendering) Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  const ended = new AbortController();
  const onChange = vi.fn(() => isOffer());
  const scans: number[] = [];
  watchPage({
    document,
    window,
    onChange: () => {
      scans.push(time);
      return onChange();
    },
    signal: ended.signal,
    now: () => time,
    schedule: (run, delay) => {
      const task = { due: time + delay, run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
  });
  const pass = (milliseconds: number): void => {
    const end = time + milliseconds;
    for (;;) {
      const next = [...tasks].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      time = Math.max(time, next.due);
      tasks.delete(next);
      next.run();
    }
    time = end;
  };
  return {
    document,
    window,
    ended,
    scans,
    tasks,
    pass,
    /** What the observer would report, if it is still observing. */
    mutate: (): void => {
      for (const { callback, target } of observers) if (target) callback([], {} as MutationObserver);
    },
    watched: (): (Node | null)[] => observers.map(({ target }) => target),
    goTo: (address: string): void => {
      location.href = address;
    },
    fire: (type: string, init: object = {}): void => {
      events.dispatchEvent(Object.assign(new Event(type), init));
    },
    fireNavigation: (): void => {
      navigationEvents.dispatchEvent(new Event('navigatesuccess'));
    },
  };
}

describe('watchPage', () => {
  it('scans once at the start and then stays quiet', () => {
    const page = setUp();
    page.pass(60_000);
    expect(page.scans).toEqual([0]);
    expect(page.tasks.size).toBe(0);
  });

  it('scans once after a burst of mutations', () => {
    const page = setUp({ isOffer: () => true });
    page.pass(1_000);
    for (let i = 0; i < 20; i += 1) {
      page.mutate();
      page.pass(10);
    }
    page.pass(2_000);
    expect(page.scans).toHaveLength(2);
  });

  it('does not wait for ever on a page that never rests', () => {
    const page = setUp({ isOffer: () => true });
    for (let i = 0; i < 40; i += 1) {
      page.mutate();
      page.pass(100);
    }
    expect(page.scans.length).toBeGreaterThan(1);
  });

  it('scans at most twice a second, and more and more rarely, under a flood', () => {
    const page = setUp({ isOffer: () => true });
    for (let i = 0; i < 60_000; i += 1) {
      page.mutate();
      page.pass(1);
    }
    const gaps = page.scans.slice(1).map((at, index) => at - (page.scans[index] as number));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
    expect(page.scans.length).toBeLessThan(30);
  });

  it('stops watching a page that stays without an offer, but for its head', () => {
    const page = setUp();
    for (let i = 0; i < 30; i += 1) {
      page.mutate();
      page.pass(3_000);
    }
    expect(page.scans.length).toBeLessThanOrEqual(8);
    expect(page.watched()).toEqual([page.document.head]);
    const before = page.scans.length;
    page.goTo('https://a.example/jobs/2');
    page.mutate();
    page.pass(2_000);
    expect(page.scans).toHaveLength(before + 1);
    expect(page.watched()).toEqual([page.document]);
  });

  it('goes on watching a page that shows an offer', () => {
    const page = setUp({ isOffer: () => true });
    for (let i = 0; i < 30; i += 1) {
      page.mutate();
      page.pass(3_000);
    }
    expect(page.watched()).toEqual([page.document]);
  });

  it.each([
    ['navigation API', (page: ReturnType<typeof setUp>) => page.fireNavigation()],
    ['back and forward', (page: ReturnType<typeof setUp>) => page.fire('popstate')],
    ['a mutation after pushState', (page: ReturnType<typeof setUp>) => page.mutate()],
  ])('scans after a change of address: %s', (_, cause) => {
    const page = setUp({ navigation: true });
    page.pass(1_000);
    page.goTo('https://a.example/jobs/2');
    cause(page);
    page.pass(1_000);
    expect(page.scans).toHaveLength(2);
  });

  it('does not scan for a place in the page, but for a route in the fragment', () => {
    const page = setUp();
    page.pass(1_000);
    page.goTo('https://a.example/jobs#postuler');
    page.fire('hashchange');
    page.pass(1_000);
    expect(page.scans).toHaveLength(1);
    page.goTo('https://a.example/jobs#/offre/12');
    page.fire('hashchange');
    page.pass(1_000);
    expect(page.scans).toHaveLength(2);
  });

  it('scans again when the page comes back from the cache, and not at its first show', () => {
    const page = setUp();
    page.fire('pageshow', { persisted: false });
    page.pass(1_000);
    expect(page.scans).toHaveLength(1);
    page.fire('pageshow', { persisted: true });
    page.pass(1_000);
    expect(page.scans).toHaveLength(2);
  });

  it('waits until a prepared page is shown', () => {
    const page = setUp({ prerendering: true });
    page.mutate();
    page.pass(5_000);
    expect(page.scans).toEqual([]);
    Object.defineProperty(page.document, 'prerendering', { value: false, configurable: true });
    page.document.dispatchEvent(new page.document.defaultView!.Event('prerenderingchange'));
    page.pass(5_000);
    expect(page.scans).toHaveLength(1);
  });

  it('two hundred changes of address a second stay two scans', () => {
    const page = setUp({ isOffer: () => true });
    for (let i = 0; i < 200; i += 1) {
      page.goTo(`https://a.example/jobs/${i}`);
      page.mutate();
      page.pass(5);
    }
    expect(page.scans.length).toBeLessThanOrEqual(3);
  });

  it('ends with its signal', () => {
    const page = setUp();
    page.mutate();
    page.ended.abort();
    page.goTo('https://a.example/jobs/2');
    page.fire('popstate');
    page.fire('pageshow', { persisted: true });
    page.mutate();
    page.pass(60_000);
    expect(page.scans).toEqual([0]);
    expect(page.watched()).toEqual([null]);
    expect(page.tasks.size).toBe(0);
  });

  it('does nothing when it is ended before it begins', () => {
    const ended = AbortSignal.abort();
    const onChange = vi.fn(() => true);
    watchPage({
      document: {} as Document,
      window: {} as WatchPageParts['window'],
      onChange,
      signal: ended,
      now: () => 0,
    });
    expect(onChange).not.toHaveBeenCalled();
  });
});
