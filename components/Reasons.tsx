import type { VNode } from 'preact';
import type { Fit } from '../lib/model/fit.ts';
import type { Span } from '../lib/model/span.ts';
import type { OfferView } from '../lib/model/view.ts';
import { type Reason, reasons } from './fit-words.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** Three best and three worst, each one sentence with its points and its place in the offer. */
export function Reasons({
  view,
  fit,
  onReveal,
}: {
  readonly view: OfferView;
  readonly fit: Fit;
  readonly onReveal: (span: Span) => void;
}): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const { best, worst } = reasons(view, fit, translator);
  return (
    <section class="reasons" aria-label={t('why.title')}>
      <ReasonList
        title={t('why.best')}
        side="gain"
        items={best}
        none={t('why.best.none')}
        onReveal={onReveal}
      />
      <ReasonList
        title={t('why.worst')}
        side="loss"
        items={worst}
        none={t('why.worst.none')}
        onReveal={onReveal}
      />
    </section>
  );
}

function ReasonList({
  title,
  side,
  items,
  none,
  onReveal,
}: {
  title: string;
  side: 'gain' | 'loss';
  items: readonly Reason[];
  none: string;
  onReveal: (span: Span) => void;
}): VNode {
  const { t, number } = useTranslator();
  return (
    <div class={`reason-list ${side}`}>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <ul>
          {items.map(({ key, sentence, points, evidence }) => (
            <li key={key}>
              <Reveal spans={evidence} onReveal={onReveal} class="reason">
                <span class="reason-points">
                  {t(side === 'gain' ? 'why.gain' : 'why.loss', {
                    points: number(points),
                  })}
                </span>
                <span class="reason-text">{sentence}</span>
              </Reveal>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
