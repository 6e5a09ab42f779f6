import { questionsOf, repeatsOf } from '../../src/definition/outline.ts';
import type { Questionnaire, Repeat } from '../../src/definition/questionnaire.ts';
import { reasonAddress, rowAddress } from '../../src/engine/cells.ts';
import { clash } from '../../src/question-types/chosen.ts';
import { type Question, registry, typeOf } from '../../src/question-types/registry.ts';
import {
  type Cell,
  type CellValue,
  type Choosable,
  choicesOf,
} from '../../src/question-types/type.ts';
import type { Tape } from './tape.ts';

type Given = readonly [string, CellValue | null];

const ROWS = ['r1', 'r2', 'r3'];

/** Answers somebody could give: to any cell, also of a row that is not there (yet); rows that come and go; reasons. */
export function answersTo(questionnaire: Questionnaire, tape: Tape): readonly Given[] {
  const givers = [
    ...inQuestions(questionnaire),
    ...ofRows(questionnaire),
    ...reasons(questionnaire),
  ];
  if (givers.length === 0) return [];
  return Array.from({ length: tape.below(40) }, () => tape.one(givers)(tape));
}

type Giver = (tape: Tape) => Given;

function inQuestions(questionnaire: Questionnaire): readonly Giver[] {
  return questionsOf(questionnaire)
    .filter(({ question }) => question.type !== 'computed')
    .flatMap(({ question, repeat }) => {
      const prefixes = repeat ? ROWS.map((row) => `${rowAddress(repeat.id, row)}/`) : [''];
      return typeOf(registry, question)
        .cells(question)
        .map((cell): Giver => {
          return (tape) => [
            tape.one(prefixes) + question.id + cell.path,
            tape.once(6) ? null : valueFor(tape, question, cell),
          ];
        });
    });
}

/** As often as the questions of the repeat, so that rows come and go. */
function ofRows(questionnaire: Questionnaire): readonly Giver[] {
  return repeatsOf(questionnaire).flatMap(({ id, items }) =>
    [0, ...items].map((): Giver => {
      return (tape) => [
        rowAddress(id, tape.one(ROWS)),
        tape.one<CellValue | null>([{ order: tape.below(3) }, { order: 1, deleted: true }, null]),
      ];
    }),
  );
}

function reasons({ sections }: Questionnaire): readonly Giver[] {
  const subjects = sections.flatMap(({ items, checks = [] }) => [
    ...items.flatMap((item) => (item.type === 'repeat' ? subjectsInRows(item) : [item.id])),
    ...checks.map(({ id }) => id),
  ]);
  return [(tape) => [reasonAddress(tape.one(subjects)), tape.one(['', '確認済み', null])]];
}

function subjectsInRows({ id, items, checks = [] }: Repeat): readonly string[] {
  return ROWS.flatMap((row) =>
    [...items, ...checks].map((subject) => `${rowAddress(id, row)}/${subject.id}`),
  );
}

function valueFor(tape: Tape, { type }: Question, { domain, asks }: Cell): CellValue {
  const extent = domain.extent(asks);
  if (type === 'date') return tape.one(['2025-07-01', '2025-07', '令和7年6月', 'あ', '']);
  if (extent.is === 'number') return tape.one(['3', '0', '0.1', '3.1', '12', '1,5', 'あ', '']);
  if (!('options' in extent)) return tape.one(['あ', '', ' ', '相談窓口', '𠮷野家']);
  const options = choicesOf(extent);
  const text = tape.one([{}, { text: { '98': 'あ' } }, { text: { '98': ' ' } }]);
  const texts = options.some((option) => option.text) ? text : {};
  if (extent.is === 'one') return { code: tape.one(options).code, ...texts };
  const wanted = tape.shuffled(tape.some(options));
  const together: Choosable[] = [];
  for (const option of wanted) if (!clash([...together, option])) together.push(option);
  return { codes: together.map(({ code }) => code), ...texts };
}
