import type { CellValue } from '../question-types/type.ts';
import type { Address } from './cells.ts';
import { type Finding, findingsAt } from './check.ts';
import type { Node } from './compiled.ts';
import type { Scope } from './scope.ts';

/** How far a response is. Counts are questions on the path now; a matrix is one, and each row of a repeat asks its own. */
export interface Progress {
  readonly asked: number;
  readonly answered: number;
  readonly sections: readonly SectionProgress[];
}

/**
 * `notApplicable` 対象外: the routing empties it; `notStarted` 未着手; `inProgress` 入力中: something is still
 * missing; `attention` 要確認: an answer has to be mended or confirmed; `complete` 完了.
 */
export type SectionState = 'notApplicable' | 'notStarted' | 'inProgress' | 'attention' | 'complete';

export interface SectionProgress extends Tally {
  readonly id: string;
  readonly state: SectionState;
}

/** What the questions of a section, or of a row, come to. */
export interface Tally {
  readonly asked: number;
  readonly answered: number;
  /** Questions on the path that have to be answered (hard or soft). */
  readonly required: number;
  /** What is open: missing answers, and answers to mend or confirm. */
  readonly open: readonly Finding[];
}

/** `rowTally` gives that of a row, so that rows which did not change need not be gone through again. */
export function progressOf(
  scope: Scope,
  raw: ReadonlyMap<Address, CellValue>,
  rowTally: (row: Scope) => Tally,
): Progress {
  const sections = scope.compiled.nodes
    .filter(({ kind }) => kind === 'section')
    .map((section): SectionProgress => {
      const tally = tallyOf(scope, section, raw, rowTally);
      const repeats = itemsIn(scope, section).some(
        (node) => node.kind === 'repeat' && scope.isAsked(node),
      );
      return { id: section.id, ...tally, state: stateOf(tally, repeats) };
    });
  return {
    asked: sections.reduce((sum, section) => sum + section.asked, 0),
    answered: sections.reduce((sum, section) => sum + section.answered, 0),
    sections,
  };
}

/** What the items of a section, or of a row (which is headed by its first node), come to. */
export function tallyOf(
  scope: Scope,
  section: Node,
  raw: ReadonlyMap<Address, CellValue>,
  rowTally: (row: Scope) => Tally,
): Tally {
  let [asked, answered, required] = [0, 0, 0];
  const open: Finding[] = [];
  for (const node of itemsIn(scope, section)) {
    if (!scope.isAsked(node)) continue;
    open.push(...findingsAt(scope, node, raw).filter(isOpen));
    if (node.kind === 'repeat') {
      for (const row of scope.rowsOf(node.id).all()) {
        const inRow = rowTally(row.scope);
        asked += inRow.asked;
        answered += inRow.answered;
        required += inRow.required;
        open.push(...inRow.open);
      }
    } else if (node.kind === 'question' && node.computes === undefined) {
      // A matrix whose rows are all hidden has nothing to answer.
      const cells = node.slots.filter((slot) => scope.isCellAsked(slot));
      if (cells.length === 0) continue;
      asked += 1;
      if (cells.some((slot) => scope.answer(slot) !== undefined)) answered += 1;
      if (node.slots[0]?.question.required) required += 1;
    }
  }
  return { asked, answered, required, open };
}

function itemsIn(scope: Scope, section: Node): readonly Node[] {
  const { nodes } = scope.compiled;
  const items: Node[] = [];
  for (let index = section.index + 1; nodes[index]?.section === section.index; index += 1)
    items.push(scope.at(index));
  return items;
}

function isOpen(finding: Finding): boolean {
  return !finding.settled && finding.severity !== 'info';
}

/** The state of a section, or of a row. `repeats`: whether a repeat on the path is part of it. */
export function stateOf({ asked, answered, required, open }: Tally, repeats = false): SectionState {
  if (asked === 0 && !repeats) return 'notApplicable';
  if (open.some(({ code }) => code !== 'required' && code !== 'repeat.tooFew')) return 'attention';
  if (answered === 0 && (open.length > 0 || required === 0)) return 'notStarted';
  return open.length > 0 ? 'inProgress' : 'complete';
}
