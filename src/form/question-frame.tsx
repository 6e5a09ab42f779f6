import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GlossaryTerm } from '../definition/questionnaire.ts';
import type { Field } from '../question-types/field.ts';
import type { Question } from '../question-types/registry.ts';
import { ItemAbout } from './item-about.tsx';
import { idsOf, QuestionHeading } from './question-heading.tsx';
import type { SectionModel } from './section-model.ts';

/** The question as it is put, around its field; and who has come to it or left. */
export function QuestionFrame({
  model,
  question,
  id,
  inRow,
  base,
  terms,
  field,
  appears,
  invalid,
  description,
  children,
}: {
  readonly model: SectionModel;
  readonly question: Question;
  /** Its key. */
  readonly id: string;
  readonly inRow: boolean;
  /** Who is asked, in words; undefined for everybody. */
  readonly base: string | undefined;
  readonly terms: readonly GlossaryTerm[];
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
  const { texts } = model;
  const heading = (
    <QuestionHeading
      question={question}
      id={id}
      texts={texts}
      field={field}
      level={inRow ? 'h4' : 'h2'}
    />
  );
  const answer = (
    <>
      <ItemAbout id={id} base={base} footnotes={question.footnotes} terms={terms} texts={texts} />
      <div class="question__answer">{children}</div>
    </>
  );
  return (
    <div
      id={idsOf(id).place}
      class={classes.filter(Boolean).join(' ')}
      onFocusIn={() => model.enter(id)}
      onFocusOut={(event) => {
        if (hasLeft(event)) model.leave(id);
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

/** Ids of what is said about an item besides its wording, and of what is wrong with it as a whole. */
export function describedBy(
  key: string,
  base: string | undefined,
  footnotes: readonly string[] | undefined,
  wrong = false,
): string | undefined {
  const ids = idsOf(key);
  const described = [
    base !== undefined && ids.base,
    footnotes && ids.footnotes,
    wrong && `${key}-error`,
  ];
  return described.filter(Boolean).join(' ') || undefined;
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
