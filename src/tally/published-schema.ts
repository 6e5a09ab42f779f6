import * as z from 'zod/mini';

const option = z.object({ option: z.string() });
const figure = z.extend(option, { value: z.int() });

/** A statement of order. `first` and `then` are strict; `last` ranges over the options the report names. */
const rankSchema = z.object({
  first: z.optional(option),
  // biome-ignore lint/suspicious/noThenProperty: the key of published.json
  then: z.optional(z.array(z.extend(option, { rank: z.int() }))),
  last: z.optional(option),
  /** false: our own reading of the report; nothing is asserted from it. */
  certain: z.optional(z.boolean()),
});

/** `published.json`: what was published of a questionnaire, by our ids and codes. Keys only people read are dropped. */
export const publishedSchema = z.object({
  survey: z.string(),
  respondents: z.int(),
  figures: z.array(
    z.object({
      id: z.string(),
      /** The printed base; null where none is printed or implied. */
      n: z.nullable(z.int()),
      /** Number of the known discrepancy, where the printed base contradicts the question's own condition. */
      discrepancy: z.optional(z.int()),
      percent: z.array(figure),
      count: z.array(figure),
      rank: z.nullable(rankSchema),
    }),
  ),
  crosstabs: z.array(
    z.object({
      id: z.string(),
      row: z.string(),
      column: z.string(),
      n: z.int(),
      /** The largest answer of the row question within each answer of the column question. */
      first: z.array(z.extend(option, { column: z.string() })),
      certain: z.optional(z.boolean()),
    }),
  ),
});
export type Published = z.infer<typeof publishedSchema>;
export type PublishedFigure = Published['figures'][number];
export type PublishedCross = Published['crosstabs'][number];
