import { ImportError } from './import-error.ts';
import type { ImportLimits } from './limits.ts';

/** An element without its prefix: CVs are told apart by local names. */
export interface XmlElement {
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * XML → its root element. Only what documents need: entities of a document type are not known, so that nothing can be fetched
 * or blown up through them; comments and instructions are left out. Linear in the text.
 * @throws ImportError `broken`, `too-deep`
 */
export function parseXml(text: string, limits: ImportLimits): XmlElement {
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let nodes = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const add = (child: Open | string): void => {
    nodes += 1;
    if (nodes > limits.nodes) throw new ImportError('expands-too-much', 'nodes');
    (open.at(-1) as Open).children.push(child);
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at && open.length > 1) add(unescapeXml(text.slice(at, end)));
    if (next < 0) break;
    if (text.startsWith('<!--', next)) at = after(text, '-->', next + 4);
    else if (text.startsWith('<![CDATA[', next)) {
      at = after(text, ']]>', next + 9);
      add(text.slice(next + 9, at - 3));
    } else if (text.startsWith('<?', next)) at = after(text, '?>', next + 2);
    else if (text.startsWith('<!', next)) {
      const close = after(text, '>', next);
      // An internal subset declares entities: no writer of CVs needs them, every attack does.
      if (text.slice(next, close).includes('['))
        throw new ImportError('broken', 'document type with declarations');
      at = close;
    } else if (text.startsWith('</', next)) {
      at = after(text, '>', next);
      const closed = open.pop() as Open;
      if (open.length === 0 || closed.name !== localName(text.slice(next + 2, at - 1).trim()))
        throw new ImportError('broken', 'elements cross');
    } else {
      const tag = readTag(text, next);
      at = tag.end;
      add(tag.element);
      if (!tag.empty) {
        open.push(tag.element);
        if (open.length > limits.depth) throw new ImportError('too-deep');
      }
    }
  }
  const [element] = root.children;
  if (open.length !== 1 || element === undefined || typeof element === 'string')
    throw new ImportError('broken', 'no whole document');
  return element;
}

interface Open extends XmlElement {
  readonly children: (Open | string)[];
}

const NAME = /[^\s/>=]{1,200}/y;
const ATTRIBUTE = /\s*([^\s/>=]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const TAG_END = /\s*(\/?)>/y;

function readTag(text: string, start: number): { element: Open; end: number; empty: boolean } {
  const attributes = new Map<string, string>();
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) throw new ImportError('broken', 'element without a name');
  let at = NAME.lastIndex;
  for (;;) {
    TAG_END.lastIndex = at;
    const closing = TAG_END.exec(text);
    if (closing)
      return {
        element: { name: localName(name), attributes, children: [] },
        end: TAG_END.lastIndex,
        empty: closing[1] === '/',
      };
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (!found || attributes.size > 200) throw new ImportError('broken', 'attributes');
    attributes.set(localName(found[1] ?? ''), unescapeXml(found[2] ?? found[3] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  if (at < 0) throw new ImportError('broken', `${sign} is missing`);
  return at + sign.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Character references and the five names; any other name stays as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) || code === 0
      ? ''
      : String.fromCodePoint(code);
  });
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

/** Children of this local name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => isElement(node) && node.name === name,
  );
}

/** The element at the end of a path of local names, the first of each. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let here = element;
  for (const name of path) here = childrenOf(here, name)[0];
  return here;
}

/** Every element of this name below, in order. */
export function allOf(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((node) => {
    if (!isElement(node)) return [];
    return node.name === name ? [node, ...allOf(node, name)] : allOf(node, name);
  });
}

/** All text below, as one line. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const pieces: string[] = [];
  const walk = (node: XmlElement | string): void => {
    if (typeof node === 'string') pieces.push(node);
    else for (const child of node.children) walk(child);
  };
  walk(element);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}
