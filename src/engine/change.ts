import type { CellValue } from '../question-types/type.ts';
import type { Address } from './cells.ts';
import { brokenCheck, type Finding, findingsInCells } from './check.ts';
import type { Node } from './compiled.ts';
import type { HiddenParts } from './route.ts';
import type { Scope } from './scope.ts';

/** What one answer did. Ids and addresses in document order; in a row with what stands before its addresses. */
export interface Change {
  /** Questions, notes and repeats that came onto the path. */
  readonly asked: readonly string[];
  /** Questions, notes and repeats that left it. */
  readonly hidden: readonly string[];
  /** Filled answers that are no longer on the path; they stay in raw. */
  readonly hiddenAnswers: readonly Address[];
  /** What is now wrong with the questions this answer touched, then with the checks that read them. */
  readonly problems: readonly Finding[];
}

/**
 * Writes down what an answer does while it is recomputed. A gate may move half of a questionnaire: nothing is made for
 * a node that moves but its line in the record.
 */
export class ChangeRecord {
  readonly #asked: string[] = [];
  readonly #hidden: string[] = [];
  readonly #hiddenAnswers: Address[] = [];
  readonly #problems: Finding[] = [];
  readonly #scopes = new Set<Scope>();
  #scope: Scope | undefined;
  readonly #raw: ReadonlyMap<Address, CellValue>;

  /** @param raw Holds the reasons for what was left. */
  constructor(raw: ReadonlyMap<Address, CellValue>) {
    this.#raw = raw;
  }

  /** A node whose answer is another now, while its place on the path and its parts are not. */
  answered(scope: Scope, node: Node): void {
    this.#enter(scope);
    for (const finding of findingsInCells(scope, node, this.#raw)) this.#problems.push(finding);
    for (const check of node.checks) scope.checksInDoubt.add(check);
  }

  /**
   * A node of which others may see a change: its place on the path, its parts or its number. `wasAsked` and `parts` say
   * what it was before.
   */
  moved(scope: Scope, node: Node, wasAsked: boolean, parts: HiddenParts): void {
    const isAsked = scope.isAsked(node);
    if (isAsked !== wasAsked && node.kind !== 'section')
      (isAsked ? this.#asked : this.#hidden).push(scope.prefix + node.id);
    if (wasAsked) this.#mask(scope, node, parts);
    this.answered(scope, node);
  }

  /** A check that reads something outside of its scope which has changed. */
  inDoubt(scope: Scope, check: number): void {
    this.#enter(scope);
    scope.checksInDoubt.add(check);
  }

  /** The questionnaire and the rows in which anything changed. */
  get scopes(): Iterable<Scope> {
    return this.#scopes;
  }

  /** The whole of it, once everything is recomputed. */
  close(): Change {
    for (const scope of this.#scopes) {
      const waiting = scope.checksInDoubt;
      for (let check = waiting.take(); check !== undefined; check = waiting.take()) {
        const finding = brokenCheck(scope, check, this.#raw);
        if (finding) this.#problems.push(finding);
      }
    }
    return {
      asked: this.#asked,
      hidden: this.#hidden,
      hiddenAnswers: this.#hiddenAnswers,
      problems: this.#problems,
    };
  }

  /** Cells that were on the path and are not: all of a hidden question, or a hidden row. */
  #mask(scope: Scope, node: Node, { rows }: HiddenParts): void {
    for (const slot of node.slots) {
      if (scope.answer(slot) === undefined || scope.isCellAsked(slot)) continue;
      const { row } = slot.shape;
      const wasHidden = row !== undefined && rows.has(row);
      if (!wasHidden) this.#hiddenAnswers.push(scope.addressOf(slot));
    }
  }

  #enter(scope: Scope): void {
    if (scope === this.#scope) return;
    this.#scope = scope;
    this.#scopes.add(scope);
  }
}
