import type { Cross, CrossQuery, QuestionTables } from '../../api/tables.ts';
import { findQuestion, repeatsOf } from '../../definition/outline.ts';
import { piped } from '../../definition/piping.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import { translated } from '../../definition/wording.ts';
import { notesOn, type ReportPlan } from '../../report/plan.ts';
import type { Language } from '../../shared/language.ts';
import { canCross, crossTable } from '../../tally/cross.ts';
import { frequencyTables } from '../../tally/frequency.ts';
import type { CountedRound } from './counted-round.ts';
import { prefectureAddress, prefectureAttribute } from './prefecture-attribute.ts';

/** The frequency tables of one question, or that of how many rows a repeat has; undefined for what is not tallied. */
export function questionTables(
  { compiled, columns, cut }: CountedRound,
  plan: ReportPlan,
  id: string,
  language: Language,
): QuestionTables | undefined {
  const own = [...columns.answers].filter(([, { heading }]) => heading.ja.question === id);
  if (own.length === 0) return undefined;
  const questionnaire = translated(compiled.questionnaire, language);
  const asked =
    findQuestion(questionnaire, id) ?? repeatsOf(questionnaire).find((repeat) => repeat.id === id);
  const tables = frequencyTables(
    { ...columns, answers: new Map(own) },
    { language, merged: plan.merged },
  );
  const said = (text: string) => withTitles(text, questionnaire, language);
  return {
    question: id,
    footnotes: (asked?.footnotes ?? []).map(said),
    notes: [...notesOn(plan, id, language)],
    cut,
    tables: tables.map((table) => ({ ...table, text: said(table.text) })),
  };
}

/** A text with the title of a question where each unit reads its answer. */
function withTitles(text: string, questionnaire: Questionnaire, language: Language): string {
  return piped(text, (question) => {
    const title = findQuestion(questionnaire, question)?.title;
    return title && (language === 'ja' ? `〔${title}〕` : `[${title}]`);
  });
}

/** One cross table; undefined where one side is nothing that can be crossed. */
export function crossOf(
  counted: CountedRound,
  plan: ReportPlan,
  { row, column }: CrossQuery,
  language: Language,
): Cross | undefined {
  const { columns, cut } = counted;
  const by = column === prefectureAddress ? prefectureAttribute(counted, language) : column;
  if (!canCross(columns, row, by)) return undefined;
  const table = crossTable(columns, row, by, language);
  const questions = [
    table.row.question,
    ...(table.column.from === 'question' ? [table.column.question] : []),
  ];
  const notes = new Set(questions.flatMap((question) => notesOn(plan, question, language)));
  return { notes: [...notes], cut, table };
}
