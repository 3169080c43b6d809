import type { CefrLevel } from '../model/offer.ts';
import type { SkillLevel } from '../model/profile.ts';

/** Words of a language level as files and people write them, folded, the most telling first. The scale of networks follows ILR. */
export const LANGUAGE_LEVELS: readonly { readonly level: CefrLevel | 'native'; readonly words: string }[] = [
  {
    level: 'native',
    words:
      'langue maternelle|maternel(?:le)?|native|natifs?|mother tongue|muttersprache|bilingual proficiency',
  },
  { level: 'C2', words: 'bilingue|bilingual|mastery|proficient user' },
  {
    level: 'C1',
    words:
      'courant|courante|fluent|fluency|full professional|lu,? (?:ecrit|parle),? (?:et )?(?:parle|ecrit)|avance|advanced|excellent|tres bon|very good|capacite professionnelle complete|competence professionnelle complete',
  },
  {
    level: 'B2',
    words:
      'professional working|professionnel(?:le)?|operationnel(?:le)?|professional|bon niveau|bonne maitrise|bon|good|upper intermediate|capacite professionnelle generale|competence professionnelle',
  },
  {
    level: 'B1',
    words:
      'limited working|intermediaire|intermediate|technique|technical|conversationnel|conversational|moyen|capacite professionnelle limitee|competence professionnelle limitee',
  },
  {
    level: 'A2',
    words:
      'elementary|elementaire|scolaire|notions?|bases|basic|basics|debutant|pre-intermediate|school|limited',
  },
  { level: 'A1', words: 'beginner|initiation' },
];

/** Words of a skill's level, folded. */
export const SKILL_LEVELS: readonly { readonly level: SkillLevel; readonly words: string }[] = [
  { level: 5, words: 'experte?|expertise|master|referente?|5 ?/ ?5|guru' },
  {
    level: 4,
    words: 'confirmee?|avancee?|advanced|maitrise|tres bon(?:ne)?|proficient|senior|4 ?/ ?5|strong|solide',
  },
  {
    level: 3,
    words:
      'autonome|intermediaire|intermediate|operationnel(?:le)?|pratique courante|bon(?:ne)?(?: niveau)?|good|working knowledge|3 ?/ ?5|competent',
  },
  { level: 2, words: 'bases|basic|basics|elementary|2 ?/ ?5|familiar|familiarite|connaissances? de base' },
  { level: 1, words: 'notions?|debutante?|beginner|novice|initiation|sensibilisation|awareness|1 ?/ ?5' },
];

/** Three-letter codes of ISO 639-2, both kinds, that files use. */
export const THREE_LETTERS: Readonly<Record<string, string>> = {
  fra: 'fr',
  fre: 'fr',
  eng: 'en',
  deu: 'de',
  ger: 'de',
  spa: 'es',
  ita: 'it',
  nld: 'nl',
  dut: 'nl',
  por: 'pt',
  pol: 'pl',
  ron: 'ro',
  rum: 'ro',
  ara: 'ar',
  rus: 'ru',
  zho: 'zh',
  chi: 'zh',
  jpn: 'ja',
  ltz: 'lb',
};
