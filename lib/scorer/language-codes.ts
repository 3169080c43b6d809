/** Concepts of languages in the lexicon → ISO 639-1. */
export const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  italian: 'it',
  dutch: 'nl',
  portuguese: 'pt',
  arabic: 'ar',
  luxembourgish: 'lb',
  chinese: 'zh',
  polish: 'pl',
  romanian: 'ro',
  japanese: 'ja',
};
