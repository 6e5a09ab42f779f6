import type { Condition, Term } from './condition.ts';
import type { Reference } from './reading.ts';

/** Every place a condition looks at, with the codes it looks for there, in the order of the text. */
export interface Mention extends Reference {
  readonly codes: readonly string[];
  /** How the answer is read: as chosen codes, as a number, or only whether there is one. */
  readonly as: 'codes' | 'number' | 'presence';
}

export function mentions(condition: Condition): readonly Mention[] {
  if ('all' in condition) return condition.all.flatMap(mentions);
  if ('any' in condition) return condition.any.flatMap(mentions);
  if ('not' in condition) return mentions(condition.not);
  if ('number' in condition) {
    const other =
      'atLeast' in condition
        ? condition.atLeast
        : 'atMost' in condition
          ? condition.atMost
          : condition.equals;
    return [...inTerm(condition.number), ...inTerm(other)];
  }
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

function inTerm(term: Term): readonly Mention[] {
  if (typeof term === 'number') return [];
  if ('sum' in term) return term.sum.flatMap(inTerm);
  if ('count' in term) return [{ question: term.count, codes: [], as: 'codes' }];
  return [{ question: term.answer, row: term.row, column: term.column, codes: [], as: 'number' }];
}
