/**
 * A realistic offer with its reading and fit, put together by hand: what the pages show, without running the engine.
 * Every place in the text is found by its words, so the spans are right by construction.
 */
import type { Fit, FitLine } from '../../lib/model/fit.ts';
import type { Elsewhere, SeenLog } from '../../lib/model/known-offer.ts';
import type { Match, MatchStatus, Rejection, Strength } from '../../lib/model/match.ts';
import type { Detection } from '../../lib/model/offer.ts';
import type { Condition, ConditionId, ConditionState, Reading } from '../../lib/model/reading.ts';
import type { Span } from '../../lib/model/span.ts';
import type { Labels, OfferSummary, OfferView, SavedOffer, TabView } from '../../lib/model/view.ts';

export const SAMPLE_TEXT = [
  'Chef de projet infrastructures H/F',
  'Ville de Lyon, CDI, statut cadre, 48 à 54 k€ selon expérience, 13e mois',
  '',
  'Qui sommes-nous ?',
  'Novarive équipe 42 sites industriels en Europe et déploie ses solutions avec Kubernetes.',
  '',
  'Vos missions',
  'Vous assurez la gestion de projet de bout en bout, du cadrage à la mise en production.',
  'Vous pilotez le budget, les risques et le planning, et vous animez les comités de pilotage.',
  'Vous coordonnez la migration du datacenter vers Azure ou AWS avec les architectes réseau.',
  '',
  'Profil recherché',
  'Bac+5 en informatique et 5 ans d’expérience en gestion de projets d’infrastructure.',
  'Une connaissance approfondie de la cybersécurité et de VMware est indispensable.',
  'La pratique de PRINCE2 ou d’ITIL est un plus. Anglais courant.',
  'Aucune certification Cisco n’est nécessaire.',
  '',
  'Conditions',
  'Deux jours de télétravail par semaine. Une astreinte par mois. Déplacements à San Francisco exceptionnels.',
].join('\n');

