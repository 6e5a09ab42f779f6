import type { Vocabulary } from '../conditions/sentence.ts';
import { type Question, type Registry, typeOf } from '../question-types/registry.ts';
import type { Language } from '../shared/language.ts';
import { questionsOf } from './outline.ts';
import type { Questionnaire } from './questionnaire.ts';

/** How the definition names its questions and options in a sentence. */
export function vocabularyOf(
  questionnaire: Questionnaire,
  types: Registry,
  language: Language,
): Vocabulary {
  const byId = new Map(questionsOf(questionnaire).map(({ question }) => [question.id, question]));
  return {
    language,
    question({ question: id, row }) {
      const question = byId.get(id);
      if (!question) return id;
      const name = named(question, language);
      const label =
        row &&
        typeOf(types, question)
          .cells(question)
          .find((cell) => cell.row === row)?.label;
      return label ? `${name}（${label}）` : name;
    },
    option(id, code) {
      const question = byId.get(id);
      return (question && typeOf(types, question).label(question, code)) ?? code;
    },
  };
}

function named({ number, title }: Question, language: Language): string {
  if (language === 'ja') return number === undefined ? `「${title}」` : `問${number}（${title}）`;
  return number === undefined ? `“${title}”` : `question ${number} (${title})`;
}
