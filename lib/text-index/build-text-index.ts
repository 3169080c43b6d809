/**
 * What a reader sees of a root, as text with a map back to nodes.
 *
 *   <p>Type<b>Script</b>,␣␣   text   "TypeScript, VMware\nAzure"
 *   VMware</p><div>Azure</div>        └─┬┘└──┬─┘└┘└──┬───┘ └─┬─┘
 *                              runs     A    B  C     C'      D     each: node, offset in node, offset in text, length
 *
 * Nothing is invented but line breaks between blocks and single spaces between cells and adjacent boxes; those belong
 * to no run. A run maps unit for unit: collapsed white space ends one run and starts the next.
 */
import type { Span } from '../model/span.ts';
import { canAskVisibility, isUnread, seenAs } from './visibility.ts';

/** The rest of a larger page is not read: `truncated` says so. */
const MAX_NODES = 200_000;
const MAX_TEXT = 2_000_000;

export interface TextIndexOptions {
  /** True for elements that are no part of the offer (menus, similar offers …). */
  readonly skip?: (element: Element) => boolean;
}

export interface TextIndex {
  readonly text: string;
  /** True when the page was larger than the caps and the text ends early. */
  readonly truncated: boolean;
  /**
   * The places of the spans in the page, in the order of the spans: one range for each text node that a span touches.
   * Nodes that were removed or rewritten since are left out; offsets outside the text too. Never throws.
   */
  toRanges(spans: readonly Span[]): StaticRange[];
}

interface Run {
  readonly node: Text;
  readonly from: number;
  readonly at: number;
  readonly length: number;
}

const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table section article blockquote pre fieldset figure main aside nav header footer form details hr'.split(
    ' ',
  ),
);
const LINES = new Set(
  'div li tr dt dd address caption thead tbody tfoot summary legend figcaption center dir menu hgroup search option'.split(
    ' ',
  ),
);
const COLLAPSIBLE = /[ \t\n\r\f]/;
const PRESERVED_CLASS = /(?:^|\s)whitespace-(?:pre|pre-line|pre-wrap|break-spaces)(?:\s|$)/;
const PRESERVED_STYLE = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** What waits on the stack: a node still to be read (and its later siblings), or the end of an element. */
type Step =
  | { readonly node: Node; readonly siblings: boolean; readonly keep: boolean; readonly ask: boolean }
  | { readonly close: number; readonly boundary: boolean; readonly element: Element };

