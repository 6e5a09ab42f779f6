import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Address, Cells } from '../engine/cells.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';

/** What the page tells the form in a frame. */
export type ToFrame =
  | ({ readonly is: 'form' } & FrameForm)
  | ({ readonly is: 'view' } & FrameView)
  /** Something was answered in another frame. */
  | ({ readonly is: 'answer' } & FrameAnswer)
  /** Brings a question into view. */
  | { readonly is: 'reveal'; readonly question: string };

/** What a form in a frame tells the page. */
export type FromFrame =
  | { readonly is: 'ready' }
  | ({ readonly is: 'answer' } & FrameAnswer)
  /** The person has gone to a question. */
  | { readonly is: 'select'; readonly question: string };

/** The form anew: another definition, another language, or answers that were filled in at once. */
export interface FrameForm {
  /** Counts these messages, so that an answer to an earlier form is not taken for one to this. */
  readonly generation: number;
  /** In the words of the language. */
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  readonly cells: Cells;
}

export interface FrameView {
  readonly section: string;
  readonly selected: string | undefined;
  /** How it is drawn: on a screen, as the printer draws the form, or as the copy for those who answered. */
  readonly as: 'screen' | 'print' | 'copy';
}

export interface FrameAnswer {
  readonly generation: number;
  readonly address: Address;
  readonly value: CellValue | null;
}

/** Sends to a window of this very origin, and to no other that may have come in its place. */
export function send<Message extends ToFrame | FromFrame>(to: Window, message: Message): void {
  to.postMessage(message, location.origin);
}

/** Hears what one window of this origin says. Gives back how to stop. */
export function listen<Message extends ToFrame | FromFrame>(
  from: () => Window | null | undefined,
  hear: (message: Message) => void,
): () => void {
  const heard = ({ origin, source, data }: MessageEvent) => {
    // Both ends are pages of this folder: what comes from the right window of this origin is a message of theirs.
    if (origin === location.origin && source !== null && source === from()) hear(data as Message);
  };
  addEventListener('message', heard);
  return () => removeEventListener('message', heard);
}
