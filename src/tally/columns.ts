import type { Address, Cells } from '../engine/cells.ts';
import type { Compiled, CompiledRepeat } from '../engine/compiled.ts';
import { type Form, open } from '../engine/form.ts';
import { type Case, type Cases, caseOfForm, caseOfRow, mostRows } from './cases.ts';
import type { AnswerColumn, Counter } from './column.ts';
import { countersOf, rowCounter } from './counter.ts';
import { nounsOf, type WordedQuestion, wordedItems } from './worded.ts';

/** The answers of all counted submissions, one column a cell of a question, in asking order. */
export interface Columns {
  /** How many submissions. */
  readonly total: number;
  /** By the address of a cell, in a repeat by that within its row; the numbers of a matrix by the id of the question. */
  readonly answers: ReadonlyMap<Address, AnswerColumn>;
}

/**
 * Turns submissions into columns. Each is the `effective` cells of one counted submission; who was asked is decided
 * by the engine's own routing. Personal questions are left out.
 *
 * @throws when an answer has a code that its question does not know: submissions are checked before they count.
 */
export function columnsOf(compiled: Compiled, submissions: readonly Cells[]): Columns {
  const whole = new Counting(submissions.length, (form) => [caseOfForm(form)]);
  const rows = new Map(
    [...compiled.repeats].map(([id, repeat]) => [id, countingRows(compiled, repeat, submissions)]),
  );
  const placeOf = ({ placed }: WordedQuestion) => rows.get(placed.ja.repeat?.id ?? '') ?? whole;
  const columns = wordedItems(compiled).flatMap((item) =>
    'repeat' in item
      ? whole.add([rowCounter(item, whole.cases, whole.most)])
      : placeOf(item).addQuestion(item),
  );
  for (const [index, effective] of submissions.entries()) {
    const form = open(compiled, effective);
    for (const counting of [whole, ...rows.values()]) counting.count(form, index);
  }
  return {
    total: submissions.length,
    answers: new Map(columns.map((column) => [column.heading.ja.address, column])),
  };
}

function countingRows(
  compiled: Compiled,
  { repeat }: CompiledRepeat,
  submissions: readonly Cells[],
): Counting {
  const inForm = (form: Form) =>
    form.isAsked(repeat.id) ? form.rows(repeat.id).map(caseOfRow) : [];
  return new Counting(mostRows(repeat, submissions), inForm, {
    repeat: repeat.id,
    ...nounsOf(compiled.questionnaire, repeat.id),
    unitOf: [],
  });
}

/** Cases of one kind, and what is counted of each. */
class Counting {
  readonly cases: { total: number } & Cases;
  /** How many there may be. */
  readonly most: number;
  readonly #inForm: (form: Form) => readonly Case[];
  readonly #unitOf: number[] | undefined;
  readonly #counters: Counter[] = [];

  constructor(
    most: number,
    inForm: (form: Form) => readonly Case[],
    rows?: NonNullable<Cases['rows']> & { readonly unitOf: number[] },
  ) {
    this.most = most;
    this.cases = rows ? { total: 0, rows } : { total: 0 };
    this.#inForm = inForm;
    this.#unitOf = rows?.unitOf;
  }

  addQuestion(question: WordedQuestion): readonly AnswerColumn[] {
    return this.add(countersOf(question, this.cases, this.most));
  }

  add(counters: readonly Counter[]): readonly AnswerColumn[] {
    this.#counters.push(...counters);
    return counters.map(({ column }) => column);
  }

  /** @param unit The number of the submission. */
  count(form: Form, unit: number): void {
    for (const one of this.#inForm(form)) {
      for (const counter of this.#counters) counter.count(one, this.cases.total);
      this.cases.total += 1;
      this.#unitOf?.push(unit);
    }
  }
}
