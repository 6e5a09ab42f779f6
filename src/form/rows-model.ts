import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Repeat } from '../definition/questionnaire.ts';
import { isQuestion, MOST_ROWS } from '../definition/questionnaire.ts';
import { type Address, rowAddress } from '../engine/cells.ts';
import { type SectionState, stateOf, type Tally } from '../engine/progress.ts';
import { type RowPlace, repeatAt, rowAt } from './place.ts';
import { rowName, rowTitle } from './place-names.ts';
import { rowListTexts } from './row-list-texts.ts';
import { orderedAs } from './row-order.ts';
import type { SectionModel } from './section-model.ts';
import { settled } from './settled.ts';
import { titleOfTakenOut } from './taken-out.ts';

/** A row that was taken out on this visit, and can be brought back. */
export interface RemovedRow {
  readonly id: string;
  readonly order: number;
  readonly name: string;
}

/** What stands in the list for one row. */
export interface RowLine {
  readonly title: string | undefined;
  readonly state: SectionState;
  readonly answered: number;
  readonly asked: number;
}

/** The rows of a repeat of a section, as they are shown; always the same. */
export function rowsOf(model: SectionModel, repeat: string): RowsModel {
  const known = model.rows.get(repeat);
  if (known) return known;
  const rows = new RowsModel(model, repeat);
  model.rows.set(repeat, rows);
  return rows;
}

/** Opens the row that something stands in, if it stands in one; the focus goes there too where `into` says so. */
export function openRowOf(model: SectionModel, target: Address, into: boolean): void {
  const row = rowAt(model.session.form, target);
  const rows = row && rowsOf(model, row.repeat.id);
  if (rows && rows.open.value !== row.id) rows.show(row.id, into);
}

/** The rows of one repeat on the screen: which is open, what was taken out, and where the focus goes next. */
export class RowsModel {
  readonly repeat: Repeat;
  /** The id of the row that is open. */
  readonly open: Signal<string | undefined> = signal(undefined);
  readonly removed = signal<readonly RemovedRow[]>([]);
  /** Whether more rows were asked for than there may be. */
  readonly full = signal(false);
  readonly #section: SectionModel;
  /** The element that takes the focus once the list has changed; its first control where `into` says so. */
  #wanted: { readonly id: string; readonly into: boolean } | undefined;

  /** @throws when there is no such repeat. */
  constructor(section: SectionModel, repeat: string) {
    const found = repeatAt(section.session.form, repeat);
    if (!found) throw new Error(`There is no repeat "${repeat}".`);
    this.repeat = found;
    this.#section = section;
  }

  /** The ids of the rows in their order, renewed only when these change. */
  ids(): ReadonlySignal<readonly string[]> {
    const { session } = this.#section;
    return settled(() => {
      session.revision.value;
      return session.form.rows(this.repeat.id).map(({ id }) => id);
    });
  }

  /** The rows that were taken out earlier and hold answers; those of this visit stand where they were. */
  removedBefore(): ReadonlySignal<readonly RemovedRow[]> {
    const { session, texts } = this.#section;
    return settled(() => {
      session.revision.value;
      const inTheirPlaces = new Set(this.removed.value.map(({ id }) => id));
      return session.form
        .takenOutRows(this.repeat.id)
        .filter(({ id }) => !inTheirPlaces.has(id))
        .map(({ id, order, address }) => ({
          id,
          order,
          name: titleOfTakenOut(session.form, { repeat: this.repeat, address }, texts),
        }));
    });
  }

  /** Where each row stands. */
  orders(): ReadonlyMap<string, number> {
    const rows = this.#section.session.form.rows(this.repeat.id);
    return new Map(rows.map(({ id, order }) => [id, order]));
  }

  /** Made anew only when something in the row has changed: of long lists all but one row stay as they are. */
  lineOf(id: string, number: number): ReadonlySignal<RowLine | undefined> {
    const { session, texts } = this.#section;
    let last: { readonly tally: Tally; readonly line: RowLine } | undefined;
    return settled(() => {
      session.revision.value;
      const row = session.form.rows(this.repeat.id)[number - 1];
      if (row?.id !== id) return undefined;
      const tally = session.form.rowProgress(row);
      if (last?.tally !== tally) {
        const { answered, asked } = tally;
        const title = rowTitle(session.form, this.place(id, number), texts);
        last = { tally, line: { title, state: stateOf(tally), answered, asked } };
      }
      return last.line;
    });
  }

