import type { ComponentChildren, VNode } from 'preact';
import { asWebAddress } from './as-text.ts';

/** A link to a page of the web, in a tab of its own. Addresses come from pages: any other kind is shown as words. */
export function WebLink({
  url,
  children,
}: {
  readonly url: unknown;
  readonly children: ComponentChildren;
}): VNode {
  const address = asWebAddress(url);
  return address ? (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}
