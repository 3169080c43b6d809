/** What the engine names, the pages have words for: a new signal or a renamed label shows up here, not in front of a user. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BREAKERS } from '../../../components/ProfileForm.tsx';
import { ALL_PRESET_SKILLS } from '../../../components/preset-skills.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import { compileLexicon } from '../../../lib/lexicon/compile-lexicon.ts';
import { loadLexicon } from '../../../lib/lexicon/load-lexicon.ts';
import { readLexiconSources } from '../../../lib/lexicon/read-lexicon-sources.ts';
import { WEIGHTS } from '../../../lib/page/detection-weights.ts';

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

describe('the preset profile', () => {
  const { lexicon } = compileLexicon(
    readLexiconSources(join(import.meta.dirname, '../../../lib/lexicon/data')),
    sha256,
  );
  const { findConcept, concepts } = loadLexicon(lexicon);

  it.each(ALL_PRESET_SKILLS)('$concept is known by both its labels', ({ concept, fr, en }) => {
    expect(concepts.has(concept)).toBe(true);
    expect(findConcept(fr)).toBe(concept);
    expect(findConcept(en)).toBe(concept);
  });
});

describe.each(['fr', 'en'] as const)('in %s there are words', (language) => {
  const { named } = createTranslator(language);
  it.each(Object.keys(WEIGHTS))('for the signal %s', (name) => {
    expect(named('signal', name, '')).not.toBe('');
  });
  it.each(BREAKERS)('for the conflict %s', (id) => {
    expect(named('conflict', id, '')).not.toBe('');
  });
});
