import type { Condition } from '../conditions/condition.ts';
import { evaluate, type Truth } from '../conditions/evaluate.ts';
import type { Reader, Reading, Reference } from '../conditions/reading.ts';
import { type Address, readRowAddress } from '../engine/cells.ts';
import type { Compiled } from '../engine/compiled.ts';
import type { Form } from '../engine/form.ts';
import type { Scope } from '../engine/scope.ts';
import type { CellValue } from '../question-types/type.ts';
import { once } from '../shared/once.ts';

/**
 * One answer set run through the engine: whatever the analysis claims of an answer set, it has seen here. The items of
 * a repeat are named as they stand in the definition, which means those of its first row, or with their row before
 * them (`facilities/r1/q3`).
 */
export class Trial {
  readonly #compiled: Compiled;
  readonly #form: Form;
  /** By the id of an item of a repeat, the repeat. */
  readonly #inRow: ReadonlyMap<string, string>;

  constructor(compiled: Compiled, form: Form) {
    this.#compiled = compiled;
    this.#form = form;
    this.#inRow = rowItems(compiled);
  }

  /** Whether a section or an item is on the path; of a repeat, in its first row. */
  isAsked(id: string): boolean {
    const { scope, inner } = this.#place(id);
    if (!scope) return this.#compiled.byId.has(id) && this.#form.isAsked(id);
    const node = scope.compiled.byId.get(inner);
    return node !== undefined && scope.isAsked(node);
  }

  /** Whether it is asked and there is something to answer: some row of a matrix is shown. */
  meets(id: string): boolean {
    if (!this.isAsked(id)) return false;
    const { scope, inner } = this.#place(id);
    const node = (scope ?? this.#form).compiled.byId.get(inner);
    const rows = new Set(node?.slots.map(({ shape }) => shape.row));
    return (
      rows.size === 0 || [...rows].some((row) => row === undefined || this.shows(id, 'row', row))
    );
  }

  /** Whether what stands in something is looked at: a section or question is asked, a repeat has a row. */
  isOpen(id: string): boolean {
    if (!this.isAsked(id)) return false;
    return !this.#compiled.repeats.has(id) || this.#form.rows(id).length > 0;
  }

  /** What stands before the addresses and ids of the first row of a repeat; undefined where it has none. */
  firstRow(repeat: string): string | undefined {
    return this.#form.rows(repeat)[0]?.scope.prefix;
  }

  /** What stands at an address, entered or computed. */
  value(address: Address): CellValue | undefined {
    return this.#form.value(address);
  }

  isAnswered(question: string): boolean {
    return this.truth({ question, isAnswered: true }, question) === true;
  }

  /** Whether an option of a question that is asked is chosen. */
  chooses(reference: Reference, code: string): boolean {
    const reading = this.reading(reference, reference.question);
    return reading.is === 'codes' && reading.codes.includes(code);
  }

  /** Whether an option is offered, or a row shown, of a question that is asked. */
  shows(question: string, part: 'option' | 'row', code: string): boolean {
    if (!this.isAsked(question)) return false;
    const { scope, inner } = this.#place(question);
    const within = scope ?? this.#form;
    const node = within.compiled.byId.get(inner);
    const showIf = node?.parts.find((one) => one.part === part && one.code === code)?.showIf;
    return showIf === undefined || evaluate(showIf, within.read) === true;
  }

  /** What a condition at an item would see at a place. */
  reading(reference: Reference, at: string): Reading {
    return this.#reader(at)(reference);
  }

  /** The truth of a condition that stands at an item. */
  truth(condition: Condition, at: string): Truth {
    return evaluate(condition, this.#reader(at));
  }

  /** Whether it can be handed in: the engine finds nothing hard. */
  get finishes(): boolean {
    return this.unmet().length === 0;
  }

  /** The ids of the questions, checks and repeats that keep it from being handed in. */
  unmet(): readonly string[] {
    const hard = this.#form.problems().filter(({ severity }) => severity === 'hard');
    return hard.map(({ subject }) => {
      const row = readRowAddress(subject);
      return row && this.#compiled.repeats.has(row.repeat) ? row.rest : subject;
    });
  }

  #reader(at: string): Reader {
    return this.#place(at).scope?.read ?? this.#form.read;
  }

  /** The row an item is asked in, and its name there; undefined outside of repeats and where there is no row. */
  #place(id: string): { readonly scope: Scope | undefined; readonly inner: string } {
    const row = readRowAddress(id);
    if (row && this.#compiled.repeats.has(row.repeat)) {
      const found = this.#form.rows(row.repeat).find((one) => one.id === row.row);
      return { scope: found?.scope, inner: row.rest };
    }
    const repeat = this.#inRow.get(id);
    return {
      scope: repeat === undefined ? undefined : this.#form.rows(repeat)[0]?.scope,
      inner: id,
    };
  }
}

const rowItems = once(
  (compiled: Compiled): ReadonlyMap<string, string> =>
    new Map(
      [...compiled.repeats].flatMap(([id, { repeat }]) =>
        repeat.items.map((item) => [item.id, id] as const),
      ),
    ),
);
