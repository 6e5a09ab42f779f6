import type { Finding } from './check.ts';
import type { Compiled, Node } from './compile.ts';
import type { Path } from './route.ts';

/** How far a response is. Counts are questions on the path now; a matrix is one. */
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

export interface SectionProgress {
  readonly id: string;
  readonly state: SectionState;
  readonly asked: number;
  readonly answered: number;
  /** Questions on the path that have to be answered (hard or soft). */
  readonly required: number;
  /** What is open: missing answers, and answers to mend or confirm. */
  readonly open: readonly Finding[];
}

export function progressOf(
  compiled: Compiled,
  path: Path,
  isFilled: (node: Node) => boolean,
  problemsAt: (nodes: readonly Node[]) => readonly Finding[],
): Progress {
  const sections = compiled.nodes
    .filter(({ kind }) => kind === 'section')
    .map((section) => {
      const questions = questionsIn(section, compiled).filter((node) => path[node.index] === 1);
      return progressIn(section, questions, isFilled, problemsAt);
    });
  return {
    asked: sections.reduce((sum, section) => sum + section.asked, 0),
    answered: sections.reduce((sum, section) => sum + section.answered, 0),
    sections,
  };
}

function progressIn(
  section: Node,
  questions: readonly Node[],
  isFilled: (node: Node) => boolean,
  problemsAt: (nodes: readonly Node[]) => readonly Finding[],
): SectionProgress {
  const open = problemsAt(questions).filter(
    (finding) => !finding.settled && finding.severity !== 'info',
  );
  const answered = questions.filter(isFilled).length;
  const required = questions.filter((node) => node.slots[0]?.question.required).length;
  const state = stateOf(questions.length, answered, required, open);
  return { id: section.id, state, asked: questions.length, answered, required, open };
}

function questionsIn(section: Node, { nodes }: Compiled): readonly Node[] {
  const questions: Node[] = [];
  for (let index = section.index + 1; nodes[index]?.section === section.index; index += 1) {
    const node = nodes[index];
    if (node?.kind === 'question') questions.push(node);
  }
  return questions;
}

function stateOf(
  asked: number,
  answered: number,
  required: number,
  open: readonly Finding[],
): SectionState {
  if (asked === 0) return 'notApplicable';
  if (open.some(({ code }) => code !== 'required')) return 'attention';
  if (answered === 0 && (open.length > 0 || required === 0)) return 'notStarted';
  return open.length > 0 ? 'inProgress' : 'complete';
}
