import {
  CATEGORIES,
  type Category,
  type Concept,
  type ConceptId,
  type Language,
  type LinkType,
} from '../model/concept.ts';
import { foldPlain } from '../text/fold-text.ts';
import { tokenize } from '../text/tokenize.ts';
import { type CompiledLexicon, GUARD_NEEDS, type Guard, type Lexicon } from './lexicon-types.ts';
import { openTerms } from './term-tables.ts';
import { matchWhole } from './walk-terms.ts';

export type { CompiledLexicon, Lexicon } from './lexicon-types.ts';

/** A file that is no compiled lexicon of this version. */
export class LexiconFormatError extends Error {}

/** Opens the compiled lexicon. Throws a `LexiconFormatError` for anything else. */
export function loadLexicon(json: CompiledLexicon): Lexicon {
  if (json.format !== 'jalon.lexicon' || json.formatVersion !== 2) {
    throw new LexiconFormatError('not a compiled lexicon of format 2: run "npm run build" again');
  }
  const order = readConcepts(json);
  const concepts = new Map(order.map((concept) => [concept.id, concept]));
  const terms = openTerms(json.terms);
  const guards = json.guards.map(
    ([need, confirming, forbidding]): Guard => ({
      need: GUARD_NEEDS[need] ?? 'document',
      with: confirming,
      not: forbidding,
    }),
  );
  let shown: ReadonlyMap<string, ConceptId> | null = null;
  return {
    version: json.version,
    concepts,
    terms,
    order,
    guards,
    findConcept(label) {
      // The label that people see always finds its concept, even one that the scan cannot use ("PMO (fonction)").
      shown ??= byShownLabel(order);
      const named = shown.get(foldPlain(label).trim());
      if (named !== undefined) return named;
      const outputs = matchWhole(tokenize(label), terms);
      // A label of several concepts means, on its own, the one that needs the least confirmation.
      const best = [...outputs].sort(
        (a, b) => weight(guards[a.guard]) - weight(guards[b.guard]) || a.concept - b.concept,
      )[0];
      return best === undefined ? null : (order[best.concept]?.id ?? null);
    },
    link: (have, asked) => linkBetween(concepts, have, asked),
    label: (id: ConceptId, language: Language) => concepts.get(id)?.prefLabel[language] ?? id,
  };
}

/** Of two concepts with one preferred label the first stays; the checks of the data warn of it. */
function byShownLabel(concepts: readonly Concept[]): ReadonlyMap<string, ConceptId> {
  const found = new Map<string, ConceptId>();
  for (const { id, prefLabel } of concepts) {
    for (const label of [prefLabel.fr, prefLabel.en]) {
      const folded = foldPlain(label).trim();
      if (!found.has(folded)) found.set(folded, id);
    }
  }
  return found;
}

function weight(guard: Guard | undefined): number {
  return guard === undefined ? 0 : 1 + GUARD_NEEDS.length - GUARD_NEEDS.indexOf(guard.need);
}

function readConcepts(json: CompiledLexicon): Concept[] {
  const ids = json.concepts.map((concept) => concept[0]);
  // Rival and neighbour go both ways: they are written once.
  const substitute: Set<ConceptId>[] = ids.map(() => new Set());
  const adjacent: Set<ConceptId>[] = ids.map(() => new Set());
  json.concepts.forEach((concept, i) => {
    const id = concept[0];
    for (const other of concept[5]) pair(substitute, ids, i, id, other);
    for (const other of concept[6]) pair(adjacent, ids, i, id, other);
  });
  return json.concepts.map(([id, category, fr, en, broader, , , esco, rome], i): Concept => {
    const named = (list: readonly number[]): ConceptId[] =>
      list.map((k) => ids[k]).filter((other): other is ConceptId => other !== undefined);
    return {
      id,
      category: CATEGORIES[category] as Category,
      prefLabel: { fr, en },
      broader: named(broader),
      substitute: [...(substitute[i] as Set<ConceptId>)],
      adjacent: [...(adjacent[i] as Set<ConceptId>)],
      ...(esco === '' ? {} : { esco }),
      ...(rome === '' ? {} : { rome }),
    };
  });
}

function pair(
  sets: Set<ConceptId>[],
  ids: readonly ConceptId[],
  i: number,
  id: ConceptId,
  other: number,
): void {
  const otherId = ids[other];
  if (otherId === undefined) return;
  sets[i]?.add(otherId);
  sets[other]?.add(id);
}

/** The best link first, by the values in lib/scorer/fit-constants.ts. */
function linkBetween(
  concepts: ReadonlyMap<ConceptId, Concept>,
  have: ConceptId,
  asked: ConceptId,
): LinkType | null {
  if (have === asked) return 'exact';
  const mine = concepts.get(have);
  const wanted = concepts.get(asked);
  if (!mine || !wanted) return null;
  if (mine.broader.includes(asked)) return 'narrower';
  if (reachesInTwo(concepts, mine, asked)) return 'narrower2';
  if (mine.substitute.includes(asked)) return 'substitute';
  if (wanted.broader.includes(have)) return 'broader';
  if (mine.adjacent.includes(asked)) return 'adjacent';
  if (reachesInTwo(concepts, wanted, have)) return 'broader2';
  return null;
}

function reachesInTwo(concepts: ReadonlyMap<ConceptId, Concept>, from: Concept, to: ConceptId): boolean {
  return from.broader.some((parent) => concepts.get(parent)?.broader.includes(to) ?? false);
}
