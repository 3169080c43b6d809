/**
 * Degrees as offers name them, with their level in years after the baccalauréat (0..8). Folded; French and English side by
 * side. `pattern` is matched between word limits.
 */
export interface DegreeForm {
  readonly pattern: string;
  readonly level: number;
  /** How the level is shown: the offer's own kind of words, normalised. */
  readonly label: string;
  /** The form has other meanings too: it counts only … */
  readonly need?: /** … beside another word of education in its sentence, */
    | 'context'
    /** … written with a capital or in capitals, beside such a word, */
    | 'capital'
    /** … written all in capitals, beside such a word. */
    | 'upper';
}

export const DEGREE_FORMS: readonly DegreeForm[] = [
  // French school system
  { pattern: 'bac pro(?:fessionnel)?', level: 0, label: 'Bac' },
  {
    pattern: '(?:niveau|titulaire du|titulaire d.un|diplome) bac(?:calaureat)?(?! ?(?:\\+|plus|en |a bac))',
    level: 0,
    label: 'Bac',
  },
  { pattern: 'bac (?:minimum|requis|exige)', level: 0, label: 'Bac' },
  // In Québec a university degree of three or four years.
  { pattern: 'baccalaureat (?:en|universitaire)', level: 3, label: 'Baccalauréat' },
  {
    pattern:
      'diplome universitaire de (?:premier|1er) cycle|bac en (?:informatique|genie|gestion|administration|technologies?)',
    level: 3,
    label: 'Baccalauréat',
  },
  { pattern: 'bts', level: 2, label: 'Bac+2' },
  { pattern: 'dut', level: 2, label: 'Bac+2', need: 'context' },
  { pattern: 'deug', level: 2, label: 'Bac+2' },
  { pattern: 'but', level: 3, label: 'BUT', need: 'upper' },
  {
    pattern: 'licence (?:pro|professionnelle|informatique|universitaire|miage)(?! de (?:logiciel|conduire))',
    level: 3,
    label: 'Licence',
  },
  { pattern: 'licence', level: 3, label: 'Licence', need: 'context' },
  { pattern: 'hes', level: 3, label: 'HES', need: 'upper' },
  {
    pattern: '(?:niveau|titulaire d.une|diplome d.une|licence ou|licence/) ?maitrise(?! (?:de|des|du|d))',
    level: 4,
    label: 'Maîtrise',
  },
  { pattern: 'm1', level: 4, label: 'Master 1', need: 'upper' },
  { pattern: 'master 1', level: 4, label: 'Master 1' },
  {
    pattern:
      "(?:titulaire d'un|diplome(?:e|\\(e\\))? d'un|niveau|de type|diplome de|cursus|ecole d'ingenieurs? ou) master(?! ?(?:plan|data|class|1))",
    level: 5,
    label: 'Master',
  },
  { pattern: 'master ?(?:2|ii)', level: 5, label: 'Master' },
  { pattern: 'm2', level: 5, label: 'Master', need: 'upper' },
  { pattern: 'masteres?(?: specialises?)?', level: 5, label: 'Mastère' },
  { pattern: '(?:dess|dea|miage)', level: 5, label: 'Bac+5', need: 'upper' },
  {
    pattern:
      "(?:grandes? )?ecoles? (?:d'|de )?(?:ingenieurs?|ingenieure?s?)(?: ?(?:/|ou|et|,) ?(?:de )?(?:commerce|management|universite))?",
    level: 5,
    label: "École d'ingénieurs",
  },
  { pattern: 'ecoles? superieures? (?:d.ingenieurs?|de commerce)', level: 5, label: 'Grande école' },
  {
    pattern:
      "(?:diplome|titre|formation|cycle|cursus|diplomee?\\(?e?\\)?|profil) (?:d'|d.un |de niveau )?(?:ecole )?(?:d')?ingenieure?s?",
    level: 5,
    label: "Diplôme d'ingénieur",
    need: 'context',
  },
  { pattern: "(?:diplome|titre|cycle|cursus) d'ingenieure?s?", level: 5, label: "Diplôme d'ingénieur" },
  {
    pattern: 'ingenieur(?:e|\\(e\\)|\\.e|·e)? (?:de formation|diplomee?)',
    level: 5,
    label: "Diplôme d'ingénieur",
  },
  {
    pattern: '(?:de )?formation (?:superieure )?(?:de type |type |de niveau )?ingenieur(?:e|\\(e\\)|s)?',
    level: 5,
    label: "Diplôme d'ingénieur",
  },
  { pattern: 'ecoles? de commerce', level: 5, label: 'École de commerce' },
  { pattern: 'grandes? ecoles?', level: 5, label: 'Grande école', need: 'context' },
  { pattern: 'doctorat', level: 8, label: 'Doctorat' },
  // Belgium: the three years of a haute école or university
  {
    pattern:
      "(?:un|le|d'un|de|diplome de|titre de|niveau) bachelier|bachelier (?:en|ou|professionnalisant|informatique|a orientation)",
    level: 3,
    label: 'Bachelier',
  },
  { pattern: 'graduat', level: 3, label: 'Bachelier', need: 'context' },
  // Québec: college (cégep) and university
  { pattern: '(?:dec|d\\.e\\.c\\.)', level: 2, label: 'DEC', need: 'upper' },
  { pattern: 'diplome d.etudes collegiales|diplome collegial|technique collegiale', level: 2, label: 'DEC' },
  {
    pattern:
      'diplome d.etudes superieures specialisees|maitrise en (?:gestion|informatique|administration|genie)',
    level: 5,
    label: 'Maîtrise',
    need: 'context',
  },
  // RNCP levels of 2019 and, in Roman numerals, the older ones
  { pattern: '(?:rncp (?:de )?niveau|niveau) 5(?: (?:rncp|\\(?bac))', level: 2, label: 'Bac+2' },
  { pattern: '(?:rncp (?:de )?niveau 5)', level: 2, label: 'Bac+2' },
  { pattern: '(?:rncp (?:de )?niveau 6|niveau 6 (?:rncp|\\(?bac))', level: 3, label: 'Bac+3' },
  { pattern: '(?:rncp (?:de )?niveau 7|niveau 7 (?:rncp|\\(?bac))', level: 5, label: 'Bac+5' },
  { pattern: '(?:rncp (?:de )?niveau 8|niveau 8 rncp)', level: 8, label: 'Doctorat' },
  // English-speaking systems
  {
    pattern: '(?:high school diploma|secondary school diploma|ged|a[ -]levels?)(?! playing)',
    level: 0,
    label: 'High school',
    need: 'context',
  },
  { pattern: 'high school diploma', level: 0, label: 'High school' },
  { pattern: 'hnc', level: 1, label: 'HNC' },
  { pattern: 'hnd', level: 2, label: 'HND' },
  {
    pattern: "associate'?s?'? degree|associate'?s?'? of (?:science|arts)|foundation degree",
    level: 2,
    label: "Associate's",
  },
  {
    pattern: "bachelor'?s?'?(?: degrees?| of (?:science|arts|engineering|technology|business|computer))?",
    level: 3,
    label: "Bachelor's",
  },
  { pattern: 'b\\.? ?sc\\.?|b\\.?eng\\.?|b\\.? ?tech\\.?', level: 3, label: "Bachelor's" },
  {
    pattern: '(?:bs|ba|b\\.s\\.?|b\\.a\\.?|bs/ba|ba/bs)(?= (?:degree|in )|/|, ms)',
    level: 3,
    label: "Bachelor's",
    need: 'upper',
  },
  {
    pattern:
      '(?:undergraduate|honou?rs|first|(?:four|4)[ -]year(?: college| university)?|college|university) degree',
    level: 3,
    label: 'Degree',
  },
  { pattern: 'degree[ -](?:level|qualified|educated|holder)', level: 3, label: 'Degree' },
  { pattern: '(?:to|at) degree level', level: 3, label: 'Degree' },
  {
    pattern:
      '(?:relevant|related|technical|stem|appropriate|scientific|engineering|recogni[sz]ed|it|science|completed) degree(?! of)',
    level: 3,
    label: 'Degree',
  },
  { pattern: 'degree in (?:an? |the )?[a-z]{2}', level: 3, label: 'Degree', need: 'context' },
  {
    pattern: 'degree (?:required|preferred|or equivalent|is required|and |, |with )',
    level: 3,
    label: 'Degree',
    need: 'context',
  },
  {
    pattern: 'degree ?: ?required|degree \\(or|third[- ]level (?:degree|qualification)|university graduate',
    level: 3,
    label: 'Degree',
  },
  {
    pattern:
      "master'?s?'? degrees?|masters|master's|master'?s? of (?:science|arts|engineering|business|technology)",
    level: 5,
    label: "Master's",
    need: 'context',
  },
  {
    pattern: "master(?:'s|s)? degrees?|master of (?:science|engineering|business|arts)",
    level: 5,
    label: "Master's",
  },
  { pattern: 'master', level: 5, label: 'Master', need: 'capital' },
  { pattern: 'm\\.?sc\\.?|m\\.?eng\\.?', level: 5, label: "Master's" },
  { pattern: '(?:ms|m\\.s\\.?)(?= (?:degree|in ))', level: 5, label: "Master's", need: 'upper' },
  { pattern: 'mba', level: 5, label: 'MBA' },
  { pattern: "master'?s?[- ]level(?: [a-z]{2,12})? degree", level: 5, label: "Master's" },
  { pattern: 'three[ -]year(?: university| college)? degree', level: 3, label: 'Degree' },
  {
    pattern: '(?:four|4)-?(?: or |/| to |-)(?:five|5)[ -]year(?: university)? degree',
    level: 4,
    label: 'Degree',
  },
  { pattern: '(?:five|5)[ -]year(?: university)? degree', level: 5, label: 'Degree' },
  {
    pattern: '(?:post-?graduate|advanced|graduate)(?: university| academic)? degree',
    level: 5,
    label: "Master's",
  },
  { pattern: 'ph\\.? ?d\\.?|doctorate|doctoral degree', level: 8, label: 'PhD' },
];

