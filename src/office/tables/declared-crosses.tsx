import type { JSX } from 'preact';
import type { TableList } from '../../api/tables.ts';
import { useInRound } from '../round.ts';
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
  const inRound = useInRound();
  return (
    <ul class="declared">
      {list.crossTables.map(({ id, number, title, row, column }) => (
        <li key={id}>
          <a
            href={inRound(crossAddress({ row, column }))}
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
