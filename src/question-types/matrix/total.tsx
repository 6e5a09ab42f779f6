import type { JSX } from 'preact';
import type { Language } from '../../shared/language.ts';
import type { FieldCell } from '../field.ts';
import { totalOf } from './totals.ts';
import { words } from './words.ts';

/** A sum beside what it adds up, which never passes a blank off as zero. */
export function TotalOf({
  cells,
  decimals,
  language,
}: {
  readonly cells: readonly FieldCell[];
  readonly decimals: number;
  readonly language: Language;
}): JSX.Element {
  const { sum, blanks } = totalOf(cells, decimals);
  return (
    <>
      <span class="matrix__sum">{sum ?? '—'}</span>
      {blanks > 0 && <span class="matrix__blanks">{words[language].blank(blanks)}</span>}
    </>
  );
}
