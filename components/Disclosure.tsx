import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './Icon.tsx';

/** A quiet section that opens: the browser's own `details`, so that keyboard, search and readers know it. */
export function Disclosure({
  title,
  note,
  open = false,
  children,
}: {
  readonly title: string;
  /** A figure or word that is worth seeing before opening. */
  readonly note?: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="arrow" />
        <span class="disclosure-title">{title}</span>
        {note && <span class="disclosure-note">{note}</span>}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
