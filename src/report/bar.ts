import { scaleLinear } from 'd3-scale';
import { type Element, element } from './element.ts';

const HEIGHT = 20;
const TICKS = [0, 25, 50, 75, 100];

/** Percent to the units of the bar's own box, which the page stretches to the width it has. */
const along = scaleLinear([0, 100], [0, 100]).clamp(true);

/**
 * A horizontal bar from 0 to 100 percent, always on that scale, so that bars of any two tables can be compared. The
 * number stands beside it in the table, so the bar itself says nothing to a reader.
 */
export function bar(count: number, base: number, kind: 'answer' | 'noAnswer' = 'answer'): Element {
  const share = base === 0 ? 0 : (100 * count) / base;
  return element(
    'svg',
    {
      class: 'bar',
      viewBox: `0 0 100 ${HEIGHT}`,
      preserveAspectRatio: 'none',
      height: HEIGHT,
      width: '100%',
      'aria-hidden': 'true',
    },
    ...TICKS.map((tick) =>
      element('line', {
        class: 'bar__tick',
        x1: along(tick),
        x2: along(tick),
        y1: 0,
        y2: HEIGHT,
        'vector-effect': 'non-scaling-stroke',
      }),
    ),
    element('rect', {
      class: `bar__fill bar__fill--${kind}`,
      x: 0,
      y: 2,
      height: HEIGHT - 4,
      width: along(share),
    }),
  );
}

/** The head of a column of bars: what its left and right end mean. */
export function barScale(): Element {
  return element(
    'span',
    { class: 'bar-scale', 'aria-hidden': 'true' },
    ...[0, 50, 100].map((tick) => element('span', {}, tick === 100 ? '100 %' : String(tick))),
  );
}
