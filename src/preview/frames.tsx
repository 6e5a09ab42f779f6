import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { FormFrame } from './form-frame.tsx';
import type { Preview } from './preview.ts';
import { useTexts } from './texts.ts';
import { useRoom } from './use-room.ts';
import { edges, gap, scaleFor, type WidthName, widths } from './widths.ts';

const names = ['all', 'phone', 'tablet', 'paper'] as const;

/** The form at the widths it will be filled in at, with the same answers in each. */
export function Frames({
  preview,
  isShown,
}: {
  readonly preview: Preview;
  readonly isShown: boolean;
}): JSX.Element {
  const { frames: texts } = useTexts();
  const [width, setWidth] = useState<(typeof names)[number]>('all');
  const [copy, setCopy] = useState(false);
  const { place, room } = useRoom<HTMLDivElement>();
  const shown: readonly WidthName[] = width === 'all' ? ['phone', 'tablet', 'paper'] : [width];
  const scale = scaleFor(
    shown.map((name) => widths[name]),
    room.width,
  );
  return (
    <div class="frames">
      <fieldset class="bar">
        <legend class="visually-hidden">{texts.widths}</legend>
        {names.map((name) => (
          <Button
            key={name}
            kind="quiet"
            small
            pressed={name === width}
            onPress={() => setWidth(name)}
          >
            {texts[name]}
          </Button>
        ))}
        <Button kind="quiet" small pressed={copy} onPress={() => setCopy((shows) => !shows)}>
          {texts.copy}
        </Button>
        <span class="soft small">{texts.scale(Math.round(scale * 100))}</span>
      </fieldset>
      <div class="frames__row" ref={place} style={{ gap: `${gap}px` }}>
        {isShown &&
          room.width > 0 &&
          shown.map((name) => (
            <FormFrame
              key={name}
              preview={preview}
              name={name}
              as={name === 'paper' ? (copy ? 'copy' : 'print') : 'screen'}
              scale={scale}
              height={room.height - edges}
            />
          ))}
      </div>
    </div>
  );
}
