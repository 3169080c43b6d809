import { render } from 'preact';
import { Translation } from '../../components/translation.ts';
import { browser } from '../../lib/browser.ts';
import { pickLanguage } from '../../lib/i18n/pick-language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { askBackground } from '../../lib/messaging/client.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import { App } from './App.tsx';

const language = pickLanguage(browser.i18n.getUILanguage(), (await readSettings()).language);
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root) {
  render(
    <Translation.Provider value={createTranslator(language)}>
      <App api={askBackground} copy={(text) => navigator.clipboard.writeText(text)} />
    </Translation.Provider>,
    root,
  );
}