/** Words that make a sentence one about education. */
export const EDUCATION_WORDS = [
  'diplomes?',
  'diplomee?s?',
  'titulaire',
  'formations?',
  'niveau',
  'etudes',
  'cursus',
  'universit\\w{1,8}',
  'ecoles?',
  'bac',
  'bts',
  'dut',
  'licence',
  'master',
  'bachelor\\w{0,1}',
  'informatique',
  'ingenieurs?',
  'minimum',
  'equivalente?',
  'degrees?',
  'education',
  'educated',
  'qualifications?',
  'qualified',
  'university',
  'college',
  'graduate',
  'computer science',
  'field',
  'discipline',
  'mba',
  'bsc',
  'msc',
  'phd',
  'doctorat',
  'required',
  'preferred',
  'equivalent',
];

/** What stands right before a degree's name when it is none. */
export const NOT_DEGREE_BEFORE = [
  'scrum',
  'scrum/',
  'web',
  'data',
  'quiz',
  'kanban',
  'agile',
  'safe',
  'toast',
  'high',
  'some',
  'certain',
  'varying',
  '360',
  '180',
  'de la',
  'notre',
  'renouvellement de',
  'gestion (?:de|des)',
  'suivi (?:de|des)',
  'achats? (?:de|des)',
  'sous',
  'couts? (?:de|des)',
  'permis',
  'driving',
  "driver'?s?",
  'drivers',
  'quality',
];

