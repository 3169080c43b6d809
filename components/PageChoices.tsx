import type { VNode } from 'preact';
import type { Verdict } from '../lib/model/remembered.ts';
import type { PageMemory } from '../lib/model/view.ts';
import { asText } from './as-text.ts';
import { useTranslator } from './translation.ts';

/** What the user may say of the page before him, and take back. */
export interface PageChooser {
  judge(verdict: Verdict | null): void;
  pickPart(): void;
  forgetPart(): void;
  readSelection(): void;
  readAnyway(): void;
}

/** What he said of pages like this one, in words, with the way back; nothing where he said nothing. */
export function PageMemoryNote({
  memory,
  chooser,
}: {
  readonly memory: PageMemory | undefined;
  readonly chooser: PageChooser;
}): VNode | null {
  const { t } = useTranslator();
  if (!memory || (memory.verdict === null && !memory.part)) return null;
  const pages = asText(memory.pages);
  return (
    <div class="memory" data-memory={memory.verdict ?? 'part'}>
      {memory.verdict !== null && (
        <p>
          {memory.verdict === 'offer' ? t('memory.said-offer', { pages }) : t('memory.said-none', { pages })}{' '}
          <button type="button" class="link" data-action="unjudge" onClick={() => chooser.judge(null)}>
            {t('memory.undo')}
          </button>
        </p>
      )}
      {memory.part && (
        <p>
          {t('memory.part', { pages })}{' '}
          <button type="button" class="link" data-action="forget-part" onClick={chooser.forgetPart}>
            {t('memory.part.undo')}
          </button>
        </p>
      )}
    </div>
  );
}

/** "This is no offer" and "Read this part…" under an offer that was read. */
export function OfferChoices({
  memory,
  chooser,
}: {
  readonly memory: PageMemory | undefined;
  readonly chooser: PageChooser;
}): VNode | null {
  const { t } = useTranslator();
  if (!memory) return null;
  return (
    <section class="page-choices">
      <h2>{t('memory.title')}</h2>
      <PageMemoryNote memory={memory} chooser={chooser} />
      <div class="row">
        <button type="button" class="button" data-action="pick-part" onClick={chooser.pickPart}>
          {t('memory.part.pick')}
        </button>
        <button type="button" class="button" data-action="is-none" onClick={() => chooser.judge('none')}>
          {t('memory.is-none')}
        </button>
      </div>
      <p class="quiet">{t('memory.hint', { pages: asText(memory.pages) })}</p>
    </section>
  );
}

/** Every way to have a page read that was not taken for an offer. */
export function NoOfferChoices({
  memory,
  hasSelection,
  busy,
  chooser,
}: {
  readonly memory: PageMemory | undefined;
  readonly hasSelection: boolean;
  readonly busy: boolean;
  readonly chooser: PageChooser;
}): VNode {
  const { t } = useTranslator();
  return (
    <>
      <PageMemoryNote memory={memory} chooser={chooser} />
      {memory && memory.verdict !== 'offer' && (
        <div class="choice">
          <button
            type="button"
            class="button primary"
            data-action="is-offer"
            aria-disabled={busy}
            onClick={() => chooser.judge('offer')}
          >
            {t('memory.is-offer')}
          </button>
          <p class="quiet">{t('memory.hint', { pages: asText(memory.pages) })}</p>
        </div>
      )}
      <div class="choice">
        <div class="row">
          <button
            type="button"
            class="button"
            data-action="read-anyway"
            aria-disabled={busy}
            onClick={chooser.readAnyway}
          >
            {busy ? t('popup.reading') : t('popup.no-offer.read')}
          </button>
          <button type="button" class="button" data-action="pick-part" onClick={chooser.pickPart}>
            {t('memory.part.pick')}
          </button>
          <button
            type="button"
            class="button"
            data-action="read-selection"
            aria-disabled={busy || !hasSelection}
            onClick={() => hasSelection && chooser.readSelection()}
          >
            {t('memory.selection')}
          </button>
        </div>
        {!hasSelection && <p class="quiet">{t('memory.selection.hint')}</p>}
      </div>
    </>
  );
}
