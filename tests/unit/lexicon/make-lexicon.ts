import { createHash } from 'node:crypto';
import { compileLexicon } from '../../../lib/lexicon/compile-lexicon.ts';
import type { ConceptSource, FamilySource, LexiconProblem } from '../../../lib/lexicon/lexicon-types.ts';
import { type Lexicon, loadLexicon } from '../../../lib/lexicon/load-lexicon.ts';

export const FAMILIES: Record<string, FamilySource> = {
  gérer: { lang: 'fr', verbs: ['gérer', 'piloter', 'coordonner', 'suivre', 'mettre en place'] },
  gestion: { lang: 'fr', nouns: ['gestion', 'pilotage', 'suivi', 'mise en place'] },
  manage: { lang: 'en', verbs: ['manage', 'lead', 'oversee', 'roll out'] },
  management: { lang: 'en', nouns: ['management', 'tracking'] },
};

export function compileSmall(
  concepts: Record<string, ConceptSource>,
  file = 'technology.yaml',
): { lexicon: Lexicon; problems: readonly LexiconProblem[] } {
  const result = compileLexicon(
    { families: FAMILIES, files: [{ name: file, concepts }], problems: [] },
    sha256,
  );
  // Through JSON, as the extension gets it.
  return { lexicon: loadLexicon(JSON.parse(JSON.stringify(result.lexicon))), problems: result.problems };
}

export function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
