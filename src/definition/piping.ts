/** A place in a text where an answer stands: `{{q1-1|貴拠点}}`, with what stands there while it is blank. */
export interface Placeholder {
  readonly question: string;
  readonly fallback: string;
}

const PLACEHOLDER = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g;

/** Whether a text has, or seems to have, answers in it. */
export function isPiped(text: string): boolean {
  return text.includes('{{');
}

/** The placeholders of a text, in its order. A fallback that is missing is ''. */
export function placeholders(text: string): readonly Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, question = '', fallback = '']) => ({
    question: question.trim(),
    fallback: fallback.trim(),
  }));
}

/** The text without its placeholders: what is left of a pair of braces was never closed. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, '');
}

/** The text with answers in words; `answer` gives undefined where there is none. */
export function piped(text: string, answer: (question: string) => string | undefined): string {
  if (!isPiped(text)) return text;
  return text.replace(
    PLACEHOLDER,
    (_, question: string, fallback = '') => answer(question.trim()) ?? fallback.trim(),
  );
}
