import type { ConceptId } from '../model/concept.ts';
import type { LocatedConcept } from './compile-lexicon.ts';
import type { LexiconProblem } from './lexicon-types.ts';

const RELATIONS = ['broader', 'substitute', 'adjacent'] as const;

/** Checks what concepts say of each other, and that the label people see can be shown. */
export function checkReferences(concepts: readonly LocatedConcept[], problems: LexiconProblem[]): void {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const concept of concepts) {
    const report = (level: LexiconProblem['level'], what: string, todo: string): void => {
      problems.push({ level, file: concept.file, concept: concept.id, what, todo });
    };
    for (const relation of RELATIONS) {
      for (const other of concept.source[relation] ?? []) {
        if (other === concept.id) report('error', `it is its own ${relation}`, 'remove the line');
        else if (!byId.has(other)) {
          report(
            'error',
            `${relation} names "${other}", which no file defines`,
            'correct the id, or add the concept',
          );
        }
      }
    }
    for (const language of ['fr', 'en'] as const) {
      const first = concept.source[language]?.[0];
      if (first?.includes('<')) {
        report(
          'error',
          `its first ${language} label "${first}" is a pattern`,
          'put a label first that people can read',
        );
      }
    }
    const cycle = findCycle(concept.id, byId);
    if (cycle !== null) {
      report(
        'error',
        `broader goes round in a circle: ${cycle.join(' → ')}`,
        'remove one of these broader lines',
      );
    }
  }
}

/** The path from a concept back to itself along `broader`; null when there is none. Reported at its smallest id only. */
function findCycle(id: ConceptId, byId: ReadonlyMap<ConceptId, LocatedConcept>): ConceptId[] | null {
  const visited = new Set<ConceptId>();
  const stack: ConceptId[][] = [[id]];
  while (stack.length > 0) {
    const path = stack.pop() as ConceptId[];
    const last = path[path.length - 1] as ConceptId;
    for (const next of byId.get(last)?.source.broader ?? []) {
      if (next === id) {
        if (path.length === 1) return null;
        return path.every((step) => step >= id) ? [...path, id] : null;
      }
      if (visited.has(next)) continue;
      visited.add(next);
      stack.push([...path, next]);
    }
  }
  return null;
}
