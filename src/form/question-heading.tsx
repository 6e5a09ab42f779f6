import type { JSX } from 'preact';
import type { Field } from '../question-types/field.ts';
import type { Question } from '../question-types/registry.ts';
import type { FormTexts } from './texts.ts';

/** The ids of the parts of a question. Its controls bear the addresses of its cells. */
export function idsOf({ id }: Question) {
  return {
    place: `question-${id}`,
    title: `${id}-title`,
    wording: `${id}-wording`,
    base: `${id}-base`,
    footnotes: `${id}-footnotes`,
  };
}

/** Number, title and wording of a question, with what is demanded of the answer in words. */
export function QuestionHeading({
  question,
  texts,
  field,
}: {
  readonly question: Question;
  readonly texts: FormTexts;
  /** The field it stands over; undefined where there is nothing to enter. */
  readonly field: Field | undefined;
}): JSX.Element {
  const ids = idsOf(question);
  const name = (
    <span id={ids.title}>
      {question.number !== undefined && (
        <span class="question__number">{texts.numbered(question.number)} </span>
      )}
      {question.title}
    </span>
  );
  return (
    <>
      <h2 class="question__heading">
        {field && field.named !== 'group' ? <label for={question.id}>{name}</label> : name}
        {field && field.named !== 'output' && (
          <Marks question={question} field={field} texts={texts} />
        )}
      </h2>
      <span class="question__wording" id={ids.wording}>
        {question.text}
      </span>
    </>
  );
}

/** What the review will ask for once more is neither demanded nor free: it bears no mark. */
function Marks({
  question,
  field,
  texts,
}: {
  readonly question: Question;
  readonly field: Field;
  readonly texts: FormTexts;
}): JSX.Element {
  const amount = field.amount?.(question, texts.language);
  return (
    <>
      {question.required === 'hard' && (
        <span class="question__mark question__mark--required">{texts.required}</span>
      )}
      {question.required === undefined && <span class="question__mark">{texts.optional}</span>}
      {amount !== undefined && <span class="question__mark">{amount}</span>}
    </>
  );
}
