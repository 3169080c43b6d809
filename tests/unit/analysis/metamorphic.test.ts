/**
 * What must not change when an offer says the same thing in another way, over the whole corpus and three profiles:
 * the order of its parts, its typography, its language, its boilerplate, the person it names.
 */
import { describe, expect, it } from 'vitest';
import { type Analysis, analyseOffer } from '../../../lib/analysis/analyse-offer.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import type { Reading } from '../../../lib/model/reading.ts';
import { type EnglishTagger, loadEnglishTagger, wantsEnglishTagger } from '../../../lib/reading/grammar.ts';
import { loadCorpus } from '../../corpus/load-corpus.ts';
import { openLexicon } from '../../support/lexicon.ts';
import { PROFILES } from '../../support/profiles.ts';

const lexicon = openLexicon();
const offers = loadCorpus();
const people = Object.entries(PROFILES) as [string, Profile][];
const tagger: EnglishTagger = await loadEnglishTagger();

function analyse(text: string, profile: Profile | null = null): Analysis {
  const options = wantsEnglishTagger(text) ? { year: 2026, tagger } : { year: 2026 };
  return analyseOffer({ facts: {}, text }, profile, lexicon, options);
}

/** What the offer asks: each concept with its strength, as often as it stands there, in any order. */
function requirements(text: string): string[] {
  return analyse(text)
    .reading.matches.map(({ concept, strength }) => `${concept} ${strength}`)
    .sort();
}

const distinct = (list: readonly string[]): string[] => [...new Set(list)].sort();

function concepts(reading: Reading): Set<string> {
  return new Set(reading.matches.map(({ concept }) => concept));
}

/** The score before rounding, for each profile. */
function scoresOf(text: string): Record<string, number | null> {
  return Object.fromEntries(
    people.map(([name, profile]) => [name, analyse(text, profile).fit?.exact ?? null]),
  );
}

/** The largest change of any profile's score; infinite when a number appears or disappears. */
function largestChange(before: string, after: string): number {
  const was = scoresOf(before);
  const is = scoresOf(after);
  return Math.max(
    ...people.map(([name]) => {
      const a = was[name] ?? null;
      const b = is[name] ?? null;
      if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY;
      return Math.abs(a - b);
    }),
  );
}

/** Sums of floating-point numbers in another order. */
const SAME = 1e-6;

/** What a change of form still changes, by test and offer: faults of the reading that are not mended yet. Each must still be one. */
const KNOWN_UNSTABLE: ReadonlySet<string> = new Set([
  'line twice en-10-uk-network-refresh-agency',
  // Twice the prose is more prose, and then the tagger reads the verbs.
  'part twice en-10-uk-network-refresh-agency',
  'part twice en-15-geneva-international-organisation',
  'upper case en-10-uk-network-refresh-agency',
  'upper case en-13-ireland-datacentre-build',
  'upper case en-16-luxembourg-consultancy-no-heading',
  'upper case en-19-very-long-erp-hosting-tables',
]);

function unlessKnown(what: string, check: () => void): void {
  if (KNOWN_UNSTABLE.has(what)) expect(check, 'mended: take it out of KNOWN_UNSTABLE').toThrow();
  else check();
}

describe('E1: order and repetition', () => {
  it.each(offers)('$name: the parts under headings in reverse order give the same score', ({ text }) => {
    const turned = reverseParts(text);
    expect(distinct(requirements(turned))).toEqual(distinct(requirements(text)));
    expect(largestChange(text, turned)).toBeLessThan(SAME);
  });

  it.each(offers)('$name: a line said twice counts once', ({ name, text }) => {
    const lines = text.split('\n');
    const twice = lines.flatMap((line, at) => (at > 0 && /^\s*[-•]/.test(line) ? [line, line] : [line]));
    unlessKnown(`line twice ${name}`, () => {
      expect(distinct(requirements(twice.join('\n')))).toEqual(distinct(requirements(text)));
      expect(largestChange(text, twice.join('\n'))).toBeLessThan(SAME);
    });
  });

  it.each(offers)('$name: a part said twice counts once', ({ name, text }) => {
    unlessKnown(`part twice ${name}`, () => {
      for (const part of partsOf(text).filter(({ headed }) => headed)) {
        const own = text.slice(part.start, part.end).trimEnd();
        const twice = `${text.slice(0, part.start)}${own}\n\n${own}\n\n${text.slice(part.end)}`;
        expect(distinct(requirements(twice)), own.slice(0, 40)).toEqual(distinct(requirements(text)));
        expect(largestChange(text, twice), own.slice(0, 40)).toBeLessThan(SAME);
      }
    });
  });
});

