import type { Language } from '../model/concept.ts';

/** Words whose ending looks like a plural and is none. */
const INVARIABLE: ReadonlySet<string> = new Set(
  (
    'accès succès procès progrès devis avis processus cursus campus corpus virus bonus anglais français temps fonds cours ' +
    'discours recours parcours appels-d’offres mois pays permis compromis plus moins sous sans dans sens bus os ' +
    'analysis basis status business process access always cross less loss pass class wireless address stress ' +
    'https devops finops secops netops aws gras ses nos vos leurs'
  ).split(' '),
);
/** Plurals that follow no rule, both directions. */
const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  travail: 'travaux',
  bail: 'baux',
  analysis: 'analyses',
  basis: 'bases',
  process: 'processes',
  business: 'businesses',
  access: 'accesses',
  address: 'addresses',
  class: 'classes',
  enjeu: 'enjeux',
  jeu: 'jeux',
  lieu: 'lieux',
  milieu: 'milieux',
  feu: 'feux',
  person: 'people',
};
const IRREGULAR_SINGULARS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(IRREGULAR_PLURALS).map(([one, many]) => [many, one]),
);
/** Function words are never inflected. */
const FIXED: ReadonlySet<string> = new Set(
  (
    'à a au aux de des du d l le la les un une en et ou sur sous par pour avec sans dans vers chez entre ce ces cette vous ' +
    'nous il elle ils que qui quoi si ne pas plus the of to in on at by for with and or an as is are be we you from off up'
  ).split(' '),
);
/** Masculine words in -eur that name things, or whose feminine is another word ("serveuse" waits at table). */
const NO_FEMININE =
  /^(?:serveur|ordinateur|moteur|secteur|routeur|commutateur|ascenseur|capteur|onduleur|valeur|erreur|hauteur|facteur|vecteur|projecteur|hyperviseur|processeur|compteur|contrôleur|répartiteur|terminateur|concentrateur|navigateur|indicateur|simulateur|connecteur|convertisseur|transformateur|intérieur|extérieur|supérieur|majeur|mineur|rigueur|vigueur|ampleur|couleur|faveur|cœur|coeur|heure?|leur)$/;

/** The singular and plural forms of a lower-case word. The word itself comes first. */
export function numberForms(word: string, language: Language): string[] {
  if (FIXED.has(word) || word.length < 3 || /\d/.test(word)) return [word];
  const forms = new Set([word]);
  for (const one of singulars(word, language)) {
    forms.add(one);
    for (const many of plurals(one, language)) forms.add(many);
  }
  return [...forms];
}

/** All forms that the lexicon's README promises for a lower-case label word: number, and gender in French. */
export function labelWordForms(word: string, language: Language): string[] {
  const forms = new Set(numberForms(word, language));
  if (language === 'fr' && !FIXED.has(word) && word.length > 3) {
    for (const one of singulars(word, language)) {
      for (const feminine of feminines(one)) {
        forms.add(feminine);
        forms.add(`${feminine}s`);
      }
    }
  }
  return [...forms];
}

function singulars(word: string, language: Language): string[] {
  if (INVARIABLE.has(word)) return [word];
  const irregular = IRREGULAR_SINGULARS[word];
  if (irregular !== undefined) return [irregular];
  if (word.endsWith('eaux')) return [word.slice(0, -1)];
  if (word.endsWith('aux') && word.length > 4) return [`${word.slice(0, -3)}al`, word.slice(0, -1)];
  if (word.endsWith('ies') && word.length > 4)
    return language === 'en' ? [`${word.slice(0, -3)}y`] : [word.slice(0, -1)];
  if (language === 'en' && /(?:ss|x|ch|sh)es$/.test(word)) return [word.slice(0, -2)];
  if (/(?:[^su]s|eus)$/.test(word) && !/(?:ss|us|is|ys)$/.test(word)) return [word.slice(0, -1)];
  // French words in -is are mostly invariable, English plurals in -is do not exist.
  return [word];
}

function plurals(one: string, language: Language): string[] {
  const irregular = IRREGULAR_PLURALS[one];
  if (irregular !== undefined) return [irregular];
  if (INVARIABLE.has(one)) return [];
  if (language === 'fr') {
    if (/[sxz]$/.test(one)) return [];
    if (/(?:eau|au|eu)$/.test(one)) return [`${one}x`];
    if (/al$/.test(one) && one.length > 3) return [`${one.slice(0, -1)}ux`];
    return [`${one}s`];
  }
  if (/[^aeiou]y$/.test(one)) return [`${one.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(one)) return [`${one}es`];
  return [`${one}s`];
}

function feminines(one: string): string[] {
  if (NO_FEMININE.test(one)) return [];
  if (one === 'chef') return ['cheffe'];
  if (one.endsWith('é') && !one.endsWith('té')) return [`${one}e`];
  // -té ends nouns (qualité, sécurité) and participles (orienté) alike.
  if (/[^iu]té$/.test(one)) return [`${one}e`];
  if (one.endsWith('eux')) return [`${one.slice(0, -1)}se`];
  if (one.endsWith('if')) return [`${one.slice(0, -1)}ve`];
  if (one.endsWith('ier')) return [`${one.slice(0, -2)}ère`];
  if (one.endsWith('teur')) return [`${one.slice(0, -3)}rice`, `${one.slice(0, -1)}se`];
  if (one.endsWith('eur')) return [`${one.slice(0, -1)}se`, `${one}e`];
  if (one.endsWith('el')) return [`${one}le`];
  if (one.endsWith('ien')) return [`${one}ne`];
  if (/(?:[ae]nt|ert|int)$/.test(one) && !one.endsWith('ment')) return [`${one}e`];
  return [];
}
