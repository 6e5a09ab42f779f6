import type { JSX } from 'preact';
import { askedIn } from './all-answers.tsx';
import { AnswerInWords } from './answer-in-words.tsx';
import { questionName } from './names.ts';
import type { AnswerSession } from './session.ts';
import type { FormTexts } from './texts.ts';

/** Whose copy it is: 拠点番号, 受付番号 … What names the copy stands on every printed page, the rest on the first. */
export interface CopyFact {
  readonly name: string;
  readonly value: string;
  readonly onEveryPage?: boolean;
}

/**
 * 控え: the filled questionnaire on A4, every question that was asked with its answer. `mark` says what this sheet is
 * (下書き, 控え); `facts` whose it is (拠点番号, 受付番号, …). The mark stands on every printed page.
 */
export function AnswerCopy({
  session,
  texts,
  mark,
  facts,
}: {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  readonly mark: string;
  readonly facts: readonly CopyFact[];
}): JSX.Element {
  session.revision.value;
  const { form } = session;
  const { questionnaire } = form.compiled;
  const title = `${questionnaire.title}${questionnaire.edition === undefined ? '' : texts.edition(questionnaire.edition)}`;
  return (
    <article class="copy">
      {/* Repeated by the printer at the top of every page. */}
      <header class="copy__head">
        <div class="copy__line">
          <span class="copy__mark">{mark}</span>
          <span>{title}</span>
          <span>
            {facts
              .filter(({ onEveryPage }) => onEveryPage)
              .map(({ name, value }) => `${name} ${value}`)
              .join('　')}
          </span>
        </div>
      </header>
      <div class="copy__body">
        <h1 class="copy__title">{title}</h1>
        <dl class="copy__facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {questionnaire.sections.map((section) => {
          const asked = askedIn(form, section);
          if (asked.length === 0) return null;
          return (
            <section key={section.id} class="copy__section">
              <h2>
                {section.number !== undefined && `${section.number} `}
                {section.title}
              </h2>
              {asked.map((question) => (
                <div class="copy__question" key={question.id}>
                  <h3>
                    {question.number !== undefined && (
                      <span class="copy__number">{questionName(question, texts)}</span>
                    )}
                    {question.text}
                  </h3>
                  <AnswerInWords form={form} question={question} texts={texts} />
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </article>
  );
}
