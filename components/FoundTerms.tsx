import type { VNode } from 'preact';
import type { MatchStatus, Strength } from '../lib/model/match.ts';
import type { Span } from '../lib/model/span.ts';
import type { OfferView } from '../lib/model/view.ts';
import { conceptName } from './fit-words.ts';
import { StatusSign } from './Icon.tsx';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

const ORDER: readonly Strength[] = ['must', 'nice', 'mention'];

/** What was found, where no number can be said: without a profile, or in an offer that says too little. */
export function FoundTerms({
  view,
  onReveal,
}: {
  readonly view: OfferView;
  readonly onReveal: (span: Span) => void;
}): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const found = new Map<string, { strength: Strength; status: MatchStatus; spans: Span[] }>();
  for (const [index, { concept, strength, start, end }] of view.reading.matches.entries()) {
    const group = found.get(concept) ?? {
      strength,
      status: view.statuses[index] ?? 'unknown',
      spans: [],
    };
    if (ORDER.indexOf(strength) < ORDER.indexOf(group.strength)) group.strength = strength;
    group.spans.push({ start, end });
    found.set(concept, group);
  }
  if (found.size === 0) return <p class="quiet">{t('found.none')}</p>;
  return (
    <section class="found">
      <h2>{t('found.title', { count: found.size })}</h2>
      {ORDER.map((strength) => {
        const terms = [...found].filter(([, group]) => group.strength === strength);
        if (terms.length === 0) return null;
        return (
          <div key={strength} class="found-group">
            <h3>{t(`found.${strength}`, { count: terms.length })}</h3>
            <ul class="chips">
              {terms.map(([concept, { status, spans }]) => (
                <li key={concept}>
                  <Reveal spans={spans} onReveal={onReveal} class="chip">
                    {status !== 'unknown' && <StatusSign status={status} />}
                    {status !== 'unknown' && <span class="visually-hidden">{t(`status.${status}`)} </span>}
                    {conceptName(concept, view.labels, translator)}
                  </Reveal>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
