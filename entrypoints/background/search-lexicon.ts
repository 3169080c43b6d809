import type { Lexicon } from '../../lib/lexicon/load-lexicon.ts';

/** At most this many proposals: what a list under a text field can show. */
const MOST = 20;

/** Concepts whose French or English label begins with the typed words, then those that contain them. */
export function searchLexicon(
  lexicon: Lexicon,
  query: string,
): { concept: string; fr: string; en: string }[] {
  const wanted = fold(query);
  if (!wanted) return [];
  const ranked: { rank: number; concept: string; fr: string; en: string }[] = [];
  for (const [concept, { prefLabel }] of lexicon.concepts) {
    const rank = Math.min(rankOf(fold(prefLabel.fr), wanted), rankOf(fold(prefLabel.en), wanted));
    if (rank < 3) ranked.push({ rank, concept, ...prefLabel });
  }
  const exact = lexicon.findConcept(query);
  if (exact && !ranked.some(({ concept }) => concept === exact)) {
    ranked.push({ rank: 0, concept: exact, fr: lexicon.label(exact, 'fr'), en: lexicon.label(exact, 'en') });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.fr < b.fr ? -1 : 1))
    .slice(0, MOST)
    .map(({ concept, fr, en }) => ({ concept, fr, en }));
}

/** 0 begins with, 1 a word begins with, 2 contains, 3 not at all. */
function rankOf(label: string, wanted: string): number {
  const at = label.indexOf(wanted);
  if (at < 0) return 3;
  return at === 0 ? 0 : label[at - 1] === ' ' ? 1 : 2;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim();
}
