import type { SectionState } from '../engine/progress.ts';
import type { FieldTexts } from '../question-types/field.ts';
import type { Language } from '../shared/language.ts';
import type { Sentences } from '../shared/problem.ts';
import type { Origin } from './session.ts';

/** The words of a form's screens in one language. The names of what is asked come in as `questions` (問2-1から2-6). */
export interface FormTexts {
  readonly language: Language;
  readonly fields: FieldTexts;
  /** 問2-1 */
  readonly numbered: (number: string) => string;
  readonly titled: (title: string) => string;
  /** Questions that follow one another: 問2-2から2-6. */
  readonly range: (first: string, last: string) => string;
  readonly list: (parts: readonly string[]) => string;

  readonly required: string;
  readonly optional: string;
  /** Who is asked, from a clause such as 「問2-2で「開催している」と答えた」. */
  readonly base: (clause: string) => string;
  readonly noAnswer: string;
  /** One cell of a question: 問4-5 課題（人員）. */
  readonly part: (question: string, cell: string) => string;
  /** Over the terms of a question that are explained. */
  readonly terms: string;
  readonly termReading: (reading: string) => string;
  /** Beside an answer: where it comes from, unless it was typed. */
  readonly origins: Readonly<Record<Exclude<Origin, 'typed'>, string>>;
  /** What stands after the title of a questionnaire: （2025年）. */
  readonly edition: (edition: string) => string;

  readonly added: (questions: string) => string;
  readonly hidden: (questions: string, answers: number) => string;
  readonly undo: string;
  readonly undone: string;

  /** The rows of a repeat. `noun` is what one is (機関), `row` its name (機関 3 さくら病院). */
  readonly rows: {
    readonly name: (noun: string, number: number, title: string | undefined) => string;
    readonly within: (row: string, question: string) => string;
    /** That there is none yet: of a noun. */
    readonly none: (noun: string) => string;
    readonly several: (noun: string, rows: number) => string;
    readonly base: (clause: string, noun: string) => string;
    readonly problems: Sentences;
  };

  readonly missingChoice: string;
  readonly missingText: string;
  readonly leaveAsIs: string;
  readonly leftAsIs: string;
  readonly reason: string;
  readonly reconsider: string;

  readonly states: Readonly<Record<SectionState, string>>;
  readonly openCount: (findings: number) => string;
  readonly answeredOf: (answered: number, asked: number) => string;
  /** Why something is not asked, from what was answered elsewhere. */
  readonly because: {
    readonly answered: (question: string, answer: string) => string;
    readonly notAnswered: (question: string) => string;
    readonly otherwise: (clause: string) => string;
  };
}
