import type { JSX } from 'preact';
import { VisuallyHidden } from './visually-hidden.tsx';

const shapes = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-6h2v6Zm0-8h-2V7h2v2Z',
  success:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.8 14.6-4-4 1.4-1.4 2.6 2.5 6.2-6.1 1.4 1.4-7.6 7.6Z',
  warning: 'M1 21h22L12 2 1 21Zm12-3h-2v-2h2v2Zm0-4h-2v-4h2v4Z',
  error: 'M15.7 3H8.3L3 8.3v7.4L8.3 21h7.4l5.3-5.3V8.3L15.7 3ZM13 17h-2v-2h2v2Zm0-4h-2V7h2v6Z',
  check: 'm9.6 18-5.7-5.7 1.4-1.4 4.3 4.3 9.2-9.2 1.4 1.4L9.6 18Z',
  waiting:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16Zm.5-13H11v6l5.2 3.1.8-1.3-4.5-2.6V7Z',
  forward: 'm9 5-1.4 1.4 5.6 5.6-5.6 5.6L9 19l7-7-7-7Z',
  back: 'm15 5 1.4 1.4-5.6 5.6 5.6 5.6L15 19l-7-7 7-7Z',
  external: 'M5 5h6v2H7v10h10v-4h2v6H5V5Zm9 0h5v5h-2V8.4l-6.3 6.3-1.4-1.4L15.6 7H14V5Z',
  circle: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16Z',
  half: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 18V4a8 8 0 0 1 0 16Z',
  none: 'M5 11h14v2H5z',
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words; `label` speaks for it where the words do not. */
export function Icon({
  name,
  label,
}: {
  readonly name: IconName;
  readonly label?: string;
}): JSX.Element {
  return (
    <>
      <svg class="icon" viewBox="0 0 24 24" focusable="false" aria-hidden="true">
        <path d={shapes[name]} />
      </svg>
      {label !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
    </>
  );
}
