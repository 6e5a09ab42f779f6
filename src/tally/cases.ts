import type { Reader, Reading } from '../conditions/reading.ts';
import type { Repeat } from '../definition/questionnaire.ts';
import { type Cells, readRowAddress } from '../engine/cells.ts';
import type { Slot } from '../engine/compile.ts';
import type { Form } from '../engine/form.ts';
import type { Row } from '../engine/rows.ts';
import type { Bilingual } from './bilingual.ts';

/** What is counted: the submissions, or the rows of one repeat in all of them. */
export interface Cases {
  readonly total: number;
  readonly rows?: CaseRows;
}

export interface CaseRows {
  readonly repeat: string;
  /** What one row is: 機関. */
  readonly noun: Bilingual<string>;
  /** What they belong to: 拠点. */
  readonly unitNoun: Bilingual<string>;
  /** By case, the submission it stands in. */
  readonly unitOf: readonly number[];
}

/** One case: a submission, or a row in it. */
export interface Case {
  readonly read: Reader;
  isAsked(slot: Slot): boolean;
  isAnswered(slot: Slot): boolean;
  /** The options that are not offered, by code. */
  hidden(slot: Slot): ReadonlySet<string>;
}

/** A submission as a case. */
export function caseOfForm(form: Form): Case {
  return {
    read: form.read,
    isAsked: ({ address }) => form.state(address) !== 'notAsked',
    isAnswered: ({ address }) => !['notAsked', 'noAnswer'].includes(form.state(address)),
    hidden: ({ question }) => form.unavailable(question.id),
  };
}

/** A row as a case. */
export function caseOfRow({ scope }: Row): Case {
  return {
    read: scope.read,
    isAsked: (slot) => scope.isCellAsked(slot),
    isAnswered: (slot) => scope.isCellAsked(slot) && scope.answer(slot) !== undefined,
    hidden: ({ node }) => scope.hidden(node).options,
  };
}

/** What a cell says in a case. */
export function readingIn({ read }: Case, { question, shape: { row, column } }: Slot): Reading {
  return read({ question: question.id, row, column });
}

/** How many rows of a repeat all submissions hold at most: those that were taken out, or that hang in the air, too. */
export function mostRows({ id }: Repeat, submissions: readonly Cells[]): number {
  return submissions.reduce((total, cells) => {
    const rows = Object.keys(cells).filter((address) => {
      const parts = readRowAddress(address);
      return parts?.repeat === id && parts.rest === '';
    });
    return total + rows.length;
  }, 0);
}
