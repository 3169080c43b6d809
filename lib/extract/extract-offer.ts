import type { OfferFacts, Source } from '../model/offer.ts';
import { choosePosting, type FoundPosting } from './choose-posting.ts';
import { all, attr, bodyOf, fold, letters, one, read, textOf } from './dom.ts';
import { canonicalUrl } from './identity.ts';
import type { JobPosting } from './job-posting.ts';
import { readJsonLd } from './json-ld.ts';
import { readMarkedUp } from './marked-up.ts';
import { type Candidates, collectCandidates } from './merge-candidates.ts';
import { findOffer, type OfferPlace } from './offer-root.ts';
import { findPostings, parseJobPosting } from './parse-job-posting.ts';
import { BOARD_WORDS, NO_COMPANY, NO_TITLE } from './posting-words.ts';
import { namesInTitle, titleHeading } from './shown-title.ts';
import { locate, type Place } from './sites/find-site.ts';
import { line } from './structured-values.ts';

export interface OfferOnPage {
  readonly facts: OfferFacts;
  /**
   * The element that holds the offer: in the page, or, when only structured data has the text, a detached element made
   * of that text (`inPage` is false: nothing can be marked).
   */
  readonly root: Element;
  readonly inPage: boolean;
  /** For `buildTextIndex(root, { skip })`: what stands under the root and is no part of the offer. */
  readonly skip: (element: Element) => boolean;
  /** How the root was found. */
  readonly by: OfferPlace['by'] | 'structured-text';
}

/** Shorter text than this in the page, and a longer one in structured data: the page does not show the offer. */
const THIN = 200;

/**
 * Reads the offer that a page shows. Reads only: the document is the same before and after.
 * @param url address of the page; relative addresses and identity come from it
 */
export function extractOffer(document: Document, url: string): OfferOnPage {
  const place = locate(url);
  const monthFirst = /^en-us/i.test(language(document));
  const options = { monthFirst, ...(place ? { base: place.url.href } : {}) };
  const markedUp = readMarkedUp(document);
  const found: FoundPosting[] = [
    ...findPostings(readJsonLd(document)).postings.map((raw) => ({
      source: 'json-ld' as const,
      posting: parseJobPosting(raw, options),
    })),
    ...markedUp.map(({ source, record, description }) => ({
      source,
      posting: parseJobPosting(record, options),
      ...(description ? { element: description } : {}),
    })),
  ];
  const siteTitle = place?.site?.title ? one(document, place.site.title) : null;
  const heading = siteTitle && textOf(siteTitle).length > 2 ? siteTitle : titleHeading(document);
  const names = namesInTitle(document, place);
  const shown = [heading ? textOf(heading, 300) : '', names.title ?? ''].filter(Boolean);
  const chosen = choosePosting(found, shown, place, document);

  const candidates = collectCandidates();
  for (const { source, posting } of chosen) addPosting(candidates, source, posting);
  addShown(candidates, document, place, heading, names);
  if (place) {
    candidates.add('identifier', 'url', place.offerId);
    const address = canonicalUrl(document, place);
    if (!new URL(address).hostname.endsWith('.invalid')) candidates.add('canonicalUrl', 'url', address);
    if (!place.host.endsWith('.invalid')) candidates.add('source', 'url', place.host);
  }
  const facts = candidates.merge();

  const description = chosen.find(({ posting }) => posting.description)?.posting.description;
  const offer = findOffer(document, {
    siteText: place?.site?.text,
    marked: chosen.find(({ element }) => element)?.element,
    description,
    title: heading,
  });
  const sure = offer && /^(?:site|markup|description|headings)$/.test(offer.by);
  if (description && !sure && description.length > THIN && !showsWords(offer?.core, description)) {
    return {
      facts,
      root: detached(document, [facts.title?.value, description]),
      inPage: false,
      skip: () => false,
      by: 'structured-text',
    };
  }
  if (offer) return { facts, root: offer.root, inPage: true, skip: offer.skip, by: offer.by };
  const body = bodyOf(document) ?? detached(document, []);
  return { facts, root: body, inPage: true, skip: () => false, by: 'page' };
}

function language(document: Document): string {
  const html = read(document, 'documentElement');
  return html ? attr(html, 'lang') : '';
}

