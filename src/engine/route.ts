import { evaluate } from '../conditions/evaluate.ts';
import { NO_ANSWER, NOT_ASKED, type Reader, type Reading } from '../conditions/reading.ts';
import type { CellValue } from '../question-types/type.ts';
import { readingOf } from './answer.ts';
import type { Address } from './cells.ts';
import { addressOf, type Compiled, type Node, type Slot } from './compile.ts';

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
  return maskedReader(compiled, path, (slot) => readingOf(slot, raw.get(slot.address)));
}

/** The same over readings that are kept; `readingAt` gives undefined where a cell holds no answer. */
export function maskedReader(
  compiled: Compiled,
  path: Path,
  readingAt: (slot: Slot) => Reading | undefined,
): Reader {
  return (reference) => {
    const node = compiled.byId.get(reference.question);
    if (!node || path[node.index] !== 1) return NOT_ASKED;
    if (reference.row === undefined) return firstReading(node, readingAt);
    const slot = compiled.slots.get(addressOf(reference));
    return (slot && readingAt(slot)) ?? NO_ANSWER;
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
function firstReading(node: Node, readingAt: (slot: Slot) => Reading | undefined): Reading {
  for (const slot of node.slots) {
    const reading = readingAt(slot);
    if (reading) return reading;
  }
  return NO_ANSWER;
}
