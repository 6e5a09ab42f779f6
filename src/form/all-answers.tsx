import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Address } from '../engine/cells.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { AnswerInWords } from './answer-in-words.tsx';
import { askedParts, askedPlaces } from './answered-items.ts';
import { fullName } from './names.ts';
import type { Place, RowPlace } from './place.ts';
import { nameAt, rowName } from './place-names.ts';
import { reviewTexts } from './review-texts.ts';
import type { AnswerSession } from './session.ts';
import type { FormTexts } from './texts.ts';

interface Shared {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  readonly hrefFor: (address: Address) => string;
}

/** Every question that is asked with its answer, by section and by row, each with the way back to it. */
export function AllAnswers(shared: Shared): JSX.Element {
  const { session, texts } = shared;
  session.revision.value;
  const sections = session.form.compiled.questionnaire.sections
    .map((section) => ({ section, parts: askedParts(session.form, section.items) }))
    .filter(({ parts }) => parts.length > 0);
  return (
    <section aria-labelledby="review-all">
      <h2 class="review__heading" id="review-all">
        {reviewTexts[texts.language].all}
      </h2>
      {sections.map(({ section, parts }) => (
        <details class="review__section" key={section.id}>
          <summary>
            {section.number !== undefined && <span class="review__number">{section.number}</span>}
            {section.title}
          </summary>
          {parts.map((part) =>
            part.is === 'questions' ? (
              <Answers key={part.places[0]?.key} {...shared} places={part.places} />
            ) : (
              part.rows.map((row) => <RowAnswers key={row.address} {...shared} row={row} />)
            ),
          )}
        </details>
      ))}
    </section>
  );
}

/** The answers of one row. They are many: put on the page when somebody looks. */
function RowAnswers({ row, ...shared }: Shared & { readonly row: RowPlace }): JSX.Element {
  const [looked, setLooked] = useState(false);
  const { session, texts } = shared;
  const prefix = `${row.address}/`;
  return (
    <details
      class="review__row"
      onToggle={({ currentTarget }) => currentTarget.open && setLooked(true)}
    >
      <summary>{rowName(session.form, row, texts)}</summary>
      {looked && (
        <Answers {...shared} places={askedPlaces(session.form, row.repeat.items, prefix)} />
      )}
    </details>
  );
}

function Answers({
  session,
  texts,
  hrefFor,
  places,
}: Shared & { readonly places: readonly Place[] }): JSX.Element {
  return (
    <dl class="answers">
      {places.map((place) => (
        <div class="answers__row" key={place.key}>
          <dt>{fullName(place.question, texts)}</dt>
          <dd>
            <AnswerInWords session={session} place={place} texts={texts} />
          </dd>
          {place.node.computes === undefined && (
            <dd class="answers__change">
              <a href={hrefFor(place.key)}>
                {reviewTexts[texts.language].change}
                <VisuallyHidden>{nameAt(session.form, place.key, texts)}</VisuallyHidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
