import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/lexicon/compile-lexicon.ts';
import type { ConceptSource } from '../../../lib/lexicon/lexicon-types.ts';
import { loadLexicon } from '../../../lib/lexicon/load-lexicon.ts';
import { readLexiconSources } from '../../../lib/lexicon/read-lexicon-sources.ts';
import { decideMeaning } from '../../../lib/matcher/decide-meaning.ts';
import { findMentions } from '../../../lib/matcher/find-mentions.ts';
import { compileSmall, sha256 } from '../lexicon/make-lexicon.ts';
import { SAMPLE_OFFERS } from './offers.ts';

const same = (label: string, more: Partial<ConceptSource> = {}): ConceptSource => ({
  fr: [label],
  en: [label],
  ...more,
});

const { lexicon } = compileSmall({
  vmware: same('VMware'),
  'active-directory': same('Active Directory'),
  'sd-wan': same('SD-WAN'),
  san: same('SAN', {
    guard: { case: true, with: ['baie', 'stockage'], not: ['San Francisco', 'San José'], why: 'place names' },
  }),
  'server-management': {
    fr: ['gestion des serveurs', '<gestion> serveurs'],
    en: ['server administration'],
    guard: { surfaces: ['gestion des serveurs', '<gestion> serveurs'], need: 'nearby', with: ['VMware'] },
  },
  network: {
    fr: ['réseau', '<gestion> réseau'],
    en: ['network'],
    guard: {
      with: ['LAN', 'switch'],
      not: ["réseau d'agences", 'réseau routier', 'réseaux sociaux', 'franchise'],
    },
  },
  'information-system': same('SI', { guard: { case: true, need: 'nearby', with: ['DSI', 'urbanisation'] } }),
  excel: same('Excel', {
    category: 'tool',
    guard: { case: true, need: 'nothing', not: ['excel at', 'you will excel'] },
  }),
  requirements: {
    fr: ['exigences'],
    en: ['requirements'],
    category: 'activity',
    guard: { not: ['Requirements:', 'minimum requirements'] },
  },
  quality: { fr: ['qualité'], en: ['quality'], category: 'activity', guard: { not: ['qualités requises'] } },
  planning: {
    fr: ['planning'],
    en: ['planning'],
    category: 'activity',
    guard: { with: ['projet'], not: ['planning en continu'] },
  },
  communication: {
    fr: ['communication'],
    en: ['communication'],
    category: 'soft-skill',
    guard: { not: ['communication institutionnelle'] },
  },
  infrastructure: { fr: ['infrastructures'], en: ['infrastructure'], guard: { with: ['serveurs'] } },
  pm: {
    fr: ['chef de projet infrastructures'],
    en: ['infrastructure project manager'],
    category: 'domain',
    guard: { with: ['DSI'], not: ['ferroviaire', 'BTP'] },
  },
  risk: { fr: ['gestion des risques'], en: ['risk management'], category: 'activity' },
  'ms-project': same('MS Project', { category: 'tool' }),
  english: { fr: ['anglais'], en: ['English'], category: 'language' },
  degree: same('Bac+5', { category: 'education' }),
  apm: same('APM', { guard: { need: 'nearby', with: ['Dynatrace', 'performance'] } }),
  'apm-method': same('APM', {
    category: 'methodology',
    guard: { need: 'nearby', with: ['PMP', 'project management'] },
  }),
});

function decide(text: string, title?: string): { kept: string[]; rejected: string[]; verdict: string } {
  const context = title === undefined ? {} : { title };
  const result = decideMeaning(text, findMentions(text, lexicon), lexicon, context);
  return {
    kept: result.kept.map((m) => `${m.surface}=${m.concept}`),
    rejected: result.rejected.map((m) => `${m.surface}=${m.concept}:${m.reason}`),
    verdict: result.evidence.verdict,
  };
}

/** Makes any sentence part of an offer for information technology. */
const IT = 'Chef de projet informatique\nVous pilotez les projets de la DSI : VMware, Active Directory.\n\n';

