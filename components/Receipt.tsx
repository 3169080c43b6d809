import type { VNode } from 'preact';
import type { Fit, FitLine } from '../lib/model/fit.ts';
import type { MatchStatus } from '../lib/model/match.ts';
import type { Span } from '../lib/model/span.ts';
import type { Labels } from '../lib/model/view.ts';
import { lineName, lineWords } from './fit-words.ts';
import { Icon, StatusSign } from './Icon.tsx';
import { Reveal } from './Reveal.tsx';
import { type ShownLine, shownReceipt } from './shown-points.ts';
import { useTranslator } from './translation.ts';

/** A line counts as held from here on, as its marks in the page do: at most one step of mastery short. */
const HELD = 0.72;

/** The whole score, line by line, in whole points that add up to the number shown. */
export function Receipt({
  fit,
  labels,
  onReveal,
}: {
  readonly fit: Fit;
  readonly labels: Labels;
  readonly onReveal: (span: Span) => void;
}): VNode {
  const { t, number, percent, list, named } = useTranslator();
  // A score that was kept before skills could carry over in part counted them whole.
  const carry = fit.carry ?? 1;
  const components = shownReceipt(fit);
  const total = components.reduce((sum, { points }) => sum + points, 0);
  return (
    <div class="receipt">
      <p class="quiet">{t('receipt.hint')}</p>
      <ul class="receipt-parts">
        {components.map(({ component, points, max, lines, minor }) => (
          <li key={component.id} class="receipt-part" data-component={component.id}>
            <Reveal spans={component.evidence} onReveal={onReveal} class="receipt-head">
              <span>{named('component', component.id, component.id)}</span>
              <Points points={points} max={max} />
            </Reveal>
            {component.id === 'skills' && carry < 1 && (
              <p class="quiet">{t('receipt.carry', { share: percent(carry) })}</p>
            )}
            {lines.length > 0 && (
              <ul class="receipt-lines">
                {lines.map((shown) => (
                  <li key={`${shown.line.concepts.join(' ')} ${shown.line.strength}`}>
                    <Line line={shown.line} shown={shown} labels={labels} onReveal={onReveal} />
                  </li>
                ))}
              </ul>
            )}
            {minor && (
              <details class="minor">
                <summary class="receipt-line">
                  <Icon name="arrow" />
                  <span class="receipt-name">{t('receipt.minor', { count: minor.lines.length })}</span>
                  <Points points={minor.points} max={minor.max} />
                </summary>
                <ul class="receipt-lines">
                  {minor.lines.map((line) => (
                    <li key={`${line.concepts.join(' ')} ${line.strength}`}>
                      <Line line={line} labels={labels} onReveal={onReveal} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      <p class="receipt-total">
        <span>{t('receipt.total')}</span>
        <span class="points">
          <strong>{number(total)}</strong>
          <span class="points-max"> / 100</span>
        </span>
      </p>
      {fit.unfilled.length > 0 && (
        <p class="quiet">
          <strong>{t('receipt.unfilled.title')}</strong>{' '}
          {t('receipt.unfilled', { parts: list(fit.unfilled.map((id) => named('component', id, id))) })}
        </p>
      )}
    </div>
  );
}

function Line({
  line,
  shown,
  labels,
  onReveal,
}: {
  line: FitLine;
  /** Its points; a minor line has them together with others. */
  shown?: ShownLine;
  labels: Labels;
  onReveal: (span: Span) => void;
}): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const name = lineName(line, labels, translator);
  const status = lineStatus(line);
  return (
    <Reveal spans={line.evidence} onReveal={onReveal} class="receipt-line">
      <StatusSign status={status} />
      <span class="receipt-name">
        {name} <span class={`strength ${line.strength}`}>{t(`strength.${line.strength}`)}</span>
        <span class="receipt-why">
          {[
            lineWords(line, labels, translator),
            ...(line.concepts.length > 1 ? [t('receipt.alternatives')] : []),
          ].join(' · ')}
        </span>
      </span>
      {shown && <Points points={shown.points} max={shown.max} />}
    </Reveal>
  );
}

export function lineStatus({ value }: FitLine): MatchStatus {
  return value >= HELD ? 'have' : value > 0 ? 'partial' : 'missing';
}

function Points({ points, max }: { points: number; max: number }): VNode {
  const { t, number } = useTranslator();
  return (
    <span class="points">
      <span class="visually-hidden">{t('receipt.of', { points, max })}</span>
      <span aria-hidden="true">
        <strong data-points={points}>{number(points)}</strong>
        <span class="points-max"> / {number(max)}</span>
      </span>
    </span>
  );
}
