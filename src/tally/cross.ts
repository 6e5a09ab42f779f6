import type { AnswerColumn, Columns, OptionColumn } from './columns.ts';
import type { Across, CrossTable } from './cross-table.ts';
import { type Bits, noBits, popcount, popcountAnd, setBit, without } from './popcount.ts';

/** A property of the units that is known without asking: the prefecture of the roster, say. */
export interface Attribute {
  readonly id: string;
  readonly title: string;
  /** Its possible values, in the order of the table's columns. */
  readonly options: readonly { readonly code: string; readonly label: string }[];
  /** The value of each counted submission's unit, in their order; undefined where it has none. */
  readonly values: readonly (string | undefined)[];
}

/**
 * クロス集計: the answers to the choice question `row` within the answers to another choice question (its address)
 * or within an attribute.
 *
 * @throws when an address is no choice question that is tallied, or the attribute does not fit the submissions.
 */
export function crossTable(columns: Columns, row: string, by: string | Attribute): CrossTable {
  const counted = choiceColumn(columns, row);
  const across =
    typeof by === 'string' ? byQuestion(choiceColumn(columns, by)) : byAttribute(by, columns.total);
  return {
    kind: counted.kind,
    row: counted.heading,
    column: across.column,
    columns: across.options.map(({ bits: _, ...label }) => label),
    base: {
      n: popcount(counted.asked),
      sentence: counted.baseSentence,
      across: countAcross(counted.asked, across),
    },
    rows: counted.options.map(({ bits, ...label }) => ({ ...label, ...countAcross(bits, across) })),
    noAnswer: countAcross(without(counted.asked, counted.answered), across),
    total: columns.total,
  };
}

interface ChoiceColumn extends AnswerColumn {
  readonly kind: CrossTable['kind'];
}

function choiceColumn({ answers }: Columns, address: string): ChoiceColumn {
  const column = answers.get(address);
  if (column?.kind === 'single' || column?.kind === 'multiple')
    return { ...column, kind: column.kind };
  throw new Error(`"${address}" is no choice question that is tallied.`);
}

/** The sets that stand across the table. */
interface Columnwise {
  readonly column: CrossTable['column'];
  readonly options: readonly OptionColumn[];
  readonly asked: Bits;
  readonly answered: Bits;
}

function byQuestion({ heading, options, asked, answered }: ChoiceColumn): Columnwise {
  return { column: { from: 'question', ...heading }, options, asked, answered };
}

function byAttribute({ id, title, options, values }: Attribute, total: number): Columnwise {
  if (values.length !== total)
    throw new Error(`"${id}" has ${values.length} values for ${total} submissions.`);
  const sets = options.map((option) => ({ ...option, special: false, bits: noBits(total) }));
  const byCode = new Map(sets.map(({ code, bits }) => [code, bits]));
  const asked = noBits(total);
  const answered = noBits(total);
  values.forEach((value, index) => {
    setBit(asked, index);
    if (value === undefined) return;
    const bits = byCode.get(value);
    if (!bits) throw new Error(`"${id}" has no value "${value}".`);
    setBit(bits, index);
    setBit(answered, index);
  });
  return { column: { from: 'attribute', id, title }, options: sets, asked, answered };
}

function countAcross(bits: Bits, { options, asked, answered }: Columnwise): Across {
  const all = popcount(bits);
  const ofAsked = popcountAnd(bits, asked);
  return {
    all,
    columns: options.map((option) => popcountAnd(bits, option.bits)),
    columnNoAnswer: ofAsked - popcountAnd(bits, answered),
    columnNotAsked: all - ofAsked,
  };
}
