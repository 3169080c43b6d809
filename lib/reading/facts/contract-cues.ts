import type { Contract } from '../../model/offer.ts';

/** Ways in which offers name a kind of contract. Folded, matched between word limits; French and English side by side. */
export interface ContractForm {
  readonly contract: Contract;
  readonly pattern: string;
  /**
   * How sure the words alone are: 3 name this job's contract whatever stands around ("poste en CDI"), 2 name a contract
   * ("CDI"), 1 count only where a field or a title says so ("Contract", "Stage").
   */
  readonly weight: 1 | 2 | 3;
  /** Written in capitals. */
  readonly upper?: true;
}

export const CONTRACT_FORMS: readonly ContractForm[] = [
  // permanent
  {
    contract: 'permanent',
    pattern:
      '(?:poste|contrat|offre|emploi|recrutement|embauche|temps plein|pourvoir) (?:est |a pourvoir |propose |ouvert )?(?:en |: ?)?cdi',
    weight: 3,
  },
  { contract: 'permanent', pattern: "(?:en|contrat|cadre d'un|pour un|signer un|c'est un) cdi", weight: 3 },
  { contract: 'permanent', pattern: 'cdi', weight: 2 },
  { contract: 'permanent', pattern: 'contrats? a duree indeterminee', weight: 3 },
  { contract: 'permanent', pattern: '(?:emploi|poste) permanent', weight: 2 },
  {
    contract: 'permanent',
    pattern:
      '(?:permanent|perm) (?:full[- ]time |part[- ]time |hybrid |remote )?(?:role|position|job|contract|opportunity|employment|appointment|vacancy|post|basis|placement|hire)',
    weight: 3,
  },
  { contract: 'permanent', pattern: '(?:full|part)[- ]time,? ?(?:/|-|and|&)? ?permanent', weight: 3 },
  { contract: 'permanent', pattern: 'permanent,? ?(?:/|-|and|&|,)? ?(?:full|part)[- ]time', weight: 3 },
  { contract: 'permanent', pattern: 'direct[- ]hire', weight: 3 },
  { contract: 'permanent', pattern: 'on a permanent basis|permanently employed', weight: 3 },
  { contract: 'permanent', pattern: 'permanent|perm', weight: 1 },
  // fixed-term
  {
    contract: 'fixed-term',
    pattern: '(?:poste|contrat|offre|emploi|recrutement) (?:a pourvoir |propose )?(?:en |: ?)?cdd',
    weight: 3,
  },
  { contract: 'fixed-term', pattern: '(?:en|contrat) cdd', weight: 3 },
  { contract: 'fixed-term', pattern: 'cdd', weight: 2 },
  { contract: 'fixed-term', pattern: 'contrats? a duree determinee', weight: 3 },
  { contract: 'permanent', pattern: 'duree indeterminee', weight: 2 },
  { contract: 'fixed-term', pattern: 'contrat de projet', weight: 2 },
  // Canada's public service says "term"; international offers name the contract in German too.
  {
    contract: 'fixed-term',
    pattern: 'term \\(?(?:of )?\\d{1,2} (?:months?|years?)\\)?|term (?:position|employment|appointment)',
    weight: 3,
  },
  { contract: 'permanent', pattern: 'unbefristete?[nrs]?', weight: 2 },
  { contract: 'fixed-term', pattern: 'befristete?[nrs]?', weight: 2 },
  {
    contract: 'fixed-term',
    pattern: 'fixed[- ]term(?: contract| appointment| position| role)?|ftc',
    weight: 3,
  },
  { contract: 'fixed-term', pattern: '(?:maternity|paternity|parental leave) cover', weight: 2 },
  { contract: 'fixed-term', pattern: 'v\\.i\\.e\\.?|contrat vie|volontariat international', weight: 3 },
  // freelance
  {
    contract: 'freelance',
    pattern:
      'contract ?[:–-] ?(?:initially |initial )?(?:\\d{1,2}(?: ?[–-] ?| ))?\\d{1,2}\\+? ?-?(?:months?|mths?|weeks?)(?! ?[,(]? ?(?:fixed|ftc))|for contract work',
    weight: 3,
  },
  {
    contract: 'freelance',
    pattern: '(?:mission|poste|contrat|profil|consultante?|statut)(?: en)? (?:freelance|independante?)',
    weight: 3,
  },
  {
    contract: 'freelance',
    pattern: '(?:en|statut|ouvert aux?|pour) (?:freelances?|independante?s?)',
    weight: 2,
  },
  { contract: 'freelance', pattern: 'freelances?', weight: 2 },
  { contract: 'freelance', pattern: 'freelancers?|free-lance', weight: 2 },
  {
    contract: 'freelance',
    pattern: '(?:en )?portage salarial|en portage|auto-?entrepreneur|micro-?entrepreneur',
    weight: 2,
  },
  { contract: 'freelance', pattern: 'independante?', weight: 1 },
  {
    contract: 'freelance',
    pattern: '(?:inside|outside|in|out)(?: of)? ir ?35|ir35 (?:status|determination)|(?:inside|outside)[ /]',
    weight: 3,
  },
  {
    contract: 'freelance',
    pattern:
      "(?:initial |rolling )?\\d{1,2}(?:[ -]?(?:-|to) ?\\d{1,2})?\\+? ?[- ]?(?:months?|mths?|weeks?|year)(?:'s?)? (?:\\+ )?(?:initial |rolling |renewable |extendable |day rate |remote |hybrid |w2 |c2c |freelance )?contract",
    weight: 3,
  },
  {
    contract: 'freelance',
    pattern:
      '(?:day[- ]rate|long[- ]term|short[- ]term|initial|b2b|w-?2|c2c|corp[- ]to[- ]corp|1099) contract',
    weight: 3,
  },
  {
    contract: 'freelance',
    pattern:
      'contract (?:role|position|job|opportunity|assignment|basis|length|duration|to hire|w2)|contract-to-hire',
    weight: 3,
  },
  {
    contract: 'freelance',
    pattern:
      'contractor (?:role|position|basis|opportunity|assignment)|independent contractor|on a contract basis',
    weight: 3,
  },
  { contract: 'freelance', pattern: 'c2c|corp[- ]to[- ]corp|w-?2 only|on w-?2|b2b', weight: 2 },
  { contract: 'freelance', pattern: 'contract(?:or)?', weight: 1 },
  // apprenticeship
  {
    contract: 'apprenticeship',
    pattern: "contrat (?:d'apprentissage|en alternance|de professionnalisation|d'alternance)",
    weight: 3,
  },
  {
    contract: 'apprenticeship',
    pattern: "(?:offre|poste) (?:d'|en )?(?:alternance|apprentissage)|en alternance|en apprentissage",
    weight: 2,
  },
  {
    contract: 'apprenticeship',
    pattern:
      '(?:recherch\\w{1,4}|recrut\\w{1,4}|cherch\\w{1,4}) (?:un |une |un\\(e\\) |notre |son |sa )?(?:alternante?|apprentie?)(?:\\(e\\))?',
    weight: 3,
  },
  {
    contract: 'apprenticeship',
    pattern: 'alternance|alternante?|apprentissage|apprentie?|apprenticeship|apprentice',
    weight: 1,
  },
  // internship
  {
    contract: 'internship',
    pattern:
      "(?:offre|convention) de stage|stage (?:de fin d'etudes|pfe|conventionne|de \\d{1,2} (?:mois|semaines)|\\d{1,2} mois)",
    weight: 3,
  },
  {
    contract: 'internship',
    pattern:
      '(?:recherch\\w{1,4}|recrut\\w{1,4}|cherch\\w{1,4}) (?:un |une |un\\(e\\) |notre |son |sa )?(?:stagiaire|stage)',
    weight: 3,
  },
  {
    contract: 'internship',
    pattern:
      '(?:\\d{1,2}[ -](?:months?|weeks?) |summer |paid |end-of-studies )internship|internship (?:programme|program|position|opportunity)',
    weight: 3,
  },
  { contract: 'internship', pattern: 'stage|stagiaire|intern|internship|trainee', weight: 1 },
  // temporary
  {
    contract: 'temporary',
    pattern: "(?:mission|contrat|poste) (?:d'|en |de )?(?:interim|travail temporaire|interimaire)|en interim",
    weight: 3,
  },
  {
    contract: 'temporary',
    pattern:
      '(?:temporary|temp) (?:contract|role|position|assignment|job|basis|post|vacancy|appointment|cover)|temp[- ]to[- ]perm',
    weight: 3,
  },
  {
    contract: 'temporary',
    pattern: 'interim (?:role|position|contract|assignment|basis|opportunity)',
    weight: 2,
  },
  { contract: 'temporary', pattern: 'interim|interimaire|travail temporaire|temporary|temp', weight: 1 },
];

