import type { Language } from '../shared/language.ts';
import type { Cases } from './cases.ts';
import type { ChoiceColumn } from './column.ts';
import type { Columns } from './columns.ts';
import type { Across, CrossTable } from './cross-table.ts';
import { baseIn } from './frequency.ts';
import { type Bits, hasBit, noBits, popcount, popcountAnd, setBit, without } from './popcount.ts';

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
 * Whether there is a cross table: both are choice questions, and the one across is asked of the same cases, or of the
 * units whose rows are counted.
 */
export function canCross({ answers }: Columns, row: string, by: string | Attribute): boolean {
  const counted = answers.get(row);
  if (!counted || !('options' in counted)) return false;
  if (typeof by !== 'string') return true;
  const across = answers.get(by);
  return across !== undefined && 'options' in across && fits(across.cases, counted.cases);
}

function fits({ rows }: Cases, counted: Cases): boolean {
  return rows === undefined || rows.repeat === counted.rows?.repeat;
}

/**
 * クロス集計: the answers to the choice question `row` within the answers to another choice question (its address)
 * or within an attribute. An order counts as a set: chosen at any place. Rows of a repeat are counted within the
 * answers of their units, too.
 *
 * @throws when there is no such table (`canCross`), or the attribute does not fit the submissions.
 */
export function crossTable(
  columns: Columns,
  row: string,
  by: string | Attribute,
  language: Language = 'ja',
): CrossTable {
  const counted = choiceColumn(columns, row);
  const across = columnwise(columns, counted, by, language);
  return {
    kind: counted.kind === 'single' ? 'single' : 'multiple',
    row: counted.heading[language],
    column: across.column,
    columns: across.options.map(({ bits: _, label, code, special }) => ({ code, label, special })),
    base: {
      ...baseIn(counted, counted.asked, language),
      across: countAcross(counted.asked, across),
    },
    rows: counted.options.map(({ code, label, special, bits }) => ({
      code,
      label: label[language],
      special,
      ...countAcross(bits, across),
    })),
    noAnswer: countAcross(without(counted.asked, counted.answered), across),
    total: counted.cases.total,
  };
}

function choiceColumn({ answers }: Columns, address: string): ChoiceColumn {
  const column = answers.get(address);
  if (column && 'options' in column) return column;
  throw new Error(`"${address}" is no choice question that is tallied.`);
}

/** The sets that stand across the table. */
interface Columnwise {
  readonly column: CrossTable['column'];
  readonly options: readonly (CrossTable['columns'][number] & { readonly bits: Bits })[];
  readonly asked: Bits;
  readonly answered: Bits;
}

function columnwise(
  columns: Columns,
  { cases }: ChoiceColumn,
  by: string | Attribute,
  language: Language,
): Columnwise {
  if (typeof by !== 'string') return ofRows(byAttribute(by, columns.total), cases);
  const across = choiceColumn(columns, by);
  if (!fits(across.cases, cases)) throw new Error(`"${by}" is not asked of what is counted.`);
  const found = byQuestion(across, language);
  return across.cases.rows === undefined ? ofRows(found, cases) : found;
}

function byQuestion(
  { heading, options, asked, answered }: ChoiceColumn,
  language: Language,
): Columnwise {
  return {
    column: { from: 'question', ...heading[language] },
    options: options.map(({ code, label, special, bits }) => ({
      code,
      label: label[language],
      special,
      bits,
    })),
    asked,
    answered,
  };
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

/** Sets of units as sets of their rows, where rows are counted. */
function ofRows(across: Columnwise, { rows }: Cases): Columnwise {
  if (!rows) return across;
  const spread = (units: Bits) => {
    const bits = noBits(rows.unitOf.length);
    for (const [index, unit] of rows.unitOf.entries()) if (hasBit(units, unit)) setBit(bits, index);
    return bits;
  };
  return {
    ...across,
    options: across.options.map((option) => ({ ...option, bits: spread(option.bits) })),
    asked: spread(across.asked),
    answered: spread(across.answered),
  };
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
