import { evaluate } from '../conditions/evaluate.ts';
import { NO_ANSWER, NOT_ASKED, type Reader, type Reading } from '../conditions/reading.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Address } from './cells.ts';
import { addressOf, type Compiled, type Node } from './compile.ts';

/** Which nodes are on the path, by index: 1 asked, 0 not. */
export type Path = Uint8Array;

/**
 * Reads the effective answers: raw masked by the path. What is not on the path is `notAsked`, whatever was entered
 * (rule 1, and rule 3's blank operand).
 */
export function effectiveReader(
  compiled: Compiled,
  raw: ReadonlyMap<Address, CellValue>,
  path: Path,
): Reader {
  return (reference) => {
    const node = compiled.byId.get(reference.question);
    if (!node || path[node.index] !== 1) return NOT_ASKED;
    if (reference.row === undefined) return readNode(node, raw);
    return readCell(compiled, raw, addressOf(reference));
  };
}

/**
 * Whether a node is asked: its section is, and its own condition is true over the effective answers so far.
 * References go to earlier nodes only, so the path up to `node` decides (rule 2).
 */
export function isAsked(node: Node, path: Path, read: Reader): boolean {
  if (node.kind !== 'section' && path[node.section] !== 1) return false;
  return node.condition === undefined || evaluate(node.condition, read) === true;
}

/** A question as a whole: its one cell, or for several cells whether any is answered. */
function readNode(node: Node, raw: ReadonlyMap<Address, CellValue>): Reading {
  for (const slot of node.slots) {
    const value = raw.get(slot.address);
    if (value !== undefined && slot.type.isAnswer(slot.question, value))
      return slot.type.reading(slot.question, value);
  }
  return NO_ANSWER;
}

function readCell(
  compiled: Compiled,
  raw: ReadonlyMap<Address, CellValue>,
  address: Address,
): Reading {
  const slot = compiled.slots.get(address);
  const value = raw.get(address);
  if (!slot || value === undefined || !slot.type.isAnswer(slot.question, value)) return NO_ANSWER;
  return slot.type.reading(slot.question, value);
}
