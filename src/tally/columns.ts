import { baseSentence } from '../definition/base.ts';
import { type Placed, questionsOf } from '../definition/outline.ts';
import type { Address, Cells } from '../engine/cells.ts';
import type { Compiled, Slot } from '../engine/compile.ts';
import { type Form, open } from '../engine/form.ts';
import { type CellValue, type Column, choicesOf } from '../question-types/type.ts';
import type { AnswerLabel, Base, FrequencyTable, Heading } from './frequency-table.ts';
import { type Bits, noBits, setBit } from './popcount.ts';

/** The answers of all counted submissions, one column a cell of a question, in asking order. */
export interface Columns {
  readonly total: number;
  readonly answers: ReadonlyMap<Address, AnswerColumn>;
}

/** What all submissions say at one address, as sets of submissions. */
export interface AnswerColumn {
  readonly kind: FrequencyTable['kind'];
  readonly heading: Heading;
  readonly baseSentence: Base['sentence'];
  readonly asked: Bits;
  readonly answered: Bits;
  /** Who chose each option; empty for numbers and texts. */
  readonly options: readonly OptionColumn[];
  /** The numbers given, in no particular order; empty for everything else. */
  readonly numbers: readonly number[];
}

export interface OptionColumn extends AnswerLabel {
  readonly bits: Bits;
}

/**
 * Turns submissions into columns. Each is the `effective` cells of one counted submission; who was asked is decided
 * by the engine's own routing. Personal questions are left out.
 *
 * @throws when an answer has a code that its question does not know: submissions are checked before they count.
 */
export function columnsOf(compiled: Compiled, submissions: readonly Cells[]): Columns {
  const drafts = draftColumns(compiled, submissions.length);
  for (const [index, effective] of submissions.entries())
    enter(drafts, open(compiled, effective), index);
  return {
    total: submissions.length,
    answers: new Map(drafts.map((draft) => [draft.slot.address, draft])),
  };
}

interface Draft extends AnswerColumn {
  readonly slot: Slot;
  readonly byCode: ReadonlyMap<string, Bits>;
  readonly numbers: number[];
}

function draftColumns(compiled: Compiled, total: number): readonly Draft[] {
  const placed = questionsOf(compiled.questionnaire).filter(({ question }) => !question.personal);
  return placed.flatMap((one) => {
    const slots = compiled.byId.get(one.question.id)?.slots ?? [];
    return slots.map((slot) => draftColumn(compiled, one, slot, total));
  });
}

function draftColumn(compiled: Compiled, placed: Placed, slot: Slot, total: number): Draft {
  const options = optionsOf(slot).map((option) => ({ ...option, bits: noBits(total) }));
  const sentence = (language: 'ja' | 'en') =>
    baseSentence(compiled.questionnaire, compiled.types, placed, language);
  return {
    kind: kindOf(slot),
    heading: headingOf(slot),
    baseSentence: { ja: sentence('ja'), en: sentence('en') },
    asked: noBits(total),
    answered: noBits(total),
    options,
    numbers: [],
    slot,
    byCode: new Map(options.map(({ code, bits }) => [code, bits])),
  };
}

function headingOf({ address, question, shape }: Slot): Heading {
  const { id, number, title, text } = question;
  const numbered = number === undefined ? {} : { number };
  const row =
    shape.row === undefined ? {} : { row: { code: shape.row, label: shape.label ?? shape.row } };
  return { address, question: id, ...numbered, title, text, ...row };
}

/** The export columns of a type say how its cells are counted, so that a new type brings its tally along. */
function kindOf({ question, type, shape }: Slot): FrequencyTable['kind'] {
  const kinds: Record<Column['kind'], FrequencyTable['kind']> = {
    code: 'single',
    choice: 'multiple',
    number: 'number',
    text: 'text',
  };
  const column = type.columns(question).find(({ path }) => path === shape.path);
  if (!column) throw new Error(`"${question.id}" has no column for "${shape.path}".`);
  return kinds[column.kind];
}

function optionsOf({ domain, asks }: Slot): readonly AnswerLabel[] {
  return choicesOf(domain.extent(asks)).map(({ code, label, special = false }) => ({
    code,
    label,
    special,
  }));
}

function enter(drafts: readonly Draft[], form: Form, index: number): void {
  for (const draft of drafts) {
    const state = form.state(draft.slot.address);
    if (state === 'notAsked') continue;
    setBit(draft.asked, index);
    const value = form.value(draft.slot.address);
    if (state !== 'noAnswer' && value !== undefined) enterAnswer(draft, value, index);
  }
}

function enterAnswer(
  { slot, answered, byCode, numbers }: Draft,
  value: CellValue,
  index: number,
): void {
  setBit(answered, index);
  const reading = slot.domain.reading(slot.asks, value);
  if (reading.is === 'number') numbers.push(reading.number);
  if (reading.is !== 'codes') return;
  for (const code of reading.codes) {
    const bits = byCode.get(code);
    if (!bits) throw new Error(`"${slot.address}" has no option "${code}".`);
    setBit(bits, index);
  }
}
