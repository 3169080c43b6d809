/** Field names before the place of work. Folded, French and English side by side. */
export const PLACE_LABELS = [
  'lieu',
  'lieux',
  'lieu de travail',
  'lieu du poste',
  'lieu de la mission',
  'lieu de mission',
  'localisation',
  'localisations?',
  'localite',
  'ville',
  'site',
  'site de rattachement',
  'base a',
  'location',
  'locations',
  'job location',
  'work location',
  'office location',
  'place of work',
  'city',
  'based in',
  'base location',
  'workplace',
  'duty station',
  'duty location',
  'primary location',
  "lieu d'(?:affectation|exercice)",
  'residence administrative',
];

/** Sentences that place the job itself. Each ends where the place begins. */
export const PLACE_SENTENCES = [
  '(?:poste|mission|emploi|stage|cdi|cdd|alternance)(?: \\w{2,12}){1,4},? (?:basee?|situee?|localisee?)(?: a| au| aux| sur)',
  'le lieu (?:de travail|du poste|de la mission) (?:est|sera)(?: situe| fixe)?(?: a)?',
  '(?:vous travaillerez|vous travaillez|tu travailleras|tu seras basee?|poste a pourvoir|prise de poste)(?: principalement)? (?:a|au|aux)',
  'based (?:full[- ]time |primarily |mainly )?(?:out of|from) (?:our|the)',
  '(?:this|the)(?: \\w{2,14}){1,5} (?:is|will be) (?:based|located) (?:in|at|out of)',
  '(?:work|working|based) (?:from|in|at|out of) our',
  'our offices? in',

  '(?:poste|mission|emploi|stage|cdi|cdd)(?: est| sera)?(?: a pourvoir)?(?: immediatement)? (?:basee?|situee?|localisee?|implantee?)(?: a| au| aux| en| sur)',
  '(?:role|position|job|opportunity|vacancy)(?: is| will be)?(?: to be)? (?:based|located)(?: out of)? (?:in|at)',
  'you will be (?:based|located) (?:in|at)',
  'vous serez (?:basee?|base\\(e\\)|basee?s?|rattachee?)(?: principalement)? (?:a|au|aux)',
];

/** What stands behind a place in a field and is none. */
export const NOT_PLACE = [
  'remote',
  'hybrid',
  'hybride',
  'on-?site',
  'teletravail',
  'full remote',
  'home',
  'home[- ]based',
  'various',
  'multiple',
  'plusieurs',
  'a definir',
  'tbc',
  'tbd',
  'flexible',
  'anywhere',
  'nationwide',
  'non precise',
  'partout',
  'france entiere',
  'client',
  'chez le client',
  'sur site',
  'presentiel',
  'variable',
  'negotiable',
];

/** Little words that may stand inside a place's name. */
export const PLACE_PARTICLES = [
  'la',
  'le',
  'les',
  'sur',
  'sous',
  'en',
  'de',
  'du',
  'des',
  'et',
  'lez',
  'les',
  'aux',
  'upon',
  'on',
  'of',
  'the',
  'under',
  'd',
  'l',
];

/** Weaker words before the place of work: they count before a town that the gazetteer knows, outside the firm's own story. */
export const PLACE_HINTS = [
  '(?:recrute|recherche|recrutons|recherchons)(?: actuellement)? (?:a|sur)',

  '(?:recrute|recherche|recrutons|recherchons|looking for|seeking|hiring)[^.\\n]{5,90}? (?:a|in|sur)(?! (?:temps|plein|pourvoir|partir|full|part|permanent|our|the|duree|taille|la|l))',

  "(?:pour|sur|dans|a|au sein de|rejoindre|rejoignez|integrer|integrez)(?: l.un de)? (?:notre|nos|son|ses|leur|le|l'|les|une? de nos) ?(?:\\w{4,14} )?(?:agences?|sites?|bureaux?|siege(?: social)?|equipes?|usines?|plateformes?|locaux|antennes?|centres?(?: de services?)?|etablissements?|filiale|campus|entites?|datacenters?)(?: \\w{4,14}){0,2} (?:de|d'|a|situee?s? a|basee?s? a|en|sur)",
  "(?:notre|l'un de nos|un de nos|son) clients?(?: \\w{3,14}){0,3},? (?:a|basee?s? a|situee?s? a|sur)",
  '\\(?client (?:final )?(?:basee? |situee? )?a',
  '(?:poste|mission|prestation|job|role|position|opportunity) (?:a|sur|in|at)',
  "(?:pres d'|proche d'|pres de|proche de|region de|secteur de|agglomeration de)",
  '(?:to join|join|for|in|from|within|at|into) (?:our|the|their|a) (?:\\w{2,14} ){0,3}(?:team|office|offices|site|hub|headquarters|hq|data cent(?:er|re)|campus|department|depot|plant)(?: based| located)? (?:in|at)',
  '(?:team|us|company|client|office) (?:based )?in',
  '(?:based|located|onsite|on-site|on site|hybrid) (?:in|at)',
  'basee?s? (?:a|au)',
];

/** "in our London office", "at our Leeds site": the town stands between. */
export const OFFICES = [
  'offices?',
  'sites?',
  'hq',
  'headquarters',
  'hub',
  'campus',
  'team',
  'branch',
  'data cent(?:er|re)',
  'depot',
];

/** States of the USA and provinces of Canada as they stand behind a town: "Hartford, CT". */
export const STATE_CODES =
  'AL|AK|AZ|AR|CA|CO|CT|DC|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK';

/** Names of countries that are towns as well. Folded. */
export const CITY_STATES = [
  'luxembourg',
  'luxembourg[- ]ville',
  'luxembourg city',
  'monaco',
  'singapore',
  'singapour',
];
