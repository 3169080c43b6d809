import type { ComponentChildren, VNode } from 'preact';

/** A state of its own: one heading, a sentence or two, at most two things to do. */
export function Notice({
  title,
  inside = false,
  children,
}: {
  readonly title: string;
  /** The page has a main heading already. */
  readonly inside?: boolean;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <section class="notice">
      {inside ? <h2>{title}</h2> : <h1>{title}</h1>}
      {children}
    </section>
  );
}
