import { type CvDocument, CvWriter } from './cv-document.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './limits.ts';
import { allOf, at, isElement, parseXml, type XmlElement } from './xml.ts';
import type { ZipEntry } from './zip.ts';

const DECODER = new TextDecoder();
/** What holds no text of the document: old versions of it, field codes, what only older programs draw. */
const SKIPPED: ReadonlySet<string> = new Set([
  'instrText',
  'delText',
  'del',
  'moveFrom',
  'Fallback',
  'pPr',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
]);

/**
 * A Word document: its body with tables and text boxes in place, headers before and footers behind. Relations to other files are never
 * followed, fields never computed.
 * @throws ImportError `broken`, `too-deep`, `expands-too-much`, `no-cv`
 */
export async function readDocx(
  entries: ReadonlyMap<string, ZipEntry>,
  limits: ImportLimits,
): Promise<CvDocument> {
  const body = entries.get('word/document.xml');
  if (!body) throw new ImportError('broken', 'word/document.xml is missing');
  const writer = new CvWriter();
  const named = (kind: string): ZipEntry[] =>
    [...entries.values()]
      .filter(({ name }) => new RegExp(`^word/${kind}\\d{0,3}\\.xml$`).test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const seen = new Set<string>();
  for (const [kind, part] of [
    ...named('header').map((entry) => ['header', entry] as const),
    ['body', body] as const,
    ...named('footer').map((entry) => ['footer', entry] as const),
  ]) {
    const lines = blockLines(parseXml(DECODER.decode(await part.read()), limits));
    // First, even and other pages repeat their header.
    if (kind !== 'body' && seen.has(lines.join('\n'))) continue;
    seen.add(lines.join('\n'));
    writer.part(kind);
    for (const line of lines) writer.line(line);
    writer.line('');
  }
  return writer.document('docx');
}

/** Lines of everything below an element that holds paragraphs. */
function blockLines(element: XmlElement): string[] {
  return element.children.flatMap((node): string[] => {
    if (!isElement(node) || SKIPPED.has(node.name)) return [];
    if (node.name === 'p') return paragraphLines(node);
    if (node.name === 'tr') return rowLines(node);
    return blockLines(node);
  });
}

/** Cells of one line each are one line ("Cisco ⇥ expert"); others stand one below the other. */
function rowLines(row: XmlElement): string[] {
  const cells = row.children
    .filter((node): node is XmlElement => isElement(node) && !SKIPPED.has(node.name))
    .map((cell) => blockLines(cell).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  if (cells.length > 1 && cells.every((lines) => lines.length === 1))
    return [cells.map(([line]) => line).join('\t')];
  return cells.flatMap((lines) => [...lines, '']);
}

/** The paragraph, then the text boxes that are anchored in it. */
function paragraphLines(paragraph: XmlElement): string[] {
  const boxes: string[] = [];
  let text = '';
  const walk = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child) || SKIPPED.has(child.name)) continue;
      if (child.name === 'txbxContent') boxes.push(...blockLines(child), '');
      else if (child.name === 't') text += child.children.filter((one) => !isElement(one)).join('');
      else if (child.name === 'tab') text += '\t';
      else if (child.name === 'br' || child.name === 'cr') text += '\n';
      else if (child.name === 'noBreakHyphen') text += '-';
      else if (child.name === 'r' && allOf(at(child, 'rPr'), 'vanish').length > 0) continue;
      else walk(child);
    }
  };
  walk(paragraph);
  const listed = at(paragraph, 'pPr', 'numPr') !== undefined;
  const lines = text.split('\n').map((line) => line.trim());
  return [
    ...lines.map((line, first) => (listed && first === 0 && line !== '' ? `• ${line}` : line)),
    ...boxes,
  ];
}
