/**
 * Where the offer stands in the page.
 *
 *   body ─ nav                                   cut: furniture
 *        └ main ─ header ─ h1, facts             kept: the offer's name and conditions
 *               ├ div ─ description              the core: found by its own words, a site's rule, or its headings
 *               ├ div ─ "Profil recherché"       kept: opens with a section heading of an offer
 *               └ div ─ "Offres similaires"      cut: beside the offer
 */
import {
  all,
  attr,
  bodyOf,
  childrenOf,
  fold,
  holds,
  letters,
  one,
  parentOf,
  read,
  tagOf,
  textOf,
  tidy,
  weightOf,
} from './dom.ts';
import { isFurniture, partsBeside } from './furniture.ts';
import { SEX_MARK } from './role-words.ts';
import { BESIDE_WORDS, OTHER_OFFERS, type SectionKind, sectionOf } from './section-words.ts';

export interface OfferPlace {
  /** The smallest element that holds all parts of the offer. */
  readonly root: Element;
  /** True for the elements under the root that are no part of the offer. */
  readonly skip: (element: Element) => boolean;
  /** How the core was found: for reasons, tests and traces. */
  readonly by: 'site' | 'markup' | 'description' | 'headings' | 'container' | 'density' | 'page';
  /** The element that holds the description itself. */
  readonly core: Element;
}

export interface RootHints {
  /** Selector of the site's rule. */
  readonly siteText?: string | undefined;
  /** Element marked up as the description. */
  readonly marked?: Element | undefined;
  /** Plain text of the structured description. */
  readonly description?: string | undefined;
  /** The heading that names the offer. */
  readonly title?: Element | null | undefined;
}

/** Shorter descriptions (in letters) are summaries: their words prove the page, not the place. */
const FULL_DESCRIPTION = 400;
const CONTAINERS =
  '#job-description,#jobDescription,.job-description,.jobDescription,[class*="jobDescription" i],[class*="job-description" i],[class*="job_description" i],[data-testid*="job-description" i],[data-qa="job-description"],[class*="offer-description" i],[class*="description-offre" i],[class*="offre-description" i],[class*="jobad" i],[class*="job-content" i],[class*="job-details" i],[class*="vacancy-description" i],[class*="posting-description" i],[itemprop="description"]:not(meta)';

export function findOffer(document: Document, hints: RootHints): OfferPlace | null {
  const body = bodyOf(document);
  if (!body) return null;
  const found = findCore(document, body, hints);
  if (!found) return null;
  const { core, by } = found;
  // A core found by its headings may be as wide as the page's main part: nothing there is above suspicion.
  const tight = /^(?:site|markup|description|container)$/.test(by);
  const title = hints.title && !holds(core, hints.title) ? hints.title : null;
  const { root, cut } = widen(core, body, title);
  const keep = tight ? [core] : [];
  for (const part of partsBeside(root, tight ? core : null, hints.title ? [...keep, hints.title] : keep))
    cut.add(part);
  const inCore = new Set<Element>();
  const skip = (element: Element): boolean => {
    if (cut.has(element)) return true;
    const parent = parentOf(element);
    // Marks descend with the walk: an element is inside the core when its parent is.
    const inside = tight && parent !== null && (parent === core || inCore.has(parent));
    if (inside) inCore.add(element);
    if (element === core || holds(element, core) || (title && holds(element, title))) return false;
    return isFurniture(element, inside);
  };
  return { root, core, by, skip };
}

function findCore(
  document: Document,
  body: Element,
  hints: RootHints,
): { core: Element; by: OfferPlace['by'] } | null {
  if (hints.siteText) {
    for (const selector of hints.siteText.split(',')) {
      const parts = all(document, selector, 20).filter((part) => weightOf(part) > 100);
      const core = commonParent(parts);
      if (core && core !== body) return { core, by: 'site' };
    }
  }
  if (hints.marked && weightOf(hints.marked) > 200) return { core: hints.marked, by: 'markup' };
  // A summary shows one paragraph of the offer; the sections say where the rest is.
  if (hints.description && letters(hints.description).length >= FULL_DESCRIPTION) {
    const core = findByWords(body, hints.description);
    if (core && core !== body) return { core, by: 'description' };
  }
  const sections = bySections(body);
  if (sections) return { core: sections, by: 'headings' };
  for (const container of all(document, CONTAINERS, 10)) {
    if (weightOf(container) > 300 && !one(container, 'main,h1')?.matches?.('main')) {
      return { core: container, by: 'container' };
    }
  }
  const dense = byDensity(body);
  if (dense) return { core: dense, by: 'density' };
  const main = one(document, 'main,[role="main"],article');
  return { core: main ?? body, by: 'page' };
}

