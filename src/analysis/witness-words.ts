import { type Address, type Cells, readRowAddress } from '../engine/cells.ts';
import type { Compiled, Slot } from '../engine/compiled.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';

/**
 * A witness as somebody would dictate it: q2-1 = ある, q2-2 = 開催している; the first few answers of a long one. The
 * rows of a repeat are counted, and the answers of the first stand for all of them.
 */
export function witnessInWords(
  compiled: Compiled,
  witness: Cells,
  language: Language,
  most = 8,
): string {
  const said = (at: string, slot: Slot | undefined, value: CellValue | undefined) =>
    slot && value !== undefined
      ? [() => `${at}${slot.address} = ${slot.domain.show(slot.asks, value, language)}`]
      : [];
  const outside = [...compiled.slots.values()].flatMap((slot) =>
    said('', slot, witness[slot.address]),
  );
  const inRows = [...compiled.repeats].flatMap(([repeat, { row }]) => {
    const rows = rowsOf(repeat, witness);
    const [first] = rows;
    if (first === undefined) return [];
    const [count, inRow] =
      language === 'ja'
        ? [`${repeat} = ${rows.length} 行`, `${repeat} の行で `]
        : [
            `${repeat} = ${rows.length} row${rows.length === 1 ? '' : 's'}`,
            `in a row of ${repeat}: `,
          ];
    const slots = [...row.slots.values()];
    return [
      () => count,
      ...slots.flatMap((slot) => said(inRow, slot, witness[`${first}/${slot.address}`])),
    ];
  });
  const answers = [...outside, ...inRows];
  const rest = answers.length - most;
  return [
    ...answers.slice(0, most).map((say) => say()),
    ...(rest > 0 ? [`… (+${rest})`] : []),
  ].join(', ');
}

/** The addresses of the rows, as they were added. */
function rowsOf(repeat: string, witness: Cells): readonly Address[] {
  return Object.keys(witness).filter((address) => {
    const row = readRowAddress(address);
    return row?.repeat === repeat && row.rest === '';
  });
}
