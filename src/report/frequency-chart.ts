import type { Language } from '../shared/language.ts';
import type {
  ChoiceTable,
  FrequencyRow,
  FrequencyTable,
  Statistics,
} from '../tally/frequency-table.ts';
import { bar, barScale } from './bar.ts';
import { type Element, element, type Node } from './element.ts';
import { countText, measureText, shareText } from './figures.ts';
import { type ChartTexts, chartTexts } from './texts.ts';

/** `questionnaire`: as the question lists them; `size`: the most frequent first, special answers last. */
export type RowOrder = 'questionnaire' | 'size';

export interface FrequencyChartOptions {
  readonly language: Language;
  readonly order: RowOrder;
  /** What is counted: 拠点. */
  readonly unitNoun: string;
}

/**
 * A frequency table as table and bar chart in one: labels in full, each number beside its bar, the base as a
 * sentence above. 無回答 is a row of the base set apart from the answers; 非該当 stands below, outside the base,
 * without a share.
 */
export function frequencyChart(table: FrequencyTable, options: FrequencyChartOptions): Element {
  const texts = chartTexts[options.language];
  const base = texts.base(table.base.sentence[options.language], countText(table.base.n));
  return element(
    'figure',
    { class: 'chart' },
    element(
      'table',
      { class: 'chart__table' },
      element(
        'caption',
        { class: 'chart__caption' },
        ...(table.row ? [element('span', { class: 'chart__row' }, table.row.label)] : []),
        element('span', { class: 'chart__base' }, base),
      ),
      head(texts, options.unitNoun),
      element('tbody', {}, ...answerRows(table, options.order, texts)),
      element(
        'tbody',
        { class: 'chart__no-answer' },
        frequencyRow(texts.noAnswer, table.noAnswer, table.base.n, 'noAnswer'),
      ),
      element('tbody', { class: 'chart__not-asked' }, outsideBase(texts.notAsked, table.notAsked)),
    ),
    ...(table.kind === 'number' ? [statistics(table.statistics, texts)] : []),
    element('figcaption', { class: 'chart__foot' }, ...footLines(table, texts)),
  );
}

/** The answers in the order asked for. Sorting is stable: ties stay as the questionnaire has them. */
function orderedRows(rows: readonly FrequencyRow[], order: RowOrder): readonly FrequencyRow[] {
  if (order === 'questionnaire') return rows;
  const bySize = (some: readonly FrequencyRow[]) => [...some].sort((a, b) => b.count - a.count);
  return [
    ...bySize(rows.filter((row) => !row.special)),
    ...bySize(rows.filter((row) => row.special)),
  ];
}

function head(texts: ChartTexts, unitNoun: string): Element {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col', class: 'chart__label' }, texts.answer),
      element('td', { class: 'chart__bar' }, barScale()),
      element('th', { scope: 'col', class: 'chart__number' }, texts.counted(unitNoun)),
      element('th', { scope: 'col', class: 'chart__number' }, texts.share),
    ),
  );
}

function answerRows(table: FrequencyTable, order: RowOrder, texts: ChartTexts): readonly Element[] {
  if (table.kind === 'text' || table.kind === 'number') {
    return [frequencyRow(texts.answeredText, table.answered, table.base.n, 'answer')];
  }
  return orderedRows(table.rows, order).map(({ label, count }) =>
    frequencyRow(label, count, table.base.n, 'answer'),
  );
}

function frequencyRow(
  label: string,
  count: number,
  base: number,
  kind: 'answer' | 'noAnswer',
): Element {
  return element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'chart__label' }, label),
    element('td', { class: 'chart__bar' }, bar(count, base, kind)),
    element('td', { class: 'chart__number' }, countText(count)),
    element('td', { class: 'chart__number' }, shareText(count, base)),
  );
}

function outsideBase(label: string, count: number): Element {
  return element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'chart__label' }, label),
    element('td', { class: 'chart__bar' }),
    element('td', { class: 'chart__number' }, countText(count)),
    element('td', { class: 'chart__number' }, '－'),
  );
}

function footLines(table: FrequencyTable, texts: ChartTexts): readonly Node[] {
  const lines = [
    ...(table.base.n === 0 ? [texts.nobody] : []),
    ...(isMultiple(table) ? [texts.multiple] : []),
    texts.sum(countText(table.total), countText(table.base.n), countText(table.notAsked)),
  ];
  return lines.map((line) => element('p', {}, line));
}

function isMultiple(table: FrequencyTable): table is ChoiceTable {
  return table.kind === 'multiple';
}

function statistics(given: Statistics, texts: ChartTexts): Element {
  const measures = [
    'mean',
    'minimum',
    'lowerQuartile',
    'median',
    'upperQuartile',
    'maximum',
    'sum',
  ] as const;
  return element(
    'dl',
    { class: 'chart__statistics' },
    element(
      'div',
      {},
      element('dt', {}, texts.statistics.n),
      element('dd', {}, countText(given.n)),
    ),
    ...measures.map((measure) =>
      element(
        'div',
        {},
        element('dt', {}, texts.statistics[measure]),
        element('dd', {}, measureText(given[measure])),
      ),
    ),
  );
}
