import type { JSX } from 'preact';
import type { Field } from '../question-types/field.ts';
import type { Question } from '../question-types/registry.ts';
import type { Named } from './names.ts';
import type { FormTexts } from './texts.ts';

/** The ids of the parts of a question or a repeat, by its key. Its controls bear the addresses of its cells. */
export function idsOf(key: string) {
  return {
    place: `question-${key}`,
    title: `${key}-title`,
    wording: `${key}-wording`,
    base: `${key}-base`,
    footnotes: `${key}-footnotes`,
  };
}

/** Number, title and wording of a question, with what is demanded of the answer in words. */
export function QuestionHeading({
  question,
  id,
  texts,
  field,
  level: Heading,
}: {
  readonly question: Question;
  /** Its key. */
  readonly id: string;
  readonly texts: FormTexts;
  /** The field it stands over; undefined where there is nothing to enter. */
  readonly field: Field | undefined;
  readonly level: 'h2' | 'h4';
}): JSX.Element {
  const ids = idsOf(id);
  const name = <ItemName item={question} id={ids.title} texts={texts} />;
  return (
    <>
      <Heading class="question__heading">
        {field && field.named !== 'group' ? <label for={id}>{name}</label> : name}
        {field && field.named !== 'output' && (
          <Marks question={question} field={field} texts={texts} />
        )}
      </Heading>
      <span class="question__wording" id={ids.wording}>
        {question.text}
      </span>
    </>
  );
}

/** 問2-1 取組の有無, the number set apart. */
export function ItemName({
  item: { number, title },
  id,
  texts,
}: {
  readonly item: Named;
  readonly id: string;
  readonly texts: FormTexts;
}): JSX.Element {
  return (
    <span id={id}>
      {number !== undefined && <span class="question__number">{texts.numbered(number)} </span>}
      {title}
    </span>
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
