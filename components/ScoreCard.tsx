import type { VNode } from 'preact';
import type { ComponentId, Fit } from '../lib/model/fit.ts';
import type { MatchStatus } from '../lib/model/match.ts';
import { PROFILE_COMPONENTS, WISH_COMPONENTS } from '../lib/scorer/fit-constants.ts';
import { reliability } from './fit-words.ts';
import { lineStatus } from './Receipt.tsx';
import { type ShownComponent, shownReceipt } from './shown-points.ts';
import { useTranslator } from './translation.ts';

/** The number with its margin and its word; the range as a bar; the parts that it is the sum of. No number without evidence. */
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
      {score !== null && <Parts fit={fit} />}
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

/** What the number is made of: every part in the same whole points as the receipt, under the two sub-scores. They add up to it. */
function Parts({ fit }: { fit: Fit }): VNode {
  const { t } = useTranslator();
  const parts = shownReceipt(fit);
  const of = (ids: readonly ComponentId[]): readonly ShownComponent[] =>
    parts.filter(({ component }) => ids.includes(component.id));
  const musts = fit.lines.filter(({ strength, factor }) => strength === 'must' && factor !== 0);
  const count = (status: MatchStatus): number => musts.filter((line) => lineStatus(line) === status).length;
  return (
    <>
      <dl class="sub-scores">
        <SubScore
          name={t('score.profile')}
          hint={t('score.profile.hint')}
          value={fit.profileScore}
          parts={of(PROFILE_COMPONENTS)}
        />
        <SubScore
          name={t('score.wishes')}
          hint={t('score.wishes.hint')}
          value={fit.wishesScore}
          parts={of(WISH_COMPONENTS)}
        />
      </dl>
      {musts.length > 0 && (
        <p class="score-note score-musts">
          {t('score.musts', {
            count: musts.length,
            have: count('have'),
            partial: count('partial'),
            missing: count('missing'),
          })}
        </p>
      )}
    </>
  );
}

function SubScore({
  name,
  hint,
  value,
  parts,
}: {
  name: string;
  hint: string;
  value: number | null;
  parts: readonly ShownComponent[];
}): VNode {
  const { t, number, named } = useTranslator();
  return (
    <div class="sub-score">
      <dt>
        {name}{' '}
        <span class="sub-value">
          {value === null ? '–' : number(Math.round(value))}
          {value !== null && <span class="visually-hidden"> / 100, {hint}</span>}
        </span>
      </dt>
      {value === null && <dd class="sub-hint">{t('score.no-sub')}</dd>}
      {parts.map(({ component, points, max }) => (
        <dd key={component.id} class="score-part" data-part={component.id}>
          <span class="part-name">{named('component.short', component.id, component.id)}</span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="range-track" width="100" height="4" />
            <rect class="part-value" width={100 * component.value} height="4" />
          </svg>
          <span class="part-points">
            <span class="visually-hidden">{t('receipt.of', { points, max })}</span>
            <span aria-hidden="true">
              <strong>{number(points)}</strong>/{number(max)}
            </span>
          </span>
        </dd>
      ))}
    </div>
  );
}
