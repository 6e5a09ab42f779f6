import type { JSX } from 'preact';
import type { Slot } from '../engine/compile.ts';
import type { Form } from '../engine/form.ts';
import { fields as allFields, type Fields, fieldOf } from '../question-types/fields.ts';
import type { Question } from '../question-types/registry.ts';
import type { FormTexts } from './texts.ts';

/** The answer to one question in words; 無回答 is said, never left blank. */
export function AnswerInWords({
  form,
  question,
  texts,
  fields = allFields,
}: {
  readonly form: Form;
  readonly question: Question;
  readonly texts: FormTexts;
  readonly fields?: Fields;
}): JSX.Element {
  const slots = form.compiled.byId.get(question.id)?.slots ?? [];
  return (
    <div class="answer">
      {slots.map((slot) => (
        <div key={slot.address} class="answer__cell">
          {slot.shape.label !== undefined && <p class="answer__label">{slot.shape.label}</p>}
          <Lines lines={linesOf(form, slot, fields, texts)} texts={texts} />
        </div>
      ))}
    </div>
  );
}

function Lines({
  lines,
  texts,
}: {
  readonly lines: readonly string[];
  readonly texts: FormTexts;
}): JSX.Element {
  if (lines.length === 0) return <p class="answer__none">{texts.noAnswer}</p>;
  if (lines.length === 1) return <p class="answer__line">{lines[0]}</p>;
  return (
    <ul class="answer__lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(
  form: Form,
  { address, question, type }: Slot,
  fields: Fields,
  texts: FormTexts,
): readonly string[] {
  const value = form.value(address);
  if (value === undefined || !type.isAnswer(question, value)) return [];
  return (
    fieldOf(fields, question).lines?.(question, value) ?? [
      type.show(question, value, texts.language),
    ]
  );
}
