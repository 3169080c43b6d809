/** From one part of a page to the next: wider, narrower, beside. A step that would show the same text is no step. */
import { all, bodyOf, childrenOf, one, parentOf, read, tagOf, weightOf } from '../extract/dom.ts';

/** A part with less text than this is no part worth reading (UTF-16 code units). */
const LEAST_TEXT = 40;
const NO_PARTS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'option',
  'select',
  'textarea',
]);

/** Whether it can be chosen; a frame can be entered, and what holds one leads there. */
export function isPart(element: Element): boolean {
  const tag = tagOf(element);
  if (one(element, 'iframe')) return isShown(element);
  return (tag === 'iframe' || (!NO_PARTS.has(tag) && weightOf(element) >= LEAST_TEXT)) && isShown(element);
}

/** Where the picker begins when nothing is pointed at. */
export function firstPart(document: Document): Element | null {
  const main = all(document, 'main,[role="main"],article', 20).find(isPart);
  return main ?? bodyOf(document);
}

/** The nearest part at or above an element. */
export function partAt(element: Element | null): Element | null {
  for (let at = element; at; at = parentOf(at)) if (isPart(at)) return at;
  return null;
}

/** The nearest ancestor that shows more; null at the body. */
export function wider(part: Element): Element | null {
  const body = bodyOf(read(part, 'ownerDocument'));
  const weight = weightOf(part);
  for (let at = parentOf(part); at && at !== body; at = parentOf(at))
    if (weightOf(at) > weight && isPart(at)) return at;
  return part === body ? null : body;
}

/** The first part inside that shows less, or the child that was left to widen. */
export function narrower(part: Element, left: Element | null): Element | null {
  if (left && left !== part && read(part, 'contains').call(part, left)) return left;
  const weight = weightOf(part);
  let at = part;
  for (let depth = 0; depth < 100; depth += 1) {
    const [child] = childrenOf(at).filter(isPart);
    if (!child) return null;
    if (tagOf(child) === 'iframe' || weightOf(child) < weight) return child;
    at = child;
  }
  return null;
}

/** The part beside it in reading order, going up where there is none; null at the ends of the page. */
export function beside(part: Element, direction: 'next' | 'before'): Element | null {
  const side = direction === 'next' ? 'nextElementSibling' : 'previousElementSibling';
  const body = bodyOf(read(part, 'ownerDocument'));
  for (let at: Element | null = part; at && at !== body; at = parentOf(at)) {
    for (let other = read(at, side); other; other = read(other, side)) if (isPart(other)) return other;
  }
  return null;
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
