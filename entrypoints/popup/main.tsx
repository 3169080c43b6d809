import { render } from 'preact';
import { Translation } from '../../components/translation.ts';
import { browser } from '../../lib/browser.ts';
import { pickLanguage } from '../../lib/i18n/pick-language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { askBackground } from '../../lib/messaging/client.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import { App, type Surroundings } from './App.tsx';

/** `?tab=ID` shows the popup of another tab in a page of its own. */
const given = new URLSearchParams(location.search).get('tab');

async function start(): Promise<void> {
  const language = pickLanguage(browser.i18n.getUILanguage(), (await readSettings()).language);
  document.documentElement.lang = language;
  document.documentElement.dataset.place = given === null ? 'popup' : 'tab';
  const tabId = given === null ? await activeTab() : Number(given);
  const around: Surroundings = {
    tabId,
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    open(page, hash = '') {
      void browser.tabs.create({ url: browser.runtime.getURL(`/${page}`) + hash }).then(() => {
        if (given === null) window.close();
      });
    },
    reloadTab: () => browser.tabs.reload(tabId),
    showPage() {
      void browser.tabs.update(tabId, { active: true }).then(() => window.close());
    },
    copy: (text) => navigator.clipboard.writeText(text),
  };
  const root = document.getElementById('root');
  if (!root) return;
  render(
    <Translation.Provider value={createTranslator(language)}>
      <App api={askBackground} around={around} />
    </Translation.Provider>,
    root,
  );
}

/** -1 where the browser names no tab: the background then answers that it cannot be read. */
async function activeTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

void start();
