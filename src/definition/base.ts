import type { Condition } from '../conditions/condition.ts';
import type { Placed } from './outline.ts';

/**
 * Who is asked a question, as a condition over the effective answers: the conditions of its section, of its repeat and
 * its own. In a repeat it is about one row.
 * `undefined` means everybody. Conditions further up need not be repeated: an answer that is not asked reads as
 * blank, so a condition on it is never true.
 */
export function baseOf({ question, section, repeat }: Placed): Condition | undefined {
  const parts = [section.showIf, repeat?.showIf, question.showIf].filter(
    (part) => part !== undefined,
  );
  return parts.length > 1 ? { all: parts } : parts[0];
}

/** The same question as if it were asked wherever its section and its repeat are. */
export function withoutOwnCondition(placed: Placed): Placed {
  return { ...placed, question: { ...placed.question, showIf: undefined } };
}
