import type { Condition, QuestionTest } from '../../conditions/condition.ts';
import type { Reference } from '../../conditions/reading.ts';
import { FALSE, type Literal, not } from '../solver/literal.ts';
import type { EncodedCell } from './cell.ts';
import type { Circuit } from './circuit.ts';
import { type NumberWorld, numberTest } from './comparison.ts';

/** A condition under Kleene's three values: two literals, both false where it is unknown, never both true. */
export interface Truth {
  readonly isTrue: Literal;
  readonly isFalse: Literal;
}

/** How conditions see the encoded answers. */
export interface World extends NumberWorld {
  isAsked(reference: Reference): Literal;
  isAnswered(reference: Reference): Literal;
  /** The one cell whose value a condition looks at: the static checks let it look at no more. */
  cell(reference: Reference): EncodedCell;
  /** A condition or a part of one; encoded once however often it stands. */
  truth(condition: Condition): Truth;
}

/** Encodes a condition with the meaning `conditions/evaluate.ts` gives it. */
export function truthOf(condition: Condition, world: World): Truth {
  const { circuit } = world;
  if ('not' in condition) return opposite(world.truth(condition.not));
  if ('all' in condition)
    return allOf(
      condition.all.map((part) => world.truth(part)),
      circuit,
    );
  if ('any' in condition)
    return opposite(
      allOf(
        condition.any.map((part) => opposite(world.truth(part))),
        circuit,
      ),
    );
  if ('number' in condition) {
    const { known, holds } = numberTest(condition, world);
    return split(known, holds, circuit);
  }
  return test(condition, world);
}

function opposite({ isTrue, isFalse }: Truth): Truth {
  return { isTrue: isFalse, isFalse: isTrue };
}

function allOf(parts: readonly Truth[], circuit: Circuit): Truth {
  return {
    isTrue: circuit.and(parts.map(({ isTrue }) => isTrue)),
    isFalse: circuit.or(parts.map(({ isFalse }) => isFalse)),
  };
}

/** Unknown where the operand is not known, else true or false. */
function split(known: Literal, holds: Literal, circuit: Circuit): Truth {
  return {
    isTrue: circuit.and([known, holds]),
    isFalse: circuit.and([known, not(holds)]),
  };
}

function test(condition: QuestionTest, world: World): Truth {
  const { circuit } = world;
  if ('isAsked' in condition) return definite(world.isAsked(condition));
  if ('isAnswered' in condition) return definite(world.isAnswered(condition));
  const cell = world.cell(condition);
  // What is chosen is answered: no need to say so again.
  const holds = choice(condition, cell, circuit);
  return { isTrue: holds, isFalse: circuit.and([cell.answered, not(holds)]) };
}

function definite(holds: Literal): Truth {
  return { isTrue: holds, isFalse: not(holds) };
}

/** The static checks let `is` stand where one code is chosen, and `includes` where several are. */
function choice(condition: QuestionTest, cell: EncodedCell, circuit: Circuit): Literal {
  const chosen = (code: string) => cell.codes?.get(code) ?? FALSE;
  if ('is' in condition) return chosen(condition.is);
  if ('isAnyOf' in condition) return circuit.or(condition.isAnyOf.map(chosen));
  if ('includes' in condition) return chosen(condition.includes);
  if ('includesAny' in condition) return circuit.or(condition.includesAny.map(chosen));
  if ('includesAll' in condition) return circuit.and(condition.includesAll.map(chosen));
  throw new Error('A test without a verb.');
}
