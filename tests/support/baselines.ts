/** Simple ways to order offers for a profile, to be better than. Each takes plain words; none knows the trade. */
import type { Profile } from '../../lib/model/profile.ts';
import { foldPlain } from '../../lib/text/fold-text.ts';

/** Scores every offer for the profile: more is better; only the order counts. */
export type Baseline = (profile: Profile, offers: readonly string[]) => number[];

/** BM25 with its usual constants: saturation of repeats, and correction for length. */
const BM25_K = 1.2;
const BM25_B = 0.75;
const SHORTEST_WORD = 2;

/** Share of the profile's skill labels that stand in the offer, word for word. */
export const keywordOverlap: Baseline = (profile, offers) => {
  const labels = (profile.skills ?? []).map(({ label }) => wordsOf(label).join(' ')).filter(Boolean);
  return offers.map((offer) => {
    const text = ` ${wordsOf(offer).join(' ')} `;
    return labels.filter((label) => text.includes(` ${label} `)).length / Math.max(1, labels.length);
  });
};

/** Cosine of the two texts' words, rare words (among these offers) weighing more. */
export const tfIdfCosine: Baseline = (profile, offers) => {
  const documents = offers.map((offer) => counts(wordsOf(offer)));
  const idf = inverseFrequency(documents);
  const weigh = (bag: ReadonlyMap<string, number>) =>
    new Map([...bag].map(([word, count]) => [word, (1 + Math.log(count)) * idf(word)]));
  const mine = weigh(counts(wordsOf(profileText(profile))));
  return documents.map((document) => cosine(mine, weigh(document)));
};

/** The profile as a query, each offer as a document. */
export const bm25: Baseline = (profile, offers) => {
  const documents = offers.map((offer) => counts(wordsOf(offer)));
  const idf = inverseFrequency(documents);
  const lengths = documents.map(total);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const query = new Set(wordsOf(profileText(profile)));
  return documents.map((document, at) => {
    let score = 0;
    for (const word of query) {
      const count = document.get(word) ?? 0;
      const long = 1 - BM25_B + (BM25_B * (lengths[at] ?? 0)) / mean;
      score += (idf(word) * count * (BM25_K + 1)) / (count + BM25_K * long);
    }
    return score;
  });
};

/** The longer the offer, the better, whoever asks: what an order is worth that never looks at the profile. */
export const ignoresProfile: Baseline = (_profile, offers) => offers.map((offer) => wordsOf(offer).length);

export const BASELINES: Readonly<Record<string, Baseline>> = {
  'keyword overlap': keywordOverlap,
  'TF-IDF cosine': tfIdfCosine,
  BM25: bm25,
  'ignores the profile': ignoresProfile,
};

/**
 * Share of the pairs that a scorer puts in the judged order; a tie counts half.
 * @param judged grades of the offers, better is higher; pairs of one grade are not judged
 */
export function pairwiseAccuracy(
  scores: readonly number[],
  judged: readonly number[],
): { right: number; pairs: number } {
  let right = 0;
  let pairs = 0;
  for (let a = 0; a < judged.length; a += 1) {
    for (let b = a + 1; b < judged.length; b += 1) {
      const wanted = Math.sign((judged[a] ?? 0) - (judged[b] ?? 0));
      if (wanted === 0) continue;
      pairs += 1;
      const given = Math.sign((scores[a] ?? 0) - (scores[b] ?? 0));
      right += given === wanted ? 1 : given === 0 ? 0.5 : 0;
    }
  }
  return { right, pairs };
}

/** Everything of a profile that is words: the headline, the skills, the wishes. */
export function profileText({ headline = '', skills = [], preferences }: Profile): string {
  return [headline, ...skills.map(({ label }) => label), ...(preferences?.locations ?? [])].join(' ');
}

function wordsOf(text: string): string[] {
  return (foldPlain(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD);
}

function counts(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function total(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}

function inverseFrequency(documents: readonly ReadonlyMap<string, number>[]): (word: string) => number {
  const having = new Map<string, number>();
  for (const document of documents) {
    for (const word of document.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  }
  return (word) => {
    const count = having.get(word) ?? 0;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const length = (bag: ReadonlyMap<string, number>) =>
    Math.sqrt([...bag.values()].reduce((sum, weight) => sum + weight * weight, 0));
  let product = 0;
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
  const lengths = length(a) * length(b);
  return lengths === 0 ? 0 : product / lengths;
}
