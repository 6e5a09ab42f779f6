import type { ComponentChildren, JSX } from 'preact';
import type { InputBinding } from './input-props.ts';

/** One row: a native radio or checkbox whose whole row is the target. */
export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  /** Set apart from the rows above by a rule. */
  readonly apart?: boolean;
  /** What appears under the row, indented, such as the text beside その他. */
  readonly below?: ComponentChildren;
}

/**
 * The rows of one question. `id` names the group: the rows are `${id}-${value}`, their labels `${id}-${value}-label`.
 * Which are checked the binding knows; `checked` only colours the row.
 */
export function Choices({
  type,
  id,
  binding,
  choices,
  short = false,
  describedBy,
  onChoose,
}: {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly binding: InputBinding;
  readonly choices: readonly Choice[];
  /** Every label is short: two columns where there is room. */
  readonly short?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChoose: (value: string, checked: boolean) => void;
}): JSX.Element {
  const row = (choice: Choice) => (
    <ChoiceRow
      key={choice.value}
      type={type}
      id={`${id}-${choice.value}`}
      binding={binding}
      choice={choice}
      describedBy={describedBy}
      onChoose={onChoose}
    />
  );
  const apart = choices.filter((choice) => choice.apart);
  return (
    <div class="choices">
      <div class={short ? 'choices__rows choices__rows--short' : 'choices__rows'}>
        {choices.filter((choice) => !choice.apart).map(row)}
      </div>
      {apart.length > 0 && <div class="choices__rows choices__apart">{apart.map(row)}</div>}
    </div>
  );
}

function ChoiceRow({
  type,
  id,
  binding,
  choice,
  describedBy,
  onChoose,
}: {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly binding: InputBinding;
  readonly choice: Choice;
  readonly describedBy: string | undefined;
  readonly onChoose: (value: string, checked: boolean) => void;
}): JSX.Element {
  const described = [choice.hint !== undefined && `${id}-hint`, describedBy]
    .filter(Boolean)
    .join(' ');
  return (
    <div class={choice.checked ? 'choice choice--checked' : 'choice'}>
      <label class="choice__row" for={id}>
        <input
          class={`choice__box choice__box--${type}`}
          type={type}
          id={id}
          name={binding.name}
          value={choice.value}
          ref={binding.inputRef}
          onChange={(event) => {
            binding.onInput(event);
            onChoose(choice.value, event.currentTarget.checked);
          }}
          onBlur={binding.onBlur}
          aria-describedby={described || undefined}
        />
        <span class="choice__text" id={`${id}-label`}>
          {choice.label}
        </span>
      </label>
      {choice.hint !== undefined && (
        <p class="choice__hint" id={`${id}-hint`}>
          {choice.hint}
        </p>
      )}
      {choice.below !== undefined && <div class="choice__below">{choice.below}</div>}
    </div>
  );
}
