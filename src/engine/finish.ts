import { parseAnything, parseRow, ROW_ID } from '../definition/row.ts';
import type { CellValue } from '../question-types/type.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { failure, type Result, success } from '../shared/result.ts';
import {
  type Address,
  type Cells,
  orphanOf,
  readRowAddress,
  reasonSubject,
  sameValue,
} from './cells.ts';
import type { Finding } from './check.ts';
import { type Compiled, slotAt } from './compiled.ts';
import { type Form, open } from './form.ts';

/** What a respondent hands in: the answers that count, and the addresses of those that were left out. */
export interface Submission {
  /** Answered cells on the path only, and the reasons for what was left. */
  readonly effective: Cells;
  /** Filled answers that are not, or not wholly, in it (提出に含まれない回答). */
  readonly masked: readonly Address[];
}

/** Makes a submission, or says what stands in its way: the hard findings. Soft ones never do (rule 7). */
export function finish(form: Form): Result<Submission, readonly Finding[]> {
  const hard = form.problems().filter(({ severity }) => severity === 'hard');
  return hard.length > 0
    ? failure(hard)
    : success({ effective: form.effective(), masked: leftOut(form) });
}

/** Addresses of answers off the path, and of those that lose an option which is not available. */
function leftOut(form: Form): readonly Address[] {
  return [...form.masked(), ...form.struck().map(({ address }) => address)];
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
  const differing = Object.entries(opened.value).flatMap(([address, value]) => {
    if (counted[address] === undefined) return [problem('submission.notAsked', {}, address)];
    const same = sameValue(counted[address], value);
    return same ? [] : [problem('submission.differs', {}, address)];
  });
  // What is computed counts even where it was not sent: the sender came to something else.
  for (const address of Object.keys(counted))
    if (opened.value[address] === undefined)
      differing.push(problem('submission.differs', {}, address));
  return [...differing, ...form.problems().filter(({ severity }) => severity === 'hard')];
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
  if (orphanOf(address) !== undefined) return at(address, parseAnything(value));
  const row = readRowAddress(address);
  if (row && !ROW_ID.test(row.row) && compiled.repeats.has(row.repeat))
    return failure([problem('cell.unknownAddress', {}, address)]);
  if (row?.rest === '' && compiled.repeats.has(row.repeat)) return at(address, parseRow(value));
  const slot = slotAt(compiled, address);
  return slot
    ? at(address, slot.domain.parse(slot.asks, value))
    : failure([problem('cell.unknownAddress', {}, address)]);
}

function at(address: Address, opened: Result<CellValue>): Result<CellValue> {
  return opened.ok ? opened : failure(opened.problems.map((found) => ({ ...found, at: address })));
}

function openReason(
  compiled: Compiled,
  address: Address,
  subject: string,
  value: unknown,
): Result<CellValue> {
  const row = readRowAddress(subject);
  const around = row && compiled.repeats.get(row.repeat)?.row;
  if (!has(compiled, subject) && !(around && has(around, row.rest)))
    return failure([problem('cell.unknownAddress', {}, address)]);
  return typeof value === 'string'
    ? success(value)
    : failure([problem('value.wrongShape', {}, address)]);
}

function has({ byId, checks }: Compiled, subject: string): boolean {
  return byId.has(subject) || checks.some(({ check }) => check.id === subject);
}
