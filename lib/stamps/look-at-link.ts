/** Where a link's words are and what can be seen of them. Reads the page's layout, never writes. */
import { all, attr, one, parentOf, read, textOf } from '../extract/dom.ts';
import { type Box, overlap } from './place-stamp.ts';

/** Longer words are a card, not a title: its stamp goes to its first line. */
const LONGEST_TITLE = 180;
const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const DEEPEST = 60;
/** A sheet laid over a whole card ("stretched link") is this close to the link in the tree. */
const NEAR = 4;

export interface Surroundings {
  /** Ancestors that cut off what overflows them. */
  readonly clips: readonly Element[];
  /** In which of the page's layers the link is painted: the z-index of the outermost one that holds it. */
  readonly layer: number;
  readonly rtl: boolean;
  /** The text that names the offer. */
  readonly words: Text;
}

/** The address of a link as the browser resolves it; empty for what is none. */
export function targetOf(link: Element): string {
  const href: unknown = read(link as HTMLAnchorElement, 'href');
  return typeof href === 'string' ? href : '';
}

/** How well a link names its offer: of several links to one offer, that with the title carries the stamp, not "see the offer". */
export function wordiness(link: Element): number {
  const heading = one(link, HEADING);
  if (heading) return LONGEST_TITLE + textOf(heading, LONGEST_TITLE).length;
  const length = textOf(link, LONGEST_TITLE + 1).length;
  return length > LONGEST_TITLE ? 1 : length;
}

/** What round a link seldom changes; null for a link without words (a picture). */
export function surroundingsOf(link: Element, window: Window & typeof globalThis): Surroundings | null {
  const words = namingText(link, window);
  if (!words) return null;
  const clips: Element[] = [];
  let layer = 0;
  let at: Element | null = words.parentElement;
  const rtl = at !== null && window.getComputedStyle(at).direction === 'rtl';
  for (let up = 0; at && up < DEEPEST && parentOf(at); up += 1, at = parentOf(at)) {
    const style = window.getComputedStyle(at);
    // The body's own overflow is the window's.
    if (at !== read(at.ownerDocument, 'body') && !/^visible(?: visible)?$/.test(style.overflow))
      clips.push(at);
    if (makesLayer(style)) layer = Number.parseInt(style.zIndex, 10) || 0;
  }
  return { clips, layer: Math.max(0, layer), rtl, words };
}

function makesLayer({
  position,
  zIndex,
  opacity,
  transform,
  filter,
  isolation,
}: CSSStyleDeclaration): boolean {
  return (
    (position !== 'static' && zIndex !== 'auto') ||
    position === 'fixed' ||
    position === 'sticky' ||
    opacity !== '1' ||
    transform !== 'none' ||
    filter !== 'none' ||
    isolation === 'isolate'
  );
}

/** The last text of the heading or of a short link; the first of a card. */
function namingText(link: Element, window: Window & typeof globalThis): Text | null {
  const heading = one(link, HEADING);
  const name = heading ?? link;
  const isCard = textOf(name, LONGEST_TITLE + 1).length > LONGEST_TITLE;
  const walker = read(link, 'ownerDocument').createTreeWalker(name, window.NodeFilter.SHOW_TEXT);
  let found: Text | null = null;
  for (let node = walker.nextNode(), count = 0; node && count < 40; node = walker.nextNode(), count += 1) {
    if (!/[\p{L}\p{N}]{2}/u.test(node.nodeValue ?? '')) continue;
    // What only screen readers get has no size.
    if (lineOf(node as Text, isCard) === null) continue;
    found = node as Text;
    if (isCard) return found;
  }
  return found;
}

/** The line on which the words end (the first one of a card); null when they are not laid out. */
export function lineOf(words: Text, first = false): Box | null {
  const range = words.ownerDocument.createRange();
  range.selectNodeContents(words);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 4);
  return (first ? rects[0] : rects.at(-1)) ?? null;
}

/** The part of the window in which all of the link's containers can be seen. */
export function clipOf({ clips }: Surroundings, window: Window & typeof globalThis): Box {
  const { clientWidth, clientHeight } = window.document.documentElement;
  // A stamp beyond the window's sides would make the page wider; above and below it may wait to be scrolled to.
  let clip: Box = { left: 0, top: -clientHeight, right: clientWidth, bottom: 2 * clientHeight };
  for (const container of clips) clip = overlap(clip, container.getBoundingClientRect());
  return clip;
}

/** Whether the link itself is what stands at a point: not a header, a dialog or a neighbour over it. Points out of the window are believed. */
export function isOpenAt(link: Element, x: number, y: number, window: Window & typeof globalThis): boolean {
  const { clientWidth, clientHeight } = window.document.documentElement;
  if (x < 0 || y < 0 || x >= clientWidth || y >= clientHeight) return true;
  const hit = window.document.elementFromPoint(x, y);
  if (!hit || hit.contains(link) || link.contains(hit)) return true;
  let near: Element | null = link;
  for (let up = 0; near && up < NEAR; up += 1, near = parentOf(near)) {
    // An empty sheet over the card: its link, or a hover effect.
    if (near.contains(hit) && textOf(hit, 2) === '') return true;
  }
  return false;
}

/** Links of the page that may lead to offers, in document order. */
export function linksIn(document: Document, most: number): Element[] {
  return all(document, 'a[href]', most).filter((link) => {
    const href = attr(link, 'href');
    return href.length >= 6 && !/^(?:#|mailto:|tel:|javascript:)/i.test(href);
  });
}
