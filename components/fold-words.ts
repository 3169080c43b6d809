/** Words without accents, case, and the difference between apostrophes: for filters and for telling labels apart. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a filter, folded: all of them must occur, in any order. */
export function wantedWords(query: string): readonly string[] {
  return foldWords(query)
    .split(' ')
    .filter((word) => word !== '');
}
