import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { linkFrame } from './frame-link.ts';
import type { FrameView } from './frame-messages.ts';
import type { Preview } from './preview.ts';
import { useTexts } from './texts.ts';
import { type WidthName, widths } from './widths.ts';

/** The form in a frame that is as wide as a screen or a sheet, drawn smaller where there is no room. */
export function FormFrame({
  preview,
  name,
  as,
  scale,
  height,
}: {
  readonly preview: Preview;
  readonly name: WidthName;
  readonly as: FrameView['as'];
  readonly scale: number;
  /** In pixels of the page. */
  readonly height: number;
}): JSX.Element {
  const { frames: texts } = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const shownAs = useSignal(as);
  shownAs.value = as;
  useEffect(() => {
    return frame.current ? linkFrame(frame.current, preview, () => shownAs.value) : undefined;
  }, [preview, shownAs]);
  const width = widths[name];
  return (
    <div class="frame" style={{ inlineSize: `${width * scale}px`, blockSize: `${height}px` }}>
      <iframe
        class="frame__form"
        ref={frame}
        src="/frame.html"
        title={texts[name]}
        style={{ inlineSize: `${width}px`, blockSize: `${height / scale}px`, scale }}
      />
    </div>
  );
}
