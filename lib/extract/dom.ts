/**
 * Reads of a page that may be hostile. A form (or a document) shows its own named fields as properties that hide the
 * platform's: `<form><input name="children">` makes `form.children` an input. Those two kinds of object are therefore
 * read through their prototype; no other kind has named properties.
 */

/** The property as the platform defines it, whatever the page named after it. */
export function read<T extends object, K extends keyof T>(node: T, name: K): T[K] {
  const prototype = Object.getPrototypeOf(node) as object;
  return name in prototype ? (Reflect.get(prototype, name, node) as T[K]) : node[name];
}

/** Lower-case tag name without prefix. A form that hides its own name is still a form. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name.toLowerCase() : 'form';
}

/** The attribute, or '' when it is absent. */
export function attr(element: Element, name: string): string {
  return read(element, 'getAttribute').call(element, name) ?? '';
}

export function hasAttr(element: Element, name: string): boolean {
  return read(element, 'hasAttribute').call(element, name);
}

type Root = Document | Element;

/** First match, or null; null too for a selector that this DOM cannot read. */
export function one(root: Root, selector: string): Element | null {
  try {
    return read(root, 'querySelector').call(root, selector);
  } catch {
    return null;
  }
}

/** The first matches in document order, at most `limit`. */
export function all(root: Root, selector: string, limit = 300): Element[] {
  try {
    const found = read(root, 'querySelectorAll').call(root, selector);
    return Array.prototype.slice.call(found, 0, limit) as Element[];
  } catch {
    return [];
  }
}

export function parentOf(element: Element): Element | null {
  return read(element, 'parentElement');
}

export function childrenOf(element: Element): Element[] {
  return Array.prototype.slice.call(read(element, 'children')) as Element[];
}

export function holds(outer: Element, inner: Node): boolean {
  return read(outer, 'contains').call(outer, inner);
}

/** The raw text, white space made single; cut after `limit` characters. */
export function textOf(element: Element, limit = 2_000): string {
  return tidy((read(element, 'textContent') ?? '').slice(0, limit * 4)).slice(0, limit);
}

/** How many characters of text an element has, white space included: cheap, for comparisons only. */
export function weightOf(element: Element): number {
  return (read(element, 'textContent') ?? '').length;
}

/** The body, else whatever the document has for a root; null for an empty document. */
export function bodyOf(document: Document): Element | null {
  try {
    return read(document, 'body') ?? read(document, 'documentElement');
  } catch {
    return null;
  }
}

export function headTitle(document: Document): string {
  const title = one(document, 'head > title, title');
  return title ? textOf(title, 300) : '';
}

/** Single spaces, no space at the ends. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
}

/** Lower case without accents and with plain apostrophes: what words are compared in. Its length may differ. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’‘`´ʼ]/g, "'");
}

/** Letters and digits only, folded: equal for two renderings of one text. */
export function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
