import { isPiped } from '../definition/piping.ts';
import type { Finding } from '../engine/check.ts';
import type { Form } from '../engine/form.ts';
import type { Question } from '../question-types/registry.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import type { Place } from './place.ts';

/** What a question shows besides what its definition says. Plain data: the same text is the same view. */
export interface QuestionView {
  readonly asked: boolean;
  /** The cells that are shown, by their place among the slots of the question. */
  readonly cells: readonly { readonly slot: number; readonly value?: CellValue }[];
  /** Options that are not available now. */
  readonly unavailable: readonly string[];
  readonly findings: readonly Finding[];
  /** Its texts where answers stand in them; absent where there are none. */
  readonly words?: Pick<Question, 'text' | 'footnotes'>;
}

const NOT_ASKED: QuestionView = { asked: false, cells: [], unavailable: [], findings: [] };

/** Reads from a form what a question shows now. One whose rows are all hidden is not shown. */
export function viewOf(
  form: Form,
  { question, node, prefix, key }: Place,
  language: Language,
): QuestionView {
  if (!form.isAsked(key)) return NOT_ASKED;
  const cells = node.slots.flatMap(({ address }, slot) => {
    if (form.state(prefix + address) === 'notAsked') return [];
    const value = form.value(prefix + address);
    return [value === undefined ? { slot } : { slot, value }];
  });
  if (cells.length === 0) return NOT_ASKED;
  const words = wordsOf(form, question, prefix, language);
  return {
    asked: true,
    cells,
    unavailable: node.parts.length > 0 ? [...form.unavailable(key)] : [],
    findings: form.problemsAt(key),
    ...(words ? { words } : {}),
  };
}

/** The texts of an item with the answers that stand in them; undefined where none does. */
export function wordsOf(
  form: Form,
  { text, footnotes }: Pick<Question, 'text' | 'footnotes'>,
  prefix: string,
  language: Language,
): QuestionView['words'] {
  if (![text, ...(footnotes ?? [])].some(isPiped)) return undefined;
  const filled = (words: string) => form.text(words, language, prefix);
  return { text: filled(text), footnotes: footnotes?.map(filled) };
}
