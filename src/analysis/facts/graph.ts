import type { Condition } from '../../conditions/condition.ts';
import { baseOf } from '../../definition/base.ts';
import { questionsOf } from '../../definition/outline.ts';
import type { Repeat } from '../../definition/questionnaire.ts';
import { type Question, typeOf } from '../../question-types/registry.ts';
import { mentioned } from '../components.ts';
import type { Possibilities } from '../possibilities.ts';
import { baseDepths, baseParents } from './bases.ts';

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
  /** The repeat in whose rows it is asked. */
  readonly repeat?: Repeat;
}

/** The base of `to` reads the answer to `from`; or, where it opens parts, only what its options or rows hang on does. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly opens: 'question' | 'parts';
  /** The edge along which the chain of bases runs. */
  readonly isChain: boolean;
}

export function routingGraph(possibilities: Possibilities): RoutingGraph {
  const { questionnaire, types } = possibilities.compiled;
  const parents = baseParents(possibilities);
  const depths = baseDepths(possibilities, parents);
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
          depth: depths.get(one.question.id) ?? 0,
          base: baseOf(one),
          ...(one.repeat ? { repeat: one.repeat } : {}),
        })),
    })),
    edges: placed.flatMap((one) => {
      const to = one.question.id;
      const condition = baseOf(one);
      const read = condition ? mentioned(condition) : [];
      const parent = parents.get(to);
      const sources = parent === undefined || read.includes(parent) ? read : [parent, ...read];
      const parts = typeOf(types, one.question)
        .conditions(one.question)
        .flatMap(({ showIf }) => mentioned(showIf))
        .filter((from, index, all) => !sources.includes(from) && all.indexOf(from) === index);
      return [
        ...sources.map((from) => ({
          ...{ from, to, isChain: from === parent },
          opens: 'question' as const,
        })),
        ...parts.map((from) => ({ from, to, isChain: false, opens: 'parts' as const })),
      ];
    }),
  };
}
