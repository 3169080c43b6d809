import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Grade, OFFER_STATES, type OfferState, type OfferSummary } from '../lib/model/view.ts';
import { asText, asTexts } from './as-text.ts';
import { GradeChoice } from './GradeChoice.tsx';
import { Notice } from './Notice.tsx';
import {
  COLUMNS,
  type Column,
  type Filter,
  filterOffers,
  firstDirection,
  type Sorting,
  sortOffers,
} from './offer-table.ts';
import { routeHash } from './route.ts';
import { useTranslator } from './translation.ts';
import { WebLink } from './WebLink.tsx';

export interface ListActions {
  move(id: string, state: OfferState): void;
  grade(id: string, grade: Grade | null): void;
  remove(id: string): void;
  look(change: Partial<ListLook>): void;
}

/** Rows drawn at once: a list of ten thousand stays quick. */
const ROWS = 100;

/** How the list is looked at: kept by the page, so that coming back from an offer finds it as it was. */
export interface ListLook {
  readonly filter: Filter;
  readonly sorting: Sorting;
  readonly rows: number;
}
export const FIRST_LOOK: ListLook = {
  filter: { words: '', state: '' },
  sorting: { column: 'date', descending: true },
  rows: ROWS,
};

/** Every saved offer: filter, order, follow, remove. */
export function OffersTable({
  offers,
  look,
  actions,
}: {
  readonly offers: readonly OfferSummary[];
  readonly look: ListLook;
  readonly actions: ListActions;
}): VNode {
  const { t, language } = useTranslator();
  const { filter, sorting, rows } = look;
  const found = useMemo(
    () => sortOffers(filterOffers(offers, filter), sorting, OFFER_STATES, language),
    [offers, filter, sorting, language],
  );
  if (offers.length === 0) {
    return (
      <Notice title={t('offers.empty.title')} inside>
        <p>{t('offers.empty.text')}</p>
      </Notice>
    );
  }
  const change = (next: Partial<Filter>): void =>
    actions.look({ filter: { ...filter, ...next }, rows: ROWS });
  const sortBy = (column: Column): void =>
    actions.look({
      sorting:
        sorting.column === column ? { column, descending: !sorting.descending } : firstDirection(column),
    });
  return (
    <>
      <search class="filters">
        <div class="field grow">
          <label for="filter">{t('offers.filter')}</label>
          <input
            id="filter"
            type="search"
            placeholder={t('offers.filter.placeholder')}
            value={filter.words}
            onInput={(event) => change({ words: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="filter-state">{t('offers.state.filter')}</label>
          <select
            id="filter-state"
            value={filter.state}
            onChange={(event) =>
              change({ state: OFFER_STATES.find((state) => state === event.currentTarget.value) ?? '' })
            }
          >
            <option value="">{t('offers.state.all')}</option>
            {OFFER_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </select>
        </div>
        <p class="quiet" role="status">
          {found.length === offers.length
            ? t('offers.count', { count: offers.length })
            : t('offers.shown', { shown: found.length, total: offers.length })}
        </p>
      </search>
      {found.length === 0 ? (
        <div class="row">
          <p>{t('offers.nothing')}</p>
          <button type="button" class="button" onClick={() => change({ words: '', state: '' })}>
            {t('offers.clear')}
          </button>
        </div>
      ) : (
        <table class="offers">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  class={`column-${column}`}
                  aria-sort={
                    sorting.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none'
                  }
                >
                  <button type="button" class="sort" onClick={() => sortBy(column)}>
                    {t(`offers.column.${column}`)}
                    <span class="sort-sign" aria-hidden="true">
                      {sorting.column === column ? (sorting.descending ? '↓' : '↑') : ''}
                    </span>
                  </button>
                </th>
              ))}
              <th scope="col" class="column-grade">
                {t('grade.title')}
              </th>
              <th scope="col" class="column-actions">
                <span class="visually-hidden">{t('offers.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, rows).map((offer) => (
              <OfferRow key={offer.id} offer={offer} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > rows && (
        <button type="button" class="button" onClick={() => actions.look({ rows: rows + ROWS })}>
          {t('offers.more', { count: Math.min(ROWS, found.length - rows) })}
        </button>
      )}
    </>
  );
}

function OfferRow({ offer, actions }: { offer: OfferSummary; actions: ListActions }): VNode {
  const { t, date } = useTranslator();
  const { id, score, low, high, state, savedAt } = offer;
  const title = asText(offer.title) || t('facts.untitled');
  const company = asText(offer.company);
  const place = asTexts(offer.locations).join(', ');
  const source = asText(offer.source);
  return (
    <tr data-offer={id}>
      <td class="column-score">
        {score === null ? (
          <span class="quiet">
            <span aria-hidden="true">–</span>
            <span class="visually-hidden">{t('offers.score.none')}</span>
          </span>
        ) : (
          <>
            <span class="list-score">{score}</span>
            {low !== null && high !== null && (
              <span class="list-margin">
                {' '}
                {t('score.margin', { margin: Math.max(score - low, high - score) })}
              </span>
            )}
          </>
        )}
        {offer.before && offer.before.score !== score && (
          <span class="list-before">
            {t('rescore.before', { score: offer.before.score === null ? '–' : String(offer.before.score) })}
          </span>
        )}
      </td>
      <th scope="row" class="column-title">
        <a href={routeHash({ page: 'offer', id })}>{title}</a>
        <span class="narrow-only quiet">
          {[company, place, source, date(savedAt)].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td class="column-company">{company}</td>
      <td class="column-place">{place}</td>
      <td class="column-source">
        {source}
        {offer.elsewhere && <Also elsewhere={offer.elsewhere} />}
      </td>
      <td class="column-date">
        <time dateTime={asText(savedAt)}>{date(savedAt)}</time>
      </td>
      <td class="column-state">
        <StateSelect state={state} title={title} onState={(next) => actions.move(id, next)} />
      </td>
      <td class="column-grade">
        <GradeChoice
          grade={offer.grade ?? null}
          title={title}
          onGrade={(grade) => actions.grade(id, grade)}
        />
      </td>
      <td class="column-actions">
        <button
          type="button"
          class="link"
          aria-label={t('offers.remove.of', { title })}
          onClick={() => actions.remove(id)}
        >
          {t('action.remove')}
        </button>
      </td>
    </tr>
  );
}

/** Where else the same offer stands: in this list, or on the board itself. */
function Also({ elsewhere }: { elsewhere: NonNullable<OfferSummary['elsewhere']> }): VNode {
  const { t } = useTranslator();
  return (
    <span class="also quiet">
      {t('offers.elsewhere')}{' '}
      {elsewhere.map(({ id, url, source }, at) => (
        <span key={url}>
          {at > 0 && ', '}
          {id === null ? (
            <WebLink url={url}>{asText(source)}</WebLink>
          ) : (
            <a href={routeHash({ page: 'offer', id })}>{asText(source)}</a>
          )}
        </span>
      ))}
    </span>
  );
}

export function StateSelect({
  state,
  title,
  onState,
}: {
  readonly state: OfferState;
  readonly title: string;
  readonly onState: (state: OfferState) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <select
      class="state-select"
      aria-label={t('offers.state.of', { title })}
      value={state}
      onChange={(event) => {
        const next = OFFER_STATES.find((one) => one === event.currentTarget.value);
        if (next) onState(next);
      }}
    >
      {OFFER_STATES.map((one) => (
        <option key={one} value={one} selected={one === state}>
          {t(`state.${one}`)}
        </option>
      ))}
    </select>
  );
}
