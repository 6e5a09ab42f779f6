import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Note } from '../definition/questionnaire.ts';
import type { SectionModel } from './section-model.ts';

/** A text between the questions, while it is on the path. */
export function NoteItem({
  model,
  note,
}: {
  readonly model: SectionModel;
  readonly note: Note;
}): JSX.Element | null {
  const asked = useComputed(() => {
    model.session.revision.value;
    return model.session.form.isAsked(note.id);
  });
  return asked.value ? <p class="note">{note.text}</p> : null;
}
