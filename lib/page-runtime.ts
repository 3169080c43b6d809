/**
 * The same door for the content script, without the polyfill: it runs on every page a person opens, needs two calls
 * only, and both browsers have them natively (Firefox as `browser`, Chrome as `chrome`, both returning promises).
 */
export interface PageRuntime {
  /** Undefined once the extension was updated or removed under this page (an orphaned content script). */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(
      listener: (
        message: unknown,
        sender: { readonly id?: string; readonly tab?: unknown },
        answer: (reply: unknown) => void,
      ) => boolean,
    ): void;
    removeListener(listener: unknown): void;
  };
}

interface WithRuntime {
  readonly browser?: { readonly runtime?: PageRuntime };
  readonly chrome?: { readonly runtime?: PageRuntime };
}

/** The extension's runtime, or null where there is none any more. Never throws. */
export function pageRuntime(scope: unknown = globalThis): PageRuntime | null {
  try {
    const { browser, chrome } = scope as WithRuntime;
    const runtime = browser?.runtime ?? chrome?.runtime;
    return runtime?.id ? runtime : null;
  } catch {
    return null;
  }
}
