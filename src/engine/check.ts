import { evaluate } from '../conditions/evaluate.ts';
import type { Reader } from '../conditions/reading.ts';
import type { Severity } from '../definition/questionnaire.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Problem } from '../shared/problem.ts';
import { type Address, reasonAddress } from './cells.ts';
import type { CompiledCheck, Node, Slot } from './compile.ts';

/** Something wrong, or to be confirmed, with an answer on the path. `at` is the address of its cell. */
export interface Finding extends Problem {
  readonly at: Address;
  readonly severity: Severity;
  /** The question or check a reason would be given for. */
  readonly subject: string;
  /** A soft finding that the respondent has decided to leave, with or without a reason. */
  readonly settled: boolean;
}

/** What is wrong with one asked question: missing where it is required, or a value that its type refuses. */
export function findingsOf(node: Node, raw: ReadonlyMap<Address, CellValue>): readonly Finding[] {
  return node.slots.flatMap((slot) => cellFindings(slot, raw));
}

function cellFindings(slot: Slot, raw: ReadonlyMap<Address, CellValue>): readonly Finding[] {
  const { address: at, question, type } = slot;
  const value = raw.get(at);
  if (value !== undefined && type.isAnswer(question, value)) {
    return type
      .problems(question, value)
      .map((found) => ({ ...found, at, severity: 'hard', subject: question.id, settled: false }));
  }
  const severity = question.required;
  if (!severity) return [];
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
