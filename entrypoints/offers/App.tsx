import type { VNode } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../components/api.ts';
import { asText } from '../../components/as-text.ts';
import { correctedWords } from '../../components/fit-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { OfferDetail } from '../../components/OfferDetail.tsx';
import { FIRST_LOOK, type ListLook, OffersTable } from '../../components/OffersTable.tsx';
import { addHeld, weighSkills } from '../../components/profile-edits.ts';
import { RescoreNotice } from '../../components/RescoreNotice.tsx';
import { parseRoute, type Route, routeHash } from '../../components/route.ts';
import { SeenLog } from '../../components/SeenLog.tsx';
import { useTranslator } from '../../components/translation.ts';
import { useAutosave } from '../../components/use-autosave.ts';
import type { LabStatus } from '../../lib/model/lab.ts';
import type { Grade, OfferState, OfferSummary, SavedOffer } from '../../lib/model/view.ts';
import { LabPage } from './LabPage.tsx';

/** How often scores that are being computed anew are asked for (milliseconds). */
const ASK_AGAIN = 2000;

type List =
  | { readonly step: 'loading' | 'failed' }
  | { readonly step: 'ready'; readonly offers: readonly OfferSummary[] };

/** What happened last and can be said or undone. It stays until the next thing happens or it is closed. */
type Told =
  | { readonly kind: 'removed'; readonly offer: SavedOffer }
  | { readonly kind: 'restored' | 'failed'; readonly title: string }
  | { readonly kind: 'moved'; readonly title: string; readonly state: OfferState }
  | { readonly kind: 'corrected'; readonly score: number | null }
  | { readonly kind: 'copied' }
  | { readonly kind: 'rescored'; readonly changed: number };

