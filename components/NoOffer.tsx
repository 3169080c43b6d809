import type { VNode } from 'preact';
import type { ListedOffer } from '../lib/model/known-offer.ts';
import type { Detection, Signal } from '../lib/model/offer.ts';
import type { PageMemory } from '../lib/model/view.ts';
import { asText } from './as-text.ts';
import { Disclosure } from './Disclosure.tsx';
import { Notice } from './Notice.tsx';
import { NoOfferChoices, type PageChooser } from './PageChoices.tsx';
import { useTranslator } from './translation.ts';
import { WebLink } from './WebLink.tsx';

/** No offer here, why Jalon thinks so, and the way to disagree. */
export function NoOffer({
  detection,
  known = [],
  memory,
  hasSelection,
  busy,
  chooser,
  onOpen,
}: {
  readonly detection: Detection;
  /** Known offers that the page lists. */
  readonly known?: readonly ListedOffer[];
  readonly memory: PageMemory | undefined;
  readonly hasSelection: boolean;
  readonly busy: boolean;
  readonly chooser: PageChooser;
  readonly onOpen: (id: string) => void;
}): VNode {
  const { t } = useTranslator();
  const strongest = [...detection.signals].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const speaksFor = strongest.filter(({ weight }) => weight > 0).slice(0, 5);
  const against = strongest.filter(({ weight }) => weight < 0).slice(0, 5);
  return (
    <Notice title={detection.kind === 'list' ? t('popup.no-offer.list') : t('popup.no-offer.title')}>
      <KnownHere known={known} onOpen={onOpen} />
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

/** What the stamps in the page say, for those who do not see them. */
function KnownHere({
  known,
  onOpen,
}: {
  known: readonly ListedOffer[];
  onOpen: (id: string) => void;
}): VNode | null {
  const { t } = useTranslator();
  if (known.length === 0) return null;
  return (
    <Disclosure title={t('popup.known', { count: known.length })} open>
      <ul class="plain" data-known={known.length}>
        {known.map(({ title, company, url, savedId, words }) => {
          const name = [asText(title) || t('facts.untitled'), asText(company)].filter(Boolean).join(' · ');
          return (
            <li key={url}>
              {savedId === null ? (
                <WebLink url={url}>{name}</WebLink>
              ) : (
                <button type="button" class="link" onClick={() => onOpen(savedId)}>
                  {name}
                </button>
              )}{' '}
              <span class="quiet">{asText(words)}</span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
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
