/**
 * The way to a part of the page that the user pointed at, as data (`PartPath`), and the way back on another page of the site: from the
 * nearest ancestor with a name of its own down, child by child, by names first and by place second.
 */
import {
  PART_ATTRIBUTES,
  PART_VALUE,
  type PartAttribute,
  type PartPath,
  type PartStep,
} from '../model/remembered.ts';
import { all, attr, bodyOf, childrenOf, parentOf, tagOf, weightOf } from './dom.ts';

/** Attributes that alone can name one element of a page. */
const OWN_NAMES: readonly PartAttribute[] = PART_ATTRIBUTES.filter(
  (name) => name !== 'role' && name !== 'class',
);
const MAX_CLASSES = 2;
const MAX_DEPTH = 47;
/** Classes that come and go with a state of the page. */
const STATE =
  /^(?:is-|has-|js-|ng-)|(?:^|[-_])(?:active|open|opened|show|shown|visible|hidden|selected|hover|focus|expanded|collapsed|loading|loaded|current|first|last|odd|even)$/i;
/** Names made by machines: `css-1q2w3e`, `sc-bdVaJa`, `Job_text__x7Yz2`, `ember123`, `:r1:`. */
const MACHINE =
  /\d|^(?:css|sc|jss|jsx|emotion|ember|react|radix|headlessui|svelte)-|__?[A-Za-z]{5,6}$|[a-z][A-Z][a-z][A-Z]|^:/;

/** A found part with less text than this shows nothing yet (UTF-16 code units). */
const LEAST_TEXT = 40;

/** @returns null for an element that is not in the body of a document */
export function describePart(element: Element): PartPath | null {
  const document = element.ownerDocument;
  const body = bodyOf(document);
  const steps: PartStep[] = [];
  for (let at: Element | null = element; at && steps.length < MAX_DEPTH; at = parentOf(at)) {
    const step = describe(at);
    steps.unshift(step);
    if (at === body || isAlone(document, step)) return steps;
  }
  return null;
}

/** @returns null when the page has no such part, or nothing stands in it */
export function findPart(document: Document, path: PartPath): Element | null {
  const [first, ...rest] = path;
  if (!first) return null;
  let at: Element | null = first.tag === 'body' ? bodyOf(document) : firstOf(document, first);
  for (const step of rest) at = at && childLike(at, step);
  return at && weightOf(at) >= LEAST_TEXT ? at : null;
}

function describe(element: Element): PartStep {
  const tag = tagOf(element);
  const names: (readonly [PartAttribute, string])[] = [];
  for (const attribute of PART_ATTRIBUTES) {
    const words = attr(element, attribute).split(/\s+/).filter(isStable);
    const most = attribute === 'class' ? MAX_CLASSES : words.length === 1 ? 1 : 0;
    for (const word of words.slice(0, most)) if (names.length < 5) names.push([attribute, word]);
  }
  const siblings = parentOf(element);
  const nth = siblings
    ? childrenOf(siblings)
        .filter((one) => tagOf(one) === tag)
        .indexOf(element)
    : 0;
  return { tag, names, nth: Math.max(0, Math.min(nth, 2_000)) };
}

function isStable(word: string): boolean {
  return PART_VALUE.test(word) && !MACHINE.test(word) && !STATE.test(word);
}

/** Values hold nothing that could end a string (`PART_VALUE`). */
function selectorOf({ tag, names }: PartStep): string | null {
  const own = names.filter(([attribute]) => OWN_NAMES.includes(attribute));
  return own.length > 0 ? tag + own.map(([attribute, value]) => `[${attribute}~="${value}"]`).join('') : null;
}

function isAlone(document: Document, step: PartStep): boolean {
  const selector = selectorOf(step);
  return selector !== null && all(document, selector, 2).length === 1;
}

function firstOf(document: Document, step: PartStep): Element | null {
  const selector = selectorOf(step);
  const found = selector ? all(document, selector, 2) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The child with most of the names, at the place if several have as many; a child that shares neither is none. */
function childLike(parent: Element, { tag, names, nth }: PartStep): Element | null {
  let best: Element | null = null;
  let most = 0;
  const children = childrenOf(parent).filter((child) => tagOf(child) === tag);
  for (const [at, child] of children.entries()) {
    const shared = names.filter(([attribute, value]) => attr(child, attribute).split(/\s+/).includes(value));
    const score = 2 * shared.length + Number(at === nth);
    if (score > most) {
      most = score;
      best = child;
    }
  }
  // Other names at the same place are another part, unless it never had a name.
  return most === 1 && names.length > 0 && children.length > 1 ? null : best;
}
