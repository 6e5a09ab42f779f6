import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** A state in words, with an icon that is not only a colour. */
export function StatusTag({
  tone,
  children,
}: {
  readonly tone: 'idle' | 'active' | 'attention' | 'done' | 'none';
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <span class={`status-tag status-tag--${tone}`}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  );
}

const icons: Readonly<Record<'idle' | 'active' | 'attention' | 'done' | 'none', IconName>> = {
  idle: 'circle',
  active: 'half',
  attention: 'warning',
  done: 'success',
  none: 'none',
};