/** Field names before a kind of contract. */
export const CONTRACT_LABELS = [
  'type de contrat',
  'types? de contrats?',
  'nature du contrat',
  'contrat',
  'contrats',
  'statut',
  'type d.emploi',
  "type d'offre",
  'type de poste',
  'contract type',
  'type of contract',
  'contract',
  'job type',
  'employment type',
  'type of employment',
  'employment',
  'position type',
  'work type',
  'type',
  'duration',
  'duree',
  'status',
  'terms?',
  'engagement',
  'vacancy type',
  'contract length',
  'contract term',
];

/** The kind of contract is ruled out: words before it … */
export const RULED_OUT_BEFORE = [
  'no',
  'not',
  'not a',
  'pas de',
  "pas d'",
  'hors',
  'sans',
  'ni',
  'non',
  'excluant',
  'excluding',
  'no c2c or',
  'pas en',
];
/** … and behind it. */
export const RULED_OUT_AFTER = [
  "s'abstenir",
  'non acceptee?s?',
  'non autorisee?s?',
  'non',
  'exclue?s?',
  'pas acceptee?s?',
  'not accepted',
  'not considered',
  'not available',
  'not possible',
  'need not apply',
];

/** What may come later, or for somebody else: words before the kind of contract. */
export const LATER_BEFORE = [
  'possibilite',
  'possible',
  'possibly',
  'possibility',
  'potential',
  'potentially',
  'convert\\w{0,4}',
  'conversion',
  'evolv\\w{1,4}',
  'evolution',
  'evoluer',
  'lead(?:ing)? to',
  'become',
  'view to',
  'go',
  'going',
  'transition\\w{0,3}',
  'extend\\w{0,4}',
  'pending',
  'puis',
  'debouch\\w{1,5}',
  'perspective',
  'en vue',
  'suivie? d',
  'transformable',
  'pre-?embauche',
  'temp to',
  'temp-to',
  'right to',
  'eventuellement',
];

/** The sentence speaks of experience, colleagues, or of an employer that sells these contracts. */
export const OTHER_CONTRACT_SUBJECT = [
  'experiences?',
  'inclus',
  'compris',
  'encadr\\w{1,5}',
  'tutor\\w{1,5}',
  'tuteur',
  'managez',
  'coach\\w{0,4}',
  'mentor\\w{0,4}',
  'supervis\\w{1,5}',
  'anciens?',
  'apres un',
  'apres une',
  'agences?',
  'cabinets?',
  'leader',
  'specialis\\w{1,5}',
  'reseau',
  'acteur',
  'placement',
  'recruitment (?:agency|business|specialists?|consultancy)',
  'acting as an employment',
  'employment (?:agency|business)',
  'services? of',
  'solutions?',
  'apprenants?',
  'machine learning',
];