/** Lowest element that holds all of them. */
export function commonParent(elements: readonly Element[]): Element | null {
  let common: Element | null = elements[0] ?? null;
  for (const element of elements) {
    while (common && !holds(common, element)) common = parentOf(common);
  }
  return common;
}

const PROBE = 28;

/**
 * The smallest element that shows the words of the description, compared as letters only. Probes are taken all along the
 * description; most must be found, in order, close together.
 */
export function findByWords(body: Element, description: string): Element | null {
  const wanted = letters(description.slice(0, 60_000).replace(/(?:…|\.{3})$/, ''));
  if (wanted.length < PROBE * 2) return null;
  const page = lettersOfPage(body);
  const probes: string[] = [];
  const count = Math.min(12, Math.max(2, Math.floor(wanted.length / 120)));
  for (let at = 0; at < count; at += 1) {
    const start = Math.round(((wanted.length - PROBE) * at) / (count - 1));
    probes.push(wanted.slice(start, start + PROBE));
  }
  // The description may stand twice (a teaser, a copy for small screens): begin at each place of the first probes.
  let best: { from: number; to: number; hits: number } | null = null;
  for (const first of probes.slice(0, 3)) {
    let from = page.text.indexOf(first);
    for (let tries = 0; from >= 0 && tries < 4; tries += 1) {
      let to = from;
      let hits = 0;
      for (const probe of probes) {
        const found = page.text.indexOf(probe, from);
        if (found < 0 || found - from > wanted.length * 1.6 + 400) continue;
        hits += 1;
        to = Math.max(to, found + PROBE - 1);
      }
      if (!best || hits > best.hits) best = { from, to, hits };
      from = page.text.indexOf(first, from + 1);
    }
  }
  if (!best || best.hits < Math.max(2, probes.length * 0.5)) return null;
  const [start, end] = [page.nodeAt(best.from), page.nodeAt(best.to)];
  if (!start || !end) return null;
  return commonParent([start, end]);
}

/** All letters of the page in one string, with the element that each stands in. */
function lettersOfPage(body: Element): { text: string; nodeAt: (offset: number) => Element | null } {
  const starts: number[] = [];
  const owners: Element[] = [];
  let text = '';
  const stack: Node[] = [body];
  for (let visited = 0; stack.length > 0 && visited < 60_000 && text.length < 1_000_000; visited += 1) {
    const node = stack.pop()!;
    const sibling = node === body ? null : read(node, 'nextSibling');
    if (sibling) stack.push(sibling);
    if (node.nodeType === 3) {
      const owner = read(node, 'parentElement');
      const piece = letters((node as Text).data.slice(0, 200_000));
      if (owner && piece) {
        starts.push(text.length);
        owners.push(owner);
        text += piece;
      }
    } else if (
      read(node, 'nodeType') === 1 &&
      !/^(?:script|style|noscript|template|svg)$/.test(tagOf(node as Element))
    ) {
      const inner = read(node as Element, 'shadowRoot') ?? node;
      const first = read(inner as Node, 'firstChild');
      if (first) stack.push(first);
    }
  }
  return {
    text,
    nodeAt: (offset) => {
      let low = 0;
      let high = starts.length;
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle;
      }
      return owners[low] ?? null;
    },
  };
}

const HEADING_LIKE = 'h1,h2,h3,h4,h5,h6,[role="heading"],strong,b,th,dt,summary,legend,u';
/** … and plain short blocks that templates use as headings. */
const SHORT_BLOCKS = 'p,[class*="title" i],[class*="heading" i],[class*="label" i]';

