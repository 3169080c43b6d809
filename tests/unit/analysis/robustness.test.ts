/**
 * Whatever a page calls an offer: the analysis never throws, its offsets are exact, its sums add up, equal input gives
 * equal bytes, and twice the text costs about twice the time.
 */
import { describe, expect, it } from 'vitest';
import { analyseOffer } from '../../../lib/analysis/analyse-offer.ts';
import { toContract } from '../../../lib/analysis/to-contract.ts';
import type { Detection } from '../../../lib/model/offer.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { overlaps, type Span } from '../../../lib/model/span.ts';
import { loadEnglishTagger, wantsEnglishTagger } from '../../../lib/reading/grammar.ts';
import { loadCorpus } from '../../corpus/load-corpus.ts';
import { fc } from '../../support/fast-check.ts';
import { openLexicon } from '../../support/lexicon.ts';
import { PROFILES } from '../../support/profiles.ts';

const lexicon = openLexicon();
const tagger = await loadEnglishTagger();
const offers = loadCorpus().map(({ text }) => text);
const detection: Detection = { isOffer: true, confidence: 1, kind: 'offer', signals: [] };

interface ContractLine {
  readonly offer: { readonly text: string } & Readonly<Record<string, unknown>>;
  readonly matches: readonly (Span & { readonly surface: string; readonly concept: string })[];
  readonly rejected: readonly (Span & { readonly surface: string; readonly reason: string })[];
  readonly roleShape: Readonly<Record<string, number>>;
  readonly fit: {
    readonly score: number | null;
    readonly low: number;
    readonly high: number;
    readonly components: readonly {
      readonly value: number;
      readonly weight: number;
      readonly points: number;
      readonly evidence: readonly Span[];
    }[];
    readonly conflicts: readonly { readonly evidence: readonly Span[] }[];
    readonly whatIf: readonly { readonly delta: number }[];
  } | null;
}

/** The line that the command would print, as bytes. */
function print(text: string, profile: Profile | null): string {
  const options = wantsEnglishTagger(text) ? { year: 2026, tagger } : { year: 2026 };
  return JSON.stringify(
    toContract('offer.txt', detection, analyseOffer({ facts: {}, text }, profile, lexicon, options)),
  );
}

/** Everything that must hold of every line, whatever the text. */
function holds(text: string, profile: Profile | null): void {
  const bytes = print(text, profile);
  expect(print(text, profile)).toBe(bytes);
  const { offer, matches, rejected, roleShape, fit } = JSON.parse(bytes) as ContractLine;
  expect(offer.text).toBe(text);
  const inside = ({ start, end }: Span): boolean => start >= 0 && start <= end && end <= text.length;
  for (const match of matches) {
    expect(match.surface).toBe(text.slice(match.start, match.end));
    expect(match.end).toBeGreaterThan(match.start);
    expect(match.surface.trim()).toBe(match.surface);
  }
  for (let i = 1; i < matches.length; i += 1) {
    expect((matches[i] as Span).start).toBeGreaterThanOrEqual((matches[i - 1] as Span).end);
  }
  for (const [at, item] of rejected.entries()) {
    expect(inside(item)).toBe(true);
    expect(item.surface).toBe(text.slice(item.start, item.end));
    if (at > 0) expect(item.start).toBeGreaterThanOrEqual((rejected[at - 1] as Span).start);
    expect(
      matches.some(
        (match) => overlaps(match, item) && match.concept === (item as { concept?: string }).concept,
      ),
    ).toBe(false);
  }
  const shares = Object.values(roleShape);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  if (profile === null) expect(fit).toBeNull();
  if (!fit) return;
  const points = fit.components.reduce((sum, component) => sum + component.points, 0);
  if (fit.score !== null) {
    expect(Math.round(points)).toBe(fit.score);
    expect(fit.components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6);
    expect(fit.score).toBeGreaterThanOrEqual(0);
    expect(fit.score).toBeLessThanOrEqual(100);
    expect(fit.low).toBeLessThanOrEqual(fit.score);
    expect(fit.high).toBeGreaterThanOrEqual(fit.score);
  }
  for (const { value, weight, points: given, evidence } of fit.components) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1 + 1e-9);
    expect(given).toBeCloseTo(100 * weight * value, 6);
    expect(evidence.every(inside)).toBe(true);
  }
  for (const { evidence } of fit.conflicts) expect(evidence.every(inside)).toBe(true);
  for (const { delta } of fit.whatIf) expect(delta).toBeGreaterThanOrEqual(0);
}

const anyProfile = fc.constantFrom<Profile | null>(null, ...Object.values(PROFILES));

