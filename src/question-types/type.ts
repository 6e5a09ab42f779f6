import * as z from 'zod/mini';
import { type Condition, conditionSchema, type Term } from '../conditions/condition.ts';
import type { Reading } from '../conditions/reading.ts';
import type { Json } from '../shared/json.ts';
import type { Language } from '../shared/language.ts';
import type { Catalogue, Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';

/** The value of one cell as it is stored, sent and merged. What it may be is the question type's business. */
export type CellValue = Exclude<Json, null>;

/** What every question has, whatever its type. */
export interface QuestionBase {
  /** Stable over the years: `q2-3`. */
  readonly id: string;
  readonly type: string;
  /** The number as printed: `2-3`. */
  readonly number?: string | undefined;
  /** A short name for tables and lists: 会議の参加者. */
  readonly title: string;
  readonly text: string;
  readonly footnotes?: readonly string[] | undefined;
  readonly showIf?: Condition | undefined;
  /** `hard`: no submission without it; `soft`: asked once more at review; absent: optional. */
  readonly required?: 'hard' | 'soft' | undefined;
  /** Contact data: never tallied, exported only on request. */
  readonly personal?: boolean | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

/**
 * One cell of a question. `path` is what follows the question's id in its address: '' for most types, `/a` for the
 * row `a` of a matrix, `/a/m04` for its column. `label` names it inside the question, where there is more than one.
 */
export interface CellShape {
  readonly path: string;
  readonly row?: string;
  readonly column?: string;
  readonly label?: string;
  /** Never missing, even where the question is required: a cell of an その他 row. */
  readonly optional?: true;
  /** The name of an その他 row: read only where a condition names its column. */
  readonly naming?: true;
}

/** A cell with the domain it is answered in, and the question it is in that domain: for most types the question itself. */
export interface Cell extends CellShape {
  readonly domain: ResponseDomain;
  readonly asks: QuestionBase;
}

/** One column of an export or a tally: a code, a set of codes split into yes/no, a number or a text. */
export type Column =
  | {
      readonly kind: 'code';
      readonly name: string;
      readonly label: string;
      readonly path: string;
      readonly codes: readonly string[];
      /** For an order: which of the chosen codes, from 0. */
      readonly place?: number;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly path: string;
      readonly code: string;
    }
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly label: string;
      readonly path: string;
    }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: string;
      readonly path: string;
      readonly of?: string;
    };

/** A choice of a list, as far as whoever reasons about all answers has to know it. */
export interface Choosable {
  readonly code: string;
  readonly label: string;
  readonly exclusive?: boolean | undefined;
  readonly exclusion?: string | undefined;
  readonly special?: boolean | undefined;
  readonly text?: 'required' | 'optional' | undefined;
}

/**
 * All that one cell can hold. `one` option, a `set` or an `order` of options (an exclusive one alone, of one exclusion
 * at most one, at least and at most so many), a `number` in steps of its last decimal, a `text`, or what is `computed`
 * from other answers.
 */
export type Extent =
  | { readonly is: 'one'; readonly options: readonly Choosable[] }
  | {
      readonly is: 'set' | 'order';
      readonly options: readonly Choosable[];
      readonly least?: number | undefined;
      readonly most?: number | undefined;
    }
  | {
      readonly is: 'number';
      readonly decimals: number;
      readonly min?: number | undefined;
      readonly max?: number | undefined;
    }
  | { readonly is: 'text' }
  | { readonly is: 'computed'; readonly decimals: number };

/** The options of an extent; none where it has no options. */
export function choicesOf(extent: Extent): readonly Choosable[] {
  return 'options' in extent ? extent.options : [];
}

/** An answer by what it means, in whatever shape its domain keeps it. `anything`: some text the domain takes. */
export type Meant =
  | { readonly codes: readonly string[] }
  | { readonly number: number }
  | { readonly anything: true };

