import type { VNode } from 'preact';
import type { NotFound } from './not-found.ts';
import { useTranslator } from './translation.ts';

/** What the offer leaves out: first what would have counted, then the rest. */
export function NotFoundList({ missing }: { readonly missing: NotFound }): VNode {
  const { t, named } = useTranslator();
  const { parts, incomparable, facts, conditions } = missing;
  return (
    <>
      {parts.length > 0 && (
        <>
          <p class="quiet">{t('silent.hint')}</p>
          <ul class="plain">
            {parts.map((id) => (
              <li key={id}>{named('component', id, id)}</li>
            ))}
          </ul>
        </>
      )}
      {incomparable.length > 0 && (
        <>
          <p class="quiet">{t('silent.incomparable')}</p>
          <ul class="plain">
            {incomparable.map((id) => (
              <li key={id}>{named('component', id, id)}</li>
            ))}
          </ul>
        </>
      )}
      {facts.length + conditions.length > 0 && (
        <>
          {parts.length + incomparable.length > 0 && <p class="quiet">{t('silent.also')}</p>}
          <ul class="plain">
            {facts.map((name) => (
              <li key={name}>{named('silent.fact', name, name)}</li>
            ))}
            {conditions.map((id) => (
              <li key={id}>{named('condition', id, id)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
