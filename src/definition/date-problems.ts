import { boundOf, type Condition, type Term } from '../conditions/condition.ts';
import type { Reference } from '../conditions/reading.ts';
import { ordinalOf } from '../shared/calendar.ts';
import { type Problem, problem } from '../shared/problem.ts';
import type { Standing } from './condition-problems.ts';

/** What a term counts in: days and months have running numbers of their own, and none is a plain number. */
type Measure = 'day' | 'month' | 'number';

/** Days that no calendar has, and comparisons of a day with a month or with a plain number. */
export function dateProblems(
  condition: Condition,
  standing: ReadonlyMap<string, Standing>,
): readonly Problem[] {
  if ('all' in condition) return condition.all.flatMap((part) => dateProblems(part, standing));
  if ('any' in condition) return condition.any.flatMap((part) => dateProblems(part, standing));
  if ('not' in condition) return dateProblems(condition.not, standing);
  if (!('number' in condition)) return [];
  const sides = [condition.number, boundOf(condition)];
  const strange = sides.flatMap(datesIn).filter((date) => ordinalOf(date) === undefined);
  if (strange.length > 0) return strange.map((date) => problem('definition.noSuchDate', { date }));
  const [left = 'number', right = 'number'] = sides.map((side) => measureOf(side, standing));
  return left === right ? [] : [problem('definition.measuresDiffer', { left, right })];
}

function datesIn(term: Term): readonly string[] {
  if (typeof term === 'number') return [];
  return 'date' in term ? [term.date] : partsOf(term).flatMap(datesIn);
}

/** A sum with a date in it is a date, some days or months away. */
function measureOf(term: Term, standing: ReadonlyMap<string, Standing>): Measure {
  if (typeof term === 'number' || 'count' in term || 'countKnown' in term) return 'number';
  if ('date' in term) return /^....-..$/.test(term.date) ? 'month' : 'day';
  if ('answer' in term) return answeredIn({ question: term.answer }, standing);
  const measures = partsOf(term).map((part) => measureOf(part, standing));
  return measures.find((measure) => measure !== 'number') ?? 'number';
}

function answeredIn({ question }: Reference, standing: ReadonlyMap<string, Standing>): Measure {
  const asks = standing.get(question)?.question?.cells[0]?.asks;
  if (asks?.type !== 'date') return 'number';
  return 'precision' in asks && asks.precision === 'month' ? 'month' : 'day';
}

function partsOf(term: Exclude<Term, number>): readonly Term[] {
  if ('sum' in term) return term.sum;
  if ('sumKnown' in term) return term.sumKnown;
  return 'countKnown' in term ? term.countKnown : [];
}
