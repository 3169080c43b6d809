import type { VNode } from 'preact';
import type { Fit, WhatIf } from '../lib/model/fit.ts';
import type { Labels } from '../lib/model/view.ts';
import { whatIfSentence } from './fit-words.ts';
import { useTranslator } from './translation.ts';

/** What the score would be with one change: first what may only need to be written down, then what is to be learnt. */
export function WhatIfList({ fit, labels }: { readonly fit: Fit; readonly labels: Labels }): VNode {
  const translator = useTranslator();
  const { t, number } = translator;
  const most = [...fit.whatIf].sort((a, b) => b.delta - a.delta);
  const groups = [
    { title: t('what-if.near'), items: most.filter(({ near }) => near) },
    { title: t('what-if.learn'), items: most.filter(({ near }) => !near) },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return <p class="quiet">{t('what-if.none')}</p>;
  const line = (change: WhatIf): VNode => (
    <li key={change.change}>
      <span class="what-if-name">{whatIfSentence(change, labels, translator)}</span>
      <span class="what-if-delta">{t('why.gain', { points: number(Math.round(change.delta)) })}</span>
    </li>
  );
  return (
    <div class="what-if">
      {groups.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>{items.map(line)}</ul>
        </div>
      ))}
    </div>
  );
}
