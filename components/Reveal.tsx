import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Span } from '../lib/model/span.ts';

/**
 * Words that lead to their place in the offer. With several places, each click goes to the next one. Without any place it
 * is plain text: nothing that looks like a link leads nowhere.
 */
export function Reveal({
  spans,
  onReveal,
  class: className = '',
  children,
}: {
  readonly spans: readonly Span[];
  readonly onReveal: (span: Span) => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}): VNode {
  const next = useRef(0);
  if (spans.length === 0) return <span class={className}>{children}</span>;
  const reveal = (): void => {
    const span = spans[next.current % spans.length];
    next.current += 1;
    if (span) onReveal(span);
  };
  return (
    <button type="button" class={`reveal ${className}`} onClick={reveal}>
      {children}
    </button>
  );
}
