import { h, type JSX } from 'preact';
import type { Element, Node } from '../report/element.ts';

/**
 * A chart or page of `report/` on screen. `follow` is called for its links: a link inside SVG is not seen by the
 * router, and would load the whole page again.
 */
export function Tree({
  of,
  follow,
}: {
  readonly of: Element;
  readonly follow?: (href: string) => void;
}): JSX.Element {
  return drawn(of, follow);
}

function drawn(
  { name, attributes, children }: Element,
  follow: ((href: string) => void) | undefined,
): JSX.Element {
  const link =
    name === 'a' && follow
      ? { onClick: (event: MouseEvent) => pass(event, String(attributes.href), follow) }
      : {};
  return h(
    name,
    { ...attributes, ...link },
    children.map((child: Node) => (typeof child === 'string' ? child : drawn(child, follow))),
  );
}

function pass(event: MouseEvent, href: string, follow: (href: string) => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return;
  event.preventDefault();
  follow(href);
}
