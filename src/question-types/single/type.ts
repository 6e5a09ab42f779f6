import * as z from 'zod/mini';
import { NO_PROBLEMS, problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import { labelWithText, madeUpTexts, misfit, textProblems, textsOfChosen } from '../chosen.ts';
import {
  type Group,
  groupsSchema,
  type Option,
  type OptionTexts,
  optionConditions,
  optionDefects,
  optionsSchema,
  optionTextsSchema,
  textColumns,
  withoutOptions,
} from '../option.ts';
import { sharedTexts } from '../texts.ts';
import {
  baseKeys,
  type CellValue,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
} from '../type.ts';

/** One option of a list. */
export interface SingleQuestion extends QuestionBase {
  readonly type: 'single';
  readonly options: readonly Option[];
  readonly groups?: readonly Group[] | undefined;
  /** The earlier question the options were taken from. */
  readonly optionsFrom?: string | undefined;
}

/** `text` holds the texts beside options, kept also while another option is chosen. */
export interface SingleValue {
  readonly code: string;
  readonly text?: OptionTexts | undefined;
}

const valueSchema: z.ZodMiniType<SingleValue> = z.strictObject({
  code: z.string(),
  text: z.optional(optionTextsSchema),
});

/** A stored value, which `parse` has given its shape. */
export function openSingle(value: CellValue): SingleValue | undefined {
  return typeof value === 'object' && 'code' in value
    ? (value as unknown as SingleValue)
    : undefined;
}

/** The keys of a choice of one, for a question and for the domain of a matrix. */
export const singleKeys = {
  type: z.literal('single'),
  options: optionsSchema,
  groups: groupsSchema,
};

export const single: QuestionType<SingleQuestion> & ResponseDomain<SingleQuestion> = {
  type: 'single',
  schema: z.strictObject({ ...baseKeys, ...singleKeys, optionsFrom: z.optional(z.string()) }),
  defects: ({ options, groups }) => optionDefects(options, groups),
  cells: (question) => [{ path: '', domain: single, asks: question }],
  conditions: ({ options }) => optionConditions(options),
  extent: ({ options }) => ({ is: 'one', options }),
  readsAs: 'codes',
  parse(question, value) {
    const opened = valueSchema.safeParse(value);
    if (!opened.success) return failure([problem('value.wrongShape')]);
    const { code, text = {} } = opened.data;
    const wrong = misfit(question.options, [code], text);
    if (wrong) return failure([wrong]);
    return success(Object.keys(text).length > 0 ? { code, text } : { code });
  },
  isAnswer: (_, value) => openSingle(value) !== undefined,
  problems(question, value) {
    const { code, text } = openSingle(value) ?? {};
    const chosen = question.options.find((option) => option.code === code);
    return chosen?.text ? textProblems([chosen], [chosen.code], text) : NO_PROBLEMS;
  },
  special(question, value) {
    const code = openSingle(value)?.code;
    return question.options.find((option) => option.code === code)?.special ? code : undefined;
  },
  reading: (_, value) => ({ is: 'codes', codes: [openSingle(value)?.code ?? ''] }),
  effective({ options }, value) {
    const { code = '', text } = openSingle(value) ?? {};
    if (!options.some((option) => option.code === code)) return undefined;
    const kept = textsOfChosen(options, [code], text);
    return kept ? { code, text: kept } : { code };
  },
  show(question, value, language) {
    const { code, text } = openSingle(value) ?? {};
    const chosen = question.options.find((option) => option.code === code);
    return chosen ? labelWithText(chosen, text, language) : '';
  },
  compose({ options }, meant) {
    if ('number' in meant) return undefined;
    const codes = 'codes' in meant ? meant.codes : options.map(({ code }) => code).slice(0, 1);
    const [code = ''] = codes;
    if (codes.length !== 1 || !options.some((option) => option.code === code)) return undefined;
    const text = madeUpTexts(options, [code]);
    return text ? { code, text } : { code };
  },
  narrow: (question, hidden) => ({
    ...question,
    options: withoutOptions(question.options, hidden),
  }),
  columns: (question) => [
    {
      kind: 'code',
      name: question.id,
      label: question.title,
      path: '',
      codes: question.options.map(({ code }) => code),
    },
    ...textColumns(question.options, question.id),
  ],
  texts: sharedTexts,
};
