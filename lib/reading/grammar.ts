import { englishVerbForms } from '../lexicon/english-verbs.ts';
import { frenchVerbForms } from '../lexicon/french-verbs.ts';
import { foldPlain } from '../text/fold-text.ts';
import { detectLanguage } from '../text/language.ts';

/**
 * Which words of an English sentence are verbs: "lead a team" and "a lead engineer", "rack the servers" and "a full
 * rack" are told apart by a part-of-speech tagger. Only the duties of English offers need it.
 */
export interface EnglishTagger {
  /** The verbs of the sentence that are not negated, as folded words in text order. */
  verbs(sentence: string): readonly string[];
}

/**
 * Loads the tagger (compromise) on first need: opening it costs more than reading an offer, and most offers of most
 * people are French. Whoever calls `readOffer` on an English text may hand it over; without it verbs are told by rule.
 */
export async function loadEnglishTagger(): Promise<EnglishTagger> {
  const { default: nlp } = await import('compromise/two');
  return {
    verbs(sentence) {
      const doc = nlp(sentence);
      const found: string[] = [];
      doc.match('#Verb').forEach((verb) => {
        if (verb.before('(#Negative|not|never)$').found) return;
        found.push(...verb.text('normal').split(' ').map(foldPlain));
      });
      return found;
    },
  };
}

/** In an offer of duties in prose at least this share of the text stands in long lines (judgement: lists stay below a third). */
const PROSE_SHARE = 0.5;
const LONG_LINE = 160;

/**
 * Whether a tagger would tell more than the rules: English written in prose. In lists every line begins with its verb, and a tagger
 * adds nothing there (measured on 46 texts of our own: lists 24 right by rule and 23 with it, prose 13 and 15 of 20).
 */
export function wantsEnglishTagger(source: string): boolean {
  let long = 0;
  for (const line of source.split('\n')) if (line.length > LONG_LINE) long += line.length;
  return long >= PROSE_SHARE * source.length && detectLanguage(source)?.language === 'en';
}

/** From any form of a verb (folded) to its infinitive. */
export type VerbForms = ReadonlyMap<string, string>;

/** All forms of some verbs. */
export function verbForms(language: 'fr' | 'en', infinitives: readonly string[]): VerbForms {
  const forms = new Map<string, string>();
  for (const infinitive of infinitives) {
    const all = language === 'fr' ? frenchVerbForms(infinitive) : englishVerbForms(infinitive);
    for (const form of all) {
      const folded = foldPlain(form);
      if (!forms.has(folded)) forms.set(folded, infinitive);
    }
  }
  return forms;
}

/** Words that stand between a sentence's beginning, or its subject, and a verb. */
const ENGLISH_LEADS = new Set(
  'to will you and or then must can should help by while also actively proactively effectively independently successfully'.split(
    ' ',
  ),
);
const FRENCH_LEADS = new Set(
  'vous tu il elle nous et ou puis de d a pour afin devez devrez serez en savez le la les l charge chargee responsable'.split(
    ' ',
  ),
);

/**
 * Verbs of a sentence by rule, as folded words: the first word, what follows "you", "to", "vous" …, and the members of a
 * list that began so. Good enough for French; English has too many words that are noun and verb.
 */
export function verbsByRule(language: 'fr' | 'en', plainSentence: string): string[] {
  const leads = language === 'fr' ? FRENCH_LEADS : ENGLISH_LEADS;
  const found: string[] = [];
  let before = '';
  for (const [word] of plainSentence.matchAll(/[\p{L}\p{N}]{1,30}|[,;:]/gu)) {
    if (before === '' || before === ',' || before === ';' || before === ':' || leads.has(before))
      found.push(word);
    before = word;
  }
  return found;
}