function addPosting(candidates: Candidates, source: Source, posting: JobPosting): void {
  candidates.add('title', source, posting.title);
  candidates.add('company', source, posting.company);
  candidates.add('locations', source, posting.locations);
  candidates.add('contract', source, posting.contract);
  candidates.add('remote', source, posting.remote);
  candidates.add('salary', source, posting.salary);
  candidates.add('experienceYearsMin', source, posting.experienceYearsMin);
  candidates.add('experienceYearsMax', source, posting.experienceYearsMax);
  candidates.add('education', source, posting.education);
  candidates.add('educationLevel', source, posting.educationLevel);
  candidates.add('datePosted', source, posting.datePosted);
  candidates.add('validThrough', source, posting.validThrough);
  candidates.add('startDate', source, posting.startDate);
  candidates.add('identifier', source, posting.identifier);
}

const COMPANY_PLACES =
  '[data-company-name],[data-testid*="company-name" i],[data-qa*="company-name" i],[data-cy*="company" i],[class*="company-name" i],[class*="companyName" i],[class*="company_name" i],[class*="employer-name" i],[class*="nom-entreprise" i]';
const LOCATION_PLACES =
  '[data-testid*="location" i],[data-qa*="location" i],[class*="job-location" i],[class*="jobLocation" i],[class*="job__location" i],[class*="job_location" i],[itemprop="addressLocality"]';

function addShown(
  candidates: Candidates,
  document: Document,
  place: Place | null,
  heading: Element | null,
  names: ReturnType<typeof namesInTitle>,
): void {
  const site = place?.site;
  const first = (selector: string | undefined, longest: number): string | undefined => {
    const element = selector ? all(document, selector, 5).find((one) => textOf(one).length > 1) : undefined;
    const text = element ? line(textOf(element, 400)) : undefined;
    return text && text.length <= longest ? text : undefined;
  };
  const siteTitle = first(site?.title, 200);
  candidates.add('title', 'site', siteTitle && !NO_TITLE.test(fold(siteTitle)) ? siteTitle : undefined);
  candidates.add('title', 'heading', heading ? line(textOf(heading, 300)) : undefined);
  candidates.add('title', 'meta', names.title);
  const board = place?.site ? letters(place.host.split('.').slice(-2, -1)[0] ?? '') : '';
  const addCompany = (source: Source, value: string | undefined): void => {
    if (
      !value ||
      NO_COMPANY.test(fold(value)) ||
      (source === 'meta' && BOARD_WORDS.test(fold(value))) ||
      (board && letters(value) === board) ||
      value.length > 100
    )
      return;
    candidates.add('company', source, value);
  };
  addCompany('site', first(site?.company, 100));
  addCompany('page', first(COMPANY_PLACES, 80));
  addCompany('meta', names.company);
  const siteName = one(document, 'meta[property="og:site_name" i]');
  // On an employer's own career site the name of the site is the company's; on a board it is the board's.
  if (!site && siteName) addCompany('meta', line(attr(siteName, 'content')));
  const addPlace = (source: Source, value: string | undefined): void => {
    if (value) candidates.add('locations', source, [value]);
  };
  addPlace('site', first(site?.places, 80));
  addPlace('page', first(LOCATION_PLACES, 80));
  addPlace('meta', names.place);
}

/** Whether the place found in the page holds about as many of the description's words as it should. */
function showsWords(core: Element | undefined, description: string): boolean {
  if (!core) return false;
  const page = letters(textOf(core, 100_000));
  const wanted = letters(description);
  let hits = 0;
  const steps = 8;
  for (let at = 0; at < steps; at += 1) {
    const start = Math.floor((Math.max(0, wanted.length - 24) * at) / (steps - 1));
    if (page.includes(wanted.slice(start, start + 24))) hits += 1;
  }
  return hits >= 2 || page.length > wanted.length * 1.5;
}

/** Plain text as an element that is in no page: text nodes only, nothing parsed, nothing loaded. */
function detached(document: Document, texts: readonly (string | undefined)[]): Element {
  const create = read(document, 'createElement').bind(document);
  const root = create('div');
  for (const paragraph of texts.flatMap((text) => text?.split(/\n{2,}/) ?? [])) {
    const block = create('p');
    for (const [at, text] of paragraph.split('\n').entries()) {
      if (at > 0) block.append(create('br'));
      block.append(text);
    }
    root.append(block);
  }
  return root;
}
