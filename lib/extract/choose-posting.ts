import { bodyOf, fold, letters } from './dom.ts';
import type { JobPosting } from './job-posting.ts';
import { findByWords } from './offer-root.ts';
import type { Place } from './sites/find-site.ts';

export interface FoundPosting {
  readonly source: 'json-ld' | 'microdata' | 'rdfa';
  readonly posting: JobPosting;
  /** The element that shows the description (microdata and RDFa). */
  readonly element?: Element;
}

/** 0..1: share of the shorter title's words that the other one has too. */
export function titleLikeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const least = Math.min(first.size, second.size);
  if (least === 0) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return shared / least;
}

function wordsOf(title: string): Set<string> {
  return new Set(
    fold(title)
      .split(/[^\p{L}\p{N}+#]+/u)
      .filter((word) => word.length > 1),
  );
}

/** At least so alike must a posting's title be to the one shown. */
const SAME_TITLE = 0.5;

/**
 * Which of the page's postings is the offer shown: the one whose address, identifier or title is the page's. A posting
 * that matches neither the heading nor the words of the page was left over by a single-page application and is dropped.
 * @param shown titles that the page shows, best first
 * @returns at most one posting of each source
 */
export function choosePosting(
  found: readonly FoundPosting[],
  shown: readonly string[],
  place: Place | null,
  document: Document,
): FoundPosting[] {
  const scored = found
    .map((one) => ({ one, points: likeness(one.posting, shown, place) }))
    .sort((a, b) => b.points - a.points);
  const chosen: FoundPosting[] = [];
  for (const { one, points } of scored) {
    if (chosen.some(({ source }) => source === one.source)) continue;
    const alone = found.filter(({ source }) => source === one.source).length === 1;
    if (points >= SAME_TITLE || one.element || (alone && !isStale(one.posting, shown, document)))
      chosen.push(one);
  }
  return chosen.sort((a, b) => found.indexOf(a) - found.indexOf(b));
}

function likeness(posting: JobPosting, shown: readonly string[], place: Place | null): number {
  const titles = posting.title ? shown.map((title) => titleLikeness(title, posting.title as string)) : [];
  let points = Math.max(0, titles[0] ?? 0, (titles[1] ?? 0) * 0.9);
  if (place?.offerId && (posting.identifier === place.offerId || posting.url?.includes(place.offerId)))
    points += 1;
  else if (posting.url && place && samePage(posting.url, place.url)) points += 1;
  return points;
}

function samePage(address: string, page: URL): boolean {
  const url = new URL(address);
  return url.pathname.length > 1 && url.pathname === page.pathname && url.hostname === page.hostname;
}

/** Another offer's data: a title unlike all that is shown, and a description that is nowhere in the page. */
function isStale(posting: JobPosting, shown: readonly string[], document: Document): boolean {
  if (!posting.title || shown.length === 0) return false;
  const body = bodyOf(document);
  if (!body || !posting.description || letters(posting.description).length < 200) return false;
  return findByWords(body, posting.description) === null;
}