export interface FoundSection {
  /** The heading, or the element in whose text it is a line. */
  readonly element: Element;
  readonly kind: SectionKind;
}

/**
 * Headings of an offer's sections: heading elements, bold lines, short paragraphs, and lines of plain text between
 * `<br>` or raw line breaks.
 */
export function findSections(root: Document | Element): FoundSection[] {
  const found: FoundSection[] = [];
  const seen = new Set<string>();
  const weights = new Map<Element, number>();
  const take = (element: Element, text: string): void => {
    if (text.length < 3 || text.length > 80) return;
    const kind = sectionOf(fold(text));
    if (!kind) return;
    // The same words twice are a heading and its bold, or its copy for small screens.
    const key = `${kind} ${letters(text)}`;
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ element, kind });
  };
  for (const element of all(root, HEADING_LIKE, 220)) {
    if (weightOf(element) < 200 && standsAlone(element, weights)) take(element, textOf(element, 90));
  }
  for (const element of all(root, SHORT_BLOCKS, 160)) {
    if (weightOf(element) < 90 && !one(element, 'br')) take(element, textOf(element, 60));
  }
  for (const line of all(root, 'br', 200)) {
    const next = read(line, 'nextSibling');
    const owner = parentOf(line);
    if (owner && next?.nodeType === 3) take(owner, tidy((next as Text).data.slice(0, 90)));
  }
  for (const block of all(
    root,
    'pre,[class*="description" i],[style*="white-space" i],[class*="whitespace-pre" i]',
    30,
  )) {
    const text = read(block, 'textContent') ?? '';
    if (text.length < 300 || childrenOf(block).length > 60) continue;
    for (const line of text.slice(0, 12_000).split('\n', 200)) take(block, tidy(line.slice(0, 90)));
  }
  if (found.length < 2) {
    for (const element of all(root, 'div,span', 700)) {
      if (!read(element, 'firstElementChild') && weightOf(element) < 60) take(element, textOf(element, 60));
    }
  }
  return found;
}

/** A bold run is a heading when it begins its block and little or nothing follows it on its line. */
function standsAlone(element: Element, weights: Map<Element, number>): boolean {
  if (!/^(?:strong|b|u)$/.test(tagOf(element))) return true;
  const parent = parentOf(element);
  if (!parent) return false;
  const before = read(element, 'previousSibling');
  const clear = (node: Node | null): boolean =>
    node === null ||
    (node.nodeType === 1 && /^(?:br|p|ul|ol|div|hr)$/.test(tagOf(node as Element))) ||
    (node.nodeType === 3 && /^[\s:–-]*$/.test((node as Text).data)) ||
    (node.nodeType === 3 && /\n\s*$/.test((node as Text).data));
  const whole = weights.get(parent) ?? weightOf(parent);
  weights.set(parent, whole);
  return clear(before) && (whole < weightOf(element) + 12 || clear(read(element, 'nextSibling')));
}

/** The smallest element with sections of two kinds, one of them the work or the person; grown while it gains sections. */
function bySections(body: Element): Element | null {
  const sections = findSections(body).filter(({ element }) => !inFurniture(element, body));
  const anchor =
    sections.find(({ kind }) => kind === 'missions') ?? sections.find(({ kind }) => kind === 'profile');
  if (!anchor) return null;
  let best: Element | null = null;
  let bestKinds = 1;
  for (let at: Element | null = anchor.element; at && at !== body; at = parentOf(at)) {
    const inside = sections.filter(({ element }) => holds(at as Element, element));
    const kinds = new Set(inside.map(({ kind }) => kind)).size;
    if (kinds > bestKinds) {
      // A larger element must not bring in more foreign words than offer.
      if (best && weightOf(at) > weightOf(best) * 2.5) break;
      best = at;
      bestKinds = kinds;
    }
  }
  // An old page that writes straight into its body.
  if (!best && new Set(sections.map(({ kind }) => kind)).size > 1) return body;
  return best;
}

