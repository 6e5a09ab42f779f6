import * as z from 'zod/mini';
import { type Condition, conditionSchema } from '../../conditions/condition.ts';
import { problem } from '../../shared/problem.ts';
import {
  duplicateCodes,
  type Group,
  groupDefects,
  groupsSchema,
  optionConditions,
} from '../option.ts';
import { isBlank } from '../plain-text.ts';
import type { TextQuestion } from '../text/type.ts';
import { withShared } from '../texts.ts';
import {
  baseKeys,
  type Cell,
  type Column,
  codeSchema,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
  textSchema,
} from '../type.ts';
import { askedIn, domains, type MatrixDomain, matrixDomainSchema } from './domain.ts';

/**
 * Rows that are each answered in one domain; a cell a row, addressed `q4-5/a`. Numbers and texts may have columns too:
 * then a cell a row and column, `b-o-1/3/m04`.
 */
export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly rows: readonly MatrixRow[];
  readonly columns?: readonly MatrixColumn[] | undefined;
  readonly domain: MatrixDomain;
  /** Headings over rows. */
  readonly groups?: readonly Group[] | undefined;
  /** Sums shown beside the numbers: of each row, of each column. */
  readonly totals?: readonly ('rows' | 'columns')[] | undefined;
}

export interface MatrixRow {
  readonly code: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly group?: string | undefined;
  readonly showIf?: Condition | undefined;
  /** その他: the respondent names the row, in a cell of its own (`q2/98/text`). */
  readonly text?: true | undefined;
  readonly source?: string | undefined;
}

export interface MatrixColumn {
  readonly code: string;
  readonly label: string;
  readonly source?: string | undefined;
}

/** The column code of a row's name. */
export const ROW_TEXT = 'text';

const rowSchema: z.ZodMiniType<MatrixRow> = z.strictObject({
  code: codeSchema,
  label: textSchema,
  hint: z.optional(textSchema),
  group: z.optional(codeSchema),
  showIf: z.optional(conditionSchema),
  text: z.optional(z.literal(true)),
  source: z.optional(z.string()),
});

const columnSchema: z.ZodMiniType<MatrixColumn> = z.strictObject({
  code: codeSchema,
  label: textSchema,
  source: z.optional(z.string()),
});

export const matrix: QuestionType<MatrixQuestion> = {
  type: 'matrix',
  schema: z.strictObject({
    ...baseKeys,
    type: z.literal('matrix'),
    domain: matrixDomainSchema,
    rows: z.array(rowSchema).check(z.minLength(1), z.maxLength(200)),
    columns: z.optional(z.array(columnSchema).check(z.minLength(1), z.maxLength(50))),
    groups: groupsSchema,
    totals: z.optional(z.array(z.enum(['rows', 'columns'])).check(z.minLength(1))),
  }),
  defects(question) {
    const { domain, rows, columns = [], totals, groups } = question;
    const chosen = 'options' in domain;
    return [
      ...duplicateCodes(rows),
      ...duplicateCodes(columns),
      ...groupDefects(rows, groups),
      ...domains[domain.type].defects(askedIn(question)),
      ...(chosen && columns.length > 0 ? [problem('definition.columnsOfChoices')] : []),
      ...(totals && domain.type !== 'number' ? [problem('definition.totalsOfNoNumbers')] : []),
      ...(columns.some(({ code }) => code === ROW_TEXT)
        ? [problem('definition.reservedColumn', { code: ROW_TEXT })]
        : []),
    ];
  },
  cells: (question) => question.rows.flatMap((row) => cellsOfRow(question, row)),
  conditions: ({ rows, domain }) => [
    ...rows.flatMap(({ code, showIf }) =>
      showIf === undefined ? [] : [{ part: 'row' as const, code, showIf }],
    ),
    ...('options' in domain ? optionConditions(domain.options) : []),
  ],
  /** An その他 row is named and answered, or neither. */
  across(question, valueAt) {
    return question.rows
      .filter(({ text }) => text)
      .flatMap((row) => {
        const [naming, ...answers] = cellsOfRow(question, row).map(({ path }) => path);
        if (naming === undefined) return [];
        const named = !isBlank(String(valueAt(naming) ?? ''));
        const missing = answers.filter((path) => valueAt(path) === undefined);
        if (!named && missing.length < answers.length)
          return [{ ...problem('matrix.rowUnnamed', { label: row.label }), path: naming }];
        return named && question.required === 'hard'
          ? missing.map((path) => ({ ...problem('matrix.rowBlank', { label: row.label }), path }))
          : [];
      });
  },
  columns: (question) => question.rows.flatMap((row) => columnsOfRow(question, row)),
  texts: withShared({
    ja: {
      ...merged('ja'),
      'matrix.rowUnnamed': ({ label }) =>
        `「${label}」に回答する場合は、その名称も入力してください。`,
      'matrix.rowBlank': ({ label }) => `名称を入力した「${label}」にも回答してください。`,
    },
    en: {
      ...merged('en'),
      'matrix.rowUnnamed': ({ label }) => `Name what “${label}” is, since it is answered.`,
      'matrix.rowBlank': ({ label }) => `Answer “${label}” too, since it is named.`,
    },
  }),
};

/** A cell whose domain is a question type of its own. */
interface MatrixCell extends Cell {
  readonly domain: QuestionType & ResponseDomain;
}

/** The name of an その他 row first, as it is entered. */
function cellsOfRow(question: MatrixQuestion, row: MatrixRow): readonly MatrixCell[] {
  const asks = askedIn(question);
  const domain = domains[question.domain.type];
  const optional = row.text ? { optional: true as const } : {};
  const naming: MatrixCell[] = row.text
    ? [
        {
          path: `/${row.code}/${ROW_TEXT}`,
          row: row.code,
          column: ROW_TEXT,
          label: row.label,
          optional: true,
          naming: true,
          domain: domains.text,
          asks: namingIn(question),
        },
      ]
    : [];
  const answers = question.columns
    ? question.columns.map((column) => ({
        path: `/${row.code}/${column.code}`,
        row: row.code,
        column: column.code,
        label: `${row.label}：${column.label}`,
        ...optional,
        domain,
        asks,
      }))
    : [{ path: `/${row.code}`, row: row.code, label: row.label, ...optional, domain, asks }];
  return [...naming, ...answers];
}

/** The question that asks for the name of an その他 row. */
function namingIn({ id, title, text, personal }: MatrixQuestion): TextQuestion {
  return { id, type: 'text', title, text, personal, maxLength: 200 };
}

function columnsOfRow(question: MatrixQuestion, row: MatrixRow): readonly Column[] {
  return cellsOfRow(question, row).flatMap(({ path, label, domain, asks }) =>
    domain.columns(asks).map((column) => ({
      ...column,
      name: question.id + path.replaceAll('/', '_') + column.name.slice(question.id.length),
      label: `${question.title}：${label ?? ''}${column.label.slice(question.title.length)}`,
      path,
    })),
  );
}

function merged(language: 'ja' | 'en') {
  return Object.assign({}, ...Object.values(domains).map(({ texts }) => texts[language]));
}
