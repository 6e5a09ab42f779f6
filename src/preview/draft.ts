import { type Signal, signal } from '@preact/signals';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { type Address, type Cells, orphanOf } from '../engine/cells.ts';
import { compile } from '../engine/compile.ts';
import type { Compiled } from '../engine/compiled.ts';
import { type Form, open } from '../engine/form.ts';
import { moveDraft } from '../engine/move.ts';
import type { CellValue } from '../question-types/type.ts';

/**
 * What was typed into the previewed form, over every change of its definition: an answer that a text has no place for is
 * put aside and comes back with a text that has.
 */
export class Draft {
  form: Form;
  /** Grows with every change. */
  readonly revision: Signal<number> = signal(0);

  constructor(questionnaire: Questionnaire, kept: Cells = {}) {
    const compiled = compile(questionnaire);
    this.form = open(compiled);
    this.#move(kept, compiled, compiled);
  }

  /** Takes everything entered over to a changed definition. */
  become(questionnaire: Questionnaire): void {
    this.#move(this.form.raw(), this.form.compiled, compile(questionnaire));
  }

  answer(address: Address, value: CellValue | null): void {
    this.form.answer(address, value);
    this.revision.value += 1;
  }

  /** Replaces everything entered. */
  fill(cells: Cells): void {
    const { compiled } = this.form;
    this.#move(cells, compiled, compiled);
  }

  /** The addresses of what the definition has no place for at the moment. */
  orphans(): readonly Address[] {
    return Object.keys(this.form.raw()).flatMap((address) => orphanOf(address) ?? []);
  }

  #move(cells: Cells, from: Compiled, to: Compiled): void {
    this.form = open(to, moveDraft(cells, from, to).cells);
    this.revision.value += 1;
  }
}
