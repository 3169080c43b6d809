/**
 * Headings of a job offer by what stands under them. Compared with folded text of at most 80 characters. French and
 * English first; German, Spanish, Dutch and Italian only so that such offers are noticed.
 */
export type SectionKind = 'missions' | 'profile' | 'benefits' | 'company' | 'practical' | 'process';

export const SECTION_WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'missions',
    /^(?:(?:vos|tes|les|ses|nos|vos futures|principales) )?(?:principales )?(?:missions?|responsabilites|activites|taches)\b|^(?:la|ta|votre) mission|^(?:descriptif|description|contenu|presentation|resume|details?|contexte|objectifs?) (?:et missions )?(?:du|de la|de l'|de) (?:poste|mission|offre|emploi)|^(?:le|votre|ton|l'intitule du) (?:poste|role|job)\b|^poste(?: et missions| propose)?(?= *:?$)|^ce que (?:vous ferez|tu feras)|^(?:key |main |your |primary |core |the |essential )*(?:responsibilit|duties|accountabilit|tasks|job function)|^(?:about |the |your |job |position |overview of )*(?:the |this )?(?:role|job|position|opportunity|assignment)(?: (?:description|summary|overview|purpose|profile|and responsibilities))?(?= *[:?]?$)|^(?:the )?opportunity(?= *:?$)|^(?:job|role|position|project) (?:description|summary|purpose|overview|profile)|^what (?:you'll|you will|will you|you'd|you would|you can expect to) (?:do|be doing|own|work)|^(?:a )?(?:day|week) in the life|^(?:deine |ihre |die )?(?:aufgaben|tatigkeiten)|^das erwartet (?:dich|sie)|^(?:tus |principales )?(?:funciones|responsabilidades)|^(?:jouw |de )?(?:taken|functie)|^wat ga je doen|^(?:le tue )?(?:attivita|mansioni|responsabilita)/,
  ],
  [
    'profile',
    /^(?:votre|ton|le|notre|son) profil|^profils? (?:recherche|souhaite|attendu|ideal|du candidat|demande|requis)|^profil(?= *:?$)|^(?:vos |les |tes )?(?:competences|qualifications|qualites|pre-?requis|connaissances|savoir[- ](?:faire|etre)|aptitudes|atouts)\b|^(?:formation|diplome|experience)s?(?: et (?:formation|experience|diplome|competences)s?)?(?: (?:requise?|souhaitee?|attendue?|professionnelle)s?)?(?= *:?$)|^ce que (?:nous recherchons|nous attendons|vous apportez)|^(?:qui etes[- ]vous|c'est vous|vous etes)|^(?:your |the |key |minimum |preferred |basic |required |essential |desired |desirable |technical |job |candidate |person )*(?:requirements?|qualifications?|skills|profile|criteria|specification|competenc|knowledge|background|experience)\b|^what (?:you'll|you will|we'?re|we are|you|we) ?(?:bring|need|have|look|'ll need|require|expect|seek)|^who (?:you are|are you|we are looking|we're looking)|^(?:about you|must[- ]haves?|nice[- ]to[- ]haves?|you (?:have|are|will have|bring)|you'll have|ideal candidate|the ideal|we(?:'re| are) looking for|to be successful|bonus)|^(?:dein|ihr|das|anforderungs)?[ -]?(?:profil|qualifikation|anforderungen)|^(?:das )?(?:bringst du|bringen sie) mit|^(?:requisitos|perfil|requisiti|profilo|functie-?eisen|jouw profiel|wat breng|wie ben jij|wat vragen)/,
  ],
  [
    'benefits',
    /^(?:vos |nos |les |tes )?avantages|^ce que (?:nous|l'on|on) (?:vous |te )?(?:offr|propos)|^nous (?:vous )?(?:offrons|proposons)|^pourquoi (?:nous rejoindre|rejoindre|postuler|choisir)|^(?:remuneration|salaire)(?: et avantages)?(?= *:?$)|^(?:our |your |the |key |company |compensation (?:and|&) )*(?:benefits|perks)|^what(?:'s in it|'s on offer| we (?:offer|can offer|provide)| you(?:'ll)? get)|^why (?:join|work|you'll love)|^(?:compensation|salary|pay range|we offer)|^(?:wir bieten|unser angebot|ofrecemos|que ofrecemos|wat bieden|wij bieden|offriamo|cosa offriamo)/,
  ],
  [
    'company',
    /^(?:a propos|qui sommes|l'entreprise|la societe|notre (?:entreprise|societe|client|groupe)|l'organisation|presentation (?:de|du)|decouvrez|entreprise(?= *:?$))|^(?:about (?:us|the company|our|the team|the department|[a-z0-9&. ]{2,30}$)|who we are|company (?:description|overview|profile)|our (?:company|story|client|team|mission)|the (?:company|team|client)|meet the team)|^(?:uber uns|wir sind|sobre nosotros|quienes somos|over ons|wie zijn wij|chi siamo|l'azienda)/,
  ],
  [
    'practical',
    /^(?:conditions?(?: de travail| d'emploi| particulieres)?|informations? (?:complementaires?|pratiques?|generales?|cles?|sur le poste)|type (?:de|d') ?(?:contrat|emploi)|contrat|(?:date|prise) de (?:debut|poste)|localisation|lieu(?: de travail)?|modalites|infos? pratiques?|additional information|job (?:details|info|type)|location|employment type|contract|practical|working (?:hours|conditions|arrangements)|details(?= *:?$)|reports? to|travel)/,
  ],
  [
    'process',
    /^(?:(?:le |notre |deroulement du )?(?:processus|process|parcours|deroule)(?: de)?(?: recrutement|candidature)|comment (?:postuler|candidater)|(?:pour )?(?:postuler|candidater)|etapes de recrutement|(?:our |the )?(?:hiring|recruitment|interview|application|selection) (?:process|steps)|how to apply|next steps|to apply|apply|so bewerben|bewerbung|proceso de seleccion|sollicit)/,
  ],
];

/** Which kind of section a heading opens, or null. @param heading folded text */
export function sectionOf(heading: string): SectionKind | null {
  if (heading.length > 80) return null;
  const bare = heading.replace(/^[^\p{L}]{1,12}/u, '');
  return SECTION_WORDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** Headings of other offers and of alerts: beside the offer wherever they stand. Folded text. */
export const OTHER_OFFERS =
  /^(?:(?:(?:ces|les|d'autres|autres|nos autres|nos|voir d'autres|toutes les) )?(?:offres?|annonces?|postes|emplois?|jobs)(?: d'emploi)? (?:similaires?|qui (?:pourraient|devraient|peuvent|vont)|susceptibles|recommande|a la une|en relation|associee?s|de (?:l'entreprise|la meme)|du meme|dans la meme|a proximite|proches?|recentes?|consultees)|autres (?:offres|annonces|postes|emplois|opportunites)|ces offres (?:pourraient|peuvent|sont)|(?:similar|related|recommended|other|more|nearby|featured|suggested) (?:jobs?|roles?|positions?|vacanc|openings?|opportunit)|you (?:may|might) (?:also )?(?:like|be interested)|people (?:also|who) (?:viewed|searched|looked)|jobs? (?:you may|for you|like this|similar)|vous (?:pourriez|aimerez) (?:aussi|egalement)|(?:creer|recevez|activer|creez) (?:une |votre |mon |ton |vos )?(?:alertes?|offres|les offres)|alertes? (?:e-?mail|emploi|job)|soyez (?:alerte|le premier)|(?:create|set up|get|sign up for) (?:a |job |new |email )*alerts?|be the first to|get notified|recherches? (?:associees?|similaires?|frequentes?|populaires?)|(?:popular|related|similar) searches|(?:metiers?|fiches? metiers?) (?:similaires|proches|associes)|ahnliche (?:jobs|stellen|angebote)|weitere (?:jobs|stellen)|ofertas similares|vergelijkbare|offerte simili)/;

/** … and headings that are so only when they stand alone, outside the description. Folded text. */
export const BESIDE_WORDS =
  /^(?:(?:les )?avis(?: (?:des|sur|de) .{0,40})?|(?:company |employee )?reviews?(?: .{0,30})?|partage[rz](?: (?:cette|l'|ce|sur|avec).{0,40})?|share(?: (?:this|the|on|with).{0,30})?|imprimer|(?:nos |les |dernieres )?actualites?|(?:nos |les |derniers )?(?:articles?|conseils)(?: .{0,30})?|blog|a lire(?: aussi)?|related articles|newsletter|salaires? (?:pour|du metier|moyen).{0,40}|top (?:metiers|villes)|(?:le )?formulaire(?: .{0,40})?|(?:apply|application) (?:for (?:this|the)|form).{0,30}|postulez? (?:a cette|en ligne|maintenant|des).{0,30}|deposer (?:votre|ma|une) (?:cv|candidature)|envoyer (?:ma|votre) candidature|signaler.{0,30}|report (?:this )?(?:job|ad)|connexion|sign in.{0,30}|log in.{0,30})[ :!]*$/;

/** Words of the one thing to do on an offer's page. Folded text of a short link or button. */
export const APPLY_WORDS =
  /^(?:je |j'|)?(?:postul(?:er?|ez)|candidater?|candidatez|repondre a (?:l'|cette )offre|deposer (?:ma|votre|une) candidature|envoyer (?:ma|votre) candidature|apply|easy apply|quick apply|start (?:your )?application|submit (?:an? |your )?(?:application|cv|resume)|i'?m interested|(?:this job )?interesse[re]?|(?:jetzt |online )?bewerben|jetzt bewerben|solicitar|inscribirme|solliciteer|sollicitez|candidati|invia candidatura)(?:\b|$)/;
