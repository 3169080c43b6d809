import type { VNode } from 'preact';
import type { Elsewhere } from '../lib/model/known-offer.ts';
import { asText } from './as-text.ts';
import { useTranslator } from './translation.ts';
import { WebLink } from './WebLink.tsx';

/** "Already saved on apec.fr on 3 November, score 71": said, with the way there, and nothing done about it. */
export function ElsewhereNote({
  elsewhere,
  source,
  onOpen,
}: {
  readonly elsewhere: readonly Elsewhere[];
  /** The board that is open. */
  readonly source: string;
  readonly onOpen: (id: string) => void;
}): VNode | null {
  const { t, date } = useTranslator();
  if (elsewhere.length === 0) return null;
  return (
    <section class="elsewhere" data-elsewhere={elsewhere.length}>
      <h2>{t('elsewhere.title')}</h2>
      <ul>
        {elsewhere.map((offer) => {
          const { saved, because } = offer;
          const board = asText(offer.source);
          const there = board === source ? t('elsewhere.same-board') : t('elsewhere.board', { board });
          const day = date(saved ? saved.savedAt : offer.lastSeen, 'long');
          const { score } = offer.last;
          return (
            <li key={offer.identity}>
              {saved
                ? t('elsewhere.saved', { there, date: day, state: t(`state.${saved.state}`) })
                : t('elsewhere.seen', { there, date: day })}
              {score === null ? '' : t('elsewhere.score', { score })}{' '}
              {saved ? (
                <button type="button" class="link" data-open={saved.id} onClick={() => onOpen(saved.id)}>
                  {t('elsewhere.open')}
                </button>
              ) : (
                <WebLink url={offer.url}>{t('elsewhere.look')}</WebLink>
              )}
              <span class="quiet why">{t(`elsewhere.because.${because}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
