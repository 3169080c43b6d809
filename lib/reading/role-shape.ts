import { ROLE_SHAPES, type RoleShape } from '../model/reading.ts';
import { compareSpans, overlaps, type Span } from '../model/span.ts';
import { ACTION_VERBS } from './action-words.ts';
import { cueScopes } from './cue-scope.ts';
import { type EnglishTagger, type VerbForms, verbForms, verbsByRule } from './grammar.ts';
import { type OfferText, openText, toFolded } from './offer-text.ts';
import { compilePhrases, scanPhrases } from './phrase-scan.ts';
import { DUTY_WORDS, IT_TITLE_WORDS, TITLE_WORDS } from './role-shape-words.ts';
import type { TextStructure } from './split-sections.ts';

/** What kind of job it is, apart from its subject: shares that sum to 1, and the words that say so. */
export interface RoleShapeReading {
  readonly shape: Readonly<Record<RoleShape, number>>;
  readonly evidence: readonly Span[];
}

const TITLE = compilePhrases(TITLE_WORDS);
const DUTIES = compilePhrases(DUTY_WORDS);

/** Share of the title in the verdict when it says anything; the duties have the rest. */
const TITLE_SHARE = 0.62;
/** From this share of another trade's duties on, a title without IT words proves nothing. */
const OTHER_TRADE_SHARE = 0.4;
/** From this weight of duties on they have their full share. */
const ENOUGH_DUTIES = 14;
/** The first "chef de projet" or "ingénieur" of the text stands in for a title that the text does not have. */
const FIRST_WORDS = 400;
const MOST_EVIDENCE = 8;
/** What the whole text's words of another trade can add to it, at most. */
const MOST_FOREIGN = 0.75;
/** A verb alone says half of what a verb with its object says. */
const VERB_WEIGHT = 1;

type Scores = Record<RoleShape, number>;

/**
 * Judges the shape of the job from its title (which says most) and from the duties. A data centre technician's offer is
 * full of the words of infrastructure: what tells is what one does there.
 * @param title the offer's title, from the page or from the text
 * @param language of most of the text
 * @param tagger tells English verbs from nouns in prose; without it verbs are told by rule alone
 * @param foreign 0..1: how far the words of the whole text speak of another trade than IT
 */
export function readRoleShape(
  text: OfferText,
  structure: TextStructure,
  title: string,
  language: string,
  tagger?: EnglishTagger,
  foreign = 0,
): RoleShapeReading {
  const titleScores = scoreTitle(openText(title));
  const duties = scoreDuties(text, structure, language === 'fr' ? 'fr' : 'en', tagger);
  const head = total(titleScores) > 0 ? titleScores : scoreOpening(text);
  const headTotal = total(head);
  const dutyTotal = total(duties.scores);
  const shape = emptyScores();
  if (headTotal === 0 && dutyTotal === 0) {
    for (const role of ROLE_SHAPES) shape[role] = 1 / ROLE_SHAPES.length;
    return { shape, evidence: [] };
  }
  const trust = Math.min(1, dutyTotal / ENOUGH_DUTIES);
  const dutyShare = headTotal === 0 ? 1 : (1 - titleShare(duties.scores, title)) * trust;
  for (const role of ROLE_SHAPES) {
    const fromHead = headTotal === 0 ? 0 : head[role] / headTotal;
    const fromDuties = dutyTotal === 0 ? 0 : duties.scores[role] / dutyTotal;
    shape[role] = (1 - dutyShare) * fromHead + dutyShare * fromDuties;
  }
  if (foreign > 0 && !IT_TITLE_WORDS.test(openText(title).plain)) {
    const moved = foreign * MOST_FOREIGN;
    for (const role of ROLE_SHAPES) shape[role] *= 1 - moved;
    shape['other-trade'] += moved;
  }
  return { shape: toShares(shape), evidence: evidenceFor(text, structure, shape, duties.hits) };
}

