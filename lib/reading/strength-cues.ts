import type { Phrase } from './phrase-scan.ts';

/**
 * The words that say how strongly something is asked, or that it is not asked at all. Folded words; French and English
 * side by side. `way` says where the things stand that the cue governs:
 * - `lead`: after it, to the end of the sentence or the next cue ("idéalement PMP");
 * - `trail`: before it, over the whole coordinated list ("PMP, PRINCE2 seraient un plus");
 * - `both`: before it where a sentence, a part of it or a bracket ends behind the cue, else after it ("preferred").
 */
export interface StrengthCue extends Phrase {
  readonly kind: 'must' | 'nice' | 'not';
  readonly way: 'lead' | 'trail' | 'both';
  /**
   * `plain` decides everywhere; `weak` only says what the profile part says anyway, and lets a duty ("maintain strong
   * relations") alone; `near` is a negation that reaches no further than the next few words ("sans astreinte").
   */
  readonly grade: 'plain' | 'weak' | 'near';
}

function list(
  kind: StrengthCue['kind'],
  way: StrengthCue['way'],
  grade: StrengthCue['grade'],
  says: readonly string[],
  accent?: string,
): StrengthCue[] {
  return says.map((say) => ({ kind, way, grade, say, ...(accent ? { accent } : {}) }));
}

/** Forms of "to be" and its like before a predicate. */
const BE_FR =
  '(?:est|sont|sera|seront|serait|seraient|soit|reste|restent|demeure|constitue|constituent|constituera|constituerait|constitueraient|represente|represente(?:rait|nt)|apparait comme)';
const BE_EN = '(?:is|are|will be|would be|would also be|may be|can be)';
const VERY_FR =
  '(?: (?:tres|fortement|vivement|egalement|aussi|particulierement|hautement|generalement|souvent|donc|alors|toutefois|surtout|absolument|imperativement|strictement|vraiment)){0,2}';
const VERY_EN =
  '(?: (?:highly|strongly|also|very|particularly|generally|considered|definitely|absolutely|strictly|typically|usually|often|certainly|seen as|regarded as|viewed as|greatly|much)){0,3}';
const SOME_EN = '(?: (?:real|big|huge|strong|major|definite|distinct|significant|clear|great|added|nice))?';

