import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../../lib/lexicon/compile-lexicon.ts';
import { loadLexicon } from '../../../../lib/lexicon/load-lexicon.ts';
import { readLexiconSources } from '../../../../lib/lexicon/read-lexicon-sources.ts';
import { decideMeaning } from '../../../../lib/matcher/decide-meaning.ts';
import { findMentions } from '../../../../lib/matcher/find-mentions.ts';
import { sha256 } from '../make-lexicon.ts';

const DATA = fileURLToPath(new URL('../../../../lib/lexicon/data', import.meta.url));
const { lexicon: compiled, problems } = compileLexicon(readLexiconSources(DATA), sha256);
const lexicon = loadLexicon(compiled);

const inItOffer = (sentence: string): string =>
  `Chef de projet infrastructures informatiques\n\nProjets VMware, Active Directory et datacenter, avec ServiceNow.\n\n${sentence}\n`;

/** "surface = concept" of every mention of the sentence, which stands in an offer about IT. */
function found(sentence: string): string[] {
  const offer = inItOffer(sentence);
  const from = offer.indexOf(sentence);
  return decideMeaning(offer, findMentions(offer, lexicon), lexicon)
    .kept.filter((m) => m.start >= from && m.end <= from + sentence.length)
    .map((m) => `${m.surface} = ${m.concept}`);
}

it('the compiler has nothing to say about the data', () => {
  expect(problems).toEqual([]);
});

