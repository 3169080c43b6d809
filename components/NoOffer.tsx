import type { VNode } from 'preact';
import type { Detection, Signal } from '../lib/model/offer.ts';
import type { PageMemory } from '../lib/model/view.ts';
import { asText } from './as-text.ts';
import { Disclosure } from './Disclosure.tsx';
import { Notice } from './Notice.tsx';
import { NoOfferChoices, type PageChooser } from './PageChoices.tsx';
import { useTranslator } from './translation.ts';

/** No offer here, why Jalon thinks so, and the way to disagree. */
export function NoOffer({
  detection,
  memory,
  hasSelection,
  busy,
  chooser,
}: {
  readonly detection: Detection;
  readonly memory: PageMemory | undefined;
  readonly hasSelection: boolean;
  readonly busy: boolean;
  readonly chooser: PageChooser;
}): VNode {
  const { t } = useTranslator();
  const strongest = [...detection.signals].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const speaksFor = strongest.filter(({ weight }) => weight > 0).slice(0, 5);
  const against = strongest.filter(({ weight }) => weight < 0).slice(0, 5);
  return (
    <Notice title={detection.kind === 'list' ? t('popup.no-offer.list') : t('popup.no-offer.title')}>
      <p>{t('popup.no-offer.text')}</p>
      <NoOfferChoices memory={memory} hasSelection={hasSelection} busy={busy} chooser={chooser} />
      <Disclosure title={t('popup.no-offer.why')}>
        {speaksFor.length + against.length === 0 && <p class="quiet">{t('popup.no-offer.nothing')}</p>}
        <Signals title={t('popup.no-offer.against')} signals={against} />
        <Signals title={t('popup.no-offer.for')} signals={speaksFor} />
      </Disclosure>
    </Notice>
  );
}

function Signals({ title, signals }: { title: string; signals: readonly Signal[] }): VNode | null {
  const { t, named } = useTranslator();
  if (signals.length === 0) return null;
  return (
    <div class="signals">
      <h2>{title}</h2>
      <ul class="plain">
        {signals.map(({ name }) => (
          <li key={asText(name)}>
            {named('signal', asText(name), t('signal.other', { name: asText(name) }))}
          </li>
        ))}
      </ul>
    </div>
  );
}
