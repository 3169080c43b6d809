import type { ConditionId } from '../model/reading.ts';
import type { Phrase } from './phrase-scan.ts';

/**
 * Words that speak of a condition of the job. `says` is what they mean when nothing negates them; `never` marks words
 * that only look like it ("remote access", "dans le cadre de") and hide the condition's word in them.
 */
export interface ConditionCue extends Phrase {
  readonly id: ConditionId;
  readonly says: 'yes' | 'no' | 'never';
}

function cues(id: ConditionId, says: ConditionCue['says'], list: readonly string[]): ConditionCue[] {
  return list.map((say) => ({ id, says, say }));
}

export const CONDITION_CUES: readonly ConditionCue[] = [
  // ── remote work ────────────────────────────────────────────────────────────────────────────────────────
  ...cues('remote-work', 'yes', [
    '(?:tele-?travail|teletravaillable)(?: (?:partiel|total|possible|ponctuel|regulier|hybride|occasionnel|flexible|complet|autorise|accepte|envisageable))?',
    'travail a distance',
    'travail hybride',
    'mode hybride',
    'format hybride',
    'rythme hybride',
    'poste hybride',
    'organisation hybride',
    '\\d (?:a \\d )?jours?(?: \\w{1,12}){0,3} (?:de |en )(?:teletravail|distanciel|remote|tt)',
    'distanciel',
    '(?:full|fully|100 ?%|partial|partially|part|mostly) remote',
    'remote(?: (?:work|working|first|friendly|ok|possible|position|role|job|option|options|days?|policy|partiel|total))?',
    'work(?:ing)? (?:from home|remotely)',
    'wfh',
    'home[ -]?(?:office|working|based)',
    'hybrid(?: (?:work|working|model|role|position|schedule|pattern|policy|remote|office|environment working))?',
    'hybride',
    'teleworking',
    'telecommuting',
    'smart working',
    '\\d days? (?:a week |per week )?(?:remote|from home|at home)',
  ]),
  ...cues('remote-work', 'no', [
    '(?:100 ?%|totalement|entierement|exclusivement|full)(?: en)? (?:presentiel|sur site|on-?site)',
    'presentiel (?:obligatoire|uniquement|exclusivement|complet|100 ?%)',
    '(?:poste|travail|mission) (?:en |100 ?% )?(?:presentiel|sur site)',
    'presence (?:sur site )?(?:obligatoire|requise|quotidienne|permanente)(?: sur site)?',
    'full(?:y|-time)? (?:on-?site|in-?office|office[- ]based|in person)',
    '(?:100 ?%|5 days(?: a week| per week)?|exclusively|entirely) (?:on-?site|in(?: the)? office|in-?office|office[- ]based)',
    'on-?site only',
    'on-?site position',
    'office[- ]based (?:role|position)',
    'not (?:a )?remote',
    'non teletravaillable',
    'no (?:remote|hybrid|wfh)(?: work(?:ing)?)?',
  ]),
  ...cues('remote-work', 'never', [
    '(?:dont|collaborateurs|utilisateurs|personnes|salaries|agents|postes)(?: \\d{1,6})? en tele-?travail',
    '(?:mettre en place|mise en place|deployer|deploiement|deployez|generaliser|generalisation|securiser|securisation|accompagner|equiper|solutions?|outils?|usages?|materiel) (?:du|le|de|des|pour le|au) tele-?travail',
    'remote (?:access|sites?|desktop|hands|support|offices?|locations?|teams?|monitoring|management|users?|control|server|servers|branches|infrastructure|assistance|diagnostics?|troubleshooting|installation|areas?|data ?cent(?:er|re)s?)',
    '(?:acces|support|assistance|formation|maintenance|prise en main|intervention|depannage|controle|administration|supervision) (?:a distance|distante?)',
    'prise de controle a distance',
    'cloud hybride',
    'hybrid[ -](?:delivery|methodolog(?:y|ies)|frameworks?|clouds?|infrastructure|it|delivery|environment|environments|identity|architecture|approach|methodology|methodologies|project|agile|multi-?cloud|solutions?|waterfall|ad|exchange|join)',
    '(?:agile|waterfall|scrum|safe|predictive|predictif)[,/]{0,1} ?(?:and |or |et |ou |and\\/or )?hybride?s?(?: (?:delivery|methodolog(?:y|ies)|approach(?:es)?|frameworks?|methods?|models?|project))?',
    '(?:infrastructures?|identites?|architectures?|environnements?|methodes?|approches?|clouds?|solutions?|methodologies?|mode projet|modele|si|active directory|exchange|gestion de projet)(?: (?:it|cloud|et|agile|,)){0,2} hybrides?',
    'on-?prem(?:ise|ises)?(?:,| and| et| ou| or| \\/) hybri(?:d|de)',
  ]),
  // ── on call ────────────────────────────────────────────────────────────────────────────────────────────
  ...cues('on-call', 'yes', [
    'astreintes?(?: (?:de |le |les |un |1 )?week-?ends?(?: sur \\w{1,6})?)?',
    '(?:service|tour|permanence)s? de piquet',
    'piquets?',
    'disponibilite (?:24h?/24|24/7|7j/7)',
    '(?:system of )?on[ -]call',
    'on[ -]call(?: (?:rota|rotation|duty|duties|support|shifts?|schedule|availability|responsibilities))?',
    'out[ -]of[ -]hours (?:support|on-call|rota|cover)',
    'standby (?:duty|rota|shifts?)',
    'disponib(?:le|ilite) 24/7',
    'available 24/7',
    '24/7 (?:availability|on-call|rota|rotation)',
    'permanences?(?: (?:techniques?|telephoniques?))',
  ]),
  // ── unsocial hours ─────────────────────────────────────────────────────────────────────────────────────
  ...cues('on-call', 'never', [
    "(?:organis\\w{2,6}|planifi\\w{1,6}|planning|plannings|gestion|gerer|gerez|suivi)(?: et \\w{3,12})? (?:de |des |les |du |d')(?:conges et (?:de |des |les |d'))?astreintes?",
  ]),
  ...cues('unsocial-hours', 'yes', [
    '(?:un|1) (?:samedi|dimanche|week-?end) sur (?:deux|trois|quatre|cinq|six|\\d)',
    '(?:travail|travailler|interventions?|disponible|ouverture|presence)(?: \\w{1,14}){0,3} (?:le|les|certains|un) (?:samedis?|dimanches?|jours? feries?|soirs?)',
    '(?:interventions?|travail|travaux|disponibilite|disponible|operations?|mises? en production)(?: \\w{1,14}){0,3} (?:la|les|de|en) fins? de semaine',
    '(?:soirs?|soirees?|nuits?) (?:et|ou) (?:les )?fins? de semaine',
    '(?:interventions?|travaux|operations?|bascules?|mises? en production)(?: \\w{1,14}){0,3} en (?:heures? non ouvrees?|hno|dehors des heures)',
    'horaires? de nuit',
    'hno',
    'heures? non ouvree?s?',
    'hors (?:des )?(?:heures|horaires) (?:ouvree?s?|ouvrables?|de bureau|habituel(?:s|les)|de travail)',
    '(?:travail|interventions?|operations?|mises? en production|missions?|horaires?)(?: \\w{1,14}){0,4} (?:de nuit|la nuit|le week-?end|les week-?ends|en soiree|weekend|nuits?|week-?ends?)',
    '(?:nuits?|soirees?) (?:et|ou|\\/|,) (?:les |le )?(?:week-?ends?|jours? feries?)',
    '(?:les |certains |quelques )?week-?ends?(?: et| ou|,)? (?:jours? feries?|la nuit|les nuits|nuits?)',
    'horaires? (?:decales?|atypiques?|postes?|variables? de nuit|de nuit)',
    'travail poste',
    '(?:2|3|4|5) ?x ?8',
    '(?:soirs?|soirees) et week-?ends?',
    'after[ -]hours?',
    'out[ -]of[ -]hours',
    'outside (?:of )?(?:normal |regular |standard |core |business |office )?(?:working |business |office )?hours',
    '(?:evenings?|nights?|overnight|weekends?)(?: and| or|/|,) (?:occasional )?(?:evenings?|nights?|weekends?|holidays?|overnights?)(?: work)?',
    '(?:weekend|evening|night|overnight)s? (?:work|shifts?|hours|working|availability|support|cutovers?|deployments?|projects?|and holidays)',
    '(?:work|working|available|availability)(?: \\w{1,12}){0,3} (?:on |at )?(?:weekends|evenings|nights)',
    '(?:rotating|night|12[- ]hour|shift) (?:shifts?|pattern|rota|work)',
    'shift (?:work|pattern|rotation|rota|allowance|premium|differential)',
    '24/7 shifts?',
    'unsocial hours',
    'weekends? (?:as needed|if needed|if required|when needed|required|rotation)',
    '(?:8|10|12)[- ]hour (?:nights?|shifts?)',
    'non[- ](?:standard|business) hours',
  ]),
  ...cues('unsocial-hours', 'never', [
    "week-?ends? (?:d'integration|au ski|entre collegues|d'equipe)",
    'no weekends?',
  ]),
  // ── travel ─────────────────────────────────────────────────────────────────────────────────────────────
  ...cues('travel', 'yes', [
    "deplacements?(?: (?:ponctuels?|occasionnels?|frequents?|reguliers?|possibles?|a prevoir|nationaux|internationaux|a l'etranger|en france|en europe|limites|hebdomadaires?|quotidiens?|professionnels?|courts?|sur (?:site|les sites|nos sites)))?",
    'mobilite (?:nationale|internationale|geographique|regionale|en france|sur)',
    "mobile (?:sur|en|au niveau) (?:toute )?(?:la |l')?(?:france|region|national|europe|ile de france|idf)",
    'itinera(?:nt|nte|nce)',
    'grands? deplacements?',
    'travel(?:ling|ing)?(?: (?:required|up to|is required|may be|between|to|will be|within|across|internationally|domestically|requirements?|:))',
    '(?:occasional|frequent|some|regular|extensive|international|domestic|limited|minimal|light|business|overnight|willing(?:ness)? to|able to|ability to|must|can|required to|may) travel(?:ling)?',
    '(?:up to |approximately |around |about )?\\d{1,3} ?% (?:of )?(?:the time )?(?:travel(?:ling)?|de deplacements?)',
    'willing to travel',
    'travel',
  ]),
  ...cues('travel', 'never', [
    '(?:frais|indemnites?|indemnisation|remboursement|prise en charge|temps)(?: \\w{1,12}){0,3} deplacements?',
    'travel (?:industry|sector|company|allowance|expenses|insurance|agency|retail|and (?:expenses|leisure|tourism|hospitality)|reimbursement|technology|time|discounts?)',
    'business travel (?:expenses|insurance)',
  ]),
  // ── clearance ──────────────────────────────────────────────────────────────────────────────────────────
  ...cues('clearance', 'yes', [
    'habilitations?(?: (?:secret|confidentiel|defense|secret defense|confidentiel defense|de securite|tres secret|nationale|sd|cd|requise|exigee|obligatoire|souhaitee))+',
    'habilitable',
    'habilite(?:e)? (?:secret|confidentiel|defense|sd|cd)',
    '(?:secret|confidentiel)[ -]defense',
    'habilitation',
    'security clear(?:ance|ed)',
    '(?:sc|dv|nato|ts\\/sci|top secret|secret|government|active|bpss|ctc|nppv\\d?) clear(?:ance|ed)',
    '(?:sc|dv)[ -]cleared',
    'clearance',
    'cleared to',
    'nationalite francaise',
    'enquete administrative',
    'bpss',
    'cjis',
  ]),
  ...cues('clearance', 'never', [
    'habilitations? (?:electriques?|informatiques?|utilisateurs?|des utilisateurs|applicatives?|et (?:acces|profils)|aux? (?:applications|acces))',
    "(?:gestion|revue|matrice|attribution|demandes?) d(?:es|e|') ?habilitations?",
    // Electricians' permits: "habilitations B0, H0V", "habilitations requises : H0B0", "habilité(e) électrique".
    'habilitations?(?: (?!secret|confidentiel|defense)\\w{1,12}){0,3}(?: |/| : | \\()(?:electriques?|bt|ht|[bh][0-2][bhv0-2]{0,3}|b[rsc]|bec|hc)',
    '(?:habilite(?:e|\\(e\\))?|habilitable) (?:electriques?|electriquement|[bh][0-2][bhv0-2]{0,3}|b[rs])',
    "titres? d'habilitations?",
    'electrical (?:clearance|authori[sz]ation)',
    '(?:custom|customs|sales|inventory|stock) clearance',
  ]),
  // ── executive status ───────────────────────────────────────────────────────────────────────────────────
  ...cues('executive-status', 'yes', [
    'statut(?: \\w{1,10})? ?:? ?(?:cadre|ingenieur cadre)',
    'cadre (?:autonome|au forfait|dirigeant|du secteur prive|confirme|superieur|\\(|-|forfait|en forfait)',
    '(?:poste|position|emploi|cdi|categorie|status|statut|profil|contrat)(?: (?!non|dans|le |la |un |ce |au |du |hors |votre |notre )\\w{1,12}){0,2}[ :,/-]{1,3}cadre',
    'cadre [-–,/|] (?:cdi|forfait|temps plein)',
    '(?:cdi|temps plein|forfait jours?)(?: ?[-–,/|] ?| )cadre',
    'forfait[ -]jours?',
    'forfait cadre',
    'cadre',
    "convention(?: collective)? (?:syntec|bureaux d'etudes)",
    'categorie a(?: \\(cadre\\))?',
    'exempt (?:position|role|status)',
  ]),
  ...cues('executive-status', 'no', [
    'non[ -]cadre',
    'agents? de maitrise',
    'etam',
    'statut(?: \\w{1,10})? ?:? ?(?:employe|technicien|agent de maitrise|etam|ouvrier|non[ -]cadre|tam)',
    'non-exempt',
  ]),
  ...cues('executive-status', 'never', [
    '(?:dans|hors|fixer|pose|poser|definir|selon|sort du|en dehors du|au|du|ce|un|le|son|notre|votre|beau|bon|meilleur|agreable|nouveau|quel)(?: \\w{1,10})? cadre(?! (?:autonome|au forfait|dirigeant))',
    "cadre (?:de (?:vie|travail|la|l'|cette|ce|ses|son|sa|nos|notre|votre|vos|leur|projets?|reference|nos|mission|missions)|d(?:'|e |es |u )|reglementaire|contractuel|legal|budgetaire|methodologique|agile|juridique|exceptionnel|stimulant|convivial|strategique|normatif|bienveillant|dynamique|agreable|international|technique|general|structure|idyllique)",
    'accord[ -]cadre',
    'contrats?[ -]cadres?',
    "cadres? (?:de reference|d'emplois?|superieurs)",
    'loi[ -]cadre',
    'marches?[ -]cadres?',
  ]),
  // ── company car ────────────────────────────────────────────────────────────────────────────────────────
  ...cues('company-car', 'yes', [
    "(?:voiture|vehicule) (?:\\w{4,12} )?(?:de (?:fonction|service|societe)|fourni(?:e)?|d'entreprise)",
    'company (?:car|vehicle)',
    'car allowance',
    'vehicle (?:provided|allowance)',
    'car (?:scheme|benefit)',
  ]),
  // ── people management ──────────────────────────────────────────────────────────────────────────────────
  ...cues('people-management', 'yes', [
    "management (?:hierarchique|direct|d'equipes?|d'une equipe|de l'equipe|des equipes|de \\d{1,3} (?:personnes|collaborateurs|techniciens|ingenieurs|chefs))",
    "manag(?:er|ez|erez|eant) (?:et \\w{1,14} )?(?:\\w{1,8} )?(?:une?|l'|votre|notre|les|des|vos|la)? ?(?:\\w{1,12} )?equipes?(?! projet)",
    "encadr(?:er|ez|erez|ement|ant) (?:hierarchique\\w{0,4} |et \\w{1,14} )?(?:de |d'|des )?(?:l'|une |votre |les |notre )?(?:petite )?(?:equipes?(?! projet)|\\d{1,3} (?:personnes|collaborateurs|techniciens|ingenieurs|chefs de projet))",
    "(?:encadr|manag|dirig|anim|supervis)(?:er|ez|eras|erez|ant|es|ement)(?: et (?:anim|manag|encadr|pilot|develop|accompagn|coordonn)(?:er|ez|eras|erez))? (?:hierarchiquement |directement |au quotidien )?(?:(?:d'|de )?une (?:petite )?equipe (?:de|d'|composee de) ?)?(?:de )?(?:environ |pres de |plus de )?(?:\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|une? (?:dizaine|quinzaine|vingtaine|douzaine) de)(?: (?:a|ou) (?:\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))? (?:personnes?|collaborat(?:eurs?|rices?)|technicien(?:ne)?s?|ingenieure?s?|chef(?:fe)?s? de projets?|consultante?s?|responsables?|administrateurs?|agents?|mecaniciens?|salariee?s?|managers?|experts?|architectes?|etp)",
    "(?:encadr|manag|dirig)(?:er|ez|eras|erez|ement)(?: et (?:anim|manag|encadr|pilot|develop|accompagn)(?:er|ez|eras|erez))? (?:d')?une equipe(?! (?:projet|transverse))",
    '(?:lead|leading|manage|managing|supervise|supervising) (?:a |an |the )?(?:\\w{1,14} )?(?:team|staff|group) of (?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)',
    '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:direct reports?|reports directs?)',
    'management (?:direct|hierarchique)',
    '(?:encadr|manag|dirig)(?:er|ez|erez|ement) (?:de )?(?:une equipe )?(?:de )?\\d{1,3} (?:a \\d{1,3} )?(?:personnes|collaborateurs|techniciens|ingenieurs|chefs de projet|consultants)',
    "a la tete d'une equipe",
    'responsabilite hierarchique',
    "entretiens? annuels? (?:des|de vos|de l'equipe)",
    'line manage(?:ment|r|s)?(?: of| responsibility| responsibilities)?',
    'people manage(?:ment|r)',
    'direct reports?',
    '(?:manage|managing|lead|leading|supervise|supervising) (?:and (?:mentor|develop|coach) )?(?:a |your |the |our )(?:\\w{1,14} ){0,2}team(?: of \\d{1,3})?(?! of (?:vendors|contractors))',
    'manag(?:e|ing) a team',
    'hire(?:,| and) (?:train|develop|manage|mentor|fire|coach)\\w{0,3}',
    'performance (?:reviews|appraisals) (?:of|for)',
    'team management(?: responsibilities)?',
    'supervisory responsibilit(?:y|ies)',
  ]),
  ...cues('people-management', 'no', [
    'individual contributor',
    'management (?:transverse|transversal|fonctionnel) (?:uniquement|sans lien hierarchique)',
    "sans (?:lien|responsabilite|management|encadrement) (?:hierarchique|d'equipe|direct)",
    'no (?:direct reports|line management|people management|supervisory responsibilit(?:y|ies))',
  ]),
];

