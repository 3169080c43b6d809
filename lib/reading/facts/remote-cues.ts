import type { Remote } from '../../model/offer.ts';

/** Ways in which offers say where the work is done. Folded, matched between word limits; French and English side by side. */
export interface RemoteForm {
  readonly mode: Remote;
  readonly pattern: string;
  /** 4 leaves no doubt, 3 says it, 2 hints at it (beaten by any other), 1 only in a benefit list or a condition part. */
  readonly weight: 1 | 2 | 3 | 4;
}

const TT = '(?:tele-?travail|teletravailler|tele-?work(?:ing)?|tt)';

export const REMOTE_FORMS: readonly RemoteForm[] = [
  // No remote work
  {
    mode: 'onsite',
    pattern: `${TT} ?:? ?\\(?(?:non(?! (?:renseigne|precise|specifie|communique))|impossible|exclu|interdit|aucun|pas (?:possible|autorise|prevu|envisage\\w{0,4}))`,
    weight: 4,
  },
  {
    mode: 'onsite',
    pattern: `${TT} (?:est |n'est |n'est pas |ne sera pas )?(?:non|pas) (?:possible|autorise|prevu|envisage\\w{0,4}|eligible|ouvert|propose)`,
    weight: 4,
  },
  {
    mode: 'onsite',
    pattern: `(?:pas|sans|aucun|hors|non eligible au|non ouvert au|ni)(?: de)?(?: jours? de)? ${TT}(?! (?:total|complet|integral))`,
    weight: 4,
  },
  {
    mode: 'onsite',
    pattern: '100 ?% (?:en )?(?:presentiel|sur site|presence|on-?site|in[- ]office|office)',
    weight: 4,
  },
  { mode: 'onsite', pattern: '(?:presentiel|sur site|on-?site) (?:a )?100 ?%', weight: 4 },
  {
    mode: 'onsite',
    pattern:
      '(?:presence|presentiel) (?:sur site )?(?:obligatoire|uniquement|exclusivement|imperative?|quotidienne|exigee?)',
    weight: 3,
  },
  {
    mode: 'onsite',
    pattern:
      '(?:poste|mission|travail|mode|organisation)(?: de travail)? (?:est )?(?:a 100 ?% )?(?:exclusivement |uniquement |entierement )?(?:en presentiel|sur site)',
    weight: 3,
  },
  {
    mode: 'onsite',
    pattern: '(?:exclusivement|uniquement|entierement|intégralement) (?:en presentiel|sur site)',
    weight: 4,
  },
  {
    mode: 'onsite',
    pattern:
      '(?:fully|completely|entirely|exclusively|strictly|100% ) ?(?:on[- ]?site|office[- ]based|in[- ]office|in[- ]person)',
    weight: 4,
  },
  {
    mode: 'onsite',
    pattern:
      'on-?site only|office[- ](?:based|only)(?: role| position)?|in[- ]office (?:role|position|only)|in[- ]person (?:role|position|only)',
    weight: 3,
  },
  {
    mode: 'onsite',
    pattern:
      'on[- ]?site (?:role|position|job|full[- ]time|5 days|five days|presence required|work required)',
    weight: 3,
  },
  {
    mode: 'onsite',
    pattern:
      '(?:role|position|job) (?:is |will be )?(?:fully |based )?(?:on-?site|in[- ]person|office[- ]based)',
    weight: 4,
  },
  {
    mode: 'onsite',
    pattern:
      '(?:must|required to|need to|expected to) (?:be|work) (?:fully )?(?:on-?site|in[- ]office|from the office)(?! (?:\\d|one|two|three|four))',
    weight: 3,
  },
  {
    mode: 'onsite',
    pattern:
      '(?:no|not) (?:a )?(?:remote|hybrid|home ?working|home-working|work(?:ing)? from home|wfh)(?! (?:access|sites?|support|desktop))(?: (?:work\\w{0,3}|role|position|option|available|possible))?',
    weight: 4,
  },
  {
    mode: 'onsite',
    pattern:
      'remote(?: work(?:ing)?)? ?: ?no|remote work(?:ing)? (?:is )?not (?:available|possible|offered|permitted)',
    weight: 4,
  },
  // A field whose value stands on the next line
  {
    mode: 'onsite',
    pattern:
      'tele-?travail ?:?\\n{1,2} ?(?:non(?! (?:renseigne|precise|specifie|communique))|aucun|impossible|pas de)',
    weight: 4,
  },
  { mode: 'remote', pattern: 'tele-?travail ?:?\\n{1,2} ?(?:total|complet|full|100 ?%)', weight: 4 },
  // Wholly remote
  { mode: 'remote', pattern: 'full[- ]?remote|full[- ]?teletravail|full tt', weight: 4 },
  {
    mode: 'remote',
    pattern:
      '(?:fully|100 ?%|completely|entirely|permanently|exclusively|totally)[- ]?remote(?:ly)?|remote[- ]?(?:only|first)|100 ?% (?:wfh|home[- ]based)',
    weight: 4,
  },
  { mode: 'remote', pattern: `100 ?% (?:en |de |a )?(?:${TT}|remote|distance|distanciel)`, weight: 4 },
  { mode: 'remote', pattern: `${TT} (?:a )?(?:100 ?%|total|complet|integral|a temps plein|full)`, weight: 4 },
  {
    mode: 'remote',
    pattern:
      '(?:entierement|totalement|intégralement|integralement|completement) (?:a distance|en teletravail|remote|en distanciel)',
    weight: 4,
  },
  { mode: 'remote', pattern: 'work from anywhere', weight: 4 },
  { mode: 'remote', pattern: '(?:primarily|mostly|predominantly|mainly) (?:a )?remote', weight: 3 },
  { mode: 'remote', pattern: 'home[- ]based(?: role| position| contract| job)?', weight: 3 },
  {
    mode: 'remote',
    pattern:
      '(?:role|position|job|opportunity) (?:is |will be |can be )?(?:a )?(?:remote|home[- ]based)(?! (?:or|/|working|access|sites?|support|teams?))',
    weight: 3,
  },
  { mode: 'remote', pattern: 'remote (?:role|position|job|opportunity|contract|vacancy)', weight: 3 },
  { mode: 'remote', pattern: 'poste (?:en |a )(?:remote|distance|full remote)', weight: 3 },
  // Partly remote
  {
    mode: 'hybrid',
    pattern: `${TT} ?:? ?\\(?(?:partiel\\w{0,5}|possible|hybride|occasionnel\\w{0,5}|ponctuel\\w{0,5}|regulier|frequent|autorise|accepte|flexible|oui|ouvert|envisageable|negociable|selon|modere|limite|fractionne)`,
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern: `(?:possibilite|possibilites)(?: de)?(?: jours? de| faire du)? ${TT}|${TT} (?:est |sera )(?:possible|autorise|accepte|propose|envisageable)`,
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern: `(?:accord|charte|politique|jours?|forfait|prime|indemnite|rythme)(?: flexible| entreprise| d'entreprise)? (?:de |sur le |du |en )?${TT}|eligible au ${TT}|ouvert au ${TT}`,
    weight: 2,
  },
  {
    mode: 'hybrid',
    pattern:
      '(?:mode|travail|rythme|organisation|format|poste|modele|fonctionnement|cadre|environnement de travail)(?: de travail)? hybride',
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern:
      'hybride (?:\\(|teletravail|presentiel|remote)|(?:presentiel|sur site) (?:et|/|&|\\+) ?(?:distanciel|teletravail|remote|a distance)|(?:distanciel|teletravail) (?:et|/|&|\\+) ?(?:presentiel|sur site)',
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern:
      'hybrid (?:role|working|work(?!load)|position|model|schedule|remote|pattern|policy|set[- ]?up|arrangement|basis|job|opportunity|office|week|contract|\\(|-|–|in |from |based |-?working)',
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern:
      '(?:role|position|job) (?:is |will be )?(?:a )?hybrid|hybrid[- ]?remote|remote[ /-]+hybrid|hybrid ?/ ?remote',
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern:
      '(?:partially|partly|part|semi)[- ]remote|remote (?:possible|optional|friendly|flexible|days?|options?|working options?)|(?:some|occasional|partial) (?:remote|home ?working|home-working|wfh|work from home)',
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern:
      '(?:mix|combination|blend|balance) of (?:office|home|remote|on-?site)[a-z -]{0,20} (?:and|/) (?:office|home|remote|on-?site)',
    weight: 3,
  },
  {
    mode: 'hybrid',
    pattern:
      '(?:flexible|agile|smart|home|remote) ?-?working (?:available|options?|possible|policy|arrangements?|opportunit\\w{1,3})|(?:ability|option|opportunity|flexibility|able) to work (?:from home|remotely)|work[- ]from[- ]home (?:options?|days?|policy|opportunit\\w{1,3})',
    weight: 2,
  },
  { mode: 'hybrid', pattern: 'remote partiel|remote possible|partiel possible', weight: 3 },
  {
    mode: 'hybrid',
    pattern: 'possibilites? de travail(?:ler)? a distance|travail a distance (?:possible|partiel)',
    weight: 3,
  },
  // Bare words: decided by where they stand
  { mode: 'hybrid', pattern: 'tele-?travail|tele-?working', weight: 1 },
  { mode: 'hybrid', pattern: 'hybrid|hybride', weight: 1 },
  { mode: 'remote', pattern: 'remote|home[- ]office|home[- ]working|wfh', weight: 1 },
  { mode: 'onsite', pattern: 'on-?site|on site|sur site|presentiel|in[- ]office', weight: 1 },
];

