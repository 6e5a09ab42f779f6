import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { clause } from '../conditions/sentence.ts';
import { baseOf } from '../definition/base.ts';
import type { Section } from '../definition/questionnaire.ts';
import type { Question } from '../question-types/registry.ts';
import { shortVocabulary } from './names.ts';
import type { SectionModel } from './section-model.ts';
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

/** The question as it is put: number, title, wording, who is asked, footnotes; and who has come or left. */
export function QuestionFrame({
  model,
  question,
  base,
  named,
  appears,
  invalid,
  children,
}: {
  readonly model: SectionModel;
  readonly question: Question;
  /** Who is asked, in words; undefined for everybody. */
  readonly base: string | undefined;
  /** What the wording names: a group of controls, one control, or nothing where there is nothing to enter. */
  readonly named: 'group' | 'control' | 'nothing';
  readonly appears: boolean;
  readonly invalid: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const ids = idsOf(question);
  const [fades] = useState(appears);
  const classes = ['question', fades && 'appears', invalid && 'question--invalid']
    .filter(Boolean)
    .join(' ');
  const about = (
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
  const whereabouts = {
    id: ids.place,
    class: classes,
    onfocusin: () => model.enter(question.id),
    onfocusout: (event: FocusEvent) => {
      if (hasLeft(event)) model.leave(question.id);
    },
  };
  if (named !== 'group') {
    return (
      <div {...whereabouts}>
        <Heading question={question} texts={model.texts} labels={named === 'control'} />
        <p class="question__wording" id={ids.wording}>
          {question.text}
        </p>
        {about}
        <div class="question__answer">{children}</div>
      </div>
    );
  }
  const described = [describedBy(question, base), invalid && `${question.id}-error`];
  return (
    <fieldset {...whereabouts} aria-describedby={described.filter(Boolean).join(' ') || undefined}>
      <legend>
        <Heading question={question} texts={model.texts} labels={false} />
        <span class="question__wording" id={ids.wording}>
          {question.text}
        </span>
      </legend>
      {about}
      <div class="question__answer">{children}</div>
    </fieldset>
  );
}

function Heading({
  question,
  texts,
  labels,
}: {
  readonly question: Question;
  readonly texts: FormTexts;
  readonly labels: boolean;
}): JSX.Element {
  const { title } = idsOf(question);
  const name = (
    <span id={title}>
      {question.number !== undefined && (
        <span class="question__number">{texts.numbered(question.number)} </span>
      )}
      {question.title}
    </span>
  );
  return (
    <h2 class="question__heading">
      {labels ? <label for={question.id}>{name}</label> : name}
      <Marks question={question} texts={texts} />
    </h2>
  );
}

/** ※必須, 任意, いくつでも: in words. What the review asks for once more is neither demanded nor free: no mark. */
function Marks({
  question,
  texts,
}: {
  readonly question: Question;
  readonly texts: FormTexts;
}): JSX.Element {
  return (
    <>
      {question.required === 'hard' && (
        <span class="question__mark question__mark--required">{texts.required}</span>
      )}
      {question.required === undefined && <span class="question__mark">{texts.optional}</span>}
      {question.type === 'multiple' && <span class="question__mark">{texts.anyNumber}</span>}
    </>
  );
}

/** Who is asked, where not everybody is. */
export function useBase(
  { session, texts }: SectionModel,
  question: Question,
  section: Section,
): string | undefined {
  const { compiled } = session.form;
  return useMemo(() => {
    const condition = baseOf({ question, section });
    return (
      condition &&
      texts.base(clause(condition, shortVocabulary(compiled.questionnaire, compiled.types, texts)))
    );
  }, [compiled, texts, question, section]);
}

/** The ids of what is said about a question besides its wording. */
export function describedBy(question: Question, base: string | undefined): string | undefined {
  const ids = idsOf(question);
  return (
    [base !== undefined && ids.base, question.footnotes && ids.footnotes]
      .filter(Boolean)
      .join(' ') || undefined
  );
}

/** The focus went elsewhere on the page. Another window coming to the front is no leaving. */
function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  if (relatedTarget === null) return document.hasFocus();
  return !(
    currentTarget instanceof Node &&
    relatedTarget instanceof Node &&
    currentTarget.contains(relatedTarget)
  );
}
