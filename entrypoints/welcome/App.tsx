import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Api } from '../../components/api.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProfileForm } from '../../components/ProfileForm.tsx';
import { EMPTY_PROFILE } from '../../components/profile-edits.ts';
import type { FoundSkill } from '../../components/SkillSearch.tsx';
import { useTranslator } from '../../components/translation.ts';
import { useAutosave } from '../../components/use-autosave.ts';
import type { Language } from '../../lib/model/concept.ts';
import type { Profile } from '../../lib/model/profile.ts';

type Loaded =
  | { readonly step: 'loading' }
  | { readonly step: 'failed' }
  | { readonly step: 'ready'; readonly profile: Profile; readonly first: boolean };

/** The profile page: the same on the first day and ever after. Nothing is stored before the first change. */
export function App({
  api,
  spoken,
  speak,
}: {
  readonly api: Api;
  /** The interface's language as chosen; null follows the browser. */
  readonly spoken: Language | null;
  /** Keeps the choice and draws the page anew. */
  readonly speak: (language: Language | null) => void;
}): VNode {
  const { t } = useTranslator();
  const [loaded, setLoaded] = useState<Loaded>({ step: 'loading' });
  const [saving, autosave] = useAutosave<Profile>((profile) => api('profile/put', { profile }));

  const load = useCallback((): void => {
    setLoaded({ step: 'loading' });
    api('profile/get', {}).then(
      (profile) =>
        setLoaded({
          step: 'ready',
          first: profile === null,
          profile: profile ?? { ...EMPTY_PROFILE, headline: t('welcome.headline.default') },
        }),
      () => setLoaded({ step: 'failed' }),
    );
  }, [api, t]);
  useEffect(load, [load]);

  const search = useCallback(
    (query: string): Promise<readonly FoundSkill[]> => api('lexicon/search', { query }),
    [api],
  );

  useEffect(() => {
    document.title = `${t('welcome.title')} · ${t('app.name')}`;
  }, [t]);

  if (loaded.step === 'loading') {
    return <main class="welcome" aria-busy="true" aria-label={t('welcome.loading')} />;
  }
  if (loaded.step === 'failed') {
    return (
      <main class="welcome">
        <Notice title={t('welcome.load.failed')}>
          <button type="button" class="button" onClick={load}>
            {t('action.retry')}
          </button>
        </Notice>
      </main>
    );
  }
  return (
    <ProfileForm
      profile={loaded.profile}
      first={loaded.first}
      saving={saving}
      spoken={spoken}
      actions={{
        change(profile) {
          setLoaded({ ...loaded, profile });
          autosave.change(profile);
        },
        search,
        retry: autosave.flush,
        speak(language) {
          autosave.flush();
          speak(language);
        },
      }}
    />
  );
}
