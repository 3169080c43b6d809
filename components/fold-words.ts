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

/** Every typed word occurs somewhere in the text, in any order. `haystack` is folded already. */
export function hasAllWords(haystack: string, query: string): boolean {
  return foldWords(query)
    .split(' ')
    .every((word) => haystack.includes(word));
}
