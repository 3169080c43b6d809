import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Span } from '../lib/model/span.ts';
import type { Grade, OfferState, SavedOffer } from '../lib/model/view.ts';
import { asText, asWebAddress } from './as-text.ts';
import type { AutosaveState } from './autosave.ts';
import { Conflicts } from './Conflicts.tsx';
import type { Corrector } from './corrections.ts';
import { FoundTerms } from './FoundTerms.tsx';
import { ListField } from './fields.tsx';
import { GradeChoice } from './GradeChoice.tsx';
import { Icon } from './Icon.tsx';
import { OfferHead } from './OfferHead.tsx';
import { OfferSections } from './OfferSections.tsx';
import { StateSelect } from './OffersTable.tsx';
import { OfferText, type Shown } from './OfferText.tsx';
import { titleWords } from './offer-words.ts';
import { Reasons } from './Reasons.tsx';
import { RoleShapeBar } from './RoleShapeBar.tsx';
import { routeHash } from './route.ts';
import { SaveStatus } from './SaveStatus.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { useTranslator } from './translation.ts';

export interface DetailActions {
  move(state: OfferState): void;
  grade(grade: Grade | null): void;
  write(change: { readonly notes?: string; readonly tags?: readonly string[] }): void;
  retry(): void;
  remove(): void;
  copy(text: string): void;
  readonly correct: Corrector;
}

/** A saved offer: its text as it was with the marks, beside it the score, why, and the user's own notes. */
export function OfferDetail({
  offer,
  saving,
  actions,
}: {
  readonly offer: SavedOffer;
  readonly saving: AutosaveState;
  readonly actions: DetailActions;
}): VNode {
  const translator = useTranslator();
  const { t, date, named } = translator;
  const [shown, setShown] = useState<Shown | null>(null);
  const reveal = (span: Span): void => setShown({ span, turn: (shown?.turn ?? 0) + 1 });
  const { reading, fit, history, versions } = offer;
  const address = asWebAddress(offer.url);
  return (
    <article class="detail">
      <div class="detail-bar">
        <a class="back" href={routeHash({ page: 'list' })}>
          <Icon name="back" />
          {t('offers.back')}
        </a>
        <StateSelect
          state={offer.state}
          title={titleWords(reading.facts, translator)}
          onState={actions.move}
        />
        <button type="button" class="link" onClick={actions.remove}>
          {t('action.remove')}
        </button>
      </div>
      <OfferHead facts={reading.facts} />
      <p class="quiet detail-origin">
        <span>{t('detail.saved', { date: date(offer.savedAt, 'long') })}</span>
        {address && (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {t('detail.original')} <Icon name="out" />
          </a>
        )}
      </p>
      <div class="detail-columns">
        <div class="detail-side">
          {fit ? (
            <>
              <Conflicts conflicts={fit.conflicts} onReveal={reveal} />
              <RoleShapeBar reading={reading} onReveal={reveal} />
              <ScoreCard fit={fit} />
              {fit.score === null ? (
                <FoundTerms view={offer} onReveal={reveal} />
              ) : (
                <Reasons view={offer} fit={fit} onReveal={reveal} />
              )}
            </>
          ) : (
            <>
              <p class="quiet">{t('detail.no-fit')}</p>
              <RoleShapeBar reading={reading} onReveal={reveal} />
            </>
          )}
          <div class="grade-line">
            <span aria-hidden="true">{t('grade.title')}</span>
            <GradeChoice grade={offer.grade ?? null} onGrade={actions.grade} />
          </div>
          <Notes offer={offer} saving={saving} actions={actions} />
          <OfferSections
            view={offer}
            open
            onReveal={reveal}
            onCopy={actions.copy}
            correct={actions.correct}
          />
          <section class="history" aria-label={t('detail.history')}>
            <h2>{t('detail.history')}</h2>
            <ol class="plain">
              {history.map(({ at, state }) => (
                <li key={`${at} ${state}`}>
                  {t('detail.history.line', { date: date(at), state: named('state', state, state) })}
                </li>
              ))}
            </ol>
            {offer.pastScores && (
              <ul class="plain past-scores">
                {offer.pastScores.map(({ at, score, formula, lexicon, why }) => (
                  <li key={`${at} ${formula} ${lexicon}`}>
                    {t(`detail.past.${why}`, {
                      date: date(at),
                      score: score === null ? '–' : String(score),
                      formula: asText(formula),
                    })}
                  </li>
                ))}
              </ul>
            )}
            {fit && (
              <p class="quiet">
                {t('detail.versions', {
                  formula: asText(versions.formula),
                  lexicon: asText(versions.lexicon),
                })}
              </p>
            )}
          </section>
        </div>
        {/* It scrolls by itself, so the keyboard must reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus */}
        <section class="detail-text" aria-label={t('detail.text')} tabIndex={0}>
          <h2>{t('detail.text')}</h2>
          <OfferText view={offer} shown={shown} />
        </section>
      </div>
    </article>
  );
}

function Notes({
  offer,
  saving,
  actions,
}: {
  offer: SavedOffer;
  saving: AutosaveState;
  actions: DetailActions;
}): VNode {
  const { t } = useTranslator();
  const id = useId();
  return (
    <section class="notes" aria-label={t('detail.notes')}>
      <div class="notes-head">
        <label for={id}>{t('detail.notes')}</label>
        <SaveStatus state={saving} onRetry={actions.retry} />
      </div>
      <textarea
        id={id}
        placeholder={t('detail.notes.placeholder')}
        value={asText(offer.notes)}
        onInput={(event) => actions.write({ notes: event.currentTarget.value })}
      />
      <ListField
        label={t('detail.tags')}
        hint={t('detail.tags.hint')}
        value={offer.tags}
        onValue={(tags) => actions.write({ tags })}
      />
    </section>
  );
}
