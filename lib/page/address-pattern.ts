/**
 * The shape of an address: what stays when one offer of a site is exchanged for another.
 *
 *   https://www.acme.example/fr/jobs/4711-chef-de-projet?utm_source=x   →   https://www.acme.example/fr/jobs/*
 *   https://board.example/viewjob?jk=8f3a…&from=serp                    →   https://board.example/viewjob?jk=*
 *
 * Two pages are alike when their patterns are equal. Rather too narrow than too wide: a word that is no identifier stays.
 */

/** Parameters that choose what a page shows; their identifiers become `*`, their words stay. All others are dropped. */
const NAMES_OF_OFFERS =
  /^(?:.*(?:id|jk|key|ref|uuid|guid|slug|num(?:ero|ber)?|req|requisition|job|jobs|offre|offer|annonce|vacancy|poste|position|posting|token))$/i;
const NAMES_OF_VIEWS =
  /^(?:page|p|action|view|vue|module|mod|route|task|option|controller|screen|section|do|a|c|m)$/i;
const NEVER_NAMES =
  /^(?:utm_|trk|tracking|ga|gclid|fbclid|session|sid|phpsessid|jsessionid|.*(?:session|tracking|click)_?id$|refid$)/i;
/** Segments whose next one names an offer, a company or a place even when it has no digit. */
const JOB_SEGMENT =
  /^(?:jobs?|job-?offers?|offres?|offres?-d-?emplois?|emplois?|annonces?|careers?|carrieres?|positions?|postes?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|missions?|recrutement|details?|view|viewjob|o|p)$/i;
/** Words that name a page of the site and no offer. */
const FIXED =
  /^(?:search|recherche|list|liste|apply|postuler|all|toutes?|index|home|login|about|departments?|locations?|teams?|categor(?:y|ies)|filters?|new|saved|details?|(?:detail|job|offre|offer)s?-?(?:details?|offres?|offers?|jobs?))$/i;

const MAX_SEGMENTS = 12;

/** @param url a web address @returns null when it is none */
export function addressPattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const query = queryShape(searchParams);
  const route = /^#!?\//.test(hash) ? `#${pathShape(hash.replace(/^#!?/, '').split('?', 1)[0] ?? '')}` : '';
  return `${protocol}//${host}${pathShape(pathname)}${query ? `?${query}` : ''}${route}`;
}

/** A pattern as people read addresses: without the protocol, an ellipsis for what varies. */
export function patternInWords(pattern: string): string {
  return pattern
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\*/g, '…')
    .replace(/\/$/, '');
}

function pathShape(path: string): string {
  const segments = path.split('/').filter(Boolean).slice(0, MAX_SEGMENTS);
  const shapes = segments.map((segment, at) => segmentShape(segment, segments[at - 1] ?? ''));
  return `/${shapes.map((shape, at) => (isPlaceOf(shapes, segments, at) ? '*' : shape)).join('/')}`;
}

function segmentShape(segment: string, before: string): string {
  const [, stem = segment, extension = ''] = /^(.*?)(\.[a-z]{2,5})?$/i.exec(segment) ?? [];
  const words = stem.split(/[-_+.~]|%20/).filter(Boolean);
  const named = JOB_SEGMENT.test(before) && words.length >= 2 && !FIXED.test(stem);
  return isIdentifier(stem) || named || words.length >= 4 ? `*${extension}` : segment.toLowerCase();
}

/** `job/lyon/4711`: between the word for offers and the offer's own name stands a place or a trade. */
function isPlaceOf(shapes: readonly string[], segments: readonly string[], at: number): boolean {
  const own = segments[at] ?? '';
  return (
    JOB_SEGMENT.test(segments[at - 1] ?? '') &&
    !JOB_SEGMENT.test(own) &&
    !FIXED.test(own) &&
    shapes[at + 1]?.startsWith('*') === true
  );
}

/** Digits, a code of letters and digits, or an encoded name. */
function isIdentifier(text: string): boolean {
  return (
    /\d{2}/.test(text) ||
    /^\d$/.test(text) ||
    (/\d/.test(text) && text.length >= 6) ||
    /^[0-9a-f-]{16,}$/i.test(text) ||
    (text.length >= 14 && /[a-z][A-Z].*[a-z][A-Z].*[a-z][A-Z]/.test(text))
  );
}

function queryShape(params: URLSearchParams): string {
  const kept = new Map<string, string>();
  for (const [name, value] of params) {
    if (kept.size >= 6 || name.length > 40 || NEVER_NAMES.test(name) || value === '') continue;
    if (NAMES_OF_VIEWS.test(name)) {
      // A number of a view is the page of a list: the list is the same.
      if (/^[A-Za-z][\w-]{0,30}$/.test(value))
        kept.set(name, isIdentifier(value) ? '*' : value.toLowerCase());
    } else if (NAMES_OF_OFFERS.test(name)) kept.set(name, '*');
  }
  return [...kept]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${value}`)
    .join('&');
}
