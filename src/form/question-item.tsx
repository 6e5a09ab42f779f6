import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Section } from '../definition/questionnaire.ts';
import type { Compiled, Node } from '../engine/compile.ts';
import { type Fields, fieldOf } from '../question-types/fields.ts';
import type { Question } from '../question-types/registry.ts';
import { AnswerInWords } from './answer-in-words.tsx';
import { FindingNotices, isOnCell } from './finding-notices.tsx';
import { QuestionField } from './question-field.tsx';
import { describedBy, QuestionFrame, useBase } from './question-frame.tsx';
import type { QuestionView, SectionModel } from './section-model.ts';
import { StepNotice } from './step-notice.tsx';

/** One question while it is asked: its wording, its field, and what there is to say about the answer. */
export function QuestionItem({
  model,
  question,
  section,
  fields,
  showMissing,
  arrived,
}: {
  readonly model: SectionModel;
  readonly question: Question;
  readonly section: Section;
  readonly fields: Fields;
  readonly showMissing: boolean;
  /** Whether the section has been shown: what is added later fades in. */
  readonly arrived: RefObject<boolean>;
}): JSX.Element | null {
  const node = nodeOf(model.session.form.compiled, question.id);
  const view = useMemo(() => model.viewOf(node), [model, node]).value;
  const editable = model.session.editable.value;
  const base = useBase(model, question, section);
  if (!view.asked) return null;
  const shown = visible(view, showMissing, model.left.value.has(question.id));
  return (
    <QuestionFrame
      model={model}
      question={question}
      base={base}
      named={editable ? fieldOf(fields, question).named : 'nothing'}
      appears={arrived.current === true}
      invalid={shown.some(isOnCell)}
    >
      {editable ? (
        <QuestionField
          model={model}
          node={node}
          question={question}
          field={fieldOf(fields, question)}
          values={view.values}
          findings={shown}
          description={describedBy(question, base)}
        />
      ) : (
        <AnswerInWords form={model.session.form} question={question} texts={model.texts} />
      )}
      {editable && <StepNotice model={model} question={question} />}
      <FindingNotices session={model.session} findings={shown} texts={model.texts} />
    </QuestionFrame>
  );
}

/** What is wrong is said once the question was left; what is missing only when the review has asked for it. */
function visible({ findings }: QuestionView, showMissing: boolean, left: boolean) {
  return findings.filter(({ code }) => (code === 'required' ? showMissing : showMissing || left));
}

function nodeOf({ byId }: Compiled, id: string): Node {
  const node = byId.get(id);
  if (!node) throw new Error(`There is no question "${id}".`);
  return node;
}
