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
/** Skills that are named when they are told together, and room for their names (characters). */
const NAMED_SKILLS = 3;
const MOST_NAMES = 60;
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
  return { best: withSkills(three('won'), fit, lexicon, language), worst: three('lost'), silent: fit.silent };
}

/**
 * Where so many skills are asked that none of them alone is among the largest gains, they are told together: a reader who sees only
 * place and contract would not know that most of the points are skills.
 */
function withSkills(
  best: readonly Reason[],
  { lines, components }: Pick<Fit, 'lines' | 'components'>,
  lexicon: Pick<LinkSource, 'label'>,
  language: Language,
): readonly Reason[] {
  const points = components.find(({ id }) => id === 'skills')?.points ?? 0;
  const won = lines.filter((line) => line.points > 0).sort((a, b) => b.points - a.points);
  const exact = won.filter(({ link }) => link?.type === 'exact').slice(0, NAMED_SKILLS);
  let room = MOST_NAMES;
  const named = exact.filter((line) => {
    room -= namesOf(line, lexicon, language).length + 2;
    return room >= 0;
  });
  const last = best.at(-1);
  if (
    best.some(({ line }) => line) ||
    named.length === 0 ||
    won.length < 2 ||
    (best.length === REASONS && last && points <= last.points)
  )
    return best;
  const names = named.map((line) => namesOf(line, lexicon, language)).join(', ');
  const others = won.length - named.length;
  const sentence = fill(SENTENCES[others > 0 ? 'skillsAndMore' : 'skills'][language], {
    names,
    others: String(others),
  });
  const evidence = named.flatMap((line) => line.evidence.slice(0, 1));
  return [...best, { component: 'skills' as const, points, sentence: shorten(sentence), evidence }]
    .sort((a, b) => b.points - a.points)
    .slice(0, REASONS);
}

function namesOf({ concepts }: FitLine, lexicon: Pick<LinkSource, 'label'>, language: Language): string {
  return concepts.map((id) => lexicon.label(id, language)).join(SENTENCES.or[language]);
}

/** Points of the skills that another kind of job costs: the kind of job is their reason, not any one skill. */
function lostByCarry({ components, carry = 1 }: Pick<Fit, 'components' | 'carry'>): number {
  const skills = components.find(({ id }) => id === 'skills');
  return skills ? 100 * skills.weight * (1 - carry) : 0;
}

function lineSentence(line: FitLine, lexicon: Pick<LinkSource, 'label'>, language: Language): string {
  const asked = namesOf(line, lexicon, language);
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
