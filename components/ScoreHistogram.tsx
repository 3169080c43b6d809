import type { VNode } from 'preact';
import { BIN, histogram } from '../lib/scorer/compare-scores.ts';
import { useTranslator } from './translation.ts';

const WIDTH = 300;
const HEIGHT = 90;
const FOOT = 14;

/** How the scores are spread, before and after: two bars for every ten points. The same figures stand in a table below. */
export function ScoreHistogram({
  old,
  now,
}: {
  readonly old: readonly (number | null)[];
  readonly now: readonly (number | null)[];
}): VNode {
  const { t, number } = useTranslator();
  const before = histogram(old);
  const after = histogram(now);
  const most = Math.max(1, ...before, ...after);
  const slot = WIDTH / before.length;
  const bar = (count: number, at: number, side: 'old' | 'now'): VNode => {
    const height = (count / most) * (HEIGHT - FOOT - 4);
    const x = at * slot + (side === 'old' ? 2 : slot / 2);
    return (
      <rect class={`bin-${side}`} x={x} y={HEIGHT - FOOT - height} width={slot / 2 - 2} height={height} />
    );
  };
  const range = (at: number): string => `${at * BIN}–${at === before.length - 1 ? 100 : at * BIN + BIN - 1}`;
  return (
    <figure class="histogram">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('lab.histogram.label')}>
        {before.map((count, at) => (
          <g key={range(at)}>
            {bar(count, at, 'old')}
            {bar(after[at] ?? 0, at, 'now')}
            <text x={at * slot + slot / 2} y={HEIGHT - 3} text-anchor="middle">
              {at * BIN}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="quiet">
        <span class="key-old">{t('lab.column.old')}</span> <span class="key-now">{t('lab.column.now')}</span>
      </figcaption>
      <details>
        <summary class="quiet">{t('lab.histogram.table')}</summary>
        <table class="bins">
          <thead>
            <tr>
              <th scope="col">{t('lab.column.score')}</th>
              <th scope="col">{t('lab.column.old')}</th>
              <th scope="col">{t('lab.column.now')}</th>
            </tr>
          </thead>
          <tbody>
            {before.map((count, at) => (
              <tr key={range(at)}>
                <th scope="row">{range(at)}</th>
                <td>{number(count)}</td>
                <td>{number(after[at] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
