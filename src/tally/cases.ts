import type { Reader, Reading } from '../conditions/reading.ts';
import type { Repeat } from '../definition/questionnaire.ts';
import { type Cells, readRowAddress } from '../engine/cells.ts';
import type { Slot } from '../engine/compiled.ts';
import type { Form } from '../engine/form.ts';
import type { Row } from '../engine/rows.ts';
import type { Bilingual } from './bilingual.ts';
import { type Bits, setBit } from './popcount.ts';

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
  /** What a cell says: `notAsked` off the path, `noAnswer` where nothing was given that can be counted. */
  reading(slot: Slot): Reading;
  /** Whether something was given, also where it could not be read: a number that is none. */
  isAnswered(slot: Slot): boolean;
  /** The options that are not offered, by code. */
  hidden(slot: Slot): ReadonlySet<string>;
}

/** A submission as a case. */
export function caseOfForm(form: Form): Case {
  const { read } = form;
  return {
    read,
    reading: ({ question: { id }, shape: { row, column } }) => read({ question: id, row, column }),
    isAnswered: ({ address }) => form.state(address) !== 'noAnswer',
    hidden: ({ question }) => form.unavailable(question.id),
  };
}

/** A row as a case. */
export function caseOfRow({ scope }: Row): Case {
  return {
    read: scope.read,
    reading: (slot) => scope.reading(slot),
    isAnswered: (slot) => scope.answer(slot) !== undefined,
    hidden: ({ node }) => scope.hidden(node).options,
  };
}

/** Enters what a cell says in a case into who was asked and who answered. */
export function enterReading(
  one: Case,
  slot: Slot,
  { asked, answered }: { readonly asked: Bits; readonly answered: Bits },
  index: number,
): Reading {
  const reading = one.reading(slot);
  if (reading.is === 'notAsked') return reading;
  setBit(asked, index);
  // Only what could not be read is looked at twice.
  if (reading.is !== 'noAnswer' || one.isAnswered(slot)) setBit(answered, index);
  return reading;
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
