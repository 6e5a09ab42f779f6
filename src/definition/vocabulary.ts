import type { Vocabulary } from '../conditions/sentence.ts';
import { type Question, type Registry, typeOf } from '../question-types/registry.ts';
import { choicesOf } from '../question-types/type.ts';
import type { Language } from '../shared/language.ts';
import { once } from '../shared/once.ts';
import { questionsOf, repeatsOf } from './outline.ts';
import { plural } from './plural.ts';
import type { Questionnaire, Repeat } from './questionnaire.ts';

/** How the definition names its questions and options in a sentence. */
export function vocabularyOf(
  questionnaire: Questionnaire,
  types: Registry,
  language: Language,
): Vocabulary {
  const { byId, repeats } = itemsOf(questionnaire);
  return {
    language,
    question({ question: id, row, column }) {
      const question = byId.get(id);
      const item = question ?? repeats.get(id);
      if (!item) return id;
      const name = named(item, language);
      const part = question ? partOf(question, row, column) : undefined;
      if (part === undefined) return name;
      return language === 'ja' ? `${name}（${part}）` : `${name} (${part})`;
    },
    option(id, code) {
      const question = byId.get(id);
      const cells = question ? typeOf(types, question).cells(question) : [];
      const choices = cells.flatMap(({ domain, asks }) => choicesOf(domain.extent(asks)));
      return choices.find((option) => option.code === code)?.label ?? code;
    },
    rows(id) {
      const repeat = repeats.get(id);
      return repeat && plural(repeat.rowNoun);
    },
  };
}

/** Of a long questionnaire thousands of sentences are made. */
const itemsOf = once((questionnaire: Questionnaire) => ({
  byId: new Map(questionsOf(questionnaire).map(({ question }) => [question.id, question])),
  repeats: new Map(repeatsOf(questionnaire).map((repeat) => [repeat.id, repeat])),
}));

/** The row and the column of a matrix in words, as far as they are named. */
function partOf(
  question: Question,
  row: string | undefined,
  column: string | undefined,
): string | undefined {
  if (question.type !== 'matrix') return undefined;
  const labels = [
    question.rows.find(({ code }) => code === row)?.label,
    question.columns?.find(({ code }) => code === column)?.label,
  ].filter((label) => label !== undefined);
  return labels.length > 0 ? labels.join('：') : undefined;
}

function named({ number, title }: Question | Repeat, language: Language): string {
  if (language === 'ja') return number === undefined ? `「${title}」` : `問${number}（${title}）`;
  return number === undefined ? `“${title}”` : `question ${number} (${title})`;
}