describe('guards, found and left alone', () => {
  it('case: capitals count, lower case does not', () => {
    expect(decide(`${IT}Baies SAN.`).kept).toContain('SAN=san');
    expect(decide(`${IT}Le san et les autres.`).kept.join()).not.toContain('san=');
    expect(decide(`${IT}Utilisation d’Excel.`).kept).toContain('Excel=excel');
    expect(decide(`${IT}Vous aimez excel.`).rejected).toContain('excel=excel:ambiguous');
  });

  it('case: a lower-case function word is not even a doubt', () => {
    expect(decide(`${IT}Demandez-nous si vous voulez, it works.`)).toMatchObject({ rejected: [] });
  });

  it('case: in a line of capitals the document must speak', () => {
    expect(decide('COMPETENCES : EXCEL ET DYNAMISME').kept).toEqual([]);
    expect(decide('Compétences : Excel et dynamisme').kept).toEqual(['Excel=excel']);
    expect(decide(`${IT}COMPETENCES REQUISES : EXCEL ET SAN`).kept).toEqual(
      expect.arrayContaining(['EXCEL=excel', 'SAN=san']),
    );
  });

  it('not: words that contain the label forbid exactly that one', () => {
    const { kept, rejected } = decide(`${IT}Vous renforcez le réseau d’agences et le réseau du siège.`);
    expect(kept.filter((m) => m === 'réseau=network')).toHaveLength(1);
    expect(rejected).toEqual(['réseau=network:ambiguous']);
    expect(decide(`${IT}Poste basé à San Francisco, architecture SAN.`)).toMatchObject({
      kept: expect.arrayContaining(['SAN=san']),
      rejected: ['San=san:ambiguous'],
    });
  });

  it('not: another word of the sentence forbids, one of another sentence does not', () => {
    expect(decide(`${IT}Le réseau de la franchise.`).rejected).toEqual(['réseau=network:ambiguous']);
    expect(decide(`${IT}Vous gérez le réseau. La franchise est connue.`).rejected).toEqual([]);
  });

  it('not: a heading with a colon is told from the word', () => {
    expect(decide(`${IT}Requirements: five years.`).rejected).toEqual([
      'Requirements=requirements:ambiguous',
    ]);
    expect(decide(`${IT}Gather the requirements of the business.`).kept).toContain(
      'requirements=requirements',
    );
  });

  it('not: a member of a coordination needs no proof, but can be forbidden', () => {
    expect(decide('Gestion des serveurs et du réseau.').kept).toEqual(['réseau=network']);
    expect(decide('Gestion des serveurs et du réseau d’agences.').kept).toEqual([]);
    expect(decide('Choix des serveurs et du réseau.').kept).toEqual([]);
  });

  it('not and with in one sentence: the whole offer decides', () => {
    expect(decide(`${IT}Chef de projet infrastructures à la DSI d’un groupe de BTP.`).kept).toContain(
      'Chef de projet infrastructures=pm',
    );
    expect(decide(`${IT}Chef de projet infrastructures pour un groupe de BTP.`).kept).not.toContain(
      'Chef de projet infrastructures=pm',
    );
  });

  it('with: a word nearby confirms, across lines but not across a blank line', () => {
    expect(decide('Le réseau et les switchs.').kept).toEqual(['réseau=network']);
    expect(decide('- réseau\n- switch').kept).toEqual(['réseau=network']);
    expect(decide('réseau\n\nswitch').kept).toEqual([]);
    expect(decide(`Le réseau ${'est grand et '.repeat(8)} un switch.`).kept).toEqual([]);
  });

  it('with: an acronym confirms only in capitals', () => {
    expect(decide('Réseau LAN du siège').kept).toEqual(['Réseau=network']);
    expect(decide('Réseau lan du siège').kept).toEqual([]);
  });

  it('need nearby: the document alone is not enough', () => {
    expect(decide(`${IT}Vous faites évoluer le SI.`).rejected).toEqual(['SI=information-system:ambiguous']);
    expect(decide(`${IT}Urbanisation du SI.`).kept).toContain('SI=information-system');
  });

  it('need nothing: only case and not decide', () => {
    expect(decide('Vous savez utiliser Excel.').kept).toEqual(['Excel=excel']);
    expect(decide('Vous Excel at sales.').kept).toEqual([]);
  });

  it('need document: the same words count in one offer and not in the other', () => {
    expect(decide(`${IT}Vous administrez le réseau.`).kept).toContain('réseau=network');
    expect(decide('Vous développez le réseau.').rejected).toEqual(['réseau=network:ambiguous']);
  });

  it('a label of two concepts goes to the one that the words confirm', () => {
    expect(decide(`${IT}Outils d’APM : Dynatrace.`).kept).toContain('APM=apm');
    expect(decide(`${IT}Certification PMP ou APM.`).kept).toContain('APM=apm-method');
    expect(decide(`${IT}APM apprécié.`).rejected).toHaveLength(1);
  });

  it('soft skills, degrees and languages do not depend on the trade', () => {
    const text = 'Serveur en restaurant\nVous servez en salle. Bonne communication. Anglais.';
    expect(decide(text).kept).toEqual(['communication=communication', 'Anglais=english']);
    expect(decide(`${text} Chargé de communication institutionnelle.`).rejected).toContain(
      'communication=communication:ambiguous',
    );
  });
});

