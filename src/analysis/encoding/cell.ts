import type { Slot } from '../../engine/compile.ts';
import type { MultipleQuestion } from '../../question-types/multiple/type.ts';
import type { NumberQuestion } from '../../question-types/number/type.ts';
import type { SingleQuestion } from '../../question-types/single/type.ts';
import type { CellValue } from '../../question-types/type.ts';
import { FALSE, type Literal, not } from '../solver/literal.ts';
import type { Circuit } from './circuit.ts';
import { scaled } from './number-test.ts';
import { countOf, intervals, type Quantity } from './quantity.ts';
import { typicalValue } from './typical-value.ts';

/** What may stand in one cell, as literals. All of them are false where its question is not asked. */
export interface EncodedCell {
  readonly slot: Slot;
  /** Whether it holds an answer that counts. */
  readonly answered: Literal;
  /** By code, whether it is chosen, or one that conditions cannot tell from it; undefined where none looks at codes. */
  readonly codes?: ReadonlyMap<string, Literal>;
  /** The number given, or how many codes are chosen. */
  readonly quantity?: Quantity;
  /** An answer to give where nothing depends on which. */
  readonly typical?: CellValue;
  /** A type the analysis has no rules for: nothing is known of what its answers read as. */
  readonly opaque?: boolean;
}

/** The numbers a number question takes, in its smallest unit; undefined where there is no bound. */
interface Range {
  readonly least: number | undefined;
  readonly greatest: number | undefined;
}

/**
 * Encodes the valid answers of a cell. `read`: the codes that conditions look for in it; undefined where none looks at
 * its codes at all. `exclusion` stands for the rule that an exclusive option stands alone.
 */
export function encodeCell(
  slot: Slot,
  asked: Literal,
  read: ReadonlySet<string> | undefined,
  circuit: Circuit,
  exclusion: Literal,
): EncodedCell {
  const { question } = slot;
  switch (question.type) {
    case 'single':
      return read
        ? chosen(slot, question, asked, read, circuit)
        : { slot, answered: answerable(asked, circuit) };
    case 'multiple':
      return read
        ? chosenSet(slot, question, asked, circuit, exclusion)
        : { slot, answered: answerable(asked, circuit) };
    case 'number':
      return given(slot, question, asked, circuit);
    case 'text':
    case 'longText':
    case 'matrix':
      return written(slot, asked, circuit);
    default:
      // A type of a registry that was extended.
      return {
        ...written(slot, asked, circuit),
        answered: answerable(asked, circuit),
        opaque: true,
      };
  }
}

function written(slot: Slot, asked: Literal, circuit: Circuit): EncodedCell {
  const typical = typicalValue(slot);
  return typical === undefined
    ? { slot, answered: FALSE }
    : { slot, answered: answerable(asked, circuit), typical };
}

function answerable(asked: Literal, circuit: Circuit): Literal {
  const answered = circuit.input();
  circuit.imply([answered], asked);
  return answered;
}

/** Options that no condition names are told apart by none: they share a literal. */
function chosen(
  slot: Slot,
  question: SingleQuestion,
  asked: Literal,
  read: ReadonlySet<string>,
  circuit: Circuit,
): EncodedCell {
  const rest = question.options.every(({ code }) => read.has(code))
    ? FALSE
    : answerable(asked, circuit);
  const codes = new Map(
    question.options.map(({ code }) => [code, read.has(code) ? answerable(asked, circuit) : rest]),
  );
  const distinct = [...new Set(codes.values())];
  circuit.atMostOne(distinct);
  const answered = circuit.or(distinct);
  return { slot, answered, codes, quantity: countOf(circuit, [answered]) };
}

function chosenSet(
  slot: Slot,
  question: MultipleQuestion,
  asked: Literal,
  circuit: Circuit,
  exclusion: Literal,
): EncodedCell {
  const codes = new Map(question.options.map(({ code }) => [code, answerable(asked, circuit)]));
  const of = (exclusive: boolean) =>
    question.options
      .filter((option) => Boolean(option.exclusive) === exclusive)
      .map(({ code }) => codes.get(code) ?? FALSE);
  const alone = of(true);
  const together = circuit.or(of(false));
  for (const choice of alone) circuit.imply([exclusion, choice], not(together));
  circuit.atMostOne(alone, [exclusion]);
  const all = [...codes.values()];
  return { slot, answered: circuit.or(all), codes, quantity: countOf(circuit, all) };
}

function given(
  slot: Slot,
  question: NumberQuestion,
  asked: Literal,
  circuit: Circuit,
): EncodedCell {
  const { least, greatest } = rangeOf(question);
  const quantity = intervals(circuit, question.decimals, least, greatest);
  const none = least !== undefined && greatest !== undefined && least > greatest;
  return { slot, answered: none ? FALSE : answerable(asked, circuit), quantity };
}

/** The whole numbers of smallest units between `min` and `max`. */
function rangeOf({ min, max, decimals }: NumberQuestion): Range {
  return {
    least: min === undefined ? undefined : Math.ceil(scaled(min, decimals)),
    greatest: max === undefined ? undefined : Math.floor(scaled(max, decimals)),
  };
}
