import { describe, expect, it } from 'vitest';
import { openText } from '../../../lib/reading/offer-text.ts';
import { readStructure } from '../../../lib/reading/split-sections.ts';
import { strengthJudge } from '../../../lib/reading/strength.ts';
import { judgeTerms, spanOf } from './judge-terms.ts';

type Row = readonly [text: string, expected: Readonly<Record<string, string>>];

function check(part: string, rows: readonly Row[]): void {
  it.each(rows)('%s', (text, expected) => {
    expect(judgeTerms(part + text, Object.keys(expected))).toEqual(expected);
  });
}

describe('in the profile', () => {
  check('Profil :\n', [
    ['VMware, Azure', { VMware: 'must', Azure: 'must' }],
    [
      'La maîtrise des méthodes (PMI, PRINCE2) et des pratiques ITIL est un atout majeur, de même que celle de MS Project ou Jira.',
      { PMI: 'nice', PRINCE2: 'nice', ITIL: 'nice', 'MS Project': 'nice', Jira: 'nice' },
    ],
    ['Anglais courant exigé, allemand apprécié.', { Anglais: 'must', allemand: 'nice' }],
    ['Langues : anglais (courant), espagnol souhaité', { anglais: 'must', espagnol: 'nice' }],
    ['Vous maîtrisez VMware et la connaissance d’Azure serait un plus.', { VMware: 'must', Azure: 'nice' }],
    ['Idéalement certifié PMP, anglais courant exigé.', { PMP: 'nice', anglais: 'must' }],
    ['Vous justifiez de 5 ans en réseau, PMP apprécié.', { réseau: 'must', PMP: 'nice' }],
    ['PMP (un plus), ITIL (obligatoire), Azure', { PMP: 'nice', ITIL: 'must', Azure: 'must' }],
    ['Certification ITIL souhaitée et PMP exigée', { ITIL: 'nice', PMP: 'must' }],
    ['VMware indispensable, Nutanix un plus', { VMware: 'must', Nutanix: 'nice' }],
    ['VMware, Hyper-V et Nutanix seraient un plus', { VMware: 'nice', 'Hyper-V': 'nice', Nutanix: 'nice' }],
    ['Une expérience est souhaitée en stockage.', { stockage: 'nice' }],
    ['PRINCE2 n’est pas obligatoire mais serait apprécié', { PRINCE2: 'nice' }],
    ['Atouts : Azure, AWS', { Azure: 'nice', AWS: 'nice' }],
    ['MAITRISE DE VMWARE INDISPENSABLE, CITRIX APPRECIE', { VMWARE: 'must', CITRIX: 'nice' }],
  ]);
  check('Requirements\n', [
    ['PMP, PRINCE2, or similar certification preferred.', { PMP: 'nice', PRINCE2: 'nice' }],
    ['Bachelor’s degree in Computer Science, PMP preferred.', { Bachelor: 'must', PMP: 'nice' }],
    ['Azure is a plus; Cisco is a must.', { Azure: 'nice', Cisco: 'must' }],
    ['Must have VMware, nice to have Azure', { VMware: 'must', Azure: 'nice' }],
    ['5+ years in networks, preferably in banking.', { networks: 'must', banking: 'nice' }],
    ['Azure and AWS preferred but not required', { Azure: 'nice', AWS: 'nice' }],
    ['ServiceNow would be advantageous, as would VMware', { ServiceNow: 'nice', VMware: 'nice' }],
    ['Cisco: 3 years (Preferred)', { Cisco: 'nice' }],
    ['Bonus points for Kubernetes', { Kubernetes: 'nice' }],
    ['An AWS background is fine too, as long as you are curious.', { AWS: 'nice' }],
    ['If you have already tried Ansible, so much the better.', { Ansible: 'nice' }],
    ['DNS, TLS; BGP is handy', { DNS: 'must', BGP: 'nice' }],
    [
      'Network projects, ideally in retail, and you will be at ease with suppliers.',
      { Network: 'must', retail: 'nice', suppliers: 'must' },
    ],
    ['We don’t ask for a PMP.', { PMP: 'not' }],
    ['Please don’t worry if you have never used Azure.', { Azure: 'not' }],
    ['Not required: Scrum, or a Cisco certificate.', { Scrum: 'not', Cisco: 'not' }],
    [
      'ITIL is essentialGood knowledge of Cisco is a plusExcellent Excel',
      { ITIL: 'must', Cisco: 'nice', Excel: 'must' },
    ],
  ]);
});

