/**
 * Is this page one job offer? Layers from the cheapest, each adding named and weighted signals, until decided:
 *
 *   address, JSON-LD, microdata  ──decided──▶ offer / list
 *   title, heading, apply control ──nothing of a job──▶ other   (almost every page of the web ends here)
 *   sections, lists of offers, wording ──▶ sum of the weights
 */
import { titleLikeness } from '../extract/choose-posting.ts';
import {
  all,
  attr,
  bodyOf,
  fold,
  headTitle,
  holds,
  one,
  parentOf,
  read,
  tagOf,
  textOf,
  weightOf,
} from '../extract/dom.ts';
import { readJsonLd } from '../extract/json-ld.ts';
import { countMarkedUp } from '../extract/marked-up.ts';
import { findSections } from '../extract/offer-root.ts';
import { findPostings } from '../extract/parse-job-posting.ts';
import { ROLE_WORDS, SEX_MARK } from '../extract/role-words.ts';
import { APPLY_WORDS, OTHER_OFFERS } from '../extract/section-words.ts';
import { titleHeading } from '../extract/shown-title.ts';
import { locate, type Place } from '../extract/sites/find-site.ts';
import { get, line } from '../extract/structured-values.ts';
import type { Detection, PageKind, Signal } from '../model/offer.ts';
import { DECIDED_FROM, OFFER_FROM, type SignalName, STEEPNESS, WEIGHTS } from './detection-weights.ts';
import {
  ADDRESS_ID,
  BYLINE,
  CANDIDATE_VOICE,
  COURSE_WORDING,
  CV_SECTION,
  DISCUSSION_WORDING,
  distinctHits,
  EMPLOYER_VOICE,
  FACT_WORDS,
  GUIDE_ADDRESS,
  GUIDE_SECTION,
  GUIDE_TITLE,
  HIRING_TITLE,
  HIRING_WORDS,
  JOB_ADDRESS,
  languageOf,
  NOTHING_LEFT,
  OFFER_WORDING,
  SEARCH_ADDRESS,
  SEARCH_TITLE,
  SHOP_WORDING,
  TRADE_WORDING,
} from './detection-words.ts';

const FOREIGN_TYPES =
  /^(?:howto|course|product|qapage|discussionforumposting|recipe|event|softwaresourcecode|softwareapplication|occupation|profilepage|book|movie|hotel|restaurant|educationaloccupationalprogram)$/;
const ARTICLE_TYPES = /^(?:article|newsarticle|blogposting|report|techarticle|faqpage|reportagenewsarticle)$/;
const LIST_TYPES = /^(?:searchresultspage|collectionpage|itemlist)$/;