describe('what offers write of the work', () => {
  it.each([
    ['Vous négociez avec les opérateurs', ['négociez avec les opérateurs = contract-negotiation']],
    ['assurer la reddition de comptes', ['reddition de comptes = reporting']],
    ['elle rend compte chaque semaine', ['rend compte = reporting']],
    ['mettre au point la relève informatique', ['relève informatique = disaster-recovery-plan']],
    ['rédiger le mandat de projet', ['mandat de projet = project-initiation']],
    ['mener l’étude des variantes', ['étude des variantes = feasibility-study']],
    ['dépouiller les offres', ['dépouiller les offres = tenders']],
    ['suivre la levée des réserves', ['levée des réserves = acceptance-testing']],
    ['appliquer la PSSI', ['PSSI = security-policy']],
    ['préparer le carve-in', ['carve-in = merger-integration']],
    ['le reste à faire et les consommés', ['reste à faire = forecasting', 'consommés = project-tracking']],
    ['escalader à temps', ['escalader = escalation']],
    ['tu arbitres si besoin', ['arbitres = arbitration']],
    ['suivre les points ouverts', ['points ouverts = issue-management']],
    ['transfert vers les équipes RUN', ['transfert vers les équipes RUN = documentation-handover']],
    ['conseiller les maîtrises d’ouvrage', ['conseiller les maîtrises d’ouvrage = consulting']],
    ['pare-feu Fortinet', ['pare-feu = firewall', 'Fortinet = fortinet']],
    ['bastion Wallix', ['bastion = pam', 'Wallix = wallix']],
    ['Oracle Exadata', ['Oracle Exadata = oracle-database']],
    ['infonuagique publique', ['infonuagique publique = public-cloud']],
    ['animer des ateliers', ['animer des ateliers = workshops']],
    ['mobiliser les ressources', ['mobiliser les ressources = resource-management']],
    ['affecter les tâches', ['affecter les tâches = roles-responsibilities']],
    ['exit from a leased data centre', ['exit from a leased data centre = data-center-migration']],
    ['server replacement', ['server replacement = server-migration']],
    ['project lifecycle management', ['project lifecycle management = project-lifecycle']],
    ['evaluate supplier bids', ['evaluate supplier bids = tenders']],
    ['MEP après la recette', ['MEP = go-live', 'recette = acceptance-testing']],
    [
      'accompagnement au changement des utilisateurs',
      ['accompagnement au changement des utilisateurs = change-management'],
    ],
    ['optimiser les coûts', ['optimiser les coûts = cost-optimization']],
    ['gérer les contrats opérateurs', ['gérer les contrats opérateurs = contract-management']],
    ['closure of the data centres', ['closure of the data centres = data-center-migration']],
    ['with our Spanish colleagues', []],
    ['sortie de trois datacenters', ['sortie de trois datacenters = data-center-migration']],
    ['encadrer 5 techniciens', ['encadrer 5 techniciens = team-management']],
    ['planning de déploiement', ['planning = scheduling', 'déploiement = deployment']],
    ['suivre les tickets des utilisateurs', ['tickets = incident-management']],
    [
      'délai, coûts et qualité',
      ['délai = deadlines', 'coûts = cost-management', 'qualité = quality-management'],
    ],
    ['gérer la portée et l’échéancier', ['portée = scope-management', 'échéancier = scheduling']],
    ['masters Windows 11', ['masters = os-imaging', 'Windows 11 = windows-11']],
    ['méthodologie PM²', ['méthodologie PM² = pm2']],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});

describe('what offers write of the person', () => {
  it.each([
    ['vous avez de l’entregent', ['entregent = interpersonal']],
    [
      'assertif et réactif, vous êtes organisé',
      ['assertif = assertive-frame', 'réactif = dynamism', 'organisé = organization-skills'],
    ],
    ['vous rédigez bien', ['rédigez bien = writing-skills']],
    ['vous savez vous adapter', ['vous adapter = adaptability']],
    ['self-reliant', ['self-reliant = autonomy']],
    ['certification TOGAF', ['TOGAF = togaf-cert']],
    ['cadre TOGAF', ['TOGAF = togaf']],
    ['bachelier en informatique', ['bachelier en informatique = bac-plus-3']],
    ['strategic portfolio management', ['strategic portfolio management = portfolio-management']],
    // A verb shares no object with the next member: "planning" is none of the vendors.
    ['work with planning, and external vendors', ['external vendors = vendor-management']],
    ['BA/BS in Business, Computer Science', ['BA/BS = bac-plus-3', 'Computer Science = cs-degree']],
    ['cost-saving projects', ['cost-saving projects = cost-optimization']],
    ['SONET and optical networking', ['SONET = dwdm', 'optical networking = dwdm']],
    ['three-year degree', ['three-year degree = bac-plus-3']],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});

describe('what only looks like it is left alone', () => {
  it.each([
    ['Le poste relève du directeur', 'disaster-recovery-plan'],
    ['Vous disposez d’une large marge de manœuvre', 'cost-management'],
    ['en étroite collaboration avec les métiers', 'teamwork'],
    ['consultation des documents sur place', 'tenders'],
    ['votre trajectoire professionnelle', 'roadmap'],
    ['Nous conseillons nos clients depuis dix ans', 'consulting'],
    ['Votre montée en compétences est notre priorité', 'knowledge-transfer'],
    ['se rendre compte de la situation', 'reporting'],
    ['PM certifié PRINCE2', 'pm2'],
    ['manage the planning of the projects', 'project-management'],
    ['une direction des ressources humaines', 'team-management'],
    ['à la portée de tous', 'scope-management'],
    ['la caisse de pension', 'store-systems'],
    ['experience working in higher education', 'degree'],
    ['Strong IP and Transport network experience required', 'transport-logistics'],
    ['BA/BS in Business, Information Systems or the like', 'information-system'],
    ['send updates to ITS leadership', 'leadership'],
    ['overall portfolio monitoring and tools', 'monitoring'],
    ['le Service du Renseignement et de la Sécurité', 'cybersecurity'],
    ['tickets restaurant et mutuelle', 'incident-management'],
    ['délai de candidature', 'deadlines'],
    ['master en informatique, diplôme d’ingénieur', 'os-imaging'],
  ])('%s', (sentence, concept) => {
    expect(found(sentence).filter((mark) => mark.endsWith(`= ${concept}`))).toEqual([]);
  });
});
