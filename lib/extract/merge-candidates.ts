import type { FactName, Field, OfferFacts, Source } from '../model/offer.ts';
import { letters } from './dom.ts';

/** Which source is believed first. The rule of a field comes before the rule for all. */
export const RANKING: { readonly all: readonly Source[] } & { readonly [K in FactName]?: readonly Source[] } =
  {
    all: ['user', 'json-ld', 'microdata', 'rdfa', 'site', 'page', 'heading', 'meta', 'text', 'url'],
    // A title that the reader sees in the heading beats one cut out of the window title.
    title: ['user', 'json-ld', 'microdata', 'rdfa', 'site', 'heading', 'meta', 'page', 'text', 'url'],
    // Boards put their own record number into structured data; the address is what the board links by.
    identifier: ['user', 'json-ld', 'microdata', 'rdfa', 'site', 'url', 'page', 'meta', 'heading', 'text'],
  };

const MAX_OTHERS = 5;

export interface Candidates {
  /** Adds a value; undefined is no value. */
  add<K extends FactName>(name: K, source: Source, value: ValueOf<K> | undefined): void;
  /** The best value for each field, with those that contradict it. */
  merge(): OfferFacts;
}

type ValueOf<K extends FactName> = NonNullable<OfferFacts[K]>['value'];

export function collectCandidates(): Candidates {
  const found = new Map<FactName, { value: unknown; source: Source }[]>();
  return {
    add(name, source, value) {
      if (value === undefined) return;
      const list = found.get(name);
      if (list) list.push({ value, source });
      else found.set(name, [{ value, source }]);
    },
    merge() {
      const facts: Partial<Record<FactName, Field<unknown>>> = {};
      for (const [name, list] of found) {
        const rank = RANKING[name] ?? RANKING.all;
        const [best, ...rest] = list
          .map((candidate, order) => ({ candidate, order }))
          .sort(
            (a, b) =>
              rank.indexOf(a.candidate.source) - rank.indexOf(b.candidate.source) || a.order - b.order,
          )
          .map(({ candidate }) => candidate);
        if (!best) continue;
        const others = rest.filter((other) => !agree(best.value, other.value)).slice(0, MAX_OTHERS);
        facts[name] = { ...best, ...(others.length > 0 ? { others } : {}) };
      }
      return facts as OfferFacts;
    },
  };
}

/** Two renderings of one value: same letters, or one inside the other ("Lyon", "Lyon 03, Rhône"). */
function agree(a: unknown, b: unknown): boolean {
  const [first, second] = [letters(JSON.stringify(a)), letters(JSON.stringify(b))];
  return first.includes(second) || second.includes(first);
}
