import type { JSX } from 'preact';
import type { Language } from '../../shared/language.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Field, FieldProps } from '../field.ts';
import { type ComputedQuestion, computed } from './type.ts';

/** What follows from the answers above. It changes while they are typed, and is not read out each time. */
export const computedField: Field<ComputedQuestion> = { named: 'output', component: ComputedField };

function ComputedField({
  question,
  cells: [cell],
  ids,
  language,
}: FieldProps<ComputedQuestion>): JSX.Element {
  return (
    <output
      class="computed"
      id={cell.address}
      aria-live="off"
      aria-labelledby={ids.label}
      aria-describedby={ids.description}
    >
      {cell.value === undefined ? (
        <>
          <span aria-hidden="true">—</span>
          <VisuallyHidden>{unknown[language]}</VisuallyHidden>
        </>
      ) : (
        computed.show(question, cell.value, language)
      )}
    </output>
  );
}

const unknown: Readonly<Record<Language, string>> = {
  ja: 'まだ計算できません',
  en: 'Not known yet',
};
