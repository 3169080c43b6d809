import type { VNode } from 'preact';
import type { Span } from '../lib/model/span.ts';
import type { Question } from '../lib/scorer/questions.ts';
import { Reveal } from './Reveal.tsx';
import { useTranslator } from './translation.ts';

/** What to ask the recruiter, in the offer's language, ready to copy. */
export function Questions({
  questions,
  language,
  onReveal,
  onCopy,
}: {
  readonly questions: readonly Question[];
  readonly language: 'fr' | 'en';
  readonly onReveal: (span: Span) => void;
  readonly onCopy: (text: string) => void;
}): VNode {
  const { t, language: own } = useTranslator();
  const copy = (): void => onCopy(questions.map(({ sentence }) => `- ${sentence}`).join('\n'));
  return (
    <div class="questions">
      <p class="quiet">{t('questions.hint')}</p>
      <ul lang={language}>
        {questions.map(({ id, sentence, evidence, matters }) => (
          <li key={`${id} ${sentence}`} class={matters ? 'matters' : ''}>
            <Reveal spans={evidence} onReveal={onReveal} class="asked">
              {sentence}
            </Reveal>
            {matters && (
              <span class="quiet" lang={own}>
                {' '}
                {t('questions.matters')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="button" data-action="copy-questions" onClick={copy}>
        {t('questions.copy')}
      </button>
    </div>
  );
}
