import * as z from 'zod/mini';
import { problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import {
  duplicateCodes,
  labelWithText,
  misfit,
  missingTexts,
  OPTION_TEXT_LENGTH,
  type Option,
  optionsSchema,
  optionTextsSchema,
  textColumns,
  textsOfChosen,
} from '../option.ts';
import { tooLong } from '../plain-text.ts';
import { sharedTexts } from '../texts.ts';
import { baseKeys, type CellValue, type QuestionBase, type QuestionType } from '../type.ts';

/** One option of a list. */
export interface SingleQuestion extends QuestionBase {
  readonly type: 'single';
  readonly options: readonly Option[];
}

/** `text` holds the texts beside options, kept also while another option is chosen. */
const valueSchema = z.strictObject({ code: z.string(), text: z.optional(optionTextsSchema) });
export type SingleValue = z.infer<typeof valueSchema>;

export function openSingle(value: CellValue): SingleValue | undefined {
  return valueSchema.safeParse(value).data;
}

export const single: QuestionType<SingleQuestion> = {
  type: 'single',
  schema: z.strictObject({ ...baseKeys, type: z.literal('single'), options: optionsSchema }),
  defects: (question) => duplicateCodes(question.options),
  readsAs: 'codes',
  codes: (question) => question.options.map(({ code }) => code),
  label: (question, code) => question.options.find((option) => option.code === code)?.label,
  cells: () => [{ path: '' }],
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
    const { code = '', text = {} } = openSingle(value) ?? {};
    return [
      ...missingTexts(question.options, [code], text),
      ...tooLong(text[code] ?? '', OPTION_TEXT_LENGTH),
    ];
  },
  special(question, value) {
    const code = openSingle(value)?.code;
    return question.options.find((option) => option.code === code)?.special ? code : undefined;
  },
  reading: (_, value) => ({ is: 'codes', codes: [openSingle(value)?.code ?? ''] }),
  effective(question, value) {
    const { code = '', text } = openSingle(value) ?? {};
    const kept = textsOfChosen(question.options, [code], text);
    return kept ? { code, text: kept } : { code };
  },
  show(question, value) {
    const { code, text } = openSingle(value) ?? {};
    const chosen = question.options.find((option) => option.code === code);
    return chosen ? labelWithText(chosen, text) : '';
  },
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
