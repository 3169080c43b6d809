/** Files as programs write them, and as attackers bend them: ZIP archives, Word, OpenDocument, PDF. Written by hand, so that each byte can lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** What the headers say instead of the truth. */
  readonly lie?: {
    readonly size?: number;
    readonly packed?: number;
    readonly method?: number;
    readonly flags?: number;
  };
  readonly stored?: boolean;
}

export function makeZip(parts: readonly ZipPart[], options: { readonly count?: number } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, data, lie = {}, stored = false } of parts) {
    const raw = Buffer.from(data as Uint8Array);
    const packed = stored ? raw : deflateRawSync(raw);
    const names = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800 | (lie.flags ?? 0), 2);
    head.writeUInt16LE(lie.method ?? (stored ? 0 : 8), 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(lie.packed ?? packed.length, 14);
    head.writeUInt32LE(lie.size ?? raw.length, 18);
    head.writeUInt16LE(names.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, names, packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, where, names]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(options.count ?? parts.length, 8);
  end.writeUInt16LE(options.count ?? parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export function wordParagraph(text: string): string {
  const runs = text
    .split('\t')
    .map((piece) => `<w:r><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`)
    .join('<w:r><w:tab/></w:r>');
  return `<w:p>${runs}</w:p>`;
}

export function makeDocx(body: string, more: readonly ZipPart[] = []): Uint8Array {
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

export function makeOdt(text: string, more: readonly ZipPart[] = []): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => `<text:p>${escapeXml(line).replace(/\t/g, '<text:tab/>')}</text:p>`)
    .join('');
  return makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      data: `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    ...more,
  ]);
}

export interface PdfRun {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** Pages of text in Helvetica, WinAnsi; `streams` replaces what a page draws. */
export function makePdf(
  pages: readonly (readonly PdfRun[])[],
  options: { readonly stream?: string; readonly attachment?: string; readonly trailer?: string } = {},
): Uint8Array {
  const objects: string[] = [];
  const put = (body: string): number => objects.push(body);
  put('');
  put('');
  const font = put('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((runs) => {
    const draw =
      options.stream ??
      runs
        .map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${winAnsi(text)}) Tj ET`)
        .join('\n');
    const content = put(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    return put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  let names = '';
  if (options.attachment !== undefined) {
    const data = Buffer.from(options.attachment).toString('latin1');
    const file = put(`<< /Type /EmbeddedFile /Length ${data.length} >>\nstream\n${data}\nendstream`);
    const spec = put(`<< /Type /Filespec /F (cv.xml) /UF (cv.xml) /EF << /F ${file} 0 R >> >>`);
    names = `/Names << /EmbeddedFiles << /Names [(cv.xml) ${spec} 0 R] >> >>`;
  }
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${names} >>`;
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A text, a line below the other, over as many pages as it takes. */
export function pdfOfText(text: string): Uint8Array {
  const lines = text.split('\n');
  const pages: PdfRun[][] = [];
  for (let at = 0; at < lines.length; at += 50)
    pages.push(
      lines.slice(at, at + 50).flatMap((line, row) => {
        const y = 800 - row * 15;
        return line.split('\t').map((text, column) => ({ x: 50 + column * 220, y, text }));
      }),
    );
  return makePdf(pages.map((page) => page.filter(({ text }) => text !== '')));
}

const WIN_ANSI: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '’': 0x92,
  '•': 0x95,
  '€': 0x80,
  '●': 0x95,
  '○': 0x6f,
};
function winAnsi(text: string): string {
  return [...text]
    .map((sign) => String.fromCharCode(WIN_ANSI[sign] ?? sign.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&');
}
