import type { ComponentChildren, JSX } from 'preact';

/** A list of things to do, each a row that is a link as a whole. */
export function TaskList({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <ol class="task-list">{children}</ol>;
}

/** One row. Without `href` it stands there greyed, with its reason as the hint. */
export function TaskRow({
  href,
  number,
  title,
  hint,
  count,
  status,
}: {
  readonly href?: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly hint?: ComponentChildren;
  /** How far it is: 5 / 7. */
  readonly count?: ComponentChildren;
  readonly status: ComponentChildren;
}): JSX.Element {
  return (
    <li class={href === undefined ? 'task-list__row task-list__row--none' : 'task-list__row'}>
      <span class="task-list__number">{number}</span>
      <span class="task-list__title">
        {href === undefined ? title : <a href={href}>{title}</a>}
        {hint !== undefined && <span class="task-list__hint">{hint}</span>}
      </span>
      <span class="task-list__count">{count}</span>
      <span class="task-list__status">{status}</span>
    </li>
  );
}
