import type { JSX } from 'preact';
import type { Address } from '../engine/cells.ts';
import type { Form } from '../engine/form.ts';
import type { Struck } from '../engine/scope-cells.ts';
import { choicesOf } from '../question-types/type.ts';
import { Notice } from '../ui/notice.tsx';
import { AnswerInWords } from './answer-in-words.tsx';
import { questionName } from './names.ts';
import { keyOf, type Place, placeAt } from './place.ts';
import { nameAt, placeNames } from './place-names.ts';
import { reviewTexts } from './review-texts.ts';
import type { AnswerSession } from './session.ts';
import type { FormTexts } from './texts.ts';
import { type Reason, whyMasked } from './why.ts';

interface Shared {
  readonly session: AnswerSession;
  readonly texts: FormTexts;
  readonly hrefFor: (address: Address) => string;
}

/**
 * 提出に含まれない回答: filled answers that are not on the path, by the answer that took them off it, and chosen options
 * that are not available any more.
 */
export function ReviewMasked(shared: Shared): JSX.Element | null {
  const { session, texts } = shared;
  session.revision.value;
  const masked = session.form.masked();
  const struck = session.form.struck();
  const count = masked.length + struck.length;
  if (count === 0) return null;
  return (
    <section aria-labelledby="review-masked">
      <Notice heading={<span id="review-masked">{reviewTexts[texts.language].masked(count)}</span>}>
        {masked.length > 0 && <p>{reviewTexts[texts.language].maskedExplained}</p>}
        {groupsOf(session.form, masked, texts).map(({ by, reason, places }) => (
          <MaskedGroup key={by} {...shared} reason={reason} places={places} />
        ))}
        {struck.length > 0 && <StruckOptions {...shared} struck={struck} />}
      </Notice>
    </section>
  );
}

function MaskedGroup({
  session,
  texts,
  hrefFor,
  reason: { sentence, decider },
  places,
}: Shared & { readonly reason: Reason; readonly places: readonly Place[] }): JSX.Element {
  const { form } = session;
  const keys = places.map(({ key }) => key);
  const names = placeNames(form, keys, texts, { passOver: true });
  const deciding = decider === undefined ? undefined : placeAt(form, decider);
  return (
    <details class="review__masked">
      <summary>{reviewTexts[texts.language].maskedBecause(names, sentence)}</summary>
      <dl class="answers">
        {places.map((place) => (
          <div class="answers__row" key={place.key}>
            <dt>{nameAt(form, place.key, texts)}</dt>
            <dd>
              <AnswerInWords masked session={session} place={place} texts={texts} />
            </dd>
          </div>
        ))}
      </dl>
      {deciding && (
        <a href={hrefFor(deciding.key)}>
          {reviewTexts[texts.language].toDecider(questionName(deciding.question, texts))}
        </a>
      )}
    </details>
  );
}

function StruckOptions({
  session,
  texts,
  hrefFor,
  struck,
}: Shared & { readonly struck: readonly Struck[] }): JSX.Element {
  return (
    <>
      <p>{reviewTexts[texts.language].struckExplained}</p>
      <ul>
        {struck.map(({ address, codes }) => (
          <li key={address}>
            <a href={hrefFor(address)}>
              {reviewTexts[texts.language].struck(
                nameAt(session.form, address, texts, true),
                texts.list(labelsOf(session.form, address, codes)),
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function labelsOf(form: Form, address: Address, codes: readonly string[]): readonly string[] {
  const slot = form.slot(address);
  const options = slot ? choicesOf(slot.domain.extent(slot.asks)) : [];
  return codes.map((code) => options.find((option) => option.code === code)?.label ?? code);
}

/** The questions that were filled in for nothing, by what decided it; of two cells of one question the first's reason. */
function groupsOf(form: Form, masked: readonly Address[], texts: FormTexts) {
  const groups = new Map<string, { readonly reason: Reason; readonly places: Place[] }>();
  const seen = new Set<string>();
  for (const address of masked) {
    const key = keyOf(form, address);
    const place = placeAt(form, key);
    if (!place || seen.has(key)) continue;
    seen.add(key);
    const reason = whyMasked(form, address, texts);
    const by = `${reason.decider} ${reason.sentence}`;
    const group = groups.get(by) ?? { reason, places: [] };
    group.places.push(place);
    groups.set(by, group);
  }
  return [...groups].map(([by, group]) => ({ by, ...group }));
}