export const STRENGTH_CUES: readonly StrengthCue[] = [
  // ── nice to have, French ───────────────────────────────────────────────────────────────────────────────
  ...list('nice', 'trail', 'plain', [
    `${BE_FR}${VERY_FR} (?:un |des |de )?(?:vrais? |reels? |gros |grands? |veritables? |petits? |serieux )?(?:plus|atouts?|avantages?|bonus)(?! (?:grand|fort|de la|du))(?: (?:majeurs?|certains?|indeniables?|considerables?|importants?|appreciables?|significatifs?|supplementaires?|non negligeables?|reels?|appreciee?s?))?`,
    'un (?:vrai |reel |gros |veritable |grand |petit )?plus(?! (?:grand|petit|large|haut|fort|de \\d|que|loin|tard|tot|gros|jeune|ancien|long))',
    'un (?:vrai |reel |veritable |serieux |gros )?atout(?: (?:majeur|certain|indeniable|considerable|important|supplementaire|non negligeable))?',
    `${BE_FR}${VERY_FR} (?:appreciee?s?|appreciables?|souhaitee?s?|souhaitables?|valorisee?s?|bienvenue?s?|les bienvenue?s?|la bienvenue|le bienvenu|preferables?|facultati(?:f|fs|ve|ves)|optionnel(?:s|le|les)?|ideale?s?|interessante?s?|favorisee?s?|privilegiee?s?)`,
    '(?:vous )?(?:permettra|permettront|permettrait) de (?:vous demarquer|faire la difference)',
    `${BE_FR}${VERY_FR} (?:de nature a |un element )?differenciante?s?`,
    'fera(?:it|ient)? la difference',
    'facultati(?:f|fs|ve|ves)',
    'optionnel(?:s|le|les)?',
  ]),
  ...list('nice', 'both', 'plain', [
    'souhaitables?',
    'de preference',
    'preferentiellement',
    'si possible',
    "dans l'ideal",
    'en option',
  ]),
  ...list(
    'nice',
    'both',
    'plain',
    [
      '(?:fortement |vivement |tres )?(?:souhaitee?s?)(?! (?:de|la|le|les|un|une|vous|que|recruter|renforcer|integrer|developper))',
      '(?:fortement |vivement |tres |particulierement )?(?:appreciee?s?)(?! (?:de|par|pour|des|du|la|le|les|un|une|travailler|le travail))',
      '(?:fortement )?valorisee?s?(?! par)',
    ],
    'é',
  ),
  ...list('nice', 'lead', 'plain', [
    'idealement(?! (?:situe|place|localise|desservi|au|sur le|basee?))',
    'eventuellement',
    'avantageusement',
    'serai(?:t|ent) (?:egalement |aussi )?(?:apprecies?|appreciee?s?|souhaitee?s?|valorisee?s?|un plus|des plus|un atout|des atouts) ?:',
    '(?:les|vos|nos) plus ?:',
    'atouts? ?:',
    'bonus ?:',
    'un plus ?:',
    'apprecies? ?:',
    'nous (?:apprecierions|apprecierons|apprecions)',
    'on (?:adorera|adorerait|apprecie|appreciera) (?:si|que)',
  ]),
  // ── nice to have, English ──────────────────────────────────────────────────────────────────────────────
  ...list('nice', 'trail', 'plain', [
    `${BE_EN}${VERY_EN}(?: as)?(?: an?)?${SOME_EN} (?:plus(?:es)?|assets?|advantages?|bonus|differentiator|benefit)`,
    `${BE_EN}${VERY_EN} (?:a )?(?:preferred|preferable|desired|desirable|advantageous|beneficial|helpful|useful|welcome|welcomed|appreciated|valued|optional|nice to have|nice-to-have|good to have|ideal|favou?red|favou?rable|regarded|handy|a nice touch|an? (?:added )?(?:value|plus))`,
    `(?:considered|seen as|regarded as|viewed as)(?: as)? an?${SOME_EN} (?:plus|asset|advantage|bonus)`,
    `an?${SOME_EN} (?:plus|asset|bonus)(?! (?:management|register|scheme|inventory|tracking|lifecycle|class|of \\d|up to))`,
    `an${SOME_EN} advantage`,
    'a (?:real|big|huge|strong|major|definite|distinct|significant|clear|great) (?:plus|asset|advantage|bonus)',
    'pluses',
    '(?:highly |strongly )?(?:advantageous|desirable|preferable|beneficial)',
    'highly regarded',
    'so much the better',
    'all the better',
    'even better',
    'would (?:really )?(?:help|be a help)',
    'comes? in handy',
    "(?:wouldn't|would not|won't|will not|doesn't|does not) hurt",
    `${BE_EN} (?:also )?(?:fine|ok|okay|acceptable)(?: too| as well)?`,
    '(?:will|would)(?: really)? (?:set you apart|make you stand out|help you stand out)',
    '(?:gets?|earns?|scores?) (?:you )?(?:bonus|extra|brownie) points',
    '(?:an )?added (?:advantage|bonus|plus)',
    'not essential',
    'but not (?:essential|required|mandatory|necessary|a must)',
    'though not (?:essential|required|mandatory|necessary)',
  ]),
  ...list('nice', 'both', 'plain', [
    '(?:strongly |highly |also )?preferred(?! (?:supplier|vendor|partner|provider|location|term|customer))(?: but (?:is )?not (?:required|essential|mandatory|necessary))?',
    '(?:strongly |highly )?desired(?! (?:state|outcome|result|outcomes|results))',
    '(?:much |greatly |highly |also )?(?:appreciated|welcome)(?! (?:to|by|on|in|at|aboard|pack|you))',
    'preferably',
    'ideally(?! (?:located|situated|placed))',
    'optional',
    '(?:a )?nice[ -]to[ -]haves?',
    '(?:good|great)[ -]to[ -]have',
  ]),
  ...list('nice', 'lead', 'plain', [
    'bonus (?:points )?(?:if|for|:)',
    'bonus points',
    'nice[ -]to[ -]haves? ?:',
    'pluses ?:',
    'desirable ?:',
    'preferred ?:',
    'also useful ?:',
    'useful ?:',
    'helpful ?:',
    '(?:extra|brownie) points (?:if|for|:)?',
    'it helps if',
    'it (?:would|will) help if',
    'assets? ?:',
    "it (?:is|would be|'s) (?:a plus|an advantage|nice|great|good|a bonus) (?:if|to have)",
    "we(?:'d| would) (?:love|like) (?:it )?(?:if|to see)",
  ]),
  // ── must have, French ──────────────────────────────────────────────────────────────────────────────────
  ...list('must', 'trail', 'plain', [
    `${BE_FR}${VERY_FR} (?:exigee?s?|requise?s?|obligatoires?|imperati(?:f|fs|ve|ves)|indispensables?|necessaires?|essentiel(?:s|le|les)?|incontournables?|primordia(?:l|le|les|ux)|attendue?s?|demandee?s?|eliminatoires?|un (?:pre-?requis|must|imperatif)|des pre-?requis|imposee?s?|non negociables?)`,
    "indispensables?(?! (?:au|a la|aux|a l'|pour le bon|de (?:la|l')))",
    'obligatoires?',
    'obligatoirement',
    'imperati(?:f|fs)',
    'imperative',
    'sine qua non',
    'eliminatoires?',
    '(?:est|sont) un must',
    'incontournables?',
  ]),
  ...list('must', 'both', 'plain', ['requise?s?', 'imperativement']),
  ...list('must', 'trail', 'plain', ['exigee?s?', 'demandee?s?'], 'é'),
  ...list('must', 'lead', 'plain', [
    "il est (?:indispensable|necessaire|imperatif|essentiel|primordial|obligatoire) (?:de|d'|que)",
    'il (?:faut|vous faut|vous faudra)',
    '(?:le|la|ce|cette) (?:poste|fonction|role|mission)(?: \\S{1,14}){0,4} (?:exige|requiert|necessite|demande|implique|suppose)',
    'nous (?:exigeons|demandons|attendons)',
    "vous (?:devez|devrez) (?:imperativement |necessairement |obligatoirement |absolument )?(?:avoir|posseder|justifier|disposer|maitriser|connaitre|etre (?:titulaire|certifie|diplome|a l'aise|capable|habilit))",
    '(?:le|la) candidate?(?:\\(e\\)|\\/e)? (?:devra|doit) (?:imperativement |necessairement )?(?:avoir|posseder|justifier|disposer|maitriser|connaitre|etre)',
    'indispensables? ?:',
    'obligatoires? ?:',
    'imperati(?:f|fs) ?:',
    'pre-?requis ?:',
    'exigences? ?:',
    'requis ?:',
    'vous (?:justifiez|disposez|possedez|maitrisez|connaissez)',
    'tu (?:justifies|disposes|possedes|maitrises|connais)',
    "tu (?:as|es) (?:\\w{1,12} ){0,3}(?:experience|connaissances?|maitrise|expertise|certification|formation|diplome|niveau|titulaire|diplomee?|issue?|certifiee?|a l'aise)",
    "vous avez (?:(?:deja|idealement|egalement|aussi) ){0,2}(?:une? |d'une |de |au moins |minimum )?(?:\\w{1,14} ){0,2}(?:experience|connaissances?|maitrise|expertise|certification|formation|diplome|niveau)",
    "vous (?:etes|serez) (?:\\w{1,12} )?(?:titulaire|diplomee?|issue?|certifiee?|a l'aise|reconnue?|familier|familiere)",
  ]),
  ...list('must', 'lead', 'weak', [
    "(?:bonne |parfaite |tres bonne |excellente )?maitrise (?:de|des|du|d')",
    "titulaire d'",
    "diplomee? (?:de|d')",
    "issue? d'une formation",
    'de formation',
    "(?:fort|forte) d'une experience",
    'connaissances? (?:approfondies?|solides?)',
    'solides? (?:connaissances?|experience|competences|bagage)',
    'experience (?:averee|confirmee|significative|reussie)',
    '(?:excellente|bonne|tres bonne) connaissance',
    '(?:vous savez|tu sais)',
    "a l'aise avec",
    'vous (?:demontrez|faites preuve de)',
    'votre (?:maitrise|connaissance|experience|expertise)',
    '(?:minimum|au moins|minimum de) \\d',
  ]),
  ...list('must', 'trail', 'weak', ['minimum', 'exigences?']),
  // ── must have, English ─────────────────────────────────────────────────────────────────────────────────
  ...list('must', 'trail', 'plain', [
    `${BE_EN}${VERY_EN} (?:required|mandatory|essential|necessary|compulsory|needed|expected|a must(?: have)?|must-haves?|a prerequisite|prerequisites|imperative|non-negotiable|critical|key|an absolute must)(?! (?:to|for the success|by))`,
    'a must(?: have)?',
    'mandatory',
    'compulsory',
    'non-negotiable',
  ]),
  ...list('must', 'both', 'plain', [
    'required(?! (?:by|to|documentation|approvals?|resources|standards?|for the project))',
    'essential(?! (?:to|services|functions?|duties|for))',
  ]),
  ...list('must', 'lead', 'plain', [
    'must (?:have|be|possess|hold|speak|demonstrate|include)',
    'must[ -]haves? ?:',
    "you(?:'ll| will) need",
    'you need(?: to (?:have|be|know))?',
    'need to have',
    '(?:the |this )(?:role|position|job|successful candidate|ideal candidate|candidate)(?: \\S{1,14}){0,3} (?:requires|needs|demands|will have|should have|must have|has|possesses)',
    '(?:we|it) requires?',
    'requires (?:a |an |at least |strong |proven |solid |excellent )',
    'it is (?:essential|mandatory|required|necessary|imperative) (?:that|to)',
    'you (?:have|possess|bring|hold)(?! to)',
    'you are (?:\\w{1,14} )?(?:proficient|certified|experienced|skilled|familiar|fluent|qualified|an? (?:\\w{1,14} )?(?:expert|certified))',
    '(?:required|mandatory|essential) ?:',
    'required (?:skills|experience|qualifications|certifications?|knowledge|education)',
  ]),
  ...list('must', 'lead', 'weak', [
    'proven',
    'demonstrated',
    '(?:strong|solid|extensive|in-depth|deep|excellent|hands-on|significant|good) (?:\\w{1,14} )?(?:experience|knowledge|understanding|skills?|background|expertise|command|grasp|communication|leadership|analytical|track record)',
    'proficien(?:t|cy) (?:in|with)',
    'experience (?:with|in|of|managing|leading|working)',
    'expertise in',
    'knowledge of',
    'ability to',
    'track record',
    'skilled in',
    'well versed in',
    'at least \\d',
    'minimum (?:of )?\\d',
  ]),
];

