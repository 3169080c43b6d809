/**
 * What the user said about pages, and how pages learn of it at no cost to all others: the browser itself puts a script of one line into the
 * sites concerned (`known.js`), and only where it stands do pages ask. No listener to navigations, no message from ordinary pages.
 */
import { browser } from '../../lib/browser.ts';
import type { Known } from '../../lib/messaging/protocol.ts';
import type { PartPath, Remembered, Verdict } from '../../lib/model/remembered.ts';
import { addressPattern } from '../../lib/page/address-pattern.ts';
import { readRemembered, remember } from '../../lib/settings/remembered.ts';

const SCRIPT = 'known-sites';

export async function knownFor(url: string): Promise<Known & { readonly pattern: string | null }> {
  const pattern = addressPattern(url);
  const found = pattern ? (await readRemembered()).find((one) => one.pattern === pattern) : undefined;
  return { pattern, verdict: found?.verdict ?? null, part: found?.part ?? null };
}

export function rememberVerdict(url: string, verdict: Verdict | null): Promise<void> {
  return change(url, { verdict });
}

/** A part that is read is an offer's: it takes a "no offer" back. */
export async function rememberPart(url: string, part: PartPath | null): Promise<void> {
  const { verdict } = await knownFor(url);
  await change(url, { part, ...(part && verdict === 'none' ? { verdict: null } : {}) });
}

/** Puts the script where it belongs: after each change, and after an update, which takes it away. */
export async function registerKnownSites(list?: readonly Remembered[]): Promise<void> {
  const matches = hostPatterns(list ?? (await readRemembered()));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, js: ['known.js'], matches, allFrames: true, runAt: 'document_start' },
  ]);
}

/** Match patterns know no ports; the exact address is compared when the page asks. */
export function hostPatterns(list: readonly Pick<Remembered, 'pattern'>[]): string[] {
  const hosts = list.map(({ pattern }) => new URL(pattern.split('*', 1)[0] ?? pattern).hostname);
  return [...new Set(hosts)].sort().map((host) => `*://${host}/*`);
}

async function change(url: string, said: Partial<Pick<Remembered, 'verdict' | 'part'>>): Promise<void> {
  const pattern = addressPattern(url);
  if (!pattern) throw new Error('not a web address');
  await registerKnownSites(await remember(pattern, said, new Date().toISOString()));
  const open = await browser.tabs.query({ url: hostPatterns([{ pattern }]) }).catch(() => []);
  await Promise.all(open.map(({ id }) => id !== undefined && tellAllFrames(id, 'page/known-changed')));
}

/** Every frame that has a session; none is no error. */
export async function tellAllFrames(
  tabId: number,
  type: 'page/known-changed' | 'page/pick-end' | 'page/pick',
  request: unknown = {},
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type, request }).catch(() => undefined);
}