/**
 * "Infrastructure Project Manager" is a title of two worlds: where the duties are those of building sites and the title
 * says nothing of IT, the duties decide.
 */
function titleShare(duties: Scores, title: string): number {
  const share = duties['other-trade'] / Math.max(1, total(duties));
  return share >= OTHER_TRADE_SHARE && !IT_TITLE_WORDS.test(openText(title).plain)
    ? TITLE_SHARE * 0.3
    : TITLE_SHARE;
}

interface DutyHit extends Span {
  readonly shape: RoleShape;
}

function scoreTitle(title: OfferText): Scores {
  const scores = emptyScores();
  const isIt = IT_TITLE_WORDS.test(title.plain);
  const seen = new Set<string>();
  for (const { phrase } of scanPhrases(title, TITLE)) {
    if (seen.has(phrase.say)) continue;
    seen.add(phrase.say);
    const { shape } = phrase;
    // "Chef de projet IT – secteur transport": words of another trade are the customer's there.
    scores[shape] += shape === 'other-trade' && isIt ? 1 : phrase.weight;
  }
  return settleTitle(scores);
}

/** "Chef de projet" with the subject of another trade or of software is that trade's project manager, not ours. */
function settleTitle(scores: Scores): Scores {
  if (scores['other-trade'] >= 6) {
    for (const shape of ROLE_SHAPES) if (shape !== 'other-trade') scores[shape] *= 0.25;
  } else if (scores['product-functional'] >= 6 && scores['project-manager'] > 0) {
    scores['project-manager'] *= 0.5;
  }
  // "Ingénieur chef de projet", "Technical program manager": the one who manages, first of all.
  if (scores['project-manager'] >= 6) {
    scores.engineer *= 0.4;
    scores['technical-lead'] *= 0.4;
    scores['service-manager'] *= 0.4;
    scores.technician *= 0.4;
  }
  // "Field service engineer", "support engineer", "ingénieur support": the hands decide.
  if (scores.technician > 0) scores.engineer *= 0.4;
  return scores;
}

/** The first lines of a text without a title. */
function scoreOpening(text: OfferText): Scores {
  const scores = emptyScores();
  const first = scanPhrases(text, TITLE, 0, Math.min(FIRST_WORDS, text.plain.length)).find(
    (hit) =>
      hit.phrase.weight >= 6 &&
      hit.phrase.shape !== 'product-functional' &&
      hit.phrase.shape !== 'other-trade',
  );
  if (first) scores[first.phrase.shape] = first.phrase.weight;
  return scores;
}

/**
 * Duties from the parts that speak of the work; each phrase and each verb counts once, where it
 * weighs most, so that neither repetition nor the order of the parts says anything,
 * and not where the sentence denies it ("you will not configure servers").
 */
function scoreDuties(
  text: OfferText,
  structure: TextStructure,
  language: 'fr' | 'en',
  tagger: EnglishTagger | undefined,
): { scores: Scores; hits: DutyHit[] } {
  const scores = emptyScores();
  const hits: DutyHit[] = [];
  const counted = new Map<string, number>();
  /** True when it had not been counted before. */
  const count = (key: string, shape: RoleShape, weight: number): boolean => {
    const before = counted.get(key) ?? 0;
    if (weight > before) {
      counted.set(key, weight);
      scores[shape] += weight - before;
    }
    return before === 0;
  };
  const { forms, shapes } = VERBS[language];
  structure.sentences.forEach((sentence, index) => {
    const factor = weightOfRole(structure.roles[index]);
    if (factor === 0) return;
    const from = toFolded(text, sentence.start);
    const to = toFolded(text, sentence.end);
    const denied = cueScopes(text, sentence).flatMap((cue) =>
      cue.kind === 'not' ? [cue.cue, ...cue.scopes] : [],
    );
    for (const hit of scanPhrases(text, DUTIES, from, to)) {
      const key = text.plain.slice(toFolded(text, hit.start), toFolded(text, hit.end));
      if (denied.some((span) => overlaps(span, hit))) continue;
      const { shape, weight } = hit.phrase;
      if (count(`${shape} ${key}`, shape, weight * factor))
        hits.push({ start: hit.start, end: hit.end, shape });
    }
    if (factor < 0.5 || denied.length > 0) return;
    const verbs = verbsByRule(language, text.plain.slice(from, to));
    // Lists begin with their verbs; in prose "the team plans" and "the team's plans" take a tagger.
    if (tagger && language === 'en' && !sentence.bullet) {
      verbs.push(...tagger.verbs(text.source.slice(sentence.start, sentence.end)));
    }
    for (const verb of verbs) {
      const infinitive = forms.get(verb);
      const shape = infinitive === undefined ? undefined : shapes.get(infinitive);
      if (infinitive !== undefined && shape !== undefined)
        count(`verb ${infinitive}`, shape, VERB_WEIGHT * factor);
    }
  });
  return { scores, hits };
}

