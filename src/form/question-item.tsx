import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Section } from '../definition/questionnaire.ts';
import type { Finding } from '../engine/check.ts';
import type { Compiled, Node } from '../engine/compile.ts';
import { isOnWhole } from '../question-types/field.ts';
import { type Fields, fieldOf } from '../question-types/fields.ts';
import type { Question } from '../question-types/registry.ts';
import { AnswerInWords } from './answer-in-words.tsx';
import { baseHint } from './base-hint.ts';
import { FindingNotices, isOnCell } from './finding-notices.tsx';
import { QuestionField } from './question-field.tsx';
import { describedBy, QuestionFrame } from './question-frame.tsx';
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
  const { session, texts } = model;
  const { compiled } = session.form;
  const node = nodeOf(compiled, question.id);
  const view = useMemo(() => model.viewOf(node), [model, node]).value;
  const base = useMemo(
    () => baseHint(compiled, { question, section }, texts),
    [compiled, question, section, texts],
  );
  if (!view.asked) return null;
  const field = fieldOf(fields, question);
  const editable = session.editable.value;
  const shown = visible(view, showMissing, model.left.value.has(question.id));
  return (
    <QuestionFrame
      model={model}
      question={question}
      base={base}
      field={editable ? field : undefined}
      appears={arrived.current === true}
      invalid={editable && shown.some(isOnCell)}
      description={describedBy(
        question,
        base,
        shown.some((finding) => isOnGroup(finding, question)),
      )}
    >
      {editable ? (
        <>
          <QuestionField
            model={model}
            node={node}
            question={question}
            field={field}
            values={view.values}
            findings={shown}
            description={describedBy(question, base)}
          />
          <StepNotice model={model} question={question} />
          <FindingNotices session={session} findings={shown} texts={texts} />
        </>
      ) : (
        <AnswerInWords form={session.form} question={question} texts={texts} fields={fields} />
      )}
    </QuestionFrame>
  );
}

/** What is wrong is said once the question was left; what is missing only when the review has asked for it. */
function visible({ findings }: QuestionView, showMissing: boolean, left: boolean) {
  return findings.filter(({ code }) => showMissing || (left && code !== 'required'));
}

/** What is wrong with the one answer a group of controls gives: said of the group, since no control has it. */
function isOnGroup(finding: Finding, { id }: Question): boolean {
  return isOnCell(finding) && finding.at === id && isOnWhole(finding);
}

function nodeOf({ byId }: Compiled, id: string): Node {
  const node = byId.get(id);
  if (!node) throw new Error(`There is no question "${id}".`);
  return node;
}
