/**
 * A chart or page as plain data. The office draws it as Preact nodes, server and paper as escaped text, so no text of
 * a respondent is ever read as markup. What the two lists below do not name cannot be said: no script, no style, no
 * handler.
 */
export type Node = Element | string;

export interface Element {
  readonly name: ElementName;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
}

// biome-ignore format: it is read as a list.
export const elementNames = [
  'a', 'caption', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'p', 'span', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr',
  'g', 'line', 'rect', 'svg', 'text', 'title',
] as const;
export type ElementName = (typeof elementNames)[number];

// biome-ignore format: it is read as a list.
export const attributeNames = [
  'aria-hidden', 'aria-label', 'class', 'colspan', 'href', 'id', 'role', 'rowspan', 'scope', 'tabindex',
  'dominant-baseline', 'fill', 'height', 'preserveAspectRatio', 'stroke', 'text-anchor', 'vector-effect', 'viewBox', 'width', 'x', 'x1', 'x2', 'y', 'y1', 'y2',
] as const;
export type AttributeName = (typeof attributeNames)[number];
export type Attributes = Readonly<Partial<Record<AttributeName, string | number>>>;

/** @throws when a link would leave the application: charts link to its own pages only. */
export function element(
  name: ElementName,
  attributes: Attributes = {},
  ...children: readonly Node[]
): Element {
  const { href } = attributes;
  if (href !== undefined && !/^(?:[#?]|\/(?![/\\]))/.test(String(href))) {
    throw new Error(`A chart may not link to "${href}".`);
  }
  return { name, attributes, children };
}
