import type { VNode } from 'preact';
import { COMPONENT_IDS } from '../lib/model/fit.ts';
import type { Calibration } from '../lib/model/lab.ts';
import type { Profile } from '../lib/model/profile.ts';
import { useTranslator } from './translation.ts';
import { weightWords } from './WeightChoice.tsx';

/** The score held against the user's own grades; weights that would agree more are shown, and tried only on a click. */
export function CalibrationPart({
  calibration,
  onTry,
}: {
  readonly calibration: Calibration;
  readonly onTry: (weights: NonNullable<Profile['weights']>) => void;
}): VNode {
  const translator = useTranslator();
  const { t, percent, named } = translator;
  const { graded, needed, agreement, proposal } = calibration;
  return (
    <section class="part calibration" aria-label={t('calibration.title')}>
      <h2>{t('calibration.title')}</h2>
      {graded < needed ? (
        <p>{t('calibration.more', { graded, needed })}</p>
      ) : agreement === null ? (
        <p>{t('calibration.one-grade')}</p>
      ) : (
        <p data-agreement={Math.round(100 * agreement.share)}>
          {t('calibration.agreement', {
            share: percent(agreement.share),
            low: percent(agreement.low),
            high: percent(agreement.high),
            pairs: agreement.pairs,
            graded,
          })}
        </p>
      )}
      {agreement && !proposal && <p class="quiet">{t('calibration.no-proposal')}</p>}
      {proposal && (
        <div class="proposal">
          <p>
            {t('calibration.proposal', {
              share: percent(proposal.agreement.share),
              now: percent(proposal.heldOut.now),
              fitted: percent(proposal.heldOut.fitted),
            })}
          </p>
          <ul>
            {COMPONENT_IDS.filter((id) => (proposal.weights[id] ?? 1) !== 1).map((id) => (
              <li key={id}>
                {t('calibration.weight', {
                  part: named('component', id, id),
                  words: weightWords(proposal.weights[id] ?? 1, translator),
                })}
              </li>
            ))}
          </ul>
          <button type="button" class="button" data-action="try" onClick={() => onTry(proposal.weights)}>
            {t('calibration.try')}
          </button>
        </div>
      )}
    </section>
  );
}
