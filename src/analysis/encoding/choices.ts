import type { Slot } from '../../engine/compiled.ts';
import type { Choosable, Extent } from '../../question-types/type.ts';
import { FALSE, type Literal, not, TRUE } from '../solver/literal.ts';
import type { Circuit } from './circuit.ts';
import { countOf, type Quantity } from './quantity.ts';

/** Where a cell stands, and what else bears on it. */
export interface CellPlace {
  readonly slot: Slot;
  readonly asked: Literal;
  /** The codes that conditions look for in it; undefined where none looks at its codes at all. */
  readonly read: ReadonlySet<string> | undefined;
  /** By the code of an option that is not always offered, whether it is. */
  readonly offered: ReadonlyMap<string, Literal>;
}

/** Rules of a choice, as literals that stand for them, so that they can be lifted to see whether they are to blame. */
export interface ChoiceRules {
  /** Options stand beside others only where both allow it. */
  readonly exclusion: Literal;
  /** Only what is offered is chosen. */
  readonly filter: Literal;
}

/** Which options are chosen, and how many. */
export interface Chosen {
  readonly answered: Literal;
  readonly codes: ReadonlyMap<string, Literal>;
  readonly quantity: Quantity;
}

/** Options that no condition names, and that are always offered, are told apart by none: they share a literal. */
export function chosenOne(
  { options }: Extract<Extent, { is: 'one' }>,
  { asked, read = new Set(), offered }: CellPlace,
  { filter }: ChoiceRules,
  circuit: Circuit,
): Chosen {
  const isAlone = ({ code }: Choosable) => read.has(code) || offered.has(code);
  const rest = options.every(isAlone) ? FALSE : circuit.within(asked);
  const codes = new Map(
    options.map((one) => [one.code, isAlone(one) ? circuit.within(asked) : rest]),
  );
  for (const [code, choice] of codes) circuit.imply([filter, choice], offered.get(code) ?? TRUE);
  const distinct = [...new Set(codes.values())];
  circuit.atMostOne(distinct);
  const answered = circuit.or(distinct);
  return { answered, codes, quantity: countOf(circuit, [answered]) };
}

/** A set or an order: no condition sees which comes first. */
export function chosenSet(
  extent: Extract<Extent, { is: 'set' | 'order' }>,
  { asked, offered }: CellPlace,
  { exclusion, filter }: ChoiceRules,
  circuit: Circuit,
): Chosen {
  const { options, least = 0, most = options.length } = extent;
  const codes = new Map(options.map(({ code }) => [code, circuit.within(asked)]));
  for (const [code, choice] of codes) circuit.imply([filter, choice], offered.get(code) ?? TRUE);
  const literals = (some: readonly Choosable[]) => some.map(({ code }) => codes.get(code) ?? FALSE);
  standApart(options, literals, exclusion, circuit);
  const all = literals(options);
  const answered = circuit.or(all);
  const quantity = countOf(circuit, all);
  circuit.imply([quantity.atLeast(most + 1)], FALSE);
  if (least > 1) {
    const alone = options.filter((option) => option.exclusive || option.special);
    const enough = [
      quantity.atLeast(least),
      circuit.and([not(quantity.atLeast(2)), circuit.or(literals(alone))]),
      // A list that is filtered to fewer than are asked for asks for those it has.
      circuit.and(allOffered(options, offered, literals, circuit)),
    ];
    circuit.imply([answered], circuit.or(enough));
  }
  return { answered, codes, quantity };
}

/** An exclusive option stands alone; of the options of one exclusion at most one is chosen. */
function standApart(
  options: readonly Choosable[],
  literals: (some: readonly Choosable[]) => readonly Literal[],
  exclusion: Literal,
  circuit: Circuit,
): void {
  const alone = literals(options.filter(({ exclusive }) => exclusive));
  const together = circuit.or(literals(options.filter(({ exclusive }) => !exclusive)));
  for (const choice of alone) circuit.imply([exclusion, choice], not(together));
  circuit.atMostOne(alone, [exclusion]);
  for (const [name, group] of Map.groupBy(options, (option) => option.exclusion))
    if (name !== undefined) circuit.atMostOne(literals(group), [exclusion]);
}

/** That of what can be chosen together, everything that is offered is chosen: of one exclusion, one option. */
function allOffered(
  options: readonly Choosable[],
  offered: ReadonlyMap<string, Literal>,
  literals: (some: readonly Choosable[]) => readonly Literal[],
  circuit: Circuit,
): readonly Literal[] {
  const inclusive = options.filter(({ exclusive }) => !exclusive);
  const groups = Map.groupBy(inclusive, ({ code, exclusion }) =>
    exclusion === undefined ? `option ${code}` : `exclusion ${exclusion}`,
  );
  return [...groups.values()].map((group) => {
    const some = circuit.or(group.map(({ code }) => offered.get(code) ?? TRUE));
    return circuit.or([not(some), ...literals(group)]);
  });
}
