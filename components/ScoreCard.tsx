import type { VNode } from 'preact';
import type { Fit } from '../lib/model/fit.ts';
import { reliability } from './fit-words.ts';
import { useTranslator } from './translation.ts';

/** The number with its margin and its word; the range as a bar; the two sub-scores. No number without evidence. */
export function ScoreCard({ fit }: { readonly fit: Fit }): VNode {
  const translator = useTranslator();
  const { t, named } = translator;
  const { score, low, high, band, edge } = fit;
  const margin = score === null ? 0 : Math.max(score - low, high - score);
  return (
    <section class="score" aria-label={t('score.label')} data-score={score ?? ''} data-band={band}>
      <div class="score-main">
        {score === null ? (
          <p class="score-number">
            <span class="score-range">
              {low}–{high}
            </span>
          </p>
        ) : (
          <p class="score-number">
            <span class="visually-hidden">{t('score.spoken', { score, margin })}</span>
            <span class="score-value" aria-hidden="true">
              {score}
            </span>
            <span class="score-margin" aria-hidden="true">
              {t('score.margin', { margin })}
            </span>
          </p>
        )}
        <p class="score-band">
          {named('band', band, band)}
          {edge && score !== null && <span class="score-edge"> ({t('score.edge')})</span>}
        </p>
      </div>
      <RangeBar score={score} low={low} high={high} />
      <p class="score-note">
        {t('score.range', { low, high })} · {reliability(fit, translator)}
      </p>
      {score === null && <p class="score-note">{t('band.insufficient.why')}</p>}
      {score !== null && (
        <dl class="sub-scores">
          <SubScore name={t('score.profile')} hint={t('score.profile.hint')} value={fit.profileScore} />
          <SubScore name={t('score.wishes')} hint={t('score.wishes.hint')} value={fit.wishesScore} />
        </dl>
      )}
    </section>
  );
}

/** 0 to 100 with the borders of the bands, the range of uncertainty, and the number. A picture of words beside it. */
function RangeBar({ score, low, high }: { score: number | null; low: number; high: number }): VNode {
  return (
    <svg class="range" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="range-track" x="0" y="2.5" width="100" height="3" />
      <rect class="range-span" x={low} y="2.5" width={Math.max(1, high - low)} height="3" />
      {[35, 50, 65, 80].map((border) => (
        <rect key={border} class="range-border" x={border - 0.15} y="2.5" width="0.3" height="3" />
      ))}
      {score !== null && (
        <rect class="range-score" x={Math.max(0, score - 0.5)} y="0.5" width="1" height="7" />
      )}
    </svg>
  );
}

function SubScore({ name, hint, value }: { name: string; hint: string; value: number | null }): VNode {
  const { t, number } = useTranslator();
  return (
    <div class="sub-score">
      <dt>{name}</dt>
      <dd>
        <span class="sub-value">{value === null ? '–' : number(Math.round(value))}</span>
        <span class={value === null ? 'sub-hint' : 'visually-hidden'}>
          {' '}
          {value === null ? t('score.no-sub') : hint}
        </span>
      </dd>
    </div>
  );
}
