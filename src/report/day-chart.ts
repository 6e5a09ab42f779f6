import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../shared/language.ts';
import type { Bin } from './day-bins.ts';
import { type Element, element, type Node } from './element.ts';
import { countText } from './figures.ts';
import { type ChartTexts, chartTexts } from './texts.ts';

/** The least width of a bin in which its number can stand, in px. */
const BIN_WIDTH = 18;

const HEIGHT = 220;
const MARGIN = { top: 22, right: 8, bottom: 40, left: 40 };
/** The width a date below the axis takes, in px. */
const DATE_WIDTH = 38;

export interface DayChartOptions {
  readonly language: Language;
  /** Width of the drawing in px; one unit of it is one px, so that its texts keep their size. */
  readonly width: number;
  /** What a screen reader says instead of the drawing. */
  readonly label: string;
}

/** How many bins fit. */
export function binsThatFit(width: number): number {
  return Math.max(1, Math.floor((width - MARGIN.left - MARGIN.right) / BIN_WIDTH));
}

/** Columns over days, each with its number above. The same figures stand in `dayTable`. */
export function dayChart(
  bins: readonly Bin[],
  { language, width, label }: DayChartOptions,
): Element {
  const texts = chartTexts[language];
  const highest = Math.max(1, ...bins.map((bin) => (bin.kind === 'days' ? bin.count : 0)));
  const up = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
  const across = scaleBand(
    bins.map(({ from }) => from),
    [MARGIN.left, width - MARGIN.right],
  ).padding(0.15);
  // A few columns must not become walls.
  const bandwidth = Math.min(across.bandwidth(), 56);
  const middleOf = (bin: Bin) => (across(bin.from) ?? 0) + across.bandwidth() / 2;
  return element(
    'svg',
    {
      class: 'day-chart',
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width,
      height: HEIGHT,
      role: 'img',
      'aria-label': label,
    },
    ...up
      .ticks(4)
      .filter(Number.isInteger)
      .flatMap((tick) => [
        element('line', {
          class: 'day-chart__grid',
          x1: MARGIN.left,
          x2: width - MARGIN.right,
          y1: up(tick),
          y2: up(tick),
        }),
        written('day-chart__tick', MARGIN.left - 6, up(tick) + 4, 'end', countText(tick)),
      ]),
    ...bins.flatMap((bin) =>
      bin.kind === 'days' ? column(bin, middleOf(bin), bandwidth, up) : gap(middleOf(bin), texts),
    ),
    ...dates(bins, middleOf, Math.ceil(DATE_WIDTH / across.step())),
  );
}

/** The same bins as a table. */
export function dayTable(
  bins: readonly Bin[],
  {
    language,
    caption,
    head,
  }: {
    readonly language: Language;
    readonly caption: string;
    readonly head: readonly [string, string];
  },
): Element {
  const texts = chartTexts[language];
  return element(
    'table',
    { class: 'chart__table day-table' },
    element('caption', { class: 'chart__caption' }, caption),
    element(
      'thead',
      {},
      element('tr', {}, ...head.map((title) => element('th', { scope: 'col' }, title))),
    ),
    element(
      'tbody',
      {},
      ...bins.map((bin) =>
        element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            bin.from === bin.to
              ? fullDate(bin.from)
              : `${fullDate(bin.from)} ～ ${fullDate(bin.to)}`,
          ),
          element(
            'td',
            { class: 'chart__number' },
            bin.kind === 'gap' ? texts.gap : countText(bin.count),
          ),
        ),
      ),
    ),
  );
}

function column(
  bin: Extract<Bin, { kind: 'days' }>,
  middle: number,
  width: number,
  up: (count: number) => number,
): readonly Node[] {
  if (bin.count === 0) return [];
  return [
    element('rect', {
      class: 'day-chart__column',
      x: middle - width / 2,
      y: up(bin.count),
      width,
      height: up(0) - up(bin.count),
    }),
    written('day-chart__count', middle, up(bin.count) - 5, 'middle', countText(bin.count)),
  ];
}

function gap(middle: number, texts: ChartTexts): readonly Node[] {
  const base = HEIGHT - MARGIN.bottom;
  return [
    element(
      'g',
      {},
      element('title', {}, texts.gap),
      written('day-chart__gap', middle, base - 4, 'middle', '…'),
    ),
  ];
}

/** Every n-th date, so that none overlaps the next; the year under the first and under each first of a new year. */
function dates(
  bins: readonly Bin[],
  middleOf: (bin: Bin) => number,
  every: number,
): readonly Element[] {
  const shown = bins.filter(
    (bin, index) => bin.kind === 'days' && (index % every === 0 || bins[index - 1]?.kind === 'gap'),
  );
  return shown.flatMap((bin, index) => {
    const [year, month, day] = bin.from.split('-').map(Number);
    const newYear = index === 0 || shown[index - 1]?.from.slice(0, 4) !== bin.from.slice(0, 4);
    return [
      written(
        'day-chart__date',
        middleOf(bin),
        HEIGHT - MARGIN.bottom + 16,
        'middle',
        bin.from === bin.to ? `${month}/${day}` : `${month}/${day}～`,
      ),
      ...(newYear
        ? [
            written(
              'day-chart__year',
              middleOf(bin),
              HEIGHT - MARGIN.bottom + 32,
              'middle',
              String(year),
            ),
          ]
        : []),
    ];
  });
}

function written(
  kind: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  words: string,
): Element {
  return element('text', { class: kind, x, y, 'text-anchor': anchor }, words);
}

function fullDate(date: string): string {
  return date.split('-').map(Number).join('/');
}
