import type { JSX, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Repeat, Section } from '../definition/questionnaire.ts';
import type { Finding } from '../engine/check.ts';
import type { Form } from '../engine/form.ts';
import { isOnWhole } from '../question-types/field.ts';
import { type Fields, fieldOf } from '../question-types/fields.ts';
import type { Question } from '../question-types/registry.ts';
import { useApart } from '../ui/apart.tsx';
import { AnswerInWords } from './answer-in-words.tsx';
import { conditionsInWords } from './conditions-in-words.ts';
import { FindingNotices, isOnCell } from './finding-notices.tsx';
import { type Place, placeAt } from './place.ts';
import { QuestionField } from './question-field.tsx';
import { describedBy, QuestionFrame } from './question-frame.tsx';
import type { QuestionView } from './question-view.ts';
import type { SectionModel } from './section-model.ts';
import { StepNotice } from './step-notice.tsx';
import { termsOf } from './terms.ts';

/** What all items of a section, or of a row, are shown with. */
export interface ItemContext {
  readonly model: SectionModel;
  readonly section: Section;
  /** The repeat in whose row the item stands, and what stands before ids there; '' outside of rows. */
  readonly repeat?: Repeat | undefined;
  readonly prefix: string;
  readonly fields: Fields;
  /** Also say what is missing. */
  readonly showMissing: boolean;
  /** Whether the items have been shown: what is added later fades in. */
  readonly arrived: RefObject<boolean>;
}

/** One question while it is asked: its wording, its field, and what there is to say about the answer. */
export function QuestionItem({
  question,
  model,
  section,
  repeat,
  prefix,
  fields,
  showMissing,
  arrived,
}: ItemContext & { readonly question: Question }): JSX.Element | null {
  const { session, texts } = model;
  const { form } = session;
  const place = useMemo(() => questionAt(form, prefix + question.id), [form, prefix, question]);
  const view = useMemo(() => model.viewOf(place), [model, place]).value;
  const words = useApart(conditionsInWords);
  const { base, terms } = useMemo(
    () => ({
      base:
        words.is === 'here'
          ? words.part.baseHint(form.compiled, question, { section, repeat }, texts)
          : undefined,
      terms: termsOf(form.compiled.questionnaire, question.id),
    }),
    [form, question, section, repeat, texts, words.is],
  );
  if (!view.asked) return null;
  const { key } = place;
  const asked = view.words ? { ...question, ...view.words } : question;
  const field = fieldOf(fields, question);
  const editable = session.editable.value;
  const shown = visible(view, showMissing, model.left.value.has(key));
  return (
    <QuestionFrame
      model={model}
      question={asked}
      id={key}
      inRow={repeat !== undefined}
      base={base}
      terms={terms}
      field={editable ? field : undefined}
      appears={arrived.current === true}
      invalid={editable && shown.some(isOnCell)}
      description={describedBy(
        key,
        base,
        question.footnotes,
        shown.some((finding) => isOnGroup(finding, key)),
      )}
    >
      {editable ? (
        <>
          <QuestionField
            model={model}
            place={place}
            question={asked}
            field={field}
            view={view}
            findings={shown}
            description={describedBy(key, base, question.footnotes)}
          />
          <StepNotice model={model} place={place} />
          <FindingNotices session={session} findings={shown} texts={texts} />
        </>
      ) : (
        <AnswerInWords session={session} place={place} texts={texts} fields={fields} />
      )}
    </QuestionFrame>
  );
}

/** What is wrong is said once the question was left; what is missing only when the review has asked for it. */
function visible({ findings }: QuestionView, showMissing: boolean, left: boolean) {
  return findings.filter(({ code }) => showMissing || (left && code !== 'required'));
}

/** What is wrong with the one answer a group of controls gives: said of the group, since no control has it. */
function isOnGroup(finding: Finding, key: string): boolean {
  return isOnCell(finding) && finding.at === key && isOnWhole(finding);
}

function questionAt(form: Form, key: string): Place {
  const place = placeAt(form, key);
  if (!place) throw new Error(`There is no question "${key}".`);
  return place;
}