/**
 * How one cell is answered. All but `parse` are called with values that `parse` gave. `question` may be narrowed: it
 * then lists only the options that are available now.
 */
export interface ResponseDomain<Question extends QuestionBase = QuestionBase> {
  extent(question: Question): Extent;
  /** What conditions see of an answer. */
  readonly readsAs: 'codes' | 'number' | 'text';
  /**
   * Opens a value that comes from outside (storage, network, file) and gives its one normal form: codes in the order
   * of the questionnaire, decimal text without a leading zero, text without NUL. A value that can be nothing of this
   * domain is refused by name, never bent.
   */
  parse(question: Question, value: unknown): Result<CellValue>;
  /** Whether the value is an answer at all: an empty set or a blank text is none. */
  isAnswer(question: Question, value: CellValue): boolean;
  /**
   * What is wrong with a value all of which counts (see `effective`): too long, その他 without its text. Codes of
   * `texts`.
   */
  problems(question: Question, value: CellValue): readonly Problem[];
  /** The code of an explicit special answer (不明), where the value is one. */
  special(question: Question, value: CellValue): string | undefined;
  /** What conditions see. Only called for a value that is an answer. */
  reading(question: Question, value: CellValue): Reading;
  /**
   * What a submission holds: the value without what is masked in it (the text of an unticked option, an option that
   * is not available); undefined where nothing is left.
   */
  effective(question: Question, value: CellValue): CellValue | undefined;
  /** The answer in words, for review, print and search. */
  show(question: Question, value: CellValue, language: Language): string;
  /** A value that is this answer, with a text wherever one is required. Undefined where no value can be it. */
  compose(question: Question, meant: Meant): CellValue | undefined;
  /** The question without the options in `hidden`. */
  narrow(question: Question, hidden: ReadonlySet<string>): Question;
}

/** A condition on a part of a question: an option, or a row of a matrix. */
export interface PartCondition {
  readonly part: 'option' | 'row';
  readonly code: string;
  readonly showIf: Condition;
}

/**
 * The pure face of a question type: everything the engine, the server and the tally need to know about it.
 * A type is one folder; adding one adds a line to `registry.ts` and one to `fields.ts`.
 */
export interface QuestionType<Question extends QuestionBase = QuestionBase> {
  readonly type: Question['type'];
  /** Opens the whole question (base keys included) from a definition. */
  readonly schema: z.ZodMiniType<Question>;
  /** What is wrong with the definition of one question, beyond its schema. */
  defects(question: Question): readonly Problem[];
  /** At least one, in asking order. */
  cells(question: Question): readonly Cell[];
  /** The conditions inside the question, in the order of the definition. */
  conditions(question: Question): readonly PartCondition[];
  /** The number it stands for, where it is never entered but computed from earlier answers. */
  computes?(question: Question): Term;
  /**
   * What is wrong between the cells of one question; `valueAt` gives the answer at a path, undefined where there is
   * none. Problems carry the path of the cell they stand at.
   */
  across?(
    question: Question,
    valueAt: (path: string) => CellValue | undefined,
  ): readonly (Problem & { readonly path: string })[];
  columns(question: Question): readonly Column[];
  /** Sentences for the type's own problem codes, in each language. */
  readonly texts: Catalogue;
}

export const idSchema = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(64));

/** The code of an option or a row. A YAML number is read as its text. */
export const codeSchema = z.pipe(
  z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/)),
);

export const textSchema = z.string().check(z.minLength(1), z.maxLength(10_000));

/** The keys every question may have, to be spread into a type's own schema. */
export const baseKeys = {
  id: idSchema,
  number: z.optional(z.string()),
  title: textSchema,
  text: textSchema,
  footnotes: z.optional(z.array(textSchema)),
  showIf: z.optional(conditionSchema),
  required: z.optional(z.enum(['hard', 'soft'])),
  personal: z.optional(z.boolean()),
  themes: z.optional(z.array(idSchema)),
  source: z.optional(z.string()),
};
