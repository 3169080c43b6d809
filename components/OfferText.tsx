import type { VNode } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { MatchStatus } from '../lib/model/match.ts';
import type { Span } from '../lib/model/span.ts';
import type { OfferView } from '../lib/model/view.ts';
import { asText } from './as-text.ts';
import { StatusSign } from './Icon.tsx';
import { type Mark, markedText } from './marked-text.ts';
import { useTranslator } from './translation.ts';

/** The place that was asked for; `turn` tells two requests for the same place apart. */
export interface Shown {
  readonly span: Span;
  readonly turn: number;
}

const STATUSES: readonly MatchStatus[] = ['have', 'partial', 'missing', 'unknown'];

/** The offer's own text with its marks: underline style and colour for the eye, a description for readers. */
export function OfferText({
  view,
  shown,
}: {
  readonly view: OfferView;
  readonly shown: Shown | null;
}): VNode {
  const { t } = useTranslator();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const { reading, statuses } = view;
  const marks = useMemo(
    () =>
      reading.matches.map(
        ({ start, end }, index): Mark => ({ start, end, status: statuses[index] ?? 'unknown' }),
      ),
    [reading, statuses],
  );
  const paragraphs = useMemo(
    () =>
      markedText(
        asText(reading.text),
        marks,
        reading.sections.flatMap(({ heading }) => heading ?? []),
        shown?.span ?? null,
      ),
    [reading, marks, shown],
  );
  useEffect(() => {
    if (!shown) return;
    const place = root.current?.querySelector('[data-flash]');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }, [shown]);
  const used = STATUSES.filter((status) => marks.some((mark) => mark.status === status));
  return (
    <>
      {used.length > 0 && (
        <ul class="legend" aria-label={t('detail.legend')}>
          {used.map((status) => (
            <li key={status}>
              <StatusSign status={status} />
              <span id={`${id}-${status}`} class={`mark-${status}`}>
                {t(`status.${status}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="offer-text" data-offer-text ref={root}>
        {paragraphs.map(({ start, heading, pieces }) => {
          const words = pieces.map((piece) =>
            piece.status !== null ? (
              <mark
                key={piece.start}
                class={`mark-${piece.status}${piece.flash ? ' flash' : ''}`}
                aria-describedby={`${id}-${piece.status}`}
                data-flash={piece.flash || undefined}
              >
                {piece.text}
              </mark>
            ) : piece.flash ? (
              <span key={piece.start} class="flash" data-flash>
                {piece.text}
              </span>
            ) : (
              piece.text
            ),
          );
          return heading ? <h3 key={start}>{words}</h3> : <p key={start}>{words}</p>;
        })}
      </div>
    </>
  );
}
