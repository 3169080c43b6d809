import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSketches } from '../../../lib/same-offer/compare-sketches.ts';
import { SAMPLE, sketchText } from '../../../lib/same-offer/sketch-text.ts';

const alike = (a: string, b: string) => compareSketches(sketchText(a), sketchText(b));
/** So many different words, always the same, none shared between seeds. */
const words = (count: number, seed: string): string =>
  Array.from({ length: count }, (_, at) => `${seed}${at}`).join(' ');

describe('the sample of a text', () => {
  it('does not mind case, accents, punctuation and layout', () => {
    const text =
      'Vous pilotez les projets de transformation des réseaux, du cadrage à la mise en production.';
    const same =
      'VOUS PILOTEZ\n\n- les projets de transformation   des reseaux – du cadrage (à la mise en production)';
    expect(sketchText(same)).toEqual(sketchText(text));
  });

  it('is bounded, sorted and without doubles, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const { size, least } = sketchText(text);
        expect(least.length).toBe(Math.min(size, SAMPLE));
        for (let at = 1; at < least.length; at += 1) expect(least[at]).toBeGreaterThan(least[at - 1] ?? 0);
      }),
    );
  });

  it('is empty for a text without a group of words', () => {
    expect(sketchText('Chef de projet')).toEqual({ size: 0, least: new Uint32Array() });
    expect(alike('Chef de projet', 'Chef de projet')).toEqual({ jaccard: 0, contained: 0 });
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    sketchText(words(100_000, 'mot'));
    sketchText('a '.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('the likeness of two texts', () => {
  it('is symmetrical, between none and all', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 300 }), fc.lorem({ maxCount: 300 }), (a, b) => {
        const one = alike(a, b);
        expect(one).toEqual(alike(b, a));
        expect(one.jaccard).toBeGreaterThanOrEqual(0);
        expect(one.jaccard).toBeLessThanOrEqual(1);
        expect(one.contained).toBeGreaterThanOrEqual(one.jaccard);
      }),
    );
  });

  it('is exact for short texts', () => {
    // 97 groups each; the last 20 words differ: 77 groups shared of 117.
    const a = words(100, 'a');
    const b = `${words(80, 'a')} ${words(20, 'b')}`;
    expect(alike(a, b).jaccard).toBeCloseTo(77 / 117, 10);
    expect(alike(a, b).contained).toBeCloseTo(77 / 97, 10);
  });

  it.each([0.5, 0.7, 0.85, 0.95])('is estimated well for long ones (%f)', (share) => {
    const length = 2000;
    const errors = Array.from({ length: 12 }, (_, round) => {
      const kept = Math.round((2 * share * length) / (1 + share));
      const a = words(length, `r${round}a`);
      const b = `${words(kept, `r${round}a`)} ${words(length - kept, `r${round}b`)}`;
      return alike(a, b).jaccard - share;
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    for (const error of errors) expect(Math.abs(error)).toBeLessThan(0.13);
  });

  it('knows a text inside a longer one', () => {
    const { jaccard, contained } = alike(words(600, 'a'), `${words(600, 'a')} ${words(400, 'b')}`);
    expect(jaccard).toBeLessThan(0.72);
    expect(contained).toBeGreaterThan(0.88);
  });
});
