import './rank.css';
import type { JSX } from 'preact';
import { FieldErrors } from '../../ui/field-error.tsx';
import { givingWay, textBeside } from '../chosen.ts';
import { errorId, type FieldProps } from '../field.ts';
import type { Option } from '../option.ts';
import { OptionRows } from '../option-rows.tsx';
import { choiceProblems, OptionText, withText } from '../option-text.tsx';
import { choose, move } from './choose.ts';
import { OrderList } from './order-list.tsx';
import { openRank, type RankQuestion, type RankValue } from './type.ts';
import { words } from './words.ts';

/** Checkboxes that fill the places in the order of ticking; below them the order, which buttons change. */
export function RankInput({
  question,
  cells: [cell],
  wouldHide,
  language,
  ...rest
}: FieldProps<RankQuestion>): JSX.Element {
  const { input, texts, unavailable } = rest;
  const { options, places } = question;
  const given = openRank(cell.value);
  const chosen = given.codes.flatMap((code) => options.filter((option) => option.code === code));
  const enter = (value: RankValue, alsoDid?: string) => cell.set(toCell(value), alsoDid);

  function hintOf(option: Option): string | undefined {
    const { value, unticked } = choose(options, given, option.code, true);
    const next = toCell(value);
    const hides = next === null ? 0 : (wouldHide?.(next) ?? 0);
    const lines = [
      option.hint,
      option.exclusive && unticked.length > 0 && texts.wouldUntick(unticked.length),
      hides > 0 && texts.wouldHide(hides),
    ];
    return lines.filter(Boolean).join(' ') || undefined;
  }

  function tick(code: string, ticked: boolean) {
    const { value, unticked } = choose(options, given, code, ticked);
    const label = options.find((option) => option.code === code)?.label ?? '';
    enter(value, unticked.length > 0 ? texts.unticked(label, unticked.length) : undefined);
  }

  function shift(option: Option, by: -1 | 1) {
    const value = move(given, option.code, by);
    enter(value, words[language].moved(option.label, value.codes.indexOf(option.code) + 1));
  }

  /** The option that says the same takes the place of その他. */
  function take(own: Option, same: Option) {
    const others = given.codes.filter((code) => code !== same.code);
    const replaced = others.map((code) => (code === own.code ? same.code : code));
    const gone = givingWay(options, replaced, same.code);
    const codes = replaced.filter((code) => !gone.includes(code));
    enter({ ...given, codes }, texts.optionTaken(same.label));
  }

  function textOf(option: Option) {
    return (
      <OptionText
        {...rest}
        cell={cell}
        option={option}
        options={options}
        text={textBeside(given.text, option.code)}
        onText={(text) =>
          enter({ codes: given.codes, text: withText(given.text, option.code, text) })
        }
        onTake={(same) => take(option, same)}
      />
    );
  }

  return (
    <>
      <OptionRows
        type="checkbox"
        id={cell.address}
        // The inputs know which are ticked, in the order they stand in, and not in which place each is.
        binding={input(
          cell.address,
          options.map(({ code }) => code).filter((code) => given.codes.includes(code)),
        )}
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
      {chosen.length > 0 && (
        <OrderList
          id={cell.address}
          chosen={chosen}
          places={places}
          unavailable={unavailable}
          language={language}
          onMove={shift}
        />
      )}
      <FieldErrors id={errorId(cell)} sentences={choiceProblems(cell)} />
    </>
  );
}

/** An order without codes and without kept texts is no answer at all. */
function toCell({ codes, text }: RankValue) {
  if (codes.length === 0 && !text) return null;
  return text ? { codes, text } : { codes };
}
