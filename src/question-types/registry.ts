import { type ComputedQuestion, computed } from './computed/type.ts';
import { type DateQuestion, date } from './date/type.ts';
import { type LongTextQuestion, longText } from './long-text/type.ts';
import { type MatrixQuestion, matrix } from './matrix/type.ts';
import { type MultipleQuestion, multiple } from './multiple/type.ts';
import { type NumberQuestion, number } from './number/type.ts';
import { type RankQuestion, rank } from './rank/type.ts';
import { type SingleQuestion, single } from './single/type.ts';
import { type TextQuestion, text } from './text/type.ts';
import type { QuestionBase, QuestionType } from './type.ts';

/** Any question; its `type` says which. */
export type Question =
  | ComputedQuestion
  | DateQuestion
  | LongTextQuestion
  | MatrixQuestion
  | MultipleQuestion
  | NumberQuestion
  | RankQuestion
  | SingleQuestion
  | TextQuestion;

/** The types a definition may use, by name. A value, so that a test can extend it. */
export type Registry = ReadonlyMap<string, QuestionType>;

export const registry: Registry = registryOf([
  single,
  multiple,
  rank,
  number,
  text,
  longText,
  date,
  matrix,
  computed,
]);

function registryOf(types: readonly QuestionType[]): Registry {
  return new Map(types.map((type) => [type.type, type]));
}

/** @throws when the type is not registered: the schema would have refused the definition. */
export function typeOf(types: Registry, question: QuestionBase): QuestionType {
  const type = types.get(question.type);
  if (!type) throw new Error(`No question type "${question.type}" is registered.`);
  return type;
}
