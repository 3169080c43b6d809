/**
 * Forms of French verbs in job offers: infinitive; present of je/tu/il/nous/vous/ils; future of tu/il/vous/ils;
 * imperative; present participle; past participle in both genders and numbers. Other tenses do not occur in offers.
 */

/** Irregular verbs by their ending: [je, tu, il, nous, vous, ils, future stem, participle -ant, past participle]. */
type Conjugation = readonly [string, string, string, string, string, string, string, string, string];

/** The key is an ending; the longest that fits wins, what stands before it is a prefix (re-, dé-, entre- …). */
const IRREGULAR: Readonly<Record<string, Conjugation>> = {
  être: ['suis', 'es', 'est', 'sommes', 'êtes', 'sont', 'ser', 'étant', 'été'],
  avoir: ['ai', 'as', 'a', 'avons', 'avez', 'ont', 'aur', 'ayant', 'eu'],
  aller: ['vais', 'vas', 'va', 'allons', 'allez', 'vont', 'ir', 'allant', 'allé'],
  faire: ['fais', 'fais', 'fait', 'faisons', 'faites', 'font', 'fer', 'faisant', 'fait'],
  savoir: ['sais', 'sais', 'sait', 'savons', 'savez', 'savent', 'saur', 'sachant', 'su'],
  pouvoir: ['peux', 'peux', 'peut', 'pouvons', 'pouvez', 'peuvent', 'pourr', 'pouvant', 'pu'],
  vouloir: ['veux', 'veux', 'veut', 'voulons', 'voulez', 'veulent', 'voudr', 'voulant', 'voulu'],
  devoir: ['dois', 'dois', 'doit', 'devons', 'devez', 'doivent', 'devr', 'devant', 'dû'],
  voir: ['vois', 'vois', 'voit', 'voyons', 'voyez', 'voient', 'verr', 'voyant', 'vu'],
  prévoir: [
    'prévois',
    'prévois',
    'prévoit',
    'prévoyons',
    'prévoyez',
    'prévoient',
    'prévoir',
    'prévoyant',
    'prévu',
  ],
  cevoir: ['çois', 'çois', 'çoit', 'cevons', 'cevez', 'çoivent', 'cevr', 'cevant', 'çu'],
  tenir: ['tiens', 'tiens', 'tient', 'tenons', 'tenez', 'tiennent', 'tiendr', 'tenant', 'tenu'],
  venir: ['viens', 'viens', 'vient', 'venons', 'venez', 'viennent', 'viendr', 'venant', 'venu'],
  acquérir: [
    'acquiers',
    'acquiers',
    'acquiert',
    'acquérons',
    'acquérez',
    'acquièrent',
    'acquerr',
    'acquérant',
    'acquis',
  ],
  courir: ['cours', 'cours', 'court', 'courons', 'courez', 'courent', 'courr', 'courant', 'couru'],
  servir: ['sers', 'sers', 'sert', 'servons', 'servez', 'servent', 'servir', 'servant', 'servi'],
  sortir: ['sors', 'sors', 'sort', 'sortons', 'sortez', 'sortent', 'sortir', 'sortant', 'sorti'],
  partir: ['pars', 'pars', 'part', 'partons', 'partez', 'partent', 'partir', 'partant', 'parti'],
  vrir: ['vre', 'vres', 'vre', 'vrons', 'vrez', 'vrent', 'vrir', 'vrant', 'vert'],
  ffrir: ['ffre', 'ffres', 'ffre', 'ffrons', 'ffrez', 'ffrent', 'ffrir', 'ffrant', 'ffert'],
  cueillir: [
    'cueille',
    'cueilles',
    'cueille',
    'cueillons',
    'cueillez',
    'cueillent',
    'cueiller',
    'cueillant',
    'cueilli',
  ],
  prendre: ['prends', 'prends', 'prend', 'prenons', 'prenez', 'prennent', 'prendr', 'prenant', 'pris'],
  mettre: ['mets', 'mets', 'met', 'mettons', 'mettez', 'mettent', 'mettr', 'mettant', 'mis'],
  battre: ['bats', 'bats', 'bat', 'battons', 'battez', 'battent', 'battr', 'battant', 'battu'],
  suivre: ['suis', 'suis', 'suit', 'suivons', 'suivez', 'suivent', 'suivr', 'suivant', 'suivi'],
  vivre: ['vis', 'vis', 'vit', 'vivons', 'vivez', 'vivent', 'vivr', 'vivant', 'vécu'],
  uire: ['uis', 'uis', 'uit', 'uisons', 'uisez', 'uisent', 'uir', 'uisant', 'uit'],
  crire: ['cris', 'cris', 'crit', 'crivons', 'crivez', 'crivent', 'crir', 'crivant', 'crit'],
  lire: ['lis', 'lis', 'lit', 'lisons', 'lisez', 'lisent', 'lir', 'lisant', 'lu'],
  dire: ['dis', 'dis', 'dit', 'disons', 'dites', 'disent', 'dir', 'disant', 'dit'],
  suffire: [
    'suffis',
    'suffis',
    'suffit',
    'suffisons',
    'suffisez',
    'suffisent',
    'suffir',
    'suffisant',
    'suffi',
  ],
  naître: ['nais', 'nais', 'naît', 'naissons', 'naissez', 'naissent', 'naîtr', 'naissant', 'né'],
  connaître: [
    'connais',
    'connais',
    'connaît',
    'connaissons',
    'connaissez',
    'connaissent',
    'connaîtr',
    'connaissant',
    'connu',
  ],
  oindre: ['oins', 'oins', 'oint', 'oignons', 'oignez', 'oignent', 'oindr', 'oignant', 'oint'],
  eindre: ['eins', 'eins', 'eint', 'eignons', 'eignez', 'eignent', 'eindr', 'eignant', 'eint'],
  soudre: ['sous', 'sous', 'sout', 'solvons', 'solvez', 'solvent', 'soudr', 'solvant', 'solu'],
  croire: ['crois', 'crois', 'croit', 'croyons', 'croyez', 'croient', 'croir', 'croyant', 'cru'],
};
const IRREGULAR_ENDINGS = Object.keys(IRREGULAR).sort((a, b) => b.length - a.length);

