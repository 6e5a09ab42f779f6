import type { Address } from '../engine/cells.ts';
import { rowAddress } from '../engine/cells.ts';
import type { Compiled, CompiledCheck, CompiledRepeat, Node } from '../engine/compiled.ts';

/**
 * A section or an item as the analysis sees it: each repeat is followed by the items of one row, which stand under the
 * repeat as questions stand under their section, and are asked where it has a row at all.
 *
 * One row stands for all. Rows do not see one another, and nothing outside sees more of them than how many there are:
 * whatever one row of some answer set shows, the answer set whose rows are all like it shows too, and the other way
 * round.
 */
export interface Station {
  readonly node: Node;
  /** The id of the section it stands in, or of the repeat; undefined for a section. */
  readonly within: string | undefined;
  /** The repeat in whose rows it stands. */
  readonly repeat: CompiledRepeat | undefined;
  /** The repeat it is itself. */
  readonly opens: CompiledRepeat | undefined;
}

/** Every section, every item and every item of a row, in asking order. */
export function stationsOf(compiled: Compiled): readonly Station[] {
  return compiled.nodes.flatMap((node) => {
    const within = node.kind === 'section' ? undefined : compiled.nodes[node.section]?.id;
    const opens = compiled.repeats.get(node.id);
    return [{ node, within, repeat: undefined, opens }, ...(opens ? stationsInRow(opens) : [])];
  });
}

/** The first node of a row is the row itself. */
function stationsInRow(repeat: CompiledRepeat): readonly Station[] {
  const [, ...items] = repeat.row.nodes;
  return items.map((node) => ({
    node,
    within: repeat.repeat.id,
    repeat,
    opens: undefined,
  }));
}

/** A check, and the id of the question it stands beside. */
export interface PlacedCheck {
  readonly compiled: CompiledCheck;
  readonly beside: string;
}

/** Every check, those of rows after those of sections. */
export function checksOf(compiled: Compiled): readonly PlacedCheck[] {
  const scopes = [compiled, ...[...compiled.repeats.values()].map(({ row }) => row)];
  return scopes.flatMap(({ checks }) =>
    checks.map((check) => ({ compiled: check, beside: check.check.at })),
  );
}

/** The id of the n-th row of a made-up answer set, from 1. */
export function rowId(n: number): string {
  return String(n);
}

/** What stands before the addresses of the first row; nothing outside of repeats. */
export function prefixOf(repeat: CompiledRepeat | undefined): Address {
  return repeat ? `${rowAddress(repeat.repeat.id, rowId(1))}/` : '';
}
