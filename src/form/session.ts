import type { ReadonlySignal } from '@preact/signals';
import type { Address } from '../engine/cells.ts';
import type { Change } from '../engine/change.ts';
import type { Form } from '../engine/form.ts';
import type { CellValue } from '../question-types/type.ts';
import type { NewId } from '../shared/ports.ts';

/**
 * What the screens of a form work on: one response that is being filled in, looked at, keyed from paper or previewed.
 * Who keeps the answers is not their business.
 */
export interface AnswerSession {
  /** For reading. Answers go through `answer`, never through the form itself. */
  readonly form: Form;
  /** Enters or clears an answer: the path and the findings are right at once, keeping it is under way. */
  answer(address: Address, value: CellValue | null): Change;
  /** Grows with every change, so that what reads the form renders again. */
  readonly revision: ReadonlySignal<number>;
  /** False in a second tab and after submission. */
  readonly editable: ReadonlySignal<boolean>;
  /** Names a row that is added. */
  readonly newId: NewId;
  /** Where a value comes from, as far as that is kept; without it nothing is marked. */
  origin?(address: Address): Origin | undefined;
}

/** Where a value comes from: entered here, confirmed from an earlier round, from a file, or by somebody else. */
export type Origin = 'typed' | 'confirmed' | 'imported' | 'onBehalf';
