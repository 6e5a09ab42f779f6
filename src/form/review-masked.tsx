import type { JSX } from 'preact';
import { type Address, questionOf } from '../engine/cells.ts';
import type { Form } from '../engine/form.ts';
import type { Question } from '../question-types/registry.ts';
import { Notice } from '../ui/notice.tsx';
import { AnswerInWords } from './answer-in-words.tsx';
import { fullName, questionName, questionNames } from './names.ts';
import type { FormTexts } from './texts.ts';
import { type Reason, whyNotAsked } from './why.ts';

/** 提出に含まれない回答: filled answers that are not on the path, by the answer that took them off it. */
export function ReviewMasked({
  form,
  texts,
  hrefFor,
}: {
  readonly form: Form;
  readonly texts: FormTexts;
  readonly hrefFor: (address: Address) => string;
}): JSX.Element | null {
  const masked = form.masked();
  if (masked.length === 0) return null;
  return (
    <section aria-labelledby="review-masked">
      <Notice heading={<span id="review-masked">{texts.review.masked(masked.length)}</span>}>
        <p>{texts.review.maskedExplained}</p>
        {groupsOf(form, masked, texts).map(({ reason, questions }) => (
          <MaskedGroup
            key={reason.sentence}
            form={form}
            reason={reason}
            questions={questions}
            texts={texts}
            hrefFor={hrefFor}
          />
        ))}
      </Notice>
    </section>
  );
}

function MaskedGroup({
  form,
  reason: { sentence, decider },
  questions,
  texts,
  hrefFor,
}: {
  readonly form: Form;
  readonly reason: Reason;
  readonly questions: readonly Question[];
  readonly texts: FormTexts;
  readonly hrefFor: (address: Address) => string;
}): JSX.Element {
  const { questionnaire, byId } = form.compiled;
  const ids = questions.map(({ id }) => id);
  const names = questionNames(questionnaire, ids, texts, (id) => !form.isAsked(id));
  const deciding = decider === undefined ? undefined : byId.get(decider)?.slots[0]?.question;
  return (
    <details class="review__masked">
      <summary>{texts.review.maskedBecause(names, sentence)}</summary>
      <dl class="answers">
        {questions.map((question) => (
          <div class="answers__row" key={question.id}>
            <dt>{fullName(question, texts)}</dt>
            <dd>
              <AnswerInWords form={form} question={question} texts={texts} />
            </dd>
          </div>
        ))}
      </dl>
      {deciding && (
        <a href={hrefFor(deciding.id)}>{texts.review.toDecider(questionName(deciding, texts))}</a>
      )}
    </details>
  );
}

function groupsOf(form: Form, masked: readonly Address[], texts: FormTexts) {
  const groups = new Map<string, { readonly reason: Reason; readonly questions: Question[] }>();
  for (const id of new Set(masked.map(questionOf))) {
    const question = form.compiled.byId.get(id)?.slots[0]?.question;
    const reason = whyNotAsked(form, id, texts);
    const group = groups.get(reason.sentence) ?? { reason, questions: [] };
    if (question) group.questions.push(question);
    groups.set(reason.sentence, group);
  }
  return [...groups.values()];
}