describe('another trade with the same title', () => {
  const rail =
    'Chef de projet infrastructures\nVous pilotez les travaux de la voie ferrée et des caténaires : réseau, planning, qualité, gestion des risques. ' +
    'Génie civil, Bac+5, MS Project, anglais.';

  it('keeps what every project manager does and rejects the rest with its reason', () => {
    const { kept, rejected, verdict } = decide(rail);
    expect(verdict).toBe('other-trade');
    expect(kept).toEqual([
      'gestion des risques=risk',
      'Bac+5=degree',
      'MS Project=ms-project',
      'anglais=english',
    ]);
    expect(rejected).toEqual([
      'Chef de projet infrastructures=pm:other-trade',
      'réseau=network:other-trade',
      'planning=planning:other-trade',
      'qualité=quality:other-trade',
    ]);
  });

  it('points at the words that decided', () => {
    const { rejected } = decideMeaning(rail, findMentions(rail, lexicon), lexicon);
    const cue = rejected[0]?.cue;
    expect(cue && rail.slice(cue.start, cue.end)).toMatch(/voie ferrée|caténaires|Génie civil/);
  });

  it('is not fooled by a client of another trade', () => {
    const text =
      "Chef de projet infrastructures\nPour la DSI d'un groupe ferroviaire, vous déployez le SD-WAN et VMware, le réseau et l'Active Directory des gares.";
    expect(decide(text)).toMatchObject({
      verdict: 'it',
      kept: expect.arrayContaining(['réseau=network', 'SD-WAN=sd-wan']),
    });
  });

  it('reads the title when it is given apart', () => {
    const text = 'Vous suivez le réseau et les infrastructures.';
    expect(decide(text).kept).toEqual([]);
    expect(decide(text, 'Chef de projet informatique').kept).toEqual([
      'réseau=network',
      'infrastructures=infrastructure',
    ]);
  });
});

describe('the sample offers, with the whole lexicon', () => {
  const data = fileURLToPath(new URL('../../../lib/lexicon/data', import.meta.url));
  const whole = loadLexicon(compileLexicon(readLexiconSources(data), sha256).lexicon);

  it.each(SAMPLE_OFFERS.map((offer) => [offer.name, offer] as const))('%s', (_name, offer) => {
    const { verdict } = decideMeaning(offer.text, findMentions(offer.text, whole), whole).evidence;
    if (offer.trade === 'it') expect(verdict).toBe('it');
    else expect(verdict).not.toBe('it');
  });
});

describe('any decision', () => {
  it('keeps or rejects every mention exactly once, with its exact words', () => {
    for (const { text } of SAMPLE_OFFERS) {
      const mentions = findMentions(text, lexicon);
      const { kept, rejected } = decideMeaning(text, mentions, lexicon);
      const all = [...kept, ...rejected].sort((a, b) => a.start - b.start);
      expect(all.map(({ start, end }) => [start, end])).toEqual(
        mentions.map(({ start, end }) => [start, end]),
      );
      for (const item of all) expect(text.slice(item.start, item.end)).toBe(item.surface);
      for (const item of kept) expect(item.confidence).toBeGreaterThan(0.5);
    }
  });
});
