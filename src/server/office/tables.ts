import type { Cross, CrossQuery, QuestionTables, TableList } from '../../api/tables.ts';
import { questionsOf } from '../../definition/outline.ts';
import { notesOn, type ReportPlan } from '../../report/plan.ts';
import { prefectures } from '../../shared/prefectures.ts';
import { type Attribute, canCross, crossTable } from '../../tally/cross.ts';
import type { CountedRound } from './counted-round.ts';

/** Which tables there are: every question that may be tallied, by section, and the declared cross tables. */
export function tableList(
  { round, compiled, cut, tables }: CountedRound,
  plan: ReportPlan,
): TableList {
  const { questionnaire } = compiled;
  const listed = questionsOf(questionnaire).filter(({ question }) => tables.has(question.id));
  const sections = questionnaire.sections.map(({ id, number, title }) => ({
    id,
    ...(number === undefined ? {} : { number }),
    title,
    questions: listed
      .filter(({ section }) => section.id === id)
      .map(({ question }) => ({
        id: question.id,
        ...(question.number === undefined ? {} : { number: question.number }),
        title: question.title,
        crosses:
          tables.get(question.id)?.every(({ kind }) => kind === 'single' || kind === 'multiple') ??
          false,
      })),
  }));
  return {
    title: round.title,
    unitNoun: questionnaire.unitNoun,
    fictional: round.fictional,
    cut,
    sections: sections.filter(({ questions }) => questions.length > 0),
    attributes: [{ address: PREFECTURE, title: '都道府県' }],
    crossTables: plan.crossTables.map(({ id, number, title, row, column }) => ({
      id,
      ...(number === undefined ? {} : { number }),
      title: title.ja,
      row,
      column,
    })),
  };
}

/** The frequency tables of one question; undefined for one that is not tallied. */
export function questionTables(
  counted: CountedRound,
  plan: ReportPlan,
  id: string,
): QuestionTables | undefined {
  const tables = counted.tables.get(id);
  if (!tables) return undefined;
  const { question } =
    questionsOf(counted.compiled.questionnaire).find((one) => one.question.id === id) ?? {};
  return {
    question: id,
    footnotes: [...(question?.footnotes ?? [])],
    notes: [...notesOn(plan, id)],
    cut: counted.cut,
    tables: [...tables],
  };
}

/** One cross table; undefined where one side is nothing that can be crossed. */
export function crossOf(
  counted: CountedRound,
  plan: ReportPlan,
  { row, column }: CrossQuery,
): Cross | undefined {
  const { columns, cut } = counted;
  const by = column === PREFECTURE ? prefectureOf(counted) : column;
  if (!canCross(columns, row, by)) return undefined;
  const table = crossTable(columns, row, by);
  const questions = [
    table.row.question,
    ...(table.column.from === 'question' ? [table.column.question] : []),
  ];
  const notes = new Set(questions.flatMap((question) => notesOn(plan, question)));
  return { notes: [...notes], cut, table };
}

/** The address of the one roster attribute every round has. A question's address never holds a colon. */
const PREFECTURE = 'attribute:prefecture';

/** The prefectures that have submitted, in the usual order, whatever else a roster calls one after them. */
function prefectureOf({ submissions }: CountedRound): Attribute {
  const values = submissions.map(({ prefecture }) => prefecture);
  const usual = prefectures.map(({ name }) => name);
  const present = new Set([...usual.filter((name) => values.includes(name)), ...values]);
  return {
    id: 'prefecture',
    title: '都道府県',
    options: [...present].map((name) => ({ code: name, label: name })),
    values,
  };
}
