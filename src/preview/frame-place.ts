import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The question whose wording was pressed, in a row with what stands before its id. Answering presses too, and does not
 * count: so one question can be watched while another is answered.
 */
export function questionPressed(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element) || target.closest('.question__answer')) return undefined;
  const place = target.closest('[id^="question-"]');
  return place?.id.slice('question-'.length);
}

/** Selects the place of a question; named by its id alone, in every row it stands in. */
export function selectorOf(question: string): string {
  const id = CSS.escape(question);
  return `#question-${id}, [id^="question-"][id$="/${id}"]`;
}

/** Gives the focus back to the field that had it before a form was replaced by another, unless the person has left. */
export function useFocusOver(generation: number | undefined): void {
  const last = useRef('');
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target.id;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body)
      document.getElementById(last.current)?.focus({ preventScroll: true });
  }, [generation]);
}
