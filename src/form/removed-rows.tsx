import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { rowListTexts } from './row-list-texts.ts';
import { idsOfRow, type RowsModel } from './rows-model.ts';
import type { FormTexts } from './texts.ts';

/** The rows that were taken out on an earlier visit and still hold answers, closed at first, with the way to bring them back. */
export function RemovedRows({
  rows,
  texts,
}: {
  readonly rows: RowsModel;
  readonly texts: FormTexts;
}): JSX.Element | null {
  const removed = useMemo(() => rows.removedBefore(), [rows]).value;
  if (removed.length === 0) return null;
  return (
    <details class="repeat__removed">
      <summary>
        {rowListTexts[texts.language].removedBefore(rows.repeat.rowNoun, removed.length)}
      </summary>
      <ul class="repeat__rows">
        {removed.map((row) => {
          const { head, restore } = idsOfRow(rows.place(row.id, 0).address);
          return (
            <li key={row.id} class="repeat-row repeat-row--removed">
              <span id={`${head}-removed`}>{row.name}</span>
              <Button
                small
                id={restore}
                describedBy={`${head}-removed`}
                onPress={() => rows.restore(row)}
              >
                {texts.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
