import type { JSX } from 'preact';
import type { GlossaryTerm } from '../definition/questionnaire.ts';
import { idsOf } from './question-heading.tsx';
import type { FormTexts } from './texts.ts';

/** What is said of a question or a repeat besides its wording: who is asked, the footnotes, the terms in its texts. */
export function ItemAbout({
  id,
  base,
  footnotes,
  terms,
  texts,
}: {
  /** Its key. */
  readonly id: string;
  readonly base: string | undefined;
  readonly footnotes: readonly string[] | undefined;
  readonly terms: readonly GlossaryTerm[];
  readonly texts: FormTexts;
}): JSX.Element {
  const ids = idsOf(id);
  return (
    <>
      {base !== undefined && (
        <p class="question__base" id={ids.base}>
          {base}
        </p>
      )}
      {footnotes && (
        <ul class="question__footnotes" id={ids.footnotes}>
          {footnotes.map((footnote) => (
            <li key={footnote}>{footnote}</li>
          ))}
        </ul>
      )}
      {terms.length > 0 && <Terms terms={terms} texts={texts} />}
    </>
  );
}

/** Closed at first: who knows the terms is not kept. */
function Terms({
  terms,
  texts,
}: {
  readonly terms: readonly GlossaryTerm[];
  readonly texts: FormTexts;
}): JSX.Element {
  return (
    <details class="question__terms">
      <summary>{texts.terms}</summary>
      <dl>
        {terms.map(({ id, term, reading, meaning }) => (
          <div key={id}>
            <dt>
              {term}
              {reading !== undefined && texts.termReading(reading)}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
