import type { Question } from '../question-types/registry.ts';
import {
  isQuestion,
  isRepeat,
  type Questionnaire,
  type Repeat,
  type Section,
} from './questionnaire.ts';

/** A question, the section it stands in, and the repeat that asks it once a row. */
export interface Placed {
  readonly question: Question;
  readonly section: Section;
  readonly repeat?: Repeat;
}

/** Every question in asking order, those of repeats included. */
export function questionsOf(questionnaire: Questionnaire): readonly Placed[] {
  return questionnaire.sections.flatMap((section) =>
    section.items.flatMap((item) => {
      if (isQuestion(item)) return [{ question: item, section }];
      return isRepeat(item) ? questionsIn(item, section) : [];
    }),
  );
}

/** The questions that are asked once a response, in asking order. */
export function askedOnce(questionnaire: Questionnaire): readonly Placed[] {
  return questionsOf(questionnaire).filter(({ repeat }) => repeat === undefined);
}

/** Every repeat, in asking order. */
export function repeatsOf(questionnaire: Questionnaire): readonly Repeat[] {
  return questionnaire.sections.flatMap(({ items }) => items.filter(isRepeat));
}

export function findQuestion(questionnaire: Questionnaire, id: string): Question | undefined {
  return questionsOf(questionnaire).find(({ question }) => question.id === id)?.question;
}

function questionsIn(repeat: Repeat, section: Section): readonly Placed[] {
  return repeat.items.filter(isQuestion).map((question) => ({ question, section, repeat }));
}
