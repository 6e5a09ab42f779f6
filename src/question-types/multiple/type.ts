import * as z from 'zod/mini';
import type { Language } from '../../shared/language.ts';
import { NO_PROBLEMS, type Problem, problem } from '../../shared/problem.ts';
import { failure, success } from '../../shared/result.ts';
import {
  clash,
  composedCodes,
  labelWithText,
  madeUpTexts,
  misfit,
  specialOf,
  standTogether,
  textProblems,
  textsOfChosen,
} from '../chosen.ts';
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
import { withShared } from '../texts.ts';
import {
  baseKeys,
  type CellValue,
  type QuestionBase,
  type QuestionType,
  type ResponseDomain,
} from '../type.ts';

/** A set of options of a list. "None" exists only as an exclusive option. */
export interface MultipleQuestion extends QuestionBase {
  readonly type: 'multiple';
  readonly options: readonly Option[];
  readonly groups?: readonly Group[] | undefined;
  /** How many options an answer has; an exclusive or special one alone is always enough. */
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  /** The earlier question the options were taken from. */
  readonly optionsFrom?: string | undefined;
}

/** `codes` in questionnaire order, without doubles; `text` as in a single question. */
export interface MultipleValue {
  readonly codes: readonly string[];
  readonly text?: OptionTexts | undefined;
}

const multipleValueSchema: z.ZodMiniType<MultipleValue> = z.strictObject({
  codes: z.array(z.string()),
  text: z.optional(optionTextsSchema),
});

const NOTHING: MultipleValue = { codes: [] };

/** A stored value, which `parse` has given its shape. */
export function openMultiple(value: CellValue | undefined): MultipleValue {
  return typeof value === 'object' && 'codes' in value
    ? (value as unknown as MultipleValue)
    : NOTHING;
}

const amount = z.optional(z.int().check(z.positive()));

/** The keys of a choice of several, for a question and for the domain of a matrix. */
export const multipleKeys = {
  type: z.literal('multiple'),
  options: optionsSchema,
  groups: groupsSchema,
  atLeast: amount,
  atMost: amount,
};

export const multiple: QuestionType<MultipleQuestion> & ResponseDomain<MultipleQuestion> = {
  type: 'multiple',
  schema: z.strictObject({ ...baseKeys, ...multipleKeys, optionsFrom: z.optional(z.string()) }),
  defects: ({ id, options, groups, atLeast = 0, atMost = options.length }) => {
    const most = Math.min(atMost, standTogether(options).length);
    return [
      ...optionDefects(options, groups),
      ...(most === 0 ? [problem('definition.onlyExclusive', { id })] : []),
      ...(most > 0 && atLeast > most
        ? [problem('definition.minOverMax', { min: atLeast, max: most })]
        : []),
    ];
  },
  cells: (question) => [{ path: '', domain: multiple, asks: question }],
  conditions: ({ options }) => optionConditions(options),
  extent: ({ options, atLeast, atMost }) => ({
    is: 'set',
    options,
    least: atLeast && possible(options, atLeast),
    most: atMost,
  }),
  readsAs: 'codes',
  parse(question, value) {
    const opened = multipleValueSchema.safeParse(value);
    if (!opened.success) return failure([problem('value.wrongShape')]);
    const { codes, text = {} } = opened.data;
    const chosen = question.options.filter((option) => codes.includes(option.code));
    const wrong = misfit(question.options, codes, text) ?? clash(chosen);
    if (wrong) return failure([wrong]);
    const normal = { codes: chosen.map(({ code }) => code) };
    return success(Object.keys(text).length > 0 ? { ...normal, text } : normal);
  },
  isAnswer: (_, value) => openMultiple(value).codes.length > 0,
  problems(question, value) {
    const { codes, text } = openMultiple(value);
    const amount = wrongAmount(question, codes);
    const texts = textProblems(question.options, codes, text);
    if (texts.length === 0) return amount;
    return amount.length === 0 ? texts : [...amount, ...texts];
  },
  special: ({ options }, value) => specialOf(options, openMultiple(value).codes),
  reading: (_, value) => ({ is: 'codes', codes: openMultiple(value).codes }),
  effective: ({ options }, value) => {
    const { codes, text } = openMultiple(value);
    const available = codes.filter((code) => options.some((option) => option.code === code));
    if (available.length === 0) return undefined;
    const kept = textsOfChosen(options, available, text);
    return kept ? { codes: available, text: kept } : { codes: available };
  },
  show: (question, value, language) => choicesInWords(question.options, value, language),
  compose(question, meant) {
    if ('number' in meant) return undefined;
    const { options, atLeast = 1 } = question;
    const codes = composedCodes(options, 'codes' in meant ? meant.codes : undefined, atLeast);
    if (!codes || wrongAmount(question, codes).length > 0) return undefined;
    const normal = {
      codes: options.map(({ code }) => code).filter((code) => codes.includes(code)),
    };
    const text = madeUpTexts(options, codes);
    return text ? { ...normal, text } : normal;
  },
  narrow: (question, hidden) => ({
    ...question,
    options: withoutOptions(question.options, hidden),
  }),
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
      'multiple.tooFew': ({ atLeast, chosen }) =>
        `${atLeast} つ以上選んでください（いま ${chosen} つ）。`,
      'multiple.tooMany': ({ atMost, chosen }) =>
        `選べるのは ${atMost} つまでです（いま ${chosen} つ）。`,
    },
    en: {
      'multiple.tooFew': ({ atLeast, chosen }) => `Choose at least ${atLeast} (now ${chosen}).`,
      'multiple.tooMany': ({ atMost, chosen }) => `Choose at most ${atMost} (now ${chosen}).`,
    },
  }),
};

/** Chosen options in words, in the order of the list, each with its text. */
function choicesInWords(options: readonly Option[], value: CellValue, language: Language): string {
  const { codes, text } = openMultiple(value);
  return options
    .filter((option) => codes.includes(option.code))
    .map((option) => labelWithText(option, text, language))
    .join(language === 'ja' ? '、' : ', ');
}

/** A list that is filtered to fewer options than are asked for asks for those it has. */
function possible(options: readonly Option[], atLeast: number): number {
  return Math.min(atLeast, standTogether(options).length);
}

/** 特になし and 不明 need no company. */
function wrongAmount(
  { options, atLeast = 0, atMost }: Pick<MultipleQuestion, 'options' | 'atLeast' | 'atMost'>,
  codes: readonly string[],
): readonly Problem[] {
  const chosen = codes.length;
  if (atMost !== undefined && chosen > atMost)
    return [problem('multiple.tooMany', { atMost, chosen })];
  if (chosen === 0 || chosen >= atLeast) return NO_PROBLEMS;
  const [only, ...others] = options.filter(({ code }) => codes.includes(code));
  const isEnough = others.length === 0 && (only?.exclusive || only?.special);
  const least = possible(options, atLeast);
  return chosen < least && !isEnough
    ? [problem('multiple.tooFew', { atLeast: least, chosen })]
    : NO_PROBLEMS;
}
