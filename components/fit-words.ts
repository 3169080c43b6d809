import type { Translator } from '../lib/i18n/translate.ts';
import type { Fit, FitComponent, FitLine, WhatIf } from '../lib/model/fit.ts';
import type { OfferFacts } from '../lib/model/offer.ts';
import type { Span } from '../lib/model/span.ts';
import type { Labels, OfferView } from '../lib/model/view.ts';
import { asText } from './as-text.ts';

/** One reason for the score: a sentence, what it gives or costs, and where the offer says so. */
export interface Reason {
  readonly key: string;
  readonly sentence: string;
  /** Points won, or points lost. */
  readonly points: number;
  readonly evidence: readonly Span[];
}

/** A concept's name in the interface's language; its id when the view has no label for it. */
export function conceptName(concept: string, labels: Labels, { language }: Translator): string {
  const label = Object.hasOwn(labels, concept) ? labels[concept] : undefined;
  return asText(label?.[language], asText(label?.fr, concept));
}

/** What a line of the receipt asks for: "MS Project ou Jira". */
export function lineName(line: FitLine, labels: Labels, translator: Translator): string {
  return capital(
    line.concepts.map((concept) => conceptName(concept, labels, translator)).join(translator.t('or.join')),
  );
}

/** With an upper-case first letter, for the head of a line. */
export function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? '' : first.toLocaleUpperCase() + text.slice(first.length);
}

/** Why a line gave what it gave, in one short sentence. */
export function lineSentence(line: FitLine, labels: Labels, translator: Translator): string {
  const { t } = translator;
  const asked = lineName(line, labels, translator);
  const { link, haveLevel, needLevel } = line;
  if (!link || line.value <= 0) {
    return line.strength === 'must' ? t('why.missing.must', { asked }) : t('why.missing', { asked });
  }
  const skill = conceptName(link.skill, labels, translator);
  if (haveLevel !== null && needLevel !== null && haveLevel < needLevel && link.type === 'exact') {
    return t('why.level', {
      asked,
      have: levelName(haveLevel, translator),
      need: levelName(needLevel, translator),
    });
  }
  switch (link.type) {
    case 'exact':
      return haveLevel === null
        ? t('why.exact', { asked })
        : t('why.exact.level', { asked, have: levelName(haveLevel, translator) });
    case 'narrower':
    case 'narrower2':
      return t('why.narrower', { asked, skill });
    case 'substitute':
      return t('why.substitute', { asked, skill });
    case 'broader':
    case 'broader2':
      return t('why.broader', { asked, skill });
    case 'adjacent':
      return t('why.adjacent', { asked, skill });
  }
}

export function levelName(level: number, { named }: Translator): string {
  return named('level', String(Math.round(level)), String(level));
}

/** The three strongest reasons on each side. A loss below half a point is not worth a line. */
export function reasons(
  view: OfferView,
  fit: Fit,
  translator: Translator,
): { best: Reason[]; worst: Reason[] } {
  const all = [
    ...fit.lines.map((line) => ({
      key: `line ${line.concepts.join(' ')}`,
      sentence: lineSentence(line, view.labels, translator),
      won: line.points,
      lost: line.maxPoints - line.points,
      evidence: line.evidence,
    })),
    ...fit.components
      .filter(({ id }) => id !== 'skills')
      .map((component) => ({
        key: `component ${component.id}`,
        sentence: componentSentence(component, view.reading.facts, translator),
        won: component.points,
        lost: 100 * component.weight - component.points,
        evidence: component.evidence,
      })),
  ];
  const three = (side: 'won' | 'lost'): Reason[] =>
    all
      .filter((reason) => reason[side] >= 0.5)
      .sort((a, b) => b[side] - a[side])
      .slice(0, 3)
      .map(({ key, sentence, evidence, [side]: points }) => ({ key, sentence, points, evidence }));
  return { best: three('won'), worst: three('lost') };
}

function componentSentence({ id, value }: FitComponent, facts: OfferFacts, { t, named }: Translator): string {
  const years = facts.experienceYearsMin?.value;
  if (id === 'experience' && typeof years === 'number') {
    return t('why.experience', { asked: t('years.min', { count: years }) });
  }
  const part = named('component', id, id);
  if (value >= 0.995) return t('why.component.full', { part });
  return value > 0 ? t('why.component.partial', { part }) : t('why.component.none', { part });
}

/** A change that would move the score, in words: "ITIL au niveau confirmé". */
export function whatIfSentence(change: WhatIf, labels: Labels, translator: Translator): string {
  const { t, languageName } = translator;
  const [verb = '', name = '', extra = ''] = change.change.split(' ');
  const skill = capital(conceptName(change.concept ?? name, labels, translator));
  switch (verb) {
    case 'raise':
      return t('what-if.raise', { skill, level: levelName(Number(extra), translator) });
    case 'language':
      return t('what-if.language', { language: capital(languageName(name)), level: extra });
    default:
      return t('what-if.add', { skill });
  }
}

export function reliability({ confidence }: Fit, { t }: Translator): string {
  if (confidence >= 0.85) return t('score.reliability.high');
  return confidence >= 0.65 ? t('score.reliability.middle') : t('score.reliability.low');
}
