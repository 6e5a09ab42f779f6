import type { JSX } from 'preact';
import type { CrossQuery, ListedQuestion, TableList } from '../../api/tables.ts';
import { Button } from '../../ui/button.tsx';
import { Select, type SelectGroup } from '../select.tsx';
import { type Texts, useTexts } from '../texts.ts';
import { crossAddress } from './query.ts';
import { sideName } from './side-name.ts';

/** Two lists: what is counted, and within what. The second offers only what is asked of the same, or of whom its rows belong to. */
export function CrossPicker({
  list,
  chosen: { row = '', column = '' },
  go,
}: {
  readonly list: TableList;
  readonly chosen: Partial<CrossQuery>;
  readonly go: (address: string) => void;
}): JSX.Element {
  const { table } = useTexts();
  const attributes = list.attributes.map(({ address, title }) => ({
    value: address,
    label: title,
  }));
  const across = (chosenRow: string) => {
    const repeat = repeatOf(list, chosenRow);
    return sides(list, table, (one) => one.repeat === undefined || one.repeat === repeat);
  };
  const isAcross = (chosenRow: string, address: string) =>
    isAttribute(list, address) ||
    across(chosenRow).some(({ options }) => options.some(({ value }) => value === address));
  const canSwap =
    row !== '' && column !== '' && isAcross(column, row) && !isAttribute(list, column);
  return (
    <div class="filters">
      <Select
        id="row"
        label={table.row}
        value={row}
        options={[NONE, ...sides(list, table, () => true)]}
        onChoose={(value) =>
          go(crossAddress({ row: value, column: isAcross(value, column) ? column : '' }))
        }
      />
      <Select
        id="column"
        label={table.column}
        value={column}
        options={[
          NONE,
          ...(attributes.length > 0 ? [{ label: table.attributes, options: attributes }] : []),
          ...across(row),
        ]}
        onChoose={(value) => go(crossAddress({ row, column: value }))}
      />
      {canSwap && (
        <Button small onPress={() => go(crossAddress({ row: column, column: row }))}>
          {table.swap}
        </Button>
      )}
    </div>
  );
}

const NONE = { value: '', label: '―' };

function isAttribute(list: TableList, address: string): boolean {
  return list.attributes.some((attribute) => attribute.address === address);
}

/** The repeat whose rows are counted where this side is. */
function repeatOf(list: TableList, address: string): string | undefined {
  return list.sections
    .flatMap(({ questions }) => questions)
    .find(({ crosses }) => crosses.some((side) => side.address === address))?.repeat;
}

/** What can stand on a side, by section: questions whose answers are options, of a matrix each row. */
function sides(
  list: TableList,
  texts: Texts['table'],
  offered: (question: ListedQuestion) => boolean,
): readonly SelectGroup[] {
  return list.sections
    .map(({ number, title, questions }) => ({
      label: texts.section(number, title),
      options: questions.filter(offered).flatMap((question) =>
        question.crosses.map(({ address, row }) => ({
          value: address,
          label: sideName(
            { ...question, row: row === undefined ? undefined : { label: row } },
            texts,
          ),
        })),
      ),
    }))
    .filter(({ options }) => options.length > 0);
}
