/** Degrees as CVs name them, folded, highest first: years after the baccalauréat. */
export const DEGREES: readonly { readonly level: number; readonly words: string }[] = [
  { level: 8, words: 'doctorat|docteur en|ph\\.? ?d\\.?|doctorate|bac ?\\+ ?8' },
  {
    level: 5,
    words:
      "master(?! class| plan)(?:'?s)?(?: 2| ii)?|mastere|m2|msc|m\\.sc\\.?|meng|mba|dess|dea|miage|bac ?\\+ ?5|ecoles? d'ingenieurs?|ingenieure? (?:diplomee? )?(?:informatique|telecoms?|reseaux?|generaliste|en |de l'|cnam|insa|ensi|epita|utc|supelec)|diplome d'ingenieur|titre d'ingenieur|diplome grande ecole|ecole centrale|polytechnique|insa|epita|supinfo|utbm|cycle ingenieur|rncp ?(?:niveau )?7",
  },
  { level: 4, words: "maitrise (?:en|de|d')|master ?1|m1|bac ?\\+ ?4|rncp ?(?:niveau )?i" },
  {
    level: 3,
    words:
      "licences?(?! microsoft| de logiciel)|bachelor(?:'?s)?|bsc|b\\.sc\\.?|beng|ba \\(?hons|bac ?\\+ ?3|bachelier|but informatique|undergraduate degree|rncp ?(?:niveau )?6",
  },
  {
    level: 2,
    words: 'bts|dut|deug|deust|hnd|bac ?\\+ ?2|foundation degree|associate degree|rncp ?(?:niveau )?5|tssr',
  },
  {
    level: 0,
    words:
      'baccalaureat|bac pro|bac (?:s|es|sti|stg|scientifique|general|technologique)|a[ -]levels?|high school diploma',
  },
];
/** What is not held yet, or was not finished. */
export const NOT_FINISHED =
  'en cours|niveau non obtenu|non obtenu|non valide|abandon|in progress|ongoing|not completed|expected';
