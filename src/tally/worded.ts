import { withoutOwnCondition } from '../definition/base.ts';
import { baseSentence } from '../definition/base-sentence.ts';
import { type Placed, questionsOf, repeatsOf } from '../definition/outline.ts';
import type { Questionnaire, Repeat } from '../definition/questionnaire.ts';
import { translated } from '../definition/wording.ts';
import type { Compiled, Slot } from '../engine/compiled.ts';
import { typeOf } from '../question-types/registry.ts';
import type { Cell } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import { type Bilingual, inBoth } from './bilingual.ts';
import type { Heading } from './frequency-table.ts';

/** A question that is tallied, in the words of both languages. */
export interface WordedQuestion {
  readonly placed: Bilingual<Placed>;
  readonly baseSentence: Bilingual<string>;
  readonly cells: readonly WordedCell[];
}

export interface WordedCell {
  readonly slot: Slot;
  readonly cell: Bilingual<Cell>;
}

/** A repeat, in the words of both languages. */
export interface WordedRepeat {
  readonly repeat: Bilingual<Repeat>;
  readonly baseSentence: Bilingual<string>;
}

/** Every question that is tallied, and every repeat before the questions in it, in asking order. */
export function wordedItems(compiled: Compiled): readonly (WordedQuestion | WordedRepeat)[] {
  const questionnaires = inBoth((language) => translated(compiled.questionnaire, language));
  const { ja, en } = inBoth((language) => questionsOf(questionnaires[language]));
  const seen = new Set<string>();
  return ja.flatMap((original, index) => {
    const placed = { ja: original, en: en[index] ?? original };
    const { repeat } = original;
    const isFirst = repeat !== undefined && !seen.has(repeat.id);
    if (repeat) seen.add(repeat.id);
    return [
      ...(isFirst ? [wordedRepeat(compiled, questionnaires, placed)] : []),
      ...(original.question.personal ? [] : [wordedQuestion(compiled, questionnaires, placed)]),
    ];
  });
}

function wordedQuestion(
  { types, byId, repeats }: Compiled,
  questionnaires: Bilingual<Questionnaire>,
  placed: Bilingual<Placed>,
): WordedQuestion {
  const { question, repeat } = placed.ja;
  const nodes = repeat ? repeats.get(repeat.id)?.row.byId : byId;
  const slots = nodes?.get(question.id)?.slots ?? [];
  const cells = inBoth((language) => typeOf(types, question).cells(placed[language].question));
  return {
    placed,
    baseSentence: inBoth((language) =>
      baseSentence(questionnaires[language], types, placed[language], language),
    ),
    cells: slots.map((slot, index) => ({
      slot,
      cell: inBoth((language) => cells[language][index] ?? slot.shape),
    })),
  };
}

/** @param placed Its first question. */
function wordedRepeat(
  { types }: Compiled,
  questionnaires: Bilingual<Questionnaire>,
  placed: Bilingual<Placed>,
): WordedRepeat {
  const repeatOf = (language: Language) => {
    const { repeat } = placed[language];
    if (!repeat) throw new Error(`"${placed[language].question.id}" stands in no repeat.`);
    return repeat;
  };
  return {
    repeat: inBoth(repeatOf),
    baseSentence: inBoth((language) => {
      const { question, section, repeat } = withoutOwnCondition(placed[language]);
      // The repeat's own condition is one of the units: as if it were the question's.
      const asked = { ...question, showIf: repeat?.showIf };
      return baseSentence(questionnaires[language], types, { question: asked, section }, language);
    }),
  };
}

/** What one row of a repeat is, and what it belongs to. */
export function nounsOf(
  questionnaire: Questionnaire,
  repeat: string,
): Readonly<Record<'noun' | 'unitNoun', Bilingual<string>>> {
  const words = inBoth((language) => translated(questionnaire, language));
  return {
    noun: inBoth((language) => {
      const found = repeatsOf(words[language]).find(({ id }) => id === repeat);
      return found?.rowNoun ?? repeat;
    }),
    unitNoun: inBoth((language) => words[language].unitNoun),
  };
}

/** What names a question above its table; of a cell, with its row and its column. */
export function headingOf(
  { question }: Placed,
  address: string,
  { row, column }: Pick<Cell, 'row' | 'column'>,
  language: Language,
): Heading {
  const { id, number, title, text } = question;
  const members = question.type === 'matrix' ? question : { rows: [], columns: [] };
  return {
    address,
    question: id,
    ...(number === undefined ? {} : { number }),
    title,
    text,
    ...(row === undefined ? {} : { row: labelled(members.rows, row, row) }),
    ...(column === undefined
      ? {}
      : { column: labelled(members.columns ?? [], column, NAME[language]) }),
  };
}

/** What the naming cell of an その他 row asks for. */
const NAME = { ja: '名称', en: 'Name' };

function labelled(
  members: readonly { readonly code: string; readonly label: string }[],
  code: string,
  otherwise: string,
) {
  return { code, label: members.find((member) => member.code === code)?.label ?? otherwise };
}
