import type { Answer, Envelope } from './protocol.ts';

/** What the browser itself says of a sender; a page cannot forge it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

export type Handlers<P> = {
  readonly [K in keyof P]: P[K] extends (request: infer R) => infer T
    ? (request: R, sender: Sender) => T | Promise<T>
    : never;
};

/** Untyped on purpose: what arrives is checked before a handler sees it. */
export type RawHandler = (request: unknown, sender: Sender) => unknown;

export interface Tables {
  /** Answered to content scripts of this extension only. */
  readonly fromPage: ReadonlyMap<string, RawHandler>;
  /** Answered to pages of this extension only. */
  readonly fromExtension: ReadonlyMap<string, RawHandler>;
}

/**
 * Finds the handler that this sender may call and always answers: with the value, or with the handler's error. Who
 * speaks is read from what the browser says of the sender, never from the message.
 * @param self the extension's own id and the origin of its pages (`chrome-extension://…/`)
 * @returns null when the message is none of ours
 */
export function serve(
  message: unknown,
  sender: Sender,
  tables: Tables,
  self: { readonly id: string; readonly origin: string },
): Promise<Answer> | null {
  if (sender.id !== self.id || !isEnvelope(message)) return null;
  const inside = (sender.url ?? sender.origin ?? '').startsWith(self.origin);
  const table = inside ? tables.fromExtension : tables.fromPage;
  if (!inside && sender.tab?.id === undefined) return null;
  const handler = table.get(message.type);
  if (!handler) return Promise.resolve({ ok: false, error: `not allowed: ${message.type.slice(0, 40)}` });
  return Promise.resolve()
    .then(() => handler(message.request, sender))
    .then(
      (value) => ({ ok: true, value: value ?? null }),
      (error: unknown) => ({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    Object.hasOwn(message, 'type') &&
    typeof (message as Envelope).type === 'string'
  );
}
