import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromPage, Reply, ToStamps } from '../lib/messaging/protocol.ts';
import { pageRuntime } from '../lib/page-runtime.ts';
import { putStamper } from '../lib/session/stamp-slot.ts';
import { isLeftAlone } from '../lib/stamps/left-alone.ts';
import { createStampLayer, NO_LAYER } from '../lib/stamps/stamp-layer.ts';
import { type StampedList, stampLinks } from '../lib/stamps/stamp-links.ts';

const RENEW: keyof ToStamps = 'page/restamp';
const KNOWN: keyof ToStamps = 'page/listed';
const ASK: keyof FromPage = 'stamps/ask';

/** Put by the background into pages that list offers, when there may be a known one among them. */
export default defineUnlistedScript(() => {
  const runtime = pageRuntime();
  if (!runtime) return;
  let list: StampedList | null = null;

  async function ask(keys: readonly string[]): Promise<Reply<FromPage, 'stamps/ask'>['stamps']> {
    const answer = (await runtime?.sendMessage({ type: ASK, request: { keys } })) as
      | { ok?: boolean; value?: Reply<FromPage, 'stamps/ask'> }
      | undefined;
    if (!answer?.ok || !answer.value) throw new Error('no answer');
    return answer.value.stamps;
  }

  const stamper = {
    start(): void {
      const layer = isLeftAlone(location.href) ? NO_LAYER : createStampLayer(document, Math.random);
      list ??= stampLinks({ document, window, layer, ask });
    },
    stop(): void {
      list?.stop();
      list = null;
    },
  };
  runtime.onMessage.addListener((message, sender, answer) => {
    const type: unknown = (message as { type?: unknown } | null)?.type;
    if (sender.id !== runtime.id) return false;
    if (type === RENEW) list?.renew();
    if (type === KNOWN) answer({ ok: true, value: { keys: list?.known() ?? [] } });
    return false;
  });
  putStamper(stamper);
  stamper.start();
});
