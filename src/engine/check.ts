import { MOST_ROWS, type Severity } from '../definition/questionnaire.ts';
import type { CellValue } from '../question-types/type.ts';
import { type Problem, problem } from '../shared/problem.ts';
import { type Address, reasonAddress } from './cells.ts';
import type { Node, Slot } from './compiled.ts';
import type { Rows } from './rows.ts';
import type { Scope } from './scope.ts';

/** Something wrong, or to be confirmed, with an answer on the path. `at` is the address of its cell. */
export interface Finding extends Problem {
  readonly at: Address;
  readonly severity: Severity;
  /** The question or check a reason would be given for; in a row with what stands before its addresses. */
  readonly subject: string;
  /** A soft finding that the respondent has decided to leave, with or without a reason. */
  readonly settled: boolean;
}

type Raw = ReadonlyMap<Address, CellValue>;

/** Everything wrong or to be confirmed at one node that is on the path, the rows of a repeat left to themselves. */
export function findingsAt(scope: Scope, node: Node, raw: Raw): readonly Finding[] {
  const inCells = findingsInCells(scope, node, raw);
  if (node.checks.length === 0 || !scope.isAsked(node)) return inCells;
  const found = [...inCells];
  for (const index of node.checks) {
    if (scope.compiled.checks[index]?.node !== node.index) continue;
    const finding = brokenCheck(scope, index, raw);
    if (finding) found.push(finding);
  }
  return found;
}

/** The same without the checks over several questions that stand beside it. */
export function findingsInCells(scope: Scope, node: Node, raw: Raw): readonly Finding[] {
  if (!scope.isAsked(node)) return NO_FINDINGS;
  if (node.kind === 'repeat') return wrongNumberOfRows(scope.rowsOf(node.id));
  const { slots } = node;
  const [first] = slots;
  if (!first) return NO_FINDINGS;
  // Most questions have one cell and nothing wrong: nothing is made for those.
  if (slots.length === 1 && !first.type.across) return findingsInCell(scope, first, raw);
  const found: Finding[] = [];
  for (const slot of slots)
    if (scope.isCellAsked(slot)) found.push(...findingsInCell(scope, slot, raw));
  return [...found, ...findingsAcross(scope, node, first)];
}

const NO_FINDINGS: readonly Finding[] = [];

/** What a check over several answers has to say; nothing unless it is broken, which unknown is not (rule 3). */
export function brokenCheck(scope: Scope, index: number, raw: Raw): Finding | undefined {
  const compiled = scope.compiled.checks[index];
  if (!compiled) throw new Error(`There is no check ${index}.`);
  const { check, holds } = compiled;
  const beside = scope.at(compiled.node);
  if (!scope.isAsked(beside) || holds(scope.readAt) !== false) return undefined;
  const subject = scope.prefix + check.id;
  return {
    code: 'check',
    details: { message: check.message },
    at: scope.prefix + (beside.slots[0]?.address ?? beside.id),
    severity: check.severity,
    subject,
    settled: check.severity !== 'hard' && raw.has(reasonAddress(subject)),
  };
}

function findingsInCell(scope: Scope, slot: Slot, raw: Raw): readonly Finding[] {
  if (scope.answer(slot) === undefined) return missing(scope, slot, raw);
  const problems = scope.problems(slot);
  return problems.length === 0 ? NO_FINDINGS : problems.map((found) => refused(scope, slot, found));
}

/** A cell on the path that holds no answer: nothing, unless its question is required. */
function missing(scope: Scope, slot: Slot, raw: Raw): readonly Finding[] {
  const { required: severity, id } = slot.question;
  if (!severity || slot.shape.optional) return NO_FINDINGS;
  const subject = scope.prefix + id;
  const settled = severity === 'soft' && raw.has(reasonAddress(subject));
  return [{ code: 'required', details: {}, at: scope.addressOf(slot), severity, subject, settled }];
}

function findingsAcross(
  scope: Scope,
  { slots }: Node,
  { type, question }: Slot,
): readonly Finding[] {
  const shown = new Map(
    slots.filter((slot) => scope.isCellAsked(slot)).map((slot) => [slot.shape.path, slot]),
  );
  const valueAt = (path: string) => {
    const slot = shown.get(path);
    return slot && scope.answer(slot);
  };
  const problems = type.across?.(question, valueAt) ?? [];
  return problems.flatMap(({ path, ...found }) => {
    const slot = shown.get(path);
    return slot ? [refused(scope, slot, found)] : [];
  });
}

function refused(scope: Scope, slot: Slot, found: Problem): Finding {
  const subject = scope.prefix + slot.question.id;
  return { ...found, at: scope.addressOf(slot), severity: 'hard', subject, settled: false };
}

function wrongNumberOfRows(rows: Rows): readonly Finding[] {
  const { id, atLeast = 0, atMost = MOST_ROWS, rowNoun } = rows.compiled.repeat;
  const count = rows.count();
  const found =
    count < atLeast
      ? problem('repeat.tooFew', { rowNoun, count, atLeast })
      : count > atMost
        ? problem('repeat.tooMany', { rowNoun, count, atMost })
        : undefined;
  return found ? [{ ...found, at: id, severity: 'hard', subject: id, settled: false }] : [];
}