/** What stands right behind a degree's name when it is none. */
export const NOT_DEGREE_AFTER = [
  'iv',
  'iii',
  'de debit',
  'de taxi',
  'de pilote',
  'logicielles?',
  'de logiciels?',
  'logiciels?',
  'microsoft',
  'oracle',
  'vmware',
  'sap',
  'adobe',
  'open source',
  "d'exploitation",
  "d'utilisation",
  'de conduire',
  'plan',
  'data',
  'class',
  'classes',
  'file',
  'image',
  'images',
  'agreement',
  'agreements',
  'services? agreement',
  'schedule',
  'node',
  'server',
  'console',
  'detail',
  'key',
  'record',
  'records',
  'planning',
  'builder',
  'of ceremonies',
  'black belt',
  'trainer',
  'contract',
  'of freedom',
  'of autonomy',
  'of flexibility',
];

/** The degree is not asked. */
export const NO_DEGREE = [
  'nous formons',
  'we train',
  'sans diplome',
  'pas de diplome',
  'aucun diplome',
  'diplome non (?:exige|requis|obligatoire)',
  'quel que soit (?:votre|le) diplome',
  'no degree (?:required|needed|necessary)',
  'degree (?:is )?not (?:required|necessary|essential)',
  'degree or not',
  'regardless of',
];

/** Sources of patterns for "the degree can be replaced". */
export const OR_EXPERIENCE = [
  'ou equivalente?s?(?! (?:d.une ecole|rncp))',
  '(?:ou|et/ou|a defaut,?) (?:une? |par une? |l.)?(?:solide |forte |reelle )?(?:experiences?|parcours|vecu)(?: professionnelle?| terrain| significative| pratique)? (?:juge\\w{1,2} |professionnelle? )?(?:equivalente?s?|significative|similaire|probante|averee|confirmee)',
  'ou autodidactes?',
  'ou bac ?\\+ ?\\d (?:avec|et|\\+)',
  'ou (?:d.un )?niveau equivalent (?:par|acquis)',
  'ou equivalence',
  'ou (?:justifi\\w{1,5} d|experience)',
  "ou par l'experience",
  'or (?:an? )?equivalent(?! (?:degree|diploma|field|discipline|subject))(?: (?:combination|work|practical|professional|relevant|industry|job|military))?(?: (?:of|experience))?',
  'or (?:the )?(?:relevant|comparable|commensurate|demonstrable|extensive|proven|related|significant|practical|substantial)(?: \\w{3,14})? experience',
  'or qualified by experience',
  '(?:experience )?in lieu of (?:an? )?(?:degree|education)',
  'or (?:work |professional |industry )?experience',
  'or an equivalent (?:level|amount|combination) of',
  'or \\d{1,2}\\+? years',
  'ou \\d{1,2} ans d.experience',
];
