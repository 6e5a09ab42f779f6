import * as z from 'zod/mini';
import { type LongTextQuestion, longText, longTextKeys } from '../long-text/type.ts';
import { duplicateCodes } from '../option.ts';
import { baseKeys, codeSchema, type QuestionBase, type QuestionType, textSchema } from '../type.ts';

/** Rows that are each answered in one domain; a cell a row, addressed `q4-5/a`. */
export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly rows: readonly MatrixRow[];
  readonly domain: { readonly type: 'longText'; readonly maxLength: number };
}

export interface MatrixRow {
  readonly code: string;
  readonly label: string;
  readonly source?: string | undefined;
}

const rowSchema: z.ZodMiniType<MatrixRow> = z.strictObject({
  code: codeSchema,
  label: textSchema,
  source: z.optional(z.string()),
});

export const matrix: QuestionType<MatrixQuestion> = {
  type: 'matrix',
  schema: z.strictObject({
    ...baseKeys,
    type: z.literal('matrix'),
    domain: z.strictObject(longTextKeys),
    rows: z.array(rowSchema).check(z.minLength(1)),
  }),
  defects: (question) => duplicateCodes(question.rows),
  readsAs: longText.readsAs,
  codes: () => [],
  label: () => undefined,
  cells: (question) =>
    question.rows.map(({ code, label }) => ({ path: `/${code}`, row: code, label })),
  parse: (question, value) => longText.parse(ofDomain(question), value),
  isAnswer: (question, value) => longText.isAnswer(ofDomain(question), value),
  problems: (question, value) => longText.problems(ofDomain(question), value),
  special: (question, value) => longText.special(ofDomain(question), value),
  reading: (question, value) => longText.reading(ofDomain(question), value),
  effective: (question, value) => longText.effective(ofDomain(question), value),
  show: (question, value, language) => longText.show(ofDomain(question), value, language),
  columns: (question) =>
    question.rows.map(({ code, label }) => ({
      kind: 'text',
      name: `${question.id}_${code}`,
      label: `${question.title}：${label}`,
      path: `/${code}`,
    })),
  texts: longText.texts,
};

/** The question a single cell is: the matrix's own words, answered in the domain. */
function ofDomain(question: MatrixQuestion): LongTextQuestion {
  const { rows: _, domain, ...base } = question;
  return { ...base, ...domain };
}
