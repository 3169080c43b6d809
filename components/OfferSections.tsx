import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { FactName } from '../lib/model/offer.ts';
import type { Span } from '../lib/model/span.ts';
import type { OfferView } from '../lib/model/view.ts';
import { QUESTION_IDS } from '../lib/scorer/question-words.ts';
import { questionsFor } from '../lib/scorer/questions.ts';
import { Conditions, statedConditions } from './Conditions.tsx';
import { Contradictions } from './Contradictions.tsx';
import { contradictionsOf } from './contradictions.ts';
import type { Corrector } from './corrections.ts';
import { Disclosure } from './Disclosure.tsx';
import { explanationText } from './explanation-text.ts';
import { FactsList } from './FactsList.tsx';
import { NotFoundList } from './NotFoundList.tsx';
import { notFound } from './not-found.ts';
import { Questions } from './Questions.tsx';
import { Receipt } from './Receipt.tsx';
import { Rejections } from './Rejections.tsx';
import { useTranslator } from './translation.ts';
import { useFollowFocus } from './use-follow-focus.ts';
import { WhatIfList } from './WhatIfList.tsx';

/** Contradictions that nobody should have to look for. */
const DECISIVE: ReadonlySet<FactName> = new Set(['contract', 'salary', 'remote', 'remoteDaysPerWeek']);

/** Everything below the first screen: quiet until opened. The same in the popup and beside a saved offer. */
export function OfferSections({
  view,
  open = false,
  onReveal,
  onCopy,
  correct,
}: {
  readonly view: OfferView;
  /** The receipt is open from the start. */
  readonly open?: boolean;
  readonly onReveal: (span: Span) => void;
  readonly onCopy: (text: string) => void;
  /** Without it nothing can be corrected. */
  readonly correct?: Corrector;
}): VNode {
  const translator = useTranslator();
  const { t, number } = translator;
  const { fit, reading, labels } = view;
  const stated = statedConditions(reading);
  const language = reading.language === 'en' ? 'en' : 'fr';
  const matters = new Set(QUESTION_IDS.filter((id) => view.matters?.includes(id)));
  const questions = questionsFor(reading, matters, language);
  const missing = notFound(reading, fit);
  const left = Object.values(missing).reduce((sum, list) => sum + list.length, 0);
  const contradictions = contradictionsOf(reading.facts, translator);
  const gain = fit?.whatIf.reduce((most, { delta }) => Math.max(most, delta), 0) ?? 0;
  const root = useRef<HTMLDivElement>(null);
  const follow = useFollowFocus(root, view);
  const corrector = correct && {
    ...correct,
    overrule: (...[overrules, everywhere]: Parameters<Corrector['overrule']>): void => {
      follow(overrules.map(({ concept }) => concept));
      correct.overrule(overrules, everywhere);
    },
    undo: (...[terms]: Parameters<Corrector['undo']>): void => {
      follow(terms.map(({ concept }) => concept));
      correct.undo(terms);
    },
    weigh: (...[skills, factor]: Parameters<Corrector['weigh']>): void => correct.weigh(skills, factor),
  };
  const hasCounted = view.corrections?.some(({ verdict }) => verdict === 'count') ?? false;
  return (
    <div class="sections" ref={root}>
      {fit && fit.score !== null && (
        <Disclosure title={t('receipt.title')} open={open}>
          <Receipt fit={fit} view={view} onReveal={onReveal} correct={corrector} />
          <button
            type="button"
            class="button"
            data-action="copy-explanation"
            onClick={() => onCopy(explanationText(view, fit, translator))}
          >
            {t('text.copy')}
          </button>
        </Disclosure>
      )}
      <Disclosure title={t('conditions.title')} note={`${number(stated)} / 8`} open={open}>
        <Conditions reading={reading} onReveal={onReveal} />
      </Disclosure>
      {fit && fit.score !== null && (
        <Disclosure
          title={t('what-if.title')}
          {...(gain >= 1 ? { note: t('why.gain', { points: number(Math.round(gain)) }) } : {})}
        >
          <WhatIfList fit={fit} labels={labels} />
        </Disclosure>
      )}
      {contradictions.length > 0 && (
        <Disclosure
          title={t('contradictions.title')}
          note={number(contradictions.length)}
          open={open || contradictions.some(({ name }) => DECISIVE.has(name))}
        >
          <Contradictions contradictions={contradictions} onReveal={onReveal} />
        </Disclosure>
      )}
      <Disclosure title={t('facts.title')}>
        <FactsList reading={reading} onReveal={onReveal} />
      </Disclosure>
      {left > 0 && (
        <Disclosure title={t('silent.title')} note={number(left)}>
          <NotFoundList missing={missing} />
        </Disclosure>
      )}
      {questions.length > 0 && (
        <Disclosure title={t('questions.title')} note={number(questions.length)}>
          <Questions questions={questions} language={language} onReveal={onReveal} onCopy={onCopy} />
        </Disclosure>
      )}
      {(reading.rejected.length > 0 || hasCounted) && (
        <Disclosure title={t('rejected.title')} note={number(reading.rejected.length)}>
          <Rejections view={view} onReveal={onReveal} correct={corrector} />
        </Disclosure>
      )}
    </div>
  );
}
