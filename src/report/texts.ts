import type { Language } from '../shared/language.ts';

/** The words of tables and charts. */
export interface ChartTexts {
  readonly answer: string;
  readonly share: string;
  /** The head of a column of counts: 拠点数. */
  counted(unitNoun: string): string;
  base(sentence: string, n: string): string;
  readonly noAnswer: string;
  readonly notAsked: string;
  readonly answeredText: string;
  readonly all: string;
  readonly baseRow: string;
  /** How the parts add up to all submissions. */
  sum(total: string, base: string, notAsked: string): string;
  readonly multiple: string;
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
  counted: (unitNoun) => `${unitNoun}数`,
  base: (sentence, n) => `母数: ${sentence}　N = ${n}`,
  noAnswer: '無回答',
  notAsked: '非該当（この設問の対象外）',
  answeredText: '記入あり',
  all: '全体',
  baseRow: '母数（N）',
  sum: (total, base, notAsked) => `集計した提出 ${total} ＝ 母数 ${base} ＋ 非該当 ${notAsked}`,
  multiple: '複数回答のため、割合の合計は 100 % を超えることがあります。',
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
  counted: (unitNoun) => `Number of ${unitNoun}`,
  base: (sentence, n) => `Base: ${sentence}, N = ${n}`,
  noAnswer: 'No answer',
  notAsked: 'Not asked',
  answeredText: 'Something written',
  all: 'All',
  baseRow: 'Base (N)',
  sum: (total, base, notAsked) =>
    `Submissions counted ${total} = base ${base} + not asked ${notAsked}`,
  multiple: 'Several answers could be chosen, so shares may add up to more than 100 %.',
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