  place(id: string, number: number): RowPlace {
    return { repeat: this.repeat, id, address: rowAddress(this.repeat.id, id), number };
  }

  show(id: string, into = true): void {
    const prefix = `${rowAddress(this.repeat.id, id)}/`;
    this.#section.appear(this.repeat.items.filter(isQuestion).map((item) => prefix + item.id));
    this.open.value = id;
    this.#wanted = into ? { id: idsOfRow(prefix.slice(0, -1)).body, into } : undefined;
  }

  close(): void {
    const open = this.open.value;
    if (open === undefined) return;
    this.open.value = undefined;
    this.#wanted = { id: rowAddress(this.repeat.id, open), into: false };
  }

  /** Adds a row at the end and goes to its first question. */
  add(): void {
    const { session, texts } = this.#section;
    const rows = session.form.rows(this.repeat.id);
    if (rows.length >= this.most) {
      this.full.value = true;
      return;
    }
    const id = session.newId();
    session.answer(rowAddress(this.repeat.id, id), { order: (rows.at(-1)?.order ?? -1) + 1 });
    this.show(id);
    this.#section.say(
      rowListTexts[texts.language].added(
        rowName(session.form, this.place(id, rows.length + 1), texts),
      ),
    );
  }

  get most(): number {
    return this.repeat.atMost ?? MOST_ROWS;
  }

  /** Moves a row by so many places, and leaves the focus on what was pressed as long as it is there. */
  move(id: string, by: 1 | -1): void {
    const { session, texts } = this.#section;
    const rows = session.form.rows(this.repeat.id);
    const from = rows.findIndex((row) => row.id === id);
    const to = from + by;
    const wanted = rows.map((row) => row.id);
    wanted.splice(to, 0, ...wanted.splice(from, 1));
    for (const { id: moved, order } of orderedAs(wanted, rows))
      session.answer(rowAddress(this.repeat.id, moved), { order });
    const ids = idsOfRow(rowAddress(this.repeat.id, id));
    const end = by < 0 ? to === 0 : to === rows.length - 1;
    this.#wanted = { id: by < 0 === end ? ids.down : ids.up, into: false };
    this.#section.say(
      rowListTexts[texts.language].moved(rowName(session.form, this.place(id, to + 1), texts)),
    );
  }

  /** Takes a row out. It stays in the answers, and can be brought back from where it stood. */
  remove(id: string): void {
    const { session, texts } = this.#section;
    const rows = session.form.rows(this.repeat.id);
    const index = rows.findIndex((row) => row.id === id);
    const order = rows[index]?.order ?? 0;
    const name = rowName(session.form, this.place(id, index + 1), texts);
    session.answer(rowAddress(this.repeat.id, id), { order, deleted: true });
    this.removed.value = [...this.removed.value, { id, order, name }];
    this.open.value = undefined;
    this.full.value = false;
    this.#wanted = { id: idsOfRow(rowAddress(this.repeat.id, id)).restore, into: false };
    this.#section.say(rowListTexts[texts.language].removed(name));
  }

  restore({ id, order }: RemovedRow): void {
    const { session, texts } = this.#section;
    if (session.form.rows(this.repeat.id).length >= this.most) {
      this.full.value = true;
      return;
    }
    this.removed.value = this.removed.value.filter((row) => row.id !== id);
    session.answer(rowAddress(this.repeat.id, id), { order });
    this.#wanted = { id: rowAddress(this.repeat.id, id), into: false };
    this.#section.say(texts.undone);
  }

  /** Puts the focus where it was wanted, once that is on the page. */
  takeFocus(): void {
    const wanted = this.#wanted;
    const place = wanted && document.getElementById(wanted.id);
    if (!wanted || !place) return;
    this.#wanted = undefined;
    (wanted.into ? place.querySelector<HTMLElement>(CONTROLS) : place)?.focus();
    if (wanted.into) place.closest('li')?.scrollIntoView({ block: 'start' });
  }
}

const CONTROLS = '.question :is(input, textarea, select)';

/** The ids of what belongs to a row; its own head has the address. */
export function idsOfRow(address: Address) {
  return {
    head: address,
    body: `${address}-body`,
    up: `${address}-up`,
    down: `${address}-down`,
    restore: `${address}-restore`,
  };
}
