import * as z from 'zod/mini';

/** A number of submissions. Percentages are never stored: `percent` derives them from two counts, at display. */
const count = z.int().check(z.nonnegative());

/** Who was asked, and how many of them: what every percentage is of. 無回答 is in it, 非該当 is not. */
export const baseSchema = z.object({
  n: count,
  /** As a noun phrase derived from the routing: 問2-1（…）で「ある」と答えた拠点. */
  sentence: z.object({ ja: z.string(), en: z.string() }),
});
export type Base = z.infer<typeof baseSchema>;

/** An answer that can be counted: an option of a question, or a value of a roster attribute. */
export const answerLabelSchema = z.object({
  code: z.string(),
  label: z.string(),
  /** 不明, 該当なし: an explicit answer that is not a value. */
  special: z.boolean(),
});
export type AnswerLabel = z.infer<typeof answerLabelSchema>;

export const frequencyRowSchema = z.extend(answerLabelSchema, { count });
export type FrequencyRow = z.infer<typeof frequencyRowSchema>;

/** What a number question gave. All null where nobody answered; `sum` and the others in the question's unit. */
export const statisticsSchema = z.object({
  n: count,
  sum: z.nullable(z.number()),
  mean: z.nullable(z.number()),
  minimum: z.nullable(z.number()),
  lowerQuartile: z.nullable(z.number()),
  median: z.nullable(z.number()),
  upperQuartile: z.nullable(z.number()),
  maximum: z.nullable(z.number()),
});
export type Statistics = z.infer<typeof statisticsSchema>;

/** What names a question above its table: everything as the questionnaire has it. */
export const headingSchema = z.object({
  /** Address of the cell that was counted: `q2-3`, or `q4-5/a` for a row of a matrix. */
  address: z.string(),
  question: z.string(),
  /** As printed: `2-3`. */
  number: z.optional(z.string()),
  title: z.string(),
  text: z.string(),
  /** The row of a matrix. */
  row: z.optional(z.object({ code: z.string(), label: z.string() })),
});
export type Heading = z.infer<typeof headingSchema>;

const shared = {
  ...headingSchema.shape,
  /** How many submissions were counted; `base.n + notAsked`. */
  total: count,
  base: baseSchema,
  /** Asked, and answered. `base.n = answered + noAnswer`. */
  answered: count,
  /** 無回答: asked, but blank. */
  noAnswer: count,
  /** 非該当: not on the path. */
  notAsked: count,
};

/**
 * 単純集計 of one cell of a question: one table a question, one a row for a matrix. Plain JSON.
 * `single`: the rows and `noAnswer` add up to the base. `multiple`: a row counts respondents, so no row exceeds
 * the base, but their sum may. `number`: statistics. `text`: how many wrote something; the texts stand elsewhere.
 */
export const frequencyTableSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), ...shared, rows: z.array(frequencyRowSchema) }),
  z.object({ kind: z.literal('multiple'), ...shared, rows: z.array(frequencyRowSchema) }),
  z.object({ kind: z.literal('number'), ...shared, statistics: statisticsSchema }),
  z.object({ kind: z.literal('text'), ...shared }),
]);
export type FrequencyTable = z.infer<typeof frequencyTableSchema>;
export type ChoiceTable = Extract<FrequencyTable, { kind: 'single' | 'multiple' }>;
