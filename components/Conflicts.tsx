import type { VNode } from 'preact';
import type { Conflict } from '../lib/model/fit.ts';
import type { Span } from '../lib/model/span.ts';
import { asText } from './as-text.ts';
import { Icon } from './Icon.tsx';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** Deal-breakers, above the number and never inside it: what fails, then what the offer leaves open. */
export function Conflicts({
  conflicts,
  onReveal,
}: {
  readonly conflicts: readonly Conflict[];
  readonly onReveal: (span: Span) => void;
}): VNode | null {
  const { t, named } = useTranslator();
  if (conflicts.length === 0) return null;
  const sorted = [...conflicts].sort((a, b) => Number(a.state === 'unknown') - Number(b.state === 'unknown'));
  return (
    <section class="conflicts" aria-label={t('conflicts.title')}>
      <ul>
        {sorted.map(({ id, state, evidence }) => (
          <li key={id} class={`conflict ${state}`}>
            <Reveal spans={evidence} onReveal={onReveal} class="conflict-line">
              {state === 'fail' ? (
                <Icon name="warning" />
              ) : (
                <span class="question" aria-hidden="true">
                  ?
                </span>
              )}
              <span>
                <strong>{state === 'fail' ? t('conflict.fail') : t('conflict.unknown')}</strong>
                {' · '}
                {named('conflict', asText(id), t('conflict.other', { name: asText(id) }))}
              </span>
            </Reveal>
          </li>
        ))}
      </ul>
    </section>
  );
}
