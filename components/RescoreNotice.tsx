import type { VNode } from 'preact';
import type { LabStatus } from '../lib/model/lab.ts';
import type { OfferSummary } from '../lib/model/view.ts';
import { routeHash } from './route.ts';
import { useTranslator } from './translation.ts';

/** Scores that were computed with another profile than today's, unless the user decided to keep them so. */
export function staleScores(offers: readonly OfferSummary[], { profile, keptFor }: LabStatus): number {
  if (profile === null || profile === keptFor) return 0;
  return offers.filter(({ scoredFor }) => scoredFor !== profile).length;
}

/** What happened to the stored scores, or could: new rules, another profile. Nothing is drawn when there is nothing to say. */
export function RescoreNotice({
  offers,
  status,
  onKeep,
}: {
  readonly offers: readonly OfferSummary[];
  readonly status: LabStatus;
  readonly onKeep: () => void;
}): VNode | null {
  const { t, date } = useTranslator();
  const { running, rules } = status;
  const stale = running ? 0 : staleScores(offers, status);
  if (!running && !rules && stale === 0) return null;
  return (
    <div class="rescore-notice" role="status">
      {running && <p>{t('rescore.running')}</p>}
      {rules && (
        <p data-rescored={rules.total}>
          {t('rescore.rules', { total: rules.total, changed: rules.changed, date: date(rules.at) })}
        </p>
      )}
      {stale > 0 && <p data-stale={stale}>{t('rescore.profile', { count: stale })}</p>}
      {!running && (
        <div class="row">
          {stale > 0 && (
            <a class="button" href={routeHash({ page: 'lab' })}>
              {t('rescore.see')}
            </a>
          )}
          <button type="button" class="link" data-action="keep-scores" onClick={onKeep}>
            {stale > 0 ? t('rescore.keep') : t('rescore.read')}
          </button>
        </div>
      )}
    </div>
  );
}
