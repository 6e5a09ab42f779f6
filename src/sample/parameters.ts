import * as z from 'zod/mini';
import { conditionSchema } from '../conditions/condition.ts';

const count = z.int().check(z.nonnegative());
const percentage = z.number().check(z.nonnegative(), z.maximum(100));
const code = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

/** A text with places to fill: `<word>` becomes one of the words listed under that name, which may hold places too. */
const pattern = z.string().check(z.minLength(1));
const patterns = z.array(pattern).check(z.minLength(1));

/** How many: an exact number, a published percentage (any count that rounds to it), or our own range in percent. */
const amountKeys = {
  count: z.optional(count),
  percent: z.optional(z.int().check(z.nonnegative(), z.maximum(100))),
  share: z.optional(z.tuple([percentage, percentage])),
};
const amountSchema = z.strictObject(amountKeys);
export type Amount = z.infer<typeof amountSchema>;

/**
 * Who is likelier to give an answer; how many give it is fixed by its amount. `loading`: how much more the busy hubs
 * do (negative: the idle ones), 0.6 for an option of a multiple choice that says nothing; each leaning adds `by` for the hubs whose earlier answers meet its condition.
 * Both are measured against chance, which rarely exceeds ±1.
 */
const likelihoodKeys = {
  loading: z.optional(z.number()),
  leanings: z.optional(z.array(z.strictObject({ when: conditionSchema, by: z.number() }))),
};
const likelihoodSchema = z.strictObject(likelihoodKeys);
export type Likelihood = z.infer<typeof likelihoodSchema>;

/** An option without an amount takes all who are left; only a single choice may have one, and only one. */
const optionSchema = z.strictObject({
  code,
  ...amountKeys,
  ...likelihoodKeys,
  /** What is written beside the option (その他). */
  texts: z.optional(patterns),
});
export type SampleOption = z.infer<typeof optionSchema>;

const choiceSchema = z.strictObject({
  question: z.string(),
  options: z.array(optionSchema).check(z.minLength(1)),
  /** The largest answers, in their order and without ties. */
  first: z.optional(z.array(code)),
  /** The smallest of the answers that are neither その他 nor exclusive. */
  last: z.optional(code),
  /** 無回答. None where absent. */
  blank: z.optional(amountSchema),
});
export type SampleChoice = z.infer<typeof choiceSchema>;

const textSchema = z.strictObject({
  question: z.string(),
  /** The row of a matrix. */
  row: z.optional(code),
  answered: amountSchema,
  ...likelihoodKeys,
  /** What they write about: up to `most` topics each, a sentence of each. */
  most: z._default(z.int().check(z.positive()), 1),
  topics: z
    .array(z.strictObject({ heading: z.optional(z.string()), patterns }))
    .check(z.minLength(1)),
});
export type SampleText = z.infer<typeof textSchema>;

const date = z.iso.date();
const prefectureCode = z.string().check(z.regex(/^[0-9]{2}$/));

const rosterSchema = z.strictObject({
  /** JIS codes of the prefectures whose units are asked; all 47 where absent. */
  prefectures: z.optional(z.array(prefectureCode).check(z.minLength(1))),
  /** Invented names are one word of each list, then the mark that says so. */
  places: z.array(z.string()).check(z.minLength(1)),
  kinds: z.array(z.string()).check(z.minLength(1)),
  mark: z.string(),
  /** JIS codes of the prefectures of units that have answered nothing. */
  silent: z.array(prefectureCode),
  /** How many units, the silent ones included, have which value of an attribute. */
  attributes: z._default(z.record(z.string(), z.record(z.string(), count)), {}),
});

const rowsSchema = z.strictObject({ from: count, to: count });

/**
 * `sample.yaml`: everything that shapes the sample round of a questionnaire. The generator itself knows no survey.
 * Amounts of a question are taken of those it is asked of.
 */
export const sampleSchema = z.strictObject({
  seed: z.int(),
  /** How many units answer. */
  responses: z.int().check(z.positive()),
  /** The first and last day of the fielding, in Japan. */
  period: z.strictObject({ from: date, to: date }),
  roster: rosterSchema,
  words: z._default(z.record(z.string(), patterns), {}),
  /** One for each question that is answered, in any order. Without any, the respondents make their own answers. */
  answers: z._default(z.array(z.union([choiceSchema, textSchema])), []),
  /** For answers of their own: how many rows they give a repeat, by its id, and what they write at a question. */
  rows: z._default(z.record(z.string(), rowsSchema), {}),
  texts: z._default(z.record(z.string(), patterns), {}),
});
export type SampleParameters = z.infer<typeof sampleSchema>;
