import type { JSX } from 'preact';
import type { Language } from '../shared/language.ts';
import type { Problem } from '../shared/problem.ts';
import type { InputBinding, InputNaming } from '../ui/input-props.ts';
import type { Cell, CellValue, QuestionBase } from './type.ts';

/** The screen face of a question type. */
export interface Field<Question extends QuestionBase = QuestionBase> {
  /**
   * What the question's wording names: a group of controls (`fieldset`), its one control (`label`), or an output, into
   * which nobody enters anything.
   */
  readonly named: 'group' | 'control' | 'output';
  /** How many options may be chosen, in words for the mark beside the title: いくつでも. */
  amount?(question: Question, language: Language): string | undefined;
  component(props: FieldProps<Question>): JSX.Element | null;
  /** The answer in words as several lines, where it is better read so; else the type's `show` is one. */
  lines?(question: Question, value: CellValue, language: Language): readonly string[];
}

/**
 * What every field gets. A field draws the controls of one question and the messages on them; the wording, the checks
 * and the undo around it are the form's.
 */
export interface FieldProps<Question extends QuestionBase = QuestionBase> {
  readonly question: Question;
  /** In the order of the type's `cells`; one for most types, several for a matrix. Hidden rows are left out. */
  readonly cells: readonly [FieldCell, ...FieldCell[]];
  /**
   * Codes of options that are not available now: not offered, and struck through where one is chosen. The submission
   * leaves them out.
   */
  readonly unavailable: ReadonlySet<string>;
  readonly texts: FieldTexts;
  /** Of the words a type brings itself. */
  readonly language: Language;
  /**
   * Binds the inputs called `name` to the form that keeps their content, and says what they have to show: a text, the
   * code of the chosen radio ('' for none), the codes of the ticked boxes. A name is a cell's address, or for the text
   * beside an option the address, a colon and the code (`q2-5:98`).
   */
  readonly input: (name: string, shown: string | readonly string[]) => InputBinding;
  readonly ids: FieldIds;
  /**
   * How many answered questions would leave the path if this were the answer. Absent where nothing depends on the
   * question, so that nothing is computed for nothing.
   */
  readonly wouldHide?: ((value: CellValue) => number) | undefined;
}

export interface FieldCell {
  /** Ends with the path of its shape. */
  readonly address: string;
  readonly shape: Cell;
  readonly value: CellValue | undefined;
  /**
   * Enters an answer, or clears it with null. `alsoDid` tells what else this step did (other options unticked): the
   * form shows it with 元に戻す.
   */
  readonly set: (value: CellValue | null, alsoDid?: string) => void;
  /** What is wrong and shall be said now: nothing while the person is still at the question. */
  readonly problems: readonly FieldProblem[];
}

/** A problem already in words. `details` say which part of the answer it is about, where there are parts. */
export interface FieldProblem extends Problem {
  readonly sentence: string;
}

/** Ids of elements around the field. */
export interface FieldIds {
  /** Names the question: its number, title and wording. */
  readonly label: string;
  /** Ids that describe the question as a whole: base, footnotes. Space-separated; undefined where there are none. */
  readonly description: string | undefined;
}

/** The words of the fields. */
export interface FieldTexts {
  /** The label of the text beside その他. */
  readonly optionText: string;
  readonly optionTextOptional: string;
  readonly clearChoice: string;
  /** 「選ぶと、回答済みの 9 問が対象外になります」 */
  readonly wouldHide: (questions: number) => string;
  /** 「選ぶと、上の 2 つの選択が外れます」 */
  readonly wouldUntick: (options: number) => string;
  readonly unticked: (chosen: string, options: number) => string;
  /** A text beside その他 that says what an option says. */
  readonly sameAsOption: (label: string) => string;
  readonly takeOption: (label: string) => string;
  readonly optionTaken: (label: string) => string;
  /** Beside a chosen option that is struck through. */
  readonly optionUnavailable: string;
  /** From 80 % of the limit on. */
  readonly remaining: (characters: number) => string;
  readonly overLimit: (characters: number) => string;
}

/** How the one control of a cell is named and described. `extra` are further ids that describe it (unit, counter). */
export function cellNaming(
  question: QuestionBase,
  cell: FieldCell,
  ids: FieldIds,
  extra: readonly (string | undefined)[] = [],
): InputNaming {
  const wrong = cell.problems.length > 0;
  const described = [ids.description, ...extra, wrong ? errorId(cell) : undefined];
  return {
    id: cell.address,
    labelledBy: ids.label,
    describedBy: described.filter(Boolean).join(' ') || undefined,
    invalid: wrong,
    required: question.required === 'hard',
  };
}

/** Whether a problem is about the answer as a whole, and not about the text beside one of its options. */
export function isOnWhole({ details }: Problem): boolean {
  return details.code === undefined;
}

/** The id of what is wrong with a cell, under its control. */
export function errorId({ address }: FieldCell): string {
  return `${address}-error`;
}

export function sentencesOf(cell: FieldCell): readonly string[] {
  return cell.problems.map(({ sentence }) => sentence);
}
