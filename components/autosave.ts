/** `saved` is said only after the reply. `failed` keeps the value for another try. */
export type AutosaveState =
  | { readonly step: 'idle' | 'dirty' | 'saving' | 'failed' }
  | { readonly step: 'saved'; readonly at: string };

export interface Autosave<T> {
  /** A new value: saved after a moment without further changes. */
  change(value: T): void;
  /** Saves now what waits, for instance because the page goes away; also the way to try again. */
  flush(): void;
  /** Nothing waits and nothing is under way. */
  settled(): boolean;
}

/**
 * Saves the newest value, one save at a time: what changes during a save is saved after it, and an older value never
 * overwrites a newer one.
 * @param options.delay milliseconds without a change before a save
 * @param options.now ISO 8601 instant, for the state
 */
export function createAutosave<T>(options: {
  readonly save: (value: T) => Promise<unknown>;
  readonly onState: (state: AutosaveState) => void;
  readonly delay: number;
  readonly now: () => string;
}): Autosave<T> {
  let waiting: { readonly value: T } | null = null;
  let saving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    if (saving || !waiting) return;
    const mine = waiting;
    waiting = null;
    saving = true;
    options.onState({ step: 'saving' });
    options.save(mine.value).then(
      () => {
        saving = false;
        if (waiting) flush();
        else options.onState({ step: 'saved', at: options.now() });
      },
      () => {
        saving = false;
        waiting ??= mine;
        options.onState({ step: 'failed' });
      },
    );
  }

  return {
    change(value) {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(flush, options.delay);
      if (!saving) options.onState({ step: 'dirty' });
    },
    flush,
    settled: () => !saving && waiting === null,
  };
}
