import { plural } from '../definition/plural.ts';
import type { Language } from '../shared/language.ts';

/** The words of tables and charts. */
export interface ChartTexts {
  readonly answer: string;
  readonly share: string;
  /** The head of a column of counts: 拠点数. */
  counted(noun: string): string;
  base(sentence: string, n: string): string;
  /** The same where rows of a repeat are counted, which belong to so many units. */
  baseOfRows(sentence: string, n: string, units: string, unitNoun: string): string;
  readonly noAnswer: string;
  readonly notAsked: string;
  readonly answeredText: string;
  readonly all: string;
  readonly baseRow: string;
  /** How the parts add up to all submissions, or to all rows, which have a noun. */
  sum(total: string, base: string, notAsked: string, noun?: string): string;
  readonly multiple: string;
  atMost(most: string): string;
  readonly merged: string;
  /** The head of the bases of options that are offered to some only, and what that means. */
  readonly offered: string;
  readonly filtered: string;
  /** A place of an order, and all of them. */
  place(place: string): string;
  within(places: string): string;
  readonly order: string;
  readonly earliest: string;
  readonly latest: string;
  /** Under the table of dates. */
  readonly perPeriod: Readonly<Record<'year' | 'month', string>>;
  /** The sums of a matrix of numbers, and what stands in its cells. */
  readonly total: string;
  sums(unit: string | undefined): string;
  measures(unit: string | undefined): string;
  mean(mean: string): string;
  readonly knownSums: string;
  rowBase(n: string): string;
  readonly nobody: string;
  readonly columnShare: string;
  readonly columnNoAnswer: string;
  readonly columnNotAsked: string;
  readonly statistics: {
    readonly n: string;
    readonly sum: string;
    readonly mean: string;
    readonly minimum: string;
    readonly lowerQuartile: string;
    readonly median: string;
    readonly upperQuartile: string;
    readonly maximum: string;
  };
  readonly gap: string;
}

const ja: ChartTexts = {
  answer: '回答',
  share: '割合',
  counted: (noun) => `${noun}数`,
  base: (sentence, n) => `母数: ${sentence}　N = ${n}`,
  noAnswer: '無回答',
  notAsked: '非該当（この設問の対象外）',
  answeredText: '記入あり',
  all: '全体',
  baseRow: '母数（N）',
  baseOfRows: (sentence, n, units, unitNoun) =>
    `母数: ${sentence}　N = ${n}（${units} ${unitNoun}）`,
  sum: (total, base, notAsked, noun = '提出') =>
    `集計した${noun} ${total} ＝ 母数 ${base} ＋ 非該当 ${notAsked}`,
  multiple: '複数回答のため、割合の合計は 100 % を超えることがあります。',
  atMost: (most) => `選べるのは ${most} つまでの設問です。`,
  merged: '選択肢をまとめて集計した表です。',
  offered: '提示数',
  filtered:
    '選択肢によって、提示された相手が異なります。割合は、その選択肢が提示された数（提示数）に対するものです。',
  place: (place) => `${place}位`,
  within: (places) => `${places}位まで`,
  order: '順位をつけて答える設問です。割合は、いずれかの順位に選んだものの割合です。',
  earliest: '最も早い日付',
  latest: '最も遅い日付',
  perPeriod: { year: '年ごとの数です。', month: '月ごとの数です。' },
  total: '計',
  sums: (unit) => `各欄は、回答の合計${unit === undefined ? '' : `（${unit}）`}と、その平均です。`,
  measures: (unit) => `数値の単位は「${unit ?? ''}」です。`,
  mean: (mean) => `平均 ${mean}`,
  knownSums: '計は、回答ごとに、記入のある欄を足したものです。',
  rowBase: (n) => `N = ${n}`,
  nobody: 'この設問の対象となった提出は、まだありません。',
  columnShare: '割合は、列ごとの母数に対するものです。',
  columnNoAnswer: '列の設問に無回答',
  columnNotAsked: '列の設問が非該当',
  statistics: {
    n: '回答数',
    sum: '合計',
    mean: '平均',
    minimum: '最小',
    lowerQuartile: '第1四分位',
    median: '中央値',
    upperQuartile: '第3四分位',
    maximum: '最大',
  },
  gap: '提出なし',
};

const en: ChartTexts = {
  answer: 'Answer',
  share: 'Share',
  counted: (noun) => `Number of ${plural(noun)}`,
  base: (sentence, n) => `Base: ${sentence}, N = ${n}`,
  noAnswer: 'No answer',
  notAsked: 'Not asked',
  answeredText: 'Something written',
  all: 'All',
  baseRow: 'Base (N)',
  baseOfRows: (sentence, n, units, unitNoun) =>
    `Base: ${sentence}, N = ${n} (${units} ${plural(unitNoun)})`,
  sum: (total, base, notAsked, noun = 'submission') =>
    `Counted ${plural(noun)} ${total} = base ${base} + not asked ${notAsked}`,
  multiple: 'Several answers could be chosen, so shares may add up to more than 100 %.',
  atMost: (most) => `At most ${most} could be chosen.`,
  merged: 'Options are put together in this table.',
  offered: 'Offered to',
  filtered: 'Not every option was offered to everybody. Shares are of those it was offered to.',
  place: (place) => `Place ${place}`,
  within: (places) => `Among the first ${places}`,
  order: 'Answers were put in order. Shares are of those who chose an answer at any place.',
  earliest: 'Earliest',
  latest: 'Latest',
  perPeriod: { year: 'Counted by year.', month: 'Counted by month.' },
  total: 'Total',
  sums: (unit) =>
    `Each cell has the sum of the answers${unit === undefined ? '' : ` (${unit})`} and their mean.`,
  measures: (unit) => `The numbers are in ${unit ?? ''}.`,
  mean: (mean) => `mean ${mean}`,
  knownSums: 'Totals add up the cells that were filled, answer by answer.',
  rowBase: (n) => `N = ${n}`,
  nobody: 'No submission so far was asked this question.',
  columnShare: 'Shares are of the base of each column.',
  columnNoAnswer: 'No answer to the column’s question',
  columnNotAsked: 'Not asked the column’s question',
  statistics: {
    n: 'Answers',
    sum: 'Sum',
    mean: 'Mean',
    minimum: 'Minimum',
    lowerQuartile: 'Lower quartile',
    median: 'Median',
    upperQuartile: 'Upper quartile',
    maximum: 'Maximum',
  },
  gap: 'none',
};

export const chartTexts: Readonly<Record<Language, ChartTexts>> = { ja, en };
