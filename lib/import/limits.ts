/** What a file may ask of us: whoever asks more is refused with a sentence. */
export interface ImportLimits {
  /** Of the file as chosen (bytes). */
  readonly fileBytes: number;
  /** Of everything that was unpacked from it, counted while it is unpacked, whatever the file declares (bytes). */
  readonly expandedBytes: number;
  /** Entries that an archive lists. */
  readonly entries: number;
  /** How deep elements, objects or lists may stand in each other. */
  readonly depth: number;
  /** Elements, attributes and texts of all XML parts together; values of a JSON file. */
  readonly nodes: number;
  readonly pages: number;
  /** Of the text that is read in the end (UTF-16 code units); a CV has 2,000 to 20,000. */
  readonly characters: number;
  /** After which the reading is ended from outside. */
  readonly milliseconds: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  fileBytes: 10_000_000,
  expandedBytes: 50_000_000,
  entries: 1_000,
  depth: 200,
  nodes: 400_000,
  pages: 60,
  characters: 200_000,
  milliseconds: 10_000,
};
