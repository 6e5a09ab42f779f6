import type { JSX } from 'preact';
import type { Form } from '../engine/form.ts';
import type { Question } from '../question-types/registry.ts';
import type { FormTexts } from './texts.ts';

/** The answer to one question in words, a line a cell; 無回答 is said, never left blank. */
export function AnswerInWords({
  form,
  question,
  texts,
}: {
  readonly form: Form;
  readonly question: Question;
  readonly texts: FormTexts;
}): JSX.Element {
  const slots = form.compiled.byId.get(question.id)?.slots ?? [];
  return (
    <div class="answer">
      {slots.map(({ address, shape, type }) => {
        const value = form.value(address);
        const answered = value !== undefined && type.isAnswer(question, value);
        return (
          <p key={address} class={answered ? 'answer__cell' : 'answer__cell answer__cell--none'}>
            {shape.label !== undefined && <span class="answer__label">{shape.label}</span>}
            {answered ? type.show(question, value, texts.language) : texts.noAnswer}
          </p>
        );
      })}
    </div>
  );
}
