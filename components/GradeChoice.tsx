import type { VNode } from 'preact';
import { GRADES, type Grade } from '../lib/model/view.ts';
import { useTranslator } from './translation.ts';

/** Would I apply? Yes, maybe, no; the chosen one again takes it back. */
export function GradeChoice({
  grade,
  title,
  onGrade,
}: {
  readonly grade: Grade | null;
  /** Which offer, for readers of a list. */
  readonly title?: string;
  readonly onGrade: (grade: Grade | null) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box and ask for a legend
    <div
      class="grade"
      role="group"
      aria-label={title === undefined ? t('grade.title') : t('grade.of', { title })}
    >
      {GRADES.map((one) => (
        <button
          key={one}
          type="button"
          class={`grade-choice ${one}`}
          data-grade={one}
          aria-pressed={grade === one}
          onClick={() => onGrade(grade === one ? null : one)}
        >
          {t(`grade.${one}`)}
        </button>
      ))}
    </div>
  );
}
