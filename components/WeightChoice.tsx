import type { VNode } from 'preact';
import { WEIGHT_FACTORS, type WeightFactor } from '../lib/model/profile.ts';
import { useTranslator } from './translation.ts';

const SIGNS: Readonly<Record<WeightFactor, string>> = { 0: '0', 0.5: '½', 1: '1', 2: '2' };

/** How much one thing counts: 0, ½, 1 or 2 times its weight. A group of radio buttons, one stop of the Tab key. */
export function WeightChoice({
  id,
  name,
  label,
  factor,
  onFactor,
  onRemove,
}: {
  /** Unique on the page. */
  readonly id: string;
  /** What is weighed. */
  readonly name: string;
  /** Words in front of the choice where they are not the name. */
  readonly label?: string;
  readonly factor: WeightFactor;
  readonly onFactor: (factor: WeightFactor) => void;
  readonly onRemove?: () => void;
}): VNode {
  const { t, named } = useTranslator();
  return (
    <fieldset class="weight" data-weight={id}>
      <legend class="visually-hidden">{t('weight.of', { name })}</legend>
      <span class="weight-name" aria-hidden="true">
        {label ?? name}
      </span>
      <span class="weight-choices">
        {WEIGHT_FACTORS.map((one) => (
          <label key={one} class="weight-choice" title={named('weight', String(one), '')}>
            <input
              type="radio"
              class="visually-hidden"
              name={`weight-${id}`}
              value={one}
              checked={one === factor}
              onChange={() => onFactor(one)}
            />
            <span class="weight-box" aria-hidden="true">
              {SIGNS[one]}
            </span>
            <span class="visually-hidden">{named('weight', String(one), SIGNS[one])}</span>
          </label>
        ))}
        {onRemove && (
          <button type="button" class="skill-remove" onClick={onRemove}>
            <span aria-hidden="true">×</span>
            <span class="visually-hidden">{t('weight.remove', { name })}</span>
          </button>
        )}
      </span>
    </fieldset>
  );
}

/** "counts double": a factor other than 1, in words. */
export function weightWords(factor: number, { named }: ReturnType<typeof useTranslator>): string {
  return named('weight', String(factor), `× ${factor}`);
}
