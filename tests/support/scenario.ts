import { expect } from 'vitest';
import type { Address, Cells } from '../../src/engine/cells.ts';
import type { Change } from '../../src/engine/change.ts';
import { compile } from '../../src/engine/compile.ts';
import { type Compiled, slotAt } from '../../src/engine/compiled.ts';
import { finish } from '../../src/engine/finish.ts';
import { type CellState, type Form, open } from '../../src/engine/form.ts';
import type { CellValue } from '../../src/question-types/type.ts';
import { tiny } from './tiny.ts';

/** A person with a questionnaire, for tests: answers in short, expectations in the words of the engine. */
export function scenario(sections: string, raw: Cells = {}): Scenario {
  return new Scenario(compile(tiny(sections)), raw);
}

export class Scenario {
  readonly compiled: Compiled;
  form: Form;
  last: Change | undefined;

  constructor(compiled: Compiled, raw: Cells = {}) {
    this.compiled = compiled;
    this.form = open(compiled, raw);
  }

  /** Answers with a code, several codes, a text, or a whole cell value; null clears. */
  answer(address: Address, given: string | readonly string[] | CellValue | null): this {
    this.last = this.form.answer(address, given === null ? null : this.value(address, given));
    return this;
  }

  /** Closes the form and opens it again from what was entered, as a reload does. */
  reload(): this {
    this.form = open(this.compiled, JSON.parse(JSON.stringify(this.form.raw())));
    return this;
  }

  expectAsked(...ids: readonly string[]): this {
    for (const id of ids) expect(this.form.isAsked(id), `${id} is asked`).toBe(true);
    return this;
  }

  expectNotAsked(...ids: readonly string[]): this {
    for (const id of ids) expect(this.form.isAsked(id), `${id} is asked`).toBe(false);
    return this;
  }

  expectState(address: Address, state: CellState): this {
    expect(this.form.state(address), `state of ${address}`).toBe(state);
    return this;
  }

  /** The open problems as `address code`, in document order. */
  expectProblems(...problems: readonly string[]): this {
    expect(
      this.form
        .problems()
        .filter(({ settled }) => !settled)
        .map(({ at, code }) => `${at} ${code}`),
    ).toEqual(problems);
    return this;
  }

  expectHidden(...addresses: readonly Address[]): this {
    expect(this.last?.hiddenAnswers).toEqual(addresses);
    return this;
  }

  expectEffective(cells: Cells): this {
    expect(this.form.effective()).toEqual(cells);
    return this;
  }

  expectSubmission(effective: Cells, masked: readonly Address[] = []): this {
    expect(finish(this.form)).toEqual({ ok: true, value: { effective, masked } });
    return this;
  }

  expectRefused(...problems: readonly string[]): this {
    const finished = finish(this.form);
    expect(finished.ok ? [] : finished.problems.map(({ at, code }) => `${at} ${code}`)).toEqual(
      problems,
    );
    return this;
  }

  /** Adds a row, or brings one back that was taken out. */
  addRow(row: Address, order = 0): this {
    return this.answer(row, { order });
  }

  removeRow(row: Address, order = 0): this {
    return this.answer(row, { order, deleted: true });
  }

  /** The ids of the rows that count, in their order. */
  expectRows(repeat: string, ...ids: readonly string[]): this {
    expect(this.form.rows(repeat).map(({ id }) => id)).toEqual(ids);
    return this;
  }

  /** Chosen options that are struck through, as `address code`. */
  expectStruck(...struck: readonly string[]): this {
    expect(
      this.form.struck().flatMap(({ address, codes }) => codes.map((code) => `${address} ${code}`)),
    ).toEqual(struck);
    return this;
  }

  /** Options or rows that are not offered now. */
  expectUnavailable(question: string, ...codes: readonly string[]): this {
    expect([...this.form.unavailable(question)]).toEqual(codes);
    return this;
  }

  expectValue(address: Address, value: CellValue | undefined): this {
    expect(this.form.effectiveValue(address), `value of ${address}`).toEqual(value);
    return this;
  }

  private value(address: Address, given: string | readonly string[] | CellValue): CellValue {
    const type = slotAt(this.compiled, address)?.asks.type;
    if (Array.isArray(given)) return { codes: given };
    return typeof given === 'string' && type === 'single' ? { code: given } : (given as CellValue);
  }
}
