import type { ConceptId } from '../model/concept.ts';
import type { Overrule } from '../reading/read-offer.ts';
import { openDatabase } from './database.ts';

/** An overrule as it is kept; the user's word for this offer, or for every one. */
export interface KeptOverrule extends Overrule {
  /** It holds in every offer. */
  readonly everywhere: boolean;
}

/** Which overrule is meant: one record holds at most one for each pair of concept and words. */
export interface OverruleKey {
  readonly concept: ConceptId;
  readonly surface: string;
}

/** The record of what holds in every offer; no address is this string. */
const EVERYWHERE = '*';
/** Overrules in one record; beyond it the oldest go. */
const MOST = 2000;
const STRICT = { durability: 'strict' } as const;

/**
 * What the user corrected in this offer and, after it, what he corrected everywhere: the reader takes the first that fits, so the
 * offer's own win. An overrule of everywhere that the offer's own hides is left out.
 * @param identity as from `offerIdentity`
 */
export async function getOverrules(identity: string): Promise<KeptOverrule[]> {
  const transaction = (await openDatabase()).transaction('overrules');
  const [own, shared] = await Promise.all([
    identity === EVERYWHERE ? undefined : transaction.store.get(identity),
    transaction.store.get(EVERYWHERE),
  ]);
  const first = own?.overrules ?? [];
  const others = (shared?.overrules ?? []).filter((one) => !first.some(isSameAs(one)));
  return [
    ...first.map((one) => ({ ...one, everywhere: false })),
    ...others.map((one) => ({ ...one, everywhere: true })),
  ];
}

/**
 * Keeps overrules, all or none. One of the same concept and words is replaced; one for everywhere also replaces the offer's own,
 * which would hide it. Words are compared as they are: the caller folds them.
 * @param at ISO 8601 instant of the change
 */
export async function putOverrules(
  identity: string,
  overrules: readonly Overrule[],
  everywhere: boolean,
  at: string,
): Promise<void> {
  await change(identity, at, (own, shared) =>
    everywhere
      ? { own: without(own, overrules), shared: [...overrules, ...without(shared, overrules)] }
      : { own: [...overrules, ...without(own, overrules)], shared },
  );
}

/** The same for one overrule. */
export function putOverrule(
  identity: string,
  overrule: Overrule,
  everywhere: boolean,
  at: string,
): Promise<void> {
  return putOverrules(identity, [overrule], everywhere, at);
}

/**
 * Forgets overrules: those of this offer, or with `everywhere` those that hold in every offer. What is not there is no error: to undo
 * twice is to undo once.
 * @param at ISO 8601 instant of the change
 */
export async function removeOverrules(
  identity: string,
  keys: readonly (OverruleKey & { readonly everywhere: boolean })[],
  at: string,
): Promise<void> {
  await change(identity, at, (own, shared) => ({
    own: without(
      own,
      keys.filter(({ everywhere }) => !everywhere),
    ),
    shared: without(
      shared,
      keys.filter(({ everywhere }) => everywhere),
    ),
  }));
}

/** The same for one overrule. */
export function removeOverrule(
  identity: string,
  key: OverruleKey,
  everywhere: boolean,
  at: string,
): Promise<void> {
  return removeOverrules(identity, [{ ...key, everywhere }], at);
}

type Lists = { readonly own: readonly Overrule[]; readonly shared: readonly Overrule[] };

/** Both records in one transaction; a record without overrules is deleted. */
async function change(
  identity: string,
  at: string,
  next: (own: readonly Overrule[], shared: readonly Overrule[]) => Lists,
): Promise<void> {
  const transaction = (await openDatabase()).transaction('overrules', 'readwrite', STRICT);
  const { store } = transaction;
  const [own, shared] = await Promise.all([store.get(identity), store.get(EVERYWHERE)]);
  const lists = next(own?.overrules ?? [], shared?.overrules ?? []);
  const write = async (key: string, overrules: readonly Overrule[]): Promise<void> => {
    if (overrules.length === 0) await store.delete(key);
    else await store.put({ identity: key, overrules: overrules.slice(0, MOST), updatedAt: at });
  };
  await Promise.all([write(identity, lists.own), write(EVERYWHERE, lists.shared), transaction.done]);
}

function isSameAs({ concept, surface }: OverruleKey): (other: OverruleKey) => boolean {
  return (other) => other.concept === concept && other.surface === surface;
}

function without(overrules: readonly Overrule[], keys: readonly OverruleKey[]): readonly Overrule[] {
  return overrules.filter((overrule) => !keys.some(isSameAs(overrule)));
}
