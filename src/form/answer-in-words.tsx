import type { JSX } from 'preact';
import type { Address } from '../engine/cells.ts';
import type { Slot } from '../engine/compiled.ts';
import { fields as allFields, type Fields } from '../question-types/fields.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Place } from './place.ts';
import type { AnswerSession } from './session.ts';
import type { FormTexts } from './texts.ts';

/**
 * The answer to one question in words; 無回答 is said, never left blank. What it shows is what counts; `masked` shows
 * the answers that do not, and nothing but these.
 */
export function AnswerInWords({
  session,
  place: { node, prefix },
  texts,
  masked = false,
  fields = allFields,
}: {
  readonly session: AnswerSession;
  readonly place: Place;
  readonly texts: FormTexts;
  readonly masked?: boolean;
  readonly fields?: Fields;
}): JSX.Element {
  const { form } = session;
  const shown = node.slots.filter((slot) => {
    const address = prefix + slot.address;
    return (form.state(address) === 'notAsked') === masked && (!masked || form.value(address));
  });
  return (
    <div class="answer">
      {shown.map((slot) => {
        const address = prefix + slot.address;
        const value = masked ? form.value(address) : form.effectiveValue(address);
        return (
          <div key={address} class="answer__cell">
            {slot.shape.label !== undefined && <p class="answer__label">{slot.shape.label}</p>}
            <Lines lines={linesOf(slot, value, fields, texts)} texts={texts} />
            {value !== undefined && <From session={session} address={address} texts={texts} />}
          </div>
        );
      })}
    </div>
  );
}

function Lines({
  lines,
  texts,
}: {
  readonly lines: readonly string[];
  readonly texts: FormTexts;
}): JSX.Element {
  if (lines.length === 0) return <p class="answer__none">{texts.noAnswer}</p>;
  if (lines.length === 1) return <p class="answer__line">{lines[0]}</p>;
  return (
    <ul class="answer__lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Where a value comes from that was not typed here. */
function From({
  session,
  address,
  texts,
}: {
  readonly session: AnswerSession;
  readonly address: Address;
  readonly texts: FormTexts;
}): JSX.Element | null {
  const origin = session.origin?.(address) ?? 'typed';
  return origin === 'typed' ? null : <p class="answer__origin">{texts.origins[origin]}</p>;
}

function linesOf(
  { asks, domain }: Slot,
  value: CellValue | undefined,
  fields: Fields,
  texts: FormTexts,
): readonly string[] {
  if (value === undefined || !domain.isAnswer(asks, value)) return [];
  return (
    fields.get(asks.type)?.lines?.(asks, value, texts.language) ?? [
      domain.show(asks, value, texts.language),
    ]
  );
}
