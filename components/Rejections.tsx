import type { VNode } from 'preact';
import type { Reading } from '../lib/model/reading.ts';
import type { Span } from '../lib/model/span.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** Seen, not counted, and why. The same word for the same reason is one line with all its places. */
export function Rejections({
  reading,
  onReveal,
}: {
  readonly reading: Reading;
  readonly onReveal: (span: Span) => void;
}): VNode {
  const { t, named } = useTranslator();
  const groups = new Map<string, { surface: string; reason: string; spans: Span[] }>();
  for (const { start, end, reason } of reading.rejected) {
    const surface = String(reading.text).slice(start, end);
    const key = `${reason} ${surface.toLowerCase()}`;
    const group = groups.get(key) ?? { surface, reason, spans: [] };
    group.spans.push({ start, end });
    groups.set(key, group);
  }
  return (
    <div class="rejections">
      <p class="quiet">{t('rejected.hint')}</p>
      <ul>
        {[...groups].map(([key, { surface, reason, spans }]) => (
          <li key={key}>
            <Reveal spans={spans} onReveal={onReveal} class="rejection">
              <q>{surface}</q>
              <span class="rejection-why">
                {named('rejected', reason, reason)}
                {spans.length > 1 && ` · ${t('receipt.passages', { count: spans.length })}`}
              </span>
            </Reveal>
          </li>
        ))}
      </ul>
    </div>
  );
}
