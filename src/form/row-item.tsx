import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SectionState } from '../engine/progress.ts';
import { Button } from '../ui/button.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { PlainItem } from './plain-item.tsx';
import type { ItemContext } from './question-item.tsx';
import { rowListTexts } from './row-list-texts.ts';
import { idsOfRow, type RemovedRow, type RowsModel } from './rows-model.ts';
import { stateTones } from './state-tones.ts';
import type { FormTexts } from './texts.ts';

/** One row of a repeat: its line in the list, and what it is asked while it is open. */
export function RowItem({
  rows,
  id,
  number,
  last,
  open,
  ...context
}: Omit<ItemContext, 'repeat' | 'prefix' | 'arrived'> & {
  readonly rows: RowsModel;
  readonly id: string;
  readonly number: number;
  readonly last: boolean;
  readonly open: boolean;
}): JSX.Element | null {
  const { texts } = context.model;
  const line = useMemo(() => rows.lineOf(id, number), [rows, id, number]).value;
  if (!line) return null;
  const { address } = rows.place(id, number);
  const ids = idsOfRow(address);
  return (
    <li class={open ? 'repeat-row repeat-row--open' : 'repeat-row'}>
      <div class="repeat-row__line">
        <h3 class="repeat-row__name">
          <button
            class="repeat-row__head"
            type="button"
            id={ids.head}
            aria-expanded={open}
            aria-controls={open ? ids.body : undefined}
            onClick={() => (open ? rows.close() : rows.show(id))}
          >
            <span class="repeat-row__number">{number}</span>
            <span>{line.title ?? texts.rows.name(rows.repeat.rowNoun, number, undefined)}</span>
          </button>
        </h3>
        <span class="repeat-row__count">{texts.answeredOf(line.answered, line.asked)}</span>
        <RowState state={line.state} texts={texts} />
      </div>
      {open && <RowBody {...context} rows={rows} id={id} number={number} last={last} />}
    </li>
  );
}

function RowState({
  state,
  texts,
}: {
  readonly state: SectionState;
  readonly texts: FormTexts;
}): JSX.Element {
  return (
    <span class="repeat-row__state">
      <StatusTag tone={stateTones[state]}>{texts.states[state]}</StatusTag>
    </span>
  );
}

function RowBody({
  rows,
  id,
  number,
  last,
  ...context
}: Omit<ItemContext, 'repeat' | 'prefix' | 'arrived'> & {
  readonly rows: RowsModel;
  readonly id: string;
  readonly number: number;
  readonly last: boolean;
}): JSX.Element {
  const { session, texts } = context.model;
  const { repeat } = rows;
  const { address } = rows.place(id, number);
  const ids = idsOfRow(address);
  const editable = session.editable.value;
  const arrived = useRef(false);
  useEffect(() => {
    arrived.current = true;
  }, []);
  const next = () => {
    const following = session.form.rows(repeat.id)[number];
    if (following) rows.show(following.id);
    else rows.add();
  };
  return (
    <div class="repeat-row__body" id={ids.body}>
      {editable && (
        <div class="repeat-row__acts">
          {number > 1 && (
            <Button
              small
              kind="quiet"
              id={ids.up}
              describedBy={ids.head}
              onPress={() => rows.move(id, -1)}
            >
              {rowListTexts[texts.language].up}
            </Button>
          )}
          {!last && (
            <Button
              small
              kind="quiet"
              id={ids.down}
              describedBy={ids.head}
              onPress={() => rows.move(id, 1)}
            >
              {rowListTexts[texts.language].down}
            </Button>
          )}
          <Button small kind="quiet" describedBy={ids.head} onPress={() => rows.remove(id)}>
            {rowListTexts[texts.language].remove(repeat.rowNoun)}
          </Button>
        </div>
      )}
      {repeat.items.map((item) => (
        <PlainItem
          key={item.id}
          {...context}
          item={item}
          repeat={repeat}
          prefix={`${address}/`}
          arrived={arrived}
        />
      ))}
      <div class="repeat-row__acts repeat-row__acts--end">
        <Button onPress={() => rows.close()}>{rowListTexts[texts.language].close}</Button>
        {(editable || !last) && (
          <Button onPress={next}>
            {last
              ? rowListTexts[texts.language].add(repeat.rowNoun)
              : rowListTexts[texts.language].next(repeat.rowNoun)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where a row stood that was taken out, with the way to bring it back. */
export function RemovedRowItem({
  rows,
  row,
  texts,
}: {
  readonly rows: RowsModel;
  readonly row: RemovedRow;
  readonly texts: FormTexts;
}): JSX.Element {
  const { head, restore } = idsOfRow(rows.place(row.id, 0).address);
  return (
    <li class="repeat-row repeat-row--removed">
      <p id={`${head}-removed`}>{rowListTexts[texts.language].removed(row.name)}</p>
      <Button small id={restore} describedBy={`${head}-removed`} onPress={() => rows.restore(row)}>
        {texts.undo}
      </Button>
    </li>
  );
}
