import { effect, signal } from '@preact/signals';
import { type FrameView, type FromFrame, listen, send, type ToFrame } from './frame-messages.ts';
import type { Preview } from './preview.ts';

/** Keeps the form in a frame at what the page knows, and brings what is done in it here. Gives back how to stop. */
export function linkFrame(
  frame: HTMLIFrameElement,
  preview: Preview,
  as: () => FrameView['as'],
): () => void {
  /** How often the frame has come up: it may be loaded again. */
  const arrivals = signal(0);
  const tell = (message: ToFrame) => {
    if (arrivals.peek() > 0 && frame.contentWindow) send(frame.contentWindow, message);
  };
  const stops = [
    listen<FromFrame>(
      () => frame.contentWindow,
      (message) => {
        if (message.is === 'ready') arrivals.value += 1;
        else if (message.is === 'answer') preview.answer(message, frame);
        else preview.select(message.question, frame);
      },
    ),
    effect(() => {
      const form = preview.frameForm.value;
      if (arrivals.value > 0 && form) tell({ is: 'form', ...form });
    }),
    effect(() => {
      const [section, selected] = [preview.section.value, preview.selected.value];
      if (arrivals.value > 0) tell({ is: 'view', section, selected, as: as() });
    }),
    effect(() => {
      const revealed = preview.revealed.value;
      if (revealed && revealed.by !== frame) tell({ is: 'reveal', question: revealed.question });
    }),
    preview.onAnswer((answer, by) => {
      if (by !== frame) tell({ is: 'answer', ...answer });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
