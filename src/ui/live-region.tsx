import type { ComponentChildren, JSX } from 'preact';

/**
 * Says what has changed elsewhere on the page. It has to stand on the page, empty, before there is anything to say:
 * a region that appears together with its words is not read out. `assertive` is for answers in danger only.
 */
export function LiveRegion({
  urgency = 'polite',
  visible = false,
  children,
}: {
  readonly urgency?: 'polite' | 'assertive';
  readonly visible?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <div
      class={visible ? undefined : 'visually-hidden'}
      role={urgency === 'polite' ? 'status' : 'alert'}
    >
      {children}
    </div>
  );
}
