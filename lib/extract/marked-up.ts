/**
 * Microdata and RDFa → the same shape as parsed JSON-LD, so that one reader (`parse-job-posting.ts`) serves all three.
 */
import { all, attr, hasAttr, one, parentOf, tagOf, textOf } from './dom.ts';

interface Syntax {
  readonly source: 'microdata' | 'rdfa';
  readonly posting: string;
  readonly scope: string;
  readonly property: string;
}

const SYNTAXES: readonly Syntax[] = [
  { source: 'microdata', posting: '[itemtype*="JobPosting" i]', scope: 'itemscope', property: 'itemprop' },
  { source: 'rdfa', posting: '[typeof*="JobPosting" i]', scope: 'typeof', property: 'property' },
];

const MAX_PROPERTIES = 300;
const MAX_POSTINGS = 20;
/** The title of the posting is a line; its description may be a book. */
const MAX_VALUE = 4_000;

export interface MarkedUpPosting {
  readonly source: 'microdata' | 'rdfa';
  readonly element: Element;
  readonly record: Record<string, unknown>;
  /** The element that carries the description, when it shows one. */
  readonly description?: Element;
}

/** True when the page marks up at least one posting: one query, nothing read. */
export function countMarkedUp(document: Document): number {
  return Math.max(...SYNTAXES.map(({ posting }) => all(document, posting, MAX_POSTINGS).length));
}

export function readMarkedUp(document: Document): MarkedUpPosting[] {
  return SYNTAXES.flatMap((syntax) =>
    all(document, syntax.posting, MAX_POSTINGS).map((element) => readOne(element, syntax)),
  );
}

function readOne(element: Element, { source, scope, property }: Syntax): MarkedUpPosting {
  const records = new Map<Element, Record<string, unknown>>([[element, {}]]);
  let description: Element | undefined;
  for (const part of all(element, `[${property}]`, MAX_PROPERTIES)) {
    const owner = records.get(ownerOf(part, element, scope));
    if (!owner) continue;
    for (const raw of attr(part, property).split(/\s+/)) {
      const name = raw.replace(/^.*[/#:]/, '');
      if (!/^[a-zA-Z]{2,40}$/.test(name)) continue;
      let value: unknown;
      if (hasAttr(part, scope)) {
        value = records.get(part) ?? {};
        records.set(part, value as Record<string, unknown>);
      } else value = valueIn(part);
      if (name === 'description' && owner === records.get(element) && tagOf(part) !== 'meta')
        description ??= part;
      const known = owner[name];
      owner[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
    }
  }
  for (const [part, record] of records) {
    // <span itemprop="hiringOrganization" itemscope>Acme</span>: a thing with no properties has a name.
    if (part !== element && Object.keys(record).length === 0) record.name = textOf(part, 200);
  }
  const record = records.get(element) ?? {};
  return { source, element, record, ...(description ? { description } : {}) };
}

function ownerOf(part: Element, root: Element, scope: string): Element {
  let at = parentOf(part);
  for (let up = 0; at && at !== root && up < 200; up += 1) {
    if (hasAttr(at, scope)) return at;
    at = parentOf(at);
  }
  return root;
}

function valueIn(part: Element): string {
  const tag = tagOf(part);
  if (hasAttr(part, 'content')) return attr(part, 'content');
  if (tag === 'time' && hasAttr(part, 'datetime')) return attr(part, 'datetime');
  if ((tag === 'a' || tag === 'link') && /url|sameAs/i.test(attr(part, 'itemprop')))
    return attr(part, 'href');
  if (tag === 'img') return attr(part, 'alt');
  return textOf(part, MAX_VALUE);
}

/** The visible element of a description, wherever the page marks it. */
export function markedDescription(document: Document): Element | null {
  return one(document, '[itemprop="description"]:not(meta)') ?? null;
}
