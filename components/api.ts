import type { FromExtension, Reply, Request } from '../lib/messaging/protocol.ts';

/** How a page asks the background: `askBackground` in the extension, a table of answers in tests. */
export type Api = <K extends keyof FromExtension>(
  type: K,
  request: Request<FromExtension, K>,
) => Promise<Reply<FromExtension, K>>;
