import { describe, expect, it } from 'vitest';
import type { ConceptSource } from '../../../lib/lexicon/lexicon-types.ts';
import { findMentions } from '../../../lib/matcher/find-mentions.ts';
import { compileSmall } from '../lexicon/make-lexicon.ts';

const same = (...labels: string[]): ConceptSource => ({ fr: labels, en: labels });

const { lexicon } = compileSmall({
  'risk-management': {
    fr: ['gestion des risques', '<gestion> risques', '<gérer> risques'],
    en: ['risk management', 'risk <management>', '<manage> risks'],
  },
  'budget-management': {
    fr: ['gestion du budget', '<gestion> budget', '<gérer> budget'],
    en: ['budget management', 'budget <management>', '<manage> budgets'],
  },
  'vendor-management': {
    fr: ['gestion des prestataires', '<gestion> prestataires', '<gérer> prestataires'],
    en: ['vendor <management>', '<manage> vendors'],
  },
  'issue-management': { fr: ['gestion des problèmes'], en: ['issue <management>'] },
  'team-coordination': { fr: ['<gérer> équipes', 'équipes pluridisciplinaires'], en: ['<manage> teams'] },
  deadlines: { fr: ['délais', '<gérer> délais'], en: ['deadlines'] },
  quality: { fr: ['<gérer> qualité'], en: ['quality assurance'] },
  costs: { fr: ['coûts', '<gérer> coûts'], en: ['costs'] },
  systems: { fr: ['administration systèmes'], en: ['systems administration'] },
  network: { fr: ['réseaux', 'administration réseaux'], en: ['network'] },
  rollout: { fr: ['<gérer> plan de déploiement'], en: ['<manage> solutions'] },
  wifi: same('Wi-Fi'),
  'sd-wan': same('SD-WAN'),
  'data-center': { fr: ['centre de données'], en: ['data center'] },
  'data-center-migration': { fr: ['migration de centre de données'], en: ['data center migration'] },
  pra: same('PRA'),
  pca: same('PCA'),
  itil: same('ITIL'),
  csharp: same('C#'),
  cpp: same('C++'),
  dotnet: same('.NET'),
  node: same('Node.js'),
  'bac-plus-5': same('Bac+5'),
  always: same('24/7'),
  cicd: same('CI/CD'),
  m365: same('M365', 'Microsoft 365'),
  windows: same('Windows'),
  'linux-server': same('Linux Server'),
  cisco: same('Cisco'),
  juniper: same('Juniper'),
  fortinet: same('Fortinet'),
  switching: { fr: ['commutateurs'], en: ['switches'] },
  architecture: { fr: ['architecture'], en: ['architecture'] },
  steering: { fr: ['comité (de) pilotage', 'COPIL'], en: ['steering committee'] },
  rigor: { fr: ['rigoureux'], en: ['rigorous'] },
  pm: { fr: ['chef de projet', 'chef de projet infrastructures'], en: ['project manager'] },
  organised: { fr: ['organisé'], en: ['organised'] },
  thesis: { fr: ['thèse'], en: ['thesis'] },
  market: { fr: ['marché'], en: ['market study'] },
  metro: { fr: ['reseau metropolitain'], en: ['metro network'] },
});

/** "surface=concept" of every mention. */
const found = (text: string): string[] =>
  findMentions(text, lexicon).map((mention) => `${mention.surface}=${mention.candidates[0]?.concept}`);

