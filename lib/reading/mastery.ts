import type { Category } from '../model/concept.ts';
import type { Match } from '../model/match.ts';
import type { Span } from '../model/span.ts';
import { MASTERY_CUES } from './mastery-cues.ts';
import { type OfferText, plainOf, toFolded } from './offer-text.ts';
import { compilePhrases, scanPhrases } from './phrase-scan.ts';
import type { TextStructure } from './split-sections.ts';
import { type Sentence, sentenceAt } from './text-units.ts';

/** How well and how long, when the words around a term say so. */
export interface Mastery {
  readonly level?: NonNullable<Match['level']>;
  readonly years?: number;
}

const CUES = compilePhrases(MASTERY_CUES);
/** Traits, languages (their own scale) and degrees have no level here. */
const GRADED: ReadonlySet<Category> = new Set([
  'technology',
  'tool',
  'methodology',
  'activity',
  'certification',
  'domain',
]);
/** Parts of a sentence over which neither level nor years reach. */
const BREAK = /[;:]|\.\s|(?<![\p{L}])(?:mais|but|idealement|ideally)(?![\p{L}])/u;

/** Reads level and years for any number of terms of one text. */
export function masteryReader(
  text: OfferText,
  structure: TextStructure,
): (term: Span, category: Category) => Mastery {
  const cache = new Map<number, SentenceMastery>();
  return (term, category) => {
    if (!GRADED.has(category)) return {};
    const index = sentenceAt(structure.sentences, term.start);
    const sentence = structure.sentences[index];
    const role = structure.roles[index];
    if (!sentence || role === 'title') return {};
    let known = cache.get(index);
    if (!known) {
      known = readSentence(text, sentence);
      cache.set(index, known);
    }
    const asks = role !== 'missions' && role !== 'environment' && role !== 'practical';
    const level = asks ? levelOf(text, sentence, known, term) : undefined;
    const years = yearsOf(text, sentence, known, term);
    return { ...(level ? { level } : {}), ...(years === undefined ? {} : { years }) };
  };
}

interface LevelCue extends Span {
  readonly level: 2 | 3 | 4 | 5;
  readonly way: 'lead' | 'trail' | 'both';
}
interface YearsCue extends Span {
  readonly years: number;
}
interface SentenceMastery {
  readonly levels: readonly LevelCue[];
  readonly years: readonly YearsCue[];
}

const YEARS =
  /(?<![\p{L}\p{N}])(\d{1,2})\s{0,2}\+?(?:\s{0,2}(?:-|a|to|ou|or|et|and)\s{0,2}\d{1,2})?\s{0,2}\+?\s{0,2}(?:ans|annees|an|years?|yrs?)(?![\p{L}])/gu;
/** The longest career anybody asks for; larger numbers are the firm's age. */
const MOST_YEARS = 30;

function readSentence(text: OfferText, sentence: Sentence): SentenceMastery {
  const from = toFolded(text, sentence.start);
  const to = toFolded(text, sentence.end);
  const levels = scanPhrases(text, CUES, from, to).map((hit) => ({
    start: hit.start,
    end: hit.end,
    level: hit.phrase.level,
    way: hit.phrase.way,
  }));
  const years: YearsCue[] = [];
  for (const found of text.plain.slice(from, to).matchAll(YEARS)) {
    const value = Number(found[1]);
    const start = text.folded.starts[from + found.index] as number;
    const end = text.folded.ends[from + found.index + found[0].length - 1] as number;
    if (value > 0 && value <= MOST_YEARS) years.push({ start, end, years: value });
  }
  return { levels, years };
}

function levelOf(text: OfferText, sentence: Sentence, known: SentenceMastery, term: Span): Mastery['level'] {
  const behind = known.levels.find(
    (cue) =>
      cue.way !== 'lead' &&
      cue.start >= term.end &&
      /^\s{0,2}[(:,–-]?\s{0,2}(?:niveau )?$/u.test(plainOf(text, term.end, cue.start)),
  );
  if (behind) return behind.level;
  const before = known.levels.findLast((cue) => cue.way !== 'trail' && cue.end <= term.start);
  if (!before || BREAK.test(plainOf(text, before.end, term.start).replace(/^\s{0,2}:/, ''))) return undefined;
  void sentence;
  return before.level;
}

/** "5 ans sur VMware", "3+ years of experience with Azure", "VMware (5 ans)". */
function yearsOf(
  text: OfferText,
  sentence: Sentence,
  known: SentenceMastery,
  term: Span,
): number | undefined {
  if (known.years.length === 0) return undefined;
  for (const cue of known.years) {
    if (cue.start < term.end) continue;
    const gap = plainOf(text, term.end, cue.start);
    if (
      /^\s{0,2}(?:[(:–-]|depuis|for|pendant|minimum)\s{0,2}(?:au moins|minimum|at least|min\.?)?\s{0,2}$/u.test(
        gap,
      )
    )
      return cue.years;
  }
  const before = known.years.findLast((cue) => cue.end <= term.start);
  if (!before) return undefined;
  const gap = plainOf(text, before.end, term.start);
  if (
    gap.length > 90 ||
    BREAK.test(gap) ||
    /,/.test(gap.replace(/^[^,]{0,60}(?:sur|with|en|in)[^,]{0,60}/u, ''))
  )
    return undefined;
  const speaksOfSkill =
    /^[\s*_]{0,4}(?:minimum |au moins |ou plus |et plus )?(?:(?:d'|of |de )?\s?(?:relevant |proven |hands-on |professional |progressive |solid |recent )?(?:experience|exp\.?|pratique|expertise)[\s*_]{0,4}(?:professionnelle |confirmee |significative |reussie |minimum |similaire |averee |solide )?)?(?:en|sur|dans|with|in|of|avec|de|d'|managing|leading|working with|working in|using|a)(?![\p{L}])/u;
  void sentence;
  return speaksOfSkill.test(gap) ? before.years : undefined;
}
