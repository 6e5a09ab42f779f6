import { computedField } from './computed/field.tsx';
import { dateField } from './date/field.tsx';
import type { Field } from './field.ts';
import { longTextField } from './long-text/field.tsx';
import { matrixField } from './matrix/field.tsx';
import { multipleField } from './multiple/field.tsx';
import { numberField } from './number/field.tsx';
import { rankField } from './rank/field.tsx';
import type { Question } from './registry.ts';
import { singleField } from './single/field.tsx';
import { textField } from './text/field.tsx';
import type { QuestionBase } from './type.ts';

/** The field of every type; the compiler names a forgotten one. */
const byType: { readonly [Type in Question['type']]: Field<Extract<Question, { type: Type }>> } = {
  single: singleField,
  multiple: multipleField,
  rank: rankField,
  number: numberField,
  text: textField,
  longText: longTextField,
  date: dateField,
  matrix: matrixField,
  computed: computedField,
};

/** The fields a form may draw, by type. A value, so that a test can extend it. */
export type Fields = ReadonlyMap<string, Field>;

export const fields: Fields = new Map<string, Field>(Object.entries(byType));

/** @throws when no field is filed for the type: a type has two lines, one in `registry.ts` and one here. */
export function fieldOf(known: Fields, question: QuestionBase): Field {
  const field = known.get(question.type);
  if (!field) throw new Error(`The question type "${question.type}" has no field.`);
  return field;
}
