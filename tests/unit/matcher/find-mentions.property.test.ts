import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptSource } from '../../../lib/lexicon/lexicon-types.ts';
import { findMentions } from '../../../lib/matcher/find-mentions.ts';
import { foldPlain } from '../../../lib/text/fold-text.ts';
import { compileSmall } from '../lexicon/make-lexicon.ts';

/** Labels whose forms are listed whole, so that the oracle needs no grammar. */
const LABELS: Record<string, readonly string[]> = {
  azure: ['Azure'],
  'azure-ad': ['Azure AD', 'AzureAD'],
  ad: ['AD'],
  san: ['SAN'],
  network: ['réseau', 'réseaux'],
  'storage-network': ['réseau de stockage', 'réseaux de stockage'],
  'block-storage': ['stockage Bloc'],
  wifi: ['Wi-Fi', 'WiFi'],
  plan: ['Plan B Est'],
  east: ['EST Nord'],
  'one-two': ['Uno Dos', 'UnoDos'],
  'two-one': ['Dos Uno', 'DosUno'],
};
const { lexicon } = compileSmall(
  Object.fromEntries(
    Object.entries(LABELS).map(([id, labels]): [string, ConceptSource] => [
      id,
      { fr: [labels[0] as string], en: [labels[0] as string] },
    ]),
  ),
);

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
}

/** Every label at every place, the slow and obvious way; then longest first. */
function oracle(text: string): Hit[] {
  const folded = foldPlain(text);
  expect(folded).toHaveLength(text.length);
  const hits: Hit[] = [];
  for (const [concept, labels] of Object.entries(LABELS)) {
    for (const label of labels) {
      const words = foldPlain(label).split(/[ -]/);
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[ -]')}(?![\\p{L}\\p{N}])`, 'gu');
      for (let start = 0; start < folded.length; start += 1) {
        pattern.lastIndex = start;
        const match = pattern.exec(folded);
        if (!match) break;
        start = match.index;
        hits.push({ start, end: start + match[0].length, concept });
      }
    }
  }
  hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: Hit[] = [];
  for (const hit of hits) {
    if (chosen.every((other) => hit.end <= other.start || other.end <= hit.start)) chosen.push(hit);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

const word = fc.constantFrom(
  'Azure',
  'AD',
  'AzureAD',
  'SAN',
  'san',
  'sans',
  'réseau',
  'RÉSEAUX',
  'reseau',
  'de',
  'stockage',
  'Bloc',
  'Wi',
  'Fi',
  'wifi',
  'plan',
  'B',
  'est',
  'nord',
  'projet',
  'uno',
  'dos',
  'été',
);
const joint = fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', '\n\n', ' : ', '(', ') ');
const offer = fc
  .array(fc.tuple(word, joint), { maxLength: 30 })
  .map((pairs) => pairs.map(([w, j]) => w + j).join(''));

const concepts = (text: string): (string | undefined)[] =>
  findMentions(text, lexicon).map((mention) => mention.candidates[0]?.concept);

describe('findMentions', () => {
  it('finds what a plain scan of all labels finds', () => {
    fc.assert(
      fc.property(offer, (text) => {
        const mine = findMentions(text, lexicon).map(
          ({ start, end, candidates }): Hit => ({ start, end, concept: candidates[0]?.concept ?? '' }),
        );
        expect(mine).toEqual(oracle(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives exact surfaces, in order, without overlap, for any text', () => {
    const any = fc.oneof(
      offer,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        let last = 0;
        for (const mention of findMentions(text, lexicon)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
          expect(mention.surface).toMatch(/^[\p{L}\p{N}.].*[\p{L}\p{N}+#)\p{M}]$|^[\p{L}\p{N}]$/su);
          last = mention.end;
        }
      }),
    );
  });

  it('finds the same concepts however the text is typed', () => {
    fc.assert(
      fc.property(offer, (text) => {
        const expected = concepts(text);
        expect(concepts(text.normalize('NFD'))).toEqual(expected);
        expect(concepts(text.replaceAll(' ', '\u00a0'))).toEqual(expected);
        expect(concepts(text.replaceAll('-', '\u2011'))).toEqual(expected);
        expect(concepts(text.replaceAll('éseau', 'é\u00adseau'))).toEqual(expected);
      }),
    );
  });

  it('finds the same concepts in capitals, when the text had its accents', () => {
    fc.assert(
      fc.property(offer, (text) => {
        const capitals = text.replaceAll('san', 'x').replaceAll('est', 'x');
        expect(concepts(capitals.toUpperCase())).toEqual(concepts(capitals));
      }),
    );
  });
});

describe('time', () => {
  /** The best of a few runs, in nanoseconds per character. */
  function perCharacter(text: string, runs: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < runs; i += 1) {
      const begin = performance.now();
      findMentions(text, lexicon);
      best = Math.min(best, performance.now() - begin);
    }
    return (best * 1e6) / text.length;
  }

  it.each<[string, string]>([
    ['an offer', 'Réseau de stockage, Azure AD et Wi-Fi pour le projet. '],
    ['one word', 'réseau de '],
    ['unfinished terms', 'plan B plan B '],
    ['dots', 'a.b.'],
    ['slashes and plus signs', '+/ + '],
    ['brackets', 'réseau(('],
    ['inclusive forms', 'chef(f'],
    ['hyphens', 'wi-'],
    ['at signs', 'a@'],
    ['a comma list', 'réseau, '],
    ['blank lines', '\n \n'],
    ['combining marks', 'e\u0301\u0301\u0301'],
    ['one endless word', 'réseau'],
    ['overlapping terms', 'uno dos '],
    ['elisions', "l'd'qu'"],
  ])('does not grow from 10,000 to 1,000,000 characters: %s', (_name, piece) => {
    const make = (size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    findMentions(make(50_000), lexicon);
    const small = perCharacter(make(10_000), 20);
    const large = perCharacter(make(1_000_000), 2);
    // Caches and the garbage collector cost something; a quadratic scan would be a hundred times slower.
    expect(large).toBeLessThan(small * 8 + 200);
  });
});