/** Pieces that offers are made of, and pieces that break parsers. */
const piece = fc.oneof(
  fc.constantFrom(
    'Chef de projet infrastructures (H/F)',
    'Votre profil :',
    'Your responsibilities',
    'gestion des risques',
    'SAN',
    'San Francisco',
    'K8s / Kubernetes',
    "l'",
    'Bac+5',
    'Bac + 5 / 7 ans',
    '45-55 k€',
    '£550 - £600 per day',
    'TJM 600',
    'anglais courant (B2)',
    'non requis',
    'is a plus',
    'AWS, Azure ou GCP',
    'VMware/Hyper-V',
    'chef·fe',
    'expert(e)',
    'rigoureux/se',
    'S.I.',
    'Node.js',
    'http://example.org/a?b=c',
    'ManagerJob Description',
    'Télétravail : Non',
    '\u00ad',
    '\u200b',
    'ﬁbre',
    'e\u0301quipe',
    '\ud83d',
    '\ude80',
    '🚀',
    '\u0000',
    '\u2028',
    '\r\n',
    '((((',
    '))))',
    '- ',
    '• ',
    '1) ',
    '...',
    ' & ',
    '++',
    '<b>',
    '10 000 000 000 000 €',
    '35/12/2026',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .constantFrom(...offers)
    .chain((text) =>
      fc.tuple(fc.nat(text.length), fc.nat(60)).map(([from, length]) => text.slice(from, from + length)),
    ),
);
const joint = fc.constantFrom(' ', '\n', '\n\n', ', ', ' ; ', '', '\t', ' et ', ' - ', '/', '\u00a0');
const document = fc
  .array(fc.tuple(piece, joint), { maxLength: 40 })
  .map((parts) => parts.map(([words, between]) => words + between).join(''));

/** A real-looking offer with one or more stretches cut, doubled, turned round or overwritten. */
const mutated = fc
  .tuple(
    fc.constantFrom(...offers),
    fc.array(
      fc.tuple(
        fc.constantFrom('cut', 'double', 'move', 'upper', 'noise'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(200),
        piece,
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((current, [kind, place, length, noise]) => {
      const at = Math.floor(place * current.length);
      const part = current.slice(at, at + length);
      const before = current.slice(0, at);
      const after = current.slice(at + length);
      switch (kind) {
        case 'cut':
          return before + after;
        case 'double':
          return before + part + part + after;
        case 'move':
          return part + before + after;
        case 'upper':
          return before + part.toUpperCase() + after;
        default:
          return before + noise + part + after;
      }
    }, text),
  );

describe('any text', () => {
  it('made of pieces', () => {
    fc.assert(fc.property(document, anyProfile, (text, profile) => holds(text, profile)));
  });

  it('made of changed offers', () => {
    fc.assert(
      fc.property(mutated, anyProfile, (text, profile) => holds(text, profile)),
      { numRuns: 150 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['one letter', 'a'],
    ['half a character', '\ud83d'],
    ['a null', '\u0000'],
    ['only line ends', '\n'.repeat(500)],
    ['only marks', '•-–*·'.repeat(200)],
  ])('%s', (_, text) => {
    for (const profile of [null, ...Object.values(PROFILES)]) holds(text, profile);
  });

  it('every offer of the corpus as it is', () => {
    for (const text of offers) for (const profile of [null, PROFILES.SENIOR]) holds(text, profile);
  });
});

describe('time', () => {
  const hostile: [string, (size: number) => string][] = [
    [
      'offers one after the other',
      (size) =>
        offers
          .join('\n\n')
          .repeat(Math.ceil(size / 10_000))
          .slice(0, size),
    ],
    ['one word for ever', (size) => 'a'.repeat(size)],
    ['no word at all', (size) => ' '.repeat(size)],
    ['line ends', (size) => '\n'.repeat(size)],
    ['brackets', (size) => '('.repeat(size)],
    ['pluses and blanks', (size) => '+ '.repeat(size / 2)],
    ['digits', (size) => '1 '.repeat(size / 2)],
    ['amounts', (size) => '45 000 € - '.repeat(size / 11)],
    ['acronym dots', (size) => 'S.I.'.repeat(size / 4)],
    ['gender marks', (size) => 'chef·fe(s) '.repeat(size / 11)],
    ['one term for ever', (size) => 'gestion de projet et '.repeat(size / 21)],
    ['a coordination without end', (size) => `gestion des ${'risques, coûts, '.repeat(size / 16)}`],
    ['alternatives without end', (size) => `Maîtrise de ${'VMware ou '.repeat(size / 10)}`],
    ['cues without end', (size) => 'anglais non requis mais souhaité, '.repeat(size / 34)],
    ['articles without end', (size) => `piloter ${'de la '.repeat(size / 6)}`],
    ['headings without end', (size) => 'Profil :\n'.repeat(size / 9)],
    ['apostrophes', (size) => "l'".repeat(size / 2)],
    ['at signs', (size) => 'a@'.repeat(size / 2)],
    ['dashes', (size) => 'a-'.repeat(size / 2)],
    ['dates', (size) => '01/02/2026 '.repeat(size / 11)],
  ];
  /** The best of up to three runs: what the machine does besides is not the code's. */
  const timeOf = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    let spent = 0;
    for (let round = 0; round < 3 && spent < 300; round += 1) {
      const begin = performance.now();
      analyseOffer({ facts: {}, text }, PROFILES.SENIOR, lexicon, { year: 2026 });
      const took = performance.now() - begin;
      spent += took;
      best = Math.min(best, took);
    }
    return best;
  };
  /** 20 times the text may cost this many times the time; quadratic code would cost 400 times. */
  const MOST = 60;
  /** Below this many milliseconds the clock says nothing. */
  const LEAST = 4;

  it.each(hostile)('%s', (_, make) => {
    timeOf(make(10_000));
    const small = Math.max(timeOf(make(10_000)), LEAST);
    const large = timeOf(make(200_000));
    expect(large / small, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`).toBeLessThan(MOST);
  });
});
