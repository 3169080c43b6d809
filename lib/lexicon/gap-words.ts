import { hashPlain, TokenFlag, type TokenTable } from '../text/tokenize.ts';

/** What a small word is between a slot and its object, as bits. */
export const GapWord = {
  /** de, des, du, d', of */
  of: 1,
  /** Articles, possessives, demonstratives, quantifiers. */
  determiner: 2,
  /** et, ou, and, or, & … */
  and: 4,
  /** Any other function word: nothing continues across it. */
  barrier: 8,
  /** An adjective of quantity or order, or a number, that is no content of its own: différents, nouveaux, three, 40. */
  light: 16,
  /** May follow "l'" or "la" and then needs de: l'ensemble des, la totalité des. */
  whole: 32,
  /** May stand before "que": ainsi que, tels que. */
  thus: 64,
} as const;

const LISTS: readonly (readonly [number, string])[] = [
  [GapWord.of, 'de des du d of'],
  [
    GapWord.determiner,
    'le la les l un une des du de la ce cet cette ces mon ton son ma ta sa mes tes ses notre nos votre vos leur leurs tout tous toute toutes ' +
      'chaque plusieurs au aux the a an our your their its his her all any this that these those each every several multiple',
  ],
  [GapWord.and, 'et ou and or & und'],
  [
    GapWord.light,
    'différents différentes differents differentes divers diverses autres autre nouveaux nouvelles nouvelle nouveau nouvel grands grandes grand grande gros petits ' +
      'principaux principales bons bonne bon bonnes propres ' +
      'deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente cent two three four five seven eight nine ten twelve fifteen twenty ' +
      'various different new other key main major relevant related overall full large complex',
  ],
  [GapWord.whole, 'ensemble totalité totalite intégralité integralite'],
  [GapWord.thus, 'ainsi'],
  [
    GapWord.barrier,
    'à a en dans par pour sur sous avec sans vers chez entre que qui dont où si ne pas plus mais donc or ni car comme est sont sera être avez avons ont ' +
      'il elle ils elles on nous vous je tu se y in to for with on at by from as is are be will you we they not but than then which who when where while if into within',
  ],
];

const KINDS: ReadonlyMap<number, number> = indexKinds();

function indexKinds(): Map<number, number> {
  const kinds = new Map<number, number>();
  for (const [bit, words] of LISTS) {
    for (const word of words.split(' ')) {
      const hash = hashPlain(word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
      kinds.set(hash, (kinds.get(hash) ?? 0) | bit);
    }
  }
  return kinds;
}

/** What kind of small word token i is: GapWord bits, 0 for a word with content. */
export function gapKind(table: TokenTable, i: number): number {
  if ((table.to[i] as number) - (table.from[i] as number) > 13) return 0;
  const flags = table.flags[i] as number;
  if ((flags & (TokenFlag.digit | TokenFlag.upper | TokenFlag.lower)) === TokenFlag.digit)
    return GapWord.light;
  return KINDS.get(table.hash[i] as number) ?? 0;
}

/**
 * Endings of French adjectives, participles and adverbs, and of English ones. What ends otherwise is taken for a noun,
 * and a noun between a slot and its object makes another phrase of it.
 */
const FRENCH_MODIFIER =
  /(?:ifs?|ives?|eux|euses?|iques?|els?|elles?|aux|ales?|al|aires?|ables?|ibles?|és?|ées?|ants?|antes?|ents?|entes?|iers?|ières?|iens?|iennes?|ment|istes?|oires?|urs?|ures?|us|ues?|ts|tes|isé|isée)$/;
const ENGLISH_MODIFIER =
  /(?:al|ive|ous|ic|ical|ed|ing|ly|ful|able|ible|ent|ant|ary|ory|less|wide|end|level|scale)$/;

export function looksLikeModifier(word: string, language: 'fr' | 'en'): boolean {
  if (word.length < 3) return false;
  return (language === 'fr' ? FRENCH_MODIFIER : ENGLISH_MODIFIER).test(word);
}