/** What says "no" right before a condition's words … */
export const NO_BEFORE =
  /(?:(?<!\p{L})(?:pas|absence|aucune?s?|sans|ni|no|not|without|non|ne comporte pas|hors|zero|neither|nor|pas eligible au|non eligible au|isn't|no requirement for|does not (?:require|include|involve|offer)|doesn't (?:require|include|involve)|cannot)(?:\s(?:de|d'|du|any|an?|la|le|possible|prevu|a|eligible|au|available|for|open to)){0,2}\s{0,2}(?:\S{2,14}\s(?:ni|ou|or|et|and|nor|,)\s(?:de\s|d')?)?)$/u;
/** … and right behind them. */
export const NO_AFTER =
  /^\s{0,2}(?:[:–=-]|\(|,)?\s{0,2}(?:\?\s{0,2})?(?:partiel |possible |work |working |option )?(?:[:–-]\s{0,2})?(?:est |is |are |sera |:\s?)?(?:non(?! (?:negligeable|seulement|ouvre))|aucun(?:e|s|es)?|pas (?:de|possible|prevu|d'|autorise|envisageable|requis)|no(?![\p{L}])|none|n\/a|not (?:required|available|possible|offered|applicable|needed|an option)|ne (?:sont|sera|seront) pas|n'est pas (?:possible|prevu|requis|autorise)|neant|jamais|never|0(?:\s?%| jours?)|sans|impossible|exclu|refuse)(?![\p{L}])/u;
