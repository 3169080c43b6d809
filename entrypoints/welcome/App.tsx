import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Api } from '../../components/api.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProfileForm } from '../../components/ProfileForm.tsx';
import { EMPTY_PROFILE } from '../../components/profile-edits.ts';
import { changeTo, type ProfileHistory, redo, startHistory, undo } from '../../components/profile-history.ts';
import type { FoundSkill } from '../../components/SkillSearch.tsx';
import { useTranslator } from '../../components/translation.ts';
import { useAutosave } from '../../components/use-autosave.ts';
import type { CvDocument } from '../../lib/import/cv-document.ts';
import type { Language } from '../../lib/model/concept.ts';
import type { Profile } from '../../lib/model/profile.ts';

type Loaded =
  | { readonly step: 'loading' }
  | { readonly step: 'failed' }
  | { readonly step: 'ready'; readonly history: ProfileHistory; readonly first: boolean };

/** The profile page: the same on the first day and ever after. Nothing is stored before the first change. */
export function App({
  api,
  spoken,
  speak,
  readCv,
}: {
  readonly api: Api;
  /** The interface's language as chosen; null follows the browser. */
  readonly spoken: Language | null;
  /** Keeps the choice and draws the page anew. */
  readonly speak: (language: Language | null) => void;
  /** Reads a CV outside the page's own thread. @throws ImportError */
  readonly readCv: (source: File | string) => Promise<CvDocument>;
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
          history: startHistory(profile ?? { ...EMPTY_PROFILE, headline: t('welcome.headline.default') }),
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

  const history = loaded.step === 'ready' ? loaded.history : null;
  const go = useCallback(
    (next: ProfileHistory | null): void => {
      if (!next) return;
      setLoaded((before) => (before.step === 'ready' ? { ...before, history: next } : before));
      autosave.change(next.now);
    },
    [autosave],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!history || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      go(key === 'y' || event.shiftKey ? redo(history) : undo(history));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [history, go]);

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
      profile={loaded.history.now}
      first={loaded.first}
      saving={saving}
      spoken={spoken}
      actions={{
        change: (profile) => go(changeTo(loaded.history, profile, Date.now())),
        undo: loaded.history.past.length > 0 ? () => go(undo(loaded.history)) : null,
        redo: loaded.history.future.length > 0 ? () => go(redo(loaded.history)) : null,
        cv: { read: readCv, propose: (document) => api('cv/propose', { document }) },
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

/** A text field undoes its letters by itself. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:text|search|number)$/.test(target.type))
  );
}
