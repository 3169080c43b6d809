import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type CvDocument, CvWriter } from './cv-document.ts';
import { ImportError } from './import-error.ts';
import type { ImportLimits } from './limits.ts';
import { pageLines, type TextRun } from './pdf-layout.ts';
import { readEuropass } from './read-europass.ts';
import { parseXml } from './xml.ts';

/** Letters below which a PDF is a picture of a CV. */
const LEAST_LETTERS = 40;
const MOST_ATTACHMENTS = 10;

/**
 * The text of a PDF, page by page in reading order, or the Europass file that it carries. Only text is taken: no scripts, forms, fonts or
 * pictures are looked at, nothing is fetched. pdf.js and its other half run in this very thread, which the caller can end.
 * @throws ImportError `encrypted`, `picture`, `too-many-pages`, `broken`
 */
export async function readPdf(bytes: Uint8Array, limits: ImportLimits): Promise<CvDocument> {
  // Importing this half makes it known to the other one: no second worker is started, no address is needed.
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const task = getDocument({
    // The reader takes the bytes over.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pages) throw new ImportError('too-many-pages', String(document.numPages));
    const europass = await embeddedEuropass(document, limits);
    if (europass) return europass;
    const writer = new CvWriter();
    for (let number = 1; number <= document.numPages; number += 1) {
      writer.part('page', String(number));
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      const runs = items.flatMap((item) => ('str' in item ? runOf(item) : []));
      for (const line of pageLines(runs)) writer.line(line);
      if (writer.length > limits.characters) throw new ImportError('too-large', 'text');
      page.cleanup();
    }
    const read = writer.document('pdf');
    if ((read.text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) throw new ImportError('picture');
    return read;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new ImportError(name === 'PasswordException' ? 'encrypted' : 'broken', name);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** A run of pdf.js; text that stands on its side (margins of designs) is left out. */
function runOf({
  str,
  transform,
  width,
  height,
}: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}): TextRun[] {
  const [, b = 0, , d = 0, x = 0, y = 0] = transform;
  if (Math.abs(b) > Math.abs(d) || ![x, y, width].every(Number.isFinite)) return [];
  return [{ text: str, x, y, width, height: height || Math.abs(d) || 10 }];
}

/** What this file asks of a pdf.js document to find the files that it carries. */
type Carrier = Pick<PDFDocumentProxy, 'getAttachments' | 'getAttachmentContent'>;

async function embeddedEuropass(document: Carrier, limits: ImportLimits): Promise<CvDocument | null> {
  const attachments = (await document.getAttachments()) ?? new Map<string, unknown>();
  for (const id of [...attachments.keys()].slice(0, MOST_ATTACHMENTS)) {
    try {
      const content: unknown = await document.getAttachmentContent(id);
      if (!(content instanceof Uint8Array) || content.length > limits.expandedBytes) continue;
      const text = new TextDecoder().decode(content);
      if (/SkillsPassport|Candidate/.test(text.slice(0, 4000)))
        return readEuropass(parseXml(text, limits), 'europass-pdf');
    } catch {
      // The printed text is there all the same.
    }
  }
  return null;
}
