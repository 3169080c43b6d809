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
const OURS = /^(?:technology|tool)/;

/** An offer about IT, so that what depends on the whole offer is confirmed; the sentence stands alone in it. */
const inItOffer = (sentence: string): string =>
  `Chef de projet infrastructures informatiques\n\nProjets VMware, Active Directory et datacenter, avec ServiceNow.\n\n${sentence}\n`;

function found(sentence: string, offer = inItOffer(sentence)): string[] {
  const from = offer.indexOf(sentence);
  return decideMeaning(offer, findMentions(offer, lexicon), lexicon)
    .kept.filter((m) => m.start >= from && m.end <= from + sentence.length && OURS.test(m.category))
    .map((m) => `${m.surface} = ${m.concept}`);
}

describe('technology and tool files', () => {
  it('have no errors', () => {
    expect(problems.filter((p) => p.level === 'error' && OURS.test(p.file))).toEqual([]);
  });

  it('guard every everyday word and very short label', () => {
    expect(problems.filter((p) => OURS.test(p.file) && /has no guard/.test(p.what))).toEqual([]);
  });

  it('hold the breadth of the trade', () => {
    const count = (category: string): number =>
      [...lexicon.concepts.values()].filter((c) => c.category === category).length;
    expect(count('technology')).toBeGreaterThanOrEqual(560);
    expect(count('tool')).toBeGreaterThanOrEqual(120);
  });
});

describe('what offers write is found', () => {
  it.each([
    ['VMWare, Hyper V et HyperV', ['VMWare = vmware', 'Hyper V = hyper-v', 'HyperV = hyper-v']],
    ['Office365, O365 et M365', ['Office365', 'O365', 'M365'].map((s) => `${s} = microsoft-365`)],
    [
      'serveurs Windows, Windows serveur 2019',
      ['serveurs Windows = windows-server', 'Windows serveur 2019 = windows-server'],
    ],
    [
      'annuaire Active directory, AD',
      ['annuaire Active directory', 'AD'].map((s) => `${s} = active-directory`),
    ],
    ['F5, Palo Alto, Fortigate', ['F5 = f5', 'Palo Alto = palo-alto', 'Fortigate = fortinet']],
    ['téléphonie IP (ToIP)', ['téléphonie IP = telephony', 'ToIP = telephony']],
    [
      'salles serveurs et salle informatique',
      ['salles serveurs = data-center', 'salle informatique = data-center'],
    ],
    ['systèmes, réseaux et stockage', ['systèmes = systems', 'réseaux = network', 'stockage = storage']],
    ['réseaux LAN/WAN, WiFi', ['réseaux = network', 'LAN = lan', 'WAN = wan', 'WiFi = wifi']],
    [
      'migration de datacenters vers le cloud public',
      ['migration de datacenters = data-center-migration', 'cloud public = public-cloud'],
    ],
    [
      'data center migration and lift & shift',
      ['data center migration = data-center-migration', 'lift & shift = cloud-migration'],
    ],
    [
      'EDR, SIEM, SOC managé, PKI, IAM',
      ['EDR = edr', 'SIEM = siem', 'SOC managé = soc', 'PKI = pki', 'IAM = iam'],
    ],
    [
      'MS Project, Excel, PowerPoint et Visio',
      ['MS Project = ms-project', 'Excel = excel', 'PowerPoint = powerpoint', 'Visio = visio'],
    ],
    [
      'onduleurs, climatisation et baies de la salle',
      ['onduleurs = ups', 'climatisation = cooling', 'baies = rack-cabinet'],
    ],
    ['SharePoint, Teams et OneDrive', ['SharePoint = sharepoint', 'Teams = teams', 'OneDrive = onedrive']],
    [
      'sécurité des SI, sauvegardes et supervision',
      ['sécurité des SI = cybersecurity', 'sauvegardes = backup', 'supervision = monitoring'],
    ],
    [
      'ordonnancement Control-M et $Universe',
      ['ordonnancement = scheduling-batch', 'Control-M = control-m', 'Universe = dollar-universe'],
    ],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});

describe('words of other meanings are left alone, even in an offer about IT', () => {
  it.each([
    ['Cross-functional Teams rely on you.'],
    ['You excel in a fast-paced environment and bring clarity to it.'],
    ['Monday to Friday, with changes in maintenance windows.'],
    ['Vous avez des notions de gestion et un bon réseau social.'],
    ['Entretien en visio via Teams.'],
    ['Respect des règles de santé et sécurité au travail.'],
    ['Notre réseau de partenaires vous attend.'],
    ['Chef de cuisine, serveurs de restaurant.'],
    ['Vous êtes sous la supervision du directeur.'],
    ['Our office is in Washington, DC.'],
    ['Agences à San Francisco et à Aix-en-Provence.'],
    ['Access to the building; exchange of ideas; go to the point.'],
    ['Avantages : ordinateur portable fourni.'],
    ['We zoom in on details and react quickly.'],
    ['Envoyez votre candidature par messagerie.'],
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('nothing of a road builder is an infrastructure of ours', () => {
    const offer =
      'Chef de projet infrastructures\n\nVous pilotez des projets de voirie et de génie civil : réseaux d’assainissement, ouvrages ' +
      'd’art, stockage des matériaux. Vous veillez à la sécurité des chantiers avec les conducteurs de travaux.\n';
    expect(found(offer, offer)).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['vsphere', 'vmware', 'narrower'],
    ['vsphere', 'virtualization', 'narrower2'],
    ['hyper-v', 'vmware', 'substitute'],
    ['azure', 'aws', 'substitute'],
    ['servicenow', 'glpi', 'substitute'],
    ['veeam', 'rubrik', 'substitute'],
    ['fortinet', 'palo-alto', 'substitute'],
    ['terraform', 'bicep-arm', 'substitute'],
    ['ms-project', 'planisware', 'substitute'],
    ['fortinet', 'firewall', 'narrower'],
    ['firewall', 'fortinet', 'broader'],
    ['intune', 'jamf', 'substitute'],
  ] as const)('%s for %s: %s', (have, asked, type) => {
    expect(lexicon.link(have, asked)).toBe(type);
    if (type === 'substitute') expect(lexicon.link(asked, have)).toBe(type);
  });

  it('reach the top: every product belongs to something broader', () => {
    const roots = [...lexicon.concepts.values()].filter(
      (c) => OURS.test(c.category) && c.broader.length === 0,
    );
    expect(roots.map((c) => c.id).sort()).toEqual([
      'artificial-intelligence',
      'bpm-tools',
      'business-application',
      'data-migration',
      'documentation-tool',
      'ea-tools',
      'it-infrastructure',
      'itsm-tool',
      'open-source',
      'procurement-tool',
      'programming',
      'project-management-tool',
      'technical-background',
      'test-tools',
    ]);
  });
});