/** Reads only. @param url address of the page @returns `kind` with its confidence and every signal that counted */
export function detectOfferPage(document: Document, url: string): Detection {
  const type: unknown = read(document, 'contentType');
  const body = bodyOf(document);
  if (!body || (typeof type === 'string' && !/html/.test(type)))
    return { isOffer: false, confidence: 1, kind: 'other', signals: [] };

  const signals = new Map<SignalName, number>();
  const say = (name: SignalName, share = 1): void => {
    signals.set(name, WEIGHTS[name] * share);
  };

  // 1. Address.
  const place = locate(url);
  const address = place ? fold(`${place.url.pathname}${place.url.search}`).slice(0, 500) : '';
  const unknownAddress = place === null || place.host.endsWith('.invalid');
  if (place?.isOfferAddress) say('offer-address');
  else if (JOB_ADDRESS.test(address)) say(ADDRESS_ID.test(address) ? 'job-address-with-id' : 'job-address');

  // 2. Structured data.
  const data = findPostings(readJsonLd(document));
  const heading = titleHeading(document);
  const title = heading ? textOf(heading, 200) : '';
  const windowTitle = headTitle(document);
  const shown = [title, windowTitle].filter(Boolean);
  const count = data.postings.length;
  const titles = data.postings.map((posting) => line(get(posting, 'title') ?? get(posting, 'name')) ?? '');
  const alike = titles.filter((one) => shown.some((said) => titleLikeness(one, said) >= 0.75)).length;
  const markedUp = count > 0 ? 0 : countMarkedUp(document);
  const structured = count === 1 || markedUp === 1 || (count > 1 && alike === 1);
  if (count === 1 || markedUp === 1) say('one-posting', count === 1 && alike === 0 && title ? 0.6 : 1);
  else if (count > 1 || markedUp > 1) say(alike === 1 ? 'one-posting' : 'many-postings');
  if (alike === 1) say('posting-matches-heading');
  if (count === 0 && markedUp === 0 && mentionsPosting(document)) say('posting-unreadable');
  for (const name of data.types) {
    if (FOREIGN_TYPES.test(name) && !structured) say('foreign-type');
    else if (ARTICLE_TYPES.test(name) && !structured) say('article-type');
    else if (LIST_TYPES.test(name) && !structured) say('list-type');
  }

  // 3. What the page calls itself.
  const names = [fold(title), fold(windowTitle)];
  const said = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  // A mark that only the window title has may belong to the page before ("candidature envoyée : … H/F").
  if (said(SEX_MARK)) say('title-with-gender-mark', !title || SEX_MARK.test(names[0] ?? '') ? 1 : 0.6);
  if (said(HIRING_TITLE)) say('hiring-title');
  if (NOTHING_LEFT.test(names[0] ?? '')) say('nothing-left');
  if (said(ROLE_WORDS)) say('title-with-role');
  if (said(GUIDE_TITLE) && !SEX_MARK.test(names[0] ?? '')) say('guide-title');
  if (said(SEARCH_TITLE) && !SEX_MARK.test(names[0] ?? '')) say('search-title', sectionShare(names));
  const siteText = place?.site?.text
    ? all(document, place.site.text, 10).some((part) => weightOf(part) > 300)
    : false;
  if (siteText && (place?.isOfferAddress || unknownAddress)) say('site-text');
  const sumSoFar = total(signals);
  if (sumSoFar >= DECIDED_FROM && structured) return conclude('offer');
  const apply = applyControl(document);
  if (apply) say('apply-control');
  if (!structured && signals.size === 0 && !said(HIRING_WORDS)) return conclude('other');

  // 4. Shape.
  const kinds = new Set(
    findSections(document)
      .filter(({ element }) => element !== heading)
      .map(({ kind }) => kind),
  );
  let guides = 0;
  let cvs = 0;
  for (const element of all(document, 'h1,h2,h3,h4,[role="heading"]', 60)) {
    const words = fold(textOf(element, 90));
    if (GUIDE_SECTION.test(words)) guides += 1;
    if (CV_SECTION.test(words)) cvs += 1;
  }
  for (const kind of kinds) say(`${kind}-section`);
  const core = kinds.has('missions') && kinds.has('profile');
  if (guides >= 2) say('guide-sections');
  if (cvs >= 3 && !kinds.has('missions')) say('cv-sections');
  if (GUIDE_ADDRESS.test(address) && !place?.isOfferAddress) say('guide-address');
  if (SEARCH_ADDRESS.test(address) && !place?.isOfferAddress) say('search-address');
  if (/^\/(?:\w{2}(?:-\w{2})?\/?)?(?:index\.\w{3,4})?$/.test(address) && !unknownAddress) say('home-address');
  const others = siteText && place?.isOfferAddress ? 0 : offersBeside(document, heading, place);
  if (others >= 6 && !core) say('many-offers');
  else if (others >= 12 && !structured) say('many-offers', 0.5);

  // 5. Wording.
  const prose = proseOf(document, body);
  if (prose.length < 350) say('thin-text');
  if (EMPLOYER_VOICE.test(prose)) say('employer-voice');
  if (CANDIDATE_VOICE.test(prose)) say('candidate-voice');
  const wording = distinctHits(prose, OFFER_WORDING);
  if (wording >= 2) say('offer-wording', Math.min(1, wording / 4));
  if (distinctHits(factsNear(heading), FACT_WORDS) >= 2) say('facts-line');
  const trade = distinctHits(prose, TRADE_WORDING);
  if (trade > 0) say('trade-wording', Math.min(2, trade));
  const course = distinctHits(prose, COURSE_WORDING);
  if (course >= 2) say('course-wording', Math.min(1, course / 3));
  if (distinctHits(prose, SHOP_WORDING) > 0) say('shop-wording');
  if (distinctHits(prose, DISCUSSION_WORDING) > 0) say('discussion');
  if (hasByline(document)) say('byline');
  if (one(document, 'input[type="password"]') && !core) say('password-form');

  // Nobody is asked for without a name or a work: careers pages and company pages have all the rest.
  const named = signals.has('title-with-role') || signals.has('title-with-gender-mark');
  const essence =
    structured ||
    siteText ||
    (named &&
      (kinds.has('missions') ||
        kinds.has('profile') ||
        signals.has('title-with-gender-mark') ||
        Boolean(place?.isOfferAddress) ||
        (apply && signals.has('facts-line')))) ||
    (core && (signals.has('job-address-with-id') || signals.has('job-address') || apply || unknownAddress));
  const addressed =
    apply || signals.has('employer-voice') || signals.has('candidate-voice') || signals.has('facts-line');
  const sum = total(signals);
  if (sum >= OFFER_FROM && essence && (addressed || structured)) return conclude('offer', prose);
  const isList =
    signals.has('many-postings') ||
    signals.has('many-offers') ||
    (signals.has('search-title') && others >= 3);
  return conclude(isList ? 'list' : 'other', prose);

  function pageLanguage(prose: string | undefined): string | undefined {
    const described = get(data.postings[0], 'description');
    return (
      languageOf(prose ?? proseOf(document, body as Element)) ??
      (typeof described === 'string' ? languageOf(fold(described.slice(0, PROSE_LENGTH))) : undefined)
    );
  }

  function conclude(kind: PageKind, prose?: string): Detection {
    const sum = total(signals);
    const sure = 1 / (1 + Math.exp(-STEEPNESS * (sum - OFFER_FROM + 0.6)));
    const confidence = kind === 'offer' ? Math.max(0.55, sure) : Math.max(0.55, Math.min(0.99, 1 - sure));
    const language = kind === 'offer' ? pageLanguage(prose) : undefined;
    return {
      isOffer: kind === 'offer',
      confidence: Math.round(Math.min(confidence, 0.99) * 100) / 100,
      kind,
      signals: [...signals].map(
        ([name, weight]): Signal => ({ name, weight: Math.round(weight * 100) / 100 }),
      ),
      ...(language ? { language } : {}),
    };
  }
}

