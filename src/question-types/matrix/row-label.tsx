import type { JSX } from 'preact';
import type { Language } from '../../shared/language.ts';
import type { FieldCell } from '../field.ts';
import { Face, type Shared } from './face.tsx';
import type { ShownRow } from './rows.ts';
import { words } from './words.ts';

/** What names a row: its label, its hint, and for an その他 row the input that says what it is. */
export function RowLabel({
  shown: { row, naming, answers, labelId },
  control,
  ...shared
}: Shared & {
  readonly shown: ShownRow<FieldCell>;
  /** Whether the label names one control: pressing it goes there. */
  readonly control: boolean;
  readonly language: Language;
}): JSX.Element {
  const name = `${naming?.address}-label`;
  return (
    <div class="matrix__label">
      {control ? (
        <label class="matrix__name" for={answers[0]?.address} id={labelId}>
          {row.label}
        </label>
      ) : (
        <span class="matrix__name" id={labelId}>
          {row.label}
        </span>
      )}
      {row.hint !== undefined && (
        <p class="matrix__hint" id={hintId(labelId)}>
          {row.hint}
        </p>
      )}
      {naming && (
        <div class="matrix__naming">
          <label for={naming.address} id={name}>
            {words[shared.language].name}
          </label>
          <div class="matrix__naming-input">
            <Face {...shared} type="text" cell={naming} label={[labelId, name]} />
          </div>
        </div>
      )}
    </div>
  );
}

/** Says more of a row than its label; undefined where there is nothing more. */
export function hintOf({ row, labelId }: ShownRow<FieldCell>): string | undefined {
  return row.hint === undefined ? undefined : hintId(labelId);
}

function hintId(labelId: string): string {
  return `${labelId}-hint`;
}
