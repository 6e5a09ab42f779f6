import * as z from 'zod/mini';
import { crossTableSchema } from '../tally/cross-table.ts';
import { frequencyTableSchema } from '../tally/frequency-table.ts';

/** `GET`: which tables there are. */
export const tablesPath = '/api/office/tables';

/** `GET`: the frequency tables of one question. */
export function tablePath(question: string): string {
  return `${tablesPath}/${encodeURIComponent(question)}`;
}

/** `GET`: one question within another, or within a roster attribute, by the addresses of `TableList`. */
export const crossPath = '/api/office/cross';
export const crossQuerySchema = z.strictObject({
  row: z.string().check(z.minLength(1), z.maxLength(80)),
  column: z.string().check(z.minLength(1), z.maxLength(80)),
  round: z.optional(z.string()),
  language: z.optional(z.string()),
});
export type CrossQuery = Pick<z.infer<typeof crossQuerySchema>, 'row' | 'column'>;

export function crossQuery({ row, column }: CrossQuery): string {
  return `row=${encodeURIComponent(row)}&column=${encodeURIComponent(column)}`;
}

const count = z.int().check(z.nonnegative());

/** Which submissions were counted. The same cut and questionnaire give the same numbers. */
export const cutSchema = z.object({
  questionnaireHash: z.string(),
  /** Submissions counted: each unit's last. */
  counted: count,
  /** Server time of the latest of them; null where there is none. */
  latest: z.nullable(z.number()),
  /** How many of them were made with an earlier version of the questionnaire. */
  otherDefinition: count,
});
export type Cut = z.infer<typeof cutSchema>;

const listedQuestionSchema = z.object({
  id: z.string(),
  number: z.optional(z.string()),
  title: z.string(),
  /** The repeat that asks it once a row. */
  repeat: z.optional(z.string()),
  /** As what it can stand in a cross table, where its answers are options: itself, or a row of a matrix each. */
  crosses: z.array(z.object({ address: z.string(), row: z.optional(z.string()) })),
});

export type ListedQuestion = z.infer<typeof listedQuestionSchema>;

export const tableListSchema = z.object({
  title: z.string(),
  unitNoun: z.string(),
  fictional: z.boolean(),
  cut: cutSchema,
  sections: z.array(
    z.object({
      id: z.string(),
      number: z.optional(z.string()),
      title: z.string(),
      /** Every question that is tallied; before those of a repeat the repeat, of which its rows are. */
      questions: z.array(listedQuestionSchema),
    }),
  ),
  /** Roster attributes a cross table can have as columns, by an address no question can have. */
  attributes: z.array(z.object({ address: z.string(), title: z.string() })),
  /** Cross tables the report of the round declares. */
  crossTables: z.array(
    z.object({
      id: z.string(),
      number: z.optional(z.string()),
      title: z.string(),
      row: z.string(),
      column: z.string(),
    }),
  ),
});
export type TableList = z.infer<typeof tableListSchema>;

export const questionTablesSchema = z.object({
  question: z.string(),
  footnotes: z.array(z.string()),
  /** Sentences to stand under the table, such as where published figures differ. */
  notes: z.array(z.string()),
  cut: cutSchema,
  /** One table, or one a row of a matrix; after each the same with options put together, where the report prints it so. */
  tables: z.array(frequencyTableSchema),
});
export type QuestionTables = z.infer<typeof questionTablesSchema>;

export const crossSchema = z.object({
  notes: z.array(z.string()),
  cut: cutSchema,
  table: crossTableSchema,
});
export type Cross = z.infer<typeof crossSchema>;
