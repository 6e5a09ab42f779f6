import * as z from 'zod/mini';

/** A number of cases: of submissions, or of rows of a repeat. Percentages are never stored: `percent` derives them from two counts, at display. */
const count = z.int().check(z.nonnegative());

/** Who was asked, and how many of them: what every percentage is of. 無回答 is in it, 非該当 is not. */
export const baseSchema = z.object({
  n: count,
  /** As a noun phrase derived from the routing: 問2-1（…）で「ある」と答えた拠点. */
  sentence: z.object({ ja: z.string(), en: z.string() }),
  /** In a repeat, where rows are counted: what one is (機関), and of how many units (拠点) they are. */
  rows: z.optional(z.object({ noun: z.string(), units: count, unitNoun: z.string() })),
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

export const frequencyRowSchema = z.extend(answerLabelSchema, {
  count,
  /** Who was offered it, where options are offered to some only: what its share is of, at most the table's base. */
  base: z.optional(count),
});
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

const codeLabelSchema = z.object({ code: z.string(), label: z.string() });

/** What names a question above its table: everything as the questionnaire has it. */
export const headingSchema = z.object({
  /** Address of the cell that was counted: `q2-3`, or `q4-5/a` for a row of a matrix. In a repeat, that within its row. */
  address: z.string(),
  question: z.string(),
  /** As printed: `2-3`. */
  number: z.optional(z.string()),
  title: z.string(),
  text: z.string(),
  /** The row of a matrix. */
  row: z.optional(codeLabelSchema),
  /** The column of a matrix of texts, or the name of an その他 row. */
  column: z.optional(codeLabelSchema),
});
export type Heading = z.infer<typeof headingSchema>;

const shared = {
  ...headingSchema.shape,
  /** How many cases were counted; `base.n + notAsked`. */
  total: count,
  base: baseSchema,
  /** Asked, and answered. `base.n = answered + noAnswer`. */
  answered: count,
  /** 無回答: asked, but blank. */
  noAnswer: count,
  /** 非該当: not on the path. */
  notAsked: count,
};

const choice = {
  ...shared,
  rows: z.array(frequencyRowSchema),
  /** Some rows are several options put together for print. The same table without that stands beside it. */
  merged: z.optional(z.literal(true)),
};

/** One period, 2025 or 2025-07, with the dates that lie in it. */
const periodSchema = z.object({ period: z.string(), label: z.string(), count });

const unit = z.optional(z.string());

/**
 * 単純集計 of one cell of a question: one table a question, one a row for a matrix. Plain JSON, in one language.
 *
 * `single`: the rows and `noAnswer` add up to the base. `multiple`: a row counts respondents, so no row exceeds the
 * base, but their sum may. `rank`: the same, a row counting who chose it at any place; `places` splits it by place.
 * `number`: statistics. `date`: a date that could not be read is answered and in no period. `text`: how many wrote
 * something; the texts stand elsewhere. `grid`: all numbers of a matrix, each cell and, where the questionnaire shows
 * them, the sums within a case of each row, each column and all, of what is known.
 */
export const frequencyTableSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), ...choice }),
  z.object({
    kind: z.literal('multiple'),
    ...choice,
    /** The most that may be chosen, where that is limited. */
    atMost: z.optional(count),
  }),
  z.object({
    kind: z.literal('rank'),
    ...choice,
    rows: z.array(
      z.extend(frequencyRowSchema, {
        /** One a place, the first first; they add up to `count`. */
        places: z.array(count),
      }),
    ),
    places: count,
  }),
  z.object({ kind: z.literal('number'), ...shared, unit, statistics: statisticsSchema }),
  z.object({
    kind: z.literal('date'),
    ...shared,
    /** ISO, a day or a month; null where nobody gave one. */
    earliest: z.nullable(z.string()),
    latest: z.nullable(z.string()),
    per: z.enum(['year', 'month']),
    periods: z.array(periodSchema),
  }),
  z.object({ kind: z.literal('text'), ...shared }),
  z.object({
    kind: z.literal('grid'),
    ...shared,
    unit,
    /** None where a row is one number. */
    columns: z.array(codeLabelSchema),
    rows: z.array(
      z.extend(codeLabelSchema, {
        /** The heading it stands under. */
        group: z.optional(z.string()),
        /** Who was asked the row, where rows are asked of some only. */
        base: z.optional(count),
        /** One a column, or one in all. */
        cells: z.array(statisticsSchema),
        total: z.optional(statisticsSchema),
      }),
    ),
    columnTotals: z.optional(z.array(statisticsSchema)),
    grandTotal: z.optional(statisticsSchema),
  }),
]);
export type FrequencyTable = z.infer<typeof frequencyTableSchema>;
export type ChoiceTable = Extract<FrequencyTable, { kind: 'single' | 'multiple' | 'rank' }>;
export type DateTable = Extract<FrequencyTable, { kind: 'date' }>;
export type GridTable = Extract<FrequencyTable, { kind: 'grid' }>;

/** Whether its rows are options. */
export function isChoice(table: FrequencyTable): table is ChoiceTable {
  return table.kind === 'single' || table.kind === 'multiple' || table.kind === 'rank';
}
