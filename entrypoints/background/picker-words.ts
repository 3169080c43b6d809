import { browser } from '../../lib/browser.ts';
import { pickLanguage } from '../../lib/i18n/pick-language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import type { PickerWords } from '../../lib/messaging/protocol.ts';
import { readSettings } from '../../lib/settings/settings.ts';

/** What the picker shows and says, in the user's language. */
export async function pickerWords(): Promise<PickerWords> {
  const language = pickLanguage(browser.i18n.getUILanguage(), (await readSettings()).language);
  const { t } = createTranslator(language);
  return {
    language,
    title: t('picker.title'),
    help: t('picker.help'),
    here: t('picker.here', { what: '{what}', amount: '{amount}' }),
    wider: t('picker.wider'),
    narrower: t('picker.narrower'),
    choose: t('picker.choose'),
    leave: t('picker.leave'),
  };
}
