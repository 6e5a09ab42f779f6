import type { ComponentChildren, JSX } from 'preact';

/** `primary`: the one thing this page is for. `quiet`: beside text, such as 元に戻す. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet';

interface Look {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly children: ComponentChildren;
}

/** Never disabled: a button that cannot act yet says why when it is pressed. */
export function Button({
  kind = 'secondary',
  small = false,
  type = 'button',
  onPress,
  describedBy,
  children,
  ...rest
}: Look & {
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly describedBy?: string;
  readonly id?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}): JSX.Element {
  return (
    <button
      class={look(kind, small)}
      type={type}
      id={rest.id}
      onClick={onPress}
      aria-describedby={describedBy}
      aria-pressed={rest.pressed}
      aria-expanded={rest.expanded}
    >
      {children}
    </button>
  );
}

/** Goes somewhere, and looks like a button because going there is what the page is for. */
export function LinkButton({
  kind = 'secondary',
  small = false,
  href,
  download,
  children,
}: Look & { readonly href: string; readonly download?: string }): JSX.Element {
  return (
    <a class={look(kind, small)} href={href} download={download}>
      {children}
    </a>
  );
}

function look(kind: ButtonKind, small: boolean): string {
  return `button button--${kind}${small ? ' button--small' : ''}`;
}
