import { browser } from '../browser.ts';
import type { Answer, FromExtension, Reply, Request, ToPage } from './protocol.ts';

/**
 * Asks the background and waits for its answer.
 * @throws Error with the handler's message when it failed, or when nobody answered.
 */
export async function askBackground<K extends keyof FromExtension>(
  type: K,
  request: Request<FromExtension, K>,
): Promise<Reply<FromExtension, K>> {
  return unwrap(await browser.runtime.sendMessage({ type, request })) as Reply<FromExtension, K>;
}

/**
 * Asks the content script in one frame of a tab, by default the page itself.
 * @throws Error when it has none (restricted page, page older than the installation, frame that is gone).
 */
export async function askPage<K extends keyof ToPage>(
  tabId: number,
  type: K,
  request: Request<ToPage, K>,
  frameId = 0,
): Promise<Reply<ToPage, K>> {
  return unwrap(await browser.tabs.sendMessage(tabId, { type, request }, { frameId })) as Reply<ToPage, K>;
}

/** The value of an answer; an error travels on as an Error. */
export function unwrap(answer: unknown): unknown {
  const { ok, value, error } = (answer ?? {}) as Partial<
    Extract<Answer, { ok: true }> & Extract<Answer, { ok: false }>
  >;
  if (ok === true) return value;
  throw new Error(typeof error === 'string' ? error : 'no answer');
}
