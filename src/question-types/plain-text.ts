import { NO_PROBLEMS, type Problem, problem } from '../shared/problem.ts';

/** White space alone is no answer, full-width spaces included. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Characters as a reader counts them (graphemes): 𠮷野家 is three, whatever the code units say. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of segmenter.segment(text)) length += 1;
  return length;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

export function tooLong(text: string, maxLength: number): readonly Problem[] {
  // A grapheme is at least one code unit, so a short string need not be segmented.
  if (text.length <= maxLength) return NO_PROBLEMS;
  const length = lengthOf(text);
  return length > maxLength ? [problem('text.tooLong', { length, maxLength })] : NO_PROBLEMS;
}

/** NUL and lone surrogates cannot be stored and sent unchanged by every system: they are taken out at input. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().replaceAll('\uFFFD', '');
}

/** What a made-up answer says where any text would do. */
export const MADE_UP_TEXT = '記入例';
