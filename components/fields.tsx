/** Form fields that speak in values: what cannot be a value is shown as faulty and not handed on. */
import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { splitList } from './profile-edits.ts';
import { useTranslator } from './translation.ts';

/** A whole or decimal number, or nothing. */
export function NumberField({
  label,
  hiddenLabel = false,
  value,
  min,
  max,
  onValue,
}: {
  readonly label: string;
  readonly hiddenLabel?: boolean;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly onValue: (value: number | undefined) => void;
}): VNode {
  const { t } = useTranslator();
  const id = useId();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const parsed = parseNumber(text);
  const faulty = parsed === null || (parsed !== undefined && (parsed < min || parsed > max));
  useEffect(() => {
    // The value changed elsewhere (loaded, undone): what is typed follows, unless it says the same.
    if (parseNumber(text) !== value && !faulty) setText(value === undefined ? '' : String(value));
  }, [value]);
  return (
    <div class="field number">
      <label for={id} class={hiddenLabel ? 'visually-hidden' : ''}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={faulty}
        {...(faulty ? { 'aria-describedby': `${id}-fault` } : {})}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setText(next);
          const number = parseNumber(next);
          if (number === undefined || (number !== null && number >= min && number <= max)) onValue(number);
        }}
      />
      {faulty && (
        <p id={`${id}-fault`} class="failure">
          {t('welcome.faulty')}
        </p>
      )}
    </div>
  );
}

/** undefined: empty; null: no number. Reads "52 000", "52.000,50" is not guessed at. */
export function parseNumber(text: string): number | undefined | null {
  const tidy = text.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  if (tidy === '') return undefined;
  return /^\d{1,9}(\.\d{1,2})?$/.test(tidy) ? Number(tidy) : null;
}

/** A line of text; empty is nothing. */
export function TextField({
  label,
  value,
  onValue,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onValue: (value: string | undefined) => void;
}): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        maxLength={200}
        value={value ?? ''}
        onInput={(event) =>
          onValue(event.currentTarget.value.trim() === '' ? undefined : event.currentTarget.value)
        }
      />
    </div>
  );
}

/** A list typed with commas. */
export function ListField({
  label,
  hint,
  value,
  onValue,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly onValue: (value: readonly string[]) => void;
}): VNode {
  const id = useId();
  const [text, setText] = useState(value.join(', '));
  useEffect(() => {
    if (splitList(text).join() !== value.join()) setText(value.join(', '));
  }, [value.join()]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={text}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onValue(splitList(event.currentTarget.value));
        }}
      />
      <p id={`${id}-hint`} class="quiet">
        {hint}
      </p>
    </div>
  );
}

/** One of a few; the empty choice is "none". */
export function SelectField<T extends string>({
  label,
  hiddenLabel = false,
  value,
  options,
  none,
  onValue,
}: {
  readonly label: string;
  readonly hiddenLabel?: boolean;
  readonly value: T | '';
  readonly options: readonly { readonly value: T; readonly words: string }[];
  /** Words of the empty choice; absent when one must be chosen. */
  readonly none?: string;
  readonly onValue: (value: T | '') => void;
}): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={hiddenLabel ? 'visually-hidden' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) =>
          onValue(options.find((option) => option.value === event.currentTarget.value)?.value ?? '')
        }
      >
        {none !== undefined && (
          <option value="" selected={value === ''}>
            {none}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}

export function CheckField({
  label,
  checked,
  onValue,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onValue: (checked: boolean) => void;
}): VNode {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onValue(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
