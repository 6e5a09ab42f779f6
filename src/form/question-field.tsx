import type { JSX } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Finding } from '../engine/check.ts';
import type { Slot } from '../engine/compiled.ts';
import type { Field, FieldCell } from '../question-types/field.ts';
import type { Question } from '../question-types/registry.ts';
import type { CellValue } from '../question-types/type.ts';
import { isOnCell } from './finding-notices.tsx';
import { sentenceFor } from './messages.ts';
import { keyOf, type Place } from './place.ts';
import { idsOf } from './question-heading.tsx';
import type { QuestionView } from './question-view.ts';
import type { SectionModel } from './section-model.ts';

/** The field of a question, fed from the session and feeding it. */
export function QuestionField({
  model,
  place,
  question,
  field: { component: Component },
  view,
  findings,
  description,
}: {
  readonly model: SectionModel;
  readonly place: Place;
  /** As it is put now, with the answers that stand in its texts. */
  readonly question: Question;
  readonly field: Field;
  readonly view: QuestionView;
  readonly findings: readonly Finding[];
  /** Ids of what is said about the question besides its wording. */
  readonly description: string | undefined;
}): JSX.Element | null {
  const { key, node, prefix } = place;
  useLayoutEffect(() => model.inputs.refresh(key));
  const unavailable = useMemo(() => new Set(view.unavailable), [view]);
  const wouldHide = useHiding(model, place);
  const ids = idsOf(key);
  const [first, ...others] = view.cells.flatMap(({ slot: index, value }) => {
    const slot = node.slots[index];
    return slot ? [cellOf(model, slot, prefix, value, findings)] : [];
  });
  if (!first) return null;
  return (
    <Component
      question={question}
      cells={[first, ...others]}
      unavailable={unavailable}
      texts={model.texts.fields}
      language={model.texts.language}
      input={(name, shown) => model.inputs.bind(key, name, shown)}
      ids={{ label: `${ids.title} ${ids.wording}`, description }}
      wouldHide={wouldHide}
    />
  );
}

function cellOf(
  model: SectionModel,
  slot: Slot,
  prefix: string,
  value: CellValue | undefined,
  findings: readonly Finding[],
): FieldCell {
  const address = prefix + slot.address;
  return {
    address,
    shape: slot.shape,
    value,
    set: (next, alsoDid) => model.answer(address, next, alsoDid),
    problems: findings
      .filter((finding) => finding.at === address && isOnCell(finding))
      .map((finding) => ({
        ...finding,
        sentence: sentenceFor(finding, model.session.form, model.texts),
      })),
  };
}

/** Asks the engine what an answer would hide; renders the field again when that may have changed. */
function useHiding(model: SectionModel, place: Place): ((value: CellValue) => number) | undefined {
  const { form } = model.session;
  const [slot] = place.node.slots;
  const decides = place.node.dependents.length > 0 && place.node.computes === undefined;
  const consequences = useMemo(() => model.consequencesOf(place), [model, place]);
  if (!decides || !slot) return undefined;
  consequences.value;
  const address = place.prefix + slot.address;
  return (value) =>
    new Set(form.wouldHide(address, value).map((hidden) => keyOf(form, hidden))).size;
}
