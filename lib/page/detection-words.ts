/**
 * Words that detection looks for, all against folded text (lower case, no accents, plain apostrophes). French and English
 * side by side; a few German, Spanish, Dutch and Italian ones so that such offers are noticed.
 */

export const JOB_ADDRESS =
  /\/(?:[\w-]*-)?(?:jobs?|job-?offers?|job-?openings?|emplois?|offres?(?:-d?-?emplois?)?|annonces?|careers?|carrieres?|recrutements?|recruitment|vacanc(?:y|ies)|positions?|postes?|mission|stelle(?:n|nangebote?)?|empleos?|ofertas?|vacatures?|lavoro|viewjob|detail-offre)(?:[-_][\w-]{0,200})?(?:[/?.#]|$)|[?&](?:job|offre|offer|vacancy|posting|annonce)_?(?:id)?=/;
export const ADDRESS_ID = /(?<!\d)\d{4,}(?!\d)|[\da-f]{8}-[\da-f]{4}-|[-_/](?:r|req|jr|ref)-?\d{2,}/;
export const SEARCH_ADDRESS =
  /\/(?:search|recherche|results?|resultats?)(?:[/?.]|$)|[?&](?:q|query|keywords?|motscles|what|k)=/;
export const GUIDE_ADDRESS =
  /\/(?:[\w-]*-)?(?:metiers?|fiches?-(?:metiers?|pratiques?)|blog|blogs|articles?|guides?|conseils?|actualites?|actus?|news|magazine|career-(?:advice|guides?|paths?)|advice|resources?|ressources?|salaires?|salary|salaries|formations?|courses?|cours|wiki|docs?|documentation|forum|questions|templates?|job-descriptions?|occupations?|modeles?|exemples?|cv|resumes?|profile?s?)(?:-[\w-]{0,100})?\//;
export const HIRING_WORDS =
  /\b(?:recrute|recrutement|hiring|we're hiring|job|poste|offre|emploi|vacancy|career|stelle|oferta|vacature)\b/;

/** A title that says so itself. */
export const HIRING_TITLE =
  /\b(?:we are|we're|is|are) hiring\b|\b(?:nous recrutons|on recrute|recrute)\b|\boffre d'emploi\b(?!s)|\bjob (?:offer|vacancy|opening)\b|\bjob application for\b/;
/** The offer is gone, or the user has just applied. */
export const NOTHING_LEFT =
  /\bcandidature (?:a bien ete |bien |est )?(?:envoyee|enregistree|transmise|recue)|merci (?:pour|de) votre candidature|\bapplication (?:has been |was )?(?:sent|received|submitted|complete)|thank(?:s| you) for applying|\b(?:offre|annonce|poste|page)\b.{0,25}(?:n'est plus|n'existe plus|expiree?|pourvue?|introuvable)|\b(?:job|position|vacancy|page|posting)\b.{0,25}(?:no longer|has expired|been filled|not found|is closed)/;

export const GUIDE_TITLE =
  /\bfiches? metiers?|\bmetier ?:|\bmetier (?:de|d'|du)\b|^(?:le |les |decouvr\w+ le )?metiers? |\b(?:comment|pourquoi) (?:devenir|recruter|rediger|faire|reussir|choisir|embaucher|trouver)|\bdevenir\b|\bhow to\b|\bhow (?:do|much|does)\b|\bwhat (?:is|does|are|do)\b|\bsalary (?:guide|survey|in|for)|\bsalar(?:y|ies)\b.{0,30}\b(?:20\d\d|average)|guide des salaires|\b(?:grille|etude) (?:de |des )?(?:salaires?|remunerations?)|\bsalaires? (?:d'une?|moyen|median|des?|:|20\d\d)|\bquel(?:le)?s? (?:est|sont|salaire|formation|etudes|diplome)|\bque fait\b|qu'est[- ]ce qu|c'est quoi|\bjob description (?:template|sample|example)|.{5,}\bjob descriptions?(?: ?[|:–-]|$)|\b(?:template|sample)s?\b.{0,20}$|\b(?:modele|exemple)s? (?:de|d')|interview questions|questions? (?:d'entretien|pour un entretien)|career (?:path|guide|advice)|\b(?:top|les|the) \d{1,3} |\bconseils? (?:pour|carriere|emploi)|\btips\b|tout savoir|\bguide (?:complet|pratique|ultime|du|de l|to)\b|[:,-] ?(?:role|missions?|definition|salaires?|formations?|competences|etudes|skills|salary|duties)\b.{0,40}(?:,| et | and |&)|lettre de motivation|cover letter|\bresume (?:example|sample|template)|\bcv (?:de|d'|type|gratuit)|^(?:mon )?cv\b|curriculum vitae|\bwikipedia\b|(?:^|\W)vs\.? /;
export const SEARCH_TITLE =
  /\d[\d .,\u00a0\u202f]{0,9}\+? (?:nouvelles? |new |open )?(?:offres?|jobs?|emplois?|vacanc(?:y|ies)|postes?|annonces?|results?|resultats?|openings?|positions?|stellen|ofertas|vacatures)\b|^(?:les |nos |toutes (?:les|nos) |dernieres |all |our |current |latest |search )?(?:offres(?: d'emploi)?|emplois|jobs|vacancies|openings|open positions|open roles|job openings|annonces|missions freelance)\b|\bjobs? (?:in|at|near|by|search)\b|\boffres d'emploi\b.{0,60}$|\b(?:resultats? de|recherche d')|search results|job search|\bcareers? (?:at|with|in)\b(?!.{0,60}[|–-])|^careers?$/;

/** Sections that articles about a trade have and offers do not. Folded headings. */
export const GUIDE_SECTION =
  /^(?:(?:quel(?:le)?s?|comment|combien|pourquoi|que fait|qu'est|how|what (?:is|does|are|do)|why become|where do|when) |(?:les |la |le |son |sa |ses )?(?:etudes|debouches|salaires? (?:d'un|moyen|du|des|de)|(?:evolutions?|perspectives)(?: (?:de carriere|professionnelles?|possibles?|d'emploi))?(?= *[:?]?$)|formations? (?:pour|necessaires?)|avantages et inconvenients|inconvenients|ou exercer|carriere et|specialisations|definition|faq|questions frequentes|conclusion|sommaire|table des matieres|metiers? (?:proches|similaires|associes|voisins)|autres appellations)|(?:average |median )?salary(?: (?:range|of|for|expectations?|and).{0,40})?(?= *[:?]?$)|job outlook|career (?:path|outlook|prospects)|frequently asked|table of contents|related (?:careers|occupations|articles)|key takeaways|pros and cons|a lire aussi|see also|references(?= *$)|voir aussi|notes(?= *$))/;
export const CV_SECTION =
  /^(?:(?:mes )?experiences professionnelles(?= *:?$)|parcours(?: professionnel)?(?= *:?$)|centres? d'interets?|loisirs|work (?:experience|history)|employment history|professional experience|hobbies|interests|personal (?:details|information)|career (?:summary|objective)|objectif professionnel|a propos de moi|about me|langues(?= *:?$)|languages(?= *:?$)|education(?= *:?$)|formations?(?= *:?$)|diplomes(?= *:?$)|publications|projects(?= *:?$)|projets(?= *:?$)|references(?= *:?$)|certifications(?= *:?$))/;

/** The page speaks of a trade, not to a candidate. Each distinct hit counts. */
export const TRADE_WORDING =
  /\bce professionnel\b|\ble metier d[e']|\bce metier\b|\bla profession\b|\bsalaire (?:moyen|median|d'un)|\bgagne(?:nt)? (?:en moyenne|environ|entre)|\bun debutant\b|\baverage salar|\bmedian (?:salary|pay|wage)|\bthis (?:profession|career|occupation)\b|\bcareer as an?\b|\bjob outlook\b|\bcomment devenir|\bhow to become\b|\bdebouches\b|\bperspectives d'(?:evolution|emploi)|\best (?:un|une) professionnel|\b(?:typically|usually|often) (?:work|earn|hold|need|have|require)|\bprofessionals (?:in|who|with)\b|\baccessible (?:avec|apres) un bac|\bces professionnels\b|\bindispensable pour exercer|\bpour (?:exercer|devenir)\b|\bpour les candidats|\bmin(?:utes?)? de lecture|\bmin(?:ute)? read\b/g;
export const COURSE_WORDING =
  /\b(?:prochaines? sessions?|objectifs pedagogiques|public (?:vise|concerne)|programme de (?:la |cette )?formation|prix (?:ht|ttc)|€ ht\b|eur ht\b|tarif|s'inscrire|inscrivez[- ]vous|duree de la formation|formation certifiante|(?:eligible|finance\w*)[^.]{0,12} cpf|enrol|course (?:content|overview|outline|fee)|learning (?:outcomes|objectives)|syllabus|module \d|tuition|what you'?ll learn|certificate of completion|a l'issue de (?:la|cette) formation|stagiaires|moyens pedagogiques|modalites d'evaluation|instructor)/g;
export const SHOP_WORDING =
  /ajouter au panier|add to (?:cart|basket|bag)|\ben stock\b|\bin stock\b|livraison (?:gratuite|offerte|sous)|free (?:shipping|delivery)|acheter maintenant|buy now|checkout/g;
export const DISCUSSION_WORDING =
  /\b\d+ (?:replies|reponses|answers|upvotes|votes|commits|stars|forks)\b|\bpull requests?\b|\basked .{3,20} ago|\bviewed \d|\bmark as (?:answer|solution)|\bsujet resolu|\bmessages? : \d|\bposts?: \d/g;
export const BYLINE =
  /^(?:par|by|redige par|written by|ecrit par|publie par) [^.,:;]{3,60}(?:,| le | on |\||·|-)|\bmin(?:utes?)? (?:de lecture|read)\b|\bmis a jour le\b.{0,40}$/;

export const EMPLOYER_VOICE =
  /\bnous (?:recherchons|recrutons|cherchons|rejoindre|vous (?:offrons|proposons))|\bon recherche\b|\brecherche (?:un|une|son|sa|des|actuellement|pour)\b|\brecrut(?:e|ons) (?:un|une|son|sa|actuellement)\b|\bnotre client\b|\brattachee?(?:\(e\)|·e|\.e)? (?:a|au|aux|directement)\b|\bwe(?: are|'re)(?: currently| now)? (?:looking|seeking|hiring|recruiting|searching)|\bwe (?:seek|need|offer)\b|\bour client\b|\b(?:is|are) (?:currently )?(?:looking|seeking|hiring|recruiting) (?:for|an?)\b|\breport(?:s|ing)? (?:directly )?(?:in)?to\b|\bjoin (?:us|our|the)\b|\brejoign?ez\b|\bau sein (?:de notre|de nos|d'une equipe)|\bwir suchen\b|\bbuscamos\b|\bwij zoeken\b|\bcerchiamo\b/;
export const CANDIDATE_VOICE =
  /\bvous (?:serez|aurez|etes|pilotez|pilotere?z|assurez|assurerez|justifiez|maitrisez|disposez|avez|participez|intervenez|interviendrez|travaillerez|possedez|garantissez|coordonnez|contribuez|prenez|rejoindrez|rejoignez|gerez|menez|connaissez)\b|\btu (?:seras|es|as|auras|maitrises|piloteras|interviendras|rejoindras)\b|\byou(?:'ll| will| have| are| must| should|'re|'ve| bring| can)\b|\b(?:the )?(?:successful|ideal) candidate\b|\btitulaire d'un|\bde formation (?:bac|superieure|ingenieur|initiale|technique)|\b(?:justifiant|experience) (?:d'au moins|de \d|d'une?|reussie|significative|confirmee)|\b\d{1,2}\+? (?:years|ans)(?:'| of| d')? ?(?:experience|in)?|\bsie (?:haben|sind|verfugen|bringen)|\bdu (?:hast|bist|bringst)|\bje (?:hebt|bent)\b/;
export const OFFER_WORDING =
  /\bcdi\b|\bcdd\b|\bfreelance\b|\btemps plein\b|\btemps partiel\b|\bfull[- ]time\b|\bpart[- ]time\b|\bpermanent\b|\bfixed[- ]term\b|\bteletravail\b|\bremote\b|\bhybrid\w*\b|\bsalaire\b|\bremuneration\b|\bsalary\b|\bprise de poste\b|\bcandidature\b|\bequal opportunit|\bannual leave\b|\btickets? restaurants?\b|\bmutuelle\b|\brtt\b|\b13e mois\b|\bpension\b|\bbonus\b|\bpostuler\b|\byour application\b|\bapply\b|\bstatut cadre\b|\bcadre\b|\btjm\b|\bk€|\bper annum\b|\bhandicap\b|\bdeplacements\b|\bastreintes?\b|\bon[- ]call\b|\bavantages\b|\bbenefits\b|\bunbefristet\b|\bvollzeit\b/g;
export const FACT_WORDS =
  /\bcdi\b|\bcdd\b|\binterim\b|\bfreelance\b|\bstage\b|\balternance\b|\btemps (?:plein|partiel)\b|\bteletravail\b|\bpermanent\b|\bfull[- ]time\b|\bpart[- ]time\b|\bhybrid\w*\b|\bremote\b|\bon-?site\b|\bcontract\b|\b\d{2,3} ?k ?€?|[€£]|\bchf\b|\bsalaire\b|\bsalary\b|\bref(?:erence)?\b|\bpubliee?\b|\bposted\b|\bbac ?\+ ?\d|\b(?:france|paris|lyon|london|remote)\b|\(\d{2}\)|\b\d{5}\b|\bvollzeit\b/g;

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['fr', /\b(?:le|la|les|des|du|et|vous|une|dans|pour|nous|est|au|sur|avec)\b/g],
  ['en', /\b(?:the|and|of|to|with|you|our|for|will|are|we|this|your)\b/g],
  ['de', /\b(?:der|die|und|das|mit|fur|sie|wir|ein|eine|den|von|du|im|bei)\b/g],
  ['es', /\b(?:el|los|las|una|con|por|para|y|del|se|nuestro|como|tu)\b/g],
  ['nl', /\b(?:het|een|van|je|wij|voor|met|en|jij|de|bij|onze|zijn)\b/g],
  ['it', /\b(?:il|di|della|per|con|che|sono|nel|gli|una|e|del|alla)\b/g],
];

/** ISO 639-1 of folded prose by its commonest words; undefined when it is too short to tell. */
export function languageOf(prose: string): string | undefined {
  let best: string | undefined;
  let most = 4;
  for (const [language, words] of LANGUAGES) {
    const hits = prose.match(words)?.length ?? 0;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}

/** How many different hits a global pattern has. */
export function distinctHits(text: string, pattern: RegExp): number {
  return new Set(text.match(pattern) ?? []).size;
}