/** Field names before a way of working. */
export const REMOTE_LABELS = [
  'tele-?travail',
  'remote',
  'mode de travail',
  'organisation du travail',
  'rythme',
  'modalites?(?: de travail)?',
  'lieu de travail',
  'lieu',
  'localisation',
  'work mode',
  'working mode',
  'work model',
  'work type',
  'type',
  'workplace(?: type)?',
  'work arrangement',
  'working arrangements?',
  'work setting',
  'working pattern',
  'work pattern',
  'tele-?work(?:ing)?',
  'remote working',
  'remote work',
  'work location',
  'job location',
  'location type',
  'location',
  'on-?site requirement',
  'presence',
  'travail hybride',
];

/** What makes "remote", "hybrid" and "on site" speak of machines, other people or visits: words behind … */
export const NOT_WORKPLACE_AFTER = [
  'access',
  'sites?',
  'support',
  'desktops?',
  'hands',
  'teams?',
  'users?',
  'monitoring',
  'offices?',
  'locations?',
  'management',
  'administration',
  'connectivity',
  'control',
  'servers?',
  'infrastructures?',
  'workers?',
  'workforce',
  'maintenance',
  'backups?',
  'assistance',
  'cloud',
  'clouds',
  'environments?',
  'environnements?',
  'architectures?',
  'identity',
  'identite',
  'it',
  'delivery',
  'data ?cent(?:er|re)s?',
  'exchange',
  'solutions?',
  'platforms?',
  'plateformes?',
  'networks?',
  'methodolog\\w{1,5}',
  'methodes?',
  'methods?',
  'agile',
  'approach',
  'deployments?',
  'hosting',
  'visits?',
  'interventions?',
  'installations?',
  'parking',
  'gym',
  'canteen',
  'restaurant',
  'engineers?',
  'technicians?',
  'contractors?',
  'staff',
  'crew',
  'services?',
  'systems?',
  'training',
  'meetings?',
  'presence',
  'diagnostics?',
  'work (?:technolog|tools|solutions?|infrastructure)',
  'working (?:solutions?|tools|technolog\\w{1,4}|infrastructure)',
  '\\(?azure',
  'aws',
  'vehicles?',
  'collaborat\\w{1,6}',
  'colleagues?',
];

