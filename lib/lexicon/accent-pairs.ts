/**
 * French words that become another word, French or English, when their accents are left out: an unaccented word of the
 * text stands for itself here, and never for the accented one (these ≠ thèse, organise ≠ organisé). In capitals, where
 * French readers often leave accents out, it may stand for both.
 */
export const UNACCENTED_IS_ANOTHER_WORD: ReadonlySet<string> = new Set(
  (
    'a ou du la des cru tache taches pecher pecheur cote cotes cotee marche marches metier these theses congres conges ' +
    'organise organises motive motives engage engages structure structures experimente charge charges ' +
    'forme formes confirme passionne diplome agree interesse dedie adapte maitrise reserve reserves ' +
    'integre automatise securise optimise pilote pilotes valide livre livres analyse analyses documente planifie implique qualifie ' +
    'specialise certifie oriente developpe coordonne anime assure attache base bases centre centres cible cibles ' +
    'connecte constate decide demande demandes depose dirige donne entre execute expose finance finances force forces ' +
    'gere groupe groupes heberge importe indique informe installe liste listes loge manage ' +
    'note notes observe oblige partage partages passe passes pose postule prepare presente prime primes ' +
    'propose rapporte regle regles releve renforce reporte respecte resume resumes ' +
    'roule sense senses signe soude stage teste testes trace traces traite travaille ' +
    'trouve utilise verifie vise voile exposes touche sale sales hale pale ' +
    'mure jeune jeunes mais foret'
  ).split(' '),
);