function inFurniture(element: Element, body: Element): boolean {
  for (let at: Element | null = element, up = 0; at && at !== body && up < 40; at = parentOf(at), up += 1) {
    if (isFurniture(at, false) && !(tagOf(at) === 'button')) return true;
  }
  return false;
}

/** The element whose paragraphs and list items weigh most: for offers without headings. */
function byDensity(body: Element): Element | null {
  const points = new Map<Element, number>();
  for (const block of all(body, 'p,li,pre,blockquote', 600)) {
    const text = textOf(block, 3_000);
    if (text.length < 30 || inFurniture(block, body)) continue;
    let at = parentOf(block);
    for (let share = 1; at && at !== body && share > 0.2; share *= 0.6) {
      points.set(at, (points.get(at) ?? 0) + text.length * share);
      at = parentOf(at);
    }
  }
  let best: Element | null = null;
  for (const [element, weight] of points) if (weight > (best ? (points.get(best) ?? 0) : 250)) best = element;
  return best;
}

/** A block of facts beside the text ("CDI · Lyon · 45 k€") is short. */
const FACTS_LENGTH = 450;
const FACT_WORDS =
  /\b(?:cdi|cdd|interim|freelance|stage|alternance|temps plein|temps partiel|teletravail|permanent|full[- ]time|part[- ]time|contract|hybrid|remote|salaire|salary|k€|€|£|\$|chf|ref(?:erence)?|experience|bac ?\+|publiee?|posted|contrat|lieu|location)(?![\p{L}\p{N}])/u;

/**
 * Climbs from the core and takes in the siblings that belong to the offer: its heading, its facts, its other sections.
 * Stops at the body. All other siblings on the way are cut.
 */
function widen(core: Element, body: Element, title: Element | null): { root: Element; cut: Set<Element> } {
  const cut = new Set<Element>();
  const pending: Element[] = [];
  let root = core;
  let below = core;
  for (let at = parentOf(core), up = 0; at && up < 60; at = parentOf(at), up += 1) {
    const kept: Element[] = [];
    for (const child of childrenOf(at)) {
      if (child === below) continue;
      if (belongs(child, title)) kept.push(child);
      else pending.push(child);
    }
    below = at;
    if (kept.length > 0) {
      root = at;
      for (const element of pending.splice(0)) cut.add(element);
    }
    if (at === body || (title && holds(at, title) && at !== core && enough(at, core))) break;
  }
  return { root, cut };
}

/** Once title and description are in, a much larger parent only adds the rest of the site. */
function enough(at: Element, core: Element): boolean {
  const parent = parentOf(at);
  return (
    parent === null || weightOf(parent) > weightOf(core) * 3 || /^(?:main|article|body)$/.test(tagOf(at))
  );
}

function belongs(child: Element, title: Element | null): boolean {
  // The heading of a list beside the offer (split panes) brings the list with it.
  if (title && holds(child, title)) return weightOf(child) < 4_000 && linksShare(child) < 0.4;
  if (isFurniture(child, false)) return false;
  const weight = weightOf(child);
  if (weight < 3) return false;
  const heading =
    one(child, `${HEADING_LIKE},[class*="title" i]`) ?? (/^h[1-6]$/.test(tagOf(child)) ? child : null);
  const words = fold(textOf(heading ?? child, 120)).replace(/^[^\p{L}]{1,12}/u, '');
  if (OTHER_OFFERS.test(words) || BESIDE_WORDS.test(words)) return false;
  if (heading && sectionOf(words) !== null) return linksShare(child) < 0.5;
  const start = fold(textOf(child, FACTS_LENGTH + 1));
  if (SEX_MARK.test(start) && weight < 300 && all(child, 'a', 4).length < 3) return true;
  return (
    weight <= FACTS_LENGTH * 3 &&
    start.length <= FACTS_LENGTH &&
    FACT_WORDS.test(start) &&
    all(child, 'a', 6).length < 5 &&
    attr(child, 'role') !== 'list'
  );
}

function linksShare(element: Element): number {
  const words = weightOf(element) || 1;
  return all(element, 'a', 200).reduce((sum, link) => sum + weightOf(link), 0) / words;
}
