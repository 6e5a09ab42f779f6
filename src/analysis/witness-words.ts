import { type Cells, readRowAddress } from '../engine/cells.ts';
import type { Compiled, Slot } from '../engine/compile.ts';
import { openRow } from '../definition/row.ts';
import type { CellValue } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import { rowId } from './typical-row.ts';

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
      ? [`${at}${slot.address} = ${slot.domain.show(slot.asks, value, language)}`]
      : [];
  const outside = [...compiled.slots.values()].flatMap((slot) =>
    said('', slot, witness[slot.address]),
  );
  const inRows = [...compiled.repeats].flatMap(([repeat, { row }]) => {
    const rows = rowsOf(repeat, witness);
    if (rows === 0) return [];
    const [count, inRow] =
      language === 'ja'
        ? [`${repeat} = ${rows} 行`, `${repeat} の行で `]
        : [`${repeat} = ${rows} ${rows === 1 ? 'row' : 'rows'}`, `in a row of ${repeat}: `];
    return [
      count,
      ...[...row.slots.values()].flatMap((slot) =>
        said(inRow, slot, witness[`${repeat}/${rowId(1)}/${slot.address}`]),
      ),
    ];
  });
  const answers = [...outside, ...inRows];
  const rest = answers.length - most;
  return [...answers.slice(0, most), ...(rest > 0 ? [`… (+${rest})`] : [])].join(', ');
}

function rowsOf(repeat: string, witness: Cells): number {
  return Object.entries(witness).filter(([address, value]) => {
    const row = readRowAddress(address);
    return row?.repeat === repeat && row.rest === '' && openRow(value) !== undefined;
  }).length;
}