/** Reads the root once, without recursion. @param root never skipped itself */
export function buildTextIndex(root: Element, options: TextIndexOptions = {}): TextIndex {
  const runs: Run[] = [];
  const pieces: string[] = [];
  let length = 0;
  /** Line breaks owed before the next word: 0, 1 or 2. */
  let breaks = 0;
  let last = '';
  /** An inline element began or ended since the last text: "Lyon</span><span>CDI". */
  let seam: 0 | 1 | 2 | 3 = 0;
  let seamElements: Element[] = [];
  let truncated = false;

  const canAsk = canAskVisibility(root) && shownItself(root);
  const unfolds = idsThatUnfold(root);

  const owe = (count: number): void => {
    breaks = Math.max(breaks, count);
  };
  const emit = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    last = piece.charAt(piece.length - 1);
  };
  const settle = (): void => {
    if (breaks === 0) return;
    if (length > 0) emit(breaks === 1 ? '\n' : '\n\n');
    breaks = 0;
  };

  function readText(node: Text, keep: boolean): void {
    const room = MAX_TEXT - length;
    let data = node.data;
    if (data.length > room) {
      data = data.slice(0, Math.max(0, room));
      truncated = true;
    }
    if (data === '') return;
    const preserve = keep || keepsLines(node, data);
    let start = 0;
    while (start < data.length) {
      // White space.
      let end = start;
      let lines = 0;
      while (end < data.length && COLLAPSIBLE.test(data.charAt(end))) {
        if (data.charCodeAt(end) === 10) lines += 1;
        end += 1;
      }
      if (end > start) {
        if (preserve && lines > 0) owe(Math.min(lines, 2));
        else if (breaks === 0 && last !== '' && last !== ' ' && last !== '\n') {
          runs.push({ node, from: start, at: length, length: 1 });
          emit(' ');
        }
        seam = 0;
        start = end;
        continue;
      }
      // Words, and single spaces between them, in one run.
      while (end < data.length) {
        if (!COLLAPSIBLE.test(data.charAt(end))) end += 1;
        else if (
          data.charCodeAt(end) === 32 &&
          end + 1 < data.length &&
          !COLLAPSIBLE.test(data.charAt(end + 1))
        )
          end += 2;
        else break;
      }
      if (breaks === 0 && seam === 3 && last !== ' ' && apart(seamElements, last, data.charAt(start)))
        emit(' ');
      // The space before a break belongs to no line.
      if (breaks > 0 && last === ' ') dropSpace();
      settle();
      runs.push({ node, from: start, at: length, length: end - start });
      emit(data.slice(start, end));
      seam = 0;
      seamElements = [];
      start = end;
    }
  }

  function dropSpace(): void {
    const run = runs.at(-1);
    const piece = pieces.at(-1);
    if (piece !== ' ') return;
    pieces.pop();
    length -= 1;
    if (run && run.at === length && run.length === 1) runs.pop();
    last = pieces.at(-1)?.slice(-1) ?? '';
  }

  const stack: Step[] = [];
  const children = (parent: Node, keep: boolean, ask: boolean): void => {
    const first = get(parent, 'firstChild');
    if (first) stack.push({ node: first, siblings: true, keep, ask });
  };
  children(root, preservedBy(root, 'div', false), canAsk);
  for (let visited = 0; stack.length > 0; ) {
    const step = stack.pop()!;
    if ('close' in step) {
      if (step.close > 0) owe(step.close);
      else if (step.boundary) {
        seam |= 1;
        if (seamElements.length < 8) seamElements.push(step.element);
      }
      continue;
    }
    visited += 1;
    if (visited > MAX_NODES || length >= MAX_TEXT) {
      truncated = true;
      break;
    }
    const { node, keep, ask } = step;
    if (step.siblings) {
      const next = get(node, 'nextSibling');
      if (next) stack.push({ node: next, siblings: true, keep, ask });
    }
    const type: number = get(node, 'nodeType');
    if (type === 3) {
      readText(node as Text, keep);
      continue;
    }
    if (type !== 1) continue;
    const element = node as Element;
    const tag = tagOf(element);
    if (tag === 'br') {
      breaks = Math.min(breaks + 1, 2);
      continue;
    }
    if (tag === 'wbr' || isUnread(element, tag, attr)) continue;
    const seen = seenAs(element, tag, attr, unfolds, ask);
    if (seen === 'hidden' || options.skip?.(element)) {
      // What stood on both sides of a part left out does not touch.
      if (breaks === 0) owe(PARAGRAPHS.has(tag) || LINES.has(tag) ? 1 : 0);
      continue;
    }
    const close = PARAGRAPHS.has(tag) ? 2 : LINES.has(tag) ? 1 : 0;
    if (close > 0) owe(close);
    else {
      seam |= 2;
      if (seamElements.length < 8) seamElements.push(element);
    }
    if ((tag === 'td' || tag === 'th') && breaks === 0 && last !== '' && last !== ' ') emit(' ');
    stack.push({ close, boundary: true, element });
    const kept = preservedBy(element, tag, keep);
    // Under a folded part nothing has a box: only what is hidden by its own marks stays out.
    const asks = ask && seen === 'shown' && tag !== 'details';
    const shadow = get(element, 'shadowRoot') as ShadowRoot | null | undefined;
    if (shadow) children(shadow, kept, asks);
    else if (tag === 'slot') {
      const assigned = get(element as HTMLSlotElement, 'assignedNodes')?.call(element) ?? [];
      if (assigned.length === 0) children(element, kept, asks);
      for (let at = assigned.length - 1; at >= 0; at -= 1) {
        stack.push({ node: assigned[at] as Node, siblings: false, keep: kept, ask: asks });
      }
    } else children(element, kept, asks);
  }
  while (last === ' ' && pieces.at(-1) === ' ') dropSpace();
  const text = pieces.join('');
  // A root that is in no page (text of structured data) holds its nodes itself.
  const inPage = get(root, 'isConnected');
  const toRanges = (spans: readonly Span[]): StaticRange[] => {
    const there = new Map<Node, boolean>();
    const isThere = (node: Node): boolean => {
      let known = there.get(node);
      if (known === undefined) {
        known = inPage ? node.isConnected : get(root, 'contains').call(root, node);
        there.set(node, known);
      }
      return known;
    };
    return spans.flatMap((span) => rangesOf(span, runs, text, isThere));
  };
  return { text, truncated, toRanges };
}

