import { type CvDocument, CvWriter } from './cv-document.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './limits.ts';
import { allOf, isElement, parseXml, type XmlElement } from './xml.ts';
import type { ZipEntry } from './zip.ts';

const DECODER = new TextDecoder();
const SKIPPED: ReadonlySet<string> = new Set([
  'annotation',
  'tracked-changes',
  'note',
  'automatic-styles',
  'scripts',
  'forms',
  'font-face-decls',
  'sequence-decls',
]);

/**
 * An OpenDocument text: its body with tables and frames, and the headers and footers of its page styles.
 * @throws ImportError `broken`, `encrypted`, `too-deep`, `expands-too-much`
 */
export async function readOdt(
  entries: ReadonlyMap<string, ZipEntry>,
  limits: ImportLimits,
): Promise<CvDocument> {
  const content = entries.get('content.xml');
  if (!content) throw new ImportError('broken', 'content.xml is missing');
  const manifest = entries.get('META-INF/manifest.xml');
  if (manifest && DECODER.decode(await manifest.read()).includes('encryption-data'))
    throw new ImportError('encrypted');
  const writer = new CvWriter();
  const styles = entries.get('styles.xml');
  const margins = styles && parseXml(DECODER.decode(await styles.read()), limits);
  for (const header of allOf(margins, 'header')) {
    writer.part('header');
    for (const line of blockLines(header)) writer.line(line);
  }
  writer.part('body');
  for (const line of blockLines(parseXml(DECODER.decode(await content.read()), limits))) writer.line(line);
  for (const footer of allOf(margins, 'footer')) {
    writer.part('footer');
    for (const line of blockLines(footer)) writer.line(line);
  }
  return writer.document('odt');
}

function blockLines(element: XmlElement, listed = false): string[] {
  return element.children.flatMap((node): string[] => {
    if (!isElement(node) || SKIPPED.has(node.name)) return [];
    if (node.name === 'p' || node.name === 'h') return paragraphLines(node, listed);
    if (node.name === 'table-row') return rowLines(node);
    return blockLines(node, listed || node.name === 'list-item');
  });
}

function rowLines(row: XmlElement): string[] {
  const cells = row.children
    .filter(isElement)
    .map((cell) => blockLines(cell).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  if (cells.length > 1 && cells.every((lines) => lines.length === 1))
    return [cells.map(([line]) => line).join('\t')];
  return cells.flatMap((lines) => [...lines, '']);
}

function paragraphLines(paragraph: XmlElement, listed: boolean): string[] {
  const boxes: string[] = [];
  let text = '';
  const walk = (node: XmlElement): void => {
    for (const child of node.children) {
      // Line ends of the file are spaces in the document.
      if (!isElement(child)) text += child.replace(/\s+/g, ' ');
      else if (SKIPPED.has(child.name)) continue;
      else if (child.name === 'text-box') boxes.push(...blockLines(child), '');
      else if (child.name === 's') text += ' ';
      else if (child.name === 'tab') text += '\t';
      else if (child.name === 'line-break') text += '\n';
      else walk(child);
    }
  };
  walk(paragraph);
  const lines = text.split('\n').map((line) => line.trim());
  return [
    ...lines.map((line, first) => (listed && first === 0 && line !== '' ? `• ${line}` : line)),
    ...boxes,
  ];
}
