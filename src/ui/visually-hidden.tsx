import type { ComponentChildren, JSX } from 'preact';

/** Words for those who listen, not for those who look. */
export function VisuallyHidden({
  children,
}: {
  readonly children: ComponentChildren;
}): JSX.Element {
  return <span class="visually-hidden">{children}</span>;
}
