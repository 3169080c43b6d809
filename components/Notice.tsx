import type { ComponentChildren, VNode } from 'preact';

/** A state of its own: one heading, a sentence or two, at most two things to do. */
export function Notice({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <section class="notice">
      <h1>{title}</h1>
      {children}
    </section>
  );
}
