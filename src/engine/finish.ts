import type { CellValue } from '../question-types/type.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import { type Address, type Cells, reasonSubject } from './cells.ts';
import type { Finding } from './check.ts';
import type { Compiled } from './compile.ts';
import { type Form, open } from './form.ts';

/** What a respondent hands in: the answers that count, and the addresses of those that were left out. */
export interface Submission {
  /** Answered cells on the path only, and the reasons for what was left. */
  readonly effective: Cells;
  /** Filled answers that are not on the path (提出に含まれない回答). */
  readonly masked: readonly Address[];
}

/** Makes a submission, or says what stands in its way: the hard findings. Soft ones never do (rule 7). */
export function finish(form: Form): Result<Submission, readonly Finding[]> {
  const hard = form.problems().filter(({ severity }) => severity === 'hard');
  return hard.length > 0
    ? failure(hard)
    : success({ effective: form.effective(), masked: form.masked() });
}

/**
 * What the server finds when it runs routing and checks again over a submission it was sent (rule 14); empty for
 * everything `finish` makes. `effective` comes from outside: every value is opened by its type.
 */
export function accept(
  compiled: Compiled,
  effective: Readonly<Record<Address, unknown>>,
): readonly Problem[] {
  const opened = openCells(compiled, effective);
  if (!opened.ok) return opened.problems;
  const form = open(compiled, opened.value);
  const counted = form.effective();
  const uncounted = Object.keys(opened.value).filter((address) => counted[address] === undefined);
  return [
    ...uncounted.map((address) => problem('submission.notAsked', {}, address)),
    ...form.problems().filter(({ severity }) => severity === 'hard'),
  ];
}

/** Opens cells that come from outside: known addresses, values of their type in normal form, reasons as texts. */
export function openCells(
  compiled: Compiled,
  cells: Readonly<Record<Address, unknown>>,
): Result<Cells> {
  const problems: Problem[] = [];
  const opened: [Address, CellValue][] = [];
  for (const [address, value] of Object.entries(cells)) {
    const result = openCell(compiled, address, value);
    if (result.ok) opened.push([address, result.value]);
    else problems.push(...result.problems);
  }
  return problems.length > 0 ? failure(problems) : success(Object.fromEntries(opened));
}

function openCell(compiled: Compiled, address: Address, value: unknown): Result<CellValue> {
  const subject = reasonSubject(address);
  if (subject !== undefined) return openReason(compiled, address, subject, value);
  const slot = compiled.slots.get(address);
  if (!slot) return failure([problem('cell.unknownAddress', {}, address)]);
  const parsed = slot.type.parse(slot.question, value);
  return parsed.ok ? parsed : failure(parsed.problems.map((found) => ({ ...found, at: address })));
}

function openReason(
  compiled: Compiled,
  address: Address,
  subject: string,
  value: unknown,
): Result<CellValue> {
  const known =
    compiled.byId.has(subject) || compiled.checks.some(({ check }) => check.id === subject);
  if (!known) return failure([problem('cell.unknownAddress', {}, address)]);
  return typeof value === 'string'
    ? success(value)
    : failure([problem('value.wrongShape', {}, address)]);
}
