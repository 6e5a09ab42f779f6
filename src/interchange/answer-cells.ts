import * as z from 'zod/mini';
import type { Placed } from '../definition/outline.ts';
import type { Form } from '../engine/form.ts';
import { optionTextsSchema } from '../question-types/option.ts';
import { type Question, type Registry, typeOf } from '../question-types/registry.ts';
import type { CellValue, Column } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import { BLANK, type Cell, number, text, word } from './csv.ts';

/** A column of answers in an export. */
export interface AnswerColumn {
  readonly question: Question;
  readonly column: Column;
}

/** The word of a cell whose question was not on the unit's path. A blank cell is 無回答, never this. */
export const NOT_ASKED_WORD = '非該当';

/** The columns of questions, in asking order; personal ones are left out. */
export function answerColumns(
  placed: readonly Placed[],
  types: Registry,
  language: Language,
): readonly AnswerColumn[] {
  return placed
    .filter(({ question }) => !question.personal)
    .flatMap(({ question }) => {
      const type = typeOf(types, question);
      const names = type.cells(question).filter(({ naming }) => naming);
      return type.columns(question).map((column) => {
        const isName = names.some(({ path }) => path === column.path);
        const label = isName ? column.label + NAME[language] : column.label;
        return { question, column: { ...column, label } };
      });
    });
}

/** What tells the name of an その他 row from the answer beside it. */
const NAME = { ja: '（名称）', en: ' (name)' };

/** What a response says in a column. `prefix`: what stands before the addresses of the row it is in, '' for none. */
export function answerCell(form: Form, prefix: string, { question, column }: AnswerColumn): Cell {
  const address = prefix + question.id + column.path;
  const slot = form.slot(address);
  if (!slot || form.state(address) === 'notAsked') return word(NOT_ASKED_WORD);
  if (column.kind === 'choice' && form.unavailable(prefix + question.id).has(column.code))
    return word(NOT_ASKED_WORD);
  const value = form.effectiveValue(address);
  if (value === undefined) return BLANK;
  const reading = slot.domain.reading(slot.asks, value);
  const codes = reading.is === 'codes' ? reading.codes : [];
  switch (column.kind) {
    case 'code': {
      const code = codes[column.place ?? 0];
      return code === undefined ? BLANK : word(code);
    }
    case 'choice':
      return number(codes.includes(column.code) ? 1 : 0);
    case 'number':
      return typeof value === 'string' ? number(value) : BLANK;
    case 'text':
      if (column.of === undefined) return written(typeof value === 'string' ? value : '');
      return codes.includes(column.of)
        ? written(textBeside(value, column.of))
        : word(NOT_ASKED_WORD);
  }
}

function written(given: string): Cell {
  return text(given.trim() === NOT_ASKED_WORD ? `'${given}` : given);
}

const withTexts = z.object({ text: z.optional(optionTextsSchema) });

function textBeside(value: CellValue, code: string): string {
  return withTexts.safeParse(value).data?.text?.[code] ?? '';
}
