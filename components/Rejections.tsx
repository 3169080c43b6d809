import type { VNode } from 'preact';
import type { RejectionReason } from '../lib/model/match.ts';
import type { Reading } from '../lib/model/reading.ts';
import type { Span } from '../lib/model/span.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** What may be a mistake of Jalon comes first; what is only tidied away comes last. */
const ORDER: readonly RejectionReason[] = [
  'overruled',
  'negated',
  'ambiguous',
  'other-trade',
  'colleague',
  'company',
  'benefits',
  'process',
  'legal',
  'furniture',
  'field',
];

/** Seen, not counted, and why: one group a reason; the same word twice is one entry with all its places. */
export function Rejections({
  reading,
  onReveal,
}: {
  readonly reading: Reading;
  readonly onReveal: (span: Span) => void;
}): VNode {
  const { t, named } = useTranslator();
  return (
    <div class="rejections">
      <p class="quiet">{t('rejected.hint')}</p>
      {ORDER.map((reason) => {
        const words = wordsRejectedFor(reason, reading);
        if (words.length === 0) return null;
        return (
          <section key={reason} aria-label={named('rejected', reason, reason)}>
            <h3>{named('rejected', reason, reason)}</h3>
            <ul class="chips">
              {words.map(({ surface, spans }) => (
                <li key={surface}>
                  <Reveal spans={spans} onReveal={onReveal} class="chip">
                    <q>{surface}</q>
                    {spans.length > 1 && (
                      <span class="quiet">{t('receipt.passages', { count: spans.length })}</span>
                    )}
                  </Reveal>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function wordsRejectedFor(
  reason: RejectionReason,
  { text, rejected }: Reading,
): readonly { readonly surface: string; readonly spans: Span[] }[] {
  const found = new Map<string, { surface: string; spans: Span[] }>();
  for (const rejection of rejected) {
    if (rejection.reason !== reason) continue;
    const { start, end } = rejection;
    const surface = String(text).slice(start, end).replace(/\s+/g, ' ');
    const group = found.get(surface.toLowerCase()) ?? { surface, spans: [] };
    group.spans.push({ start, end });
    found.set(surface.toLowerCase(), group);
  }
  return [...found.values()];
}
