import type { JSX } from 'preact';
import { isQuestion, type Section } from '../definition/questionnaire.ts';
import type { Address } from '../engine/cells.ts';
import type { Form } from '../engine/form.ts';
import type { Question } from '../question-types/registry.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { AnswerInWords } from './answer-in-words.tsx';
import { fullName } from './names.ts';
import type { FormTexts } from './texts.ts';

/** Every question that is asked with its answer, by section, each with the way back to it. */
export function AllAnswers({
  form,
  texts,
  hrefFor,
}: {
  readonly form: Form;
  readonly texts: FormTexts;
  readonly hrefFor: (address: Address) => string;
}): JSX.Element {
  const sections = form.compiled.questionnaire.sections.filter(
    (section) => askedIn(form, section).length > 0,
  );
  return (
    <section aria-labelledby="review-all">
      <h2 class="review__heading" id="review-all">
        {texts.review.all}
      </h2>
      {sections.map((section) => (
        <details class="review__section" key={section.id}>
          <summary>
            {section.number !== undefined && <span class="review__number">{section.number}</span>}
            {section.title}
          </summary>
          <dl class="answers">
            {askedIn(form, section).map((question) => (
              <div class="answers__row" key={question.id}>
                <dt>{fullName(question, texts)}</dt>
                <dd>
                  <AnswerInWords form={form} question={question} texts={texts} />
                </dd>
                <dd class="answers__change">
                  <a href={hrefFor(question.id)}>
                    {texts.review.change}
                    <VisuallyHidden>{fullName(question, texts)}</VisuallyHidden>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

/** The questions of a section that are on the path, in asking order. */
export function askedIn(form: Form, section: Section): readonly Question[] {
  return section.items.filter(isQuestion).filter(({ id }) => form.isAsked(id));
}
