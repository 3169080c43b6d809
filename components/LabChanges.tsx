import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Translator } from '../lib/i18n/translate.ts';
import type { LabPreview, ScoreChange } from '../lib/model/lab.ts';
import { asText } from './as-text.ts';
import { capital, conceptName } from './fit-words.ts';
import { routeHash } from './route.ts';
import { ScoreHistogram } from './ScoreHistogram.tsx';
import { useTranslator } from './translation.ts';

/** Rows drawn at once. */
const ROWS = 50;

/** Old → new for every saved offer, the largest change first, each with what moved it most. */
export function LabChanges({ preview }: { readonly preview: LabPreview }): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const [rows, setRows] = useState(ROWS);
  const { changes } = preview;
  const moved = changes.filter(({ old, now }) => old !== now);
  if (changes.length === 0) return <p>{t('lab.no-offers')}</p>;
  return (
    <>
      <p role="status" class="lab-summary" data-moved={moved.length}>
        {moved.length === 0
          ? t('lab.nothing-moves', { count: changes.length })
          : t('lab.moved', { moved: moved.length, count: changes.length })}
      </p>
      <ScoreHistogram old={changes.map(({ old }) => old)} now={changes.map(({ now }) => now)} />
      {moved.length > 0 && (
        <table class="offers lab-changes">
          <thead>
            <tr>
              <th scope="col">{t('lab.column.old-now')}</th>
              <th scope="col">{t('lab.column.change')}</th>
              <th scope="col">{t('offers.column.title')}</th>
              <th scope="col">{t('lab.column.cause')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.slice(0, rows).map((change) => (
              <tr key={change.id} data-change={change.id}>
                <td class="column-score">
                  {score(change.old, translator)} <span aria-hidden="true">→</span>
                  <span class="visually-hidden">{t('lab.to')}</span>{' '}
                  <strong>{score(change.now, translator)}</strong>
                </td>
                <td class="column-score">{signed(difference(change), translator)}</td>
                <th scope="row" class="column-title">
                  <a href={routeHash({ page: 'offer', id: change.id })}>
                    {asText(change.title) || t('facts.untitled')}
                  </a>
                  <span class="quiet"> {asText(change.company)}</span>
                </th>
                <td>{causeWords(change, preview, translator)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moved.length > rows && (
        <button type="button" class="button" onClick={() => setRows(rows + ROWS)}>
          {t('offers.more', { count: Math.min(ROWS, moved.length - rows) })}
        </button>
      )}
      {moved.length > 0 && moved.length < changes.length && (
        <p class="quiet">{t('lab.stay', { count: changes.length - moved.length })}</p>
      )}
    </>
  );
}

function difference({ old, now }: ScoreChange): number | null {
  return old === null || now === null ? null : now - old;
}

function score(value: number | null, { number }: Translator): string {
  return value === null ? '–' : number(value);
}

/** "+4" or "−4". */
function signed(points: number | null, { t, number }: Translator): string {
  if (points === null) return '';
  return t(points < 0 ? 'why.loss' : 'why.gain', { points: number(Math.abs(points)) });
}

/** "Compétences +6, surtout VMware +4": the part that moved most, in whole points. */
function causeWords({ cause }: ScoreChange, { labels }: LabPreview, translator: Translator): string {
  if (!cause) return '';
  const { t, named } = translator;
  const points = (exact: number): string => signed(Math.round(exact), translator);
  const part = `${named('component', cause.component, cause.component)} ${points(cause.points)}`;
  const { line } = cause;
  if (!line || Math.round(line.points) === 0) return part;
  const name = line.concepts.map((concept) => conceptName(concept, labels, translator)).join(t('or.join'));
  return t('lab.cause.line', { part, line: `${capital(name)} ${points(line.points)}` });
}