/** -eler and -eter verbs that take a grave accent instead of doubling the consonant. */
const GRAVE_ETER = /(?:ach|cong|dég|harc|mod|^p|^g)e[lt]er$/;

/** All forms of the verb, the infinitive first. `infinitive` is one word; words that are no infinitive come back alone. */
export function frenchVerbForms(infinitive: string): string[] {
  return [...new Set([infinitive, ...conjugate(infinitive)])];
}

function conjugate(infinitive: string): string[] {
  for (const ending of IRREGULAR_ENDINGS) {
    if (!infinitive.endsWith(ending)) continue;
    const prefix = infinitive.slice(0, infinitive.length - ending.length);
    const [je, tu, il, nous, vous, ils, future, present, past] = IRREGULAR[ending] as Conjugation;
    return [
      ...[je, tu, il, nous, vous, ils, present].map((form) => prefix + form),
      ...futures(prefix + future),
      ...agreements(prefix + past),
    ];
  }
  if (infinitive.endsWith('er')) return firstGroup(infinitive);
  if (infinitive.endsWith('ir')) return secondGroup(infinitive.slice(0, -2));
  if (infinitive.endsWith('re')) return thirdGroup(infinitive.slice(0, -2));
  return [];
}

function firstGroup(infinitive: string): string[] {
  const stem = infinitive.slice(0, -2);
  // Before -ons and -ant: ge, ç. Before a silent ending: è, i.
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  const strong = strongStem(infinitive, stem);
  const futureStem = /é[^aeiouéèy]{1,2}er$/.test(infinitive) ? infinitive : `${strong}er`;
  return [
    ...['e', 'es', 'ent'].map((ending) => strong + ending),
    `${soft}ons`,
    `${soft}ant`,
    `${stem}ez`,
    ...futures(futureStem),
    // Both spellings of "gèrera / gérera" are correct since 1990.
    ...(futureStem === infinitive && strong !== stem ? futures(`${strong}er`) : []),
    ...agreements(`${stem}é`),
  ];
}

/** The stem before a silent ending: gér- → gèr-, men- → mèn-, employ- → emploi-, appel- → appell-. */
function strongStem(infinitive: string, stem: string): string {
  if (/[ou]yer$/.test(infinitive)) return `${stem.slice(0, -1)}i`;
  const acute = /^(.*)é([^aeiouéèy]{1,2})$/.exec(stem);
  if (acute) return `${acute[1]}è${acute[2]}`;
  if (/e[lt]er$/.test(infinitive) && !GRAVE_ETER.test(infinitive)) return stem + stem.slice(-1);
  const mute = /^(.*)e([bcdfgjklmnprstvz])$/.exec(stem);
  return mute ? `${mute[1]}è${mute[2]}` : stem;
}

function secondGroup(stem: string): string[] {
  return [
    ...['is', 'it', 'issons', 'issez', 'issent', 'issant'].map((ending) => stem + ending),
    ...futures(`${stem}ir`),
    ...agreements(`${stem}i`),
  ];
}

function thirdGroup(stem: string): string[] {
  const third = /[dt]$/.test(stem) ? stem : `${stem}t`;
  return [
    `${stem}s`,
    third,
    ...['ons', 'ez', 'ent', 'ant'].map((ending) => stem + ending),
    ...futures(`${stem}r`),
    ...agreements(`${stem}u`),
  ];
}

function futures(stem: string): string[] {
  return ['a', 'as', 'ai', 'ons', 'ez', 'ont'].map((ending) => stem + ending);
}

function agreements(participle: string): string[] {
  const masculine = participle === 'dû' ? ['dû', 'due', 'dus', 'dues'] : null;
  if (masculine) return masculine;
  return [
    participle,
    `${participle}e`,
    participle.endsWith('s') ? participle : `${participle}s`,
    `${participle}es`,
  ];
}
