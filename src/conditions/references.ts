import { boundOf, type Condition, type Term } from './condition.ts';
import type { Reference } from './reading.ts';

/** Every place a condition looks at, with the codes it looks for there, in the order of the text. */
export interface Mention extends Reference {
  readonly codes: readonly string[];
  /**
   * How the answer is read: as chosen codes, as a number (`numbers`: of all cells it names), as how many there are, or
   * only whether there is one.
   */
  readonly as: 'codes' | 'number' | 'numbers' | 'count' | 'presence';
}

export function mentions(condition: Condition): readonly Mention[] {
  if ('all' in condition) return condition.all.flatMap(mentions);
  if ('any' in condition) return condition.any.flatMap(mentions);
  if ('not' in condition) return mentions(condition.not);
  if ('number' in condition) return [...inTerm(condition.number), ...inTerm(boundOf(condition))];
  const { question, row, column } = condition;
  const place = { question, row, column };
  if ('isAnswered' in condition || 'isAsked' in condition)
    return [{ ...place, codes: [], as: 'presence' }];
  if ('is' in condition) return [{ ...place, codes: [condition.is], as: 'codes' }];
  if ('isAnyOf' in condition) return [{ ...place, codes: condition.isAnyOf, as: 'codes' }];
  if ('includes' in condition) return [{ ...place, codes: [condition.includes], as: 'codes' }];
  if ('includesAny' in condition) return [{ ...place, codes: condition.includesAny, as: 'codes' }];
  return [{ ...place, codes: condition.includesAll, as: 'codes' }];
}

/** Every place a number term looks at. `within`: whether it stands in a sum, where it may name several cells. */
export function inTerm(term: Term, within = false): readonly Mention[] {
  if (typeof term === 'number' || 'date' in term) return [];
  if ('count' in term) return [{ question: term.count, codes: [], as: 'count' }];
  if ('answer' in term) {
    const { answer: question, row, column } = term;
    return [{ question, row, column, codes: [], as: within ? 'numbers' : 'number' }];
  }
  return partsOf(term).flatMap((part) => inTerm(part, true));
}

/** The terms that a sum or a count is of. */
function partsOf(
  term: Extract<Term, { sum: unknown } | { sumKnown: unknown } | { countKnown: unknown }>,
): readonly Term[] {
  if ('sum' in term) return term.sum;
  return 'sumKnown' in term ? term.sumKnown : term.countKnown;
}
