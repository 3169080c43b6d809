import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Api } from '../../components/api.ts';
import { errorReport } from '../../components/error-report.ts';
import { type PopupActions, PopupView, type Told } from '../../components/PopupView.tsx';
import { addHeld, weighSkills } from '../../components/profile-edits.ts';
import type { SaveState } from '../../components/SaveBar.tsx';
import { useTranslator } from '../../components/translation.ts';
import type { Grade, TabView } from '../../lib/model/view.ts';

/** What the popup does outside itself. */
export interface Surroundings {
  readonly tabId: number;
  readonly version: string;
  readonly userAgent: string;
  /** Opens a page of the extension and closes the popup. */
  open(page: 'offers.html' | 'welcome.html', hash?: string): void;
  reloadTab(): Promise<void>;
  /** Leaves the stage to the page. */
  showPage(): void;
  copy(text: string): Promise<void>;
}

/** A page that was just reloaded has no script yet for so long (milliseconds). */
const RELOADING_FOR = 10_000;
/** How often a page that is still being read is asked again, and when that becomes long (milliseconds). */
const ASK_AGAIN = 300;
const SLOW_AFTER = 6_000;
const GIVE_UP_AFTER = 30_000;

export function App({ api, around }: { readonly api: Api; readonly around: Surroundings }): VNode {
  const { language } = useTranslator();
  const { tabId } = around;
  const [view, setView] = useState<TabView>({ status: 'reading' });
  const [save, setSave] = useState<SaveState>({ step: 'unsaved' });
  const [grade, setGrade] = useState<Grade | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [slow, setSlow] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Counts up for every new attempt, which starts the asking anew. */
  const [attempt, setAttempt] = useState(0);
  const reloadedAt = useRef(Number.NEGATIVE_INFINITY);
  const correction = useRef(0);

  const show = useCallback((shown: TabView): void => {
    setView(shown);
    if (shown.status === 'offer') setGrade(shown.grade ?? null);
    if (shown.status === 'offer' && shown.savedId !== null) setSave({ step: 'saved', id: shown.savedId });
  }, []);
  const fail = useCallback((error: unknown): void => {
    setView({ status: 'error', message: error instanceof Error ? error.message : String(error) });
  }, []);

  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const started = Date.now();
    setSlow(false);
    const ask = async (): Promise<void> => {
      try {
        const answer = await api('tab/view', { tabId });
        if (over) return;
        const reloading = answer.status === 'restricted' && Date.now() - reloadedAt.current < RELOADING_FOR;
        const shown: TabView = reloading ? { status: 'reading' } : answer;
        show(shown);
        if (shown.status !== 'reading') return;
        const waited = Date.now() - started;
        setSlow(waited > SLOW_AFTER);
        if (waited < GIVE_UP_AFTER) timer = setTimeout(ask, ASK_AGAIN);
      } catch (error) {
        if (!over) fail(error);
      }
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [api, tabId, attempt, show, fail]);

  const canSave = view.status === 'offer' && save.step !== 'saving';
  const saveOffer = useCallback((): void => {
    if (!canSave) return;
    setSave({ step: 'saving' });
    api('tab/save', { tabId }).then(
      ({ id }) => setSave({ step: 'saved', id }),
      () => setSave({ step: 'failed' }),
    );
  }, [api, tabId, canSave]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
        return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      saveOffer();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [saveOffer]);

  const report =
    view.status === 'error'
      ? errorReport({ message: view.message, version: around.version, browser: around.userAgent, language })
      : '';

  const actions = useMemo<PopupActions>(() => {
    const copy = (text: string): void => {
      setTold(null);
      around.copy(text).then(
        () => setTold('copied'),
        () => undefined,
      );
    };
    // The last of several quick corrections has the last word, whichever answer comes last.
    const corrected = (answer: Promise<TabView>): void => {
      correction.current += 1;
      const mine = correction.current;
      setTold(null);
      answer.then(
        (shown) => {
          if (mine !== correction.current) return;
          show(shown);
          setTold({ corrected: shown.status === 'offer' ? (shown.view.fit?.score ?? null) : null });
        },
        () => {
          if (mine === correction.current) setTold('correct-failed');
        },
      );
    };
    // What the user said of the page shows at once, or as soon as the page is read.
    const chosen = (answer: Promise<TabView>): void => {
      if (busy) return;
      setBusy(true);
      setTold(null);
      answer
        .then(
          (shown) => {
            setSave({ step: 'unsaved' });
            show(shown);
            if (shown.status === 'reading') setAttempt((count) => count + 1);
          },
          () => setTold('memory-failed'),
        )
        .finally(() => setBusy(false));
    };
    return {
      correct: {
        overrule: (overrules, everywhere) => corrected(api('tab/overrule', { tabId, overrules, everywhere })),
        undo: (terms) => corrected(api('tab/unoverrule', { tabId, terms })),
        have: (names) =>
          corrected(
            api('profile/get', {})
              .then((profile) => api('profile/put', { profile: addHeld(profile, names) }))
              .then(() => api('tab/view', { tabId })),
          ),
        weigh: (skills, factor) =>
          corrected(
            api('profile/get', {})
              .then((profile) => api('profile/put', { profile: weighSkills(profile, skills, factor) }))
              .then(() => api('tab/view', { tabId })),
          ),
      },
      save: saveOffer,
      grade(given) {
        const before = grade;
        setGrade(given);
        const saved = save.step === 'saved' ? Promise.resolve({ id: save.id }) : api('tab/save', { tabId });
        saved
          .then(async ({ id }) => {
            setSave({ step: 'saved', id });
            await api('offers/update', { id, grade: given });
          })
          .catch(() => {
            setGrade(before);
            setSave((now) => (now.step === 'saved' ? now : { step: 'failed' }));
          });
      },
      reveal(span) {
        setTold(null);
        api('tab/reveal', { tabId, span: { start: span.start, end: span.end } }).then(
          () => setTold('revealed'),
          () => setTold('reveal-failed'),
        );
      },
      page: {
        judge: (verdict) => chosen(api('tab/judge', { tabId, verdict })),
        readAnyway: () => chosen(api('tab/read-anyway', { tabId })),
        readSelection: () => chosen(api('tab/read-selection', { tabId })),
        forgetPart: () => chosen(api('tab/forget-part', { tabId })),
        pickPart() {
          setTold(null);
          api('tab/pick-part', { tabId }).then(around.showPage, () => setTold('memory-failed'));
        },
      },
      retry() {
        setView({ status: 'reading' });
        setAttempt((count) => count + 1);
      },
      reloadPage() {
        setView({ status: 'reading' });
        reloadedAt.current = Date.now();
        around.reloadTab().then(() => setAttempt((count) => count + 1), fail);
      },
      openProfile: () => around.open('welcome.html'),
      openOffers: () => around.open('offers.html'),
      openOffer: (id) => around.open('offers.html', `#/offer/${encodeURIComponent(id)}`),
      copyReport: () => copy(report),
      copy,
    };
  }, [api, around, tabId, saveOffer, show, fail, report, busy, grade, save]);

  return <PopupView data={{ view, save, grade, told, slow, busy, report }} actions={actions} />;
}
