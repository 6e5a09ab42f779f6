import type { ComponentChildren, JSX } from 'preact';

/**
 * A table of figures whose head stays in view. `children` are its rows; `caption` says what it shows, and of how many
 * rows. It scrolls by itself where it is wider than the page, with the keyboard too.
 */
export function Table({
  caption,
  head,
  children,
}: {
  readonly caption: string;
  readonly head: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section class="table" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