/** Negations: what is said not to be asked. */
export const NEGATION_CUES: readonly StrengthCue[] = [
  ...list('not', 'trail', 'plain', [
    `(?:n'(?:est|etait|etant)|ne (?:sont|sera|seront|serait|soit)) (?:absolument )?(?:pas|plus|aucunement|nullement)${VERY_FR} (?:un )?(?:requise?s?|exigee?s?|necessaires?|obligatoires?|indispensables?|demandee?s?|attendue?s?|pre-?requis|imperati(?:f|fs|ve|ves)|prevue?s?|concernee?s?|une obligation)`,
    `n'est pas (?:un )?(?:requise?s?|exigee?s?|necessaires?|obligatoires?|indispensables?|demandee?s?|attendue?s?|pre-?requis|imperati(?:f|ve)|prevue?)`,
    '(?:non|pas) (?:requise?s?|exigee?s?|necessaires?|obligatoires?|indispensables?|demandee?s?|imperati(?:f|fs|ve|ves)|prevue?s?|eligibles?|applicables?)',
    '(?:inutile|superflue?)s?',
    `(?:is|are|was|will be|would be)(?: not|n't)(?: \\w{2,14})? (?:required|necessary|needed|mandatory|expected|a (?:must|requirement|prerequisite)|essential to have)`,
    "(?:isn't|aren't) (?:\\w{2,14} )?(?:required|necessary|needed|mandatory|expected|a (?:must|requirement|prerequisite))",
    'not (?:strictly |absolutely |necessarily )?(?:required|necessary|needed|mandatory|expected|applicable)',
    'not (?:a )?(?:must|requirement|prerequisite)',
    'out of scope',
    'not part of (?:our|the|this|your) (?:\\w{2,14} )?(?:contract|scope|role|job|remit|project|work|position|post)',
    "(?:remains?|stays?|is|are)(?: entirely| fully)? (?:the |their|his|her|its|another |someone else's|somebody else's)(?: [\\w'-]{2,16}){0,3}? (?:responsibility|business|concern)",
    '(?:is|are|will be|being) (?:run|handled|managed|led|done|delivered|covered|carried out|looked after|taken care of) by (?:a (?:dedicated|separate|different|colleague)|another|others|other teams|somebody|someone|our colleagues|colleagues)',
    'that (?:somebody|someone) else',
    'hors perimetre',
  ]),
  ...list('not', 'lead', 'near', [
    "pas (?:de|d'|du|des)(?! (?:cote|probleme|panique|doute|souci))",
    'aucune?s?',
    'sans(?! (?:cesse|doute|couture|oublier|compter|limite|interruption|perte|impact|rupture|delai|arret|faille|compromis|hesit|faute))',
    'ni',
    "inutile d(?:e|')",
    "a l'exclusion d(?:e|u|es|')",
    'hors perimetre ?:',
    'no(?!-)(?! (?:\\d|matter|later|less|more than|doubt|longer|one|single|wrong))',
    'without(?! (?:disrupt|interrupt|impact|compromis|regard|limitation|supervision|exception|delay|downtime))',
    'not exclusively',
    'except(?: for)?',
    'excluding',
    'rather than',
    "(?:does|do|did|will|would|should)(?: not|n't)(?= (?:supervise|manage|lead|run|own|configure|code|develop|write|build|administer|install|touch|perform|operate|program))",
    'neither',
    'nor',
    'plutot que',
    'et non(?: pas)?',
    'out of scope ?:',
  ]),
  ...list('not', 'lead', 'plain', ['not (?:required|needed|necessary|expected|asked for|applicable) ?:']),
  ...list('not', 'lead', 'plain', [
    "(?:aucune?|sans) (?:experience|connaissance|competence|notion|certification|maitrise|formation)s? (?:particuliere |prealable |specifique |technique )?(?:en|de|des|du|d'|dans|sur)",
    "(?:ne|n')(?: vous)? ?(?:necessite|requiert|demande|exige|implique|comporte|comprend|prevoit|concerne|inclut|suppose) (?:pas|plus|aucune?)(?: (?:de|d'))?",
    "(?:pas|nul) besoin d(?:e|')",
    'nous ne (?:demandons|cherchons|recherchons|exigeons) pas',
    "vous (?:ne|n')(?: \\w{1,3})? ?(?:serez|aurez|ferez|gerez|etes|avez|devez|devrez|gererez|faites|manag(?:ez|erez)|encadr(?:ez|erez)|develop(?:pez|perez)|intervien(?:dr)?ez|interven(?:ez)) (?:pas|plus|ni|aucune?)",
    "ce n'est pas (?:un|une|le|la)",
    "(?:does|do|did|will|would|should)(?: not|n't) (?:require|need|involve|include|expect|cover|entail|demand|want|have to)(?: you)?(?: to)?",
    "won't (?:need|be|have|require|involve)",
    "you(?:'ll| will) not (?:be|need|have|manage|lead)",
    "you (?:don't|do not) (?:need|have to|have)",
    'no (?:need|requirement) (?:for|to)',
    'no (?:prior|previous|specific|formal|direct)? ?(?:experience|knowledge|background) (?:in|of|with)',
    "(?:this|it) (?:is not|isn't) an?",
    "(?:we|i)(?: are|'re)? not (?:looking|asking|searching) for",
    "(?:we|i) (?:don't|do not|won't|will not|never) (?:ask|look|insist|need|require|expect|want)(?: for| on)?(?: you)?(?: to)?",
    "(?:don't|do not|no need to) worry (?:if|about)",
    "you (?:are|'re) not (?:an?|the)(?! (?:only|person who|type|kind))",
    '(?:it|this|that) is no',
    // Others do it: "les équipes, qui prennent en charge les serveurs", "engineers who run the network".
    "(?:equipes?|prestataires?|partenaires?|collegues|infogerants?|fournisseurs?|exploitants?|ingenieurs|techniciens|administrateurs|experts|integrateurs?|services)(?: [\\w'-]{1,16}){0,4},? qui (?:prennent en charge|assurent|gerent|operent|exploitent|administrent|maintiennent|supervisent)",
    '(?:teams?|colleagues|partners?|providers?|suppliers?|engineers|departments?|people|staff) (?:who|that|which) (?:already )?(?:runs?|manages?|operates?|looks? after|owns?|maintains?|administers?)',
    // The firm names its partners.
    '(?:compte|comptent|comptons|compter) parmi (?:ses|nos|leurs) (?:partenaires|clients|references)',
    'our (?:technology |technical )?partners include',
    'among (?:its|our|their) (?:technology )?(?:partners|clients|customers)',
  ]),
];
