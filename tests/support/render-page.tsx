/** Draws components in a DOM, in either language, and reads what a person would. */
import { type ComponentChildren, render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { Translation } from '../../components/translation.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import type { Language } from '../../lib/model/concept.ts';

export interface Drawn {
  readonly root: HTMLElement;
  /** The text as read: spaces of all kinds are one. */
  words(): string;
  redraw(children: ComponentChildren): void;
  find<T extends HTMLElement = HTMLElement>(selector: string): T;
  all(selector: string): HTMLElement[];
  click(selector: string): Promise<void>;
  /** Types into a field, as the browser reports it. */
  type(selector: string, value: string): Promise<void>;
  press(target: HTMLElement, key: string): Promise<void>;
  remove(): void;
}

export function draw(children: ComponentChildren, language: Language = 'fr'): Drawn {
  document.documentElement.lang = language;
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  const translator = createTranslator(language, 'UTC');
  const wrap = (inner: ComponentChildren): VNode => (
    <Translation.Provider value={translator}>{inner}</Translation.Provider>
  );
  const redraw = (inner: ComponentChildren): void => void act(() => render(wrap(inner), root));
  redraw(children);
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in ${root.innerHTML.slice(0, 2000)}`);
    return found;
  };
  return {
    root,
    words: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    redraw,
    find,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    click: async (selector) => {
      await act(() => find(selector).click());
    },
    async type(selector, value) {
      const field = find<HTMLInputElement>(selector);
      await act(() => {
        field.value = value;
        field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      });
    },
    async press(target, key) {
      await act(() => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
    },
    remove: () => void act(() => render(null, root)),
  };
}

/** Lets promises and timers of at most `ms` milliseconds run, inside the renderer's batch. */
export async function settle(ms = 0): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
  });
}
