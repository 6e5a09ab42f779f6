import { dateInWords } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import {
  type ChoiceTable,
  type DateTable,
  type FrequencyRow,
  type FrequencyTable,
  isChoice,
  type Statistics,
} from '../tally/frequency-table.ts';
import { bar, barScale } from './bar.ts';
import { baseText, sumText } from './base-text.ts';
import { type Element, element, type Node } from './element.ts';
import { countText, measureText, shareText } from './figures.ts';
import { gridLines, gridTable } from './grid-chart.ts';
import { scrolling } from './scrolling.ts';
import { type ChartTexts, chartTexts } from './texts.ts';

/** `questionnaire`: as the question lists them; `size`: the most frequent first, special answers last. */
export type RowOrder = 'questionnaire' | 'size';

export interface FrequencyChartOptions {
  readonly language: Language;
  readonly order: RowOrder;
  /** What answers: 拠点. In a repeat, its rows are counted instead. */
  readonly unitNoun: string;
}

/**
 * A frequency table as table and bar chart in one: labels in full, each number beside its bar, the base as a
 * sentence above. 無回答 is a row of the base set apart from the answers; 非該当 stands below, outside the base,
 * without a share. The numbers of a matrix are a table of sums and means.
 */
export function frequencyChart(table: FrequencyTable, options: FrequencyChartOptions): Element {
  const texts = chartTexts[options.language];
  const caption = captionOf(table, baseText(table.base, options.language), texts);
  return element(
    'figure',
    { class: 'chart' },
    tableOf(table, caption, options),
    ...(table.kind === 'number' ? [statistics(table.statistics, texts)] : []),
    ...(table.kind === 'date' ? [ends(table, options.language, texts)] : []),
    element(
      'figcaption',
      { class: 'chart__foot' },
      ...footLines(table, texts).map((line) => element('p', {}, line)),
    ),
  );
}

function tableOf(table: FrequencyTable, caption: Element, options: FrequencyChartOptions): Element {
  if (table.kind === 'grid') return gridTable(table, caption, chartTexts[options.language]);
  const drawn = bars(table, caption, options);
  return table.kind === 'rank' ? scrolling(table.title, drawn) : drawn;
}

function captionOf(table: FrequencyTable, base: string, texts: ChartTexts): Element {
  const { row, column } = table;
  const place = [row, column].flatMap((part) => (part ? [part.label] : [])).join('：');
  return element(
    'caption',
    { class: 'chart__caption' },
    ...(place === '' ? [] : [element('span', { class: 'chart__row' }, place)]),
    ...(isChoice(table) && table.merged
      ? [element('span', { class: 'chart__merged' }, texts.merged)]
      : []),
    element('span', { class: 'chart__base' }, base),
  );
}

/** What stands beside the bar of every row: counts at places and the base of the option, where there are any. */
interface Extra {
  readonly title: string;
  of(row: ChoiceTable['rows'][number]): number | undefined;
}

function bars(table: FrequencyTable, caption: Element, options: FrequencyChartOptions): Element {
  const texts = chartTexts[options.language];
  const extras = extrasOf(table, texts);
  const noun = table.base.rows?.noun ?? options.unitNoun;
  return element(
    'table',
    { class: 'chart__table' },
    caption,
    head(table, extras, texts, noun),
    element('tbody', {}, ...answerRows(table, options.order, extras, texts)),
    element(
      'tbody',
      { class: 'chart__no-answer' },
      frequencyRow(
        texts.noAnswer,
        table.noAnswer,
        table.base.n,
        'noAnswer',
        extras.map(() => ''),
      ),
    ),
    element(
      'tbody',
      { class: 'chart__not-asked' },
      outsideBase(texts.notAsked, table.notAsked, extras),
    ),
  );
}

function extrasOf(table: FrequencyTable, texts: ChartTexts): readonly Extra[] {
  if (!isChoice(table)) return [];
  const places = table.kind === 'rank' ? table.places : 0;
  const atPlaces = Array.from({ length: places }, (_, place) => ({
    title: texts.place(countText(place + 1)),
    of: (row: ChoiceTable['rows'][number]) => ('places' in row ? row.places[place] : undefined),
  }));
  const isFiltered = table.rows.some(({ base }) => base !== undefined);
  return isFiltered ? [{ title: texts.offered, of: ({ base }) => base }, ...atPlaces] : atPlaces;
}