export function App({
  api,
  copy,
}: {
  readonly api: Api;
  readonly copy: (text: string) => Promise<void>;
}): VNode {
  const { t } = useTranslator();
  const [route, setRoute] = useState<Route>(() => parseRoute(location.hash));
  const [list, setList] = useState<List>({ step: 'loading' });
  const [told, setTold] = useState<Told | null>(null);
  const [status, setStatus] = useState<LabStatus | null>(null);
  const [look, setLook] = useState<ListLook>(FIRST_LOOK);
  const main = useRef<HTMLElement>(null);
  const shownRoute = useRef(route);
  const listPlace = useRef(0);

  useEffect(() => {
    const onHash = (): void => {
      if (shownRoute.current.page === 'list') listPlace.current = scrollY;
      const next = parseRoute(location.hash);
      setRoute((now) => (routeHash(now) === routeHash(next) ? now : next));
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  // An offer begins at its top; the list is found where it was left, on the line that was open.
  useLayoutEffect(() => {
    const before = shownRoute.current;
    if (before === route) return;
    shownRoute.current = route;
    const line =
      before.page === 'offer' && route.page === 'list'
        ? document.querySelector<HTMLElement>(`[data-offer="${CSS.escape(before.id)}"] a`)
        : null;
    (line ?? main.current)?.focus({ preventScroll: true });
    scrollTo(0, route.page === 'list' ? listPlace.current : 0);
  }, [route]);

  const load = useCallback((): Promise<void> => {
    return api('offers/list', {}).then(
      (offers) => setList({ step: 'ready', offers }),
      () => setList({ step: 'failed' }),
    );
  }, [api]);
  // Coming back to the list shows what changed in the meantime, also in other tabs.
  useEffect(() => {
    if (route.page === 'list') void load();
  }, [route, load]);
  useEffect(() => {
    const onShow = (): void => {
      if (document.visibilityState === 'visible' && route.page === 'list') void load();
    };
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, [route, load]);

  const askStatus = useCallback((): void => {
    api('lab/status', {}).then(setStatus, () => undefined);
  }, [api]);
  useEffect(() => {
    if (route.page === 'list') askStatus();
  }, [route, askStatus]);
  // Scores of older rules are brought up to date meanwhile: the list is read again when that is done.
  useEffect(() => {
    if (!status?.running) return undefined;
    const timer = setTimeout(() => {
      askStatus();
      void load();
    }, ASK_AGAIN);
    return () => clearTimeout(timer);
  }, [status, askStatus, load]);

  useEffect(() => {
    document.title = `${t('offers.title')} · ${t('app.name')}`;
  }, [t]);

  const titleOf = (title: unknown): string => asText(title) || t('facts.untitled');

  function move(id: string, state: OfferState): void {
    if (list.step !== 'ready') return;
    const before = list.offers;
    const title = titleOf(before.find((offer) => offer.id === id)?.title);
    setList({
      step: 'ready',
      offers: before.map((offer) => (offer.id === id ? { ...offer, state } : offer)),
    });
    api('offers/update', { id, state }).then(
      () => setTold({ kind: 'moved', title, state }),
      () => {
        setList({ step: 'ready', offers: before });
        setTold({ kind: 'failed', title });
      },
    );
  }

  function grade(id: string, given: Grade | null): void {
    if (list.step !== 'ready') return;
    const before = list.offers;
    const graded = ({ grade: _grade, ...offer }: OfferSummary): OfferSummary =>
      given ? { ...offer, grade: given } : offer;
    setList({ step: 'ready', offers: before.map((offer) => (offer.id === id ? graded(offer) : offer)) });
    api('offers/update', { id, grade: given }).catch(() => {
      setList({ step: 'ready', offers: before });
      setTold({ kind: 'failed', title: '' });
    });
  }

  function keepScores(): void {
    api('lab/keep', {}).then(askStatus, () => setTold({ kind: 'failed', title: '' }));
  }

  function remove(id: string): void {
    api('offers/remove', { id }).then(
      async (offer) => {
        setTold({ kind: 'removed', offer });
        await load();
        if (route.page === 'offer') location.hash = routeHash({ page: 'list' });
      },
      () => setTold({ kind: 'failed', title: '' }),
    );
  }

  function restore(offer: SavedOffer): void {
    api('offers/restore', { offer }).then(
      async () => {
        setTold({ kind: 'restored', title: titleOf(offer.reading.facts.title?.value) });
        await load();
      },
      () => setTold({ kind: 'failed', title: '' }),
    );
  }

  function copyText(text: string): void {
    copy(text).then(
      () => setTold({ kind: 'copied' }),
      () => undefined,
    );
  }

  return (
    <>
      <nav class="top">
        <span class="brand">{t('app.name')}</span>
        <a href={routeHash({ page: 'list' })} aria-current={route.page === 'list' ? 'page' : undefined}>
          {t('popup.offers')}
        </a>
        <a href="welcome.html">{t('popup.profile')}</a>
      </nav>
      <main class="page" ref={main} tabIndex={-1}>
        {route.page === 'offer' ? (
          <Saved
            key={route.id}
            api={api}
            id={route.id}
            onRemove={() => remove(route.id)}
            onCopy={copyText}
            onTold={setTold}
          />
        ) : route.page === 'lab' ? (
          <LabPage
            api={api}
            onApplied={(changed) => {
              setTold({ kind: 'rescored', changed });
              location.hash = routeHash({ page: 'list' });
            }}
          />
        ) : (
          <>
            <h1>{t('offers.title')}</h1>
            {list.step === 'ready' && status && (
              <RescoreNotice offers={list.offers} status={status} onKeep={keepScores} />
            )}
            {list.step === 'ready' && list.offers.length > 0 && (
              <p>
                <a href={routeHash({ page: 'lab' })}>{t('lab.link')}</a>
              </p>
            )}
            {list.step === 'loading' && <p class="visually-hidden">{t('offers.loading')}</p>}
            {list.step === 'failed' && (
              <Notice title={t('offers.load.failed')} inside>
                <button type="button" class="button" onClick={() => void load()}>
                  {t('action.retry')}
                </button>
              </Notice>
            )}
            {list.step === 'ready' && (
              <OffersTable
                offers={list.offers}
                look={look}
                actions={{ move, grade, remove, look: (change) => setLook({ ...look, ...change }) }}
              />
            )}
            <SeenLog api={api} />
          </>
        )}
      </main>
      <Toast told={told} titleOf={titleOf} onUndo={restore} onClose={() => setTold(null)} />
    </>
  );
}

/** One saved offer; notes and tags are saved by themselves. */
function Saved({
  api,
  id,
  onRemove,
  onCopy,
  onTold,
}: {
  api: Api;
  id: string;
  onRemove: () => void;
  onCopy: (text: string) => void;
  onTold: (told: Told | null) => void;
}): VNode {
  const { t } = useTranslator();
  const [offer, setOffer] = useState<SavedOffer | null | 'loading' | 'failed'>('loading');
  /** Notes and tags travel together, so that a later save never drops an earlier one. */
  const written = useRef<{ notes?: string; tags?: readonly string[] }>({});
  const correction = useRef(0);
  const [saving, autosave] = useAutosave<typeof written.current>((change) =>
    api('offers/update', { id, ...change }),
  );
  const load = useCallback((): void => {
    api('offers/get', { id }).then(setOffer, () => setOffer('failed'));
  }, [api, id]);
  useEffect(load, [load]);

  function corrected(answer: Promise<SavedOffer>): void {
    correction.current += 1;
    const mine = correction.current;
    onTold(null);
    answer.then(
      (again) => {
        if (mine !== correction.current) return;
        // What is being typed stays as it is on the screen.
        setOffer((now) =>
          now !== null && typeof now === 'object' ? { ...again, notes: now.notes, tags: now.tags } : again,
        );
        onTold({ kind: 'corrected', score: again.fit?.score ?? null });
      },
      () => onTold({ kind: 'failed', title: '' }),
    );
  }

  if (offer === 'loading') return <p class="visually-hidden">{t('offers.loading')}</p>;
  if (offer === 'failed' || offer === null) {
    return (
      <Notice title={offer === null ? t('offers.gone.title') : t('offers.load.failed')}>
        <a class="button" href={routeHash({ page: 'list' })}>
          {t('offers.back')}
        </a>
      </Notice>
    );
  }
  return (
    <OfferDetail
      offer={offer}
      saving={saving}
      actions={{
        move(state) {
          // The reply carries the new history; what is being typed stays as it is on the screen.
          api('offers/update', { id, state }).then(
            (moved) =>
              setOffer((now) =>
                now !== null && typeof now === 'object'
                  ? { ...now, state: moved.state, history: moved.history }
                  : now,
              ),
            () => setOffer({ ...offer }),
          );
        },
        grade(given) {
          const { grade: _grade, ...rest } = offer;
          setOffer(given ? { ...rest, grade: given } : rest);
          api('offers/update', { id, grade: given }).catch(() => {
            setOffer(offer);
            onTold({ kind: 'failed', title: '' });
          });
        },
        write(change) {
          setOffer({ ...offer, ...change });
          written.current = { ...written.current, ...change };
          autosave.change(written.current);
        },
        correct: {
          overrule: (overrules, everywhere) =>
            corrected(api('offers/overrule', { id, overrules, everywhere })),
          undo: (terms) => corrected(api('offers/unoverrule', { id, terms })),
          have: (names) =>
            corrected(
              api('profile/get', {})
                .then((profile) => api('profile/put', { profile: addHeld(profile, names) }))
                .then(() => api('offers/reread', { id })),
            ),
          weigh: (skills, factor) =>
            corrected(
              api('profile/get', {})
                .then((profile) => api('profile/put', { profile: weighSkills(profile, skills, factor) }))
                .then(() => api('offers/reread', { id })),
            ),
        },
        retry: autosave.flush,
        remove: onRemove,
        copy: onCopy,
      }}
    />
  );
}

function Toast({
  told,
  titleOf,
  onUndo,
  onClose,
}: {
  told: Told | null;
  titleOf: (title: unknown) => string;
  onUndo: (offer: SavedOffer) => void;
  onClose: () => void;
}): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const words =
    told === null
      ? ''
      : told.kind === 'removed'
        ? t('offers.removed', { title: titleOf(told.offer.reading.facts.title?.value) })
        : told.kind === 'restored'
          ? t('offers.restored', { title: told.title })
          : told.kind === 'moved'
            ? t('offers.moved', { title: told.title, state: t(`state.${told.state}`) })
            : told.kind === 'copied'
              ? t('action.copied')
              : told.kind === 'corrected'
                ? correctedWords(told.score, translator)
                : told.kind === 'rescored'
                  ? t('lab.applied', { count: told.changed })
                  : t('offers.failed');
  // A change of state is visible where it was made: it is only said to readers.
  const quiet = told === null || told.kind === 'moved' || told.kind === 'corrected';
  return (
    <div class={quiet ? 'visually-hidden' : `toast ${told.kind}`}>
      <p role="status">{words}</p>
      {told?.kind === 'removed' && (
        <button type="button" class="button" data-action="undo" onClick={() => onUndo(told.offer)}>
          {t('action.undo')}
        </button>
      )}
      {!quiet && (
        <button type="button" class="link" onClick={onClose}>
          {t('action.close')}
        </button>
      )}
    </div>
  );
}
