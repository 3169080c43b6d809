import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { foldWords } from './fold-words.ts';
import { useTranslator } from './translation.ts';

export interface FoundSkill {
  readonly concept: string;
  readonly fr: string;
  readonly en: string;
}
/** A label of the lexicon, or the user's own words. */
export type ChosenSkill = { readonly found: FoundSkill } | { readonly own: string };

/** Milliseconds without a letter before the lexicon is asked. */
const PAUSE = 120;
/** Longest own term (characters). */
const LONGEST = 60;

/** A text field with a list of proposals (ARIA combobox): the lexicon's labels, then the typed words as an own term. */
export function SkillSearch({
  search,
  label,
  isHeld,
  onChoose,
}: {
  readonly search: (query: string) => Promise<readonly FoundSkill[]>;
  /** What the field is for; without it: a skill for the profile. */
  readonly label?: string;
  readonly isHeld: (skill: FoundSkill) => boolean;
  readonly onChoose: (skill: ChosenSkill) => void;
}): VNode {
  const { t, language } = useTranslator();
  const id = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly FoundSkill[]>([]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useRef('');

  const typed = query.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  useEffect(() => {
    asked.current = typed;
    setActive(0);
    if (typed.length < 2) {
      setFound([]);
      return undefined;
    }
    const timer = setTimeout(() => {
      search(typed).then(
        (answer) => {
          // An answer to older letters comes too late.
          if (asked.current === typed) setFound(answer.slice(0, 8));
        },
        () => setFound([]),
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, search]);

  const known = found.some(({ fr, en }) => [fr, en].some((label) => foldWords(label) === foldWords(typed)));
  const choices: readonly ChosenSkill[] = [
    ...found.map((skill) => ({ found: skill })),
    ...(typed.length >= 2 && !known ? [{ own: typed }] : []),
  ];
  const shown = open && choices.length > 0;

  function choose(choice: ChosenSkill | undefined): void {
    if (!choice) return;
    onChoose(choice);
    setQuery('');
    setFound([]);
    setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (choices.length === 0) return;
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(open ? (active + step + choices.length) % choices.length : 0);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      choose(choices[active]);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    }
  }

  return (
    <div class="skill-search">
      <label for={`${id}-input`}>{label ?? t('welcome.search')}</label>
      <input
        id={`${id}-input`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(shown ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={t('welcome.search.placeholder')}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <p class="visually-hidden" role="status">
        {shown ? t('welcome.search.results', { count: choices.length }) : ''}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label ?? t('welcome.search')}
        class="proposals"
        hidden={!shown}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y: the text field has focus and keyboard (aria-activedescendant)
          <div
            key={'own' in choice ? '' : choice.found.concept}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // Pressing must not take the focus out of the field before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {'own' in choice ? (
              t('welcome.search.add-own', { term: choice.own })
            ) : (
              <>
                {choice.found[language]}
                {isHeld(choice.found) && <span class="skill-note"> {t('welcome.search.there')}</span>}
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
