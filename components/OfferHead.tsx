import type { VNode } from 'preact';
import type { OfferFacts } from '../lib/model/offer.ts';
import { asText } from './as-text.ts';
import { contractWords, payWords, placeWords, remoteWords, titleWords } from './offer-words.ts';
import { useTranslator } from './translation.ts';

/** Title, company and place, then contract, remote days and pay as the offer states them. */
export function OfferHead({ facts }: { readonly facts: OfferFacts }): VNode {
  const translator = useTranslator();
  const who = [asText(facts.company?.value), placeWords(facts)].filter(Boolean);
  const terms = [
    contractWords(facts, translator),
    remoteWords(facts, translator),
    payWords(facts, translator),
  ].filter((words) => words !== null);
  return (
    <header class="offer-head">
      <h1>{titleWords(facts, translator)}</h1>
      {who.length > 0 && <p class="offer-who">{who.join(' · ')}</p>}
      {terms.length > 0 && <p class="offer-terms">{terms.join(' · ')}</p>}
    </header>
  );
}