/** The n-th place of some words in the text. @throws Error when they are not there */
export function spanOf(words: string, nth = 0, text = SAMPLE_TEXT): Span {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the sample text: ${words}`);
  return { start, end: start + words.length };
}

const LABELS: Labels = {
  'project-management': { fr: 'gestion de projet', en: 'Project management' },
  'project-initiation': { fr: 'cadrage de projet', en: 'Project framing' },
  'go-live': { fr: 'mise en production', en: 'Go-live' },
  'budget-management': { fr: 'gestion budgétaire', en: 'Budget management' },
  'risk-management': { fr: 'gestion des risques', en: 'Risk management' },
  scheduling: { fr: 'planning', en: 'Scheduling' },
  'steering-committee': { fr: 'comité de pilotage', en: 'Steering committee' },
  'data-center-migration': { fr: 'migration de datacenter', en: 'Data centre migration' },
  azure: { fr: 'Microsoft Azure', en: 'Microsoft Azure' },
  aws: { fr: 'Amazon Web Services', en: 'Amazon Web Services' },
  network: { fr: 'réseaux', en: 'Networks' },
  cybersecurity: { fr: 'cybersécurité', en: 'Cybersecurity' },
  vmware: { fr: 'VMware', en: 'VMware' },
  prince2: { fr: 'PRINCE2', en: 'PRINCE2' },
  itil: { fr: 'ITIL', en: 'ITIL' },
  kubernetes: { fr: 'Kubernetes', en: 'Kubernetes' },
  cisco: { fr: 'Cisco', en: 'Cisco' },
  san: { fr: 'SAN', en: 'SAN' },
  virtualization: { fr: 'virtualisation', en: 'Virtualization' },
};

const MATCHES: readonly [string, string, Strength, MatchStatus][] = [
  ['project-management', 'gestion de projet', 'must', 'have'],
  ['project-initiation', 'cadrage', 'mention', 'missing'],
  ['go-live', 'mise en production', 'mention', 'have'],
  ['budget-management', 'budget', 'mention', 'partial'],
  ['risk-management', 'risques', 'mention', 'have'],
  ['scheduling', 'planning', 'mention', 'have'],
  ['steering-committee', 'comités de pilotage', 'mention', 'have'],
  ['data-center-migration', 'migration du datacenter', 'must', 'partial'],
  ['azure', 'Azure', 'must', 'have'],
  ['aws', 'AWS', 'must', 'partial'],
  ['cybersecurity', 'cybersécurité', 'must', 'missing'],
  ['vmware', 'VMware', 'must', 'partial'],
  ['prince2', 'PRINCE2', 'nice', 'have'],
  ['itil', 'ITIL', 'nice', 'have'],
];

function match([concept, words, strength]: (typeof MATCHES)[number]): Match {
  return {
    ...spanOf(words),
    concept,
    category: 'technology',
    surface: words,
    confidence: 1,
    strength,
    section: 'profile',
  };
}

function rejection(concept: string, words: string, reason: Rejection['reason']): Rejection {
  return { ...spanOf(words), concept, category: 'technology', surface: words, reason };
}

function condition(id: ConditionId, state: ConditionState, words?: string): Condition {
  return { id, state, evidence: words ? [spanOf(words)] : [] };
}

export function sampleReading(change: Partial<Reading> = {}): Reading {
  return {
    language: 'fr',
    text: SAMPLE_TEXT,
    facts: {
      title: { value: 'Chef de projet infrastructures H/F', source: 'json-ld' },
      company: { value: 'Novarive', source: 'json-ld' },
      locations: { value: ['Lyon'], source: 'text', evidence: [spanOf('Lyon')] },
      contract: { value: 'permanent', source: 'text', evidence: [spanOf('CDI')] },
      remote: { value: 'hybrid', source: 'text' },
      remoteDaysPerWeek: {
        value: 2,
        source: 'text',
        evidence: [spanOf('Deux jours de télétravail par semaine')],
      },
      salary: {
        value: { min: 48_000, max: 54_000, currency: 'EUR', period: 'year' },
        source: 'text',
        evidence: [spanOf('48 à 54 k€')],
      },
      experienceYearsMin: { value: 5, source: 'text', evidence: [spanOf('5 ans d’expérience')] },
      education: { value: 'Bac+5', source: 'text' },
      educationLevel: { value: 5, source: 'text', evidence: [spanOf('Bac+5')] },
      languages: {
        value: [{ code: 'en', level: 'C1' }],
        source: 'text',
        evidence: [spanOf('Anglais courant')],
      },
      datePosted: { value: '2026-11-02', source: 'json-ld' },
      identifier: { value: 'NV-2026-118', source: 'json-ld' },
      source: { value: 'emploi.example', source: 'url' },
    },
    sections: [
      { start: 0, end: spanOf('Vos missions').start, role: 'intro' },
      {
        start: spanOf('Vos missions').start,
        end: spanOf('Profil recherché').start,
        role: 'missions',
        heading: spanOf('Vos missions'),
      },
      {
        start: spanOf('Profil recherché').start,
        end: SAMPLE_TEXT.length,
        role: 'profile',
        heading: spanOf('Profil recherché'),
      },
    ],
    matches: MATCHES.map(match).sort((a, b) => a.start - b.start),
    rejected: [
      rejection('kubernetes', 'Kubernetes', 'company'),
      rejection('network', 'réseau', 'colleague'),
      rejection('cisco', 'Cisco', 'negated'),
      rejection('san', 'San', 'ambiguous'),
    ].sort((a, b) => a.start - b.start),
    roleShape: {
      'project-manager': 0.78,
      'technical-lead': 0.12,
      engineer: 0.1,
      technician: 0,
      'service-manager': 0,
      'product-functional': 0,
      'other-trade': 0,
    },
    roleEvidence: [spanOf('gestion de projet de bout en bout')],
    conditions: [
      condition('remote-work', 'yes', 'Deux jours de télétravail par semaine'),
      condition('on-call', 'yes', 'Une astreinte par mois'),
      condition('unsocial-hours', 'not-stated'),
      condition('travel', 'conflicting', 'Déplacements'),
      condition('clearance', 'no', 'Aucune certification'),
      condition('executive-status', 'yes', 'statut cadre'),
      condition('company-car', 'not-stated'),
      condition('people-management', 'not-stated'),
    ],
    sizes: [{ kind: 'sites', value: 42, evidence: spanOf('42 sites') }],
    employer: { kind: 'end-client', evidence: spanOf('Novarive équipe') },
    educationOrExperience: false,
    payNotes: [spanOf('13e mois')],
    ...change,
  };
}

type LineSpec = readonly [
  concepts: readonly string[],
  strength: Strength,
  max: number,
  value: number,
  words: string,
];
const LINES: readonly LineSpec[] = [
  [['project-management'], 'must', 9.3, 1, 'gestion de projet'],
  [['data-center-migration'], 'must', 9.3, 0.35, 'migration du datacenter'],
  [['azure', 'aws'], 'must', 9.3, 0.8, 'Azure'],
  [['cybersecurity'], 'must', 9.3, 0, 'cybersécurité'],
  [['vmware'], 'must', 9.3, 0.5, 'VMware'],
  [['prince2'], 'nice', 3.1, 1, 'PRINCE2'],
  [['itil'], 'nice', 3.1, 1, 'ITIL'],
  [['budget-management'], 'mention', 0.7, 0.5, 'budget'],
  [['risk-management'], 'mention', 0.7, 1, 'risques'],
  [['project-initiation'], 'mention', 0.7, 0, 'cadrage'],
];

/** How each line is held: by the very skill, by a relative of it, or not at all. */
const LINKS: Readonly<Record<string, FitLine['link']>> = {
  'project-management': { skill: 'project-management', type: 'exact' },
  'data-center-migration': { skill: 'project-management', type: 'adjacent' },
  azure: { skill: 'azure', type: 'exact' },
  vmware: { skill: 'virtualization', type: 'broader' },
  prince2: { skill: 'prince2', type: 'exact' },
  itil: { skill: 'itil', type: 'exact' },
  'budget-management': { skill: 'risk-management', type: 'substitute' },
  'risk-management': { skill: 'risk-management', type: 'exact' },
};

export function sampleFit(change: Partial<Fit> = {}): Fit {
  const lines = LINES.map(([concepts, strength, maxPoints, value, words]): FitLine => {
    const link = LINKS[concepts[0] ?? ''] ?? null;
    return {
      concepts,
      strength,
      maxPoints,
      value,
      points: maxPoints * value,
      link,
      haveLevel: link ? 3 : null,
      needLevel: strength === 'must' ? 4 : null,
      evidence: [spanOf(words)],
    };
  });
  const skills = lines.reduce((sum, { points }) => sum + points, 0);
  const most = lines.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  const component = (id: Fit['components'][number]['id'], max: number, value: number, words: string) => ({
    id,
    value,
    weight: max / 100,
    points: max * value,
    evidence: [spanOf(words)],
  });
  const components: Fit['components'] = [
    { id: 'skills', value: skills / most, weight: most / 100, points: skills, evidence: [] },
    component('experience', 13.7, 1, '5 ans d’expérience'),
    component('languages', 9.5, 0.7, 'Anglais courant'),
    component('education', 5.3, 1, 'Bac+5'),
    component('location', 9.4, 1, 'Lyon'),
    component('pay', 7.3, 0.45, '48 à 54 k€'),
  ];
  const exact = components.reduce((sum, { points }) => sum + points, 0);
  const score = Math.round(exact);
  return {
    score,
    exact,
    low: Math.max(0, score - 8),
    high: Math.min(100, score + 8),
    band: 'good',
    edge: true,
    confidence: 0.88,
    components,
    silent: ['contract'],
    unfilled: [],
    carry: 1,
    lines,
    profileScore: 70,
    wishesScore: 76,
    conflicts: [
      { id: 'clearance', state: 'unknown', evidence: [] },
      { id: 'on-call', state: 'fail', evidence: [spanOf('Une astreinte par mois')] },
    ],
    whatIf: [
      { change: 'learn cybersecurity', concept: 'cybersecurity', delta: 9.3, near: false },
      { change: 'raise azure 4', concept: 'azure', delta: 1.9, near: true },
      { change: 'language en C1', delta: 2.9, near: true },
      { change: 'learn data-center-migration', concept: 'data-center-migration', delta: 6, near: true },
    ],
    formula: 'fit-1',
    lexicon: '2026-11-23',
    ...change,
  };
}

export function sampleView(change: Partial<OfferView> = {}): OfferView {
  return {
    url: 'https://emploi.example/offres/nv-2026-118',
    reading: sampleReading(),
    fit: sampleFit(),
    statuses: [...MATCHES]
      .map((spec) => ({ start: spanOf(spec[1]).start, status: spec[3] }))
      .sort((a, b) => a.start - b.start)
      .map(({ status }) => status),
    labels: LABELS,
    ...change,
  };
}

export const DETECTION: Detection = {
  isOffer: true,
  confidence: 0.97,
  kind: 'offer',
  signals: [
    { name: 'one-posting', weight: 6 },
    { name: 'apply-control', weight: 1.8 },
  ],
  language: 'fr',
};

/** Another role with the same words: an engineer's job. */
export function otherRole(): Reading['roleShape'] {
  return {
    'project-manager': 0.18,
    'technical-lead': 0.2,
    engineer: 0.54,
    technician: 0.08,
    'service-manager': 0,
    'product-functional': 0,
    'other-trade': 0,
  };
}

/** Every state that the popup can be in, by a name that says which. */
export function sampleTabViews(): Readonly<Record<string, TabView>> {
  const view = sampleView();
  const offer = (changed: OfferView, savedId: string | null = null): TabView => ({
    status: 'offer',
    view: changed,
    detection: DETECTION,
    savedId,
    hasProfile: changed.fit !== null,
  });
  return {
    reading: { status: 'reading' },
    offer: offer(view),
    'offer saved': offer(view, 'a-1'),
    'offer known from elsewhere': { ...offer(view), elsewhere: sampleElsewhere() } as TabView,
    'offer of another role': offer({ ...view, reading: sampleReading({ roleShape: otherRole() }) }),
    'offer without a profile': offer({
      ...view,
      fit: null,
      statuses: view.statuses.map(() => 'unknown' as const),
    }),
    'offer with too little': offer({
      ...view,
      fit: sampleFit({
        score: null,
        exact: null,
        low: 31,
        high: 83,
        band: 'insufficient',
        confidence: 0.4,
        wishesScore: null,
        unfilled: ['languages'],
        whatIf: [],
        conflicts: [],
      }),
    }),
    'offer that says nothing': offer({
      ...view,
      labels: {},
      fit: null,
      statuses: [],
      reading: sampleReading({
        facts: {},
        matches: [],
        rejected: [],
        conditions: [],
        sizes: [],
        payNotes: [],
        roleEvidence: [],
      }),
    }),
    'no offer': {
      status: 'no-offer',
      hasProfile: true,
      detection: {
        isOffer: false,
        confidence: 0.9,
        kind: 'other',
        signals: [
          { name: 'article-type', weight: -2 },
          { name: 'byline', weight: -1.5 },
          { name: 'offer-wording', weight: 1 },
          { name: 'new-signal', weight: -0.5 },
        ],
      },
      hasSelection: true,
      memory: { pages: 'revue.example/articles/…', verdict: null, part: false },
    },
    'said to be no offer': {
      status: 'no-offer',
      hasProfile: true,
      detection: {
        isOffer: false,
        confidence: 1,
        kind: 'other',
        signals: [{ name: 'user-says-none', weight: -10 }],
      },
      memory: { pages: 'emploi.example/offres/…', verdict: 'none', part: false },
    },
    'list of offers': {
      status: 'no-offer',
      hasProfile: true,
      detection: { isOffer: false, confidence: 0.9, kind: 'list', signals: [] },
    },
    'list with known offers': {
      status: 'no-offer',
      hasProfile: true,
      detection: { isOffer: false, confidence: 0.9, kind: 'list', signals: [] },
      known: [
        {
          title: 'Chef de projet infrastructures H/F',
          company: 'Novarive',
          url: 'https://cadres.example/offre/481216',
          savedId: null,
          words: 'Vue · 71',
        },
        {
          title: '',
          company: 'Ætheria',
          url: 'javascript:alert(1)',
          savedId: 'a-7',
          words: 'Enregistrée',
        },
      ],
    },
    'other language': {
      status: 'unsupported-language',
      language: 'de',
      detection: { ...DETECTION, language: 'de' },
    },
    'unknown language': { status: 'unsupported-language', language: 'und', detection: DETECTION },
    'page of the browser': { status: 'restricted', url: 'chrome://settings/' },
    'page older than Jalon': { status: 'restricted', url: 'https://emploi.example/' },
    error: { status: 'error', message: 'no answer from "https://emploi.example/offres?mail=a@b.example"' },
  };
}

/** The same offer saved on another board, and seen on this one under another address. */
export function sampleElsewhere(): Elsewhere[] {
  const seen = {
    identity: 'https://cadres.example/offre/481216',
    url: 'https://cadres.example/offre/481216',
    title: 'Chef de projet infrastructures H/F',
    company: 'Novarive',
    source: 'cadres.example',
    firstSeen: '2026-11-02T09:00:00.000Z',
    lastSeen: '2026-11-03T09:00:00.000Z',
    last: { score: 71, formula: 'fit-1', lexicon: '2026-11-23' },
    saved: null,
  };
  return [
    { ...seen, saved: { id: 'a-7', state: 'applied', savedAt: seen.firstSeen }, because: 'text' },
    {
      ...seen,
      identity: 'b',
      source: 'emploi.example',
      last: { ...seen.last, score: null },
      because: 'identifier',
    },
  ];
}

export function sampleLog(change: Partial<SeenLog> = {}): SeenLog {
  const newest = sampleElsewhere().slice(1);
  return { enabled: true, stamps: true, total: 1, most: 5000, newest, ...change };
}

export function sampleSaved(change: Partial<SavedOffer> = {}): SavedOffer {
  return {
    ...sampleView(),
    id: 'a-1',
    v: 1,
    savedAt: '2026-11-20T09:30:00.000Z',
    updatedAt: '2026-11-21T08:00:00.000Z',
    detection: DETECTION,
    state: 'applied',
    notes: 'Rappeler Mme Bonnard jeudi.',
    tags: ['industrie', 'Lyon'],
    history: [
      { at: '2026-11-20T09:30:00.000Z', state: 'saved' },
      { at: '2026-11-21T08:00:00.000Z', state: 'applied' },
    ],
    versions: { app: '0.1.0', formula: 'fit-1', lexicon: '2026-11-23' },
    ...change,
  };
}

const TOWNS = ['Lyon', 'Villeurbanne', 'Paris', 'Nantes', 'Genève', 'Lille'];
const COMPANIES = ['Novarive', 'Harbrook Logistics', 'Ætheria', 'Société Générique', 'Banque du Val'];

/** As many lines of the offers list as wanted, all different, always the same. */
export function sampleSummaries(count: number): OfferSummary[] {
  return Array.from({ length: count }, (_, index): OfferSummary => {
    const score = index % 7 === 5 ? null : 38 + ((index * 17) % 55);
    return {
      id: `a-${index + 1}`,
      url: `https://emploi.example/offres/${index}`,
      title: index % 3 === 1 ? 'Infrastructure Project Manager' : 'Chef de projet infrastructures H/F',
      company: COMPANIES[index % COMPANIES.length] ?? '',
      locations: [TOWNS[index % TOWNS.length] ?? ''],
      source: index % 2 ? 'emploi.example' : 'cadres.example',
      savedAt: new Date(Date.UTC(2026, 10, 20, 9) - index * 36e5 * 7).toISOString(),
      state: (['saved', 'applied', 'interview', 'refused'] as const)[index % 4] ?? 'saved',
      score,
      low: score === null ? null : score - 8,
      high: score === null ? null : score + 8,
    };
  });
}
