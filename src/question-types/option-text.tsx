import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';
import { FieldErrors } from '../ui/field-error.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { type FieldCell, type FieldProps, isOnWhole } from './field.ts';
import type { Option, OptionTexts } from './option.ts';
import { storable } from './plain-text.ts';
import type { QuestionBase } from './type.ts';

/** The text beside a chosen option (その他): what it is, what is wrong with it, and whether an option says the same. */
export function OptionText({
  cell,
  option,
  options,
  unavailable,
  text,
  input,
  ids,
  texts,
  onText,
  onTake,
}: Pick<FieldProps<QuestionBase>, 'input' | 'ids' | 'texts' | 'unavailable'> & {
  readonly cell: FieldCell;
  readonly option: Option;
  readonly options: readonly Option[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Chooses the option that says the same instead. */
  readonly onTake: (option: Option) => void;
}): JSX.Element {
  const name = `${cell.address}:${option.code}`;
  const others = options.filter(({ code }) => code !== option.code && !unavailable.has(code));
  const same = sameOption(others, text);
  const wrong = cell.problems.filter(({ details }) => details.code === option.code);
  return (
    <div class="option-text">
      <label class="option-text__label" for={name} id={`${name}-label`}>
        {option.text === 'required' ? texts.optionText : texts.optionTextOptional}
      </label>
      <TextInput
        id={name}
        binding={input(name, text)}
        onText={(typed) => onText(storable(typed))}
        labelledBy={`${ids.label} ${cell.address}-${option.code}-label ${name}-label`}
        describedBy={wrong.length > 0 ? `${name}-error` : undefined}
        invalid={wrong.length > 0}
        required={option.text === 'required'}
      />
      <FieldErrors id={`${name}-error`} sentences={wrong.map(({ sentence }) => sentence)} />
      {same && (
        <p class="option-text__same">
          {texts.sameAsOption(same.label)}
          <Button kind="quiet" small onPress={() => onTake(same)}>
            {texts.takeOption(same.label)}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Texts with one replaced; an empty one is taken out. Undefined where none is left. */
export function withText(
  texts: OptionTexts | undefined,
  code: string,
  text: string,
): OptionTexts | undefined {
  const others = Object.entries(texts ?? {}).filter(([other]) => other !== code);
  const entries = text === '' ? others : [...others, [code, text] as const];
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The option that already says this, compared as a reader would: width and surrounding space do not matter. */
function sameOption(options: readonly Option[], text: string): Option | undefined {
  const given = plain(text);
  return given === '' ? undefined : options.find(({ label }) => plain(label) === given);
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** What is wrong with the choice itself rather than with the text beside an option. */
export function choiceProblems(cell: FieldCell): readonly string[] {
  return cell.problems.filter(isOnWhole).map(({ sentence }) => sentence);
}
