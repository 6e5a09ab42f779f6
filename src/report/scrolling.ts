import { type Element, element } from './element.ts';

/** A table that may be wider than its page: it scrolls in a region of its own, by keyboard too. */
export function scrolling(label: string, table: Element): Element {
  return element(
    'div',
    { class: 'chart__scroll', role: 'region', 'aria-label': label, tabindex: 0 },
    table,
  );
}
