import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useTranslator } from './translation.ts';

/** `saved` is said only after the background's reply. */
export type SaveState =
  | { readonly step: 'unsaved' | 'saving' | 'failed' }
  | { readonly step: 'saved'; readonly id: string };

/** One click or the key S; always in reach at the foot of the popup. */
export function SaveBar({
  state,
  onSave,
  onOpen,
}: {
  readonly state: SaveState;
  readonly onSave: () => void;
  readonly onOpen: (id: string) => void;
}): VNode {
  const { t } = useTranslator();
  const before = useRef(state.step);
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that had the focus is gone: the next thing to do takes it.
    if (before.current === 'saving' && state.step === 'saved') open.current?.focus();
    before.current = state.step;
  }, [state.step]);
  return (
    <div class="save-bar" data-saved={state.step === 'saved'}>
      <p class="visually-hidden" role="status">
        {state.step === 'saved' ? t('popup.saved') : state.step === 'saving' ? t('popup.saving') : ''}
      </p>
      {state.step === 'failed' && (
        <p class="failure" role="alert">
          {t('popup.save.failed')}
        </p>
      )}
      {state.step === 'saved' ? (
        <div class="save-done">
          <span class="saved">
            <Icon name="check" />
            {t('popup.saved')}
          </span>
          <button type="button" class="link" data-action="save" onClick={onSave}>
            {t('popup.save.again')}
          </button>
          <button
            type="button"
            class="button primary"
            ref={open}
            data-action="open-saved"
            onClick={() => onOpen(state.id)}
          >
            {t('popup.open-saved')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button primary wide"
          data-action="save"
          aria-disabled={state.step === 'saving'}
          aria-keyshortcuts="s"
          onClick={onSave}
        >
          {state.step === 'saving' ? t('popup.saving') : t('popup.save')}
          <span class="key" aria-hidden="true">
            S
          </span>
        </button>
      )}
    </div>
  );
}
