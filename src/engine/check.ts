import { evaluate } from '../conditions/evaluate.ts';
import type { Reader } from '../conditions/reading.ts';
import type { Severity } from '../definition/questionnaire.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Problem } from '../shared/problem.ts';
import { type Address, reasonAddress } from './cells.ts';
import type { CompiledCheck, Slot } from './compile.ts';

/** Something wrong, or to be confirmed, with an answer on the path. `at` is the address of its cell. */
export interface Finding extends Problem {
  readonly at: Address;
  readonly severity: Severity;
  /** The question or check a reason would be given for. */
  readonly subject: string;
  /** A soft finding that the respondent has decided to leave, with or without a reason. */
  readonly settled: boolean;
}

/** One for all, because most answers have none. */
export const NO_FINDINGS: readonly Finding[] = [];

/** A cell on the path that holds no answer: nothing, unless its question is required. */
export function missing(
  { address: at, question }: Slot,
  raw: ReadonlyMap<Address, CellValue>,
): readonly Finding[] {
  const severity = question.required;
  if (!severity) return NO_FINDINGS;
  const settled = severity === 'soft' && raw.has(reasonAddress(question.id));
  return [{ code: 'required', details: {}, at, severity, subject: question.id, settled }];
}

/** What a check over several answers has to say; nothing unless it is broken, which unknown is not (rule 3). */
export function checkFinding(
  { check }: CompiledCheck,
  at: Address,
  read: Reader,
  raw: ReadonlyMap<Address, CellValue>,
): Finding | undefined {
  if (evaluate(check.holds, read) !== false) return undefined;
  const settled = check.severity !== 'hard' && raw.has(reasonAddress(check.id));
  return {
    code: 'check',
    details: { message: check.message },
    at,
    severity: check.severity,
    subject: check.id,
    settled,
  };
}