interface Part {
  readonly start: number;
  readonly end: number;
  readonly headed: boolean;
}

/** The parts of an offer, each from its heading to the blank line before the next one; what stands before the first heading stays. */
function partsOf(text: string): Part[] {
  const { sections } = analyse(text).reading;
  const starts = new Set(sections.flatMap(({ heading }) => (heading ? [heading.start] : [])));
  const parts: Part[] = [];
  let start = 0;
  for (const blank of text.matchAll(/\n[ \t]*\n+|$/g)) {
    const end = blank.index + blank[0].length;
    if (end < text.length && !starts.has(end)) continue;
    if (end > start) parts.push({ start, end, headed: start > 0 && starts.has(start) });
    start = end;
  }
  return parts;
}

function reverseParts(text: string): string {
  const parts = partsOf(text);
  const movable = parts.filter(({ headed }) => headed).reverse();
  return parts
    .map((part) => (part.headed ? (movable.shift() ?? part) : part))
    .map(({ start, end }) => text.slice(start, end).trimEnd())
    .join('\n\n');
}

describe('E2: typography', () => {
  const spellings: Record<string, (text: string) => string> = {
    'upper case': (text) => text.toUpperCase(),
    'no accents': (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    NFD: (text) => text.normalize('NFD'),
    NFKC: (text) => text.normalize('NFC').replace(/…/g, '...'),
    'non-breaking spaces': (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0'),
    'narrow non-breaking spaces': (text) => text.replace(/(?<=\S) (?=\S)/g, '\u202f'),
    'curly quotes': (text) => text.replace(/'/g, '’'),
    'straight quotes': (text) => text.replace(/’/g, "'"),
    ligatures: (text) =>
      text
        .replace(/ffi/g, 'ﬃ')
        .replace(/fi/g, 'ﬁ')
        .replace(/fl/g, 'ﬂ')
        .replace(/ff/g, 'ﬀ')
        .replace(/oe(?=u)/g, 'œ'),
    'soft hyphens': (text) => text.replace(/\p{L}{4}(?=\p{L}{3})/gu, '$&\u00ad'),
    'zero-width spaces': (text) => text.replace(/ /g, ' \u200b'),
    'Windows line ends': (text) => text.replace(/\n/g, '\r\n'),
    'non-breaking hyphens': (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011'),
  };
  for (const [name, spell] of Object.entries(spellings)) {
    it.each(offers)(`${name}: $name asks the same`, (offer) => {
      unlessKnown(`${name} ${offer.name}`, () =>
        expect(requirements(spell(offer.text))).toEqual(requirements(offer.text)),
      );
    });
  }
});

describe('E3: other names of the same thing', () => {
  const aliases: [string, string][] = [
    ['K8s', 'Kubernetes'],
    ['gestion de projet', 'project management'],
    ['MS Project', 'Microsoft Project'],
    ['Active Directory', 'AD DS'],
    ['Microsoft 365', 'Office 365'],
    ['Azure AD', 'Entra ID'],
    ['gestion des risques', 'risk management'],
    ['datacenter', 'centre de données'],
    ['data center', 'data centre'],
    ['virtualisation', 'virtualization'],
    ['conduite du changement', 'accompagnement au changement'],
    ['AWS', 'Amazon Web Services'],
    ['GCP', 'Google Cloud Platform'],
    ['SCCM', 'MECM'],
    ['pare-feu', 'firewall'],
    ['PRA', "plan de reprise d'activité"],
    ['COPIL', 'comité de pilotage'],
    ['PMP', 'Project Management Professional'],
    ['Wi-Fi', 'wifi'],
    ['SD-WAN', 'SDWAN'],
    ['téléphonie IP', 'ToIP'],
    ['cahier des charges', 'CDC'],
    ["appel d'offres", "appels d'offres"],
    ['VMware vSphere', 'vSphere'],
    ['ServiceNow', 'Service Now'],
    ['PowerShell', 'Powershell'],
    ['GitLab', 'Gitlab'],
    ['CI/CD', 'intégration continue'],
    ['stakeholder management', 'gestion des parties prenantes'],
    ['Bac+5', 'BAC + 5'],
    ['change management', 'gestion du changement'],
    ['Red Hat', 'RedHat'],
  ];
  const frame = (term: string): string =>
    `Chef de projet infrastructures informatiques\n\nVos missions\n- Migration des serveurs VMware et du réseau\n\nVotre profil\n- Maîtrise : ${term}.\n`;
  it.each(aliases)('%s is %s', (one, other) => {
    expect(requirements(frame(one)).length).toBeGreaterThan(requirements(frame('rien')).length);
    expect(distinct(requirements(frame(other)))).toEqual(distinct(requirements(frame(one))));
    expect(largestChange(frame(one), frame(other))).toBeLessThan(SAME);
  });
});

/** Twins of which the program finds less than 90 % of the concepts in both languages: faults that are not mended yet. */
const KNOWN_UNLIKE: ReadonlySet<string> = new Set([
  'fr-18-chef-projet-technique-moe',
  'fr-19-directeur-projets-transformation',
  'fr-24-court-pme-cabinet',
  'fr-25-ministere-hebergement',
  'fr-29-service-delivery-manager',
]);

/** Twins whose scores differ by more than 3 points, and why: faults that are not mended yet, pair and profile. */
const KNOWN_APART: Readonly<Record<string, string>> = {
  'fr-11-reseau-enseigne CHANGER':
    '“projets de transformation” is digital transformation, the English words are not',
  'fr-16-hopital-telephonie SENIOR': '“… sector appreciated” is a must, “appréciée” is nice',
  'fr-16-hopital-telephonie CHANGER':
    'the French hospital has a share of another trade, the English one none',
  'fr-16-hopital-telephonie FREELANCER': 'as for SENIOR',
  'fr-18-chef-projet-technique-moe SENIOR':
    '“is recruiting a … in Toulouse”: the town is not read, “recrute un(e) … à Toulouse” is',
  'fr-18-chef-projet-technique-moe FREELANCER': 'as for SENIOR',
  'fr-24-court-pme-cabinet CHANGER': '“three-year degree” is a degree of no level',
  'fr-24-court-pme-cabinet SENIOR':
    '“handle the projects” is project management and “user support” a service desk, the French words are not',
  'fr-24-court-pme-cabinet FREELANCER': 'as for SENIOR',
  'fr-29-service-delivery-manager CHANGER': 'the English duties are told in other words',
};

describe('E4: twins in French and English', () => {
  const twins = offers.flatMap((offer) => {
    const other = offers.find(({ name }) => name === offer.twin);
    return other && offer.name.startsWith('fr') ? [{ french: offer, english: other }] : [];
  });
  const shared = twins.map(({ french, english }) => {
    const a = concepts(analyse(french.text).reading);
    const b = concepts(analyse(english.text).reading);
    const onlyFrench = [...a].filter((id) => !b.has(id));
    const onlyEnglish = [...b].filter((id) => !a.has(id));
    const common = a.size - onlyFrench.length;
    return {
      name: french.name,
      share: common / (common + onlyFrench.length + onlyEnglish.length),
      onlyFrench,
      onlyEnglish,
    };
  });
  const changes = twins.flatMap(({ french, english }) =>
    people.map(([name, profile]) => ({
      what: `${french.name} ${name}`,
      change: Math.abs(
        (analyse(french.text, profile).fit?.exact ?? 0) - (analyse(english.text, profile).fit?.exact ?? 0),
      ),
    })),
  );

  it('has twins', () => expect(twins.length).toBeGreaterThan(0));

  it('finds the same concepts', () => {
    const unlike = shared.filter(({ name, share }) => !KNOWN_UNLIKE.has(name) && share < 0.9);
    expect(unlike).toEqual([]);
  });

  it.each([...KNOWN_UNLIKE])('%s: its concepts are still unlike (else take it off the list)', (name) => {
    expect(shared.find((pair) => pair.name === name)?.share ?? 1).toBeLessThan(0.9);
  });

  it.each(changes)('$what: the score is the same to 3 points, or known to be apart', ({ what, change }) => {
    const known = KNOWN_APART[what];
    if (known === undefined) expect(change).toBeLessThanOrEqual(3);
    else expect(change, 'mended: take it out of KNOWN_APART').toBeGreaterThan(3);
  });

  it('knows apart only pairs that exist', () => {
    const all = new Set(changes.map(({ what }) => what));
    expect(Object.keys(KNOWN_APART).filter((what) => !all.has(what))).toEqual([]);
  });
});

describe('E5: boilerplate', () => {
  const boilerplate: Record<string, string> = {
    'about us, French':
      'Qui sommes-nous ?\nAcentis est un acteur majeur de la transformation numérique : cloud, cybersécurité, réseaux et data. Nos 3 000 collaborateurs accompagnent depuis 25 ans banques, assurances et industriels. Nous sommes certifiés ISO 27001 et partenaires de Microsoft, VMware et Cisco.',
    'about us, English':
      'About us\nAcentis is a leading provider of cloud, cyber security and network services. For 25 years our 3,000 people have served banks, insurers and manufacturers. We are ISO 27001 certified and partners of Microsoft, VMware and Cisco.',
    'equal opportunities, French':
      "Égalité des chances\nÀ compétences égales, tous nos postes sont ouverts aux personnes en situation de handicap. Acentis s'engage pour la diversité, l'égalité professionnelle et la formation tout au long de la carrière.",
    'equal opportunities, English':
      'Equal opportunity employer\nWe do not discriminate on the basis of age, gender, veteran status, disability or any protected status. Accommodation during the interview is available upon request.',
    'data protection, French':
      'Protection des données\nConformément au RGPD, vos données personnelles sont traitées pour la gestion de votre candidature et conservées deux ans. Vous disposez d’un droit d’accès et de rectification.',
    'cookies, English':
      'We use cookies and similar technologies for analytics, security and project planning of our marketing. Accept all cookies. Cookie policy.',
    'hiring process, French':
      "Processus de recrutement\nUn échange téléphonique avec notre équipe RH, puis un entretien technique avec le responsable d'équipe et un test de personnalité. Réponse sous 10 jours.",
    'benefits, English':
      'What we offer\nPrivate health insurance, training budget, pension plan, language courses, laptop and phone, 25 days of holiday.',
  };
  for (const [name, words] of Object.entries(boilerplate)) {
    it.each(offers)(`${name}: $name keeps its score`, ({ text }) => {
      expect(largestChange(text, `${text.trimEnd()}\n\n${words}\n`)).toBeLessThanOrEqual(1);
    });
  }
});

describe('E6: who the candidate is', () => {
  const swaps: [string, (text: string) => string][] = [
    ['(H/F) becomes (F/H)', (text) => text.replace(/\((?:H\/F|M\/F)\)/g, '(F/H)')],
    ['no gender mark', (text) => text.replace(/ ?\((?:H\/F|M\/F|F\/H)\)/g, '')],
    ['chef becomes cheffe', (text) => text.replace(/\b([Cc])hef(?:\(fe\))? de projet/g, '$1heffe de projet')],
    ['directeur becomes directrice', (text) => text.replace(/\b([Dd])irecteur/g, '$1irectrice')],
    ['technicien becomes technicienne', (text) => text.replace(/\b([Tt])echnicien\b/g, '$1echnicienne')],
    ['another employer', (text) => text.replace(/Novarive|Kaelis Conseil|Harbrook/g, 'Solverane')],
  ];
  it.each(swaps.flatMap(([what, swap]) => offers.map(({ name, text }) => ({ what, swap, name, text }))))(
    '$what: $name keeps its score',
    ({ swap, text }) => {
      expect(largestChange(text, swap(text))).toBeLessThan(SAME);
    },
  );

  const lines: [string, string, string][] = [
    [
      'a name',
      'Contact : Marie Dupont, chargée de recrutement',
      'Contact : Mamadou Diallo, chargé de recrutement',
    ],
    ['an age', 'Vous rejoignez une équipe jeune.', 'Vous rejoignez une équipe expérimentée.'],
    ['young or old', 'Our team is young and dynamic.', 'Our team is mature and dynamic.'],
    ['he or she', 'He will join the head office.', 'She will join the head office.'],
  ];
  it.each(
    lines.flatMap(([what, one, other]) => offers.map(({ name, text }) => ({ what, one, other, name, text }))),
  )('$what: $name keeps its score', ({ one, other, text }) => {
    expect(largestChange(`${text.trimEnd()}\n\n${one}\n`, `${text.trimEnd()}\n\n${other}\n`)).toBeLessThan(
      SAME,
    );
  });
});

describe('E7: what is not asked', () => {
  const terms = {
    fr: ['PRINCE2', 'Terraform', 'Kubernetes', 'Oracle', 'TOGAF', 'SAP', "l'allemand", 'PowerShell'],
    en: ['PRINCE2', 'Terraform', 'Kubernetes', 'Oracle', 'TOGAF', 'SAP', 'German', 'PowerShell'],
  };
  const sayings = {
    fr: [
      (term: string) => `${term} non requis`,
      (term: string) => `${term} n'est pas nécessaire`,
      (term: string) => `${term} n’est pas exigé pour ce poste`,
      (term: string) => `Pas besoin de connaître ${term}`,
      (term: string) => `Aucune connaissance de ${term} n'est demandée`,
      (term: string) => `Sans ${term}`,
      (term: string) => `Il n'est pas nécessaire de maîtriser ${term}`,
    ],
    en: [
      (term: string) => `${term} is not required`,
      (term: string) => `No ${term} needed`,
      (term: string) => `${term} not necessary`,
      (term: string) => `You do not need to know ${term}`,
      (term: string) => `No knowledge of ${term} is required`,
      (term: string) => `${term} isn't needed for this role`,
      (term: string) => `There is no need for ${term}`,
    ],
  };
  const offer = {
    fr: (line: string) =>
      `Chef de projet infrastructures\n\nVos missions\n- Piloter la migration des serveurs VMware\n\nVotre profil\n- Maîtrise des réseaux\n- ${line}\n- Rigueur\n`,
    en: (line: string) =>
      `IT Infrastructure Project Manager\n\nYour responsibilities\n- Lead the migration of VMware servers\n\nYour profile\n- Strong knowledge of networks\n- ${line}\n- Rigour\n`,
  };
  for (const language of ['fr', 'en'] as const) {
    const cases = sayings[language].flatMap((say) =>
      terms[language].map((term) => ({ term, line: say(term) })),
    );
    it.each(cases)('$line', ({ term, line }) => {
      const asked = offer[language](term);
      const without = requirements(offer[language](language === 'fr' ? 'Patience' : 'Patience'));
      expect(requirements(asked).length, `${term} is known when it is asked`).toBeGreaterThanOrEqual(
        without.length,
      );
      const said = analyse(offer[language](line)).reading;
      const at = said.text.indexOf(line);
      const inLine = said.matches.filter(({ start, end }) => start >= at && end <= at + line.length);
      expect(inLine.map(({ surface }) => surface)).toEqual([]);
      expect(
        said.rejected.some(({ start }) => start >= at),
        `${term} is seen, not counted`,
      ).toBe(true);
    });
  }
});
