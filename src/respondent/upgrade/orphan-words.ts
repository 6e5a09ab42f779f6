import type { Address, Cells } from '../../engine/cells.ts';
import { type Compiled, slotAt } from '../../engine/compiled.ts';
import { type Form, open } from '../../engine/form.ts';
import type { Orphan } from '../../engine/move.ts';
import { nameAt } from '../../form/place-names.ts';
import type { FormTexts } from '../../form/texts.ts';
import type { UpgradeTexts } from './texts.ts';

type CellValue = Cells[Address];

interface Words {
  readonly upgrade: UpgradeTexts;
  readonly formTexts: FormTexts;
}

/** An answer that a later version has no place for, whole or in part, in the words of the form it was entered in. */
export function lostInWords(
  form: Form,
  { address, value, kept }: Orphan,
  { upgrade, formTexts }: Words,
): string | undefined {
  const answer = shown(form.compiled, address, value, formTexts);
  if (answer === undefined) return undefined;
  const name = nameAt(form, address, formTexts, true);
  const left = kept === undefined ? undefined : shown(form.compiled, address, kept, formTexts);
  return left === undefined ? upgrade.answer(name, answer) : upgrade.partly(name, answer, left);
}

/** An answer to what only an earlier version asked, in its words as far as that version is here. */
export function orphanInWords(
  {
    address,
    value,
    version,
  }: { address: Address; value: CellValue; version: Compiled | undefined },
  { upgrade, formTexts }: Words,
): { readonly name: string; readonly answer: string } {
  const known = version && shown(version, address, value, formTexts);
  if (version === undefined || known === undefined)
    return { name: upgrade.earlierQuestion, answer: typeof value === 'string' ? value : '' };
  const form = open(version, { [address]: value });
  return { name: nameAt(form, address, formTexts, true), answer: known };
}

/** undefined for a row or a reason, which say nothing by themselves. */
function shown(
  version: Compiled,
  address: Address,
  value: CellValue,
  { language }: FormTexts,
): string | undefined {
  const slot = slotAt(version, address);
  return slot?.domain.isAnswer(slot.asks, value)
    ? slot.domain.show(slot.asks, value, language)
    : undefined;
}
