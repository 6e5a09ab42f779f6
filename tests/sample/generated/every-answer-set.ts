import type { Compiled, Slot } from '../../../src/engine/compiled.ts';
import { type Form, open } from '../../../src/engine/form.ts';
import { clash } from '../../../src/question-types/chosen.ts';
import type {
  CellValue,
  Choosable,
  Meant,
  QuestionBase,
} from '../../../src/question-types/type.ts';

/**
 * Visits every answer set of a questionnaire without repeats, numbers in whole steps and texts blank or not; false
 * where there are more than `most`. The form is the same one all the time.
 */
export function everyAnswerSet(
  compiled: Compiled,
  most: number,
  visit: (form: Form) => void,
): boolean {
  const form = open(compiled);
  const slots = [...compiled.slots.values()];
  let visited = 0;
  const from = (index: number): boolean => {
    const slot = slots[index];
    if (!slot) {
      visited += 1;
      visit(form);
      return visited < most;
    }
    if (form.state(slot.address) === 'notAsked') return from(index + 1);
    const asks = slot.domain.narrow(slot.asks, form.unavailable(slot.question.id));
    for (const value of [null, ...valuesOf(slot, asks)]) {
      form.answer(slot.address, value);
      if (!from(index + 1)) return false;
    }
    form.answer(slot.address, null);
    return true;
  };
  return from(0);
}

function valuesOf({ domain }: Slot, asks: QuestionBase): readonly CellValue[] {
  return meanings(domain.extent(asks))
    .map((meant) => domain.compose(asks, meant))
    .filter((value) => value !== undefined);
}

function meanings(extent: ReturnType<Slot['domain']['extent']>): readonly Meant[] {
  switch (extent.is) {
    case 'computed':
      return [];
    case 'text':
      return [{ anything: true }];
    case 'number': {
      const { min = 0, max = 0 } = extent;
      return Array.from({ length: max - min + 1 }, (_, step) => ({ number: min + step }));
    }
    case 'one':
      return extent.options.map(({ code }) => ({ codes: [code] }));
    default:
      return subsets(extent.options).map((codes) => ({ codes }));
  }
}

function subsets(options: readonly Choosable[]): readonly (readonly string[])[] {
  let sets: readonly (readonly Choosable[])[] = [[]];
  for (const option of options) sets = sets.flatMap((set) => [set, [...set, option]]);
  return sets
    .filter((set) => set.length > 0 && !clash(set))
    .map((set) => set.map(({ code }) => code));
}
