/** What tests in browsers share: the extension opened with pages that the test writes, and questions to its background. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { openBrowser, openExtensionPage } from '../../scripts/drive-browser.mjs';
import { askFrom } from './drive-tab.ts';

interface Api {
  readonly scripting: { executeScript(call: object): Promise<{ result?: unknown }[]> };
  readonly storage: { local: { set(items: object): Promise<void> } };
  readonly tabs: { query(q: object): Promise<{ id?: number; url?: string }[]> };
}

export interface DrawnStamp {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly layer: string;
}

export interface ExtensionSession {
  readonly session: Awaited<ReturnType<typeof openBrowser>>;
  /** Addresses and what the browser is handed for them; anything else is refused. */
  readonly pages: Map<string, string>;
  /** Asks the background as the extension's own pages do. */
  ask<T>(type: string, request?: unknown): Promise<T>;
  /** Opens an address of `pages`. */
  open(url: string): Promise<Page>;
  /** The browser's number of the tab with this address. */
  tab(page: Page): Promise<number>;
  /** What is drawn over a page: read in the extension's own world, as the page itself cannot. */
  stamps(page: Page): Promise<DrawnStamp[]>;
  /** Opens a page of the extension. */
  inside(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openSession(name: 'chromium' | 'firefox'): Promise<ExtensionSession> {
  const session = await openBrowser(name, { language: 'fr' });
  const door = await openExtensionPage(session, 'offers.html');
  const pages = new Map<string, string>();
  // Not every machine has the browser's French: the interface is told.
  await door.evaluate(() => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    return (scope.browser?.storage ? scope.browser : scope.chrome).storage.local.set({
      settings: { language: 'fr' },
    });
  });
  const tab = (page: Page): Promise<number> =>
    door.evaluate(async (address) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      const api = scope.browser?.tabs ? scope.browser : scope.chrome;
      return (await api.tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
    }, page.url());
  return {
    session,
    pages,
    ask: (type, request = {}) => askFrom(door, type, request),
    async open(url) {
      const page = await session.browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request: HTTPRequest) => {
        const body = request.isNavigationRequest() ? pages.get(request.url()) : undefined;
        void (
          body === undefined
            ? request.abort()
            : request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
        ).catch(() => undefined);
      });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    tab,
    async stamps(page) {
      const tabId = await tab(page);
      return (await door.evaluate(async (target) => {
        const scope = globalThis as unknown as Record<'browser' | 'chrome', Api>;
        const api = scope.browser?.scripting ? scope.browser : scope.chrome;
        const [found] = await api.scripting.executeScript({ target: { tabId: target }, func: readStamps });
        return found?.result ?? [];

        function readStamps(): DrawnStamp[] {
          type Opened = { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } };
          const { chrome } = globalThis as unknown as { chrome?: Opened };
          return [...document.documentElement.children].flatMap((host) => {
            const root =
              (host as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
              (host instanceof HTMLElement ? chrome?.dom?.openOrClosedShadowRoot(host) : null);
            return [...(root?.querySelectorAll('span') ?? [])].map((stamp) => {
              const { left, top, right, bottom } = stamp.getBoundingClientRect();
              return { words: stamp.textContent ?? '', left, top, right, bottom, layer: stamp.style.zIndex };
            });
          });
        }
      }, tabId)) as DrawnStamp[];
    },
    inside: (path) => openExtensionPage(session, path),
    close: () => session.close(),
  };
}
