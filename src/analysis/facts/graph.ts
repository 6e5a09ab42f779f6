import type { Condition } from '../../conditions/condition.ts';
import { baseOf } from '../../definition/base.ts';
import { questionsOf } from '../../definition/outline.ts';
import type { Question } from '../../question-types/registry.ts';
import { mentioned } from '../components.ts';
import type { Possibilities } from '../possibilities.ts';
import { baseChain, baseParents } from './bases.ts';

/** The routing of a questionnaire: who is asked what, and on which answers that hangs. */
export interface RoutingGraph {
  readonly sections: readonly GraphSection[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphSection {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly GraphQuestion[];
}

export interface GraphQuestion {
  readonly id: string;
  readonly question: Question;
  /** How many bases stand above its own in the chain. */
  readonly depth: number;
  /** Who is asked; undefined: everybody. */
  readonly base: Condition | undefined;
}

/** The base of `to` reads the answer to `from`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The edge along which the chain of bases runs. */
  readonly isChain: boolean;
}

export function routingGraph(possibilities: Possibilities): RoutingGraph {
  const { questionnaire } = possibilities.compiled;
  const parents = baseParents(possibilities);
  const placed = questionsOf(questionnaire);
  return {
    sections: questionnaire.sections.map((section) => ({
      id: section.id,
      title: section.title,
      questions: placed
        .filter((one) => one.section === section)
        .map((one) => ({
          id: one.question.id,
          question: one.question,
          depth: baseChain(parents, one.question.id).length - 1,
          base: baseOf(one),
        })),
    })),
    edges: placed.flatMap((one) => {
      const to = one.question.id;
      const condition = baseOf(one);
      const read = condition ? mentioned(condition) : [];
      const parent = parents.get(to);
      const sources = parent === undefined || read.includes(parent) ? read : [parent, ...read];
      return sources.map((from) => ({ from, to, isChain: from === parent }));
    }),
  };
}
