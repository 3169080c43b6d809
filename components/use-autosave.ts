import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Autosave, type AutosaveState, createAutosave } from './autosave.ts';

/** Milliseconds without a change before a save: short enough to trust, long enough not to save every letter. */
const DELAY = 500;

/** An autosave for the life of a component: what waits is saved when the page is hidden or the component leaves. */
export function useAutosave<T>(save: (value: T) => Promise<unknown>): readonly [AutosaveState, Autosave<T>] {
  const [state, setState] = useState<AutosaveState>({ step: 'idle' });
  const latest = useRef(save);
  latest.current = save;
  const autosave = useMemo(
    () =>
      createAutosave<T>({
        save: (value) => latest.current(value),
        onState: setState,
        delay: DELAY,
        now: () => new Date().toISOString(),
      }),
    [],
  );
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') autosave.flush();
    };
    const leaving = (event: BeforeUnloadEvent): void => {
      if (autosave.settled()) return;
      autosave.flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', hidden);
    addEventListener('beforeunload', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('beforeunload', leaving);
      autosave.flush();
    };
  }, [autosave]);
  return [state, autosave];
}