/** … and before. */
export const NOT_WORKPLACE_BEFORE = [
  'cloud',
  'clouds',
  'infrastructures?',
  'environnements?',
  'environment',
  'architectures?',
  'solutions?',
  'outils? de',
  'outils? du',
  'solutions? de',
  'deploiement du',
  'deploiement de',
  'plateformes? de',
  'acces',
  'gestion du',
  'mise en place du',
  'securisation du',
  'manage',
  'managing',
  'supporting',
  'support',
  'secure',
  'generalisation du',
  'vpn',
  'interventions?',
  'deplacements?',
  'deplacer',
  'deplace',
  'equipes?',
  'presence',
  'prestataires?',
  'technicien',
  'support',
  'restaurant',
  'restauration',
  'parking',
  'multi',
  'local and',
  'local or',
  'visit',
  'travel',
  'methode',
  'methodologie',
  'agile',
  'identite',
  'scrum',
  'cascade',
  'datacenter',
  'on-prem',
  'on-premise',
  'distributed and',
  'public,?',
  'private,?',
  'prive,?',
  'or',
];

/** Benefits among which "télétravail" alone is a benefit too. */
export const BENEFIT_WORDS = [
  'rtt',
  'mutuelle',
  'tickets?',
  'titres?[ -]restaurants?',
  'tr',
  'cse',
  'prevoyance',
  'primes?',
  'avantages?',
  'interessement',
  'participation',
  'flexib\\w{1,6}',
  'horaires',
  'package',
  'conges',
  'accord',
  'charte',
  'navigo',
  'transports?',
  'qualite de vie',
  'pension',
  'holidays?',
  'benefits',
  'annual leave',
];
