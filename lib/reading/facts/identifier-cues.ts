/** Words before the number under which an offer is known. Folded, French and English side by side; sources of patterns. */
export const IDENTIFIER_LABELS = [
  "ref(?:erence)?\\.?(?: (?:de )?(?:l'|cette |votre |du |de la )?(?:offre|annonce|poste|dossier|candidature|concours|interne))?",
  "(?:n°|no|numero|num\\.?) (?:de |d'|de l')?(?:l'|la )?(?:offre|annonce|poste|concours|reference|mission|affichage)",
  '(?:offre|annonce|concours|poste|affichage|avis) (?:n°|no|numero)',
  "(?:identifiant|id) (?:de |d'|de l')?(?:l'|la )?(?:offre|annonce|poste)",
  'code (?:offre|annonce|poste|mission)',
  '(?:job|vacancy|requisition|req|position|posting|role|advert|opening) ?(?:ref(?:erence)?|id|number|no|code|#)\\.?(?: (?:id|number|no|code))?',
  'ref(?:erence)? (?:number|no|code|id)',
  'requisition',
];

/** Words that lead to the number without a sign between: "sous la référence 4471-SEC", "quoting reference AB12", "Concours 2024-118". */
export const IDENTIFIER_LEADS = [
  '(?:sous|avec|en (?:indiquant|precisant|rappelant|mentionnant|citant)|indiquer|preciser|rappeler|mentionner) la (?:ref(?:erence)?\\.?)(?: suivante)?',
  '(?:quoting|quote|with|under)(?: the)?(?: job| vacancy)? ref(?:erence)?(?: number| code)?',
  '(?:offre|annonce|concours|poste|affichage|avis) (?:n°|no|numero)',
  'job ?id',
  'code de selection\\n{1,2}',
  '(?:job|requisition|reference) (?:id|number)\\n{1,2}',
  'concours',
  'ref\\.',
];
