import type { Translator } from '../lib/i18n/translate.ts';
import type { Fit, FitLine, WhatIf } from '../lib/model/fit.ts';
import type { Span } from '../lib/model/span.ts';
import type { Labels, OfferView } from '../lib/model/view.ts';
import { type Reason as Explained, explainFit } from '../lib/scorer/explain.ts';
import { asText } from './as-text.ts';
import { shownReceipt } from './shown-points.ts';

/** One reason for the score: a sentence, what it gives or costs, and where the offer says so. */
export interface Reason {
  readonly key: string;
  readonly sentence: string;
  /** Whole points won or lost, the same as on the receipt. */
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

/** Why a line gave what it gave, in a few words that follow its name. */
export function lineWords(
  { link, value, haveLevel, needLevel }: FitLine,
  labels: Labels,
  translator: Translator,
): string {
  const { t } = translator;
  if (!link || value <= 0) return t('line.missing');
  const skill = conceptName(link.skill, labels, translator);
  switch (link.type) {
    case 'exact': {
      if (haveLevel === null) return t('line.exact');
      const have = levelName(haveLevel, translator);
      return needLevel !== null && haveLevel < needLevel
        ? t('line.level', { have, need: levelName(needLevel, translator) })
        : t('line.at-level', { have });
    }
    case 'narrower':
    case 'narrower2':
      return t('line.narrower', { skill });
    case 'substitute':
      return t('line.substitute', { skill });
    case 'broader':
    case 'broader2':
      return t('line.broader', { skill });
    case 'adjacent':
      return t('line.adjacent', { skill });
  }
}

export function levelName(level: number, { named }: Translator): string {
  return named('level', String(Math.round(level)), String(level));
}

/** The three strongest reasons on each side, as the scorer explains them. */
export function reasons(
  view: OfferView,
  fit: Fit,
  translator: Translator,
): { readonly best: readonly Reason[]; readonly worst: readonly Reason[] } {
  const label = (concept: string): string => conceptName(concept, view.labels, translator);
  const { best, worst } = explainFit(fit, view.reading, { label }, translator.language);
  const receipt = shownReceipt(fit);
  const lines = receipt.flatMap((part) => part.lines);
  const shown =
    (side: 'won' | 'lost') =>
    ({ component, line, points, sentence, evidence }: Explained): Reason => {
      const part = line
        ? lines.find((one) => one.line === line)
        : receipt.find((one) => one.component.id === component);
      const whole = part ? (side === 'won' ? part.points : part.max - part.points) : Math.round(points);
      return {
        key: line ? line.concepts.join(' ') : component,
        sentence: translator.typeset(capital(sentence)),
        points: Math.max(1, whole),
        evidence,
      };
    };
  return { best: best.map(shown('won')), worst: worst.map(shown('lost')) };
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

/** What is said after a correction: the number that follows from it. */
export function correctedWords(score: number | null, { t }: Translator): string {
  return score === null ? t('correct.told.no-score') : t('correct.told', { score });
}

export function reliability({ confidence }: Fit, { t }: Translator): string {
  if (confidence >= 0.85) return t('score.reliability.high');
  return confidence >= 0.65 ? t('score.reliability.middle') : t('score.reliability.low');
}
