import * as z from 'zod/mini';
import type { Language } from '../../shared/language.ts';
import { problem } from '../../shared/problem.ts';
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

/** Options in order: the first, the second … Fewer than there are places will do. */
export interface RankQuestion extends QuestionBase {
  readonly type: 'rank';
  readonly options: readonly Option[];
  readonly groups?: readonly Group[] | undefined;
  readonly places: number;
  /** The earlier question the options were taken from. */
  readonly optionsFrom?: string | undefined;
}

/** `codes` from the first place on, without doubles; `text` as in a single question. */
export interface RankValue {
  readonly codes: readonly string[];
  readonly text?: OptionTexts | undefined;
}

const valueSchema: z.ZodMiniType<RankValue> = z.strictObject({
  codes: z.array(z.string()),
  text: z.optional(optionTextsSchema),
});

const NOTHING: RankValue = { codes: [] };

/** A stored value, which `parse` has given its shape. */
export function openRank(value: CellValue | undefined): RankValue {
  return typeof value === 'object' && 'codes' in value ? (value as unknown as RankValue) : NOTHING;
}

export const rank: QuestionType<RankQuestion> & ResponseDomain<RankQuestion> = {
  type: 'rank',
  schema: z.strictObject({
    ...baseKeys,
    type: z.literal('rank'),
    options: optionsSchema,
    groups: groupsSchema,
    places: z.int().check(z.positive(), z.maximum(50)),
    optionsFrom: z.optional(z.string()),
  }),
  defects({ id, options, groups, places }) {
    const most = standTogether(options).length;
    return [
      ...optionDefects(options, groups),
      ...(most === 0 ? [problem('definition.onlyExclusive', { id })] : []),
      ...(most > 0 && places > most
        ? [problem('definition.minOverMax', { min: places, max: most })]
        : []),
    ];
  },
  cells: (question) => [{ path: '', domain: rank, asks: question }],
  conditions: ({ options }) => optionConditions(options),
  extent: ({ options, places }) => ({ is: 'order', options, most: places }),
  readsAs: 'codes',
  parse({ options }, value) {
    const opened = valueSchema.safeParse(value);
    if (!opened.success) return failure([problem('value.wrongShape')]);
    const { text = {} } = opened.data;
    const codes = [...new Set(opened.data.codes)];
    const chosen = options.filter(({ code }) => codes.includes(code));
    const wrong = misfit(options, codes, text) ?? clash(chosen);
    if (wrong) return failure([wrong]);
    return success(Object.keys(text).length > 0 ? { codes, text } : { codes });
  },
  isAnswer: (_, value) => openRank(value).codes.length > 0,
  problems({ options, places }, value) {
    const { codes, text } = openRank(value);
    const chosen = codes.length;
    return [
      ...(chosen > places ? [problem('rank.tooMany', { places, chosen })] : []),
      ...textProblems(options, codes, text),
    ];
  },
  special: ({ options }, value) => specialOf(options, openRank(value).codes),
  reading: (_, value) => ({ is: 'codes', codes: openRank(value).codes }),
  effective({ options }, value) {
    const { codes, text } = openRank(value);
    const available = codesOf(options, codes);
    if (available.length === 0) return undefined;
    const kept = textsOfChosen(options, available, text);
    return kept ? { codes: available, text: kept } : { codes: available };
  },
  show: ({ options }, value, language) =>
    inOrder(options, openRank(value), language)
      .map((words, index) =>
        language === 'ja' ? `${index + 1}位 ${words}` : `${index + 1}. ${words}`,
      )
      .join(language === 'ja' ? '、' : ', '),
  compose({ options, places }, meant) {
    if ('number' in meant) return undefined;
    const codes = composedCodes(options, 'codes' in meant ? meant.codes : undefined, 1);
    if (!codes || codes.length > places) return undefined;
    const text = madeUpTexts(options, codes);
    return text ? { codes, text } : { codes };
  },
  narrow: (question, hidden) => ({
    ...question,
    options: withoutOptions(question.options, hidden),
  }),
  columns: ({ id, title, options, places }) => [
    ...Array.from({ length: places }, (_, place) => ({
      kind: 'code' as const,
      name: `${id}_${place + 1}`,
      label: `${title}：${place + 1}位`,
      path: '',
      codes: options.map(({ code }) => code),
      place,
    })),
    ...textColumns(options, id),
  ],
  texts: withShared({
    ja: {
      'rank.tooMany': ({ places, chosen }) =>
        `選べるのは ${places} 位までです（いま ${chosen} つ）。`,
    },
    en: {
      'rank.tooMany': ({ places, chosen }) => `Choose ${places} at most (now ${chosen}).`,
    },
  }),
};

/** The chosen options in words, the first place first. */
export function inOrder(
  options: readonly Option[],
  { codes, text }: RankValue,
  language: Language,
): readonly string[] {
  return codes.flatMap((code) => {
    const option = options.find((candidate) => candidate.code === code);
    return option ? [labelWithText(option, text, language)] : [];
  });
}

/** The codes that are in the list, in the order they were given. */
function codesOf(options: readonly Option[], codes: readonly string[]): readonly string[] {
  return codes.filter((code) => options.some((option) => option.code === code));
}
