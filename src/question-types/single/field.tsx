import type { JSX } from 'preact';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-error.tsx';
import { textBeside } from '../chosen.ts';
import { errorId, type Field, type FieldProps } from '../field.ts';
import type { Option, OptionTexts } from '../option.ts';
import { OptionRows } from '../option-rows.tsx';
import { choiceProblems, OptionText, withText } from '../option-text.tsx';
import type { CellValue } from '../type.ts';
import { openSingle, type SingleQuestion } from './type.ts';

/** Radios, the text of a chosen option under it, and a way to take the choice back. */
export const singleField: Field<SingleQuestion> = { named: 'group', component: SingleField };

function SingleField({
  question,
  cells: [cell],
  wouldHide,
  ...rest
}: FieldProps<SingleQuestion>): JSX.Element {
  const { input, ids, texts, unavailable } = rest;
  const given = cell.value === undefined ? undefined : openSingle(cell.value);
  const choose = (code: string, kept = given?.text) => cell.set(toCell(code, kept));
  const wrong = choiceProblems(cell);
  const clear = () => {
    cell.set(null);
    // The button goes with the choice; the focus goes to the first row.
    const first = question.options.find(({ code }) => !unavailable.has(code));
    document.getElementById(`${cell.address}-${first?.code}`)?.focus();
  };

  function hintOf(option: Option) {
    const hides =
      option.code === given?.code ? 0 : (wouldHide?.(toCell(option.code, given?.text)) ?? 0);
    const lines = [option.hint, hides > 0 && texts.wouldHide(hides)].filter(Boolean);
    return lines.length > 0 ? lines.join(' ') : undefined;
  }

  function textOf(option: Option) {
    return (
      <OptionText
        {...rest}
        cell={cell}
        option={option}
        options={question.options}
        text={textBeside(given?.text, option.code)}
        onText={(text) => choose(option.code, withText(given?.text, option.code, text))}
        onTake={(same) => choose(same.code)}
      />
    );
  }

  return (
    <>
      <OptionRows
        type="radio"
        id={cell.address}
        binding={input(cell.address, given?.code ?? '')}
        options={question.options}
        groups={question.groups}
        unavailable={unavailable}
        texts={texts}
        row={(option) => ({
          hint: hintOf(option),
          checked: option.code === given?.code,
          below: option.text && option.code === given?.code ? textOf(option) : undefined,
        })}
        onChoose={(code) => choose(code)}
      />
      {given && (
        <div class="choices__clear">
          <Button kind="quiet" small onPress={clear} describedBy={ids.label}>
            {texts.clearChoice}
          </Button>
        </div>
      )}
      <FieldErrors id={errorId(cell)} sentences={wrong} />
    </>
  );
}

function toCell(code: string, text: OptionTexts | undefined): CellValue {
  return text ? { code, text } : { code };
}
