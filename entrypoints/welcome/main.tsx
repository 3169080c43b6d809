import { render } from 'preact';
import { Translation } from '../../components/translation.ts';
import { browser } from '../../lib/browser.ts';
import { pickLanguage } from '../../lib/i18n/pick-language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { askBackground } from '../../lib/messaging/client.ts';
import type { Language } from '../../lib/model/concept.ts';
import { readSettings, writeSettings } from '../../lib/settings/settings.ts';
import { App } from './App.tsx';
import { readCv } from './read-cv.ts';

const root = document.getElementById('root');

function draw(spoken: Language | null): void {
  const language = pickLanguage(browser.i18n.getUILanguage(), spoken);
  document.documentElement.lang = language;
  if (!root) return;
  render(
    <Translation.Provider value={createTranslator(language)}>
      <App
        api={askBackground}
        spoken={spoken}
        readCv={readCv}
        speak={(chosen) => {
          void writeSettings({ language: chosen }).then(() => draw(chosen));
        }}
      />
    </Translation.Provider>,
    root,
  );
}

draw((await readSettings()).language);
