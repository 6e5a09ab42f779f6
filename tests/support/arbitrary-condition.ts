import type { AnswerTerm, Condition, QuestionTest, Term } from '../../src/conditions/condition.ts';
import type { Repeat } from '../../src/definition/questionnaire.ts';
import { type Question, registry, typeOf } from '../../src/question-types/registry.ts';
import type { Cell } from '../../src/question-types/type.ts';
import type { Tape } from './tape.ts';

/** What a condition may name at a place. */
export type Earlier = Question | Repeat;

/** A condition over earlier answers; one of constants where there are none. */
export function conditionOver(tape: Tape, earlier: readonly Earlier[], depth = 2): Condition {
  const kind = depth > 0 ? tape.below(6) : 0;
  const parts = () =>
    Array.from({ length: 1 + tape.below(3) }, () => conditionOver(tape, earlier, depth - 1));
  if (kind === 5) return { not: conditionOver(tape, earlier, depth - 1) };
  if (kind === 4) return { all: parts() };
  if (kind === 3) return { any: parts() };
  return testOver(tape, earlier);
}

/** A number term over earlier answers: sums, counts, single answers; a constant where no answer is a number. */
export function numberTermOver(tape: Tape, earlier: readonly Earlier[]): Term {
  const numbers = earlier.flatMap(numbersOf);
  const counts = earlier.filter((one) => one.type === 'multiple' || one.type === 'repeat');
  const kind = tape.below(6);
  if (kind === 5 && counts.length > 0) return { count: tape.one(counts).id };
  const whole = earlier.filter((one) => one.type === 'matrix' && one.domain.type === 'number');
  const cells: readonly Term[] = [...numbers, ...whole.map(({ id }): Term => ({ answer: id }))];
  if (cells.length === 0) return tape.below(3);
  const several = [tape.one(cells), tape.one([0.1, tape.one(cells)])];
  if (kind === 4) return { countKnown: several };
  if (kind === 3) return { sumKnown: several };
  if (kind === 2) return { sum: several };
  return numbers.length > 0 ? tape.one(numbers) : { sum: several };
}

function testOver(tape: Tape, earlier: readonly Earlier[]): Condition {
  if (earlier.length === 0) return { number: tape.below(3), atLeast: 1 };
  if (tape.once(4)) return numberTest(tape, numberTermOver(tape, earlier), tape.one([0, 1, 3.1]));
  const subject = tape.one(earlier);
  if (subject.type === 'repeat') {
    const count = { count: subject.id };
    return tape.one([presence(tape, { question: subject.id }), numberTest(tape, count, 1)]);
  }
  const { cell, place } = tape.one(cellsOf(subject));
  return tape.once(3) ? presence(tape, place) : cellTest(tape, subject, cell, place);
}

type Place = Pick<QuestionTest, 'question' | 'row' | 'column'>;

function cellTest(tape: Tape, question: Question, { domain, asks }: Cell, place: Place): Condition {
  const extent = domain.extent(asks);
  if (extent.is === 'one')
    return tape.one<Condition>([
      { ...place, is: '1' },
      { ...place, isAnyOf: ['2', '98'] },
    ]);
  if (extent.is === 'set' || extent.is === 'order')
    return tape.one<Condition>([
      { ...place, includes: '1' },
      { ...place, includesAny: ['2', '98'] },
      { ...place, includesAll: ['1', '3'] },
    ]);
  if (extent.is === 'text') return presence(tape, place);
  const { question: answer, ...where } = place;
  const date = question.type === 'date' ? { day: '2025-07-01', month: '2025-07' } : undefined;
  const bound = date && question.type === 'date' ? { date: date[question.precision] } : 3;
  return numberTest(tape, { answer, ...where }, bound);
}

function presence(tape: Tape, place: Place): Condition {
  return tape.one<Condition>([
    { ...place, isAnswered: true },
    { ...place, isAsked: true },
  ]);
}

function numberTest(tape: Tape, number: Term, bound: Term): Condition {
  return tape.one<Condition>([
    { number, atLeast: bound },
    { number, atMost: bound },
    { number, equals: bound },
  ]);
}

function numbersOf(one: Earlier): readonly AnswerTerm[] {
  if (one.type === 'repeat' || one.type === 'date') return [];
  return cellsOf(one)
    .filter(({ cell }) => cell.domain.readsAs === 'number')
    .map(({ place: { question, ...where } }) => ({ answer: question, ...where }));
}

function cellsOf(question: Question): readonly { readonly cell: Cell; readonly place: Place }[] {
  return typeOf(registry, question)
    .cells(question)
    .map((cell) => {
      const { row, column } = cell;
      const place = {
        question: question.id,
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
      };
      return { cell, place };
    });
}
