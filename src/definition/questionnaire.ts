import * as z from 'zod/mini';
import { type Condition, conditionSchema } from '../conditions/condition.ts';
import { type Question, type Registry, registry } from '../question-types/registry.ts';
import { idSchema, textSchema } from '../question-types/type.ts';

/** A questionnaire as it was read: immutable, named by `id`, `version` and content hash. */
export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What stands after the title, such as the year of the survey. */
  readonly edition?: string | undefined;
  /** The noun for who answers (拠点), used in every base sentence. */
  readonly unitNoun: string;
  /** The day the answers describe, ISO 8601. */
  readonly referenceDate: string;
  readonly about: About;
  /** What the `source` marks mean: key → citation. Not published to devices. */
  readonly sources?: Readonly<Record<string, string>> | undefined;
  readonly sections: readonly Section[];
  /** Terms that the form explains where they occur. */
  readonly glossary?: readonly GlossaryTerm[] | undefined;
  /** Every text in another language, by its key (`wording.ts`). The definition itself is Japanese. */
  readonly translations?: Readonly<Partial<Record<'en', Wording>>> | undefined;
}

/** Texts by key: `q2-5.options.98.label`. */
export type Wording = Readonly<Record<string, string>>;

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  /** How the term is read, in kana. */
  readonly reading?: string | undefined;
  readonly meaning: string;
  readonly source?: string | undefined;
}

/** What a respondent is told before the first question; required to publish. */
export interface About {
  readonly purpose: string;
  readonly handling: string;
  readonly retention: string;
  readonly contact: string;
}

export interface Section {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly showIf?: Condition | undefined;
  /** In asking order. */
  readonly items: readonly Item[];
  readonly checks?: readonly Check[] | undefined;
}

export type Item = Question | Note | Repeat;

/** A text between questions. */
export interface Note {
  readonly id: string;
  readonly type: 'note';
  readonly text: string;
  readonly showIf?: Condition | undefined;
  readonly source?: string | undefined;
}

/** A group of items that is asked once a row; the respondent adds the rows. */
export interface Repeat {
  readonly id: string;
  readonly type: 'repeat';
  readonly number?: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly footnotes?: readonly string[] | undefined;
  readonly showIf?: Condition | undefined;
  /** What one row is: 機関. */
  readonly rowNoun: string;
  /** What names a row, by piping from its own answers; the noun and its number where it is absent. */
  readonly rowTitle?: string | undefined;
  /** How many rows a submission has to have, and may have. */
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly items: readonly (Question | Note)[];
  /** Rules over the answers of one row. */
  readonly checks?: readonly Check[] | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

/** The most rows a repeat may have, so that a response stays a response. */
export const MOST_ROWS = 500;

/** A rule over several answers. Broken only where `holds` is false, never where it is unknown. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  /** The question beside which the message stands. */
  readonly at: string;
  readonly holds: Condition;
  readonly message: string;
}

/** `hard` forbids submission; `soft` asks once more and takes a reason; `info` only tells. */
export type Severity = 'hard' | 'soft' | 'info';

export function isQuestion(item: Item): item is Question {
  return item.type !== 'note' && item.type !== 'repeat';
}

export function isRepeat(item: Item): item is Repeat {
  return item.type === 'repeat';
}

/** The schema of a whole definition over a registry of question types. Unknown keys are refused. */
export function questionnaireSchema(types: Registry = registry): z.ZodMiniType<Questionnaire> {
  const sectionSchema = z.strictObject({
    id: idSchema,
    number: z.optional(z.string()),
    title: textSchema,
    showIf: z.optional(conditionSchema),
    items: z.array(itemSchema(types, [repeatSchema(types)])).check(z.minLength(1)),
    checks: z.optional(z.array(checkSchema)),
  });
  return z.strictObject({
    id: idSchema,
    version: z.string().check(z.minLength(1), z.maxLength(32)),
    title: textSchema,
    edition: z.optional(textSchema),
    unitNoun: textSchema,
    referenceDate: z.iso.date(),
    about: z.strictObject({
      purpose: textSchema,
      handling: textSchema,
      retention: textSchema,
      contact: textSchema,
    }),
    sources: z.optional(z.record(z.string(), z.string())),
    sections: z.array(sectionSchema).check(z.minLength(1)),
  });
}

const noteSchema = z.strictObject({
  id: idSchema,
  type: z.literal('note'),
  text: textSchema,
  showIf: z.optional(conditionSchema),
  source: z.optional(z.string()),
});

const checkSchema = z.strictObject({
  id: idSchema,
  severity: z.enum(['hard', 'soft', 'info']),
  at: idSchema,
  holds: conditionSchema,
  message: textSchema,
});

function repeatSchema(types: Registry): z.ZodMiniType<Repeat> {
  const rows = z.optional(z.int().check(z.nonnegative(), z.maximum(MOST_ROWS)));
  return z.strictObject({
    id: idSchema,
    type: z.literal('repeat'),
    number: z.optional(z.string()),
    title: textSchema,
    text: textSchema,
    footnotes: z.optional(z.array(textSchema)),
    showIf: z.optional(conditionSchema),
    rowNoun: textSchema,
    rowTitle: z.optional(textSchema),
    atLeast: rows,
    atMost: rows,
    items: z.array(itemSchema(types) as z.ZodMiniType<Question | Note>).check(z.minLength(1)),
    checks: z.optional(z.array(checkSchema)),
    themes: z.optional(z.array(idSchema)),
    source: z.optional(z.string()),
  });
}

function itemSchema(
  types: Registry,
  beside: readonly z.ZodMiniType<Repeat>[] = [],
): z.ZodMiniType<Item> {
  const schemas = [noteSchema, ...beside, ...[...types.values()].map((type) => type.schema)];
  // The registry's map forgets which object each schema opens; zod still finds the literal `type` in every one.
  return z.discriminatedUnion(
    'type',
    schemas as unknown as [typeof noteSchema],
  ) as unknown as z.ZodMiniType<Item>;
}
