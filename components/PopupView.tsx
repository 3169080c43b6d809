import type { VNode } from 'preact';
import type { Span } from '../lib/model/span.ts';
import type { Grade, TabView } from '../lib/model/view.ts';
import { asText } from './as-text.ts';
import { Conflicts } from './Conflicts.tsx';
import type { Corrector } from './corrections.ts';
import { ElsewhereNote } from './ElsewhereNote.tsx';
import { FoundTerms } from './FoundTerms.tsx';
import { correctedWords } from './fit-words.ts';
import { GradeChoice } from './GradeChoice.tsx';
import { NoOffer } from './NoOffer.tsx';
import { Notice } from './Notice.tsx';
import { OfferHead } from './OfferHead.tsx';
import { OfferSections } from './OfferSections.tsx';
import { OfferChoices, type PageChooser } from './PageChoices.tsx';
import { Reasons } from './Reasons.tsx';
import { RoleShapeBar } from './RoleShapeBar.tsx';
import { SaveBar, type SaveState } from './SaveBar.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { useTranslator } from './translation.ts';

export interface PopupActions {
  save(): void;
  /** The user's opinion; it saves the offer as well. */
  grade(grade: Grade | null): void;
  reveal(span: Span): void;
  retry(): void;
  reloadPage(): void;
  openProfile(): void;
  openOffers(): void;
  openOffer(id: string): void;
  copyReport(): void;
  copy(text: string): void;
  readonly correct: Corrector;
  readonly page: PageChooser;
}

/** A sentence was shown or could not be; something was copied; a correction was taken in, with the score it led to, or was not. */
export type Told =
  | 'revealed'
  | 'reveal-failed'
  | 'copied'
  | 'correct-failed'
  | 'memory-failed'
  | { readonly corrected: number | null };

export interface PopupData {
  readonly view: TabView;
  readonly save: SaveState;
  readonly grade: Grade | null;
  /** The last thing that happened and is worth saying. */
  readonly told: Told | null;
  /** Reading takes longer than it should. */
  readonly slow: boolean;
  /** Something that was asked is on its way. */
  readonly busy: boolean;
  readonly report: string;
}

/** The popup, for every state of a tab. */
export function PopupView({
  data,
  actions,
}: {
  readonly data: PopupData;
  readonly actions: PopupActions;
}): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const { view, save, told } = data;
  return (
    <main class="popup" data-status={view.status} aria-busy={view.status === 'reading'}>
      <nav class="popup-nav">
        <span class="brand">{t('app.name')}</span>
        <button type="button" class="link" data-action="open-offers" onClick={actions.openOffers}>
          {t('popup.offers')}
        </button>
        <button type="button" class="link" data-action="open-profile" onClick={actions.openProfile}>
          {t('popup.profile')}
        </button>
      </nav>
      <State data={data} actions={actions} />
      {view.status === 'offer' && (
        <>
          <div class="grade-line" title={t('grade.saves')}>
            <span aria-hidden="true">{t('grade.title')}</span>
            <GradeChoice grade={data.grade} onGrade={actions.grade} />
          </div>
          <SaveBar state={save} onSave={actions.save} onOpen={actions.openOffer} />
        </>
      )}
      <p
        class={typeof told === 'string' && told.endsWith('-failed') ? 'told' : 'visually-hidden'}
        role="status"
      >
        {told === 'revealed' && t('popup.revealed')}
        {told === 'reveal-failed' && t('popup.reveal.failed')}
        {told === 'copied' && t('action.copied')}
        {told === 'correct-failed' && t('correct.failed')}
        {told === 'memory-failed' && t('memory.failed')}
        {told !== null && typeof told === 'object' && correctedWords(told.corrected, translator)}
      </p>
    </main>
  );
}

function State({ data, actions }: { data: PopupData; actions: PopupActions }): VNode {
  const { t, languageName } = useTranslator();
  const { view, slow, busy, report, told } = data;
  switch (view.status) {
    case 'offer':
      return <Offer view={view} actions={actions} />;
    case 'reading':
      return (
        <Notice title={t('popup.reading')}>
          <div class="progress" aria-hidden="true" />
          {slow && <p>{t('popup.reading.slow')}</p>}
          {slow && (
            <button type="button" class="button" onClick={actions.retry}>
              {t('action.retry')}
            </button>
          )}
        </Notice>
      );
    case 'no-offer':
      return (
        <NoOffer
          detection={view.detection}
          known={view.known ?? []}
          memory={view.memory}
          hasSelection={view.hasSelection === true}
          busy={busy}
          chooser={actions.page}
          onOpen={actions.openOffer}
        />
      );
    case 'unsupported-language': {
      const code = asText(view.language);
      const language = languageName(code);
      const known = code !== '' && code !== 'und' && language !== code;
      return (
        <Notice title={known ? t('popup.language.title', { language }) : t('popup.language.unknown')}>
          <p>{t('popup.language.text')}</p>
        </Notice>
      );
    }
    case 'restricted': {
      const web = /^https?:/.test(asText(view.url));
      return (
        <Notice title={t('popup.restricted.title')}>
          <p>{web ? t('popup.restricted.reload') : t('popup.restricted.browser')}</p>
          {web && (
            <button type="button" class="button" onClick={actions.reloadPage}>
              {t('popup.restricted.reload.action')}
            </button>
          )}
        </Notice>
      );
    }
    case 'error':
      return (
        <Notice title={t('popup.error.title')}>
          <p>{t('popup.error.text')}</p>
          <div class="row">
            <button type="button" class="button" onClick={actions.retry}>
              {t('action.retry')}
            </button>
            <button type="button" class="button" data-action="copy-report" onClick={actions.copyReport}>
              {told === 'copied' ? t('action.copied') : t('popup.error.copy')}
            </button>
          </div>
          <h2>{t('popup.error.report')}</h2>
          <pre class="report">{report}</pre>
        </Notice>
      );
  }
}

function Offer({
  view: { view, memory, elsewhere = [] },
  actions,
}: {
  view: Extract<TabView, { status: 'offer' }>;
  actions: PopupActions;
}): VNode {
  const { t } = useTranslator();
  const { fit, reading } = view;
  return (
    <>
      <OfferHead facts={reading.facts} />
      <ElsewhereNote
        elsewhere={elsewhere}
        source={asText(reading.facts.source?.value)}
        onOpen={actions.openOffer}
      />
      {fit ? (
        <>
          <Conflicts conflicts={fit.conflicts} onReveal={actions.reveal} />
          <RoleShapeBar reading={reading} onReveal={actions.reveal} />
          <ScoreCard fit={fit} />
          {fit.score === null ? (
            <FoundTerms view={view} onReveal={actions.reveal} />
          ) : (
            <Reasons view={view} fit={fit} onReveal={actions.reveal} />
          )}
        </>
      ) : (
        <>
          <section class="invite">
            <h2>{t('popup.no-profile.title')}</h2>
            <p>{t('popup.no-profile.text')}</p>
            <button type="button" class="button primary" data-action="start" onClick={actions.openProfile}>
              {t('popup.no-profile.start')}
            </button>
          </section>
          <RoleShapeBar reading={reading} onReveal={actions.reveal} />
          <FoundTerms view={view} onReveal={actions.reveal} />
        </>
      )}
      <OfferSections view={view} onReveal={actions.reveal} onCopy={actions.copy} correct={actions.correct} />
      <OfferChoices memory={memory} chooser={actions.page} />
    </>
  );
}
