import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A correction takes away the very button that had the focus. What comes in its place gets it: the way back of the same term, else
 * its line, else the head of the section, so that the keyboard goes on where it was. Nothing moves for whoever has the focus elsewhere.
 * @param shown changes when the page was drawn anew
 * @returns called with the concepts concerned when a correction is sent
 */
export function useFollowFocus(
  root: RefObject<HTMLElement | null>,
  shown: unknown,
): (concepts: readonly string[]) => void {
  const sent = useRef<{ readonly concepts: readonly string[]; readonly section: Element | null } | null>(
    null,
  );
  useLayoutEffect(() => {
    if (sent.current === null) return;
    const { concepts, section } = sent.current;
    sent.current = null;
    const now = document.activeElement;
    if (now && now !== document.body && now.isConnected) return;
    const within = section?.isConnected ? section : root.current;
    const about = (name: 'undo' | 'row'): HTMLElement | undefined =>
      [...(within?.querySelectorAll<HTMLElement>(`[data-${name}]`) ?? [])].find((element) =>
        element.dataset[name]?.split(' ').some((concept) => concepts.includes(concept)),
      );
    const target =
      about('undo') ??
      about('row')?.querySelector<HTMLElement>('.correct-toggle') ??
      within?.querySelector('summary');
    target?.focus({ preventScroll: true });
  }, [shown]);
  return (concepts) => {
    sent.current = { concepts, section: document.activeElement?.closest('.disclosure') ?? null };
  };
}
