import type { JSX } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { useTexts } from './texts.ts';

/** Says on every page that its data are invented, where they are. */
export function FictionalBand({ fictional }: { readonly fictional: boolean }): JSX.Element | null {
  const texts = useTexts();
  if (!fictional) return null;
  return (
    <p class="fictional">
      <Icon name="warning" />
      {texts.fictional}
    </p>
  );
}
