import type { Assignment, Clause } from './assignment.ts';
import { type Literal, not, variableOf } from './literal.ts';

/** What is learned from a violated clause. */
export interface Lesson {
  /** Implied by the clauses; the first literal becomes true after going back to `level`. */
  readonly literals: readonly Literal[];
  readonly level: number;
  /** Clauses and variables that took part. */
  readonly clauses: readonly Clause[];
  readonly variables: readonly number[];
}

/**
 * Follows a conflict back to the first literal of the current level through which all of it came (first unique
 * implication point), and leaves out what the other literals already imply.
 */
export function learn(assignment: Assignment, conflict: Clause): Lesson {
  const { trail, level } = assignment;
  const seen = new Set<number>();
  const clauses: Clause[] = [];
  const lower: Literal[] = [];
  let open = 0;
  const visit = (literal: Literal) => {
    const variable = variableOf(literal);
    if (seen.has(variable) || assignment.levelOf(variable) === 0) return;
    seen.add(variable);
    if (assignment.levelOf(variable) === level) open += 1;
    else lower.push(literal);
  };
  let reason: Clause | undefined = conflict;
  let at = trail.length;
  let asserted: Literal = 0;
  do {
    if (reason) {
      clauses.push(reason);
      for (const literal of reason.literals) if (literal !== asserted) visit(literal);
    }
    do {
      at -= 1;
      asserted = trail[at] ?? 0;
    } while (!seen.has(variableOf(asserted)));
    reason = assignment.reasonOf(variableOf(asserted));
    open -= 1;
  } while (open > 0);
  const kept = lower.filter((literal) => !isImplied(assignment, literal, seen));
  const byLevel = kept.sort((a, b) => levelOf(assignment, b) - levelOf(assignment, a));
  return {
    literals: [not(asserted), ...byLevel],
    level: byLevel[0] === undefined ? 0 : levelOf(assignment, byLevel[0]),
    clauses,
    variables: [...seen],
  };
}

/** Whether a false literal follows from others that were seen: its reason names nothing else. */
function isImplied(assignment: Assignment, literal: Literal, seen: ReadonlySet<number>): boolean {
  const reason = assignment.reasonOf(variableOf(literal));
  return (
    reason?.literals.every(
      (other) =>
        variableOf(other) === variableOf(literal) ||
        seen.has(variableOf(other)) ||
        levelOf(assignment, other) === 0,
    ) ?? false
  );
}

/** The assumptions that together make all of these literals false; what follows from no assumption needs none. */
export function decisionsBehind(
  assignment: Assignment,
  literals: readonly Literal[],
): readonly Literal[] {
  const seen = new Set<number>();
  const decisions: Literal[] = [];
  const waiting = [...literals];
  for (let literal = waiting.pop(); literal !== undefined; literal = waiting.pop()) {
    const variable = variableOf(literal);
    if (seen.has(variable) || assignment.levelOf(variable) === 0) continue;
    seen.add(variable);
    const reason = assignment.reasonOf(variable);
    if (reason) for (const other of reason.literals) waiting.push(other);
    else decisions.push(assignment.isTrue(literal) ? literal : not(literal));
  }
  return decisions;
}

function levelOf(assignment: Assignment, literal: Literal): number {
  return assignment.levelOf(variableOf(literal));
}
