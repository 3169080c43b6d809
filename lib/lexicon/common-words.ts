/**
 * Words of everyday French and English that are also labels of the trade. A label that is nothing but one of them has
 * another meaning in most offers of the world: it needs a guard.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'access accès active agile air application applications apps architecture assurance audit backup bac base bleu board bord box ' +
    'build but cadre cahier canal care case change charge chef clarity class client clients cloud code communication confluence ' +
    'conduite conseil console contract contrat control core coût coûts cycle data date day défense delivery design détente direction ' +
    'disponibilité document domaine drive droit edge element équipe equipment excel exchange exploitation express fabric fast fibre ' +
    'flash flow flux force formation forme front gateway go gouvernance grant green hôpital hub hybride impact industrie ' +
    'infrastructure infrastructures initiative initiatives intégration intern jour juniper lean licence lien link log maintenance ' +
    'man manager master matrix média meet mise mission monday montage moteur network nexus notes notion onboarding oracle orange ' +
    'organisation outlook panel parc passage peer performance phase pilotage piloter plan planning plateau poste power pratique ' +
    'prime process production projet projets puppet qualité qualification rail recette récit red remote requirements réseau réseaux ' +
    'resources ressources responsable rest run rust safe sage salt santé scale sécurité security senior sense serveur service services ' +
    'shell signal slack sort source sources spark splunk spot spring square stage stockage storage stream suivi supervision support ' +
    'switch système systèmes tableau team teams terrain test tests tour travaux vie vision visio vue web windows word work zoom'
  ).split(' '),
);
