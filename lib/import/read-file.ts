import { withoutInvisible } from '../text/fold-text.ts';
import { type CvDocument, CvWriter } from './cv-document.ts';
import { dropPrivate } from './drop-private.ts';
import { ImportError } from './import-error.ts';
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts';
import { decodeText, sniffFormat } from './sniff-format.ts';
import { openZip } from './zip.ts';

/** Fewer letters than this are no CV. */
const LEAST_LETTERS = 20;

/**
 * A file's bytes → the CV in it. The format is told by the bytes, each reader is loaded on first need, nothing is fetched or run, and the
 * bytes are not kept. Meant to run in a worker that is ended after `limits.milliseconds`.
 * @throws ImportError with the reason; nothing else
 */
export async function readCvFile(
  bytes: Uint8Array,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<CvDocument> {
  if (bytes.length > limits.fileBytes) throw new ImportError('too-large', String(bytes.length));
  try {
    return tidied(await readContainer(bytes, limits), limits);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // A reader that stumbles over what nobody foresaw: the file is broken as far as we can tell.
    throw new ImportError('broken', error instanceof Error ? error.message.slice(0, 200) : '');
  }
}

/** Pasted text as a CV. @throws ImportError `empty`, `too-large` */
export function readCvText(text: string, limits: ImportLimits = IMPORT_LIMITS): CvDocument {
  const writer = new CvWriter();
  writer.part('body');
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) writer.line(line.trimEnd());
  return tidied(writer.document('text'), limits);
}

async function readContainer(bytes: Uint8Array, limits: ImportLimits): Promise<CvDocument> {
  switch (sniffFormat(bytes)) {
    case 'zip': {
      const entries = openZip(bytes, limits);
      if (entries.has('word/document.xml')) return (await import('./read-docx.ts')).readDocx(entries, limits);
      const type = entries.get('mimetype');
      const mime = type ? decodeText(await type.read()).trim() : '';
      if (mime === 'application/vnd.oasis.opendocument.text')
        return (await import('./read-odt.ts')).readOdt(entries, limits);
      if (mime !== '' || [...entries.keys()].some((name) => /^(?:xl|ppt|Index)\//.test(name)))
        throw new ImportError('other-format');
      const { isLinkedIn, readLinkedIn } = await import('./read-linkedin.ts');
      if (isLinkedIn(entries.keys())) return readLinkedIn(entries);
      throw new ImportError('no-cv', 'an archive of something else');
    }
    case 'json':
      return (await import('./read-json-resume.ts')).readJsonResume(decodeText(bytes), limits);
    case 'xml': {
      const { parseXml } = await import('./xml.ts');
      return (await import('./read-europass.ts')).readEuropass(parseXml(decodeText(bytes), limits));
    }
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes, limits);
    case 'text':
      return readCvText(decodeText(bytes), limits);
  }
}

/** Private lines are dropped line for line, so that parts stay where they are in the new text. */
function tidied(document: CvDocument, limits: ImportLimits): CvDocument {
  if (document.text.length > limits.characters) throw new ImportError('too-large', 'text');
  const writer = new CvWriter();
  const ends = document.parts.map((_, at) => document.parts[at + 1]?.start ?? document.text.length + 1);
  document.parts.forEach(({ start, kind, name }, at) => {
    writer.part(kind, name);
    const text = document.text.slice(start, Math.max(start, (ends[at] as number) - 1));
    writer.line(dropPrivate(withoutInvisible(text.normalize('NFKC'))));
  });
  const tidy = writer.document(document.format, document.stated);
  const letters = tidy.text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) throw new ImportError('empty');
  if (letters < LEAST_LETTERS) throw new ImportError('no-cv');
  return tidy;
}