function head(
  table: FrequencyTable,
  extras: readonly Extra[],
  texts: ChartTexts,
  noun: string,
): Element {
  const counted =
    table.kind === 'rank' ? texts.within(countText(table.places)) : texts.counted(noun);
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col', class: 'chart__label' }, texts.answer),
      element('td', { class: 'chart__bar' }, barScale()),
      ...extras.map(({ title }) => element('th', { scope: 'col', class: 'chart__number' }, title)),
      element('th', { scope: 'col', class: 'chart__number' }, counted),
      element('th', { scope: 'col', class: 'chart__number' }, texts.share),
    ),
  );
}

function answerRows(
  table: FrequencyTable,
  order: RowOrder,
  extras: readonly Extra[],
  texts: ChartTexts,
): readonly Element[] {
  const { n } = table.base;
  if (table.kind === 'date')
    return table.periods.map(({ label, count }) => frequencyRow(label, count, n, 'answer', []));
  if (!isChoice(table)) return [frequencyRow(texts.answeredText, table.answered, n, 'answer', [])];
  return orderedRows<ChoiceTable['rows'][number]>(table.rows, order).map((row) =>
    frequencyRow(
      row.label,
      row.count,
      row.base ?? n,
      'answer',
      extras.map(({ of }) => countText(of(row) ?? 0)),
    ),
  );
}

/** The answers in the order asked for. Sorting is stable: ties stay as the questionnaire has them. */
function orderedRows<Row extends FrequencyRow>(
  rows: readonly Row[],
  order: RowOrder,
): readonly Row[] {
  if (order === 'questionnaire') return rows;
  const bySize = (some: readonly Row[]) => [...some].sort((a, b) => b.count - a.count);
  return [
    ...bySize(rows.filter((row) => !row.special)),
    ...bySize(rows.filter((row) => row.special)),
  ];
}

function frequencyRow(
  label: string,
  count: number,
  base: number,
  kind: 'answer' | 'noAnswer',
  extras: readonly string[],
): Element {
  return element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'chart__label' }, label),
    element('td', { class: 'chart__bar' }, bar(count, base, kind)),
    ...extras.map((extra) => element('td', { class: 'chart__number' }, extra)),
    element('td', { class: 'chart__number' }, countText(count)),
    element('td', { class: 'chart__number' }, shareText(count, base)),
  );
}

function outsideBase(label: string, count: number, extras: readonly Extra[]): Element {
  return element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'chart__label' }, label),
    element('td', { class: 'chart__bar' }),
    ...extras.map(() => element('td', { class: 'chart__number' })),
    element('td', { class: 'chart__number' }, countText(count)),
    element('td', { class: 'chart__number' }, '－'),
  );
}

function footLines(table: FrequencyTable, texts: ChartTexts): readonly Node[] {
  return [
    ...(table.base.n === 0 ? [texts.nobody] : []),
    ...(isChoice(table) ? choiceLines(table, texts) : []),
    ...(table.kind === 'date' ? [texts.perPeriod[table.per]] : []),
    ...(table.kind === 'number' && table.unit !== undefined ? [texts.measures(table.unit)] : []),
    ...(table.kind === 'grid' ? gridLines(table, texts) : []),
    sumText(table, texts),
  ];
}

function choiceLines(table: ChoiceTable, texts: ChartTexts): readonly string[] {
  return [
    ...(table.kind === 'multiple' ? [texts.multiple] : []),
    ...(table.kind === 'multiple' && table.atMost !== undefined
      ? [texts.atMost(countText(table.atMost))]
      : []),
    ...(table.kind === 'rank' ? [texts.order] : []),
    ...(table.rows.some(({ base }) => base !== undefined) ? [texts.filtered] : []),
  ];
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
  return facts([
    [texts.statistics.n, countText(given.n)],
    ...measures.map((measure) => [texts.statistics[measure], measureText(given[measure])] as const),
  ]);
}

function ends({ earliest, latest }: DateTable, language: Language, texts: ChartTexts): Element {
  const shown = (iso: string | null) => (iso === null ? '－' : dateInWords(iso, language));
  return facts([
    [texts.earliest, shown(earliest)],
    [texts.latest, shown(latest)],
  ]);
}

function facts(pairs: readonly (readonly [string, string])[]): Element {
  return element(
    'dl',
    { class: 'chart__statistics' },
    ...pairs.map(([name, value]) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, value)),
    ),
  );
}
