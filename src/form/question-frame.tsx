import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field } from '../question-types/field.ts';
import type { Question } from '../question-types/registry.ts';
import { idsOf, QuestionHeading } from './question-heading.tsx';
import type { SectionModel } from './section-model.ts';

/** The question as it is put, around its field; and who has come to it or left. */
export function QuestionFrame({
  model,
  question,
  base,
  field,
  appears,
  invalid,
  description,
  children,
}: {
  readonly model: SectionModel;
  readonly question: Question;
  /** Who is asked, in words; undefined for everybody. */
  readonly base: string | undefined;
  /** The field in it, whose controls the wording names; undefined where there is nothing to enter. */
  readonly field: Field | undefined;
  readonly appears: boolean;
  readonly invalid: boolean;
  /** Ids of what is said about the question, for the group of its controls. */
  readonly description: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element {
  const [fades] = useState(appears);
  const classes = ['question', fades && 'appears', invalid && 'question--invalid'];
  const heading = <QuestionHeading question={question} texts={model.texts} field={field} />;
  const answer = (
    <>
      <About question={question} base={base} />
      <div class="question__answer">{children}</div>
    </>
  );
  return (
    <div
      id={idsOf(question).place}
      class={classes.filter(Boolean).join(' ')}
      onFocusIn={() => model.enter(question.id)}
      onFocusOut={(event) => {
        if (hasLeft(event)) model.leave(question.id);
      }}
    >
      {field?.named === 'group' ? (
        <fieldset aria-describedby={description}>
          <legend>{heading}</legend>
          {answer}
        </fieldset>
      ) : (
        <>
          {heading}
          {answer}
        </>
      )}
    </div>
  );
}

/** Ids of what is said about a question besides its wording, and of what is wrong with it as a whole. */
export function describedBy(
  question: Question,
  base: string | undefined,
  wrong = false,
): string | undefined {
  const ids = idsOf(question);
  const described = [
    base !== undefined && ids.base,
    question.footnotes && ids.footnotes,
    wrong && `${question.id}-error`,
  ];
  return described.filter(Boolean).join(' ') || undefined;
}

function About({
  question,
  base,
}: {
  readonly question: Question;
  readonly base: string | undefined;
}): JSX.Element {
  const ids = idsOf(question);
  return (
    <>
      {base !== undefined && (
        <p class="question__base" id={ids.base}>
          {base}
        </p>
      )}
      {question.footnotes && (
        <ul class="question__footnotes" id={ids.footnotes}>
          {question.footnotes.map((footnote) => (
            <li key={footnote}>{footnote}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The focus went elsewhere on the page. Another window coming to the front is no leaving. */
function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  if (relatedTarget === null) return document.hasFocus();
  const inside =
    currentTarget instanceof Node &&
    relatedTarget instanceof Node &&
    currentTarget.contains(relatedTarget);
  return !inside;
}
