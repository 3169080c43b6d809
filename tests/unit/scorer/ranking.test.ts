/**
 * The order of offers, which is what people use a score for: judged offers and three people, the whole way from the text. The figures
 * are printed; what is asserted leaves room for the lexicon to change.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/lexicon/compile-lexicon.ts';
import { type Lexicon, loadLexicon } from '../../../lib/lexicon/load-lexicon.ts';
import { readLexiconSources } from '../../../lib/lexicon/read-lexicon-sources.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { readOffer } from '../../../lib/reading/read-offer.ts';
import { ownTerms, resolveProfile } from '../../../lib/scorer/resolve-profile.ts';
import { scoreFit } from '../../../lib/scorer/score-fit.ts';
import { BASELINES, pairwiseAccuracy } from '../../support/baselines.ts';
import { JUDGED_OFFERS, JUDGED_PROFILES } from './judged-offers.ts';
import { YEAR } from './make-reading.ts';

const TEXTS = JUDGED_OFFERS.map(({ text }) => text);
const gradesOf = (person: number): number[] => JUDGED_OFFERS.map(({ grades }) => grades[person] ?? 0);

let lexicon: Lexicon;
beforeAll(() => {
  const data = fileURLToPath(new URL('../../../lib/lexicon/data', import.meta.url));
  const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
  lexicon = loadLexicon(compileLexicon(readLexiconSources(data), sha256).lexicon);
}, 60_000);

/** Share of right pairs over the three people. */
function accuracy(scores: (profile: Profile) => readonly number[]): number {
  let right = 0;
  let pairs = 0;
  JUDGED_PROFILES.forEach((profile, person) => {
    const found = pairwiseAccuracy(scores(profile), gradesOf(person));
    right += found.right;
    pairs += found.pairs;
  });
  return right / pairs;
}

function byFit(profile: Profile, role: 0 | 1): number[] {
  const resolved = resolveProfile(profile, lexicon);
  const extraTerms = ownTerms(profile, lexicon);
  return JUDGED_OFFERS.map(({ place, text }) => {
    const offer = { facts: { locations: { value: [place], source: 'json-ld' as const } }, text };
    const fit = scoreFit(resolved, readOffer(offer, lexicon, { extraTerms }), lexicon, {
      year: YEAR,
      weights: { role },
    });
    return fit?.exact ?? -1;
  });
}

describe('the order of judged offers', () => {
  it('is right in nine pairs of ten, fifteen points better than overlap of keywords', () => {
    const ours = accuracy((profile) => byFit(profile, 1));
    const withoutRole = accuracy((profile) => byFit(profile, 0));
    const figures = Object.fromEntries(
      Object.entries(BASELINES).map(([name, baseline]) => [
        name,
        accuracy((profile) => baseline(profile, TEXTS)),
      ]),
    );
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    console.info(
      [`fit ${percent(ours)}`, `without the role ${percent(withoutRole)}`]
        .concat(Object.entries(figures).map(([name, share]) => `${name} ${percent(share)}`))
        .join(', '),
    );
    expect(ours).toBeGreaterThanOrEqual(0.89);
    expect(ours - (figures['keyword overlap'] ?? 1)).toBeGreaterThanOrEqual(0.12);
    for (const share of Object.values(figures)) expect(ours - share).toBeGreaterThan(0.07);
    expect(ours).toBeGreaterThan(withoutRole);
  });

  it('puts every offer of another trade below every good one', () => {
    const foreign = ['routes', 'marketing', 'rh', 'construction-uk', 'developpeur', 'technicien'];
    JUDGED_PROFILES.forEach((profile, person) => {
      const scores = byFit(profile, 1);
      const grades = gradesOf(person);
      const good = scores.filter((_, at) => (grades[at] ?? 0) >= 3);
      const others = scores.filter(
        (_, at) => foreign.includes(JUDGED_OFFERS[at]?.name ?? '') && (grades[at] ?? 0) === 0,
      );
      expect(Math.max(...others)).toBeLessThan(Math.min(...good));
    });
  });
});
