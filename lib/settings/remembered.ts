/** What the user said about pages, by address pattern. Kept in `storage.local`; only the background reads and writes it. */
import { browser } from '../browser.ts';
import { parsePartPath, type Remembered } from '../model/remembered.ts';

const KEY = 'remembered';
/** Beyond it the oldest go. */
const MOST = 500;
const MAX_PATTERN = 600;

/** Newest first. */
export async function readRemembered(): Promise<readonly Remembered[]> {
  return parseRemembered((await browser.storage.local.get(KEY))[KEY]);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes what holds for a pattern; what then says nothing is forgotten. One change after the other.
 * @param at ISO 8601 instant
 */
export function remember(
  pattern: string,
  change: Partial<Pick<Remembered, 'verdict' | 'part'>>,
  at: string,
): Promise<readonly Remembered[]> {
  const done = last.then(async () => {
    const next = changed(await readRemembered(), pattern, change, at);
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
  last = done.catch(() => undefined);
  return done;
}

export function changed(
  list: readonly Remembered[],
  pattern: string,
  change: Partial<Pick<Remembered, 'verdict' | 'part'>>,
  at: string,
): readonly Remembered[] {
  const before = list.find((one) => one.pattern === pattern) ?? { pattern, verdict: null, part: null, at };
  const now: Remembered = { ...before, ...change, at };
  const rest = list.filter((one) => one.pattern !== pattern);
  return (now.verdict === null && now.part === null ? rest : [now, ...rest]).slice(0, MOST);
}

/** Anything → what can be used of it. */
export function parseRemembered(value: unknown): readonly Remembered[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((entry: unknown): Remembered[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { pattern, verdict, part, at } = entry as Record<string, unknown>;
    if (typeof pattern !== 'string' || pattern.length > MAX_PATTERN || !/^https?:\/\/[^/]/.test(pattern))
      return [];
    const kept: Remembered = {
      pattern,
      verdict: verdict === 'offer' || verdict === 'none' ? verdict : null,
      part: parsePartPath(part),
      at: typeof at === 'string' ? at.slice(0, 40) : '',
    };
    return kept.verdict === null && kept.part === null ? [] : [kept];
  });
}
