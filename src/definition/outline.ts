import type { Question } from '../question-types/registry.ts';
import { isQuestion, type Questionnaire, type Section } from './questionnaire.ts';

/** A question and the section it stands in. */
export interface Placed {
  readonly question: Question;
  readonly section: Section;
}

/** Every question in asking order. */
export function questionsOf(questionnaire: Questionnaire): readonly Placed[] {
  return questionnaire.sections.flatMap((section) =>
    section.items.filter(isQuestion).map((question) => ({ question, section })),
  );
}

export function findQuestion(questionnaire: Questionnaire, id: string): Question | undefined {
  return questionsOf(questionnaire).find(({ question }) => question.id === id)?.question;
}
