import * as z from 'zod/mini';
import { answerLabelSchema, baseSchema, headingSchema } from './frequency-table.ts';

const count = z.int().check(z.nonnegative());

/**
 * Counts across the columns of a cross table. 無回答 and 非該当 of the column stand apart from its options; `all`
 * counts every submission once, so it is the plain frequency, also where columns overlap (multiple choice).
 */
export const acrossSchema = z.object({
  all: count,
  /** One a column, in the order of `columns`. */
  columns: z.array(count),
  /** Asked the column's question, but left it blank; for a roster attribute: without a value. */
  columnNoAnswer: count,
  /** Not asked the column's question. */
  columnNotAsked: count,
});
export type Across = z.infer<typeof acrossSchema>;

/**
 * クロス集計: the answers to one choice question, counted within the answers to another or within a roster
 * attribute. A percentage is of the base of its own column: `percent(row.columns[i], base.across.columns[i])`.
 */
export const crossTableSchema = z.object({
  kind: z.enum(['single', 'multiple']),
  row: headingSchema,
  column: z.discriminatedUnion('from', [
    z.object({ from: z.literal('question'), ...headingSchema.shape }),
    z.object({ from: z.literal('attribute'), id: z.string(), title: z.string() }),
  ]),
  columns: z.array(answerLabelSchema),
  /** Who was asked the row's question, with its sentence and, across the columns, their bases. */
  base: z.extend(baseSchema, { across: acrossSchema }),
  rows: z.array(z.extend(answerLabelSchema, acrossSchema.shape)),
  /** Asked the row's question, but left it blank: in every base. */
  noAnswer: acrossSchema,
  /** How many submissions were counted. */
  total: count,
});
export type CrossTable = z.infer<typeof crossTableSchema>;
