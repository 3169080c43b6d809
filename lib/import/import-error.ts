/** Why a file is refused; each has its sentence in the interface. */
export const IMPORT_FAULTS = [
  /** Nothing in it. */
  'empty',
  'too-large',
  'too-many-entries',
  'expands-too-much',
  'too-deep',
  'too-many-pages',
  'too-slow',
  /** Not what its first bytes or its parts say, cut off, or damaged. */
  'broken',
  /** Needs a password. */
  'encrypted',
  /** A picture, or a PDF made of pictures: there is no text to read. */
  'picture',
  /** An old Word file, RTF, a presentation …: known, and not read. */
  'other-format',
  'unknown-format',
  /** Readable, and nothing of a CV is in it. */
  'no-cv',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** The file is refused and nothing has changed. */
export class ImportError extends Error {
  readonly fault: ImportFault;

  constructor(fault: ImportFault, detail = '') {
    super(detail === '' ? fault : `${fault}: ${detail}`);
    this.name = 'ImportError';
    this.fault = fault;
  }
}
