import type { Language, LinkSource } from '../model/concept.ts';
import type { ComponentId, Fit, FitComponent, FitLine } from '../model/fit.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { COMPONENT_WORDS, LEVEL_WORDS, LINK_SENTENCES, SENTENCES } from './explain-words.ts';

/** One reason for the score, as data and as a sentence. */
export interface Reason {
  /** The component that it belongs to. */
  readonly component: ComponentId;
  /** The line of the receipt; absent for a whole component. */
  readonly line?: FitLine;
  /** Points won by a reason for, lost by a reason against. */
  readonly points: number;
  /** At most `MOST_SENTENCE` characters. */
  readonly sentence: string;
  readonly evidence: readonly Span[];
}

export interface Explanation {
  /** What gives most, most first; at most three. */
  readonly best: readonly Reason[];
  /** What costs most, most first; at most three. */
  readonly worst: readonly Reason[];
  /** What the offer does not say: it counts neither for nor against. */
  readonly silent: readonly ComponentId[];
}

const REASONS = 3;
export const MOST_SENTENCE = 90;
/** Half a point is not worth a sentence. */
const WORTH = 0.5;

/** Why this score: the three largest gains and losses, each with its words in the offer. Sentences are made of data only. */
export function explainFit(
  fit: Pick<Fit, 'lines' | 'components' | 'silent' | 'carry'>,
  reading: Pick<Reading, 'facts'>,
  lexicon: Pick<LinkSource, 'label'>,
  language: Language,
): Explanation {
  const reasons = [
    ...fit.lines.map((line) => ({
      component: 'skills' as const,
      line,
      won: line.points,
      lost: line.maxPoints - line.points,
      sentence: lineSentence(line, lexicon, language),
      evidence: line.evidence,
    })),
    ...fit.components
      .filter(({ id }) => id !== 'skills')
      .map((component) => ({
        component: component.id,
        won: component.points,
        lost: 100 * component.weight - component.points + (component.id === 'role' ? lostByCarry(fit) : 0),
        sentence: componentSentence(component, fit, reading, language),
        evidence: component.evidence,
      })),
  ];
  const three = (side: 'won' | 'lost'): Reason[] =>
    reasons
      .filter((reason) => reason[side] >= WORTH)
      .sort((a, b) => b[side] - a[side])
      .slice(0, REASONS)
      .map(({ won, lost, sentence, ...reason }) => ({
        ...reason,
        points: side === 'won' ? won : lost,
        sentence: shorten(sentence),
      }));
  return { best: three('won'), worst: three('lost'), silent: fit.silent };
}

/** Points of the skills that another kind of job costs: the kind of job is their reason, not any one skill. */
function lostByCarry({ components, carry = 1 }: Pick<Fit, 'components' | 'carry'>): number {
  const skills = components.find(({ id }) => id === 'skills');
  return skills ? 100 * skills.weight * (1 - carry) : 0;
}

function lineSentence(line: FitLine, lexicon: Pick<LinkSource, 'label'>, language: Language): string {
  const asked = line.concepts.map((id) => lexicon.label(id, language)).join(SENTENCES.or[language]);
  const { link, haveLevel, needLevel } = line;
  if (!link) return fill(SENTENCES.missing[language], { asked });
  const skill = lexicon.label(link.skill, language);
  if (link.type !== 'exact') return fill(LINK_SENTENCES[link.type][language], { asked, skill });
  if (haveLevel !== null && needLevel !== null && haveLevel < needLevel) {
    const word = (level: number): string => LEVEL_WORDS[language][level - 1] ?? String(level);
    return fill(SENTENCES.level[language], { asked, have: word(haveLevel), need: word(needLevel) });
  }
  return fill(SENTENCES.exact[language], { asked });
}

function componentSentence(
  { id, value }: FitComponent,
  { components }: Pick<Fit, 'components'>,
  { facts }: Pick<Reading, 'facts'>,
  language: Language,
): string {
  const asked = facts.experienceYearsMin?.value;
  if (id === 'experience' && asked !== undefined) {
    const role = components.find((component) => component.id === 'role');
    const foreign = value < 1 && role !== undefined && role.value < 1;
    return fill(SENTENCES[foreign ? 'neighbour' : 'experience'][language], { years: String(asked) });
  }
  const part = COMPONENT_WORDS[id][language];
  if (value >= 0.995) return fill(SENTENCES.full[language], { part });
  return fill(SENTENCES[value > 0.005 ? 'partly' : 'none'][language], { part });
}

/** Puts values into their places; a value may hold anything, even the sign of a place. */
function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w{1,10})\}/g, (whole, name: string) => values[name] ?? whole);
}

function shorten(sentence: string): string {
  return sentence.length <= MOST_SENTENCE ? sentence : `${sentence.slice(0, MOST_SENTENCE - 1).trimEnd()}…`;
}
