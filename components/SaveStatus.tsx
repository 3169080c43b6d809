import type { VNode } from 'preact';
import type { AutosaveState } from './autosave.ts';
import { Icon } from './Icon.tsx';
import { useTranslator } from './translation.ts';

/** What is true of the user's changes right now. */
export function SaveStatus({
  state,
  onRetry,
}: {
  readonly state: AutosaveState;
  readonly onRetry: () => void;
}): VNode {
  const { t, time } = useTranslator();
  const words =
    state.step === 'saved'
      ? t('save.saved', { time: time(state.at) })
      : t(state.step === 'failed' ? 'save.failed' : `save.${state.step}`);
  return (
    <div class={`save-status ${state.step}`} data-save={state.step}>
      <p>
        {state.step === 'saved' && <Icon name="check" />}
        {state.step === 'failed' && <Icon name="warning" />}
        {words}
      </p>
      {/* Said aloud only when it is worth an interruption: kept, or not kept. */}
      <p class="visually-hidden" role="status">
        {state.step === 'saved' || state.step === 'failed' ? words : ''}
      </p>
      {state.step === 'failed' && (
        <>
          <p class="quiet">{t('save.failed.hint')}</p>
          <button type="button" class="button" onClick={onRetry}>
            {t('action.retry')}
          </button>
        </>
      )}
    </div>
  );
}
