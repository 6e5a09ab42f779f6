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
  type OptionTexts,
  optionsSchema,
  optionTextsSchema,
  textColumns,
  textsOfChosen,
} from '../option.ts';
import { tooLong } from '../plain-text.ts';
import { withShared } from '../texts.ts';
import { baseKeys, type CellValue, type QuestionBase, type QuestionType } from '../type.ts';

/** A set of options of a list. "None" exists only as an exclusive option. */
export interface MultipleQuestion extends QuestionBase {
  readonly type: 'multiple';
  readonly options: readonly Option[];
}

/** `codes` in questionnaire order, without doubles; `text` as in a single question. */
const valueSchema = z.strictObject({
  codes: z.array(z.string()),
  text: z.optional(optionTextsSchema),
});

export interface MultipleValue {
  readonly codes: readonly string[];
  readonly text?: OptionTexts;
}

export function openMultiple(value: CellValue | undefined): MultipleValue {
  const { codes, text } = valueSchema.safeParse(value).data ?? { codes: [] };
  return text ? { codes, text } : { codes };
}

export const multiple: QuestionType<MultipleQuestion> = {
  type: 'multiple',
  schema: z.strictObject({ ...baseKeys, type: z.literal('multiple'), options: optionsSchema }),
  defects: (question) => [
    ...duplicateCodes(question.options),
    ...(question.options.every((option) => option.exclusive)
      ? [problem('definition.onlyExclusive', { id: question.id })]
      : []),
  ],
  readsAs: 'codes',
  codes: (question) => question.options.map(({ code }) => code),
  label: (question, code) => question.options.find((option) => option.code === code)?.label,
  cells: () => [{ path: '' }],
  parse(question, value) {
    const opened = valueSchema.safeParse(value);
    if (!opened.success) return failure([problem('value.wrongShape')]);
    const { codes, text = {} } = opened.data;
    const wrong = misfit(question.options, codes, text);
    if (wrong) return failure([wrong]);
    const ordered = question.options.filter((option) => codes.includes(option.code));
    const exclusive = ordered.find((option) => option.exclusive);
    if (exclusive && ordered.length > 1)
      return failure([problem('multiple.exclusive', { label: exclusive.label })]);
    const normal = { codes: ordered.map(({ code }) => code) };
    return success(Object.keys(text).length > 0 ? { ...normal, text } : normal);
  },
  isAnswer: (_, value) => openMultiple(value).codes.length > 0,
  problems(question, value) {
    const { codes, text = {} } = openMultiple(value);
    return [
      ...missingTexts(question.options, codes, text),
      ...codes.flatMap((code) => tooLong(text[code] ?? '', OPTION_TEXT_LENGTH)),
    ];
  },
  special(question, value) {
    const [code, ...others] = openMultiple(value).codes;
    const chosen = question.options.find((option) => option.code === code);
    return others.length === 0 && chosen?.special ? code : undefined;
  },
  reading: (_, value) => ({ is: 'codes', codes: openMultiple(value).codes }),
  effective(question, value) {
    const { codes, text } = openMultiple(value);
    const kept = textsOfChosen(question.options, codes, text);
    return kept ? { codes, text: kept } : { codes };
  },
  show(question, value, language) {
    const { codes, text } = openMultiple(value);
    return question.options
      .filter((option) => codes.includes(option.code))
      .map((option) => labelWithText(option, text))
      .join(language === 'ja' ? '、' : ', ');
  },
  columns: (question) => [
    ...question.options.map(({ code, label }) => ({
      kind: 'choice' as const,
      name: `${question.id}_${code}`,
      label: `${question.title}：${label}`,
      path: '',
      code,
    })),
    ...textColumns(question.options, question.id),
  ],
  texts: withShared({
    ja: {
      'multiple.exclusive': ({ label }) => `「${label}」は、ほかの選択肢と一緒には選べません。`,
    },
    en: {
      'multiple.exclusive': ({ label }) =>
        `“${label}” cannot be chosen together with other options.`,
    },
  }),
};
