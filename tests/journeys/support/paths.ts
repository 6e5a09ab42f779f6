import { pathLengths } from '../../../src/analysis/facts/paths.ts';
import { Possibilities } from '../../../src/analysis/possibilities.ts';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import type { Address, Cells } from '../../../src/engine/cells.ts';
import { compile } from '../../../src/engine/compile.ts';
import type { Compiled, Slot } from '../../../src/engine/compiled.ts';
import { type Form, open } from '../../../src/engine/form.ts';
import { askedParts, askedPlaces } from '../../../src/form/answered-items.ts';
import type { Place } from '../../../src/form/place.ts';
import type { CellValue } from '../../../src/question-types/type.ts';

/** What somebody enters who is asked as little, and as much, as a questionnaire can ask. */
export interface Paths {
  /** Nothing but what has to be answered there. */
  readonly shortest: Cells;
  /** Everything that is asked there, as far as it can be answered without leaving the path. */
  readonly longest: Cells;
}

/** @throws where the analysis has not proved that no answer set is asked less, or more. */
export function pathsThrough(questionnaire: Questionnaire): Paths {
  const compiled = compile(questionnaire);
  const lengths = pathLengths(new Possibilities(compiled));
  if (!lengths) throw new Error(`Nobody can hand in ${questionnaire.id}.`);
  const { shortest, longest } = lengths;
  for (const { questions, bound } of [shortest, longest])
    if (questions !== bound) throw new Error(`A path of ${questionnaire.id} is not proved.`);
  return { shortest: shortest.witness, longest: answeredThroughout(compiled, longest.witness) };
}

/** The questions that a form asks now, in the order they stand on the pages; those of rows with their rows. */
export function placesAsked(form: Form): readonly Place[] {
  return form.compiled.questionnaire.sections
    .flatMap(({ items }) => askedParts(form, items))
    .flatMap((part) =>
      part.is === 'questions'
        ? part.places
        : part.rows.flatMap(({ repeat, address }) =>
            askedPlaces(form, repeat.items, `${address}/`),
          ),
    );
}

/** The same path with an answer to whatever was left blank on it. */
function answeredThroughout(compiled: Compiled, witness: Cells): Cells {
  const form = open(compiled, witness);
  for (const place of placesAsked(form))
    for (const slots of answeredTogether(place)) answerAll(form, place, slots);
  return form.raw();
}

/** The cells of a question by their rows: an その他 row is named and answered, or neither. */
function answeredTogether({ node }: Place): readonly (readonly Slot[])[] {
  return [...Map.groupBy(node.slots, ({ shape }) => shape.row).values()];
}

/** Answers what is blank among some cells, unless that would be wrong or lead off the path. */
function answerAll(form: Form, { key, prefix }: Place, slots: readonly Slot[]): void {
  const asked = pathOf(form);
  const given: Address[] = [];
  for (const slot of slots) {
    const address = prefix + slot.address;
    const value = form.state(address) === 'noAnswer' ? someAnswer(form, key, slot) : undefined;
    if (value === undefined) continue;
    form.answer(address, value);
    given.push(address);
  }
  const isWrong = form.problems().some(({ severity }) => severity === 'hard');
  if (isWrong || pathOf(form) !== asked) for (const address of given) form.answer(address, null);
}

function someAnswer(form: Form, key: string, { domain, asks }: Slot): CellValue | undefined {
  return domain.compose(domain.narrow(asks, form.unavailable(key)), { anything: true });
}

function pathOf(form: Form): string {
  return placesAsked(form)
    .map(({ key }) => key)
    .join(' ');
}
