import type { VNode } from 'preact';
import type { Span } from '../lib/model/span.ts';
import type { Contradiction } from './contradictions.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** What the page says differently in different places: each side with its source, and the sentence where there is one. */
export function Contradictions({
  contradictions,
  onReveal,
}: {
  readonly contradictions: readonly Contradiction[];
  readonly onReveal: (span: Span) => void;
}): VNode {
  const { t, named } = useTranslator();
  return (
    <>
      <p class="quiet">{t('contradictions.hint')}</p>
      <dl class="facts contradictions">
        {contradictions.map(({ name, says }) => (
          <div key={name} class="fact" data-contradiction={name}>
            <dt>{named('fact', name, name)}</dt>
            {says.map(({ words, source, evidence }, at) => (
              <dd key={`${source} ${words}`}>
                <Reveal spans={evidence} onReveal={onReveal} class="fact-words">
                  {words}
                </Reveal>
                <span class="fact-source">
                  {named('source', source, '')}
                  {at === 0 && ` · ${t('contradictions.counts')}`}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
