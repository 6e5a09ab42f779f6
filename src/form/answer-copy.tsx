import type { JSX } from 'preact';
import { AnswerInWords } from './answer-in-words.tsx';
import { askedParts, askedPlaces } from './answered-items.ts';
import { contentLanguage } from './content-language.ts';
import { fullName, questionName } from './names.ts';
import type { Place, RowPlace } from './place.ts';
import { rowName } from './place-names.ts';
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
    <article class="copy" lang={contentLanguage(questionnaire, texts.language)}>
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
          const parts = askedParts(form, section.items);
          if (parts.length === 0) return null;
          return (
            <section key={section.id} class="copy__section">
              <h2>
                {section.number !== undefined && `${section.number} `}
                {section.title}
              </h2>
              {parts.map((part) =>
                part.is === 'questions' ? (
                  part.places.map((place) => (
                    <Answered key={place.key} session={session} texts={texts} place={place} />
                  ))
                ) : (
                  <div key={part.repeat.id}>
                    <h3 class="copy__repeat">{fullName(part.repeat, texts)}</h3>
                    {part.rows.map((row) => (
                      <AnsweredRow key={row.address} session={session} texts={texts} row={row} />
                    ))}
                  </div>
                ),
              )}
            </section>
          );
        })}
      </div>
    </article>
  );
}

function AnsweredRow({
  session,
  texts,
  row,
}: {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  readonly row: RowPlace;
}): JSX.Element {
  const { form } = session;
  return (
    <div class="copy__row">
      <h4>{rowName(form, row, texts)}</h4>
      {askedPlaces(form, row.repeat.items, `${row.address}/`).map((place) => (
        <Answered key={place.key} session={session} texts={texts} place={place} level="h5" />
      ))}
    </div>
  );
}

function Answered({
  session,
  texts,
  place,
  level: Heading = 'h3',
}: {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  readonly place: Place;
  readonly level?: 'h3' | 'h5';
}): JSX.Element {
  const { question, prefix } = place;
  return (
    <div class="copy__question">
      <Heading class="copy__wording">
        {question.number !== undefined && (
          <span class="copy__number">{questionName(question, texts)}</span>
        )}
        {session.form.text(question.text, texts.language, prefix)}
      </Heading>
      <AnswerInWords session={session} place={place} texts={texts} />
    </div>
  );
}
