import type { ComponentProps, JSX } from 'preact';
import { type Choice, Choices } from '../ui/choices.tsx';
import type { FieldTexts } from './field.ts';
import type { Group, Option } from './option.ts';

/**
 * The options of a question as rows to choose from, under the headings of their groups. One that is not available is
 * not offered; where it is chosen it stays, struck through, until it is taken back.
 */
export function OptionRows({
  options,
  groups = [],
  unavailable,
  texts,
  row,
  ...choices
}: Omit<ComponentProps<typeof Choices>, 'choices' | 'short'> & {
  readonly options: readonly Option[];
  readonly groups?: readonly Group[] | undefined;
  readonly unavailable: ReadonlySet<string>;
  readonly texts: FieldTexts;
  readonly row: (option: Option) => Omit<Choice, 'value' | 'label'>;
}): JSX.Element {
  const shown = options.flatMap((option): Row[] => {
    const given = { ...row(option), value: option.code, label: option.label };
    const isGone = unavailable.has(option.code);
    if (isGone && !given.checked) return [];
    return [{ option, choice: isGone ? struckThrough(given, texts) : given }];
  });
  const short = areShort(shown.map(({ option }) => option));
  return (
    <div class="option-rows">
      {runs(options).map(([first, ...others]) => {
        const run = [first, ...others];
        const together = shown.filter(({ option }) => run.includes(option));
        if (together.length === 0) return null;
        const list = (
          <Choices
            key={first.code}
            {...choices}
            choices={together.map(({ choice }) => choice)}
            short={short}
          />
        );
        if (first.group === undefined) return list;
        return (
          <fieldset key={first.code} class="option-rows__group">
            <legend class="option-rows__heading">
              {groups.find(({ code }) => code === first.group)?.label}
            </legend>
            {list}
          </fieldset>
        );
      })}
    </div>
  );
}

interface Row {
  readonly option: Option;
  readonly choice: Choice;
}

/** Options that follow one another under the same heading, or under none. */
function runs(options: readonly Option[]): readonly (readonly [Option, ...Option[]])[] {
  const found: [Option, ...Option[]][] = [];
  for (const option of options) {
    const last = found.at(-1);
    if (last && last[0].group === option.group) last.push(option);
    else found.push([option]);
  }
  return found;
}

function struckThrough({ value, label, checked }: Choice, texts: FieldTexts): Choice {
  return { value, label: <s>{label}</s>, hint: texts.optionUnavailable, checked };
}

/** Whether the labels are so short that two columns can be read at a glance. */
function areShort(options: readonly Option[]): boolean {
  return (
    options.length > 5 &&
    options.every(
      ({ label, hint, text }) => label.length <= 16 && !hint && (!text || label.length <= 8),
    )
  );
}
