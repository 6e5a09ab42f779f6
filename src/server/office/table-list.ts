import type { ListedQuestion, TableList } from '../../api/tables.ts';
import { isQuestion, isRepeat, type Repeat, type Section } from '../../definition/questionnaire.ts';
import { translated } from '../../definition/wording.ts';
import type { Question } from '../../question-types/registry.ts';
import type { ReportPlan } from '../../report/plan.ts';
import type { Language } from '../../shared/language.ts';
import type { Columns } from '../../tally/columns.ts';
import { canCross } from '../../tally/cross.ts';
import { titledIn } from '../round/titled.ts';
import type { CountedRound } from './counted-round.ts';
import { prefectureAddress, prefectureTitle } from './prefecture-attribute.ts';

/** Which tables there are: every question that may be tallied, by section, and the declared cross tables. */
export function tableList(
  { round, compiled, cut, columns }: CountedRound,
  plan: ReportPlan,
  language: Language,
): TableList {
  const questionnaire = translated(compiled.questionnaire, language);
  const sections = questionnaire.sections.map((section) => ({
    id: section.id,
    ...(section.number === undefined ? {} : { number: section.number }),
    title: section.title,
    questions: listedIn(section, columns, language),
  }));
  return {
    title: titledIn(round, compiled.questionnaire, language).title,
    unitNoun: questionnaire.unitNoun,
    fictional: round.fictional,
    cut,
    sections: sections.filter(({ questions }) => questions.length > 0),
    attributes: [{ address: prefectureAddress, title: prefectureTitle[language] }],
    crossTables: plan.crossTables.map(({ id, number, title, row, column }) => ({
      id,
      ...(number === undefined ? {} : { number }),
      title: title[language],
      row,
      column,
    })),
  };
}

function listedIn({ items }: Section, columns: Columns, language: Language): ListedQuestion[] {
  return items.flatMap((item) => {
    if (isQuestion(item)) return listed(item, columns, language);
    if (!isRepeat(item)) return [];
    const inside = item.items
      .filter(isQuestion)
      .map((question) => ({ ...question, repeat: item.id }));
    return [item, ...inside].flatMap((one) => listed(one, columns, language));
  });
}

/** One of the list, or nothing where it is not tallied. */
function listed(
  {
    id,
    number,
    title,
    repeat,
  }: Pick<Question | Repeat, 'id' | 'number' | 'title'> & { readonly repeat?: string },
  columns: Columns,
  language: Language,
): ListedQuestion[] {
  const own = [...columns.answers].filter(([, { heading }]) => heading.ja.question === id);
  if (own.length === 0) return [];
  const crosses = own.filter(([address]) => canCross(columns, address, address));
  return [
    {
      id,
      ...(number === undefined ? {} : { number }),
      title,
      ...(repeat === undefined ? {} : { repeat }),
      crosses: crosses.map(([address, { heading }]) => {
        const { row } = heading[language];
        return { address, ...(row === undefined ? {} : { row: row.label }) };
      }),
    },
  ];
}
