import * as z from 'zod/mini';
import { type LongTextQuestion, longText, longTextKeys } from '../long-text/type.ts';
import { type MultipleQuestion, multiple, multipleKeys } from '../multiple/type.ts';
import { type NumberQuestion, number, numberKeys } from '../number/type.ts';
import { type SingleQuestion, single, singleKeys } from '../single/type.ts';
import { type TextQuestion, text, textKeys } from '../text/type.ts';
import type { QuestionBase, QuestionType, ResponseDomain } from '../type.ts';
import type { MatrixQuestion } from './type.ts';

/** What the cells of a matrix are answered in: the keys of a question of that type, without its wording. */
export type MatrixDomain =
  | Answered<SingleQuestion>
  | Answered<MultipleQuestion>
  | Answered<NumberQuestion>
  | Answered<TextQuestion>
  | Answered<LongTextQuestion>;

type Answered<Question extends QuestionBase> = { readonly type: Question['type'] } & Omit<
  Question,
  keyof QuestionBase | 'optionsFrom'
>;

export const matrixDomainSchema: z.ZodMiniType<MatrixDomain> = z.discriminatedUnion('type', [
  z.strictObject(singleKeys),
  z.strictObject(multipleKeys),
  z.strictObject(numberKeys),
  z.strictObject(textKeys),
  z.strictObject(longTextKeys),
]);

/** The types a matrix may be answered in. Called with the question `askedIn` gives, which is always of that type. */
export const domains: Readonly<Record<MatrixDomain['type'], QuestionType & ResponseDomain>> = {
  single,
  multiple,
  number,
  text,
  longText,
};

/** The question a single cell is: the matrix's own words, answered in the domain. */
export function askedIn(question: MatrixQuestion): QuestionBase & MatrixDomain {
  const { rows: _, columns: __, domain, groups: ___, totals: ____, ...base } = question;
  return { ...base, ...domain };
}
