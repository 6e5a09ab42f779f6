import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';
import { useUiTexts } from './texts.ts';

export type Tone = 'info' | 'success' | 'warning' | 'error';

/** A message that stays on the page, with what can be done about it. Told by icon and words, not by colour alone. */
export function Notice({
  tone = 'info',
  heading,
  level: Heading = 'h2',
  actions,
  appears = false,
  children,
}: {
  readonly tone?: Tone;
  readonly heading?: ComponentChildren;
  readonly level?: 'h2' | 'h3' | 'h4' | 'p';
  readonly actions?: ComponentChildren;
  /** Fades in, for what was not there a moment ago. */
  readonly appears?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const texts = useUiTexts();
  return (
    <div class={`notice notice--${tone}${appears ? ' appears' : ''}`}>
      <Icon name={tone} label={texts.tones[tone]} />
      <div class="notice__body">
        {heading !== undefined && <Heading class="notice__heading">{heading}</Heading>}
        {children}
        {actions !== undefined && <div class="notice__actions">{actions}</div>}
      </div>
    </div>
  );
}
