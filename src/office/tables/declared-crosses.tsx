import type { JSX } from 'preact';
import type { TableList } from '../../api/tables.ts';
import { crossAddress } from './query.ts';

/** The cross tables that the report of the round prints. */
export function DeclaredCrosses({
  list,
  current,
}: {
  readonly list: TableList;
  /** The id of the one that is shown. */
  readonly current?: string | undefined;
}): JSX.Element {
  return (
    <ul class="declared">
      {list.crossTables.map(({ id, number, title, row, column }) => (
        <li key={id}>
          <a
            href={crossAddress({ row, column })}
            aria-current={id === current ? 'page' : undefined}
          >
            {number !== undefined && <span class="declared__number">{number} </span>}
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
