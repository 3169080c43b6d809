import type { CefrLevel } from '../model/offer.ts';
import type { SkillLevel } from '../model/profile.ts';

export const CV_FORMATS = [
  'text',
  'docx',
  'odt',
  'pdf',
  'json-resume',
  'europass-xml',
  'europass-pdf',
  'linkedin',
] as const;
export type CvFormat = (typeof CV_FORMATS)[number];

/** Where in the file a stretch of the text stood: a page, a header, a file of an archive. */
export interface CvPart {
  /** First code unit of the stretch; it ends where the next one starts. */
  readonly start: number;
  /** `page` with its number, or a part by name. */
  readonly kind: 'page' | 'body' | 'header' | 'footer' | 'file';
  /** Number of the page, name of the file; '' for body, header and footer. */
  readonly name: string;
}

/** What a structured file says outright, beside its text. */
export interface CvStatements {
  readonly headline?: string;
  readonly city?: string;
  /** In the file's own words; not looked up anywhere yet. */
  readonly skills?: readonly { readonly label: string; readonly level?: SkillLevel }[];
  readonly languages?: readonly { readonly code: string; readonly level: CefrLevel | 'native' | null }[];
}

/**
 * A CV as read from a file, whatever its format: its text in reading order, one paragraph, cell or item a line, without
 * birth date, sex, nationality, family, photo, or an address below the city. Kept in memory only.
 */
export interface CvDocument {
  readonly format: CvFormat;
  readonly text: string;
  /** In order, the first starts at 0. */
  readonly parts: readonly CvPart[];
  readonly stated: CvStatements;
}

/** Puts lines together and notes where each part of the file starts. */
export class CvWriter {
  readonly #lines: string[] = [];
  readonly #parts: CvPart[] = [];
  #length = 0;

  part(kind: CvPart['kind'], name = ''): void {
    this.#parts.push({ start: this.#length, kind, name });
  }

  /** A line, or several with their own line ends. */
  line(text: string): void {
    this.#lines.push(text);
    this.#length += text.length + 1;
  }

  get length(): number {
    return this.#length;
  }

  document(format: CvFormat, stated: CvStatements = {}): CvDocument {
    const parts = this.#parts.filter((part, at, all) => all[at + 1]?.start !== part.start);
    const first: CvPart[] = parts[0]?.start === 0 ? [] : [{ start: 0, kind: 'body', name: '' }];
    return { format, text: this.#lines.join('\n'), parts: [...first, ...parts], stated };
  }
}
