import type { JSX } from 'preact';
import { FieldErrors } from '../../ui/field-error.tsx';
import { labelWithText, textBeside } from '../chosen.ts';
import { errorId, type Field, type FieldProps } from '../field.ts';
import type { Option, OptionTexts } from '../option.ts';
import { OptionRows } from '../option-rows.tsx';
import { choiceProblems, OptionText, withText } from '../option-text.tsx';
import { choose } from './choose.ts';
import { type MultipleQuestion, type MultipleValue, openMultiple } from './type.ts';
import { amountInWords } from './words.ts';

/** Checkboxes; options that exclude the others stand apart, and choosing one can be undone in one step. */
export const multipleField: Field<MultipleQuestion> = {
  named: 'group',
  amount: amountInWords,
  component: MultipleField,
  lines(question, value, language) {
    const { codes, text } = openMultiple(value);
    return question.options
      .filter(({ code }) => codes.includes(code))
      .map((option) => labelWithText(option, text, language));
  },
};

function MultipleField({
  question,
  cells: [cell],
  wouldHide,
  ...rest
}: FieldProps<MultipleQuestion>): JSX.Element {
  const { input, texts, unavailable } = rest;
  const { options } = question;
  const given = openMultiple(cell.value);
  function hintOf(option: Option): string | undefined {
    const next = choose(options, given, option.code, true);
    const hides = wouldHide?.(toCell(next.value)) ?? 0;
    const unticks = option.exclusive ? next.unticked.length : 0;
    const lines = [
      option.hint,
      unticks > 0 && texts.wouldUntick(unticks),
      hides > 0 && texts.wouldHide(hides),
    ];
    return lines.filter(Boolean).join(' ') || undefined;
  }

  function tick(code: string, ticked: boolean) {
    const { value, unticked } = choose(options, given, code, ticked);
    const chosen = options.find((option) => option.code === code);
    const isForced = chosen?.exclusive || unticked.some(sharesExclusion(chosen));
    const alsoDid =
      chosen && isForced && unticked.length > 0
        ? texts.unticked(chosen.label, unticked.length)
        : undefined;
    cell.set(orNothing(value), alsoDid);
  }

  /** An option gives way to 特になし and to its own kind with a word; 特になし gives way to the others without. */
  function sharesExclusion(chosen: Option | undefined) {
    return (code: string) =>
      chosen?.exclusion !== undefined &&
      options.some((option) => option.code === code && option.exclusion === chosen.exclusion);
  }

  function textOf(option: Option) {
    return (
      <OptionText
        {...rest}
        cell={cell}
        option={option}
        options={options}
        text={textBeside(given.text, option.code)}
        onText={(text) => cell.set(withTexts(given.codes, withText(given.text, option.code, text)))}
        onTake={(same) => take(option, same)}
      />
    );
  }

  function take(own: Option, same: Option) {
    const without = choose(options, given, own.code, false).value;
    cell.set(
      toCell(choose(options, without, same.code, true).value),
      texts.optionTaken(same.label),
    );
  }

  return (
    <>
      <OptionRows
        type="checkbox"
        id={cell.address}
        binding={input(cell.address, given.codes)}
        options={options}
        groups={question.groups}
        unavailable={unavailable}
        texts={texts}
        row={(option) => {
          const checked = given.codes.includes(option.code);
          return {
            hint: checked ? option.hint : hintOf(option),
            checked,
            apart: option.exclusive === true,
            below: option.text && checked ? textOf(option) : undefined,
          };
        }}
        onChoose={tick}
      />
      <FieldErrors id={errorId(cell)} sentences={choiceProblems(cell)} />
    </>
  );
}

/** A set without codes and without kept texts is no answer at all. */
function orNothing(value: MultipleValue) {
  return value.codes.length === 0 && !value.text ? null : toCell(value);
}

function toCell({ codes, text }: MultipleValue) {
  return withTexts(codes, text);
}

function withTexts(codes: readonly string[], text: OptionTexts | undefined) {
  return text ? { codes, text } : { codes };
}
