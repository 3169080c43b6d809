import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SeenLog as Log } from '../lib/model/known-offer.ts';
import type { Api } from './api.ts';
import { asText } from './as-text.ts';
import { Disclosure } from './Disclosure.tsx';
import { useTranslator } from './translation.ts';
import { WebLink } from './WebLink.tsx';

/** What is remembered of offers that were only read: seen, switched off, cleared. Quiet, below the list. */
export function SeenLog({ api }: { readonly api: Api }): VNode | null {
  const { t } = useTranslator();
  const [log, setLog] = useState<Log | null>(null);
  const [sure, setSure] = useState(false);
  const [told, setTold] = useState<'cleared' | 'failed' | null>(null);

  const show = useCallback((answer: Promise<Log>, done: 'cleared' | null = null): void => {
    setTold(null);
    answer.then(
      (shown) => {
        setLog(shown);
        setTold(done);
      },
      () => setTold('failed'),
    );
  }, []);
  useEffect(() => show(api('seen/log', {})), [api, show]);

  if (!log) return told === 'failed' ? <p class="failure">{t('seen.failed')}</p> : null;
  return (
    <section class="seen-log" data-seen={log.total}>
      <Disclosure title={t('seen.title')} note={t('seen.count', { count: log.total })}>
        <p class="quiet">{t('seen.about', { most: log.most })}</p>
        <Switch
          name="log"
          label={t('seen.enabled')}
          on={log.enabled}
          onChange={(enabled) => show(api('seen/settings', { enabled }))}
        />
        <Switch
          name="stamps"
          label={t('seen.stamps')}
          on={log.stamps}
          onChange={(stamps) => show(api('seen/settings', { stamps }))}
        />
        <p class="quiet">{t('seen.stamps.about')}</p>
        {log.newest.length > 0 && (
          <>
            <h2>{t('seen.newest')}</h2>
            <ul class="seen-list">
              {log.newest.map((offer) => (
                <SeenLine key={offer.identity} offer={offer} />
              ))}
            </ul>
          </>
        )}
        {log.total > 0 && !sure && (
          <button type="button" class="button" data-action="clear-seen" onClick={() => setSure(true)}>
            {t('seen.clear')}
          </button>
        )}
        {log.total > 0 && sure && (
          <div class="row">
            <button
              type="button"
              class="button"
              data-action="clear-seen-now"
              onClick={() => {
                setSure(false);
                show(api('seen/clear', {}), 'cleared');
              }}
            >
              {t('seen.clear.sure', { count: log.total })}
            </button>
            <button type="button" class="link" onClick={() => setSure(false)}>
              {t('seen.clear.keep')}
            </button>
          </div>
        )}
        <p role="status" class={told === 'failed' ? 'failure' : 'quiet'}>
          {told === 'cleared' && t('seen.cleared')}
          {told === 'failed' && t('seen.failed')}
        </p>
      </Disclosure>
    </section>
  );
}

function Switch({
  name,
  label,
  on,
  onChange,
}: {
  name: string;
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}): VNode {
  return (
    <label class="switch">
      <input
        type="checkbox"
        data-setting={name}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      {label}
    </label>
  );
}

function SeenLine({ offer }: { offer: Log['newest'][number] }): VNode {
  const { t, date } = useTranslator();
  const { score } = offer.last;
  return (
    <li>
      <WebLink url={offer.url}>{asText(offer.title) || t('facts.untitled')}</WebLink>{' '}
      <span class="quiet">
        {[
          asText(offer.company),
          asText(offer.source),
          date(offer.lastSeen),
          score === null ? '' : t('seen.score', { score }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
