import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Note } from '../definition/questionnaire.ts';
import type { SectionModel } from './section-model.ts';

/** A text between the questions, while it is on the path. */
export function NoteItem({
  model,
  note,
  prefix,
}: {
  readonly model: SectionModel;
  readonly note: Note;
  /** What stands before ids in its row; '' outside of rows. */
  readonly prefix: string;
}): JSX.Element | null {
  const text = useComputed(() => {
    model.session.revision.value;
    const { form } = model.session;
    return form.isAsked(prefix + note.id)
      ? form.text(note.text, model.texts.language, prefix)
      : undefined;
  });
  return text.value === undefined ? null : <p class="note">{text.value}</p>;
}
