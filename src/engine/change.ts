import type { CellValue } from '../question-types/type.ts';
import type { Address } from './cells.ts';
import { brokenCheck, type Finding, findingsAt } from './check.ts';
import type { Effect, Scope } from './scope.ts';

/** What one answer did. Ids and addresses in document order; in a row with what stands before its addresses. */
export interface Change {
  /** Questions, notes and repeats that came onto the path. */
  readonly asked: readonly string[];
  /** Questions, notes and repeats that left it. */
  readonly hidden: readonly string[];
  /** Filled answers that are no longer on the path; they stay in raw. */
  readonly hiddenAnswers: readonly Address[];
  /** What is now wrong with the questions this answer touched, and the checks that read them. */
  readonly problems: readonly Finding[];
}

/** A node an answer touched: the answered one, or one of its effects. */
type Touched = Pick<Effect, 'scope' | 'node'>;

type Raw = ReadonlyMap<Address, CellValue>;

/** What an answer did, from what recomputing has moved; `raw` holds the reasons for what was left. */
export function changeOf(answered: Touched, effects: readonly Effect[], raw: Raw): Change {
  const [asked, hidden, hiddenAnswers]: [string[], string[], Address[]] = [[], [], []];
  for (const { scope, node, flipped, masked } of effects) {
    for (const slot of masked) hiddenAnswers.push(scope.addressOf(slot));
    if (flipped && node.kind !== 'section')
      (scope.isAsked(node) ? asked : hidden).push(scope.prefix + node.id);
  }
  return { asked, hidden, hiddenAnswers, problems: problemsAround([answered, ...effects], raw) };
}

/** What is wrong at the nodes of a change, and with the checks elsewhere that read one of them. */
function problemsAround(touched: readonly Touched[], raw: Raw): readonly Finding[] {
  const found: Finding[] = [];
  const elsewhere = new Map<Scope, Set<number>>();
  for (const { scope, node } of touched) {
    for (const finding of findingsAt(scope, node, raw)) found.push(finding);
    for (const index of node.checks) {
      if (scope.compiled.checks[index]?.node === node.index) continue;
      const known = elsewhere.get(scope) ?? new Set();
      elsewhere.set(scope, known.add(index));
    }
  }
  for (const [scope, checks] of elsewhere) {
    const told = new Set(touched.flatMap((one) => (one.scope === scope ? one.node.index : [])));
    for (const index of checks) {
      if (told.has(scope.compiled.checks[index]?.node ?? -1)) continue;
      const finding = brokenCheck(scope, index, raw);
      if (finding) found.push(finding);
    }
  }
  return found;
}
