import type { JSX } from 'preact';
import { errorId, type FieldCell, isOnWhole } from '../field.ts';
import type { Option } from '../option.ts';
import { Face, type Shared } from './face.tsx';
import { hintOf, RowLabel } from './row-label.tsx';
import type { RowGroup, ShownRow } from './rows.ts';
import { TotalOf } from './total.tsx';
import type { MatrixQuestion } from './type.ts';
import { words } from './words.ts';

/**
 * Rows of one cell each. Choices from a few short options stand below each other's columns where there is room, under
 * one head; everything else is a row of label and answer. Narrow, each row stands by itself.
 */
export function RowList({
  question,
  place,
  groups,
  ...shared
}: Shared & {
  readonly question: MatrixQuestion;
  readonly place: string;
  readonly groups: readonly RowGroup<FieldCell>[];
}): JSX.Element {
  const { domain, totals } = question;
  const columns = columnsOf(question, shared.unavailable);
  const total = domain.type === 'number' && totals?.includes('columns') ? domain : undefined;
  const look = columns ? `matrix--choices matrix--of-${columns.length}` : `matrix--${domain.type}`;
  return (
    <div class={`matrix ${look}`}>
      {columns && <Head options={columns} />}
      {groups.map(({ heading, rows }) =>
        heading === undefined ? (
          rows.map((shown) => (
            <Row key={shown.row.code} {...shared} question={question} shown={shown} />
          ))
        ) : (
          <fieldset key={heading.code} class="matrix__group">
            <legend class="matrix__heading">{heading.label}</legend>
            {rows.map((shown) => (
              <Row key={shown.row.code} {...shared} question={question} shown={shown} />
            ))}
          </fieldset>
        ),
      )}
      {total && (
        <div class="matrix__row matrix__row--total">
          <span class="matrix__name" id={`${place}-total`}>
            {words[shared.language].total}
          </span>
          <output class="matrix__answer" aria-live="off" aria-labelledby={`${place}-total`}>
            <TotalOf
              cells={groups.flatMap(({ rows }) => rows.flatMap(({ answers }) => answers))}
              decimals={total.decimals}
              language={shared.language}
            />
          </output>
        </div>
      )}
    </div>
  );
}

/** The options over their columns, for the eye: each box is named by its own label. */
function Head({ options }: { readonly options: readonly Option[] }): JSX.Element {
  return (
    <div class="matrix__head" aria-hidden="true">
      {options.map(({ code, label }) => (
        <span key={code}>{label}</span>
      ))}
    </div>
  );
}

function Row({
  question: { domain },
  shown,
  ...shared
}: Shared & {
  readonly question: MatrixQuestion;
  readonly shown: ShownRow<FieldCell>;
}): JSX.Element {
  const [cell] = shown.answers;
  const isGroup = 'options' in domain;
  const wrong = isGroup && cell?.problems.some(isOnWhole) ? errorId(cell) : undefined;
  const description = [hintOf(shown), wrong].filter(Boolean).join(' ') || undefined;
  return (
    <div
      class="matrix__row"
      {...(isGroup
        ? {
            role: 'group',
            'aria-labelledby': shown.labelId,
            'aria-describedby': description,
          }
        : {})}
    >
      <RowLabel {...shared} shown={shown} control={!isGroup} />
      {cell && (
        <div class="matrix__answer">
          <Face
            {...shared}
            type={domain.type}
            cell={cell}
            label={[shown.labelId]}
            description={isGroup ? undefined : hintOf(shown)}
          />
        </div>
      )}
    </div>
  );
}

const MOST_COLUMNS = 7;

/** The options as columns, where they are few and short and say nothing more; else undefined. */
function columnsOf(
  { domain }: MatrixQuestion,
  unavailable: ReadonlySet<string>,
): readonly Option[] | undefined {
  if (!('options' in domain) || unavailable.size > 0) return undefined;
  const { options, groups } = domain;
  const fits =
    options.length <= MOST_COLUMNS &&
    groups === undefined &&
    options.every(({ label, hint }) => label.length <= 16 && hint === undefined);
  return fits ? options : undefined;
}
