import type { Phrase } from './phrase-scan.ts';

/**
 * How well something has to be known, on the scale of the profile (1 notions, 2 with help, 3 on my own, 4 confirmed,
 * 5 expert); the words and their levels are those of the profile (`SkillLevel`). `lead` cues stand before what they speak of.
 */
export interface MasteryCue extends Phrase {
  readonly level: 2 | 3 | 4 | 5;
  readonly way: 'lead' | 'trail' | 'both';
}

function level(value: MasteryCue['level'], way: MasteryCue['way'], says: readonly string[]): MasteryCue[] {
  return says.map((say) => ({ level: value, way, say }));
}

export const MASTERY_CUES: readonly MasteryCue[] = [
  ...level(2, 'lead', [
    "notions?(?: (?:de|en|sur|d'|des|du))?",
    'bases?(?: (?:en|de|sur|solides en))',
    'connaissances? (?:de base|generales?|basiques?|elementaires?)',
    'sensibilite (?:a|aux)',
    'sensibilisation (?:a|aux)',
    'sensibilisee? (?:a|aux)',
    'initiation a',
    'premieres? (?:approche|connaissances?|notions?)',
    'appetence pour',
    'interet pour',
    'basic(?:s)?(?: (?:knowledge|understanding|skills?|awareness))?(?: (?:of|in|with))?',
    'awareness of',
    'familiarity with',
    'familiar with',
    'exposure to',
    'interest in',
    'general (?:understanding|knowledge|awareness) of',
    'some (?:experience|knowledge|exposure|understanding)(?: (?:of|with|in|to))?',
  ]),
  ...level(2, 'both', ['(?:notions|bases|debutant|beginner|basic level)']),
  ...level(3, 'lead', [
    "connaissances?(?: (?:techniques?|theoriques?))? (?:de|des|du|d'|en|sur|dans)",
    "pratique (?:de|des|du|d'|courante)",
    "premiere experience (?:en|de|sur|dans|avec|d')",
    "experience (?:en|sur|avec|dans|with|in|of|de|d')",
    "a l'aise (?:avec|sur|dans)",
    'working knowledge(?: of)?',
    'knowledge of',
    '(?:good )?understanding of',
    'comfortable with',
    'hands-on(?: \\w{1,14})? (?:with|in|of)',
    "utilisation (?:de|des|du|d')",
  ]),
  ...level(4, 'lead', [
    "(?:bonne |tres bonne |excellente |parfaite )?maitrise(?:z|r)?(?: (?:parfaite|avancee|operationnelle|confirmee|technique|des outils|des environnements))?(?: (?:de|des|du|d'|parfaitement|bien))?",
    'vous maitrisez(?: (?:parfaitement|bien))?',
    "bonnes? connaissances?(?: (?:de|des|du|d'|en|sur))?",
    "tres bonnes? connaissances?(?: (?:de|des|du|d'|en|sur))?",
    "excellentes? connaissances?(?: (?:de|des|du|d'|en|sur))?",
    "solides? (?:connaissances?|competences?|experiences?|bagage|maitrise|culture)(?: (?:de|des|du|d'|en|sur|dans|avec))?",
    "connaissances? (?:approfondies?|solides?|averees?|confirmees?|avancees?|pointues?)(?: (?:de|des|du|d'|en|sur))?",
    "competences? (?:averees?|solides?|confirmees?|fortes?|pointues?)(?: (?:de|des|du|d'|en|sur))?",
    "experience (?:confirmee|significative|averee|reussie|solide|approfondie)(?: (?:de|des|du|d'|en|sur|dans|avec))?",
    'strong(?: \\w{1,14}){0,2} (?:knowledge|experience|skills?|understanding|background|command|grasp|expertise|proficiency)(?: (?:of|in|with))?',
    'solid(?: \\w{1,14}){0,2} (?:knowledge|experience|skills?|understanding|background|grasp|expertise)(?: (?:of|in|with))?',
    '(?:good|excellent|thorough|sound|advanced|extensive|in-depth|deep|detailed|significant)(?: \\w{1,14}){0,2} (?:knowledge|experience|skills?|understanding|background|command|proficiency)(?: (?:of|in|with))?',
    'proficien(?:t|cy)(?: (?:in|with))?',
    'proven (?:\\w{1,14} )?(?:experience|knowledge|skills?|expertise|track record|ability)(?: (?:of|in|with|managing|leading))?',
    'skilled in',
    'well versed in',
    'strong',
    'solid',
    'advanced',
  ]),
  ...level(4, 'both', ['(?:confirmee?s?|avance|advanced level|maitrise)']),
  ...level(5, 'lead', [
    "expertises?(?: (?:technique|averee|reconnue|pointue|confirmee|forte))?(?: (?:en|sur|dans|de|des|du|d'|in|with))?",
    "expertes?(?: (?:en|sur|dans|des|du|de|d'))?",
    'experts?(?: (?:in|level|knowledge|on))?(?: (?:knowledge|of|in))?',
    'deep expertise(?: in)?',
    'subject matter expert(?:ise)?(?: (?:in|on|for))?',
    'sme (?:in|on|for)',
    'referent(?:e)?(?: (?:technique))?(?: (?:sur|en|pour))?',
    'mastery of',
  ]),
];
