import { plainAt, type TokenTable } from '../text/tokenize.ts';

/**
 * Function words and the most frequent verbs and nouns that look like an acronym of the trade when case is ignored.
 * Written in lower case they are never worth a second look, not even as "seen, not counted".
 */
const WORDS: ReadonlySet<string> = new Set(
  (
    'ai it si but vie os art man run go pm am or on in at an as is be by do he if me my no of so to up us we all any are can did for get has her him ' +
    'his how its let may new not now off old one our out own put say see set she the too two use was way who why yes you and ' +
    'a au aux ce ces de des du elle en et eux il ils je la le les leur lui ma mais me mes moi mon ne nos on ou par pas pour qu que qui sa se ses son ' +
    'sur ta te tes toi ton tu un une vos y ici la ci ca sans sont est fait mise mises dans bien plus tout tous test tests ' +
    'san ose rest red safe base core most best'
  ).split(' '),
);

export function isUncapitalisedFunctionWord(table: TokenTable, i: number): boolean {
  if ((table.to[i] as number) - (table.from[i] as number) > 5) return false;
  return WORDS.has(plainAt(table, i));
}

/** Of them, those that are function words before anything else: in a line all in capitals BE, OR and DES are what they look like. */
const ALWAYS_FUNCTION: ReadonlySet<string> = new Set(
  (
    'be is are was we he she you in on at by to of or do so as if no my our all any can for not an and the ' +
    'et ou de des du la le les un une en au aux ce ces nos vos ne par pas pour que qui sur'
  ).split(' '),
);

export function isFunctionWord(surface: string): boolean {
  return ALWAYS_FUNCTION.has(surface.toLowerCase());
}
