import { useRef } from 'preact/hooks';
import type { NativeInput } from './input-props.ts';

interface Listeners {
  readonly onInput: (event: Event) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: Event) => void;
}

/**
 * Hands on what a control holds whenever it changes, but not between the keys of an IME conversion: what stands there
 * then is no answer yet. `compositionend` hands on what was committed, since Chromium sends no input event after it
 * and Safari sends one before.
 */
export function useCommittedText(onText: (text: string, event: Event) => void): Listeners {
  const composing = useRef(false);
  const hand = (event: Event) => onText((event.currentTarget as NativeInput).value, event);
  return {
    onInput: (event) => {
      if (!composing.current) hand(event);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event) => {
      composing.current = false;
      hand(event);
    },
  };
}
