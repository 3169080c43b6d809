import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { createEngine } from './engine.ts';
import { extensionHandlers } from './extension-handlers.ts';
import { registerKnownSites } from './known-sites.ts';
import { createOfferLog } from './offer-log.ts';
import { pageHandlers } from './page-handlers.ts';
import { followRules } from './rescore.ts';
import { createBadge } from './show-on-tab.ts';
import { createTabRecords } from './tab-records.ts';

/**
 * Listeners are registered at once and synchronously: a worker that was asleep is woken for its event. Built as one classic script:
 * Chrome's workers cannot load parts later, so what is lazy (the English tagger) stands in the file and is opened on first need.
 */
export default defineBackground({
  main() {
    const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
    const engine = createEngine();
    const tabs = createTabRecords();
    const log = createOfferLog();
    const badge = createBadge(engine, tabs);
    const tables = {
      fromPage: pageHandlers({ engine, tabs, log, badge }),
      fromExtension: extensionHandlers({ engine, tabs, log, badge }),
    };

    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      const answer = serve(message, sender, tables, self);
      return answer ?? undefined;
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void registerKnownSites().catch(() => undefined);
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      else void followRules(engine);
    });
    browser.runtime.onStartup.addListener(() => void followRules(engine));
    browser.tabs.onRemoved.addListener((tabId) => void tabs.forget(tabId));
  },
});