describe('what others do', () => {
  check('Your tasks\n', [
    ['Vous travaillez avec les équipes de la DSI, qui prennent en charge les serveurs.', { serveurs: 'not' }],
    [
      'Vous déployez des solutions qui assurent la haute disponibilité.',
      { 'haute disponibilité': 'mention' },
    ],
    ['You work with the engineers who run the network.', { network: 'not' }],
    ['Contoso compte parmi ses partenaires Oracle et VMware.', { Oracle: 'not', VMware: 'not' }],
    ['Aucune compétence en infrastructure n’est demandée.', { 'compétence en infrastructure': 'not' }],
    ['Servers and storage remain their responsibility.', { Servers: 'not', storage: 'not' }],
    ['The fit-out is not part of our contract (racks, servers).', { racks: 'not', servers: 'not' }],
    ['The position does not supervise staff.', { 'supervise staff': 'not' }],
    ['You are not a project manager.', { 'project manager': 'not' }],
    ['Prepare go/no-go recommendations.', { recommendations: 'mention' }],
  ]);
});

describe('outside the profile', () => {
  check('Missions :\n', [
    ['Piloter la migration VMware', { VMware: 'mention' }],
    [
      'Une connaissance approfondie des socles (systèmes, réseaux) est indispensable.',
      { systèmes: 'must', réseaux: 'must' },
    ],
    [
      'Définir les ressources nécessaires et les livrables attendus',
      { ressources: 'mention', livrables: 'mention' },
    ],
    ['Un plus grand nombre de serveurs', { serveurs: 'mention' }],
    ['Le client souhaite renforcer son VMware', { VMware: 'mention' }],
  ]);
  check('Responsibilities\n', [
    [
      'Maintain strong relations with vendors and required documentation',
      { vendors: 'mention', documentation: 'mention' },
    ],
    ['Manage the competitive advantage and asset register', { 'asset register': 'mention' }],
    ['Work with preferred suppliers on Cisco', { Cisco: 'mention' }],
  ]);
  check('Nice to have:\n', [
    ['- Strong knowledge of Terraform', { Terraform: 'nice' }],
    ['- PMP is required', { PMP: 'must' }],
  ]);
});

describe('what is not asked', () => {
  check('Profil :\n', [
    ['PMP non requis', { PMP: 'not' }],
    ['Vous n’avez pas besoin de PMP.', { PMP: 'not' }],
    ['Pas de Bac+5 exigé', { 'Bac+5': 'not' }],
    ['Poste sans astreinte ni déplacement', { astreinte: 'not', déplacement: 'not' }],
    ['Anglais exigé, allemand non requis', { Anglais: 'must', allemand: 'not' }],
  ]);
  check('Requirements\n', [
    ['No PRINCE2 needed, but ITIL is required.', { PRINCE2: 'not', ITIL: 'must' }],
    ['Deep technical expertise is not required.', { 'technical expertise': 'not' }],
    ['Strong AWS; you don’t need to be hands-on', { AWS: 'must', 'hands-on': 'not' }],
    ['Not exclusively infrastructure-led migrations', { 'infrastructure-led migrations': 'not' }],
    ['This role does not include on-call.', { 'on-call': 'not' }],
    ['Neither PMP nor PRINCE2 is required', { PMP: 'not', PRINCE2: 'not' }],
  ]);
  check('Missions :\n', [
    ['Migrer sans interruption les serveurs VMware', { VMware: 'mention' }],
    ['Livrer sans délai, puis suivre Azure', { Azure: 'mention' }],
  ]);
});

describe('cues and repetition', () => {
  it('shows the words that decided', () => {
    const source = 'Profil :\nLa connaissance de PRINCE2 serait un vrai plus.';
    const text = openText(source);
    const { cue } = strengthJudge(text, readStructure(text))(spanOf(source, 'PRINCE2'));
    expect(cue && source.slice(cue.start, cue.end)).toBe('serait un vrai plus');
  });

  it('a sentence said twice is judged twice the same', () => {
    const sentence = 'Azure exigé, AWS apprécié, GCP non requis.\n';
    const source = `Profil :\n${sentence}${sentence}`;
    const text = openText(source);
    const judge = strengthJudge(text, readStructure(text));
    for (const term of ['Azure', 'AWS', 'GCP']) {
      const first = spanOf(source, term);
      expect(judge(spanOf(source, term, first.end)).kind).toBe(judge(first).kind);
    }
  });

  it('stays linear in a sentence of nothing but cues', () => {
    const started = performance.now();
    const source = 'pas de '.repeat(30_000);
    const text = openText(source);
    const judge = strengthJudge(text, readStructure(text));
    for (let at = 0; at < source.length; at += 700) judge({ start: at, end: at + 3 });
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
