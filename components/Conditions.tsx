import type { VNode } from 'preact';
import { CONDITIONS, type Reading } from '../lib/model/reading.ts';
import type { Span } from '../lib/model/span.ts';
import { LightSign } from './Icon.tsx';
import { remoteWords } from './offer-words.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** Eight conditions, four states each: a sign, a word, and the sentence that says so. */
export function Conditions({
  reading,
  onReveal,
}: {
  readonly reading: Reading;
  readonly onReveal: (span: Span) => void;
}): VNode {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <ul class="conditions">
      {CONDITIONS.map((id) => {
        const { state = 'not-stated', evidence = [] } =
          reading.conditions.find((condition) => condition.id === id) ?? {};
        const detail =
          id === 'remote-work' && state === 'yes' ? remoteWords(reading.facts, translator) : null;
        return (
          <li key={id} class={`condition ${state}`} data-condition={id} data-state={state}>
            <Reveal spans={evidence} onReveal={onReveal} class="condition-line">
              <LightSign state={state} />
              <span class="condition-name">{t(`condition.${id}`)}</span>{' '}
              <span class="condition-state">{detail ?? t(`condition.state.${state}`)}</span>
            </Reveal>
          </li>
        );
      })}
    </ul>
  );
}

/** How many conditions the offer speaks of. */
export function statedConditions(reading: Reading): number {
  return reading.conditions.filter(({ state }) => state !== 'not-stated').length;
}
