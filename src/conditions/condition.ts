import * as z from 'zod/mini';
import { DAY_OR_MONTH } from '../shared/calendar.ts';

/**
 * The condition language: data, never code. A test has one subject (a question, or a number term) and one verb;
 * `all`, `any` and `not` nest. The limits bound the time any condition can take (docs: definition language).
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | QuestionTest
  | NumberTest;

interface Subject {
  readonly question: string;
  readonly row?: string | undefined;
  readonly column?: string | undefined;
}

export type QuestionTest = Subject &
  (
    | { readonly is: string }
    | { readonly isAnyOf: readonly string[] }
    | { readonly includes: string }
    | { readonly includesAny: readonly string[] }
    | { readonly includesAll: readonly string[] }
    | { readonly isAnswered: true }
    | { readonly isAsked: true }
  );

/** Compares two number terms; a term that is blank makes the test unknown. */
export type NumberTest = { readonly number: Term } & (
  | { readonly atLeast: Term }
  | { readonly atMost: Term }
  | { readonly equals: Term }
);

/** What a number is compared with. */
export function boundOf(test: NumberTest): Term {
  if ('atLeast' in test) return test.atLeast;
  return 'atMost' in test ? test.atMost : test.equals;
}

/**
 * A number: a constant, a day or month (as its running number), the answer to a question that reads as a number, a sum
 * of terms, or how many options (or rows of a repeat) there are. A blank operand makes the term unknown.
 *
 * `sumKnown` leaves blanks out and is unknown only where all are blank; `countKnown` is how many are not blank. In
 * these three an `answer` that names a matrix without its row or column stands for all the cells it names.
 */
export type Term =
  | number
  | { readonly date: string }
  | AnswerTerm
  | { readonly sum: readonly Term[] }
  | { readonly sumKnown: readonly Term[] }
  | { readonly countKnown: readonly Term[] }
  | { readonly count: string };

export interface AnswerTerm {
  readonly answer: string;
  readonly row?: string | undefined;
  readonly column?: string | undefined;
}

const id = z.string();
const code = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const codes = z.array(code).check(z.minLength(1));
const place = { row: z.optional(code), column: z.optional(code) };
const onQuestion = { question: id, ...place };

/** Opens a number term, also where a computed question names it. */
export const termSchema: z.ZodMiniType<Term> = z.lazy(() =>
  z.union([
    z.number(),
    z.strictObject({ date: z.string().check(z.regex(DAY_OR_MONTH)) }),
    z.strictObject({ answer: id, ...place }),
    z.strictObject({ sum: terms }),
    z.strictObject({ sumKnown: terms }),
    z.strictObject({ countKnown: terms }),
    z.strictObject({ count: id }),
  ]),
);

const terms: z.ZodMiniType<readonly Term[]> = z.array(termSchema).check(z.minLength(1));

/** Opens a condition from a definition. Unknown keys and two verbs in one test are refused. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ ...onQuestion, is: code }),
    z.strictObject({ ...onQuestion, isAnyOf: codes }),
    z.strictObject({ ...onQuestion, includes: code }),
    z.strictObject({ ...onQuestion, includesAny: codes }),
    z.strictObject({ ...onQuestion, includesAll: codes }),
    z.strictObject({ ...onQuestion, isAnswered: z.literal(true) }),
    z.strictObject({ ...onQuestion, isAsked: z.literal(true) }),
    z.strictObject({ number: termSchema, atLeast: termSchema }),
    z.strictObject({ number: termSchema, atMost: termSchema }),
    z.strictObject({ number: termSchema, equals: termSchema }),
  ]),
);
