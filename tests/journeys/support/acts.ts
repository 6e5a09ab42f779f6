import type { Address } from '../../../src/engine/cells.ts';
import type { Slot } from '../../../src/engine/compiled.ts';
import type { Form } from '../../../src/engine/form.ts';
import { fullName } from '../../../src/form/names.ts';
import { type Place, placeAt } from '../../../src/form/place.ts';
import type { FormTexts } from '../../../src/form/texts.ts';
import { words as matrixWords } from '../../../src/question-types/matrix/words.ts';
import { openMultiple } from '../../../src/question-types/multiple/type.ts';
import { openSingle } from '../../../src/question-types/single/type.ts';
import { type CellValue, choicesOf } from '../../../src/question-types/type.ts';
import { dateInWords } from '../../../src/shared/calendar.ts';

/** One thing a person does at a question, in the words that stand on the screen. */
export type Act =
  | {
      readonly does: 'check' | 'uncheck';
      readonly in: Group;
      readonly role: 'radio' | 'checkbox';
      readonly option: string;
    }
  | { readonly does: 'clear'; readonly in: Group; readonly button: string }
  | { readonly does: 'type'; readonly into: string; readonly text: string };

/** The controls of a question, or of one row in its table. */
export interface Group {
  /** 問2-1 取組の有無 */
  readonly question: string;
  readonly wording: string;
  readonly row: string | undefined;
}

/**
 * What somebody does who changes a cell from what stands in it to another value, or to none: ticks and unticks, clears
 * a choice, types a text, a number, or a date as it is said in Japan.
 */
export function actsFor(
  form: Form,
  address: Address,
  value: CellValue | undefined,
  texts: FormTexts,
): readonly Act[] {
  const place = placeAt(form, address);
  const slot = form.slot(address);
  if (!place || !slot) throw new Error(`There is no cell "${address}".`);
  const group = groupOf(form, place, slot, texts);
  const extent = slot.domain.extent(slot.asks);
  if (extent.is === 'computed') throw new Error(`"${address}" is computed, and never entered.`);
  if (extent.is === 'number' || extent.is === 'text') {
    const into = labelOf(group, nameInTable(slot, texts));
    return [{ does: 'type', into, text: typed(slot, value, texts) }];
  }
  return choosing(form.value(address), value, slot, group, texts);
}

function choosing(
  before: CellValue | undefined,
  after: CellValue | undefined,
  slot: Slot,
  group: Group,
  texts: FormTexts,
): readonly Act[] {
  const extent = slot.domain.extent(slot.asks);
  const options = choicesOf(extent);
  const [now, wanted] = [chosen(before), chosen(after)];
  const act = (does: 'check' | 'uncheck', code: string): Act => ({
    does,
    in: group,
    role: extent.is === 'one' ? 'radio' : 'checkbox',
    option: labelIn(options, code),
  });
  // An order is made anew, by ticking in that order.
  const stays = (code: string) =>
    extent.is === 'order'
      ? now.codes.join() === wanted.codes.join()
      : wanted.codes.includes(code) && now.codes.includes(code);
  const gone = now.codes.filter((code) => !stays(code));
  const ticked = wanted.codes.filter((code) => !stays(code)).map((code) => act('check', code));
  const written = options.flatMap(({ code, label, text }): Act[] => {
    const said = wanted.codes.includes(code) ? wanted.text[code] : undefined;
    if (said === undefined) return [];
    const { optionText, optionTextOptional } = texts.fields;
    const name = [label, text === 'required' ? optionText : optionTextOptional];
    return [{ does: 'type', into: labelOf(group, [...rowIn(group), ...name]), text: said }];
  });
  if (extent.is !== 'one')
    return [...gone.map((code) => act('uncheck', code)), ...ticked, ...written];
  const isCleared = gone.length > 0 && ticked.length === 0;
  const clear: Act = { does: 'clear', in: group, button: texts.fields.clearChoice };
  return [...(isCleared ? [clear] : []), ...ticked, ...written];
}

function groupOf(form: Form, { question, prefix }: Place, { shape }: Slot, texts: FormTexts) {
  const wording = form.text(question.text, texts.language, prefix);
  const rows = question.type === 'matrix' ? question.rows : [];
  const row = shape.row === undefined ? undefined : labelIn(rows, shape.row);
  return { question: fullName(question, texts), wording, row };
}

/** What stands over and beside a cell of a table. */
function nameInTable({ question, shape }: Slot, { language }: FormTexts): readonly string[] {
  if (question.type !== 'matrix' || shape.row === undefined) return [];
  const row = labelIn(question.rows, shape.row);
  if (shape.naming) return [row, matrixWords[language].name];
  return shape.column === undefined ? [row] : [row, labelIn(question.columns ?? [], shape.column)];
}

function labelOf({ question, wording }: Group, more: readonly string[]): string {
  return [question, wording, ...more].join(' ');
}

function rowIn({ row }: Group): readonly string[] {
  return row === undefined ? [] : [row];
}

function labelIn(
  list: readonly { readonly code: string; readonly label: string }[],
  code: string,
): string {
  const found = list.find((member) => member.code === code);
  if (!found) throw new Error(`Nothing has the code "${code}".`);
  return found.label;
}

interface Chosen {
  readonly codes: readonly string[];
  readonly text: Readonly<Record<string, string>>;
}

function chosen(value: CellValue | undefined): Chosen {
  const one = value === undefined ? undefined : openSingle(value);
  if (one) return { codes: [one.code], text: one.text ?? {} };
  const { codes, text = {} } = openMultiple(value);
  return { codes, text };
}

function typed({ question }: Slot, value: CellValue | undefined, { language }: FormTexts): string {
  const text = String(value ?? '');
  if (question.type !== 'date' || text === '') return text;
  // 令和7年7月1日（2025年）: nobody types the year twice.
  return language === 'ja'
    ? dateInWords(text, 'ja').replace(/（.*/, '')
    : text.replaceAll('-', '/');
}
