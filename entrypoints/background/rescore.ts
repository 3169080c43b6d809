/** Saved scores follow the rules: when the formula or the lexicon is another one, every saved offer is scored again, and told. */
import { browser } from '../../lib/browser.ts';
import type { LabStatus } from '../../lib/model/lab.ts';
import type { Profile } from '../../lib/model/profile.ts';
import type { PastScore, SavedOffer } from '../../lib/model/view.ts';
import { getProfile } from '../../lib/storage/profiles.ts';
import { type NewScore, putScores, savedOffers } from '../../lib/storage/scores.ts';
import type { Engine } from './engine.ts';

const KEY = 'rescore';

/** What is remembered between runs. All of it can be lost without harm: scores would be looked through once more. */
interface Kept {
  /** Formula and lexicon under which every saved score was seen to be. */
  readonly rules?: string;
  readonly told?: NonNullable<LabStatus['rules']>;
  readonly keptFor?: string;
}

export async function readKept(): Promise<Kept> {
  return ((await browser.storage.local.get(KEY))[KEY] as Kept | undefined) ?? {};
}

export async function writeKept(change: (kept: Kept) => Kept): Promise<void> {
  await browser.storage.local.set({ [KEY]: change(await readKept()) });
}

/**
 * Scores saved offers again and keeps the result, a batch at a time: what is done is done when the browser stops the worker in between.
 * @param wanted which of them
 */
export async function rescoreSaved(
  engine: Engine,
  profile: Profile | null,
  why: PastScore['why'],
  wanted: (offer: SavedOffer) => boolean,
): Promise<{ readonly changed: number; readonly total: number }> {
  let changed = 0;
  let total = 0;
  for await (const batch of savedOffers()) {
    const scores = new Map<string, NewScore>();
    for (const offer of batch.filter(wanted)) {
      const again = await engine.rescore(offer, profile, false);
      scores.set(offer.id, again);
      total += 1;
      if ((again.fit?.score ?? null) !== (offer.fit?.score ?? null)) changed += 1;
    }
    if (scores.size > 0) await putScores(scores, why, new Date().toISOString());
  }
  return { changed, total };
}

let running: Promise<void> | null = null;

/** Brings scores of older rules up to date, once; later calls while it runs wait for the same run. */
export function followRules(engine: Engine): Promise<void> {
  running ??= follow(engine).finally(() => {
    running = null;
  });
  return running;
}

async function follow(engine: Engine): Promise<void> {
  const { formula, lexicon } = engine.versions(null);
  const rules = `${formula} ${lexicon}`;
  if ((await readKept()).rules === rules) return;
  const isOld = ({ versions }: SavedOffer): boolean =>
    versions.formula !== formula || versions.lexicon !== lexicon;
  const { changed, total } = await rescoreSaved(engine, await getProfile(), 'rules', isOld);
  await writeKept((kept) => ({
    ...kept,
    rules,
    ...(total > 0 ? { told: { at: new Date().toISOString(), total, changed } } : {}),
  }));
}