function rangesOf(
  span: Span,
  runs: readonly Run[],
  text: string,
  isThere: (node: Node) => boolean,
): StaticRange[] {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= text.length)) return [];
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.at + run.length <= start) low = middle + 1;
    else high = middle;
  }
  const parts: { readonly node: Text; readonly from: number; to: number }[] = [];
  for (let at = low; at < runs.length; at += 1) {
    const run = runs[at] as Run;
    if (run.at >= end) break;
    const skip = Math.max(0, start - run.at);
    const from = run.from + skip;
    const to = run.from + Math.min(run.length, end - run.at);
    if (!isThere(run.node) || !stillSays(run.node, from, to, text, run.at + skip)) continue;
    const previous = parts.at(-1);
    if (previous?.node === run.node) previous.to = to;
    else parts.push({ node: run.node, from, to });
  }
  return parts.map(({ node, from, to }) => makeRange(node, from, to));
}

/** The node is still where it was and says the same words at the same place. */
function stillSays(node: Text, from: number, to: number, text: string, at: number): boolean {
  const data = node.data;
  if (data.length < to) return false;
  const now = data.slice(from, to);
  const then = text.slice(at, at + to - from);
  return now === then || (COLLAPSIBLE.test(now) && now.replace(/[ \t\n\r\f]/g, ' ') === then);
}

/** Static: a live range would cost the page time at each of its own changes. */
function makeRange(node: Text, startOffset: number, endOffset: number): StaticRange {
  const parts = { startContainer: node, startOffset, endContainer: node, endOffset };
  if (typeof StaticRange === 'function') return new StaticRange(parts);
  return Object.freeze({ ...parts, collapsed: false }) as StaticRange;
}

/** Two boxes side by side without white space: one word ("Type" + "Script") or two ("Lyon" + "CDI")? */
function apart(elements: readonly Element[], before: string, after: string): boolean {
  if (!/[\p{L}\p{N}€%)]/u.test(before) || !/[\p{L}\p{N}€(]/u.test(after)) return false;
  const styleOf = globalThis.getComputedStyle;
  if (typeof styleOf === 'function') {
    if (elements.some((element) => !/^(?:inline|contents|none|)$/.test(styleOf(element).display)))
      return true;
  }
  // Inline boxes are often parted by a margin: a capital or a number begins another word.
  return /[\p{Ll}\p{N}€%)]/u.test(before) && /[\p{Lu}\p{N}]/u.test(after);
}

function preservedBy(element: Element, tag: string, inherited: boolean): boolean {
  if (tag === 'pre' || tag === 'listing') return true;
  const name = attr(element, 'class');
  if (name !== '' && PRESERVED_CLASS.test(name)) return true;
  const style = attr(element, 'style');
  return style !== '' && PRESERVED_STYLE.test(style) ? true : inherited;
}

/**
 * Whether the line breaks of a text node are shown. The browser knows; in a file, a blank line or bullets inside one
 * node say so (descriptions stored as plain text and shown with `white-space: pre-line`).
 */
function keepsLines(node: Text, data: string): boolean {
  if (!data.includes('\n') || !/\S[^\S\n]*\n\s*\S/.test(data.slice(0, 20_000))) return false;
  const parent = get(node, 'parentElement');
  const styleOf = globalThis.getComputedStyle;
  if (typeof styleOf === 'function' && parent) {
    const space = styleOf(parent).whiteSpace;
    if (space) return /pre|break-spaces/.test(space);
  }
  return /\S[^\S\n]*\n[^\S\n]*(?:\n|[-–•*·▪►✓]\s)/.test(data.slice(0, 20_000));
}

function shownItself(root: Element): boolean {
  const check = (Object.getPrototypeOf(root) as Element).checkVisibility;
  return check.call(root, { visibilityProperty: true, checkVisibilityCSS: true } as CheckVisibilityOptions);
}

/** Ids of parts that a control of the root opens and closes. */
function idsThatUnfold(root: Element): ReadonlySet<string> {
  const ids = new Set<string>();
  const controls = get(root, 'querySelectorAll').call(root, '[aria-controls],[data-target],[data-bs-target]');
  for (let at = 0; at < Math.min(controls.length, 300); at += 1) {
    const control = controls[at] as Element;
    for (const name of ['aria-controls', 'data-target', 'data-bs-target']) {
      for (const id of attr(control, name).split(/\s+/)) if (id) ids.add(id.replace(/^#/, ''));
    }
  }
  return ids;
}

/** A form's fields may hide the platform's properties: read through the prototype (see lib/extract/dom.ts). */
function get<T extends object, K extends keyof T>(node: T, name: K): T[K] {
  const prototype = Object.getPrototypeOf(node) as object;
  return name in prototype ? (Reflect.get(prototype, name, node) as T[K]) : node[name];
}

function attr(element: Element, name: string): string {
  return get(element, 'getAttribute').call(element, name) ?? '';
}

function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name.toLowerCase() : 'form';
}
