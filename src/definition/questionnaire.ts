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

export type Item = Question | Note;

/** A text between questions. */
export interface Note {
  readonly id: string;
  readonly type: 'note';
  readonly text: string;
  readonly showIf?: Condition | undefined;
  readonly source?: string | undefined;
}

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
  return item.type !== 'note';
}

/** The schema of a whole definition over a registry of question types. Unknown keys are refused. */
export function questionnaireSchema(types: Registry = registry): z.ZodMiniType<Questionnaire> {
  const sectionSchema = z.strictObject({
    id: idSchema,
    number: z.optional(z.string()),
    title: textSchema,
    showIf: z.optional(conditionSchema),
    items: z.array(itemSchema(types)).check(z.minLength(1)),
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

function itemSchema(types: Registry): z.ZodMiniType<Item> {
  const schemas = [noteSchema, ...[...types.values()].map((type) => type.schema)];
  // The registry's map forgets which object each schema opens; zod still finds the literal `type` in every one.
  return z.discriminatedUnion(
    'type',
    schemas as unknown as [typeof noteSchema],
  ) as unknown as z.ZodMiniType<Item>;
}
