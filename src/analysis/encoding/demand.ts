import { type Literal, not } from '../solver/literal.ts';
import type { EncodedCell } from './cell.ts';
import type { Circuit } from './circuit.ts';
import type { EncodedCheck, EncodedNode } from './node.ts';

/** Something a submission has to meet, and a literal that demands it. */
export interface Demand {
  /** The question, the repeat or the check. */
  readonly id: string;
  readonly literal: Literal;
}

/** What a section or item demands: that a question is answered, that a repeat has so many rows. */
export function demandsOn(node: EncodedNode, circuit: Circuit): readonly Demand[] {
  const rules = [...required(node), ...namedRows(node), ...enoughRows(node)];
  if (rules.length === 0) return [];
  const literal = circuit.input();
  for (const { when, holds } of rules) circuit.imply([literal, ...when], holds);
  return [{ id: node.node.id, literal }];
}

export function hardCheck(
  { compiled: { check }, above, truth }: EncodedCheck,
  circuit: Circuit,
): readonly Demand[] {
  if (check.severity !== 'hard') return [];
  const literal = circuit.input();
  circuit.imply([literal, above], not(truth.isFalse));
  return [{ id: check.id, literal }];
}

interface Rule {
  readonly when: readonly Literal[];
  readonly holds: Literal;
}

function required({ cells }: EncodedNode): readonly Rule[] {
  return cells
    .filter(({ slot }) => slot.question.required === 'hard' && !slot.shape.optional)
    .map(({ asked, answered }) => ({ when: [asked], holds: answered }));
}

/** An その他 row is named where it is answered; where the question is required, it is answered where it is named. */
function namedRows({ cells }: EncodedNode): readonly Rule[] {
  return cells
    .filter(({ slot }) => slot.shape.naming)
    .flatMap((name) =>
      rulesOfName(
        name,
        cells.filter((cell) => isAnswerOf(cell, name)),
      ),
    );
}

function isAnswerOf({ slot: { shape } }: EncodedCell, { slot }: EncodedCell): boolean {
  return !shape.naming && shape.row === slot.shape.row;
}

function rulesOfName(name: EncodedCell, answers: readonly EncodedCell[]): readonly Rule[] {
  const isRequired = name.slot.question.required === 'hard';
  return answers.flatMap(({ answered }) => [
    { when: [answered], holds: name.answered },
    ...(isRequired ? [{ when: [name.answered], holds: answered }] : []),
  ]);
}

/** Too many are left out of all answer sets, as a number out of its range is; too few is how every form begins. */
function enoughRows({ asked, rows, opens }: EncodedNode): readonly Rule[] {
  const { atLeast = 0 } = opens?.repeat ?? {};
  return rows && atLeast > 0 ? [{ when: [asked], holds: rows.atLeast(atLeast) }] : [];
}