interface VerbTable {
  readonly forms: VerbForms;
  readonly shapes: ReadonlyMap<string, RoleShape>;
}

function verbTable(language: 'fr' | 'en'): VerbTable {
  const shapes = new Map<string, RoleShape>();
  for (const shape of ROLE_SHAPES) {
    for (const verb of ACTION_VERBS[language][shape] ?? []) shapes.set(verb, shape);
  }
  return { forms: verbForms(language, [...shapes.keys()]), shapes };
}

const VERBS: Readonly<Record<'fr' | 'en', VerbTable>> = { fr: verbTable('fr'), en: verbTable('en') };

function weightOfRole(role: TextStructure['roles'][number] | undefined): number {
  switch (role) {
    case 'missions':
      return 1;
    case 'intro':
      return 0.7;
    case 'profile':
    case 'must-have':
      return 0.4;
    case 'environment':
    case 'practical':
      return 0.2;
    default:
      return 0;
  }
}

/** The words of the winning shape, and of the second where it comes close. */
function evidenceFor(
  text: OfferText,
  structure: TextStructure,
  shape: Scores,
  hits: readonly DutyHit[],
): Span[] {
  const ranked = [...ROLE_SHAPES].sort((a, b) => shape[b] - shape[a]);
  const [first, second] = ranked;
  const shown = new Set<RoleShape | undefined>([first]);
  if (first && second && shape[second] > 0.6 * shape[first]) shown.add(second);
  const title = structure.sections.find((section) => section.role === 'title');
  const spans: Span[] = [];
  if (title) {
    for (const hit of scanPhrases(text, TITLE, toFolded(text, title.start), toFolded(text, title.end))) {
      if (shown.has(hit.phrase.shape)) spans.push({ start: hit.start, end: hit.end });
    }
  }
  for (const hit of hits) {
    if (spans.length >= MOST_EVIDENCE) break;
    if (shown.has(hit.shape)) spans.push({ start: hit.start, end: hit.end });
  }
  return spans.sort(compareSpans);
}

function emptyScores(): Scores {
  return Object.fromEntries(ROLE_SHAPES.map((role) => [role, 0])) as Scores;
}

function total(scores: Scores): number {
  return ROLE_SHAPES.reduce((sum, role) => sum + scores[role], 0);
}

/** Rounded to thousandths, and still summing to 1: the largest share takes the rest. */
function toShares(scores: Scores): Scores {
  const sum = total(scores);
  const shares = emptyScores();
  let given = 0;
  let top: RoleShape = ROLE_SHAPES[0];
  for (const role of ROLE_SHAPES) {
    shares[role] = Math.round((scores[role] / sum) * 1000) / 1000;
    given += shares[role];
    if (scores[role] > scores[top]) top = role;
  }
  shares[top] = Math.round((shares[top] + 1 - given) * 1000) / 1000;
  return shares;
}