function total(signals: ReadonlyMap<SignalName, number>): number {
  let sum = 0;
  for (const weight of signals.values()) sum += weight;
  return sum;
}

/** "Jobs at Acme - Infrastructure Project Manager": a search word in the window title alone counts half. */
function sectionShare(names: readonly string[]): number {
  return SEARCH_TITLE.test(names[0] ?? '') ? 1 : ROLE_WORDS.test(names[0] ?? '') ? 0.4 : 1;
}

/** A block that names JobPosting but could not be read. */
function mentionsPosting(document: Document): boolean {
  return all(document, 'script[type*="ld+json" i]', 8).some((script) =>
    (read(script, 'textContent') ?? '').slice(0, 200_000).includes('JobPosting'),
  );
}

/** A link or button that says "postuler" or "apply". */
function applyControl(document: Document): boolean {
  const controls =
    'a[href*="apply" i],a[href*="postul" i],a[href*="candidat" i],a[href^="mailto:"],a[class*="btn" i],a[class*="button" i],a[class*="apply" i],a[class*="postul" i],button,[role="button"],input[type="submit"],input[type="button"],[data-automation-id="adventureButton"]';
  for (const control of all(document, controls, 160)) {
    const words = fold(
      tagOf(control) === 'input'
        ? attr(control, 'value')
        : textOf(control, 60) || attr(control, 'aria-label'),
    );
    if (words.length > 2 && words.length <= 50 && APPLY_WORDS.test(words)) return true;
  }
  return false;
}

