import { rowListTexts } from './row-list-texts.ts';
import './repeat.css';
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Repeat } from '../definition/questionnaire.ts';
import { stateOf } from '../engine/progress.ts';
import { Button } from '../ui/button.tsx';
import { FieldErrors } from '../ui/field-error.tsx';
import { Notice } from '../ui/notice.tsx';
import { baseHint } from './base-hint.ts';
import { ItemAbout } from './item-about.tsx';
import { sentenceFor } from './messages.ts';
import { ItemName, idsOf } from './question-heading.tsx';
import type { ItemContext } from './question-item.tsx';
import { wordsOf } from './question-view.ts';
import { RemovedRows } from './removed-rows.tsx';
import { RemovedRowItem, RowItem } from './row-item.tsx';
import { type RemovedRow, type RowsModel, rowsOf } from './rows-model.ts';
import type { SectionModel } from './section-model.ts';
import { settled } from './settled.ts';
import { termsOf } from './terms.ts';

export interface RepeatItemProps extends Omit<ItemContext, 'repeat' | 'prefix'> {
  readonly repeat: Repeat;
}

/** A group of items asked once a row: the list of rows, one of which can be open, and a way to add one. */
export function RepeatItem({ repeat, ...context }: RepeatItemProps): JSX.Element | null {
  const { model, section } = context;
  const { session, texts } = model;
  const rows = rowsOf(model, repeat.id);
  const head = useMemo(() => headOf(model, repeat), [model, repeat]).value;
  const order = useMemo(() => rows.ids(), [rows]).value;
  const base = useMemo(
    () => baseHint(session.form.compiled, repeat, { section }, texts),
    [session, repeat, section, texts],
  );
  const open = rows.open.value;
  useLayoutEffect(() => rows.takeFocus());
  if (!head.asked) return null;
  const ids = idsOf(repeat.id);
  const editable = session.editable.value;
  const tooMany = head.problems.filter(
    ({ code }) => context.showMissing || code !== 'repeat.tooFew',
  );
  const { rowNoun } = repeat;
  return (
    <section class="repeat" id={ids.place} aria-labelledby={ids.title}>
      <h2 class="question__heading">
        <ItemName item={repeat} id={ids.title} texts={texts} />
      </h2>
      <p class="question__wording">{head.words?.text ?? repeat.text}</p>
      <ItemAbout
        id={repeat.id}
        base={base}
        footnotes={head.words?.footnotes ?? repeat.footnotes}
        terms={termsOf(session.form.compiled.questionnaire, repeat.id)}
        texts={texts}
      />
      <RowCount model={model} repeat={repeat} />
      <ol class="repeat__rows" aria-label={rowListTexts[texts.language].list(rowNoun)}>
        {entriesOf(order, rows).map((entry) =>
          entry.is === 'removed' ? (
            <RemovedRowItem
              key={`${entry.row.id}-removed`}
              rows={rows}
              row={entry.row}
              texts={texts}
            />
          ) : (
            <RowItem
              key={entry.id}
              {...context}
              rows={rows}
              id={entry.id}
              number={entry.number}
              last={entry.number === order.length}
              open={entry.id === open}
            />
          ),
        )}
      </ol>
      {editable && (
        <Button id={`${repeat.id}-add`} onPress={() => rows.add()}>
          {rowListTexts[texts.language].add(rowNoun)}
        </Button>
      )}
      {editable && <RemovedRows rows={rows} texts={texts} />}
      {rows.full.value && (
        <Notice level="p" appears>
          <p>{rowListTexts[texts.language].full(rowNoun, rows.most)}</p>
        </Notice>
      )}
      <FieldErrors
        id={`${repeat.id}-error`}
        sentences={tooMany.map((finding) => sentenceFor(finding, session.form, texts))}
      />
    </section>
  );
}

/** Apart, so that a row that becomes complete does not render the list again. */
function RowCount({
  model,
  repeat: { id, rowNoun },
}: {
  readonly model: SectionModel;
  readonly repeat: Repeat;
}): JSX.Element {
  const { session, texts } = model;
  const words = useComputed(() => {
    session.revision.value;
    const rows = session.form.rows(id);
    const complete = rows.filter((row) => stateOf(session.form.rowProgress(row)) === 'complete');
    return rows.length > 0
      ? rowListTexts[texts.language].count(rows.length, complete.length)
      : rowListTexts[texts.language].none(rowNoun);
  });
  return <p class="repeat__count">{words.value}</p>;
}

function headOf({ session, texts }: SectionModel, repeat: Repeat) {
  return settled(() => {
    session.revision.value;
    const { form } = session;
    return {
      asked: form.isAsked(repeat.id),
      problems: form.problemsAt(repeat.id),
      words: wordsOf(form, repeat, '', texts.language),
    };
  });
}

type Entry =
  | { readonly is: 'row'; readonly id: string; readonly number: number; readonly order: number }
  | { readonly is: 'removed'; readonly row: RemovedRow; readonly order: number };

/** The rows with the places of those that were taken out between them. */
function entriesOf(ids: readonly string[], rows: RowsModel): readonly Entry[] {
  const orders = rows.orders();
  const entries: Entry[] = ids.map((id, index) => ({
    is: 'row',
    id,
    number: index + 1,
    order: orders.get(id) ?? 0,
  }));
  const removed = rows.removed.value.map(
    (row): Entry => ({ is: 'removed', row, order: row.order }),
  );
  return removed.length > 0 ? [...entries, ...removed].sort((a, b) => a.order - b.order) : entries;
}
