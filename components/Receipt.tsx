import type { VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Fit, FitLine } from '../lib/model/fit.ts';
import type { MatchStatus } from '../lib/model/match.ts';
import type { Span } from '../lib/model/span.ts';
import type { OfferView } from '../lib/model/view.ts';
import { CorrectMenu, CorrectToggle, LineCorrected, Undo } from './CorrectMenu.tsx';
import { byConcept, type Corrector, undoneBy } from './corrections.ts';
import { capital, conceptName, lineName, lineWords } from './fit-words.ts';
import { Icon, StatusSign } from './Icon.tsx';
import { Reveal } from './Reveal.tsx';
import { type ShownLine, shownReceipt } from './shown-points.ts';
import { useTranslator } from './translation.ts';
import { weightWords } from './WeightChoice.tsx';

/** A line counts as held from here on, as its marks in the page do: at most one step of mastery short. */
const HELD = 0.72;

/** The whole score, line by line, in whole points that add up to the number shown. */
export function Receipt({
  fit,
  view,
  onReveal,
  correct,
}: {
  readonly fit: Fit;
  readonly view: OfferView;
  readonly onReveal: (span: Span) => void;
  /** Without it nothing can be corrected here. */
  readonly correct?: Corrector | undefined;
}): VNode {
  const translator = useTranslator();
  const { t, number, percent, list, named } = translator;
  /** The line whose menu is open: one at a time. */
  const [open, setOpen] = useState<string | null>(null);
  const row = (line: FitLine, shown?: ShownLine): VNode => {
    const key = line.concepts.join(' ');
    return (
      <Row
        key={key}
        line={line}
        view={view}
        onReveal={onReveal}
        correct={correct}
        open={open === key}
        onOpen={(wanted) => setOpen(wanted ? key : null)}
        {...(shown ? { shown } : {})}
      />
    );
  };
  // A score that was kept before skills could carry over in part counted them whole.
  const carry = fit.carry ?? 1;
  const components = shownReceipt(fit);
  const total = components.reduce((sum, { points }) => sum + points, 0);
  return (
    <div class={correct ? 'receipt correctable' : 'receipt'}>
      <p class="quiet">{t('receipt.hint')}</p>
      <ul class="receipt-parts">
        {components.map(({ component, points, max, lines, minor }) => (
          <li key={component.id} class="receipt-part" data-component={component.id}>
            <Reveal spans={component.evidence} onReveal={onReveal} class="receipt-head">
              <span>
                {named('component', component.id, component.id)}
                {component.factor !== undefined && (
                  <span class="quiet"> · {weightWords(component.factor, translator)}</span>
                )}
              </span>
              <Points points={points} max={max} />
            </Reveal>
            {component.id === 'skills' && carry < 1 && (
              <p class="quiet">{t('receipt.carry', { share: percent(carry) })}</p>
            )}
            {lines.length > 0 && (
              <ul class="receipt-lines">{lines.map((shown) => row(shown.line, shown))}</ul>
            )}
            {minor && (
              <details class="minor">
                <summary class="receipt-line">
                  <Icon name="arrow" />
                  <span class="receipt-name">{t('receipt.minor', { count: minor.lines.length })}</span>
                  <Points points={minor.points} max={minor.max} />
                </summary>
                <ul class="receipt-lines">{minor.lines.map((line) => row(line))}</ul>
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
      {correct && <SetAside view={view} onReveal={onReveal} correct={correct} />}
      {fit.leftOut && (
        <p class="quiet">
          {t('receipt.left-out', { parts: list(fit.leftOut.map((id) => named('component', id, id))) })}
        </p>
      )}
      {fit.unfilled.length > 0 && (
        <p class="quiet">
          <strong>{t('receipt.unfilled.title')}</strong>{' '}
          {t('receipt.unfilled', { parts: list(fit.unfilled.map((id) => named('component', id, id))) })}
        </p>
      )}
    </div>
  );
}

/** A line of the receipt with what can be said about it. */
function Row({
  line,
  shown,
  view,
  onReveal,
  correct,
  open,
  onOpen,
}: {
  line: FitLine;
  shown?: ShownLine;
  view: OfferView;
  onReveal: (span: Span) => void;
  correct: Corrector | undefined;
  open: boolean;
  onOpen: (open: boolean) => void;
}): VNode {
  const translator = useTranslator();
  const menuId = useId();
  const root = useRef<HTMLLIElement>(null);
  const words = <Line line={line} view={view} onReveal={onReveal} {...(shown ? { shown } : {})} />;
  if (!correct) return <li>{words}</li>;
  const close = (): void => {
    root.current?.querySelector<HTMLElement>('.correct-toggle')?.focus();
    onOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    // The browser would close the whole popup.
    event.preventDefault();
    close();
  };
  return (
    <li class="receipt-row" data-row={line.concepts.join(' ')} ref={root} onKeyDown={onKeyDown}>
      <div class="receipt-row-line">
        {words}
        <CorrectToggle
          name={lineName(line, view.labels, translator)}
          menuId={menuId}
          open={open}
          onToggle={() => onOpen(!open)}
        />
      </div>
      <LineCorrected line={line} view={view} correct={correct} />
      {open && <CorrectMenu id={menuId} line={line} view={view} correct={correct} onDone={close} />}
    </li>
  );
}

/** What the user said is not asked: out of the score, still in sight with the way back. */
function SetAside({
  view,
  onReveal,
  correct,
}: {
  view: OfferView;
  onReveal: (span: Span) => void;
  correct: Corrector;
}): VNode | null {
  const translator = useTranslator();
  const { t } = translator;
  const aside = byConcept(view.corrections ?? [], 'ignore');
  if (aside.length === 0) return null;
  return (
    <section class="set-aside" aria-label={t('correct.aside')}>
      <h3>{t('correct.aside')}</h3>
      <ul>
        {aside.map(({ concept, corrections, spans }) => {
          const name = capital(conceptName(concept, view.labels, translator));
          return (
            <li key={concept} class="set-aside-line">
              <Reveal spans={spans} onReveal={onReveal}>
                <span>{name}</span>
                {corrections.some(({ everywhere }) => everywhere) && (
                  <span class="quiet">{t('correct.everywhere')}</span>
                )}
              </Reveal>
              <Undo name={name} of={concept} terms={undoneBy(corrections)} correct={correct} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Line({
  line,
  shown,
  view: { labels },
  onReveal,
}: {
  line: FitLine;
  /** Its points; a minor line has them together with others. */
  shown?: ShownLine;
  view: OfferView;
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
            ...(line.factor === undefined ? [] : [weightWords(line.factor, translator)]),
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
