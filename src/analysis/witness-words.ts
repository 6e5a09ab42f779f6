import type { Cells } from '../engine/cells.ts';
import type { Compiled } from '../engine/compile.ts';
import type { Language } from '../shared/language.ts';

/** A witness as somebody would dictate it: q2-1 = ある, q2-2 = 開催している; the first few answers of a long one. */
export function witnessInWords(
  compiled: Compiled,
  witness: Cells,
  language: Language,
  most = 8,
): string {
  const answers = [...compiled.slots.values()].flatMap(({ address, domain, asks }) => {
    const value = witness[address];
    return value === undefined ? [] : [`${address} = ${domain.show(asks, value, language)}`];
  });
  const rest = answers.length - most;
  return [...answers.slice(0, most), ...(rest > 0 ? [`… (+${rest})`] : [])].join(', ');
}
