/** The whole explanation of a score as plain text, to paste into a note or a mail. Pure; the same words as on the screen. */
import type { Translator } from '../lib/i18n/translate.ts';
import type { Fit } from '../lib/model/fit.ts';
import type { OfferView } from '../lib/model/view.ts';
import { lineName, lineWords, reasons, whatIfSentence } from './fit-words.ts';
import { notFound } from './not-found.ts';
import { titleWords } from './offer-words.ts';
import { shownReceipt } from './shown-points.ts';
import { weightWords } from './WeightChoice.tsx';

export function explanationText(view: OfferView, fit: Fit, translator: Translator): string {
  const { t, named, list } = translator;
  const { score, low, high, band } = fit;
  const bandName = named('band', band, band);
  const lines: string[] = [
    titleWords(view.reading.facts, translator),
    ...(view.url ? [view.url] : []),
    '',
    score === null
      ? t('text.range', { low, high, band: bandName })
      : t('text.score', { score, margin: Math.max(score - low, high - score), band: bandName }),
  ];
  const add = (title: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push('', title, ...items.map((item) => `- ${item}`));
  };
  add(
    t('conflicts.title'),
    fit.conflicts.map(
      ({ id, state }) =>
        `${t(state === 'fail' ? 'conflict.fail' : 'conflict.unknown')} · ${named('conflict', id, t('conflict.other', { name: id }))}`,
    ),
  );
  const { best, worst } = reasons(view, fit, translator);
  add(
    t('why.best'),
    best.map(({ sentence, points }) => `${t('why.gain', { points })} ${sentence}`),
  );
  add(
    t('why.worst'),
    worst.map(({ sentence, points }) => `${t('why.loss', { points })} ${sentence}`),
  );
  if (score !== null) {
    const receipt: string[] = [];
    for (const { component, points, max, lines: own, minor } of shownReceipt(fit)) {
      const weight = component.factor === undefined ? '' : ` (${weightWords(component.factor, translator)})`;
      receipt.push(
        `- ${named('component', component.id, component.id)}${weight} : ${t('receipt.of', { points, max })}`,
      );
      for (const { line, points: got, max: most } of own) {
        const name = lineName(line, view.labels, translator);
        const words = [t(`strength.${line.strength}`), lineWords(line, view.labels, translator)].join(', ');
        receipt.push(`    ${name} (${words}) : ${t('receipt.of', { points: got, max: most })}`);
      }
      if (minor)
        receipt.push(
          `    ${t('receipt.minor', { count: minor.lines.length })} : ${t('receipt.of', { points: minor.points, max: minor.max })}`,
        );
    }
    lines.push(
      '',
      t('receipt.title'),
      ...receipt,
      `${t('receipt.total')} : ${t('receipt.of', { points: score, max: 100 })}`,
    );
    if (fit.leftOut)
      lines.push(t('receipt.left-out', { parts: list(fit.leftOut.map((id) => named('component', id, id))) }));
  }
  const missing = notFound(view.reading, fit);
  add(
    t('silent.title'),
    missing.parts.map((id) => named('component', id, id)),
  );
  add(
    t('what-if.title'),
    fit.whatIf
      .slice(0, 5)
      .map(
        (change) =>
          `${t('why.gain', { points: Math.round(change.delta) })} ${whatIfSentence(change, view.labels, translator)}`,
      ),
  );
  return `${lines.join('\n').replaceAll(' : ', translator.language === 'fr' ? '\u00A0: ' : ': ')}\n`;
}