describe('terms', () => {
  it.each<[string, string[]]>([
    // What belongs to the mark, and what does not.
    ["l'ITIL, d’architecture.", ['ITIL=itil', 'architecture=architecture']],
    ['(ITIL)', ['ITIL=itil']],
    ['« Cisco »', ['Cisco=cisco']],
    ['C#, C++ et .NET', ['C#=csharp', 'C++=cpp', '.NET=dotnet']],
    ['salaire net', []],
    ['un C.', []],
    // Longest first, never two on one spot.
    ['migration de centre de données', ['migration de centre de données=data-center-migration']],
    ['Chef de projet infrastructures', ['Chef de projet infrastructures=pm']],
    // Word limits.
    ['PRAtique, itils, xCisco, Cisco2', []],
    ['Ciscoé éCisco', []],
    // Variants.
    ['Wi-Fi, wifi, wi fi, WIFI, Wi‑Fi', ['Wi-Fi=wifi', 'wifi=wifi', 'wi fi=wifi', 'WIFI=wifi', 'Wi‑Fi=wifi']],
    ['SD-WAN, SD WAN, SDWAN', ['SD-WAN=sd-wan', 'SD WAN=sd-wan', 'SDWAN=sd-wan']],
    [
      'data center, data-center, datacenter, data centers',
      [
        'data center=data-center',
        'data-center=data-center',
        'datacenter=data-center',
        'data centers=data-center',
      ],
    ],
    [
      'Bac+5, Bac +5, BAC + 5, bac plus 5, Bac\u00a0+\u202f5',
      [
        'Bac+5=bac-plus-5',
        'Bac +5=bac-plus-5',
        'BAC + 5=bac-plus-5',
        'bac plus 5=bac-plus-5',
        'Bac\u00a0+\u202f5=bac-plus-5',
      ],
    ],
    ['Bac+3', []],
    ['24/7 et CI/CD, CI-CD', ['24/7=always', 'CI/CD=cicd', 'CI-CD=cicd']],
    ['24, 7 jours', []],
    ['Node.js, NodeJS, node js', ['Node.js=node', 'NodeJS=node', 'node js=node']],
    ['M365, Microsoft 365', ['M365=m365', 'Microsoft 365=m365']],
    ['PRA/PCA', ['PRA=pra', 'PCA=pca']],
    [
      'comité de pilotage, comités de pilotage, comité pilotage',
      ['comité de pilotage=steering', 'comités de pilotage=steering', 'comité pilotage=steering'],
    ],
    // Inclusive forms.
    [
      'Chef·fe de projet, chef(fe) de projet, cheffe de projet, chef.fe de projet',
      ['Chef·fe de projet=pm', 'chef(fe) de projet=pm', 'cheffe de projet=pm', 'chef.fe de projet=pm'],
    ],
    [
      'rigoureux·se, rigoureuse, organisé(e)s',
      ['rigoureux·se=rigor', 'rigoureuse=rigor', 'organisé(e)s=organised'],
    ],
    // Line breaks.
    ['vous assurez la gestion\ndes risques', ['gestion\ndes risques=risk-management']],
    ['un comité\r\nde pilotage', ['comité\r\nde pilotage=steering']],
    ['gestion\n\ndes risques', []],
    ['- gestion\n- des risques', []],
    ['data\nCenter', []],
    // Addresses are no products.
    ['jobs@cisco.com https://www.fortinet.com/juniper', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('slots', () => {
  it.each<[string, string[]]>([
    ['Piloter les risques', ['Piloter les risques=risk-management']],
    ['vous pilotez les nouveaux risques', ['pilotez les nouveaux risques=risk-management']],
    [
      'en coordonnant l’ensemble des prestataires',
      ['coordonnant l’ensemble des prestataires=vendor-management'],
    ],
    ['suivre quotidiennement le budget', ['suivre quotidiennement le budget=budget-management']],
    ['gestion proactive des risques', ['gestion proactive des risques=risk-management']],
    [
      'suivi rigoureux de vos différents prestataires',
      ['suivi rigoureux de vos différents prestataires=vendor-management'],
    ],
    ['mises en place des budgets', ['mises en place des budgets=budget-management']],
    ['managing key vendors', ['managing key vendors=vendor-management']],
    ['You will oversee all the teams', ['oversee all the teams=team-coordination']],
    ['rolled out the solutions', ['rolled out the solutions=rollout']],
    ['management of all risks', ['management of all risks=risk-management']],
    ['piloter le plan de déploiement', ['piloter le plan de déploiement=rollout']],
    // Another noun in between makes another phrase; so does a stop.
    ['gestion du magasin et budget', []],
    ['gestion. Risques', []],
    ['piloter avec prestataires', []],
    ['management risks', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('coordination', () => {
  it.each<[string, string[]]>([
    ['gestion des risques et du budget', ['gestion des risques=risk-management', 'budget=budget-management']],
    [
      'gestion des risques, des plannings et du budget',
      ['gestion des risques=risk-management', 'budget=budget-management'],
    ],
    [
      'piloter les coûts, les délais et la qualité',
      ['piloter les coûts=costs', 'délais=deadlines', 'qualité=quality'],
    ],
    [
      'coordonner les équipes techniques ainsi que les prestataires',
      ['coordonner les équipes=team-coordination', 'prestataires=vendor-management'],
    ],
    ['administration systèmes et réseaux', ['administration systèmes=systems', 'réseaux=network']],
    ['risk and issue management', ['risk=risk-management', 'issue management=issue-management']],
    [
      'budget, risk and vendor management',
      ['budget=budget-management', 'risk=risk-management', 'vendor management=vendor-management'],
    ],
    [
      'manage budgets, vendors and teams',
      ['manage budgets=budget-management', 'vendors=vendor-management', 'teams=team-coordination'],
    ],
    ['Windows / Linux Server', ['Windows=windows', 'Linux Server=linux-server']],
    [
      'Cisco, Juniper et Fortinet switches',
      ['Cisco=cisco', 'Juniper=juniper', 'Fortinet=fortinet', 'switches=switching'],
    ],
    // The head reaches no further than its sentence.
    ['gestion des risques. Le budget est de 2 M€', ['gestion des risques=risk-management']],
    ['gestion des risques dans le budget', ['gestion des risques=risk-management']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('says which members share a head', () => {
    const mentions = findMentions('gestion des risques et du budget', lexicon);
    expect(mentions.map((mention) => mention.coordinated)).toEqual([false, true]);
  });
});

describe('accents', () => {
  it.each<[string, string[]]>([
    [
      'delais, DELAIS, délais, DÉLAIS',
      ['delais=deadlines', 'DELAIS=deadlines', 'délais=deadlines', 'DÉLAIS=deadlines'],
    ],
    // "these" and "marche" are other words; in capitals accents are often left out.
    ['these, marche, organise', []],
    ['MARCHE', ['MARCHE=market']],
    ['thèse, marché, organisé', ['thèse=thesis', 'marché=market', 'organisé=organised']],
    // A word with accents is never a label with other ones.
    ['réseau métropolitain', ['réseau=network']],
    ['rigoüreux, côûts', []],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("the user's own terms", () => {
  const extra = [
    { id: 'custom:nutanix-ahv', label: 'Nutanix AHV', variants: ['AHV'] },
    { id: 'custom:odd', label: 'A(B)* <x> [$&' },
    { id: 'custom:cisco', label: 'Cisco' },
    { id: 'custom:empty', label: '***' },
  ];
  const own = (text: string): string[] =>
    findMentions(text, lexicon, extra).map(
      (mention) => `${mention.surface}=${mention.candidates[0]?.concept}`,
    );

  it('are found like labels, and beat them on the same words', () => {
    expect(own('Nutanix-AHV, ahv et Cisco')).toEqual([
      'Nutanix-AHV=custom:nutanix-ahv',
      'ahv=custom:nutanix-ahv',
      'Cisco=custom:cisco',
    ]);
  });

  it('are data: signs of patterns mean nothing', () => {
    expect(own('AAAB, a b x')).toEqual([]);
    expect(() => own('A(B)* <x> [$&')).not.toThrow();
  });
});
