import type { VNode } from 'preact';
import type { Level } from './profile-edits.ts';
import { useTranslator } from './translation.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4, 5];

/**
 * One skill, one choice from 0 (not held) to 5: a group of radio buttons, so one stop of the Tab key. The arrows move as in
 * any such group; a digit chooses and goes on to the next skill, which makes the list quick to fill by keyboard.
 */
export function SkillRow({
  id,
  name,
  level,
  note,
  onLevel,
  onRemove,
}: {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly note?: string;
  readonly onLevel: (level: Level) => void;
  readonly onRemove?: () => void;
}): VNode {
  const { t } = useTranslator();
  const onKeyDown = (event: KeyboardEvent): void => {
    const level = LEVELS.find((one) => String(one) === event.key);
    if (level === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (onRemove && level === 0) return;
    onLevel(level);
    if (event.currentTarget instanceof HTMLElement) focusNext(event.currentTarget);
  };
  return (
    <fieldset class={`skill ${level > 0 ? 'held' : ''}`} data-skill={id} onKeyDown={onKeyDown}>
      <legend class="visually-hidden">{t('welcome.level.name', { skill: name })}</legend>
      <span class="skill-name" aria-hidden="true">
        {name}
        {note && <span class="skill-note"> {note}</span>}
      </span>
      <span class="skill-levels">
        {LEVELS.filter((one) => one > 0 || !onRemove).map((one) => (
          <label key={one} class="skill-level">
            <input
              type="radio"
              class="visually-hidden"
              name={`skill-${id}`}
              value={one}
              checked={one === level}
              onChange={() => onLevel(one)}
            />
            <span class="skill-box" aria-hidden="true">
              {one === 0 ? '–' : one}
            </span>
            <span class="visually-hidden">
              {one} {one === 0 ? t('welcome.level.0') : t(`level.${one}`)}
            </span>
          </label>
        ))}
        {onRemove && (
          <button type="button" class="skill-remove" onClick={onRemove}>
            <span aria-hidden="true">×</span>
            <span class="visually-hidden">{t('welcome.own.remove', { skill: name })}</span>
          </button>
        )}
      </span>
    </fieldset>
  );
}

/** The chosen button of the next skill on the page, or its first one. */
function focusNext(row: HTMLElement): void {
  const rows = [...row.ownerDocument.querySelectorAll<HTMLElement>('[data-skill]')];
  const next = rows[rows.indexOf(row) + 1];
  (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input'))?.focus();
}
