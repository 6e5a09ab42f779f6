import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { questionOf } from '../engine/cells.ts';
import type { Finding } from '../engine/check.ts';
import type { Node, Slot } from '../engine/compile.ts';
import type { Field, FieldCell } from '../question-types/field.ts';
import type { Question } from '../question-types/registry.ts';
import type { CellValue } from '../question-types/type.ts';
import { isOnCell } from './finding-notices.tsx';
import { sentenceFor } from './messages.ts';
import { idsOf } from './question-heading.tsx';
import type { SectionModel } from './section-model.ts';

/** The field of a question, fed from the session and feeding it. */
export function QuestionField({
  model,
  node,
  question,
  field: { component: Component },
  values,
  findings,
  description,
}: {
  readonly model: SectionModel;
  readonly node: Node;
  readonly question: Question;
  readonly field: Field;
  readonly values: readonly (CellValue | undefined)[];
  readonly findings: readonly Finding[];
  /** Ids of what is said about the question besides its wording. */
  readonly description: string | undefined;
}): JSX.Element | null {
  useLayoutEffect(() => model.inputs.refresh(model.inputs.namesOf(question.id)));
  const ids = idsOf(question);
  const [first, ...others] = node.slots.map((slot, index) =>
    cellOf(model, slot, values[index], findings),
  );
  if (!first) return null;
  return (
    <Component
      question={question}
      cells={[first, ...others]}
      texts={model.texts.fields}
      input={(name, shown) => model.inputs.bind(name, shown)}
      ids={{ label: `${ids.title} ${ids.wording}`, description }}
      wouldHide={node.dependents.length > 0 ? hiding(model, first.address) : undefined}
    />
  );
}

function cellOf(
  model: SectionModel,
  slot: Slot,
  value: CellValue | undefined,
  findings: readonly Finding[],
): FieldCell {
  const { compiled } = model.session.form;
  return {
    address: slot.address,
    shape: slot.shape,
    value,
    set: (next, alsoDid) => model.answer(slot.address, next, alsoDid),
    problems: findings
      .filter((finding) => finding.at === slot.address && isOnCell(finding))
      .map((finding) => ({ ...finding, sentence: sentenceFor(finding, compiled, model.texts) })),
  };
}

/** Asks the engine what an answer would hide. Reading `shape` renders the field again when that may have changed. */
function hiding({ session, shape }: SectionModel, address: string): (value: CellValue) => number {
  shape.value;
  return (value) => new Set(session.form.wouldHide(address, value).map(questionOf)).size;
}
