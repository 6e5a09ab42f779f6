import type { JSX } from 'preact';
import { type Item, isQuestion, type Repeat } from '../definition/questionnaire.ts';
import { NoteItem } from './note-item.tsx';
import { type ItemContext, QuestionItem } from './question-item.tsx';

/** A question or a note, as it stands in a section and in a row. */
export function PlainItem({
  item,
  ...context
}: ItemContext & { readonly item: Exclude<Item, Repeat> }): JSX.Element {
  return isQuestion(item) ? (
    <QuestionItem {...context} question={item} />
  ) : (
    <NoteItem model={context.model} note={item} prefix={context.prefix} />
  );
}
