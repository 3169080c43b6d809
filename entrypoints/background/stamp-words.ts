import type { Translator } from '../../lib/i18n/translate.ts';
import type { Stamp } from '../../lib/model/known-offer.ts';
import type { OfferState } from '../../lib/model/view.ts';
import type { Known } from '../../lib/storage/seen.ts';

/** States after which the offer is no longer followed. */
const ENDED: ReadonlySet<OfferState> = new Set(['refused', 'dropped']);

/**
 * The words of a stamp. The score of an offer that was only seen is left out when another version of the formula computed it: nobody
 * can tell how it would be scored today.
 * @param formula today's version
 */
export function stampOf({ seen, saved }: Known, formula: string, { t }: Pick<Translator, 't'>): Stamp {
  const words = saved ? t(`state.${saved.state}`) : t('stamp.seen');
  const score = saved ? saved.score : seen.last.formula === formula ? seen.last.score : null;
  return {
    words: score === null ? words : t('stamp.with-score', { words, score }),
    tone: saved ? (ENDED.has(saved.state) ? 'ended' : 'kept') : 'seen',
  };
}
