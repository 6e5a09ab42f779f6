import type { JSX } from 'preact';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

/** One of a list too long for rows. Choosing does not move the page: what follows from it appears beside. */
export function Select({
  id,
  label,
  value,
  options,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (SelectOption | SelectGroup)[];
  readonly onChoose: (value: string) => void;
}): JSX.Element {
  return (
    <div class="select">
      <label class="select__label" for={id}>
        {label}
      </label>
      <select
        class="input"
        id={id}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((one) =>
          'options' in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map(asOption)}
            </optgroup>
          ) : (
            asOption(one)
          ),
        )}
      </select>
    </div>
  );
}

function asOption({ value, label }: SelectOption): JSX.Element {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