/** How many different links of the page name other offers; menus and "similar offers" do not count. */
function offersBeside(document: Document, heading: Element | null, place: Place | null): number {
  const seen = new Set<string>();
  for (const link of all(document, 'a[href]', 450)) {
    const target = attr(link, 'href').split(/[?#]/, 1)[0] ?? '';
    if (target.length < 4 || seen.has(target) || (heading && holds(link, heading))) continue;
    const name = one(link, 'h2,h3,h4,h5,h6') ?? link;
    const words = fold(textOf(name, 200));
    const isName =
      words.length >= 8 && words.length <= 180 && (ROLE_WORDS.test(words) || SEX_MARK.test(words));
    if (!isName && !place?.site?.offer?.test(target)) continue;
    if (!besides(link)) seen.add(target);
  }
  return seen.size;
}

/** Whether the link stands in a menu, or under a heading that speaks of similar offers. */
function besides(link: Element): boolean {
  let at = parentOf(link);
  for (let up = 0; at && up < 9 && !/^(?:body|main)$/.test(tagOf(at)); up += 1, at = parentOf(at)) {
    if (/^(?:nav|footer|header|aside)$/.test(tagOf(at))) return true;
    const names = `${attr(at, 'class')} ${attr(at, 'id')}`;
    if (/similar|related|recommend|suggest|sidebar|other-?jobs|autres|footer|navbar|mega-?menu/i.test(names))
      return true;
    if (up > 6) continue;
    const first = one(at, 'h2,h3,h4,[class*="title" i]');
    if (first && OTHER_OFFERS.test(fold(textOf(first, 100)))) return true;
    const before = read(at, 'previousElementSibling');
    if (before && weightOf(before) < 120 && OTHER_OFFERS.test(fold(textOf(before, 100)))) return true;
  }
  return false;
}

const PROSE_LENGTH = 9_000;

/** Folded running text of the page's paragraphs and list items, links and menus left out as far as is cheap. */
function proseOf(document: Document, body: Element): string {
  const parts: string[] = [];
  let length = 0;
  for (const block of all(document, 'p,li,dd,td,blockquote,pre', 260)) {
    const text = textOf(block, 1_200);
    if (text.length < 25) continue;
    const links = tagOf(block) === 'li' ? all(block, 'a', 3) : [];
    if (links.length > 0 && weightOf(links[0] as Element) > text.length * 0.6) continue;
    parts.push(text);
    length += text.length;
    if (length > PROSE_LENGTH) break;
  }
  if (length < 700) {
    const main = one(document, 'main,[role="main"],article') ?? body;
    for (const block of all(main, 'div,section,span', 300)) {
      if (one(block, 'div,section,p,script,style') !== null) continue;
      const text = textOf(block, 4_000);
      if (text.length < 40) continue;
      parts.push(text);
      length += text.length;
      if (length > PROSE_LENGTH) break;
    }
  }
  return fold(parts.join('\n').slice(0, PROSE_LENGTH));
}

/** Short text round the heading: "CDI · Lyon · 45 k€". */
function factsNear(heading: Element | null): string {
  let at = heading ? parentOf(heading) : null;
  let text = '';
  for (let up = 0; at && up < 4 && tagOf(at) !== 'body'; up += 1, at = parentOf(at)) {
    text = fold(textOf(at, 900));
    if (weightOf(at) > 600) break;
  }
  return text;
}

function hasByline(document: Document): boolean {
  if (
    one(document, 'meta[property="article:author" i],[rel="author"],[class*="byline" i],[itemprop="author"]')
  )
    return true;
  // No descendant selectors: on a page of a hundred thousand nested boxes they take a minute.
  const story = one(document, 'article') ?? one(document, 'main');
  return (story ? all(story, 'p,span,div', 12) : []).some((block) => {
    const text = fold(textOf(block, 130));
    return text.length < 120 && BYLINE.test(text);
  });
}
