/**
 * The order of offers, which is what people use a score for: judged offers and six people, the whole way from the text. The figures are
 * printed (`npm run bench -- ranking` has more); what is asserted leaves room for the lexicon to change.
 */
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../lib/model/profile.ts';
import { BASELINES, pairwiseAccuracy } from '../../support/baselines.ts';
import { type JudgedSet, judgedSets, scoresByFit } from '../../support/judged.ts';
import { openLexicon } from '../../support/lexicon.ts';
import { JUDGED_OFFERS } from './judged-offers.ts';

const lexicon = openLexicon();
const SETS = judgedSets();
/** What must be right of each set, and by how much better than overlap of keywords. */
const ASKED: Readonly<Record<string, { readonly right: number; readonly better: number }>> = {
  'written to be judged': { right: 0.92, better: 0.15 },
  corpus: { right: 0.8, better: 0.09 },
};

/** Share of right pairs over the people of a set. */
function accuracy({ profiles, offers }: JudgedSet, scores: (profile: Profile) => readonly number[]): number {
  let right = 0;
  let pairs = 0;
  profiles.forEach((profile, person) => {
    const grades = offers.map((offer) => offer.grades[person] ?? 0);
    const found = pairwiseAccuracy(scores(profile), grades);
    right += found.right;
    pairs += found.pairs;
  });
  return right / pairs;
}

describe.each(SETS)('the order of judged offers: $name', (set) => {
  it('is right more often than by any simple way', () => {
    const texts = set.offers.map(({ text }) => text);
    const ours = accuracy(set, (profile) => scoresByFit(set, profile, lexicon));
    const withoutRole = accuracy(set, (profile) => scoresByFit(set, profile, lexicon, { role: 0 }));
    const figures = Object.entries(BASELINES).map(
      ([name, baseline]) => [name, accuracy(set, (profile) => baseline(profile, texts))] as const,
    );
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    console.info(
      [`fit ${percent(ours)}`, `without the role ${percent(withoutRole)}`]
        .concat(figures.map(([name, share]) => `${name} ${percent(share)}`))
        .join(', '),
    );
    const asked = ASKED[set.name];
    if (!asked) throw new Error(`nothing is asked of ${set.name}`);
    expect(ours).toBeGreaterThanOrEqual(asked.right);
    expect(ours - (Object.fromEntries(figures)['keyword overlap'] ?? 1)).toBeGreaterThanOrEqual(asked.better);
    for (const [, share] of figures) expect(ours).toBeGreaterThan(share);
    expect(ours).toBeGreaterThan(withoutRole);
  });
});

describe('offers of another trade', () => {
  it('stand below every good one', () => {
    const [set] = SETS;
    if (!set) throw new Error('no set');
    const foreign = ['routes', 'marketing', 'rh', 'construction-uk', 'developpeur', 'technicien'];
    set.profiles.forEach((profile, person) => {
      const scores = scoresByFit(set, profile, lexicon);
      const grades = set.offers.map((offer) => offer.grades[person] ?? 0);
      const good = scores.filter((_, at) => (grades[at] ?? 0) >= 3);
      const others = scores.filter(
        (_, at) => foreign.includes(JUDGED_OFFERS[at]?.name ?? '') && (grades[at] ?? 0) === 0,
      );
      expect(others.length).toBeGreaterThan(3);
      expect(Math.max(...others)).toBeLessThan(Math.min(...good));
    });
  });
});
