import { piped } from '../definition/piping.ts';
import type { Form } from '../engine/form.ts';
import type { RowPlace } from './place.ts';
import type { FormTexts } from './texts.ts';

/** What a row that was taken out said of itself, by its own answers, none of which count now. */
export function titleOfTakenOut(
  form: Form,
  { repeat, address }: Pick<RowPlace, 'repeat' | 'address'>,
  { language }: FormTexts,
): string {
  return piped(repeat.rowTitle ?? repeat.rowNoun, (question) => {
    const cell = `${address}/${question}`;
    const [slot, value] = [form.slot(cell), form.value(cell)];
    return slot && value !== undefined ? slot.domain.show(slot.asks, value, language) : undefined;
  });
}
