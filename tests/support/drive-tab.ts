/** What end-to-end tests ask of a tab: as the popup asks the background, and what the page itself can be seen to show. */
import type { Frame, Page } from 'puppeteer-core';

const MARKS = ['term-a', 'term-b', 'term-c', 'term-d'];

/** Asks the background from a page of the extension. @throws Error with the background's own words */
export async function askFrom<T>(inside: Page, type: string, request: unknown): Promise<T> {
  const answer = (await inside.evaluate(
    (message) => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime?: { sendMessage(m: unknown): Promise<unknown> } }
      >;
      return (scope.browser?.runtime ?? scope.chrome.runtime)?.sendMessage(message);
    },
    { type, request },
  )) as { ok: boolean; value: T; error?: string };
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** The text of the tab's badge. */
export function badgeOf(inside: Page, tab: number): Promise<string> {
  return inside.evaluate((tabId) => {
    const scope = globalThis as unknown as Record<
      'browser' | 'chrome',
      { action?: { getBadgeText(q: unknown): Promise<string> } }
    >;
    return (scope.browser?.action ?? scope.chrome.action)?.getBadgeText({ tabId }) ?? '';
  }, tab);
}

/** How many places are marked in a page or frame. */
export function marksIn(page: Page | Frame): Promise<number> {
  return page.evaluate(
    (names) =>
      names.reduce(
        (sum, mark) => sum + ((CSS.highlights.get(mark) as { size?: number } | undefined)?.size ?? 0),
        0,
      ),
    MARKS,
  );
}

export function serialised(page: Page | Frame): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** Asks again until the answer is good, for at most ten seconds. */
export async function until<T>(
  read: () => Promise<T>,
  good: (value: T) => boolean,
  what: string,
): Promise<T> {
  let value = await read();
  for (let tries = 0; tries < 100 && !good(value); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    value = await read();
  }
  if (!good(value)) throw new Error(`${what}: ${JSON.stringify(value)?.slice(0, 600)}`);
  return value;
}
