/**
 * Words that begin a heading or a sentence in job offers. Where a page loses its line breaks they stick to the word before:
 * "ManagerJob Description", "ResponsibilitiesManage". Only these words are cut off, because product names look the same
 * (PowerPoint, ServiceNow). Lower case, without accents.
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  // English
  (
    'we you the our your as in this about at job description key role responsibilities requirements qualifications skills experience location ' +
    'salary benefits who what why must nice preferred required summary overview position duties education manage lead develop provide ' +
    'ensure coordinate deliver define monitor identify strong excellent proven ability knowledge bachelor minimum ' +
    // French
    'vous nous votre notre vos nos le la les au aux dans pour avec au sein missions mission profil poste descriptif description competences ' +
    'formation experience lieu salaire avantages entreprise rattache rattachee issu issue titulaire dote dotee piloter gerer assurer ' +
    'participer animer suivre coordonner definir rediger contexte environnement'
  ).split(' '),
);
/** A word cut off by less than this many letters is rather a name (eTOM, iPhone). */
export const SHORTEST_HEAD = 3;
